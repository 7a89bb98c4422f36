"""The last moment at which the program is known to have run, kept in a small file.

Law: one write call of fixed length each time, so that a kill leaves the old or the new line; and it
is on the disk before it counts, so that a power cut loses one beat at most.
"""

import os
import zlib
from pathlib import Path
from typing import Final

from backcare_desktop.engine.moment import Moment

FILE_NAME: Final = "heartbeat"
_LENGTH: Final = 128


def line_of(moment: Moment) -> bytes:
    """The moment as one line of fixed length with its checksum."""
    text = f"{moment.boot} {moment.boot_ms} {moment.wall_ms}".encode()
    return (text + f" {zlib.crc32(text):08x}".encode()).ljust(_LENGTH - 1) + b"\n"


def moment_of(line: bytes) -> Moment | None:
    """The moment in the line, None where it is torn, foreign or empty."""
    text, _, checksum = line.strip().rpartition(b" ")
    if checksum != f"{zlib.crc32(text):08x}".encode():
        return None
    boot, boot_ms, wall_ms = text.decode("ascii").split(" ")
    return Moment(boot, int(boot_ms), int(wall_ms))


class Heartbeat:
    """Writes and reads the file in one data folder. Failing to write is not an error here."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._file: int | None = None

    def exists(self) -> bool:
        """Whether a program has ever run in this folder."""
        try:
            return self._path.exists()
        except OSError:
            return True

    def read(self) -> Moment | None:
        """The last beat, None where there is none that can be read."""
        try:
            return moment_of(self._path.read_bytes()[:_LENGTH])
        except (OSError, ValueError):
            return None

    def beat(self, moment: Moment) -> bool:
        """Record that the program runs at `moment`; whether the disk took it."""
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
            os.lseek(self._file, 0, os.SEEK_SET)
            written = os.write(self._file, line_of(moment)) == _LENGTH
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
