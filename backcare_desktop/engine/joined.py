"""Two ledgers of one person made one: what a backup kept, and what is known here.

Law: what either refused is refused (SAFETY 1, "ledger"; S7): of every lock the later of two, of answers
both. What only permits is never taken over: a warm-up, a mis-click, "I was asked", "I have had advice".
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from backcare_desktop.engine.guard import ORDER
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable, finished
from backcare_desktop.engine.limits import LONGEST_WAIT_MS
from backcare_desktop.engine.methods import CONDITIONS, METHODS
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.engine.state import Practice, on_body, refuse
from backcare_desktop.engine.thermal.advance import contact_ms
from backcare_desktop.engine.thermal.states import Checks, Off, OnBody, Ready
from backcare_desktop.engine.thermal.steps import INVALID, NOT_NOW

_LOCKABLE: Final = ("cold", "heat", "stretch", "strength", "all")
#: What a broken record asks for.
_ASKED: Final = Unreadable(0).missing
#: Two routines with holds that ended so close to each other are one.
_SAME_MS: Final = MINUTE_MS


def kept(state: Practice, now_ms: int) -> Ledger:
    """The ledger as a backup keeps it: what is on the body counts as if it came off now."""
    thermal, ledger = state.thermal, state.ledger
    if isinstance(thermal, OnBody):
        ledger = replace(ledger, courses=(*ledger.courses, _so_far(thermal, now_ms)))
    return replace(ledger, writable=True, warmed_ms=None, limber_ms=None)


def rejoined(state: Practice, ledger: Ledger, conditions: frozenset[str], now_ms: int) -> Practice:
    """The state once a backup with this ledger and these conditions was read in.

    Refused while something is on the body, between the two parts of a course, and while a routine runs:
    what was allowed goes on as it was.
    """
    if not conditions <= set(CONDITIONS) or not _possible(ledger, now_ms):
        return refuse(state, INVALID)
    if busy(state):
        return refuse(state, NOT_NOW)
    profile = Profile(state.profile.yes | conditions, state.profile.answered | conditions)
    return replace(state, ledger=joined(state.ledger, ledger, now_ms), profile=profile)


def busy(state: Practice) -> bool:
    """Whether something was allowed that has not ended."""
    thermal = state.thermal
    waits = thermal.session if isinstance(thermal, Checks | Off | Ready) else None
    between_parts = waits is not None and waits.second_part_due
    return on_body(state) or between_parts or isinstance(state.guided, Active)


def joined(ours: Ledger, theirs: Ledger, now_ms: int) -> Ledger:
    """Our ledger with everything in it that theirs locks."""
    same_day = ours.same_day | theirs.same_day
    told = same_day == ours.same_day and theirs.same_day in (frozenset(), theirs.same_day_cleared)
    return replace(
        ours,
        courses=tuple(_courses(ours.courses, theirs.courses)),
        held=(*ours.held, *_further(ours.held, theirs.held, now_ms)),
        emergency=ours.emergency | theirs.emergency,
        same_day=same_day,
        same_day_cleared=ours.same_day_cleared if told else None,
        leg_sign=ours.leg_sign or theirs.leg_sign,
        screened=ours.screened and theirs.screened,
        skin_sign=theirs.skin_sign if ours.skin_sign is None else ours.skin_sign,
        sedated_ms=_later(ours.sedated_ms, theirs.sedated_ms),
        topical_ms=_later(ours.topical_ms, theirs.topical_ms),
        injury_ms=_later(ours.injury_ms, theirs.injury_ms),
        unreadable=_unreadable(ours.unreadable, theirs.unreadable),
        stretches=tuple(_stretches(ours.stretches, theirs.stretches)),
    )


def _so_far(thermal: OnBody, now_ms: int) -> Course:
    plan, started_ms = thermal.session.plan, thermal.contact.course_started_ms
    total_ms = contact_ms(thermal, now_ms)
    return Course(plan.modality, plan.method, started_ms, now_ms, total_ms, total_ms, estimated=True)


def _possible(ledger: Ledger, now_ms: int) -> bool:
    """Whether it can be a ledger of now: made of what exists, nothing to come, nothing below zero."""
    broken = ledger.unreadable
    told = (ledger.sedated_ms, ledger.topical_ms, ledger.injury_ms, *ledger.stretches)
    return (
        all(_possible_course(course, now_ms) for course in ledger.courses)
        and all(_possible_held(held, now_ms) for held in ledger.held)
        and all(instant is None or instant <= now_ms for instant in told)
        and ledger.emergency <= {sign for sign in QUESTIONS if sign.startswith("A")}
        and ledger.same_day <= {sign for sign in QUESTIONS if sign.startswith("B")}
        and (broken is None or (broken.since_ms <= now_ms and broken.missing <= _ASKED))
    )


def _possible_course(course: Course, now_ms: int) -> bool:
    method = METHODS.get(course.method)
    known = method is not None and method.modality is course.modality
    lengths = course.contact_ms >= 0 and course.last_contact_ms >= 0
    return known and lengths and course.started_ms <= course.ended_ms <= now_ms


def _possible_held(held: Held, now_ms: int) -> bool:
    known = held.what in _LOCKABLE and held.limit in ORDER
    return known and held.since_ms <= now_ms and 0 <= held.length_ms <= LONGEST_WAIT_MS


def _courses(ours: tuple[Course, ...], theirs: tuple[Course, ...]) -> Iterator[Course]:
    """Ours, each as far as either tells of it, then those that are theirs alone."""
    left = list(theirs)
    for course in ours:
        same = next((other for other in left if _overlap(course, other)), None)
        if same is not None:
            # One of theirs is one of ours at most, so that none is lost to a count.
            left.remove(same)
        yield course if same is None else _widest(course, same)
    yield from map(finished, left)


def _overlap(one: Course, other: Course) -> bool:
    """Whether it is the same course: a person has one thing on the body at a time."""
    return one.method == other.method and (
        one.started_ms <= other.ended_ms and other.started_ms <= one.ended_ms
    )


def _widest(ours: Course, theirs: Course) -> Course:
    wide = replace(
        ours,
        started_ms=min(ours.started_ms, theirs.started_ms),
        ended_ms=max(ours.ended_ms, theirs.ended_ms),
        contact_ms=max(ours.contact_ms, theirs.contact_ms),
    )
    return ours if wide == ours else finished(wide)


def _further(ours: tuple[Held, ...], theirs: tuple[Held, ...], now_ms: int) -> Iterator[Held]:
    for held in theirs:
        if now_ms < held.until_ms and not any(_as_strict(other, held) for other in ours):
            yield held


def _as_strict(one: Held, other: Held) -> bool:
    same = (one.what, one.limit, one.spares_wraps) == (other.what, other.limit, other.spares_wraps)
    return same and one.until_ms >= other.until_ms


def _stretches(ours: tuple[int, ...], theirs: tuple[int, ...]) -> Iterator[int]:
    left = list(theirs)
    for ended_ms in ours:
        same = next((other for other in left if abs(other - ended_ms) <= _SAME_MS), None)
        if same is not None:
            left.remove(same)
        yield ended_ms if same is None else max(ended_ms, same)
    yield from left


def _later(ours: int | None, theirs: int | None) -> int | None:
    told = [instant for instant in (ours, theirs) if instant is not None]
    return max(told, default=None)


def _unreadable(ours: Unreadable | None, theirs: Unreadable | None) -> Unreadable | None:
    if ours is None or theirs is None:
        return ours or theirs
    return Unreadable(max(ours.since_ms, theirs.since_ms), ours.missing | theirs.missing)
