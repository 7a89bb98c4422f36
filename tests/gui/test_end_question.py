"""Cycles that still wait are not given up by one press; what is on the body always is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.thermal.states import Idle, Off, Ready, Rest
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.ready import ReadyPage
from backcare_desktop.gui.pages.waiting import WaitingPage
from tests.gui.clipping import clipped
from tests.gui.theatre import Theatre, button
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

WAITS = ["rest", "off-part", "ready", "ready-part"]


@pytest.fixture
def show(qapp: QApplication) -> Iterator[list[Theatre]]:
    made: list[Theatre] = []
    yield made
    for theatre in made:
        theatre.close()
    theme.apply(theme.Look())


def put(
    show: list[Theatre], scene: str, size: QSize | None = None
) -> tuple[Theatre, WaitingPage | ReadyPage]:
    theatre = Theatre(SCENES[scene](), size)
    show.append(theatre)
    part = theatre.session.parts[theatre.session.here]
    assert isinstance(part, WaitingPage | ReadyPage)
    return theatre, part


@pytest.mark.parametrize("scene", WAITS)
def test_it_ends_only_after_it_was_confirmed(show: list[Theatre], scene: str) -> None:
    theatre, part = put(show, scene)
    button(theatre.window, "End the session").click()
    assert ev.StopAsked() not in theatre.wishes
    assert part.question.isVisible()
    assert not part.end.isVisible()
    button(theatre.window, "Yes, end it").click()
    assert theatre.wishes.count(ev.StopAsked()) == 1
    assert isinstance(theatre.scene.state.thermal, Idle)


@pytest.mark.parametrize("scene", WAITS)
@pytest.mark.parametrize("way", ["button", "escape"])
def test_it_can_be_kept(show: list[Theatre], scene: str, way: str) -> None:
    theatre, part = put(show, scene)
    part.end.click()
    if way == "button":
        button(theatre.window, "Keep it").click()
    else:
        QTest.keyClick(theatre.window, Qt.Key.Key_Escape)
    assert ev.StopAsked() not in theatre.wishes
    assert isinstance(theatre.scene.state.thermal, Rest | Off | Ready)
    assert part.end.isVisible()
    assert not part.question.isVisible()


def test_the_keyboard_is_on_what_changes_nothing(show: list[Theatre]) -> None:
    theatre, part = put(show, "rest")
    part.end.click()
    assert theatre.window.focusWidget() is part.question.keep


def test_the_question_is_gone_when_the_next_part_can_start(show: list[Theatre]) -> None:
    theatre, part = put(show, "rest")
    part.end.click()
    theatre.passes(minutes=95)
    assert theatre.session.here == "ready"
    ready = theatre.session.parts["ready"]
    assert isinstance(ready, ReadyPage)
    assert ready.start.isVisible()
    assert not ready.question.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("scene", WAITS)
def test_it_fits_the_smallest_window(show: list[Theatre], scene: str, scale: float) -> None:
    theme.apply(theme.Look("light", scale))
    theatre, part = put(show, scene, QSize(720, 540))
    assert clipped(theatre.window) == []
    part.end.click()
    for _ in range(4):
        QApplication.processEvents()
    assert clipped(theatre.window) == []
    for answer in (part.question.keep, part.question.yes):
        place = QRect(answer.mapTo(theatre.window, QPoint(0, 0)), answer.size())
        assert theatre.window.rect().contains(place)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("scene", ["rest", "off-part"])
def test_the_time_left_is_on_the_smallest_window(show: list[Theatre], scene: str, scale: float) -> None:
    theme.apply(theme.Look("light", scale))
    _, part = put(show, scene, QSize(720, 540))
    assert isinstance(part, WaitingPage)
    view = part.area.viewport()
    place = QRect(part._dial.mapTo(view, QPoint(0, 0)), part._dial.size())
    assert view.rect().contains(place)
