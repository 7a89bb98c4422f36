"""The diary's SQLite file: open it, make it, or put a broken one out of the way.

Law: apart from the ledger's file, whose locks nothing in here can reach. Whole from its first moment
on, for the owner only; what is deleted is overwritten; a newer program's file is left alone.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final

from backcare_desktop.store.database import (
    BUSY_S,
    CHECKED_PAGES,
    StoreBrokenError,
    StoreNewerError,
    StoreUnwritableError,
)
from backcare_desktop.store.diary_rows import COLUMNS
from backcare_desktop.store.transaction import told

FILE_NAME: Final = "diary.sqlite3"
SCHEMA_VERSION: Final = 1

#: day, hour: on the wall, then and there. level: of pain, the worst of a day. amount: holds of a routine,
#: breaks taken, the average of a day; total: breaks offered. label: modality, routine, kind of medicine.
#: origin: the journal's line that told it, 0 for one of a journal that is gone. gathered: the journal, and
#: up to which line it was read (and what that is known by). owed: its lines still to be taken out.
_TABLES: Final = """
CREATE TABLE entry (
    id TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    zone_ms INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER,
    length_ms INTEGER,
    amount INTEGER,
    total INTEGER,
    label TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    origin INTEGER
);
CREATE INDEX entry_kind ON entry (kind, at_ms, day, hour, level, length_ms, amount, total, label);
CREATE INDEX entry_at ON entry (at_ms);
CREATE TABLE gathered (journal TEXT NOT NULL, up_to INTEGER NOT NULL, mark TEXT NOT NULL);
CREATE TABLE owed (line INTEGER NOT NULL);
"""
#: What a file of this version has.
_COLUMNS: Final = {"entry": COLUMNS, "gathered": "journal, up_to, mark", "owed": "line"}


def open_diary(folder: Path) -> sqlite3.Connection:
    """The open diary of this folder. Raises StoreBrokenError, StoreNewerError or StoreUnwritableError."""
    path = folder / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        if path.stat().st_size == 0:
            raise StoreBrokenError("the file is empty")
        return _opened(path)
    except OSError as error:
        raise StoreUnwritableError(str(error)) from error


def read_diary(folder: Path) -> sqlite3.Connection:
    """The diary of this folder for reading alone. Raises as `open_diary`, and makes no file."""
    uri = (folder / FILE_NAME).absolute().as_uri() + "?mode=ro"
    with told():
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
    try:
        with told():
            _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path) -> None:
    new = path.with_name(f"{FILE_NAME}.new")
    for left in (new, new.with_name(f"{new.name}-journal")):
        left.unlink(missing_ok=True)
    # Made by us, so that it is never readable by others, not even for a moment.
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(new, timeout=BUSY_S, isolation_level=None)
    try:
        with told():
            _prepare(connection)
            connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version={SCHEMA_VERSION}; COMMIT;")
    finally:
        connection.close()
    new.replace(path)


def _opened(path: Path) -> sqlite3.Connection:
    with told():
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    try:
        with told():
            _check(connection)
            _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")


def _check(connection: sqlite3.Connection) -> None:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise StoreNewerError(str(version))
    if version < 1:
        raise StoreBrokenError("a file without a version")
    for table, columns in _COLUMNS.items():
        try:
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")  # noqa: S608 - ours
        except sqlite3.OperationalError as error:
            if "no such" in str(error):
                raise StoreBrokenError(str(error)) from error
            raise
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if pages <= CHECKED_PAGES and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreBrokenError("the check of the file found damage")
