"""The first window loads nothing that it does not show (what it may cost is measured by `make bench`)."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tools.benchmarks.person import settle_in

#: Parts that come later, with all that is below them.
LATE: Final = (
    "PySide6.QtDBus",
    # PySide's tables of all gradients and of all theme icons.
    "PySide6.QtGui.QGradient",
    "PySide6.QtGui.QIcon",
    "PySide6.QtNetwork",
    "backcare_desktop.app.answering",
    "backcare_desktop.app.services",
    "backcare_desktop.cli.parser",
    "backcare_desktop.diary",
    "backcare_desktop.gui.quit_question",
    "backcare_desktop.gui.small_clock",
    "backcare_desktop.gui.tray",
    "backcare_desktop.runtime.notifier",
    "backcare_desktop.runtime.presence",
    "backcare_desktop.runtime.sound",
    "backcare_desktop.runtime.voice.narrator",
    "backcare_desktop.runtime.voice.voice",
    "jeepney",
    "logging.handlers",
    "msgspec",
    "platform",
    "playsound3",
    "pyqtgraph",
    "socket",
    "uuid",
    "wakepy",
)
#: Where one page of many is loaded, and which.
OF_MANY: Final = {
    "backcare_desktop.gui.pages": {"directory", "relief"},
    "backcare_desktop.gui.catalogue": {"window", "relief"},
}
_ASK: Final = """
import os, sys
from PySide6 import QtGui
from backcare_desktop.app import root
from backcare_desktop.cli.main import main
def told(_app):
    print(*sys.modules, *(f"PySide6.QtGui.{kind}" for kind in vars(QtGui)), flush=True)
    os._exit(0)
root.App.make_services = told
main([])
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is loaded when the home page of somebody who has been here before was painted."""
    home = tmp_path_factory.mktemp("home")
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    settle_in(places)
    environment = os.environ | places | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _ASK], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_what_comes_late_is_not_loaded_before(loaded: list[str]) -> None:
    assert "backcare_desktop.gui.pages.relief" in loaded
    below = tuple(f"{part}." for part in LATE)
    assert [name for name in loaded if name in LATE or name.startswith(below)] == []


@pytest.mark.parametrize("family", OF_MANY)
def test_of_pages_and_their_words_only_the_first_is_loaded(loaded: list[str], family: str) -> None:
    members = {name.removeprefix(f"{family}.") for name in loaded if name.startswith(f"{family}.")}
    assert members == OF_MANY[family]


def test_it_does_not_grow_unseen(loaded: list[str]) -> None:
    # Each costs a third of a millisecond. Who needs more of them at once raises this with a reason.
    ours = [name for name in loaded if name.startswith("backcare_desktop")]
    assert len(ours) <= 160, ours
