"""A held button does nothing, and says what it waits for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.widgets.button import Button

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

WHY = "First tick that you have read this."


def test_whoever_presses_a_held_button_is_told_why(qtbot: QtBot) -> None:
    button = Button("Next", "filled")
    qtbot.addWidget(button)
    button.hold(WHY)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert QToolTip.text() == WHY
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QToolTip.text() == WHY
    assert not pressed
    button.hold("")
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]
