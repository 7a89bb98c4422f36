"""Judges routines against the body: when one may begin, and what ends or pauses it.

Law: as in the oracle, the rules are SAFETY's own (3, 4, 5, 6); the engine is only looked at from
outside.
"""

from collections.abc import Iterator
from typing import Final

from tools.explore.actions import Action, Kind
from tools.explore.body import MINUTE, Body
from tools.explore.observation import Guided, Observation
from tools.explore.routines import BREATHING
from tools.explore.violation import ROUTINE_BEFORE, Violation

#: After cold no holds for so long (SAFETY 5).
NUMB: Final = 20 * MINUTE
#: Time alone.
_TIME: Final = (Kind.WAIT, Kind.SLEEP, Kind.STEP)


def moved(body: Body, action: Action, seen: Observation) -> Body:
    """The person in the routine that is seen."""
    if seen.routine_began:
        return body._replace(running=action.what, paused=False, ran=True)
    return body._replace(
        running=body.running if seen.routine_runs else "",
        paused=seen.guided is Guided.PAUSED,
    )


def wrong_routine(before: Body, body: Body, action: Action, seen: Observation) -> Iterator[Violation]:
    """What the step broke that concerns routines."""
    if seen.began and body.running not in ("", BREATHING) and not _worn(action):
        yield Violation("SAFETY 4", "something was put on in the midst of a routine")
    if seen.routine_began:
        yield from _wrong_begin(body, action)
    elif seen.routine_runs:
        yield from _wrong_run(body, action)
    if before.running and action.kind is Kind.SLEEP and seen.guided is not Guided.PAUSED:
        yield Violation("SAFETY 3", "a routine went on in a sleep", _phase("paused"))
    if before.paused and action.kind in _TIME and seen.guided is not Guided.PAUSED:
        yield Violation("SAFETY 3", "a paused routine went on by itself", _phase("paused"))


def _wrong_begin(body: Body, action: Action) -> Iterator[Violation]:
    if action.kind is not Kind.ROUTINE:
        yield Violation("SAFETY 5", "a routine began by itself", ROUTINE_BEFORE)
    if body.running:
        yield Violation("SAFETY 5", "a routine began in the midst of another", ROUTINE_BEFORE)
    if body.emergency:
        yield Violation("S8", "a routine began with an emergency answer open", ROUTINE_BEFORE)
    if action.what == BREATHING:
        return
    if body.advice or body.leg:
        yield Violation("SAFETY 6", "a routine began with advice for today open", ROUTINE_BEFORE)
    if body.on and (body.told or body.plan.method != "heat-wrap"):
        yield Violation("SAFETY 4", "a routine began with something on the body", ROUTINE_BEFORE)
    if body.cold_off < NUMB:
        yield Violation("SAFETY 5", "holds began on skin that cold had made numb", ROUTINE_BEFORE)


def _wrong_run(body: Body, action: Action) -> Iterator[Violation]:
    if action.kind in (Kind.CRASH, Kind.REBOOT):
        yield Violation("SAFETY 3", "a routine outlived the program", _phase("idle"))
    elif not body.running:
        yield Violation("SAFETY 5", "a routine runs that nobody began", ROUTINE_BEFORE)
    if action.kind in (Kind.END, Kind.HURTS):
        yield Violation("SAFETY 5", "a routine went on after it was to end", _phase("stopped"))
    if action.kind is Kind.SCREEN and _ends(action.what, body):
        yield Violation("SAFETY 6", "a routine went on after a warning sign", _phase("stopped"))


def _ends(answer: str, body: Body) -> bool:
    return answer.startswith("A") or (answer.startswith("B") and body.running != BREATHING)


def _worn(action: Action) -> bool:
    return action.ask is not None and action.ask.method == "heat-wrap"


def _phase(name: str) -> str:
    return f'guided.phase = "{name}"'
