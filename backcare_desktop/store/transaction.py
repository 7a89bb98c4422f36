"""All of it or nothing, and what was in it is overwritten where it is taken out.

Law: whatever fails within is undone, and told as what it is: a disk that refuses, or a broken file.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from backcare_desktop.store.database import StoreBrokenError, StoreUnwritableError

#: What SQLite says of a file that was whole and lacks a table now: one that was cut to nothing.
_LACKS: Final = "no such "


@contextmanager
def told() -> Iterator[None]:
    """What SQLite says, in our words. Raises StoreUnwritableError or StoreBrokenError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if str(error).startswith(_LACKS):
            raise StoreBrokenError(str(error)) from error
        raise StoreUnwritableError(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise StoreBrokenError(str(error)) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. Raises StoreUnwritableError or StoreBrokenError."""
    with told():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # A file that is gone or locked is rolled back by SQLite when it is next opened.
            with suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise


@contextmanager
def overwriting(connection: sqlite3.Connection) -> Iterator[None]:
    """As `transaction`; what is deleted in it is overwritten in the file, whatever SQLite does else."""
    with told():
        before = connection.execute("PRAGMA secure_delete").fetchone()[0]
        connection.execute("PRAGMA secure_delete=ON")
    try:
        with transaction(connection):
            yield
    finally:
        with suppress(sqlite3.Error):
            connection.execute(f"PRAGMA secure_delete={int(before)}")
