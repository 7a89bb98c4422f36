"""Memory after many sessions in one process, each with its pages shown.

Law: the real driver, keeper, performer's view and window; only the clock is moved by hand. Prints one
line of JSON: KiB of the process after the first part of the sessions and after all.

    python -m tools.benchmarks.long_life FEW MANY
"""

import gc
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.thermal.states import Apply, Idle, Remove
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.window import Window
from backcare_desktop.runtime import garbage
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.keeper import Change
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from tools.benchmarks.person import keeper_of_a_person

_OUTSIDE = Outside(options={"person.first_run_done": True})
#: Beside home and the session's own pages, one of these after each session.
_OTHER_PAGES = ("settings", "warning-signs", "stretch", "breathe")
#: From one session to the next; four a day stay within every limit.
_APART_MS = 6 * HOUR_MS


@dataclass
class HandClock:
    """A clock that is moved by hand."""

    boot_ms: int = 100_000_000

    def now(self) -> Moment:
        return Moment("bench", self.boot_ms, 1_772_453_400_000 + self.boot_ms)

    def asleep_ms(self) -> int:
        return 0


class Life(QObject):
    """A window and its driver, wired as in app/root.py. told_after: when the memory is noted, in sessions."""

    def __init__(self, folder: Path, told_after: tuple[int, int]) -> None:
        super().__init__()
        self._told_after = told_after
        self._sessions = 0
        self._steps = self._session()
        self.memory_kb: list[int] = []
        self._clock = HandClock()
        self._driver = Driver(keeper_of_a_person(folder, self._clock.now()), self._clock, self)
        self._window = Window(entries())
        self._driver.changed.connect(self.on_changed)
        self._driver.wake()
        self._window.show()
        again = QTimer(self)
        again.timeout.connect(self.step)
        again.start(0)

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        self._window.draw(present(change.after, self._clock.now(), _OUTSIDE))
        garbage.collect_due()
        if change.after.thermal is not change.before.thermal and isinstance(change.after.thermal, Idle):
            garbage.tidy_up()

    @Slot()
    def step(self) -> None:
        """The next thing that happens; between two the event loop paints and tidies up."""
        if next(self._steps, None) is not None:
            return
        self._sessions += 1
        self._steps = self._session()
        if self._sessions in self._told_after:
            self.memory_kb.append(memory_kb())
        if self._sessions == self._told_after[-1]:
            QApplication.exit()

    def _session(self) -> Iterator[object]:
        """From home over the checks, two answered skin checks and the alarm back to home."""
        method = METHODS["ice-pack"]
        request = Request(Modality.COLD, method.name, 12, pain_before=4)
        yield self._open("session/cold")
        yield self._happen(ev.StartAsked(request, Answers(frozenset((*method.checks, "recovered")))))
        self._expect(Apply)
        for minutes in (5, 5):
            yield self._pass(minutes * MINUTE_MS)
            yield self._happen(ev.SkinAnswered())
        yield self._pass(2 * MINUTE_MS)
        self._expect(Remove)
        yield self._pass(5 * SECOND_MS)
        yield self._happen(ev.SourceOff())
        self._expect(Idle)
        yield self._open("relief")
        yield self._open(_OTHER_PAGES[self._sessions % len(_OTHER_PAGES)])
        yield self._pass(_APART_MS)

    def _open(self, page: str) -> str:
        self._window.go(page)
        return page

    def _happen(self, event: ev.Event) -> ev.Event:
        self._driver.dispatch(event)
        return event

    def _pass(self, for_ms: int) -> int:
        self._clock.boot_ms += for_ms
        self._driver.wake()
        return for_ms

    def _expect(self, state: type) -> None:
        if not isinstance(self._driver.state.thermal, state):
            raise TypeError(f"{state.__name__} was expected, not {self._driver.state}")


def memory_kb() -> int:
    """What this process has taken for itself, in KiB, after tidying up.

    Pages of files are left out: whether those of a library count as private hangs on who else runs.
    """
    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))


def main() -> int:
    """Live through all sessions and tell of it."""
    few, many = map(int, sys.argv[1:])
    garbage.keep_to_this_thread()
    application = QApplication([])
    theme.apply(theme.Look())
    memory = Path("/dev/shm")  # noqa: S108 - thousands of commits, and the disk is not what is measured
    place = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="backcare-bench-", dir=place) as folder:
        life = Life(Path(folder), (few, many))
        garbage.leave_alone()
        application.exec()
    print(json.dumps({"few_kb": life.memory_kb[0], "many_kb": life.memory_kb[1]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
