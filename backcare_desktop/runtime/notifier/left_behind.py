"""What a killed program left on the desktop: remembered while it is shown, taken away at the next start.

Law: a number means something only to the server that gave it, on the bus where it did: another program's
notice is never closed. What cannot be read or written is as if nothing was left.
"""

import logging
from pathlib import Path

import msgspec

from backcare_desktop.runtime.paths import private_file

_log = logging.getLogger(__name__)


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Notices by their numbers. bus: its id. server: its name on that bus, never given twice."""

    bus: str
    server: str
    numbers: tuple[int, ...]


class LeftBehind:
    """One file. Without a path nothing is remembered."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

    def numbers(self, bus: str, server: str) -> tuple[int, ...]:
        """What this server still shows of a program that was killed."""
        stored = self._read()
        if stored is None or (stored.bus, stored.server) != (bus, server):
            return ()
        return stored.numbers

    def keep(self, shown: Shown) -> None:
        """Remembers just these."""
        if self._file is None:
            return
        try:
            if shown.numbers:
                private_file(self._file).write_bytes(msgspec.json.encode(shown))
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.info("what is shown is not remembered: %s", error)

    def _read(self) -> Shown | None:
        if self._file is None:
            return None
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Shown)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError) as error:
            _log.info("what was shown is not known: %s", error)
            return None
