"""The table of entries: what the file has, and what waits to get there.

Law: changes are written all together or not at all; what the disk refused is seen by every reader and
written before anything else. A line of the journal for which no entry stands any more is owed.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.store.codec import CodecError
from backcare_desktop.store.database import StoreUnwritableError
from backcare_desktop.store.diary_rows import COLUMNS, MARKS, Row, entry_of, matter_of, row_of
from backcare_desktop.store.transaction import told, transaction

#: An entry under its id; None where there is to be none.
Changes = Mapping[str, Entry | None]
#: Up to which line a journal was read, and what that line is known by.
Read = tuple[int, str]
#: Later than every entry.
NEVER_MS: Final = 2**62


class Table:
    """The entries of one diary. connection: None where the file cannot be used.

    Reading raises StoreBrokenError or StoreUnwritableError.
    """

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection
        self._waiting: dict[str, Entry | None] = {}

    @property
    def connection(self) -> sqlite3.Connection:
        """The open file. Raises StoreUnwritableError where there is none."""
        if self._connection is None:
            raise StoreUnwritableError("the diary is not open")
        return self._connection

    @property
    def writable(self) -> bool:
        """Whether the disk has everything."""
        return self._connection is not None and not self._waiting

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @property
    def waiting(self) -> Changes:
        """What the disk refused."""
        return dict(self._waiting)

    # --------------------------------------------------------------------------------------- writing

    def write(self, changes: Changes) -> bool:
        """These, and what waited before them; whether the disk took them."""
        self._waiting |= changes
        try:
            self.commit({})
        except StoreUnwritableError:
            return False
        return True

    def commit(self, changes: Changes, owed: Iterable[int] = (), read: Read | None = None) -> None:
        """These, what waited, the owed lines, and how far the journal was read.

        Raises StoreUnwritableError, and these changes have not happened then.
        """
        changes = {**self._waiting, **changes}
        connection = self.connection
        stood = {entry.origin for name in changes for entry in self._found("id = ?", (name,))}
        stands = {entry.origin for entry in changes.values() if entry is not None}
        lines = [(line,) for line in sorted({*owed, *(line for line in stood - stands if line)})]
        rows = [row_of(entry) for entry in changes.values() if entry is not None]
        with transaction(connection):
            connection.executemany("DELETE FROM entry WHERE id = ?", [(name,) for name in changes])
            connection.executemany(f"INSERT INTO entry ({COLUMNS}) VALUES ({MARKS})", rows)  # noqa: S608 - ours
            connection.executemany("INSERT INTO owed VALUES (?)", lines)
            if read is not None:
                connection.execute("UPDATE gathered SET up_to = ?, mark = ?", read)
        self._waiting.clear()

    def erase(self) -> None:
        """Every entry is gone, and the file written anew. Raises StoreUnwritableError."""
        self._waiting.clear()
        matter_of.cache_clear()
        with transaction(self.connection):
            self.connection.execute("DELETE FROM entry")
        with told():
            self.connection.execute("VACUUM")

    # --------------------------------------------------------------------------------------- reading

    def entry(self, name: str) -> Entry | None:
        """The entry of this id, None where there is none."""
        if name in self._waiting:
            return self._waiting[name]
        return next(iter(self._found("id = ?", (name,))), None)

    def between(self, since_ms: int, until_ms: int, kinds: tuple[type[Matter], ...]) -> tuple[Entry, ...]:
        """The entries from since_ms to before until_ms, of these kinds or of all, the newest first."""

        def fits(entry: Entry) -> bool:
            return since_ms <= entry.at_ms < until_ms and (not kinds or isinstance(entry.matter, kinds))

        where = f"at_ms >= ? AND at_ms < ?{_of_kinds(kinds)} ORDER BY at_ms DESC, id"
        return self._with_waiting(self._found(where, (since_ms, until_ms)), fits)

    def last(self, kinds: tuple[type[Matter], ...], since_ms: int, until_ms: int) -> Entry | None:
        """The newest entry of these kinds from since_ms to until_ms, both included."""
        return next(iter(self.between(since_ms, until_ms + 1, kinds)), None)

    def oldest_ms(self) -> int | None:
        """When the oldest entry was, None for none."""
        waiting = [entry.at_ms for entry in self._waiting.values() if entry is not None]
        if self._connection is not None:
            with told():
                stored = self._connection.execute("SELECT MIN(at_ms) FROM entry").fetchone()[0]
            waiting += [] if stored is None else [int(stored)]
        return min(waiting, default=None)

    def newest(self, kind: type[Matter], limit: int) -> tuple[Entry, ...]:
        """The newest so many entries of a kind, the newest first."""
        found = self._found("kind = ? ORDER BY at_ms DESC, id LIMIT ?", (kind.__name__, limit))
        return self._with_waiting(found, lambda entry: isinstance(entry.matter, kind))

    def _found(self, where: str, values: tuple[object, ...]) -> list[Entry]:
        """What the file has, without what nobody here can read."""
        if self._connection is None:
            return []
        entries = []
        with told():
            rows = self._connection.execute(f"SELECT {COLUMNS} FROM entry WHERE {where}", values)  # noqa: S608 - ours
            for row in map(Row._make, rows):
                with suppress(CodecError):
                    entries.append(entry_of(row))
        return entries

    def _with_waiting(self, stored: list[Entry], fits: Callable[[Entry], bool]) -> tuple[Entry, ...]:
        if not self._waiting:
            return tuple(stored)
        waiting = [entry for entry in self._waiting.values() if entry is not None and fits(entry)]
        left = [entry for entry in stored if entry.id not in self._waiting]
        return tuple(sorted((*left, *waiting), key=lambda entry: (-entry.at_ms, entry.id)))


def _of_kinds(kinds: tuple[type[Matter], ...]) -> str:
    names = ", ".join(f"'{kind.__name__}'" for kind in kinds)
    return f" AND kind IN ({names})" if kinds else ""
