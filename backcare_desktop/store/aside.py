"""Damaged files: moved out of the way, and kept until a person deletes everything.

Law: only files of our own making are touched; none is deleted but on that wish.
"""

from pathlib import Path
from typing import Final

#: What stands in the name of a file that was moved aside, before its number.
_BROKEN: Final = "broken"


def move_aside(file: Path) -> Path:
    """Rename the broken file (and its rollback journal) out of the way; the new place of it.

    Raises OSError where the folder does not let us.
    """
    number = 1
    while (aside := file.with_name(f"{file.stem}.{_BROKEN}-{number}{file.suffix}")).exists():
        number += 1
    rollback = file.with_name(f"{file.name}-journal")
    if rollback.exists():
        rollback.rename(aside.with_name(f"{aside.name}-journal"))
    return file.rename(aside)


def delete_aside(file: Path) -> None:
    """Remove what was moved aside of this file. Raises OSError."""
    for path in file.parent.glob(f"{file.stem}.{_BROKEN}-*{file.suffix}*"):
        path.unlink(missing_ok=True)
