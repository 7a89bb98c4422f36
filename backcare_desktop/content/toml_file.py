"""A TOML file that may come from anywhere, read without harm.

Law: whatever the file holds, the answer comes at once (a session may be running): its tables, or
a ContentError that names file and line. Nothing is read beyond LARGEST.
"""

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Final

from backcare_desktop.content.problem import ContentError, shortened

#: The longest routine anybody would write has some twenty kB; with a few pictures it fits in here.
LARGEST: Final = 256 * 1024
#: Keys of hundreds of parts cost the parser time and memory in the square of their length.
LONGEST_LINE: Final = 2_000
MOST_DOTS: Final = 40
_QUOTED: Final = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')

#: What may be found where a file is wanted.
_OTHERS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)

Table = dict[str, object]


def read_table(path: Path) -> Table:
    """The file's tables. Raises ContentError, also where it cannot be opened."""
    try:
        written = file_bytes(path)
    except OSError as problem:
        raise ContentError([f"{path}: {problem.strerror or problem}"]) from problem
    # A name with a sign in it that no file can have.
    except ValueError as problem:
        raise ContentError([f"{shortened(str(path))}: not the name of a file"]) from problem
    return table_of(written, str(path))


def table_of(written: bytes, name: str) -> Table:
    """The tables in bytes already read; `name` is what the lines call them. Raises ContentError."""
    if len(written) > LARGEST:
        raise ContentError([f"{name}: larger than {LARGEST // 1024} kB, so it is no routine"])
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ContentError([f"{name}: not UTF-8 text; save it as UTF-8"]) from problem
    _refuse_slow_lines(text, name)
    try:
        return tomllib.loads(text)
    except RecursionError as problem:
        raise ContentError([f"{name}: lists or tables nested too deep"]) from problem
    # TOMLDecodeError names line and column; a plain ValueError is a number of thousands of digits.
    except ValueError as problem:
        raise ContentError([f"{name}: not TOML: {shortened(str(problem), 120)}"]) from problem


def no_file(path: Path) -> str:
    """What is there instead of a file: "a folder", "a pipe" ...; "" for a file.

    Raises OSError where there is nothing, ValueError for what can be no name.
    """
    return _kind(path.stat().st_mode)


def _kind(mode: int) -> str:
    if stat.S_ISREG(mode):
        return ""
    return next((name for is_one, name in _OTHERS if is_one(mode)), "something else")


def file_bytes(path: Path, most: int = LARGEST) -> bytes:
    """At most one byte more than `most`. Nothing but a file is opened: a pipe would not end.

    Raises OSError, ValueError for what can be no name.
    """
    kind = no_file(path)
    if not kind:
        # What takes the file's place between the two looks does not block either.
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(opened, "rb") as file:
            kind = _kind(os.fstat(opened).st_mode)
            if not kind:
                return file.read(most + 1)
    raise OSError(0, f"{kind}, not a file")


def _refuse_slow_lines(text: str, name: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise ContentError([f"{name}: line {number}: longer than {LONGEST_LINE} signs; break it up"])
        if line.count(".") > MOST_DOTS and _QUOTED.sub("", line).count(".") > MOST_DOTS:
            raise ContentError([f"{name}: line {number}: a key of more than {MOST_DOTS} parts"])
