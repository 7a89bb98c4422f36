"""What is typed into a number, and what becomes of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSpinBox
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.widgets.stepper import Stepper


@pytest.fixture
def minutes(qtbot: QtBot) -> Stepper:
    made = Stepper("Minutes", suffix=" min")
    qtbot.addWidget(made)
    made.show_value(15, 1, 20)
    made.show()
    return made


def typed(stepper: Stepper, keys: str) -> int:
    box = stepper.findChild(QSpinBox)
    assert box is not None
    box.selectAll()
    QTest.keyClicks(box, keys)
    stepper.take_what_was_typed()
    return stepper.value


@pytest.mark.parametrize(
    ("keys", "becomes"),
    [("12", 12), ("30", 20), ("999", 20), ("1234", 20), ("0", 1), ("-5", 5), ("abc", 15), ("1e9", 19)],
)
def test_what_is_typed_becomes_the_nearest_number_allowed(minutes: Stepper, keys: str, becomes: int) -> None:
    assert typed(minutes, keys) == becomes


def test_an_emptied_field_keeps_its_number(minutes: Stepper) -> None:
    box = minutes.findChild(QSpinBox)
    assert box is not None
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    minutes.take_what_was_typed()
    assert minutes.value == 15


def test_it_tells_once_what_was_typed(minutes: Stepper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(minutes.changed) as told:
        typed(minutes, "30")
    assert told.args == [20]


def test_called_otherwise_its_buttons_are_too(minutes: Stepper) -> None:
    minutes.say("Rounds")
    names = {button.accessibleName() for button in minutes.findChildren(QAbstractButton)}
    assert names == {"Less: Rounds", "More: Rounds"}
