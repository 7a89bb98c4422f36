"""The last moment at which the program is known to have run, kept in a small file.

Law: one write call of fixed length each time, so that a kill leaves the old or the new line; and it
is on the disk before it counts, so that a power cut loses one beat at most.
"""

import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from backcare_desktop.engine.moment import Moment

FILE_NAME: Final = "heartbeat"
_LENGTH: Final = 128


@dataclass(frozen=True, slots=True)
class Beat:
    """The program ran at `moment`.

    on_ms: when a source was last known to be on the body, on the clock of that boot; None where none was.
    stepped_ms: how far the wall clock was stepped in that boot, which a broken ledger cannot tell.
    """

    moment: Moment
    on_ms: int | None = None
    stepped_ms: int = 0


def line_of(beat: Beat) -> bytes:
    """The beat as one line of fixed length with its checksum."""
    moment = beat.moment
    on = "-" if beat.on_ms is None else str(beat.on_ms)
    text = f"{moment.boot} {moment.boot_ms} {moment.wall_ms} {on} {beat.stepped_ms}".encode()
    return (text + f" {zlib.crc32(text):08x}".encode()).ljust(_LENGTH - 1) + b"\n"


def beat_of(line: bytes) -> Beat | None:
    """The beat in the line, None where it is torn, foreign or empty. Raises ValueError."""
    text, _, checksum = line.strip().rpartition(b" ")
    if checksum != f"{zlib.crc32(text):08x}".encode():
        return None
    boot, boot_ms, wall_ms, on, stepped_ms = text.decode("ascii").split(" ")
    moment = Moment(boot, int(boot_ms), int(wall_ms))
    return Beat(moment, None if on == "-" else int(on), int(stepped_ms))


class Heartbeat:
    """Writes and reads the file in one data folder. Failing to write is not an error here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME
        self._file: int | None = None

    def exists(self) -> bool:
        """Whether a program has ever run in this folder."""
        try:
            return self._path.exists()
        except OSError:
            return True

    def read(self) -> Beat | None:
        """The last beat, None where there is none that can be read."""
        try:
            return beat_of(self._path.read_bytes()[:_LENGTH])
        except (OSError, ValueError):
            return None

    def beat(self, beat: Beat) -> bool:
        """Record that the program runs; whether the disk took it."""
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
            os.lseek(self._file, 0, os.SEEK_SET)
            written = os.write(self._file, line_of(beat)) == _LENGTH
            _flush(self._file)
        except OSError:
            return False
        return written

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _flush(file: int) -> None:
    # Only the bytes matter, not the time of the change; not every system tells them apart.
    flush = getattr(os, "fdatasync", os.fsync)
    flush(file)
