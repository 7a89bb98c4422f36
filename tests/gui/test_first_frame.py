"""What waits for the first frame begins once: after the paint, or without one after a moment."""

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.first_frame import FirstFrame


def test_it_passes_once_the_window_is_painted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    frame = FirstFrame(window)
    heard = QSignalSpy(frame.passed)
    with qtbot.waitSignal(frame.passed, timeout=1_000):
        window.show()
    window.repaint()
    qtbot.wait(150)
    assert heard.count() == 1


def test_an_alarm_does_not_wait_for_a_look(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    frame = FirstFrame(window)
    with qtbot.waitSignal(frame.passed, timeout=1_000):
        pass
    assert not window.isVisible()
