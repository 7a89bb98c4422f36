"""The journal: what happened, appended; and the snapshot of the practice beside it.

Law: an entry and the snapshot it led to are one transaction. This is the only writer.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.store.codec import decode, encode
from backcare_desktop.store.database import SCHEMA_VERSION, StoreBrokenError, StoreUnwritableError
from backcare_desktop.store.earlier import brought_up


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal. kind: the event's name; event: JSON; phase and alarm after it."""

    at: Moment
    kind: str
    event: str
    phase: str
    alarm: str


def write(connection: sqlite3.Connection, entries: Sequence[Entry], state: Practice, at: Moment) -> None:
    """Commit these entries and the state they led to. Raises StoreUnwritableError."""
    text = encode(state)
    try:
        connection.execute("BEGIN IMMEDIATE")
        _put(connection, entries, text, at)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        _roll_back(connection)
        raise StoreUnwritableError(str(error)) from error


def begin_anew(connection: sqlite3.Connection, entry: Entry, state: Practice, at: Moment) -> None:
    """This entry and this state are all there is in the file. Raises StoreUnwritableError.

    Numbers of lines go on; what was there is overwritten.
    """
    # Nothing of it is needed in most runs.
    from backcare_desktop.store.transaction import overwriting

    text = encode(state)
    with overwriting(connection):
        newest = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0]
        _put(connection, [entry], text, at)
        connection.execute("DELETE FROM journal WHERE id <= ?", (newest,))


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing is left between its pages. Raises StoreUnwritableError."""
    from backcare_desktop.store.transaction import told

    with told():
        connection.execute("VACUUM")


def read_snapshot(connection: sqlite3.Connection) -> tuple[Practice, Moment] | None:
    """The last state and its moment, None in a new file. Raises StoreBrokenError."""
    try:
        row = connection.execute(
            "SELECT boot, boot_ms, wall_ms, state, digest FROM snapshot WHERE id = 1"
        ).fetchone()
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StoreUnwritableError(str(error)) from error
        raise StoreBrokenError(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise StoreBrokenError(str(error)) from error
    if row is None:
        return None
    boot, boot_ms, wall_ms, text, digest = row
    if not isinstance(text, str) or digest != digest_of(text):
        raise StoreBrokenError("the snapshot does not match its digest")
    try:
        return decode(Practice, brought_up(text, schema)), Moment(boot, boot_ms, wall_ms)
    except (ValueError, TypeError) as error:
        raise StoreBrokenError(str(error)) from error


def read_entries(
    connection: sqlite3.Connection, since_wall_ms: int = 0, limit: int = 10_000
) -> tuple[Entry, ...]:
    """The newest entries since a wall-clock instant, the oldest first."""
    rows = connection.execute(
        "SELECT boot, boot_ms, wall_ms, kind, event, phase, alarm FROM journal"
        " WHERE wall_ms >= ? ORDER BY id DESC LIMIT ?",
        (since_wall_ms, limit),
    ).fetchall()
    return tuple(
        Entry(Moment(boot, boot_ms, wall_ms), kind, event, phase, alarm)
        for boot, boot_ms, wall_ms, kind, event, phase, alarm in reversed(rows)
    )


def digest_of(text: str) -> str:
    """What tells a damaged snapshot from a whole one."""
    return hashlib.sha256(text.encode()).hexdigest()


def _put(connection: sqlite3.Connection, entries: Sequence[Entry], text: str, at: Moment) -> None:
    connection.executemany(
        "INSERT INTO journal (wall_ms, boot, boot_ms, kind, event, phase, alarm)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(e.at.wall_ms, e.at.boot, e.at.boot_ms, e.kind, e.event, e.phase, e.alarm) for e in entries],
    )
    connection.execute(
        "INSERT OR REPLACE INTO snapshot (id, boot, boot_ms, wall_ms, state, digest)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (at.boot, at.boot_ms, at.wall_ms, text, digest_of(text)),
    )
    # The snapshot is of the present schema now, whatever it was.
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _roll_back(connection: sqlite3.Connection) -> None:
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    except sqlite3.Error:
        # The file is gone or locked: SQLite rolls back by itself when it is next opened.
        return
