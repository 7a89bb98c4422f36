"""What the outside must do: sound, notice, staying awake.

Law: wanted things are derived from the state, so that a restart asks for the same again; only cues
belong to a change.
"""

from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.engine.breaks.calls import called
from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.guided.states import Going, Guided, Over
from backcare_desktop.engine.reminders import around, in_session
from backcare_desktop.engine.state import Practice, alarm_of, hushed
from backcare_desktop.engine.thermal.advance import Level, check_pending
from backcare_desktop.engine.thermal.states import Apply, Idle, OnBody, Ready, Recover, Remove

ReminderPhase = Literal["none", "notice", "due", "on-break", "call"]
NoticeName = Literal["none", "skin-check", "take-off", "recover", "ready", "asks-on-body"]


@dataclass(frozen=True, slots=True)
class SetAlarm:
    """Sound this alarm until told otherwise; silent while hushed, shown all the same."""

    level: Level
    loud: bool
    hushed: bool


@dataclass(frozen=True, slots=True)
class SetNotice:
    """Show this desktop notice in place of any other; "none" takes it away."""

    name: NoticeName


@dataclass(frozen=True, slots=True)
class SetReminder:
    """Show the short warning, or the card of a break, in place of any other; "none" takes it away.

    name: the reminder that wins, or what calls. suggests: the movements shown with it. Never with the
    alarm sound.
    """

    phase: ReminderPhase
    name: str = ""
    suggests: str = ""


@dataclass(frozen=True, slots=True)
class KeepAwake:
    """Keep the machine from sleeping by itself, or let it. screen: keep the picture on too."""

    on: bool
    screen: bool = False


@dataclass(frozen=True, slots=True)
class PlayCue:
    """Play this sound once."""

    name: str


Effect = SetAlarm | SetNotice | SetReminder | KeepAwake | PlayCue

#: Effects of a program that does nothing.
NOTHING: Final = (
    SetAlarm("none", loud=False, hushed=False),
    SetNotice("none"),
    KeepAwake(on=False),
    SetReminder("none"),
)


def wanted(state: Practice, now_ms: int) -> tuple[SetAlarm, SetNotice, KeepAwake, SetReminder]:
    """What has to be so on the outside at `now_ms`."""
    alarm = alarm_of(state, now_ms)
    return (
        SetAlarm(alarm.level, alarm.loud, hushed(state, now_ms)),
        SetNotice(_notice(state, now_ms)),
        KeepAwake(
            on=isinstance(state.thermal, OnBody) or isinstance(state.guided, Going),
            screen=isinstance(state.guided, Going),
        ),
        _reminder(state, now_ms),
    )


def between(before: tuple[Effect, ...], state: Practice, now_ms: int) -> tuple[Effect, ...]:
    """The wanted things that differ from those of `before`."""
    return tuple(effect for effect in wanted(state, now_ms) if effect not in before)


#: The sound with which each phase of a routine begins.
PHASE_CUES: Final = {
    "get-ready": "get-ready",
    "move": "step",
    "hold": "hold",
    "release": "release",
    "rest": "rest",
    "switch": "switch-side",
    "breathe": "breathe-in",
}


def cues(before: Practice, after: Practice) -> tuple[PlayCue, ...]:
    """The sounds that belong to this change."""
    return (*_thermal_cues(before, after), *guided_cues(before.guided, after.guided))


def guided_cues(old: Guided, new: Guided) -> tuple[PlayCue, ...]:
    """The sounds of a routine: each phase as it begins, and the marks of a hold."""
    match old, new:
        case Going() | _, Over() if not isinstance(old, Over):
            return (PlayCue("session-done" if new.ending == "done" else "off-confirmed"),)
        case Going(), Going() if (old.run.began_ms, old.index) == (new.run.began_ms, new.index):
            return _within(old, new)
        case _, Going():
            return (PlayCue("get-ready" if new.ready_ms is not None else PHASE_CUES[new.segment.phase]),)
        case _:
            return ()


def _within(old: Going, new: Going) -> tuple[PlayCue, ...]:
    """Within one segment: it goes on after a pause, or a mark of it was reached."""
    if old.ready_ms is not None and new.ready_ms is None:
        return (PlayCue(PHASE_CUES[new.segment.phase]),)
    if new.said > old.said:
        last = new.said == len(new.segment.marks)
        return (PlayCue("last-seconds" if last else "half-way"),)
    return ()


def _thermal_cues(before: Practice, after: Practice) -> tuple[PlayCue, ...]:
    old, new = before.thermal, after.thermal
    if isinstance(new, Apply) and not isinstance(old, Apply):
        return (PlayCue("start"),)
    if isinstance(old, OnBody) and not isinstance(new, OnBody):
        return (PlayCue("session-done" if isinstance(new, Idle) else "off-confirmed"),)
    if isinstance(new, Ready) and not isinstance(old, Ready):
        return (PlayCue("cycle-ready"),)
    return ()


def _reminder(state: Practice, now_ms: int) -> SetReminder:
    view = shown(state.breaks, around(state), now_ms)
    match view.phase:
        case "notice" | "due" | "on-break" if view.reminder is not None and not in_session(state):
            return SetReminder(view.phase, view.reminder, state.breaks.rule(view.reminder).suggests)
        case _:
            name = called(state.breaks, around(state), now_ms)
            return SetReminder("none") if name is None else SetReminder("call", name)


def _notice(state: Practice, now_ms: int) -> NoticeName:
    if state.asks_on_body:
        return "asks-on-body"
    match state.thermal:
        case Apply() if check_pending(state.thermal, now_ms):
            return "skin-check"
        case Remove():
            return "take-off"
        case Recover():
            return "recover"
        case Ready():
            return "ready"
        case _:
            return "none"
