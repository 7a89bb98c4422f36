"""The SQLite file: open it, bring it to the present schema, or say what is wrong with it.

Law: one connection, rollback journal, every commit on the disk before it counts. Files are for the
owner only. A file of a newer program is left alone.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final

FILE_NAME: Final = "backcare.sqlite3"
#: 1: at first. 2: the snapshot knows reminders. 3: and counts holds. 4: and a week's plan (store/earlier.py
#: brings older ones up).
SCHEMA_VERSION: Final = 4
#: How long another process may hold the file before it counts as unwritable, in seconds.
BUSY_S: Final = 0.5
#: Pages of the file kept in memory, in KiB. SQLite's own 2 MiB would fill with years of what is never
#: read again: this program adds lines, and reads the last state.
_CACHE_KIB: Final = 64
#: A larger file is not read through at each start; its snapshot has a digest of its own.
CHECKED_PAGES: Final = 4096

_TABLES: Final = """
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    wall_ms INTEGER NOT NULL,
    boot TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    event TEXT NOT NULL,
    phase TEXT NOT NULL,
    alarm TEXT NOT NULL
);
CREATE INDEX journal_wall ON journal (wall_ms);
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    boot TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    state TEXT NOT NULL,
    digest TEXT NOT NULL
);
"""


class StoreBrokenError(Exception):
    """The file is there and cannot be read as ours."""


class StoreNewerError(Exception):
    """The file was written by a newer version of the program."""


class StoreUnwritableError(Exception):
    """The disk, the folder or another process does not let us write."""


def open_database(folder: Path) -> sqlite3.Connection:
    """The open database of this data folder, at the present schema.

    Raises StoreBrokenError, StoreNewerError or StoreUnwritableError.
    """
    path = folder / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        if path.stat().st_size == 0:
            raise StoreBrokenError("the file is empty")
        return _opened(path, is_ours=True)
    except (sqlite3.OperationalError, OSError) as error:
        raise StoreUnwritableError(str(error)) from error


def open_read_only(folder: Path) -> sqlite3.Connection:
    """The database for reading alone. Raises StoreBrokenError or StoreUnwritableError."""
    uri = (folder / FILE_NAME).absolute().as_uri() + "?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise StoreUnwritableError(str(error)) from error
    try:
        _check_version(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path) -> None:
    """A new file, whole from its first moment on: an empty one of ours would look like a broken one."""
    new = path.with_name(f"{FILE_NAME}.new")
    for left in (new, new.with_name(f"{new.name}-journal")):
        left.unlink(missing_ok=True)
    # Made by us, so that it is never readable by others, not even for a moment.
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    _opened(new, is_ours=False).close()
    new.replace(path)


def _opened(path: Path, *, is_ours: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    try:
        _prepare(connection, is_ours=is_ours)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, *, is_ours: bool) -> None:
    try:
        # A file of ours has its version from its first moment on (and SQLite takes a stub for an empty one).
        if is_ours and _check_version(connection) < 1:
            raise StoreBrokenError("a file without a version")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=EXTRA")
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        if not is_ours:
            connection.executescript(
                f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version={SCHEMA_VERSION}; COMMIT;"
            )
        elif not _looks_whole(connection):
            raise StoreBrokenError("the check of the file found damage")
    except sqlite3.OperationalError as error:
        raise StoreUnwritableError(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise StoreBrokenError(str(error)) from error


def _check_version(connection: sqlite3.Connection) -> int:
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.OperationalError as error:
        raise StoreUnwritableError(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise StoreBrokenError(str(error)) from error
    if version > SCHEMA_VERSION:
        raise StoreNewerError(str(version))
    return version


def _looks_whole(connection: sqlite3.Connection) -> bool:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if pages > CHECKED_PAGES:
        return True
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
