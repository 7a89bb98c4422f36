"""What each event makes of a routine.

Law: nothing begins but through `guard.decide`; an event that means nothing in the present state
changes nothing and says so (`not_now`).
"""

from typing import assert_never

from backcare_desktop.engine.guided.plan import RESUME_MS, Routine
from backcare_desktop.engine.guided.script import first_of
from backcare_desktop.engine.guided.states import Active, Ending, Going, Guided, Over, Paused, Run, Still
from backcare_desktop.engine.guided.warm_up import after_part
from backcare_desktop.engine.limits import Limits


def begun(routine: Routine, pain_before: int | None, now_ms: int) -> Going:
    """The routine from its first segment on."""
    return Going(Run(routine, now_ms, pain_before), 0, now_ms)


def paused(state: Guided, now_ms: int) -> Paused | None:
    """Time stands still from `now_ms` on; None where none runs."""
    match state:
        case Going():
            return Paused(state.run, state.index, _spent_ms(state, now_ms), now_ms, state.said)
        case Still() | Paused() | Over():
            return None
        case _:
            assert_never(state)


def resumed(state: Guided, now_ms: int) -> Going | None:
    """It goes on where it was, after a moment to get ready; None where nothing is paused."""
    match state:
        case Paused():
            ready_ms = now_ms + RESUME_MS
            return Going(state.run, state.index, ready_ms - state.spent_ms, ready_ms, state.said)
        case Still() | Going() | Over():
            return None
        case _:
            assert_never(state)


def skipped(state: Active, limits: Limits, now_ms: int) -> Going | tuple[Over, Run]:
    """The next movement, both of its sides; after the last one the routine is done."""
    run = watched(state, limits, now_ms)
    following = first_of(run.routine, state.segment.stage + 1)
    if following is None:
        return Over(run.routine.id, "done", now_ms), run
    return Going(run, following, now_ms)


def ended(state: Active, ending: Ending, limits: Limits, now_ms: int) -> tuple[Over, Run]:
    """The routine is over at once, and what was done of it."""
    return Over(state.run.routine.id, ending, now_ms), watched(state, limits, now_ms)


def watched(state: Active, limits: Limits, now_ms: int) -> Run:
    """The run with what was done of its present segment.

    What was done before a pause after which it has not gone on yet counts for nothing: nobody knows
    any more how long ago that was.
    """
    if isinstance(state, Going):
        if state.ready_ms is not None:
            return state.run
        return after_part(state.run, state.segment, _spent_ms(state, now_ms), limits, now_ms)
    return after_part(state.run, state.segment, state.spent_ms, limits, state.since_ms)


def slept(state: Guided, began_ms: int) -> Guided:
    """The machine slept from `began_ms` on: time stood still."""
    if isinstance(state, Going):
        at_ms = max(began_ms, state.run.began_ms)
        return Paused(state.run, state.index, _spent_ms(state, at_ms), at_ms, state.said)
    return state


def _spent_ms(state: Going, now_ms: int) -> int:
    """How much of the segment is behind; the moment to get ready after a pause is not."""
    at_ms = now_ms if state.ready_ms is None else max(now_ms, state.ready_ms)
    return max(0, min(at_ms - state.since_ms, state.segment.length_ms))
