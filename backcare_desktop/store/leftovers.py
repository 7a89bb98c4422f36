"""Damaged files that were moved aside: kept until a person deletes everything.

Law: only files of our own making are touched.
"""

from pathlib import Path
from typing import Final

_PATTERNS: Final = ("backcare.broken-*.sqlite3*", "diary.broken-*.sqlite3*")


def delete_leftovers(folder: Path) -> None:
    """Remove them. Raises OSError."""
    for pattern in _PATTERNS:
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)
