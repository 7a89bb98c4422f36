"""Plays through playsound3, which knows the ways of three systems.

Law: importing it runs other programs and may hang, so it is imported in a thread nobody waits for; sounds are
started from the window's thread, because a player dies with the thread that started it.
"""

import importlib
import logging
import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.runtime.sound.player import Playing

_log = logging.getLogger(__name__)

#: On Linux playsound3 can only use these programs: one of each group must be there altogether.
_LINUX_NEEDS: Final = (("gst-play-1.0",), ("ffplay",), ("aplay", "mpg123"))


class PlayingSound:
    """A sound of playsound3."""

    def __init__(self, sound: Any) -> None:  # noqa: ANN401 - its class differs by system
        self._sound = sound

    def alive(self) -> bool:
        return bool(self._sound.is_alive())

    def terminate(self) -> None:
        self._sound.stop()

    def kill(self) -> None:
        # Only the players that are processes can be killed.
        kill = getattr(self._sound.subprocess, "kill", self._sound.stop)
        kill()


@dataclass(frozen=True, slots=True)
class Playsound3Player:
    """playsound3 with the backend it chose."""

    module: ModuleType

    @property
    def name(self) -> str:
        return f"playsound3 {self.module.DEFAULT_BACKEND}"

    def start(self, path: Path) -> Playing:
        return PlayingSound(self.module.playsound(path, block=False))


class Playsound3Loader(QObject):
    """Imports playsound3 without being waited for; `loaded` comes when that is over, well or not."""

    loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: Playsound3Player | None = None
        self._thread: threading.Thread | None = None

    @property
    def player(self) -> Playsound3Player | None:
        """The player, None before it is loaded and where there is none."""
        return self._player

    @property
    def pending(self) -> bool:
        """Whether the import goes on."""
        return self._thread is not None and self._thread.is_alive()

    @Slot()
    def start(self) -> None:
        """Begins, once, and only where playsound3 can find a player."""
        if self._thread is None and could_serve():
            self._thread = threading.Thread(target=self._load, name="load playsound3", daemon=True)
            self._thread.start()

    def _load(self) -> None:
        try:
            module = importlib.import_module("playsound3")
        except Exception:  # noqa: BLE001 - it runs other programs: anything can come of that
            _log.exception("playsound3 cannot be used")
        else:
            self._player = Playsound3Player(module) if module.DEFAULT_BACKEND else None
        try:
            self.loaded.emit()
        except RuntimeError:
            _log.debug("playsound3 was loaded after the program's end")


def could_serve() -> bool:
    """Whether playsound3 has a chance here; on Linux it needs programs that can be looked for without it."""
    if not sys.platform.startswith("linux"):
        return True
    return any(all(map(shutil.which, group)) for group in _LINUX_NEEDS)
