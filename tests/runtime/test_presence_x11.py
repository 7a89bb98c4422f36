"""Idle time and full screen of a real X server and window manager."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.runtime.presence.x11_ways import X11FullScreen, X11Idle, X11Way
from tests.desktop.desktop import wait_until

pytestmark = [
    pytest.mark.real("Xvfb", "openbox", "xdotool", "xprop"),
    pytest.mark.usefixtures("qapp"),
]

NOTHING = subprocess.DEVNULL
WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([]); window = QWidget(); getattr(window, sys.argv[1])(); app.exec()
"""


class Screen:
    """An X server with programs of its own, all ended with it."""

    def __init__(self) -> None:
        self._children: list[subprocess.Popen[bytes]] = []
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
        self._children.append(
            subprocess.Popen([*words, "-noreset"], pass_fds=[writing], stdout=NOTHING, stderr=NOTHING)
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"

    def begin(self, *words: str) -> None:
        env = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._children.append(subprocess.Popen(words, env=env, stdout=NOTHING, stderr=NOTHING))

    def run(self, *words: str) -> str:
        env = {**os.environ, "DISPLAY": self.name}
        return subprocess.run(words, env=env, capture_output=True, text=True, check=False).stdout

    @property
    def youngest(self) -> int:
        """The process that was begun last."""
        return self._children[-1].pid

    def end(self, *, all_of_it: bool = True) -> None:
        """Ends what was begun last, or all."""
        while self._children:
            child = self._children.pop()
            child.kill()
            child.wait()
            if not all_of_it:
                return


@pytest.fixture
def screen(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    made = Screen()
    monkeypatch.setenv("DISPLAY", made.name)
    yield made
    made.end()


def begun(way: X11Way) -> list[object]:
    """What it says from now on."""
    said: list[object] = []
    way.told.connect(said.append)
    way.start()
    return said


def test_idle_time_grows_and_ends_with_input_and_the_server_may_die(screen: Screen) -> None:
    way = X11Idle()
    said = begun(way)
    time.sleep(0.6)
    way.ask()
    assert isinstance(said[-1], int)
    assert said[-1] >= 500
    screen.run("xdotool", "mousemove_relative", "3", "3")
    way.ask()
    assert isinstance(said[-1], int)
    assert said[-1] < 500
    screen.end()
    way.ask()
    assert said[-1] is None
    way.close()


def test_a_full_screen_of_another_program_is_seen_while_it_is_used(screen: Screen) -> None:
    way = X11FullScreen()
    said = begun(way)
    assert said == [None], "there is no window manager that would say it"
    screen.begin("openbox", "--sm-disable")
    wait_until(lambda: "window id" in screen.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "openbox")

    def says(what: bool) -> bool:
        way.ask()
        return said[-1] is what

    wait_until(lambda: says(what=False), "nothing fills the screen")
    screen.begin(sys.executable, "-c", WINDOW, "showFullScreen")
    wait_until(lambda: says(what=True), "a window fills the screen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "getpid", lambda: screen.youngest)
        assert says(what=False), "our own does not count"
    screen.end(all_of_it=False)
    wait_until(lambda: says(what=False), "it is gone")
    way.close()


def test_under_wayland_nothing_is_believed(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert begun(X11Idle()) == [None]
    assert begun(X11FullScreen()) == [None]
