"""A file replaced in one step: whatever happens, the old or the new one is there in full.

Law: for the owner's eyes only, and on the disk before anybody is told that it is.
"""

import os
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Writes beside it, then takes its place. Raises OSError; nothing has changed then."""
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes the new name itself last; there is no such thing on Windows."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
