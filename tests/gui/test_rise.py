"""Where an alarm cannot be heard, the window comes up by itself (SAFETY 3, "sound lost")."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.practice import reduce
from backcare_desktop.viewmodel.wishes import CloseWished
from tests.gui.theatre import Theatre
from tools.scenes import SCENES, Scene, started

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

OnTop = Qt.WindowType.WindowStaysOnTopHint


@pytest.fixture
def show(qapp: QApplication) -> Iterator[list[Theatre]]:
    made: list[Theatre] = []
    yield made
    for theatre in made:
        theatre.close()


def running(show: list[Theatre], sound: str = "unavailable") -> Theatre:
    """Twelve seconds before the next skin check."""
    return put(show, SCENES["running"](), sound)


def put(show: list[Theatre], scene: Scene, sound: str) -> Theatre:
    theatre = Theatre(scene.then(ev.SoundChanged(sound)))
    show.append(theatre)
    return theatre


def level(theatre: Theatre) -> str:
    return theatre.view.alarm


def happens(theatre: Theatre, event: ev.Event) -> None:
    now = theatre.scene.now
    theatre.scene = replace(theatre.scene, state=reduce(theatre.scene.state, event, now))
    theatre.draw()
    QApplication.processEvents()


@pytest.mark.control("comes-up")
@pytest.mark.parametrize("sound", ["unavailable", "muted"])
def test_a_skin_check_brings_a_hidden_window_up(show: list[Theatre], sound: str) -> None:
    theatre = running(show, sound)
    theatre.window.hide()
    theatre.passes(seconds=1)
    assert not theatre.window.isVisible()
    theatre.passes(seconds=13)
    assert theatre.window.isVisible()
    assert theatre.session.here == "skin-check"


@pytest.mark.control("comes-up")
def test_take_it_off_brings_a_minimised_window_up(show: list[Theatre]) -> None:
    theatre = put(show, started("ice-pack", minutes=3).then(ev.Ticked(), minutes=2), "unavailable")
    theatre.window.showMinimized()
    theatre.passes(minutes=1, seconds=1)
    assert not theatre.window.isMinimized()
    assert theatre.window.isVisible()
    assert theatre.session.here == "take-off"


def test_a_window_that_filled_the_screen_does_so_again(show: list[Theatre]) -> None:
    theatre = running(show)
    theatre.window.showMaximized()
    theatre.window.setWindowState(theatre.window.windowState() | Qt.WindowState.WindowMinimized)
    theatre.passes(seconds=14)
    assert theatre.window.windowState() == Qt.WindowState.WindowMaximized


@pytest.mark.parametrize("scene", ["recover", "on-body"])
def test_a_question_at_the_start_comes_up_when_the_sound_turns_out_lost(
    show: list[Theatre], scene: str
) -> None:
    theatre = put(show, SCENES[scene](), "ok")
    theatre.window.showMinimized()
    theatre.passes(seconds=1)
    assert theatre.window.isMinimized()
    happens(theatre, ev.SoundChanged("unavailable"))
    assert not theatre.window.isMinimized()


def test_with_sound_it_stays_where_it_was_put(show: list[Theatre]) -> None:
    theatre = running(show, "ok")
    theatre.window.hide()
    theatre.passes(seconds=14)
    theatre.passes(seconds=60)
    assert theatre.view.alarm == "high"
    assert not theatre.window.isVisible()


def test_one_alarm_comes_up_once_and_again_when_it_grows(show: list[Theatre]) -> None:
    theatre = put(show, started("ice-pack", minutes=3).then(ev.Ticked(), minutes=2), "unavailable")
    theatre.passes(minutes=1, seconds=1)
    assert level(theatre) == "medium"
    theatre.window.showMinimized()
    theatre.passes(seconds=1)
    assert theatre.window.isMinimized()
    theatre.passes(seconds=60)
    assert level(theatre) == "high"
    assert not theatre.window.isMinimized()


@pytest.mark.control("comes-up")
def test_it_stays_in_front_until_it_is_answered(show: list[Theatre]) -> None:
    theatre = running(show)
    assert not theatre.window.windowHandle().flags() & OnTop
    theatre.passes(seconds=14)
    assert theatre.window.windowHandle().flags() & OnTop
    happens(theatre, ev.SkinAnswered())
    assert not theatre.window.windowHandle().flags() & OnTop


def test_it_does_not_take_the_keyboard(show: list[Theatre]) -> None:
    shown: list[bool] = []
    theatre = running(show)
    theatre.window.hide()
    attribute = Qt.WidgetAttribute.WA_ShowWithoutActivating
    before = theatre.window.showEvent

    def told(event: object) -> None:
        shown.append(theatre.window.testAttribute(attribute))
        before(event)  # type: ignore[arg-type]

    theatre.window.showEvent = told  # type: ignore[method-assign]
    theatre.passes(seconds=14)
    assert shown == [True]
    # Where a person opens it, it takes the keyboard as ever.
    assert not theatre.window.testAttribute(attribute)


def test_closing_does_not_put_it_out_of_sight(show: list[Theatre]) -> None:
    theatre = running(show)
    theatre.window.close()
    assert theatre.wishes[-1] == CloseWished()
    theatre.passes(seconds=14)
    said = len(theatre.wishes)
    theatre.window.close()
    assert theatre.window.isVisible()
    assert CloseWished() not in theatre.wishes[said:]


def test_the_task_bar_is_told_where_sound_is_lost_in_the_middle_of_an_alarm(
    show: list[Theatre], monkeypatch: pytest.MonkeyPatch
) -> None:
    theatre = running(show, "ok")
    theatre.passes(seconds=14)
    alerts: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda *_: alerts.append(1))
    happens(theatre, ev.SoundChanged("unavailable"))
    assert alerts == [1]
