"""What plays a file: a few ways, tried in order.

Law: a player is never waited for. It is started, asked whether it lives, told to stop, and killed.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

_COMMANDS: Final[tuple[tuple[str, ...], ...]] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "--quiet"),
)
_MACOS_COMMANDS: Final[tuple[tuple[str, ...], ...]] = (("afplay",),)


class Playing(Protocol):
    """One sound on its way out."""

    def alive(self) -> bool: ...

    def terminate(self) -> None: ...

    def kill(self) -> None: ...


class Player(Protocol):
    """One way of playing WAV files."""

    @property
    def name(self) -> str: ...

    def start(self, path: Path) -> Playing:
        """Starts to play and returns at once. Raises Exception of any kind where it cannot."""
        ...


class PlayingProcess:
    """A player that is a process of ours."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def alive(self) -> bool:
        return self._process.poll() is None

    def terminate(self) -> None:
        self._process.terminate()

    def kill(self) -> None:
        self._process.kill()


@dataclass(frozen=True, slots=True)
class CommandPlayer:
    """A program that plays the file it is given."""

    command: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.command[0]

    def start(self, path: Path) -> Playing:
        return PlayingProcess(
            subprocess.Popen(
                (*self.command, str(path)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )


def command_players() -> Sequence[Player]:
    """The playing programs this system has, the best first."""
    commands = _MACOS_COMMANDS if sys.platform == "darwin" else _COMMANDS
    return [CommandPlayer(command) for command in commands if shutil.which(command[0])]
