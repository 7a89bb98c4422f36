"""What is drawn says to a screen reader what it shows. (Names and keyboard: test_every_scene.)"""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QProgressBar, QWidget

from tests.gui.theatre import Theatre
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


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
