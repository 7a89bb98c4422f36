"""The desktop is watched while a reminder is on, and only what is new reaches the practice."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.app.watching import Watching, is_news
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.database import open_database
from backcare_desktop.store.keeper import Keeper

ROOT = Path(__file__).resolve().parents[2]


def driver(home: Path) -> Driver:
    clock = Clock()
    return Driver(Keeper.open(home / "data", clock.now(), open_database), clock)


def test_it_begins_and_ends_with_the_last_reminder(home: Path, qtbot: QtBot) -> None:
    made = driver(home)
    watching = Watching(made)
    assert not watching.watches
    # What the last run knew, and nothing here tells.
    made.dispatch(ev.DoNotDisturbTold(on=True))
    made.dispatch(ev.ReminderSet("posture", "enabled", value=True))
    assert watching.watches
    qtbot.waitUntil(lambda: made.state.breaks.do_not_disturb_ms is None)
    with qtbot.assertNotEmitted(made.changed):
        watching._on_told(ev.DoNotDisturbTold(on=False))
    with qtbot.waitSignal(made.changed):
        watching._on_told(ev.DoNotDisturbTold(on=True))
    made.dispatch(ev.ReminderSet("posture", "enabled", value=False))
    assert not watching.watches
    made.dispatch(ev.ReminderSet("water", "enabled", value=True))
    assert watching.watches
    watching.close()
    made.stop()


@pytest.mark.parametrize(
    ("event", "fresh"),
    [
        (ev.AwayTold(5), True),
        (ev.BackTold(), False),
        (ev.DoNotDisturbTold(on=True), True),
        (ev.DoNotDisturbTold(on=False), False),
        (ev.FullScreenTold(on=True), True),
        (ev.FullScreenTold(on=False), False),
    ],
)
def test_what_is_known_is_not_told_again(
    event: ev.AwayTold | ev.BackTold | ev.DoNotDisturbTold | ev.FullScreenTold, fresh: bool
) -> None:
    assert is_news(Breaks(), event) is fresh
    assert is_news(Breaks(away_ms=1, do_not_disturb_ms=1, fullscreen_ms=1), event) is not fresh


def test_without_a_reminder_nothing_of_it_is_loaded(home: Path) -> None:
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]);"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from tests.app.test_watching import driver; from backcare_desktop.app.watching import Watching;"
        "made = driver(Path(sys.argv[2])); w = Watching(made); made.wake(); made.stop();"
        "sys.exit(any('runtime.presence' in name for name in sys.modules))"
    )
    words = [sys.executable, "-c", program, str(ROOT), str(home)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == 0
