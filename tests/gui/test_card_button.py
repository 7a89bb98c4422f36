"""A card on a page that has just come up takes no press of mouse or keyboard; a screen reader's counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.widgets import just_shown as module
from backcare_desktop.gui.widgets.card_button import CardButton
from backcare_desktop.gui.widgets.just_shown import just_shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def press(card: CardButton) -> None:
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    for key in KEYS:
        QTest.keyClick(card, key)


def test_a_press_meant_for_the_page_before_opens_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Here a moment lasts until the test ends it, however busy the machine is.
    monkeypatch.setattr(module._Moment, "begin", lambda moment, _: moment.start(10_000_000))
    page = QWidget()
    qtbot.addWidget(page)
    card = CardButton(page, looked_at="edge")
    card.resize(200, 100)
    pressed: list[bool] = []
    card.clicked.connect(lambda: pressed.append(True))
    page.show()
    just_shown(page)
    press(card)
    assert not pressed
    card.click()
    assert len(pressed) == 1, "a screen reader is not held up"
    for moment in page.findChildren(module._Moment):
        moment.stop()
    press(card)
    assert len(pressed) == 1 + 1 + len(KEYS)
