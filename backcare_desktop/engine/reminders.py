"""Reminders within the practice: what is asked of them, and what goes on around them.

Law: reminders are silent while cold, heat or a routine runs, and never change any of these.
"""

from dataclasses import replace
from typing import assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks import absence, call_steps, calls, steps
from backcare_desktop.engine.breaks.advance import advance, settled
from backcare_desktop.engine.breaks.hours import DAY_MIN
from backcare_desktop.engine.breaks.rules import RULES
from backcare_desktop.engine.breaks.silence import Around
from backcare_desktop.engine.breaks.states import LONGEST_PAUSE_MS, LONGEST_SNOOZE_MS, SNOOZE_MS, Breaks
from backcare_desktop.engine.breaks.week_rules import with_setting
from backcare_desktop.engine.guard import Reason
from backcare_desktop.engine.guided.states import Active, Over
from backcare_desktop.engine.state import Practice, refuse
from backcare_desktop.engine.thermal.states import Apply, Checks, Off, Ready, Recover, Remove
from backcare_desktop.engine.thermal.steps import INVALID, NOT_NOW

#: The events that concern reminders.
Reminding = (
    ev.ReminderSet
    | ev.BreakBegun
    | ev.BreakDone
    | ev.BreakSkipped
    | ev.BreakSnoozed
    | ev.BreaksPaused
    | ev.BreaksResumed
    | ev.WeekSet
    | ev.ActivityTold
    | ev.ActivityPutOff
    | ev.CheckupBooked
    | ev.CheckupPutOff
    | ev.ZoneTold
    | ev.AwayTold
    | ev.BackTold
    | ev.DoNotDisturbTold
    | ev.FullScreenTold
)


def around(state: Practice) -> Around:
    """What reminders need to know of the rest."""
    return Around(in_session(state), state.clock.offset_ms + state.breaks.zone_ms)


def in_session(state: Practice) -> bool:
    """Whether reminders are silent for the person's session (CONTRACT, "Fine points")."""
    thermal = state.thermal
    if isinstance(state.guided, Active) or state.asks_on_body:
        return True
    if isinstance(thermal, Apply):
        return not thermal.session.method.worn
    # An alarm that stands is never talked over, of a wrap neither.
    return isinstance(thermal, Checks | Remove | Off | Recover)


def elapsed(before: Practice, after: Practice, now_ms: int) -> Breaks:
    """What time alone made of reminders, by `now_ms`; before, after: the rest at both ends of it."""
    breaks, old = before.breaks, around(before)
    if not breaks.counts:
        return breaks
    if old.session and not in_session(after):
        ended_ms = _ended_ms(after)
        breaks = advance(breaks, old, ended_ms)
        old = replace(old, session=False)
        breaks = settled(breaks, old, ended_ms)
    breaks = advance(breaks, old, now_ms)
    new = around(after)
    return breaks if new == old else absence.clock_moved(breaks, new, now_ms)


def slept(state: Practice, began_ms: int, now_ms: int) -> Breaks:
    """The reminders after a sleep."""
    return absence.slept(state.breaks, around(state), began_ms, now_ms)


def returned(state: Practice, last_ms: int, now_ms: int) -> Practice:
    """The state with its reminders after the program was gone since `last_ms`."""
    return replace(state, breaks=absence.returned(state.breaks, around(state), last_ms, now_ms))


def as_it_stands(state: Practice, now_ms: int) -> Practice:
    """The state with what is owed shown or silenced as it is right now."""
    scene = around(state)
    breaks = calls.settled(settled(state.breaks, scene, now_ms), scene, now_ms)
    return state if breaks is state.breaks else replace(state, breaks=breaks)


def reminded(state: Practice, event: Reminding, now_ms: int) -> Practice:
    """The state after what was said to reminders, or told of the person and the desktop."""
    match event:
        case ev.ReminderSet():
            return _set(state, event, now_ms)
        case ev.BreakSnoozed() | ev.BreaksPaused():
            return _put_off(state, event, now_ms)
        case ev.BreakBegun():
            return _answered(state, steps.begin(state.breaks, around(state), now_ms))
        case ev.BreakDone():
            return _answered(state, steps.done(state.breaks, around(state), now_ms))
        case ev.BreakSkipped():
            return _answered(state, steps.skipped(state.breaks, around(state), now_ms))
        case ev.BreaksResumed():
            return _answered(state, steps.resumed(state.breaks, now_ms))
        case ev.WeekSet() | ev.ActivityTold() | ev.ActivityPutOff() | ev.CheckupBooked() | ev.CheckupPutOff():
            return _planned(state, event, now_ms)
        case _:
            return replace(state, breaks=_told(state, event, now_ms))


def _set(state: Practice, event: ev.ReminderSet, now_ms: int) -> Practice:
    if event.name not in RULES:
        return refuse(state, INVALID)
    ruled = steps.ruled(state.breaks, event.name, event.part, event.value, now_ms)
    if isinstance(ruled, str):
        return refuse(state, Reason(ruled))
    return replace(state, breaks=ruled)


def limited(state: Practice, name: str, value: float, now_ms: int) -> Practice:
    """The state once a limit of sitting is set: it is the posture reminder's own number."""
    if name == "break.interval":
        return _set(state, ev.ReminderSet("posture", "interval_min", value), now_ms)
    if name == "break.duration":
        return _set(state, ev.ReminderSet("posture", "length_s", value * 60), now_ms)
    return state


def _put_off(state: Practice, event: ev.BreakSnoozed | ev.BreaksPaused, now_ms: int) -> Practice:
    breaks, scene = state.breaks, around(state)
    if isinstance(event, ev.BreakSnoozed):
        for_ms = SNOOZE_MS if event.for_ms is None else event.for_ms
        if not 0 < for_ms <= LONGEST_SNOOZE_MS:
            return refuse(state, INVALID)
        return _answered(state, steps.snoozed(breaks, scene, for_ms, now_ms))
    if event.until_min is not None:
        if not 0 <= event.until_min < DAY_MIN:
            return refuse(state, INVALID)
        return _answered(state, steps.paused_until(breaks, scene, event.until_min, now_ms))
    if event.for_ms is None or not 0 < event.for_ms <= LONGEST_PAUSE_MS:
        return refuse(state, INVALID)
    return _answered(state, steps.paused_for(breaks, scene, event.for_ms, now_ms))


_OfWeek = ev.WeekSet | ev.ActivityTold | ev.ActivityPutOff | ev.CheckupBooked | ev.CheckupPutOff


def _planned(state: Practice, event: _OfWeek, now_ms: int) -> Practice:
    week, local_ms = state.breaks.week, now_ms + around(state).local_ms
    match event:
        case ev.WeekSet():
            after = with_setting(week, event.key, event.value, local_ms)
        case ev.ActivityTold():
            after = call_steps.answered(week, event.outcome, local_ms)
        case ev.ActivityPutOff():
            after = call_steps.put_off(week, event.for_ms, local_ms)
        case ev.CheckupBooked():
            after = call_steps.booked(week, local_ms)
        case ev.CheckupPutOff():
            after = call_steps.checkup_put_off(week, event.for_ms, local_ms)
        case _:
            assert_never(event)
    if after is None:
        return refuse(state, INVALID if isinstance(event, ev.WeekSet) else NOT_NOW)
    return replace(state, breaks=replace(state.breaks, week=after))


def _answered(state: Practice, breaks: Breaks | None) -> Practice:
    return refuse(state, NOT_NOW) if breaks is None else replace(state, breaks=breaks)


_OfDesktop = ev.ZoneTold | ev.AwayTold | ev.BackTold | ev.DoNotDisturbTold | ev.FullScreenTold


def _told(state: Practice, event: _OfDesktop, now_ms: int) -> Breaks:
    breaks, scene = state.breaks, around(state)
    match event:
        case ev.ZoneTold():
            moved = replace(scene, local_ms=scene.local_ms - breaks.zone_ms + event.offset_ms)
            breaks = replace(breaks, zone_ms=event.offset_ms)
            return absence.clock_moved(breaks, moved, now_ms)
        case ev.AwayTold():
            since_ms = now_ms if event.since_ms is None else event.since_ms
            return absence.left(breaks, scene, since_ms, now_ms)
        case ev.BackTold():
            return absence.came_back(breaks, scene, now_ms)
        case ev.DoNotDisturbTold():
            return replace(breaks, do_not_disturb_ms=_since(breaks.do_not_disturb_ms, now_ms, on=event.on))
        case ev.FullScreenTold():
            return replace(breaks, fullscreen_ms=_since(breaks.fullscreen_ms, now_ms, on=event.on))
        case _:
            assert_never(event)


def _since(began_ms: int | None, now_ms: int, *, on: bool) -> int | None:
    """Since when it is so: told again, it began no later."""
    if not on:
        return None
    return now_ms if began_ms is None else began_ms


def _ended_ms(after: Practice) -> int:
    """When the session ended by itself: only a routine and the off part can, and the later one did."""
    ended = (part for part in (after.guided, after.thermal) if isinstance(part, Over | Ready))
    return max(part.since_ms for part in ended)
