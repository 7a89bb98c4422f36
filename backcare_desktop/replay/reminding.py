"""What people do with reminders in a story, and what the desktop tells of them, as events (CONTRACT).

Law: a length is written as in every step, or as on the command line ("until 14:00", "tomorrow").
"""

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.span import SpanError, span
from backcare_desktop.replay.story import Step, StoryError, duration_ms


def reminding(step: Step) -> ev.Event:
    """The event of a `breaks.*`, `plan.*` or `checkup.*` step. Raises StoryError."""
    match step.name:
        case "breaks.done":
            return ev.BreakDone()
        case "breaks.skip":
            return ev.BreakSkipped()
        case "breaks.resume":
            return ev.BreaksResumed()
        case "breaks.now":
            return ev.BreakBegun()
        case "breaks.snooze":
            length = step.args.get("for")
            return ev.BreakSnoozed(None if length is None else duration_ms(length, _where(step)))
        case "breaks.pause":
            return _paused(step)
        case _:
            return _planned(step)


def _planned(step: Step) -> ev.Event:
    match step.name:
        case "plan.done":
            return ev.ActivityTold("done")
        case "plan.skip":
            return ev.ActivityTold("left")
        case "plan.undo":
            return ev.ActivityTold(None)
        case "plan.later":
            return ev.ActivityPutOff(duration_ms(step.args.get("for"), _where(step)))
        case "checkup.booked":
            return ev.CheckupBooked()
        case "checkup.later":
            return ev.CheckupPutOff(duration_ms(step.args.get("for"), _where(step)))
        case _:
            raise StoryError(f"step {step.number}: this version knows no {step.name!r}")


def _paused(step: Step) -> ev.BreaksPaused:
    written = step.args.get("for")
    try:
        told = span(str(written))
    except SpanError:
        return ev.BreaksPaused(for_ms=duration_ms(written, _where(step)))
    return ev.BreaksPaused(told.for_ms, told.until_min)


def _where(step: Step) -> str:
    return f"step {step.number}: for"
