"""The reminders once more, in a small file of their own: a record that breaks does not take them along.

Law: written in one step whenever they change; a file that cannot be read is as if it were not there.
Failing to write is not an error here: the record has them too.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.moment import Moment
from backcare_desktop.store.codec import CodecError, decode, encode

FILE_NAME: Final = "reminders.json"
#: Ours has some hundred signs.
LARGEST: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """The reminders as they were at a moment."""

    breaks: Breaks
    at: Moment


class KeptReminders:
    """The file in one data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._written: Breaks | None = None

    def write(self, breaks: Breaks, now: Moment) -> None:
        """Keep them, where they are others than before; nothing is kept for who never set any."""
        if breaks == self._written or (self._written is None and not breaks.chosen):
            return
        self._written = breaks
        text = encode(Kept(breaks, now))
        new = self._path.with_name(f".{FILE_NAME}.new")
        with suppress(OSError):
            new.touch(mode=0o600)
            new.write_text(f"{_digest(text)}\n{text}\n", encoding="utf-8")
            new.replace(self._path)

    def read(self) -> Kept | None:
        """What was kept last, None where there is nothing whole."""
        try:
            with self._path.open(encoding="utf-8") as file:
                digest, _, text = file.read(LARGEST).rstrip("\n").partition("\n")
            return decode(Kept, text) if digest == _digest(text) else None
        except (OSError, CodecError, UnicodeDecodeError):
            return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
