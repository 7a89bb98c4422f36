"""What the buttons of a reminder's notice mean."""

from typing import Final

from backcare_desktop.engine import events as ev

#: Under which the notice of a reminder is shown.
NOTICE_KEY: Final = "reminder"
ANSWERS: Final[dict[str, ev.Event]] = {
    "break-now": ev.BreakBegun(),
    "break-done": ev.BreakDone(),
    "break-snooze": ev.BreakSnoozed(),
    "break-skip": ev.BreakSkipped(),
}
