"""A file that a person saves somewhere: whole or not at all, and for its owner alone.

Law: it is written beside and then put in place; what was there before stays until the new one is whole.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when all went well. Raises OSError."""
    if not path.name or (path.exists() and not path.is_file()):
        # A folder, or a device: what stands there is no file that another could take the place of.
        raise OSError(errno.EINVAL, "not the name of a file")
    part = path.with_name(f"{path.name}.part")
    os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write the text there. Raises OSError."""
    with beside(path) as part:
        # Line ends are as they are in the text: CSV has its own.
        part.write_bytes(text.encode("utf-8"))
