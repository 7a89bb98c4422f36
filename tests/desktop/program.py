"""The program as a person starts it, in a home of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from backcare_desktop.runtime.command_sender import send
from tests.desktop.desktop import Desktop, wait_until
from tests.desktop.screen_reader import ScreenReader

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "backcare_desktop")


class Program:
    """One running program and a screen reader that reads it. words: its command line; command: what it is."""

    def __init__(self, desktop: Desktop, home: Path, *words: str, command: tuple[str, ...] = COMMAND) -> None:
        self.desktop = desktop
        self.home = home
        self._demo = "--demo" in words
        self._temporary = home / "t"
        self._temporary.mkdir(parents=True, exist_ok=True)
        self.env = {**os.environ, **desktop.env, "TMPDIR": str(self._temporary), "PYTHONPATH": str(ROOT)}
        self.began = time.monotonic()
        self._process = subprocess.Popen([*command, *words], env=self.env, cwd=home)
        self.reader = ScreenReader(self._process.pid, self.env)
        try:
            wait_until(self.reader.things, "the window shows", 30)
        except AssertionError:
            self.close()
            raise

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def data(self) -> Path:
        """Its data folder; the one of a demonstration is a temporary one."""
        if not self._demo:
            return self.home / "data" / "backcare-desktop"
        return next(self._temporary.glob("backcare-demo-*"))

    def says(self, *words: str) -> str:
        """What the running program answers to a later start."""
        assert QCoreApplication.instance() is not None
        given = send(self.data, words, self.home, 5_000)
        return "" if given is None else given.out + given.err

    def status(self) -> dict[str, Any]:
        """Its status object."""
        return dict(json.loads(self.says("status", "--json")))

    @property
    def thermal(self) -> dict[str, Any]:
        return dict(self.status()["thermal"])

    def wait_for(self, phase: str, seconds: float = 30, **more: object) -> dict[str, Any]:
        """Waits until cold or heat is in this phase."""

        def there() -> dict[str, Any] | None:
            told = self.thermal
            fits = told["phase"] == phase and all(told[key] == value for key, value in more.items())
            return told if fits else None

        return wait_until(there, f"{phase} {more or ''}", seconds)

    def start_again(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A later start beside the running one, and what became of it."""
        return subprocess.run(
            [*COMMAND, *words], env=self.env, capture_output=True, text=True, check=False, timeout=30
        )

    def windows(self) -> list[str]:
        """The windows of the program that are shown, lowest first."""
        by = ("--onlyvisible", "--pid", str(self.pid), "--name", "^Backcare$")
        return self.desktop.run("xdotool", "search", *by).split()

    def come_up(self) -> None:
        """Its window to the front, as the task bar does it."""
        self.desktop.run("xdotool", "windowactivate", "--sync", self.windows()[0])

    def close_window(self) -> None:
        """As the cross of its frame does it."""
        # Not `windowclose`, which destroys the window without asking.
        self.desktop.run("xdotool", "windowactivate", "--sync", self.windows()[0])
        self.desktop.run("xdotool", "key", "alt+F4")

    def minimised(self) -> bool:
        return not self.windows()

    def in_front(self) -> bool:
        return self.desktop.run("xdotool", "getactivewindow") in self.windows()

    def alive(self) -> bool:
        return self._process.poll() is None

    def ended(self, seconds: float = 10) -> int:
        """Its exit status, once it has ended."""
        return self._process.wait(seconds)

    def kill(self) -> None:
        """Power is cut, as far as the program can tell."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self.reader.close()

    def close(self) -> None:
        if self.alive():
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self.reader.close()
