"""The running program in this process: what it tells the tray, remembers of its window, and forgets."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.root import App, Reply, Start
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.thermal.states import Remove, Rest
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.viewmodel.wishes import OptionSet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Open = Callable[[], App]


def nothing(_app: App, _words: Sequence[str]) -> Reply:
    return Reply()


def end(app: App) -> None:
    app.end_life()
    shiboken6.delete(app._window)
    shiboken6.delete(app)


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Iterator[Open]:
    """Starts the program in one folder, ending the one before."""
    folder: Path = tmp_path_factory.mktemp("a") / "data"
    running: list[App] = []

    def start() -> App:
        if running:
            end(running.pop())
        paths = Paths.below(folder)
        paths.make()
        lock = folder_lock(paths.data)
        assert lock.hold()
        app = App(Start(paths), lock, nothing)
        running.append(app)
        app.begin_life()
        qtbot.waitUntil(lambda: app._services is not None)
        return app

    yield start
    end(running.pop())


def begin_cold(app: App, minutes: float = 10, cycles: int = 1) -> None:
    app.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wish(ev.ScreenAnswered())
    request = Request(Modality.COLD, "ice-pack", minutes, cycles)
    app.wish(ev.StartAsked(request, Answers(frozenset((*METHODS["ice-pack"].checks, "recovered")))))


def tip(app: App) -> list[str]:
    assert app._services is not None
    return app._services.tray.icon.toolTip().split("\n")


def can_stop(app: App) -> bool:
    assert app._services is not None
    return app._services.tray._stop.isVisible()


def test_the_tray_says_what_runs_and_when_it_opens_again(program: Open) -> None:
    app = program()
    # Nobody has answered about warning signs yet.
    assert tip(app) == ["Nothing runs", "Cold is locked", "Heat is locked"]
    assert not can_stop(app)
    begin_cold(app)
    assert len(tip(app)) == 1
    assert tip(app)[0].startswith("Cold is on. Off at ")
    assert can_stop(app)
    app.wish(ev.StopAsked())
    assert tip(app) == ["Take it off now"]
    app.wish(ev.SourceOff())
    nothing_runs, cold, heat = tip(app)
    assert nothing_runs == "Nothing runs"
    assert cold.startswith("Cold opens at ")
    assert heat.startswith("Heat opens at ")
    assert not can_stop(app)


def test_the_tray_is_told_only_what_changed(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = program()
    begin_cold(app)
    assert app._services is not None
    told: list[str] = []
    monkeypatch.setattr(app._services.tray.icon, "setToolTip", told.append)
    for _ in range(5):
        app._driver.wake()
    assert told == []


def test_the_tray_does_not_end_cycles_that_rest(program: Open, qtbot: QtBot) -> None:
    app = program()
    begin_cold(app, minutes=0.01, cycles=2)
    qtbot.waitUntil(lambda: isinstance(app._driver.state.thermal, Remove))
    app.wish(ev.SourceOff())
    assert isinstance(app._driver.state.thermal, Rest)
    app._window.hide()
    app._on_stop_wished()
    assert isinstance(app._driver.state.thermal, Rest)
    assert app._window.isVisible()


def test_setting_an_option_clears_what_was_refused(program: Open) -> None:
    app = program()
    app.wish(ev.StartAsked(Request(Modality.COLD, "ice-pack", 99)))
    assert app._driver.state.refused is not None
    app.wish(OptionSet("theme", "dark"))
    assert app._driver.state.refused is None


def test_a_disk_that_writes_again_leaves_no_note_behind(program: Open) -> None:
    app = program()
    app._driver.dispatch(ev.StoreChanged(writable=False))
    assert banners(app) == ["unwritable"]
    app._driver.dispatch(ev.StoreChanged(writable=True))
    assert banners(app) == []


def banners(app: App) -> list[str]:
    view = app._window._view
    assert view is not None
    return [banner.name for banner in view.banners if banner.name in ("unwritable", "note")]


def test_the_window_stands_where_it_stood(program: Open) -> None:
    app = program()
    app._window.setGeometry(40, 50, 730, 560)
    QApplication.processEvents()
    app = program()
    assert app._window.geometry() == QRect(40, 50, 730, 560)
    assert not app._window.isMaximized()
    app._window.showMaximized()
    QApplication.processEvents()
    app = program()
    assert app._window.isMaximized()
    app._window.setWindowState(Qt.WindowState.WindowNoState)
    QApplication.processEvents()
    assert app._window.size().width() == 730


@pytest.mark.control("comes-up")
def test_a_volume_of_nothing_is_known_from_the_start(program: Open) -> None:
    app = program()
    assert app._driver.state.sound == "ok"
    app.wish(OptionSet("sound.volume", 0))
    assert app._driver.state.sound == "muted"
    # The settings say so before anybody listens to the sound.
    app._driver.dispatch(ev.SoundChanged("ok"))
    app = program()
    assert app._driver.state.sound == "muted"


def test_sound_that_was_lost_in_the_last_run_is_not_lost_in_this(program: Open) -> None:
    app = program()
    app._driver.dispatch(ev.SoundChanged("unavailable"))
    app = program()
    assert app._driver.state.sound == "ok"
