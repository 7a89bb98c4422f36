"""One relaxation, as its file in assets/relaxation says it: lines, each at its time.

Law: eyes are closed in all of them, so none runs while something is on the body (SAFETY 4).
"""

import datetime as dt
from itertools import pairwise
from typing import Annotated

import msgspec

from backcare_desktop.content.entry import Entry, Words

Lines = Annotated[tuple[Words, ...], msgspec.Meta(min_length=1, max_length=8)]


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown and said. at_s: from the beginning, in s."""

    at_s: Annotated[int, msgspec.Meta(ge=0)]
    text: Words


class Relaxation(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A relaxation of so many seconds. before: how to settle down. cautions: when to stop."""

    length_s: Annotated[int, msgspec.Meta(ge=60, le=1200)]
    before: Lines
    cautions: Lines
    source: Words
    reviewed: dt.date
    line: Annotated[tuple[Line, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        """Refuses lines that are out of order or come after the end."""
        times = [line.at_s for line in self.line]
        if times[0] != 0:
            raise ValueError("line 1: at_s = 0 is right, so that it begins with words")
        if any(later <= earlier for earlier, later in pairwise(times)):
            raise ValueError("line: each at_s has to be later than the one before it")
        if times[-1] >= self.length_s:
            raise ValueError("line: the last at_s has to be before length_s")

    def line_at(self, elapsed_s: float) -> Line:
        """The line that stands so long after the beginning."""
        return [line for line in self.line if line.at_s <= elapsed_s][-1]
