"""The tray's menu: what can be begun from it, and where a refusal is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from backcare_desktop.app.commands import Commands
from backcare_desktop.app.root import App
from backcare_desktop.app.start import Reply, Start
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import OnBreak, PauseFor, PauseUntil
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.thermal.states import Checks
from backcare_desktop.gui.tray import Tray
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.viewmodel.wishes import OptionSet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def _nothing(_commands: Commands, _words: object) -> Reply:
    return Reply()


@pytest.fixture
def app(tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    """A person who is through the first run and has answered everything with no."""
    paths = Paths.below(tmp_path / "data")
    paths.make()
    lock = folder_lock(paths.data)
    assert lock.hold()
    made = App(Start(paths), lock, _nothing)
    made.begin_life()
    qtbot.waitUntil(lambda: made._services is not None)
    made.wishing.wish(OptionSet("person.first_run_done", value=True))
    made.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    made.wishing.wish(ev.ScreenAnswered())
    yield made
    made.end_life()
    shiboken6.delete(made._showing.window)
    shiboken6.delete(made)


def tray(app: App) -> Tray:
    assert app._services is not None
    return app._services.tray


def offered(app: App) -> list[str]:
    return [name for name, action in tray(app).actions.items() if action.isVisible()]


def choose(app: App, name: str) -> None:
    tray(app).actions[name].trigger()


def notes(app: App) -> list[str]:
    view = app._showing.window._view
    assert view is not None
    return [banner.name for banner in view.banners if banner.name == "note"]


def test_only_what_means_something_is_in_the_menu(app: App) -> None:
    starts = ["cold", "heat", "routine"]
    assert offered(app) == starts
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    assert offered(app) == [*starts, "break", "pause", "tomorrow"]
    for way, kind in (("pause", PauseFor), ("tomorrow", PauseUntil)):
        choose(app, way)
        assert isinstance(app._driver.state.breaks.pause, kind)
        assert offered(app) == [*starts, "break", "resume"]
        choose(app, "resume")
    choose(app, "break")
    assert isinstance(app._driver.state.breaks.offer, OnBreak)
    assert offered(app) == [*starts, "pause", "tomorrow"]
    checks = Answers(frozenset((*METHODS["ice-pack"].checks, "recovered")))
    app.wishing.wish(ev.StartAsked(Request(Modality.COLD, "ice-pack", 10), checks))
    assert offered(app) == ["pause", "tomorrow"]


@pytest.mark.parametrize("way", ["cold", "heat"])
def test_cold_and_heat_open_their_checks(app: App, way: str) -> None:
    app._showing.window.hide()
    choose(app, way)
    assert isinstance(app._driver.state.thermal, Checks)
    assert app._showing.window.isVisible()
    assert app._showing.window.here == "session"
    assert notes(app) == []


def test_a_routine_opens_the_page_before_it(app: App) -> None:
    choose(app, "routine")
    assert app._showing.window.here == "stretch"
    assert notes(app) == []


def test_what_is_refused_is_told_in_the_window(app: App) -> None:
    app.wishing.wish(ev.ScreenAnswered(frozenset({"A1"})))
    app._showing.window.hide()
    choose(app, "cold")
    assert app._showing.window.isVisible()
    assert notes(app) == ["note"]


def test_the_tip_says_the_next_break(app: App) -> None:
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    assert tray(app).icon.toolTip().split("\n")[-1].startswith("Next break at ")
