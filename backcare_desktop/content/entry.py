"""What every file that travels with the program begins with.

Law: the id is the file's name without its ending; the format is written down, so that a later
program knows what it reads.
"""

from typing import Annotated, Literal

import msgspec

#: A line that somebody reads or hears.
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of the library. id: how files, command line and record name it. title: on screen."""

    format: Literal[1]
    id: Words
    title: Words
