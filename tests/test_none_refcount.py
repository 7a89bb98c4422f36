"""PySide6 6.12.0 loses a reference to None in every void call on Python 3.11, and aborts in the end."""

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    # Whatever else runs in the process may take or give back a few; the fault loses one in each call.
    assert sys.getrefcount(None) > before - CALLS / 10
