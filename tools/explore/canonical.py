"""What of a machine can still matter, told from the present: the same for all dates and boots.

Law: instants become ages, boots lose their names, and only what no later step can tell apart is
left out. `DROPPED` names each field that is left out and why; a test holds this file to it.
"""

import marshal
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from typing import Any, Final, assert_never, cast

from backcare_desktop.engine.ledger import Course, Ledger
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import DOUBTFUL_STEPS_MS, HOUR_MS, MINUTE_MS, Moment
from backcare_desktop.engine.state import ClockWatch, Practice
from backcare_desktop.engine.thermal.states import (
    Apply,
    Checks,
    Contact,
    Idle,
    Off,
    OnBody,
    Ready,
    Recover,
    Remove,
    Rest,
    Session,
    Thermal,
)
from tools.explore.machine import BOOT, BOOT_MS, NOW, WALL_MS, Machine, Place, as_written
from tools.explore.reminders import breaks_at, breaks_key
from tools.explore.routines import Key, guided_at, guided_key

#: Courses of one kind share their rests: cold, heat, wraps.
Kind = tuple[Modality, bool]
#: The days (SAFETY 8) are not walked here: when its last rest is over, a course is one of long ago.
COURSES_KEPT_MS: Final = 2 * HOUR_MS

DROPPED: Final = {
    "Practice.profile": "the same in all states of a walk",
    "Practice.refused": "shown, never read by a step",
    "Practice.pain": "nobody of a walk tells it",
    "Practice.pain_after_ms": "asks a question, changes nothing",
    "Practice.hush": "silences a sound; the alarm stands",
    "Practice.sound": "shown, never read by a step",
    "Practice.elsewhere": "one program in this walk",
    "Due.told": "counts the day alone",
    "Breaks.rules": "the same in all states of a walk",
    "Breaks.tally": "shown, never read by a step",
    "Breaks.week": "nobody of a walk plans a week; tests/engine/test_week.py walks with one",
    "ClockWatch.boot": "the present boot",
    "ClockWatch.offset_ms": "each step ends with a reading of the present clock",
    "Course.modality": "follows from the method",
    "Course.started_ms": "counts days in a row alone",
    "Course.estimated": "shown, never read by a step",
    "Course.last_contact_ms": "matters only while a mis-click may go on; then it is told as that",
    "Contact.course_started_ms": "counts days in a row alone",
    "Held.spares_wraps": "no walk loosens heat's rest",
    "Held.what": "follows from the limit, which names it",
    "Ledger.stretches": "counts the sessions of a day alone",
    "Ledger.limber_ms": "no routine of a walk bends deep or asks for strength",
    "Ledger.screened": "every person of a walk has answered, or `unreadable` says not",
    "Checks.since_ms": "shown, never read by a step",
    "Off.since_ms": "shown, never read by a step",
    "Remove.since_ms": "its distance to the chosen end is told instead",
    "Remove.cause": "shown; what it decides is told as `ends`, `high_ms` and `end_ms`",
    "Rest.since_ms": "shown, never read by a step; the ledger has the rest",
    "Ready.since_ms": "shown, never read by a step; the ledger has the rest",
    "Plan.modality": "follows from the method",
    "Plan.pain_before": "shown, never read by a step",
    "Request.modality": "follows from the method",
    "Request.pain_before": "shown, never read by a step",
    "Request.occupied": "set anew by each start",
    "Run.began_ms": "bounds a sleep that began before it, which none does",
    "Run.pain_before": "nobody of a walk tells it",
    "Run.eased_ms": "no routine of a walk bends deep or asks for strength",
    "Run.limber_ms": "no routine of a walk bends deep or asks for strength",
    "Run.held": "counted for the diary, never read by a step",
    "Going.said": "follows from the place in the segment",
    "Paused.said": "follows from the place in the segment",
    "Over.routine_id": "shown, never read by a step",
    "Over.ending": "shown, never read by a step",
    "Over.since_ms": "shown, never read by a step",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A place as it is told apart: eight bytes, and the place itself moved to NOW."""

    print: int
    machine_at: "Carrier"


@dataclass(frozen=True, slots=True)
class Carrier:
    """What is needed to put a machine away; done only for a place that is new."""

    state: Practice
    now: Moment
    owed: tuple[Practice, Moment] | None
    full: bool
    broken: bool
    on_ms: int | None

    def place(self) -> Place:
        """The place at NOW."""
        owed = None if self.owed is None else _owed_at_now(self.owed, self.now)
        on_ms = None if self.on_ms is None else self.on_ms + NOW.boot_ms - self.now.boot_ms
        return Place(_at(self.state, self.now.boot_ms, NOW), owed, self.full, self.broken, on_ms)


def seen(machine: Machine) -> Seen:
    """The machine's fingerprint and how to put it away."""
    paper, state, now = machine.paper, machine.state, machine.now
    written = paper.snapshot
    owed = None
    if written is not None and written[0] is not state and written[0] != as_written(state):
        owed = written
    key: Key = (practice_key(state, now.boot_ms), paper.full, paper.broken)
    on_ms = None
    if owed is not None:
        on_ms = _watched_ms(owed, machine)
        key = (*key, _owed_key(owed, now), None if on_ms is None else now.boot_ms - on_ms)
    # Version 2 has no references, which would tell equal keys apart.
    told = marshal.dumps(cast("Any", key), 2)
    return Seen(fingerprint(told), Carrier(state, now, owed, paper.full, paper.broken, on_ms))


def _watched_ms(owed: tuple[Practice, Moment], machine: Machine) -> int | None:
    # A start reads it for an application alone.
    if not isinstance(owed[0].thermal, Apply):
        return None
    beat = machine.paper.heartbeat.last
    return None if beat is None else beat.on_ms


def unchanged(place: Place, machine: Machine) -> bool:
    """Whether it can be told at a glance that the machine is still at the place."""
    before, after, paper = place.state, machine.state, machine.paper
    return (
        after.thermal is before.thermal
        and after.ledger is before.ledger
        and after.guided is before.guided
        and after.breaks is before.breaks
        and after.clock is before.clock
        and after.limits is before.limits
        and after.asks_on_body is before.asks_on_body
        and place.owed is None
        and paper.full is place.full
        and paper.broken is place.broken
        and machine.now == NOW
    )


def fingerprint(told: bytes) -> int:
    """Eight bytes of BLAKE2b: two of n states share them with a chance of about n*n / 2**65."""
    return int.from_bytes(blake2b(told, digest_size=8).digest())


def practice_key(state: Practice, now_ms: int) -> Key:
    """The practice as seen from `now_ms`."""
    return (
        thermal_key(state.thermal, now_ms),
        _ledger_key(state, now_ms),
        min(state.clock.stepped_ms, DOUBTFUL_STEPS_MS),
        state.limits.settings,
        state.asks_on_body,
        guided_key(state.guided, now_ms, state.limits.ms("warmup.valid_for")),
        breaks_key(state, now_ms),
    )


def thermal_key(state: Thermal, now_ms: int) -> Key:
    """The session as seen from `now_ms`."""
    match state:
        case Idle():
            return (0,)
        case Checks():
            asked = state.request
            length = -1 if asked.minutes is None else round(asked.minutes * MINUTE_MS)
            told = (asked.method, length, asked.cycles, asked.pattern, asked.second_part)
            return (1, told, None if state.session is None else _session_key(state.session))
        case Apply():
            due = None if state.check_due_ms is None else state.check_due_ms - now_ms
            return (2, *_on(state.session, state.contact, now_ms), state.until_ms - now_ms, due)
        case Remove():
            return (
                3,
                *_on(state.session, state.contact, now_ms),
                max(0, state.high_ms - now_ms),
                max(0, state.end_ms - now_ms),
                now_ms - state.known_ms,
                state.ends,
            )
        case Recover():
            return (
                4,
                *_on(state.session, state.contact, now_ms),
                max(0, state.high_ms - now_ms),
                now_ms - state.known_ms,
                state.known_contact_ms,
                state.counted_ms + now_ms - state.since_ms,
                state.estimated,
            )
        case Off():
            return (5, _session_key(state.session), state.until_ms - now_ms, state.contact_ms)
        case Rest():
            return (6, _session_key(state.session), state.contact_ms)
        case Ready():
            return (7, _session_key(state.session), state.contact_ms)
        case _:
            assert_never(state)


def _on(session: Session, contact: Contact, now_ms: int) -> Key:
    return (_session_key(session), contact.base_ms, now_ms - contact.started_ms)


@cache
def _session_key(session: Session) -> Key:
    plan = session.plan
    told = (plan.method, plan.on_ms, plan.cycles, plan.pattern.value)
    return (*told, session.cycle, session.part, session.limits.settings)


def _ledger_key(state: Practice, now_ms: int) -> Key:
    ledger, limits = state.ledger, state.limits
    broken = ledger.unreadable
    return (
        tuple([_course_key(course, now_ms) for course in _kept(state, now_ms)]),
        tuple([(h.limit, h.until_ms - now_ms, h.length_ms) for h in ledger.held if h.until_ms > now_ms]),
        sorted(ledger.emergency),
        sorted(ledger.same_day),
        ledger.same_day_cleared and sorted(ledger.same_day_cleared),
        ledger.skin_sign,
        _age(ledger.sedated_ms, limits.ms("thermal.sedation_block"), now_ms),
        _age(ledger.topical_ms, limits.ms("heat.topical_block"), now_ms),
        _age(ledger.injury_ms, limits.ms("heat.acute_injury_block"), now_ms),
        _warm_age(state, now_ms),
        ledger.leg_sign,
        broken and (sorted(broken.missing), min(now_ms - broken.since_ms, COURSES_KEPT_MS)),
        ledger.writable,
    )


def _course_key(course: Course, now_ms: int) -> Key:
    return (course.method, now_ms - course.ended_ms, course.contact_ms, _misclicked(course, now_ms))


def _kept(state: Practice, now_ms: int) -> list[Course]:
    """The last course of each kind, as all rests and gaps count from it; of long ago all are alike.

    What came before it counts for the day alone, also where a doubt made both end at once. While
    its kind is on the body the next rest is yet to come. The day's minutes of one of long ago are
    forgotten, except where its second part may still come.
    """
    courses, latest = state.ledger.courses, now_ms - COURSES_KEPT_MS
    newest: dict[Kind, Course] = {}
    for course in courses:
        kind = _kind(course.method)
        other = newest.get(kind)
        if other is None or course.ended_ms >= other.ended_ms:
            newest[kind] = course
    if isinstance(state.thermal, OnBody):
        newest.pop(_kind(state.thermal.session.plan.method), None)
    second = courses[-1] if _second_part_due(state.thermal) and courses else None
    kept = sorted(newest.values(), key=_ended_ms)
    return [c if c.ended_ms > latest else _of_long_ago(c, latest, c is second) for c in kept]


def _misclicked(course: Course, now_ms: int) -> bool:
    until_ms = course.misclick_until_ms()
    return until_ms is not None and now_ms <= until_ms


@cache
def _kind(method: str) -> Kind:
    return METHODS[method].modality, METHODS[method].worn


def _ended_ms(course: Course) -> int:
    return course.ended_ms


def _of_long_ago(course: Course, ended_ms: int, second_due: bool) -> Course:  # noqa: FBT001
    contact_ms = course.contact_ms if second_due else 0
    return replace(course, ended_ms=ended_ms, contact_ms=contact_ms, last_contact_ms=contact_ms)


def _second_part_due(state: Thermal) -> bool:
    session = state.session if isinstance(state, Off | Ready | Checks) else None
    return session is not None and session.second_part_due


def _age(since_ms: int | None, block_ms: int, now_ms: int) -> int | None:
    return None if since_ms is None or now_ms - since_ms >= block_ms else now_ms - since_ms


def _warm_age(state: Practice, now_ms: int) -> int | None:
    # The last moment of a warm-up is a warm one still.
    return _age(state.ledger.warmed_ms, state.limits.ms("warmup.valid_for") + 1, now_ms)


def _owed_key(owed: tuple[Practice, Moment], now: Moment) -> Key:
    state, at = owed
    boot_age = now.boot_ms - at.boot_ms if at.boot == now.boot else None
    return (practice_key(state, at.boot_ms), boot_age, now.wall_ms - at.wall_ms)


def _owed_at_now(owed: tuple[Practice, Moment], now: Moment) -> tuple[Practice, Moment]:
    state, at = owed
    wall_ms = WALL_MS - (now.wall_ms - at.wall_ms)
    same = at.boot == now.boot
    boot_ms = BOOT_MS - (now.boot_ms - at.boot_ms) if same else BOOT_MS
    moved = Moment(BOOT if same else "boot-0", boot_ms, wall_ms)
    return _at(state, at.boot_ms, moved), moved


def _at(state: Practice, from_ms: int, to: Moment) -> Practice:
    """The practice moved so that `from_ms` becomes `to`, without what can no longer matter."""
    by_ms = to.boot_ms - from_ms
    stepped_ms = min(state.clock.stepped_ms, DOUBTFUL_STEPS_MS)
    return replace(
        state,
        clock=ClockWatch(to.boot, to.offset_ms, stepped_ms),
        thermal=_thermal_at(state.thermal, by_ms),
        guided=guided_at(state.guided, by_ms),
        ledger=_ledger_at(state, from_ms, by_ms),
        refused=None,
        pain=None,
        pain_after_ms=None,
        hush=None,
        breaks=breaks_at(state, from_ms, to),
    )


def _thermal_at(state: Thermal, by: int) -> Thermal:
    match state:
        case Idle():
            return state
        case Checks() | Rest() | Ready():
            return replace(state, since_ms=state.since_ms + by)
        case Off():
            return replace(state, since_ms=state.since_ms + by, until_ms=state.until_ms + by)
        case Apply():
            due = None if state.check_due_ms is None else state.check_due_ms + by
            contact = _contact_at(state.contact, by)
            return replace(state, contact=contact, until_ms=state.until_ms + by, check_due_ms=due)
        case Remove():
            return replace(
                state,
                contact=_contact_at(state.contact, by),
                since_ms=state.since_ms + by,
                end_ms=state.end_ms + by,
                known_ms=state.known_ms + by,
                high_ms=state.high_ms + by,
            )
        case Recover():
            return replace(
                state,
                contact=_contact_at(state.contact, by),
                since_ms=state.since_ms + by,
                known_ms=state.known_ms + by,
                high_ms=state.high_ms + by,
            )
        case _:
            assert_never(state)


def _contact_at(contact: Contact, by: int) -> Contact:
    return Contact(contact.course_started_ms + by, contact.base_ms, contact.started_ms + by)


def _ledger_at(state: Practice, now_ms: int, by: int) -> Ledger:
    ledger, limits = state.ledger, state.limits

    def moved(since_ms: int | None, limit: str) -> int | None:
        age_ms = _age(since_ms, limits.ms(limit), now_ms)
        return None if age_ms is None else now_ms + by - age_ms

    broken, warm_age = ledger.unreadable, _warm_age(state, now_ms)
    return replace(
        ledger,
        warmed_ms=None if warm_age is None else now_ms + by - warm_age,
        limber_ms=None,
        stretches=(),
        courses=tuple([_course_at(course, by) for course in _kept(state, now_ms)]),
        held=tuple([replace(h, since_ms=h.since_ms + by) for h in ledger.held if h.until_ms > now_ms]),
        sedated_ms=moved(ledger.sedated_ms, "thermal.sedation_block"),
        topical_ms=moved(ledger.topical_ms, "heat.topical_block"),
        injury_ms=moved(ledger.injury_ms, "heat.acute_injury_block"),
        unreadable=broken and replace(broken, since_ms=max(broken.since_ms, now_ms - COURSES_KEPT_MS) + by),
    )


def _course_at(course: Course, by: int) -> Course:
    return replace(course, started_ms=course.ended_ms - course.contact_ms + by, ended_ms=course.ended_ms + by)
