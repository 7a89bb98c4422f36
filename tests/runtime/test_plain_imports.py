"""The search through every module's source ends, and nothing else changes."""

import builtins
import subprocess
import sys

import pytest

from backcare_desktop.runtime.plain_imports import import_plainly

SCRIPT = """
import builtins
from PySide6 import QtCore
from PySide6.support import feature
from backcare_desktop.runtime.plain_imports import import_plainly
assert builtins.__import__ is not builtins.__orig_import__, "nothing is in the way any more"
import_plainly()
import quopri, backcare_desktop.runtime.driver
assert "quopri" not in feature.pyside_feature_dict, "still searched"
from PySide6.QtWidgets import QCalendarWidget
assert QCalendarWidget.SelectionMode.NoSelection is not None
"""


def test_after_qt_was_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_where_there_is_nothing_to_give_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(builtins, "__orig_import__", raising=False)
    before = builtins.__import__
    import_plainly()
    assert builtins.__import__ is before
