"""Routines within the practice: what is asked of them, how they end, what the ledger keeps of them.

Law: a routine starts through `guard.decide` alone, and every ending is recorded.
"""

from dataclasses import replace
from typing import assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Refused, decide
from backcare_desktop.engine.guided import steps as guided_steps
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.states import Active, Ending, Going, Guided, Over, Run, Still
from backcare_desktop.engine.state import PAIN_AFTER_MS, Practice, on_body, refuse
from backcare_desktop.engine.thermal import steps
from backcare_desktop.engine.thermal.states import Apply, Cause, Checks, Idle, Off

#: The events that concern routines.
Movement = (
    ev.RoutineAsked
    | ev.RoutinePaused
    | ev.RoutineResumed
    | ev.RoutineSkipped
    | ev.RoutineStopped
    | ev.HurtTold
)


def moved(state: Practice, scene: steps.Scene, event: Movement, now_ms: int) -> Practice:
    """The state after what was asked of a routine, or told of one."""
    match event:
        case ev.RoutineAsked():
            return _routine_asked(state, event, now_ms)
        case ev.RoutinePaused():
            return _routine(state, guided_steps.paused(state.guided, now_ms))
        case ev.RoutineResumed():
            return _routine(state, guided_steps.resumed(state.guided, now_ms))
        case ev.RoutineSkipped():
            return _skipped(state, now_ms)
        case ev.RoutineStopped():
            return over(state, "stopped", now_ms) or refuse(state, steps.NOT_NOW)
        case ev.HurtTold():
            return _hurts(state, scene, event, now_ms)
        case _:
            assert_never(event)


def _routine_asked(state: Practice, event: ev.RoutineAsked, now_ms: int) -> Practice:
    taken = occupied(state, event.routine)
    request = MovementRequest(event.routine, event.pain_before, event.awake_for_ms, taken)
    decision = decide(request, None, state.ledger, state.profile, state.limits, now_ms)
    if isinstance(decision, Refused):
        return refuse(state, decision.first)
    # The checks of cold and heat are left by a new start.
    thermal = Idle() if isinstance(state.thermal, Checks) else state.thermal
    guided = guided_steps.begun(decision.routine, event.pain_before, now_ms)
    return replace(state, thermal=thermal, guided=guided, pain_after_ms=None)


def _routine(state: Practice, guided: Guided | None) -> Practice:
    return refuse(state, steps.NOT_NOW) if guided is None else replace(state, guided=guided)


def _skipped(state: Practice, now_ms: int) -> Practice:
    if not isinstance(state.guided, Active):
        return refuse(state, steps.NOT_NOW)
    following = guided_steps.skipped(state.guided, state.limits, now_ms)
    if isinstance(following, Going):
        return replace(state, guided=following)
    over, run = following
    return recorded(replace(state, guided=over), over, run)


def _hurts(state: Practice, scene: steps.Scene, event: ev.HurtTold, now_ms: int) -> Practice:
    if isinstance(state.guided, Still):
        return refuse(state, steps.NOT_NOW)
    after = over(state, "hurts", now_ms) or state
    if event.leg or event.numb:
        # A sign for advice today, as a B answer is: what is on the body comes off as well.
        ledger = replace(after.ledger, leg_sign=True)
        return replace(after, ledger=ledger, thermal=steps.forced_off(scene, Cause.ANSWER))
    return after


def over(state: Practice, ending: Ending, now_ms: int) -> Practice | None:
    """The state with its routine ended; None where none runs."""
    if not isinstance(state.guided, Active):
        return None
    over, run = guided_steps.ended(state.guided, ending, state.limits, now_ms)
    return recorded(replace(state, guided=over), over, run)


def recorded(state: Practice, over: Over, run: Run) -> Practice:
    """The state with a routine that has just ended in its ledger."""
    ledger, ended_ms = state.ledger, over.since_ms
    if run.routine.holds:
        recent = ledger.stretches_within_day(ended_ms)
        ledger = replace(ledger, stretches=(*recent, ended_ms))
    if run.warmed_ms is not None:
        ledger = replace(ledger, warmed_ms=run.warmed_ms)
    if run.limber_ms is not None:
        ledger = replace(ledger, limber_ms=run.limber_ms)
    after_ms = state.pain_after_ms if on_body(state) else ended_ms + PAIN_AFTER_MS
    return replace(state, ledger=ledger, pain_after_ms=after_ms)


def occupied(state: Practice, routine: Routine | None) -> bool:
    """Whether another routine, or what is on the body, stands against this one (CONTRACT, "Routines")."""
    if isinstance(state.guided, Active):
        return True
    if routine is not None and routine.breathing_alone:
        return False
    thermal = state.thermal
    worn = isinstance(thermal, Apply) and thermal.session.method.worn
    return not worn and (on_body(state) or isinstance(thermal, Off))


def interrupted(state: Practice, now_ms: int) -> Practice:
    """The state without its routine, which does not outlive the program (SAFETY 3)."""
    return replace(over(state, "stopped", now_ms) or state, guided=Still())


def rose(state: Practice, level: int | None) -> bool:
    """Whether pain went up so far since the routine began that it has to end (SAFETY 5)."""
    guided = state.guided
    if level is None or not isinstance(guided, Active) or guided.run.pain_before is None:
        return False
    return level - guided.run.pain_before >= state.limits.in_force("stretch.pain_rise_stop")
