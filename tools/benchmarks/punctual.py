"""From the instant at which something is due to the performer's call, over an hour.

Law: the real driver with its real timer, keeper on the disk, performer and window. Each second of the
shown digits is due at an instant of its own, and so is each alarm; how late a call came is told in real
milliseconds. With a pace of 30 the clock runs that much faster, and an hour with a session in it fits into
two minutes. A timer that is armed from "now" instead of from the clock would drift, and the last tenth
would be later than the first.

One rule of the driver is set aside: that a demonstration's digits change ten times a second at most. With
it, whoever measures at 30 times the pace finds 99 ms of lateness that is nothing but that rule.

    python -m tools.benchmarks.punctual SECONDS PACE      prints one line of JSON
"""

import json
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.effects import SetNotice
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import SECOND_MS, Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.window import Window
from backcare_desktop.runtime import driver
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.runtime.garbage import collect_due, keep_to_this_thread
from backcare_desktop.runtime.performer import NoticeText, Performer
from backcare_desktop.runtime.wake_lock import WakeMode
from backcare_desktop.store.keeper import Change
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from tools.benchmarks.person import keeper_of_a_person

#: The window is on the screen by then, in ms.
_SHOWN_MS = 1_000
#: How long after its time the hour may end, in s.
_PATIENCE_S = 20
#: When the alarms of the session below are due, in ms from its start.
_ALARMS_MS = tuple(minutes * 60 * SECOND_MS for minutes in (3, 8, 13, 15))


@dataclass(frozen=True, slots=True)
class FastClock:
    """The system's clock, `pace` times faster."""

    pace: float
    origin_ns: int = field(default_factory=time.monotonic_ns)

    def now(self) -> Moment:
        passed_ms = int((time.monotonic_ns() - self.origin_ns) * self.pace / 1e6)
        return Moment("bench", 50_000_000 + passed_ms, 1_772_453_400_000 + passed_ms)

    def asleep_ms(self) -> int:
        return 0


class Hour(QObject):
    """The driver and what hangs on it, wired as in app/root.py, with a note of every call."""

    def __init__(self, folder: Path, seconds: float, pace: float) -> None:
        super().__init__()
        self._clock = FastClock(pace)
        self._pace = pace
        self._length_ms = round(seconds * pace * SECOND_MS)
        self._window = Window(entries())
        self._performer = Performer(self, self, self, self.words)
        self._end_ms = 0
        now = self._clock.now()
        self._driver = Driver(keeper_of_a_person(folder, now), self._clock, self, self.pace)
        self._driver.changed.connect(self.on_changed)
        self._driver.wake()
        # As a person comes to a session: over the page with its checks.
        self._window.go("session/cold")
        self._window.show()
        self._due_ms = now.boot_ms
        self._started_ms = 0
        self.late_ms: list[float] = []
        self.alarms_late_ms: list[float] = []

    def pace(self, _state: Practice, _now: Moment) -> float:
        return self._pace

    @Slot()
    def begin(self) -> None:
        request = Request(Modality.COLD, "gel-pack", 15, pain_before=4)
        checks = frozenset((*METHODS["gel-pack"].checks, "recovered"))
        self._started_ms = self._clock.now().boot_ms
        self._driver.watch(on=True)
        self._driver.dispatch(ev.StartAsked(request, Answers(checks)))
        # What was asked for just now was not due; all that follows is.
        self._end_ms = self._started_ms + self._length_ms

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        now = self._clock.now()
        if self._end_ms:
            self._note(now)
        self._performer.perform(change, now)
        self._window.draw(present(change.after, now, Outside(options={"person.first_run_done": True})))
        collect_due()
        self._due_ms = _next_second_ms(change.after, self._clock.now().boot_ms)
        if now.boot_ms > self._end_ms > 0:
            self._driver.stop()
            # Not `quit`, which asks the window, and the window leaves that to others.
            QApplication.exit()

    def _note(self, now: Moment) -> None:
        while self._due_ms <= now.boot_ms:
            self.late_ms.append((now.boot_ms - self._due_ms) / self._pace)
            self._due_ms += SECOND_MS

    @Slot()
    def give_up(self) -> None:
        """It should have ended long ago."""
        QApplication.exit(1)

    # ------------------------------------------------------- the ports that the performer calls

    def set_alarm(self, level: Level, loud: bool) -> None:
        if level != "none" and len(self.alarms_late_ms) < len(_ALARMS_MS):
            due_ms = self._started_ms + _ALARMS_MS[len(self.alarms_late_ms)]
            self.alarms_late_ms.append((self._clock.now().boot_ms - due_ms) / self._pace)
            QTimer.singleShot(20, self.answer)

    @Slot()
    def answer(self) -> None:
        off = len(self.alarms_late_ms) == len(_ALARMS_MS)
        self._driver.dispatch(ev.SourceOff() if off else ev.SkinAnswered())

    def play_cue(self, name: str) -> None:
        """Nothing sounds here."""

    def show(self, *_notice: object) -> None:
        """Nothing is shown on the desktop here."""

    def withdraw(self, key: str) -> None:
        """As above."""

    def hold(self, mode: WakeMode) -> None:
        """Nothing is kept awake here."""

    def words(self, notice: SetNotice) -> NoticeText:
        return NoticeText(notice.name, "")


def _next_second_ms(state: Practice, now_ms: int) -> int:
    """When the shown digits change next."""
    deadline = next_deadline(state, now_ms)
    left_ms = SECOND_MS if deadline is None else (deadline - now_ms) % SECOND_MS
    return now_ms + (left_ms or SECOND_MS)


def main() -> int:
    """Live the hour and tell of it."""
    seconds, pace = map(float, sys.argv[1:])
    vars(driver)["_FASTEST_DIGITS_MS"] = 0
    keep_to_this_thread()
    application = QApplication([])
    theme.apply(theme.Look())
    with tempfile.TemporaryDirectory(prefix="backcare-bench-") as folder:
        hour = Hour(Path(folder), seconds, pace)
        QTimer.singleShot(_SHOWN_MS, hour.begin)
        QTimer.singleShot(round((seconds + _PATIENCE_S) * 1000), hour.give_up)
        if application.exec():
            return 1
    tenth = max(1, len(hour.late_ms) // 10)
    told = {
        "calls": len(hour.late_ms),
        "median_ms": median(hour.late_ms),
        "p99_ms": sorted(hour.late_ms)[len(hour.late_ms) * 99 // 100],
        "worst_ms": max(hour.late_ms),
        "drift_ms": median(hour.late_ms[-tenth:]) - median(hour.late_ms[:tenth]),
        "alarms_late_ms": hour.alarms_late_ms,
    }
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
