"""A desktop of the test's own: screen, window manager, buses, notices, sound, a screen reader's bus.

Nothing of it is the person's: free display numbers, buses that start nothing by themselves, own folders.
"""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tests.runtime.bus import Bus
from tests.runtime.pulse import Pulse

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
DUNST = """[global]
monitor = 0
follow = none
origin = top-right
offset = 8x8
font = Sans 9
idle_threshold = 0
dmenu = {menu}
"""
#: A person who opens a notice's menu and takes the answer rather than "Open".
MENU = """#!/bin/sh
grep -v -m1 -i open
"""
T = TypeVar("T")
NOTHING = subprocess.DEVNULL


class Desktop:
    """Ends all that it began, by process id, with `close`."""

    def __init__(self, folder: Path, size: str = "1280x900") -> None:
        self.folder = folder
        self._children: list[subprocess.Popen[Any]] = []
        self._bus = Bus(folder, "session")
        self._system_bus = Bus(folder, "system")
        self.sound = Pulse(folder)
        self.env = {
            "DISPLAY": self._screen(size),
            "DBUS_SESSION_BUS_ADDRESS": self._bus.address,
            "DBUS_SYSTEM_BUS_ADDRESS": self._system_bus.address,
            "PULSE_SERVER": self.sound.address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self._own = {**os.environ, **self.env, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        self._own |= {"XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
        config = folder / "dunstrc"
        menu = folder / "menu"
        menu.write_text(MENU)
        menu.chmod(0o755)
        config.write_text(DUNST.format(menu=menu))
        launcher = next((path for path in LAUNCHERS if Path(path).exists()), LAUNCHERS[0])
        self.start("openbox", "--sm-disable")
        self.start("dunst", "-conf", str(config))
        self.start(launcher, "--launch-immediately")
        wait_until(self._ready, "the desktop is ready")

    def start(self, *words: str) -> subprocess.Popen[Any]:
        """A program of this desktop, ended with it."""
        made = subprocess.Popen(words, env=self._own, stdin=NOTHING, stdout=NOTHING, stderr=NOTHING)
        self._children.append(made)
        return made

    def run(self, *words: str) -> str:
        """What a short command says, "" where it fails."""
        ran = subprocess.run(words, env=self._own, capture_output=True, text=True, check=False, timeout=15)
        return ran.stdout.strip() if ran.returncode == 0 else ""

    def photograph(self, path: Path) -> None:
        """The screen as a picture."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(path))

    def notices(self) -> int:
        """How many notices are on the screen."""
        return int(self.run("dunstctl", "count", "displayed") or 0)

    def close(self) -> None:
        for child in reversed(self._children):
            child.terminate()
        for child in reversed(self._children):
            try:
                child.wait(2)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        self.sound.close()
        self._bus.close()
        self._system_bus.close()

    def _screen(self, size: str) -> str:
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24"]
        words += ["-nolisten", "tcp", "-noreset"]
        made = subprocess.Popen(words, pass_fds=[writing], stdout=NOTHING, stderr=NOTHING)
        self._children.append(made)
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"

    def _ready(self) -> bool:
        names = self.run("dbus-send", "--print-reply", "--dest=org.freedesktop.DBus", "/", NAMES)
        managed = "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        return managed and "org.a11y.Bus" in names and "org.freedesktop.Notifications" in names


NAMES = "org.freedesktop.DBus.ListNames"


def wait_until(seen: Callable[[], T | None], what: str, seconds: float = 15.0) -> T:
    """The first true answer; fails after so many seconds.

    Looks for half of the time at most: to read a whole window costs the program as much as the reader.
    """
    end = time.monotonic() + seconds
    while True:
        began = time.monotonic()
        found = seen()
        if found:
            return found
        now = time.monotonic()
        assert now < end, f"waited {seconds} s for: {what}"
        time.sleep(min(0.5, max(0.03, now - began)))
