"""The window is put where it stood, if a screen is still there, and never smaller than pages need."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QRect, QSize
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.window import Window
from backcare_desktop.gui.window_place import WindowPlace, place_of, put

LEFT, RIGHT = QRect(0, 0, 1280, 1000), QRect(1280, 0, 1920, 1040)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window(entries())
    yield made
    shiboken6.delete(made)


def test_on_the_second_screen(window: Window) -> None:
    put(window, WindowPlace(1400, 60, 900, 700), [LEFT, RIGHT])
    assert window.geometry() == QRect(1400, 60, 900, 700)


@pytest.mark.parametrize("away", [WindowPlace(1400, 60, 900, 700), WindowPlace(10, -400, 900, 700)])
def test_a_screen_that_is_gone_leaves_the_size_alone(window: Window, away: WindowPlace) -> None:
    stood = window.pos()
    put(window, away, [LEFT])
    assert window.size() == QSize(900, 700)
    assert window.pos() == stood


def test_never_smaller_than_pages_need_nor_larger_than_the_screen(window: Window) -> None:
    put(window, WindowPlace(0, 0, 10, 10), [LEFT])
    assert window.size() == QSize(720, 540)
    put(window, WindowPlace(0, 0, 5000, 4000), [LEFT])
    assert window.size() == QSize(1280, 1000)
    put(window, WindowPlace(0, 0, 5000, 4000), [QRect(0, 0, 640, 480)])
    assert window.size() == QSize(720, 540)


def test_without_any_screen_it_still_has_a_size(window: Window) -> None:
    put(window, WindowPlace(5, 5, 800, 600), [])
    assert window.size() == QSize(800, 600)


def test_what_fills_the_screen_keeps_its_usual_size(window: Window) -> None:
    place = WindowPlace(100, 80, 800, 600, maximised=True)
    put(window, place, [LEFT])
    assert window.isMaximized()
    window.show()
    assert place_of(window) == place
