"""Routine after routine in the real window, driver and store: nothing is left of them.

`make test` lives through three rounds of nine, `make explore` through two hundred routines. The clock is
moved by hand from one instant at which anything can change to the next, and each is drawn.
"""

import ctypes
import gc
import os
import tempfile
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going, Over
from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.window import Window
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.keeper import Change
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from tests.gui.theatre import settle
from tools.benchmarks.person import keeper_of_a_person

SMAPS: Final = Path("/proc/self/smaps_rollup")
#: The nine that travel with the program, each with an ending of its own.
ROUND: Final = 9
#: After so many all that is made once has been made.
FEW: Final = 2 * ROUND
MANY: Final = int(os.environ.get("BACKCARE_ROUTINES", FEW + ROUND))
#: What a rare page or a table of a few things seen last still makes; seven for each routine of one round.
MOST_MORE_OBJECTS: Final = 7 * ROUND
#: The database keeps at most 2 MiB of its pages in memory; the rest is for the allocator.
MOST_MORE_KB: Final = 4 * 1024
#: From one routine to the next: three of a day are allowed, and no question about the pain is left over.
APART_MS: Final = 9 * HOUR_MS
OUTSIDE: Final = Outside(options={"person.first_run_done": True})


@dataclass
class HandClock:
    boot_ms: int = 100_000_000

    def now(self) -> Moment:
        return Moment("hand", self.boot_ms, 1_772_453_400_000 + self.boot_ms)

    def asleep_ms(self) -> int:
        return 0


class Person(QObject):
    """Somebody with a window who does one routine after the other."""

    #: To the end, broken off in its third movement, or skipped through.
    ENDS: Final = (None, ev.HurtTold(), ev.RoutineSkipped())

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.clock = HandClock()
        self.driver = Driver(keeper_of_a_person(folder, self.clock.now()), self.clock, self)
        self.window = Window(entries())
        self.driver.changed.connect(self.on_changed)
        self.driver.wake()
        self.window.show()
        self.window.go("stretch")
        # The cards of the gallery are made a handful at a time.
        settle()
        self.done = 0

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        self.window.draw(present(change.after, self.clock.now(), OUTSIDE))
        QApplication.processEvents()

    def lives_through(self, routines: int) -> "Held":
        """What is held after so many more."""
        for _ in range(routines):
            self._one()
        return held(self)

    def leaves(self) -> None:
        self.driver.stop()
        shiboken6.delete(self.window)
        shiboken6.delete(self)

    def _one(self) -> None:
        offers = [offer for offer in shelf().offers if not offer.alone]
        assert len(offers) == ROUND
        self.driver.dispatch(ev.RoutineAsked(offers[self.done % ROUND].plan, 1, 3 * HOUR_MS))
        self.driver.dispatch(ev.RoutinePaused())
        self.driver.dispatch(ev.RoutineResumed())
        assert self.window.here == "player"
        while isinstance(self.driver.state.guided, Going):
            self._goes_on(self.driver.state.guided, self.ENDS[self.done % len(self.ENDS)])
        assert isinstance(self.driver.state.guided, Over)
        self.clock.boot_ms += APART_MS
        self.driver.wake()
        for page in ("relief", "stretch"):
            self.window.go(page)
        self.done += 1

    def _goes_on(self, going: Going, ending: ev.Event | None) -> None:
        due_ms = next_deadline(self.driver.state, self.clock.boot_ms)
        assert due_ms is not None
        self.clock.boot_ms = due_ms
        if ending is not None and (isinstance(ending, ev.RoutineSkipped) or going.segment.stage > 1):
            self.driver.dispatch(ending)
        else:
            self.driver.wake()


@dataclass(frozen=True)
class Held:
    """What there is after tidying up: objects of Qt, of Python, and the memory of this process alone."""

    of_qt: int
    of_python: int
    memory_kb: int


def held(person: Person) -> Held:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    of_qt = sum(len(one.findChildren(QObject)) for one in (person, *QApplication.topLevelWidgets()))
    # A connection of sqlite3 keeps up to two hundred dead references to its cursors.
    of_python = sum(type(one) is not weakref.ref for one in gc.get_objects())
    return Held(of_qt + len(QApplication.allWidgets()), of_python, memory_kb())


def memory_kb() -> int:
    """In KiB, without what the allocator only keeps for later; 0 where the system does not tell."""
    if not SMAPS.exists():
        return 0
    ctypes.CDLL(None).malloc_trim(0)
    lines = SMAPS.read_text("ascii").splitlines()
    # Clean pages are those of libraries: private only while no other process has them.
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty"))


@pytest.fixture
def person(qapp: QApplication) -> Iterator[Person]:
    # In memory where there is such a place: thousands of commits, and the disk is not what is asked about.
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else None) as folder:
        somebody = Person(Path(folder))
        yield somebody
        somebody.leaves()


def test_nothing_is_left_of_routines(person: Person) -> None:
    few = person.lives_through(FEW)
    rounds = -(-(MANY - FEW) // ROUND)
    many = person.lives_through(rounds * ROUND)
    assert many.of_qt == few.of_qt
    assert many.of_python - few.of_python < MOST_MORE_OBJECTS
    assert many.memory_kb - few.memory_kb < MOST_MORE_KB
