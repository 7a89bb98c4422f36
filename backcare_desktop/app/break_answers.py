"""What the buttons of a reminder's notice mean."""

from typing import Final

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS

#: Under which the notice of a reminder is shown, and that of a call.
NOTICE_KEY: Final = "reminder"
CALL_KEY: Final = "call"
ANSWERS: Final[dict[str, ev.Event]] = {
    "break-now": ev.BreakBegun(),
    "break-done": ev.BreakDone(),
    "break-snooze": ev.BreakSnoozed(),
    "break-skip": ev.BreakSkipped(),
    "activity-done": ev.ActivityTold("done"),
    "activity-later": ev.ActivityPutOff(HOUR_MS),
    "activity-left": ev.ActivityTold("left"),
    "checkup-booked": ev.CheckupBooked(),
    "checkup-later": ev.CheckupPutOff(7 * DAY_MS),
}
