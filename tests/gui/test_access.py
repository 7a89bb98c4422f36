"""Every control of every page has a name and can be reached; what is held says why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from backcare_desktop.gui.widgets.button import Button
from tests.gui.theatre import Theatre
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QProgressBar)
#: A control is at least this large either way.
TARGET = 32


def controls(root: QWidget) -> list[QWidget]:
    found = [widget for kind in CONTROLS for widget in root.findChildren(kind)]
    return [w for w in found if w.isVisible() and not w.objectName().startswith("qt_") and not _bar(w)]


def _reached(widget: QWidget) -> bool:
    """By Tab; within a row of chips by the arrow keys once one of them is chosen."""
    wanted = Qt.FocusPolicy.TabFocus
    if isinstance(widget, QRadioButton) and widget.group() is not None:
        return any(chip.focusPolicy() & wanted for chip in widget.group().buttons())
    return bool(widget.focusPolicy() & wanted)


def _bar(widget: QWidget) -> bool:
    return "ScrollBar" in type(widget).__name__


@pytest.mark.parametrize("name", SCENES)
def test_every_control_has_a_name(qapp: object, name: str) -> None:
    theatre = Theatre(SCENES[name]())
    nameless = [
        repr(widget)
        for widget in controls(theatre.window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    theatre.close()
    assert not nameless


@pytest.mark.parametrize("name", SCENES)
def test_every_control_is_reached_by_keyboard(qapp: object, name: str) -> None:
    theatre = Theatre(SCENES[name]())
    lost = [
        repr(widget)
        for widget in controls(theatre.window)
        if not isinstance(widget, QProgressBar) and not _reached(widget)
    ]
    theatre.close()
    assert not lost


@pytest.mark.parametrize("name", SCENES)
def test_every_button_is_large_enough_to_hit(qapp: object, name: str) -> None:
    theatre = Theatre(SCENES[name]())
    small = [
        f"{b.text()}: {b.width()} x {b.height()}"
        for b in theatre.window.findChildren(QAbstractButton)
        if b.isVisible() and not b.objectName().startswith("qt_") and min(b.width(), b.height()) < TARGET
    ]
    theatre.close()
    assert not small


@pytest.mark.parametrize("name", SCENES)
def test_what_is_held_says_why(qapp: object, name: str) -> None:
    theatre = Theatre(SCENES[name]())
    silent = [
        b.text()
        for b in theatre.window.findChildren(Button)
        if b.isVisible() and b.held and not b.accessibleDescription()
    ]
    theatre.close()
    assert not silent


def test_the_dial_is_a_progress_bar_of_minutes(qapp: object) -> None:
    theatre = Theatre(SCENES["running"]())
    dial = next(w for w in theatre.window.findChildren(QProgressBar) if w.isVisible())
    seen = QAccessible.queryAccessibleInterface(dial)
    assert seen.role() == QAccessible.Role.ProgressBar
    assert dial.value() == 8
    assert "off at 13:25" in dial.accessibleDescription()
    theatre.passes(seconds=1)
    assert dial.value() == 8
    theatre.close()


def test_the_strip_says_what_its_colours_say(qapp: object) -> None:
    theatre = Theatre(SCENES["relief"]())
    strip = next(w for w in theatre.window.findChildren(QWidget) if type(w).__name__ == "DayStrip")
    assert strip.accessibleDescription() == "Heat 08:10 to 08:25; Cold 10:10 to 10:25"
    theatre.close()
