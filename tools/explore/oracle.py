"""Judges each step against the body: what the program permits, counts, locks and calls.

Law: the invariants of SAFETY 8 that the search checks, told in the words of the rules; the engine
is only looked at from outside.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from tools.explore.actions import BEYOND_BELIEF_MS, Action, Ask, Kind, Since
from tools.explore.body import (
    CAP,
    GAP,
    LONG_AGO,
    LONGEST_DOUBT,
    MINUTE,
    MISCLICK,
    MISCLICK_WINDOW,
    NOTHING,
    ON_OFF_PART,
    REST,
    Body,
    aged,
    came_off,
    gone,
    next_due,
    plain,
    told_off,
)
from tools.explore.moving import moved, wrong_routine
from tools.explore.observation import Observation, Phase
from tools.explore.reminding import reminded, wrong_reminder
from tools.explore.violation import Violation

SECOND: Final = 1000
LEVELS: Final = ("none", "low", "medium", "high")
MEDIUM: Final = 2
HIGH: Final = 3
COLD_COURSE: Final = 20 * MINUTE
BELIEVED_STEPS: Final = 2 * MINUTE


class Ghost(NamedTuple):
    """The body as it is, and as it was when the disk took the last word.

    full: the disk. saved: what a start would make of it now, None while the disk has everything;
    where that was applied, as it was saved_for ago. stepped: how far the wall clock was moved in this boot.
    """

    body: Body = Body()
    full: bool = False
    garbage: bool = False
    saved: Body | None = None
    saved_for: int = 0
    stepped: int = 0

    @property
    def in_step(self) -> bool:
        """Whether the disk refuses, and has been told all the same."""
        return self.saved == self.body and self.saved_for == 0


#: Steps that only let time pass: where the disk knew all, it can still tell.
_TIME: Final = (Kind.WAIT, Kind.SLEEP, Kind.STEP)


def imagined(ghost: Ghost, action: Action) -> bool:
    """Whether the step is one that S1 excepts: the clock set forward while nothing runs."""
    by = action.by_ms
    excepted = action.kind is Kind.REBOOT and 0 < by < BEYOND_BELIEF_MS - action.for_ms
    return excepted and ghost.stepped < BELIEVED_STEPS


def judged(ghost: Ghost, action: Action, seen: Observation) -> Ghost | Violation:
    """The ghost after the step, or what the step broke."""
    before, in_step = ghost.body, ghost.in_step and action.kind in _TIME
    if action.kind in (Kind.CRASH, Kind.REBOOT, Kind.QUIT) and ghost.saved is not None:
        before = ghost.saved
    ghost = _world(ghost, action)
    body = _person(ghost.body, action, seen)
    desk, fired = reminded(body.desk, action, seen)
    body = body._replace(desk=desk)
    broken = chain(
        _wrong(before, body, ghost, action, seen),
        wrong_routine(before, body, action, seen),
        wrong_reminder(desk, fired, action, seen),
    )
    wrong = next(broken, None)
    if wrong is not None:
        return wrong
    if seen.began:
        body = _begun(body, action, seen)
    elif body.on and not seen.on:
        body = came_off(body, seen.since or 0)
    body = moved(body, action, seen)
    asked = _asked(body, action) if seen.phase is Phase.CHECKS else None
    if asked is not None and action.kind is Kind.START:
        body = body._replace(part=0)
    body = plain(body._replace(alarm=seen.alarm, asked=asked), waits=seen.phase is not Phase.IDLE)
    if in_step or (ghost.saved is not None and gone(ghost.saved, ghost.saved_for, reboot=False) == body):
        # A start from what was written would come to the same.
        return ghost._replace(body=body, saved=body, saved_for=0)
    return ghost._replace(body=body)


def _world(ghost: Ghost, action: Action) -> Ghost:
    """What the world makes of body and disk."""
    by, body = action.for_ms, ghost.body
    match action.kind:
        case Kind.WAIT | Kind.STAY:
            ghost = ghost._replace(body=aged(body, by, watched=True))
        case Kind.SLEEP:
            ghost = ghost._replace(body=aged(body, by, watched=False))
        case Kind.STEP:
            return ghost._replace(stepped=min(BELIEVED_STEPS, ghost.stepped + abs(action.by_ms)))
        case Kind.FILL:
            return ghost._replace(full=True, saved=body, saved_for=0)
        case Kind.EMPTY:
            return ghost._replace(full=False, saved=None, saved_for=0)
        case Kind.GARBAGE:
            return ghost._replace(garbage=True)
        case Kind.CRASH | Kind.REBOOT:
            return _restarted(ghost, by, reboot=action.kind is Kind.REBOOT)
        case _:
            return ghost
    return ghost if ghost.saved is None else _aged(ghost, ghost.saved, by)


def _aged(ghost: Ghost, saved: Body, by: int) -> Ghost:
    """The ghost, `by` after: only of what was applied when it was saved must a start know how long ago."""
    if saved.on and not saved.told:
        return ghost._replace(saved_for=ghost.saved_for + by)
    saved = aged(saved, by, watched=False)
    return ghost._replace(saved=saved._replace(unsure=min(saved.unsure, LONGEST_DOUBT)))


def _restarted(ghost: Ghost, by: int, *, reboot: bool) -> Ghost:
    body = gone(ghost.body, by, reboot=reboot)
    if ghost.saved is not None:
        # What was only in memory is lost (CONTRACT, "Disk"): the program goes back to what it wrote.
        body = gone(ghost.saved, ghost.saved_for + by, reboot=reboot)
    if ghost.garbage:
        body = _unreadable(body)
    stepped = 0 if reboot else ghost.stepped
    return ghost._replace(
        body=body,
        garbage=False,
        stepped=stepped,
        saved=body if ghost.full else None,
        saved_for=0,
    )


def _unreadable(body: Body) -> Body:
    """The past is gone: a rest and all answers are owed; what is on counts up to the hard cap."""
    body = body._replace(
        broken=0,
        unanswered=True,
        emergency=False,
        sign=False,
        leg=False,
        advice="",
        advised="",
        sedated=None,
        part=0,
    )
    if not body.on:
        return body
    plain = "ice-pack" if body.plan.modality.value == "cold" else "hot-pack"
    return body._replace(plan=Ask(plain, 20), lost=True, rebooted=True)


def _person(body: Body, action: Action, seen: Observation) -> Body:
    """What the person says, as far as it does not put anything on or take it off."""
    match action.kind:
        case Kind.STOP:
            # In `remove` there is nothing more to stop.
            return body if body.told else told_off(body, ends=True)
        case Kind.SIGN:
            return told_off(body, ends=True)._replace(sign=True)
        case Kind.SCREEN:
            return _screened(body, action.what)
        case Kind.CLEAR:
            return _cleared(body, action.what)
        case Kind.HURTS if action.what == "leg":
            return body._replace(leg=body.leg or body.ran)
        case Kind.SEDATE:
            return told_off(body, ends=False)._replace(sedated=0)
        case Kind.QUIT:
            # A fresh start finds what a quit left.
            return told_off(body, ends=False) if action.what == "on" else body
        case Kind.SKIN_OK if body.pending:
            on = body.contact - body.base
            return body._replace(due=next_due(body.plan.method, on, on + body.left))
        case Kind.SET if action.what == "cold.min_rest":
            # Stricter at once; looser only once nothing waits for it any more.
            length = round(action.value * MINUTE)
            resting = body.cold_off < body.rest
            return body._replace(rest_set=length, rest=max(length, body.rest if resting else 0))
        case _:
            return body


def _screened(body: Body, answer: str) -> Body:
    body = body._replace(unanswered=False, leg=False)
    if answer.startswith("A"):
        return told_off(body, ends=True)._replace(emergency=True, advice="", advised="")
    if answer.startswith("B"):
        body = told_off(body, ends=False)
        # Advice that was had is kept until the answers change (SAFETY 6).
        return body if answer == body.advised else body._replace(advice=answer, advised="")
    return body._replace(advice="", advised="")


def _cleared(body: Body, what: str) -> Body:
    if what == "same-day":
        return body._replace(leg=False, advice="", advised=body.advice or body.advised)
    return body._replace(emergency=body.emergency and what != "emergency", sign=body.sign and what != "skin")


def _asked(body: Body, action: Action) -> Ask | None:
    if action.kind is Kind.START:
        return action.ask
    return body.plan if action.kind is Kind.NEXT and body.asked is None else body.asked


def _wrong(before: Body, body: Body, ghost: Ghost, action: Action, seen: Observation) -> Iterator[Violation]:
    if seen.began:
        yield from _wrong_start(body, ghost, action, seen)
        return
    if seen.on and not body.on:
        yield Violation("S6", "something counts as put on that nobody put on")
    if body.on and not seen.on:
        yield from _wrong_end(body, action, seen)
    if body.on and seen.on:
        yield from _wrong_on(before, body, action, seen)


def _wrong_start(body: Body, ghost: Ghost, action: Action, seen: Observation) -> Iterator[Violation]:
    if action.kind not in (Kind.START, Kind.NEXT):
        yield Violation("S6", "it began by itself", 'thermal.phase = "ready"')
        return
    if action.checks != "pass":
        yield Violation("S6", "it began though a check was not answered, or answered not so")
    if _plan(body, action) == NOTHING:
        yield Violation("S6", "it began though nobody had asked for anything", 'thermal.phase = "idle"')
        return
    if body.on:
        yield Violation("S1", "it began while something was on the body")
    yield from _forbidden(body, ghost)
    yield from _too_much(body, action, seen)


def _forbidden(body: Body, ghost: Ghost) -> Iterator[Violation]:
    if body.emergency:
        yield Violation("S8", "it began with an emergency answer open")
    if body.advice:
        yield Violation("S8", "it began with a same-day answer open")
    if body.leg:
        yield Violation("S8", "it began with pain down the leg")
    if body.sign:
        yield Violation("S8", "it began with a skin sign open")
    if body.sedated is not None:
        yield Violation("S2", "it began within eight hours of a sedating medicine")
    if body.unanswered:
        yield Violation("S8", "it began with the answers missing that a broken ledger asks for")
    if body.broken is not None and body.broken < LONG_AGO:
        yield Violation("S1", "it began before the rest that a broken ledger asks for")
    if ghost.full:
        yield Violation("S9", "it began though it could not be written")


def _too_much(body: Body, action: Action, seen: Observation) -> Iterator[Violation]:
    plan = _plan(body, action)
    cold = plan.modality.value == "cold"
    law = "S1" if cold else "S2"
    left = seen.left or 0
    course = body.sure if _same_course(body, plan, action) else 0
    cap = COLD_COURSE if plan.pattern == "on-off" else CAP[plan.method]
    if course + left > cap:
        much = f"{(course + left) / MINUTE:g} min in one course"
        # A second part may begin, for what is left.
        room = f"thermal.left_s = {(cap - course) // SECOND}" if course else ""
        yield Violation(law, much, room)
    if left > (ON_OFF_PART if plan.pattern == "on-off" else CAP[plan.method]):
        yield Violation(law, f"an application of {left / MINUTE:g} min")
    if not _same_course(body, plan, action) and _own_off(body, plan) < (body.rest if cold else REST):
        yield Violation(law, "a course before its rest", _waits(body, action))
    if (min(body.heat_off, body.wrap_off) if cold else body.cold_off) < GAP:
        yield Violation(law, "a course of the other kind before the gap")


def _waits(body: Body, action: Action) -> str:
    if action.kind is not Kind.NEXT or body.asked is not None:
        return ""
    return "thermal.phase = " + ('"off"' if body.part == 1 else '"rest"')


def _plan(body: Body, action: Action) -> Ask:
    if action.ask is not None:
        return action.ask
    return body.plan if body.asked is None else body.asked


def _own_off(body: Body, plan: Ask) -> int:
    if plan.modality.value == "cold":
        return body.cold_off
    # No rest between wraps (SAFETY 4).
    return body.heat_off if plan.method == "heat-wrap" else min(body.heat_off, body.wrap_off)


def _same_course(body: Body, plan: Ask, action: Action) -> bool:
    if plan.method != body.plan.method:
        return False
    off = body.wrap_off if plan.method == "heat-wrap" else _own_off(body, plan)
    second = action.kind is Kind.NEXT and body.part == 1 and plan.pattern == "on-off"
    if second and off >= ON_OFF_PART:
        return True
    return body.seen <= MISCLICK and off <= MISCLICK_WINDOW


def _begun(body: Body, action: Action, seen: Observation) -> Body:
    plan = _plan(body, action)
    goes_on = _same_course(body, plan, action)
    base = body.sure if goes_on else 0
    left = seen.left or 0
    second = goes_on and action.kind is Kind.NEXT and body.part == 1
    part = 0 if plan.pattern != "on-off" else 2 if second else 1
    return body._replace(
        on=True,
        plan=plan,
        base=base,
        sure=base,
        unsure=0,
        told=False,
        left=left,
        due=next_due(plan.method, 0, left),
        part=part,
        seen=0,
    )


def _wrong_end(body: Body, action: Action, seen: Observation) -> Iterator[Violation]:
    if action.kind not in (Kind.OFF, Kind.QUIT):
        phase = "recover" if body.lost else "remove" if body.told else "apply"
        said = "contact stopped before anyone said that it is off"
        yield Violation("S3", said, f'thermal.phase = "{phase}"')
        return
    ago = seen.since or 0
    if ago < 0:
        yield Violation("S3", "it came off in the future")
    if ago > body.unsure and body.unsure < LONGEST_DOUBT:
        yield Violation("S3", "off since before it was last known on")
    told = body.least(ago)
    if seen.recorded is None or seen.recorded < told:
        yield Violation("S3", f"{told / MINUTE:g} min of contact were written down as less", _contact(told))
    if action.since in (Since.BEFORE_KNOWN, Since.FUTURE) and seen.since is not None and body.told:
        yield Violation("S3", "an impossible since was taken")


def _wrong_on(before: Body, body: Body, action: Action, seen: Observation) -> Iterator[Violation]:
    if seen.contact < body.least():
        told = f"shows {seen.contact / MINUTE:g} min where {body.least() / MINUTE:g} are so"
        yield Violation("S3", told, _contact(body.least()))
    if body.told and seen.phase is Phase.APPLY:
        yield Violation("S4", "it should have said to take it off", 'thermal.phase = "remove"')
    if seen.left is not None and seen.left > body.left:
        left = f"thermal.left_s = {body.left // SECOND}"
        yield Violation("S1", "an application was made longer", left)
    yield from _wrong_alarm(before, body, action, seen)


def _wrong_alarm(before: Body, body: Body, action: Action, seen: Observation) -> Iterator[Violation]:
    if (body.told or body.pending) and seen.alarm < MEDIUM:
        yield Violation("S5", "it is past its time, or a check waits, and no alarm stands", _level(MEDIUM))
    if body.told and not body.lost and body.unsure >= MINUTE and seen.alarm < HIGH:
        yield Violation("S5", "a minute past its time the alarm is not high", _level(HIGH))
    answered = action.kind is Kind.SKIN_OK and before.pending
    if before.on and seen.alarm < before.alarm >= MEDIUM and not answered:
        grew = "a latched alarm ended, or grew less, without an answer"
        yield Violation("S5", grew, _level(before.alarm))


def _contact(least: int) -> str:
    return f"thermal.contact_s = {least // SECOND}"


def _level(alarm: int) -> str:
    return f'alarm = "{LEVELS[alarm]}"'
