"""Every scene: nothing is cut off, all is named, reached by keyboard and large enough; what is held says why.

Law: a window is built once for each look, looked at for everything, then made another size and looked at
again; to build one costs far more than to look.
"""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.button import Button
from tests.gui.clipping import clipped
from tests.gui.pseudo import Pseudo
from tests.gui.theatre import Theatre, settle
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

USUAL, SMALLEST = QSize(1000, 700), QSize(720, 540)
CONTROLS: Final = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QProgressBar)
#: A control is at least this large either way.
TARGET: Final = 32


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo(qapp)
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


each_scene = pytest.mark.parametrize("name", SCENES)


# ------------------------------------------------------------------------------------ what can be wrong


def controls(root: QWidget) -> list[QWidget]:
    found = [widget for kind in CONTROLS for widget in root.findChildren(kind)]
    return [w for w in found if w.isVisible() and not w.objectName().startswith("qt_") and not _bar(w)]


def nameless(window: QWidget) -> list[str]:
    name = QAccessible.Text.Name
    return [repr(w) for w in controls(window) if not QAccessible.queryAccessibleInterface(w).text(name)]


def lost(window: QWidget) -> list[str]:
    """What the keyboard does not reach."""
    return [repr(w) for w in controls(window) if not isinstance(w, QProgressBar) and not _reached(w)]


def small(window: QWidget) -> list[str]:
    """Buttons that are hard to hit."""
    return [
        f"{b.text()}: {b.width()} x {b.height()}"
        for b in window.findChildren(QAbstractButton)
        if b.isVisible() and not b.objectName().startswith("qt_") and min(b.width(), b.height()) < TARGET
    ]


def silent(window: QWidget) -> list[str]:
    """What is held and does not say why."""
    buttons = [button for button in window.findChildren(Button) if button.isVisible() and button.held]
    return [button.text() for button in buttons if not button.accessibleDescription()]


FAULTS: Final[dict[str, Callable[[QWidget], list[str]]]] = {
    "cut off": clipped,
    "without a name": nameless,
    "not reached by keyboard": lost,
    "hard to hit": small,
    "held without a reason": silent,
}


def _reached(widget: QWidget) -> bool:
    """By Tab; within a row of chips by the arrow keys once one of them is chosen."""
    wanted = Qt.FocusPolicy.TabFocus
    if isinstance(widget, QRadioButton) and widget.group() is not None:
        return any(chip.focusPolicy() & wanted for chip in widget.group().buttons())
    return bool(widget.focusPolicy() & wanted)


def _bar(widget: QWidget) -> bool:
    return "ScrollBar" in type(widget).__name__


# ----------------------------------------------------------------------------------------- the scenes


def wrong(name: str, look: theme.Look, *sizes: QSize) -> dict[str, list[str]]:
    """What is wrong in the scene, by kind and size; its window is built at the first size."""
    theme.apply(look)
    theatre = Theatre(SCENES[name](), sizes[0])
    found = {}
    for size in sizes:
        theatre.window.resize(size)
        settle()
        assert theatre.window.size() == size
        for kind, faults in FAULTS.items():
            found[f"{kind} at {size.width()} x {size.height()}"] = faults(theatre.window)
    theatre.close()
    return {kind: faults for kind, faults in found.items() if faults}


@each_scene
def test_as_it_comes(name: str) -> None:
    assert not wrong(name, theme.Look("light", 1.0, reduced_motion=True), USUAL, SMALLEST)


@each_scene
def test_with_the_largest_text(name: str) -> None:
    assert not wrong(name, theme.Look("light", 2.0, reduced_motion=True), SMALLEST, USUAL)


@each_scene
def test_in_a_longer_language(longer: None, name: str) -> None:
    assert not wrong(name, theme.Look("light", 1.0, reduced_motion=True), SMALLEST, USUAL)
