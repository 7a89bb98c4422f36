"""The one reducer of the practice, and when it wants to be woken.

Law: `reduce(state, event, now)` is the only place where state changes. First the clock is looked
at, then time alone does its work, then the event. A sleep is an event before the time it took.
"""

from dataclasses import replace

from backcare_desktop.engine import events as ev
from backcare_desktop.engine import reminders
from backcare_desktop.engine.answers import told
from backcare_desktop.engine.breaks import calls
from backcare_desktop.engine.breaks.advance import instants as break_instants
from backcare_desktop.engine.guard import Reason
from backcare_desktop.engine.guided import steps as guided_steps
from backcare_desktop.engine.guided.advance import advance as guided_advance
from backcare_desktop.engine.guided.advance import instants as guided_instants
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.ledger import Ledger, streak_days
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.locks import Lock, standing_locks
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import DAY_MS, Moment
from backcare_desktop.engine.movement import moved, over, recorded
from backcare_desktop.engine.state import PAIN_AFTER_MS, Practice, hushed, on_body, refuse
from backcare_desktop.engine.thermal import steps
from backcare_desktop.engine.thermal.advance import advance, instants
from backcare_desktop.engine.thermal.states import Cause, OnBody


def reduce(state: Practice, event: ev.Event, now: Moment) -> Practice:
    """The state after `event` at `now`, a later reading of the same boot."""
    now_ms = now.boot_ms
    if isinstance(event, ev.Slept):
        # Contact went on in the sleep, a routine did not; reminders did not count.
        state = replace(
            state,
            guided=guided_steps.slept(state.guided, event.began_ms),
            breaks=reminders.slept(state, event.began_ms, now_ms),
        )
    state = passed(state, now)
    after = _reduced(state, event, now_ms)
    if not isinstance(event, ev.WORLD):
        # A request sets its own refusal or, accepted, clears the last one.
        after = after if after.refused is not state.refused else replace(after, refused=None)
    return _settled(state, after, now_ms)


def passed(state: Practice, now: Moment) -> Practice:
    """The state at `now` if nothing happened since."""
    thermal = advance(state.thermal, state.ledger, state.limits, now.boot_ms)
    clock = state.clock.seen(now)
    guided, ended = guided_advance(state.guided, state.limits, now.boot_ms)
    after = state
    if thermal is not state.thermal or clock is not state.clock or guided is not state.guided:
        after = replace(state, thermal=thermal, clock=clock, guided=guided)
    breaks = reminders.elapsed(state, after, now.boot_ms)
    if breaks is not state.breaks:
        after = replace(after, breaks=breaks)
    return after if ended is None else recorded(after, *ended)


def locks(state: Practice, now_ms: int) -> tuple[Lock, ...]:
    """Everything that may not start at `now_ms`, whatever its method."""
    return standing_locks(state.ledger, state.profile, state.limits, now_ms)


def next_deadline(state: Practice, now_ms: int) -> int | None:
    """The next boot-clock instant at which anything can change by itself; None for never."""
    due = [
        *instants(state.thermal, state.ledger, state.limits),
        *guided_instants(state.guided),
        *break_instants(state.breaks, reminders.around(state), now_ms),
        *calls.instants(state.breaks, reminders.around(state), now_ms),
        *(lock.until_ms for lock in locks(state, now_ms)),
        state.pain_after_ms,
        None if state.hush is None else state.hush.until_ms,
    ]
    return min((at for at in due if at is not None and at > now_ms), default=None)


# One flat case for each event: their number is the function's only complexity.
def _reduced(  # noqa: C901, PLR0911, PLR0912
    state: Practice, event: ev.Event, now_ms: int
) -> Practice:
    scene = _scene(state, now_ms)
    match event:
        case ev.StartAsked():
            if state.asks_on_body:
                return refuse(state, Reason("one_at_a_time"))
            return _stepped(state, steps.start(scene, event.request, event.answers))
        case ev.NextAsked():
            return _stepped(state, steps.start_next(scene, event.answers))
        case ev.SourceOff():
            return _stepped(state, steps.source_off(scene, event.since_ms))
        case ev.StopAsked():
            return _stepped(state, steps.stop(scene))
        case ev.SkinAnswered():
            if event.sign is None:
                return _stepped(state, steps.skin_ok(scene))
            return _stepped(state, steps.skin_sign(scene, event.sign))
        case ev.QuitAsked():
            return _quit_asked(state, scene, event, now_ms)
        case ev.Slept():
            return replace(state, thermal=steps.slept(scene, event.began_ms))
        case ev.Faulted():
            paused = guided_steps.paused(state.guided, now_ms) or state.guided
            return replace(state, thermal=steps.forced_off(scene, Cause.FAULT), guided=paused)
        case ev.Ticked():
            return state
        case (
            ev.RoutineAsked()
            | ev.RoutinePaused()
            | ev.RoutineResumed()
            | ev.RoutineSkipped()
            | ev.RoutineStopped()
            | ev.HurtTold()
        ):
            return moved(state, scene, event, now_ms)
        case (
            ev.ReminderSet()
            | ev.BreakBegun()
            | ev.BreakDone()
            | ev.BreakSkipped()
            | ev.BreakSnoozed()
            | ev.BreaksPaused()
            | ev.BreaksResumed()
            | ev.WeekSet()
            | ev.ActivityTold()
            | ev.ActivityPutOff()
            | ev.CheckupBooked()
            | ev.CheckupPutOff()
            | ev.ZoneTold()
            | ev.AwayTold()
            | ev.BackTold()
            | ev.DoNotDisturbTold()
            | ev.FullScreenTold()
        ):
            return reminders.reminded(state, event, now_ms)
        case _:
            return told(state, scene, event, now_ms)


def _scene(state: Practice, now_ms: int) -> steps.Scene:
    return steps.Scene(
        thermal=state.thermal,
        ledger=state.ledger,
        profile=state.profile,
        limits=state.limits,
        now_ms=now_ms,
        elsewhere=state.elsewhere,
        moving=isinstance(state.guided, Active) and not state.guided.run.routine.breathing_alone,
    )


def _quit_asked(state: Practice, scene: steps.Scene, event: ev.QuitAsked, now_ms: int) -> Practice:
    told = replace(state, asks_on_body=state.asks_on_body and not event.off)
    after = _stepped(told, steps.quit_asked(scene, off=event.off))
    # The program stays while something is on the body, and with it the breathing.
    return after if on_body(after) else over(after, "quit", now_ms) or after


def _stepped(state: Practice, outcome: steps.Outcome) -> Practice:
    after = replace(state, thermal=outcome.thermal, ledger=outcome.ledger)
    return after if outcome.refused is None else refuse(after, outcome.refused)


def _settled(before: Practice, after: Practice, now_ms: int) -> Practice:
    """What follows whenever a session began or ended: pain after, the hush, the ledger's size, reminders."""
    thermal = advance(after.thermal, after.ledger, after.limits, now_ms)
    if thermal is not after.thermal:
        after = replace(after, thermal=thermal)
    was_on, is_on = isinstance(before.thermal, OnBody), isinstance(thermal, OnBody)
    if was_on != is_on:
        after = replace(after, pain_after_ms=None if is_on else now_ms + PAIN_AFTER_MS)
    if after.hush is not None and not hushed(after, now_ms):
        after = replace(after, hush=None)
    if after.ledger.courses is not before.ledger.courses:
        after = replace(after, ledger=pruned(after.ledger, after.limits, now_ms))
    return reminders.as_it_stands(after, now_ms)


def pruned(ledger: Ledger, limits: Limits, now_ms: int) -> Ledger:
    """The ledger without the courses that cannot matter any more."""
    waits = ("cold.min_rest", "heat.min_rest", "thermal.switch_gap", "cold.no_numb_exercise")
    keep_ms = max(DAY_MS, *(limits.ms(name) for name in waits))
    heat = [course for course in ledger.courses if course.modality is Modality.HEAT]
    row_began_ms = now_ms - streak_days(heat, now_ms) * DAY_MS
    kept = tuple(
        course
        for course in ledger.courses
        if now_ms - course.ended_ms < keep_ms
        or (course.modality is Modality.HEAT and course.started_ms >= row_began_ms)
    )
    return ledger if len(kept) == len(ledger.courses) else replace(ledger, courses=kept)
