"""A file of compiled code, as Python's own are: for this version of Python, and ours alone.

Law: what is read is what was written, whole; anything else counts as no file at all. What cannot be
written is not kept.
"""

import contextlib
import marshal
import zlib
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, Final

from backcare_desktop.runtime.paths import private_file, private_folder

_CHECK_BYTES: Final = 4
#: What marshal gives back has no type that says more.
Loose = Any


def read(file: Path) -> Loose:
    """What was written last; None where there is nothing whole of this version of Python."""
    try:
        stored = file.read_bytes()
    except OSError:
        return None
    content = stored[_CHECK_BYTES:]
    if stored[:_CHECK_BYTES] != _check(content):
        return None
    # In a folder of ours alone, and whole: as good as Python's own compiled files.
    return marshal.loads(content)  # noqa: S302


def write(file: Path, kept: Loose) -> None:
    """Replaces the file in one step."""
    content = marshal.dumps(kept)
    with contextlib.suppress(OSError):
        new = private_file(private_folder(file.parent) / f".{file.name}.new")
        new.write_bytes(_check(content) + content)
        new.replace(file)


def _check(content: bytes) -> bytes:
    # Against damage; who can write here can write our modules too, and more would only cost time.
    return zlib.crc32(content, zlib.crc32(MAGIC_NUMBER)).to_bytes(_CHECK_BYTES, "big")
