"""The sound files, ready to be played at a volume.

Law: what a player gets is a finished WAV in a private folder; it is made at first need and kept for the next.
"""

import logging
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QTemporaryDir

from backcare_desktop.runtime.sound import wav

_log = logging.getLogger(__name__)

#: An alarm leaves room above it for its loud variant.
_ALARM_GAIN: Final = 0.6
_LOUD_VOLUME: Final = 30
SILENCE: Final = "silence"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file to be played and how long it plays in milliseconds."""

    path: Path
    length_ms: int


class SoundLibrary:
    """Renders the files of one folder; `close` removes what it rendered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[str, int, bool], Rendered] = {}
        self._private: QTemporaryDir | None = None

    def get(self, name: str, volume: int, *, loud: bool = False) -> Rendered | None:
        """That sound at that volume (0 to 100), None where it cannot be read or written."""
        key = (name, volume, loud)
        known = self._made.get(key)
        if known is not None and known.path.exists():
            return known
        try:
            self._made[key] = self._render(name, volume, loud=loud)
        except (OSError, ValueError, EOFError, wave.Error):
            _log.exception("sound %s could not be made ready", name)
            return None
        return self._made[key]

    def close(self) -> None:
        """Removes the private folder."""
        if self._private is not None:
            self._private.remove()
        self._private = None
        self._made.clear()

    def _render(self, name: str, volume: int, *, loud: bool) -> Rendered:
        made = wav.silence() if name == SILENCE else self._from_source(name, volume, loud=loud)
        path = self._private_folder() / f"{name}-{volume}{'-loud' if loud else ''}.wav"
        path.write_bytes(made.content)
        return Rendered(path, made.length_ms)

    def _from_source(self, name: str, volume: int, *, loud: bool) -> wav.Wav:
        source = (self._folder / f"{name}.wav").read_bytes()
        return wav.render(source, gain_of(name, volume, loud=loud))

    def _private_folder(self) -> Path:
        # A temporary folder may have been cleared away while the program ran for weeks.
        if self._private is None or not Path(self._private.path()).is_dir():
            self._private = QTemporaryDir(f"{QDir.tempPath()}/backcare-XXXXXX")
            self._made.clear()
        if not self._private.isValid():
            raise OSError(self._private.errorString())
        return Path(self._private.path())


def gain_of(name: str, volume: int, *, loud: bool) -> float:
    """How much of the file's full strength is played, 0 to 1; a square, as ears expect of a volume."""
    raised = min(100, volume + _LOUD_VOLUME) if loud else volume
    quieter = _ALARM_GAIN if name.startswith("alarm-") and not loud else 1.0
    return quieter * (raised / 100) ** 2
