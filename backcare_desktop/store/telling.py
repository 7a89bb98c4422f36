"""The lines of the journal that are told to the diary, and what may be taken out of it again.

Law: the first line always stays, for by it the journal is known again, and numbers of lines only grow.
What is taken out is overwritten in the file. No lock stands in any line.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from backcare_desktop.store.database import StoreBrokenError, StoreUnwritableError
from backcare_desktop.store.happenings import SIGN
from backcare_desktop.store.transaction import overwriting, told

#: What SQLite gives has no static type.
Loose = Any
#: What a person said, where the line beside it told the diary in the same step.
_SAID: Final = ("PainTold", "ScreenAnswered")
#: More lines than a step writes.
_OF_A_STEP: Final = 8
#: Takes the place of the newest line, so that its number is never given again.
_TAKEN_OUT: Final = (
    "INSERT INTO journal (wall_ms, boot, boot_ms, kind, event, phase, alarm)"
    " SELECT wall_ms, boot, boot_ms, 'taken-out', '{}', phase, alarm FROM journal ORDER BY id DESC LIMIT 1"
)
_OLD: Final = (
    "SELECT id FROM journal WHERE wall_ms < ? AND id <= ?"
    " AND id > (SELECT min(id) FROM journal) AND id < (SELECT max(id) FROM journal) LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that tells. kind: as in store/happenings.py; event: the matter as JSON."""

    row: int
    wall_ms: int
    boot_ms: int
    kind: str
    event: str


class Telling:
    """The telling lines of one journal. Every method raises StoreUnwritableError where it cannot be."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def journal(self) -> str:
        """What this journal is known by: another for one that began anew, "" for an empty one."""
        first = self._rows("SELECT id, boot, boot_ms, wall_ms FROM journal ORDER BY id LIMIT 1")
        return hashlib.sha256(repr(first[0]).encode()).hexdigest()[:32] if first else ""

    def mark(self, row: int) -> str:
        """What the journal up to this line is known by: another where it was put back from a copy."""
        found = self._rows(
            "SELECT id, wall_ms, boot_ms FROM journal WHERE id <= ? ORDER BY id DESC LIMIT 1", (row,)
        )
        return repr(found)

    def newest(self) -> int:
        """The number of the newest line, 0 in an empty journal."""
        return int(self._rows("SELECT coalesce(max(id), 0) FROM journal")[0][0])

    def after(self, row: int, up_to: int, limit: int) -> tuple[Line, ...]:
        """The first telling lines after this one, the oldest first."""
        found = self._rows(
            "SELECT id, wall_ms, boot_ms, kind, event FROM journal"
            " WHERE id > ? AND id <= ? AND substr(kind, 1, 1) = ? ORDER BY id LIMIT ?",
            (row, up_to, SIGN, limit),
        )
        return tuple(Line(*values) for values in found)

    def take_out(self, rows: Iterable[int]) -> None:
        """These lines, and the words of the person that they tell, are no longer in the file."""
        gone = {row for telling in rows for row in (telling, *self._said(telling))}
        if gone:
            self._delete(gone)

    def drop_old(self, before_ms: int, up_to: int, limit: int) -> int:
        """Take out at most `limit` lines from before an instant of the wall clock, up to this line."""
        old = {row for (row,) in self._rows(_OLD, (before_ms, up_to, limit))}
        if old:
            self._delete(old)
        return len(old)

    def _said(self, row: int) -> Iterator[int]:
        """The line of what was said in the step of this telling line, where there is one."""
        before = self._rows(
            "SELECT id, kind FROM journal WHERE id < ? ORDER BY id DESC LIMIT ?", (row, _OF_A_STEP)
        )
        said = next(((at, kind) for at, kind in before if not kind.startswith(SIGN)), None)
        if said is not None and said[1] in _SAID:
            yield said[0]

    def _delete(self, rows: set[int]) -> None:
        with _of_the_record(), overwriting(self._connection):
            if self._connection.execute("SELECT max(id) FROM journal").fetchone()[0] in rows:
                self._connection.execute(_TAKEN_OUT)
            gone = [(row,) for row in sorted(rows)]
            self._connection.executemany("DELETE FROM journal WHERE id = ?", gone)

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Loose]:
        with _of_the_record(), told():
            return self._connection.execute(query, values).fetchall()


@contextmanager
def _of_the_record() -> Iterator[None]:
    """A record that cannot be read is the keeper's to see to; to the diary it says nothing right now."""
    try:
        yield
    except StoreBrokenError as error:
        raise StoreUnwritableError(str(error)) from error
