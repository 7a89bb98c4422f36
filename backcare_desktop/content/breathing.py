"""One breathing pattern, as its file in assets/breathing says it.

Law: how long it may go on is no number of the file but the engine's (breath.slow, breath.box,
breath.478_cycles); a tag says which.
"""

import datetime as dt
from typing import Annotated, Final

import msgspec

from backcare_desktop.content.entry import Entry, Words

Part = Annotated[int, msgspec.Meta(ge=0, le=10)]
Lines = Annotated[tuple[Words, ...], msgspec.Meta(min_length=1, max_length=8)]

_PATTERN_478: Final = (4, 7, 8, 0)


class Breathing(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A pattern: seconds in, wait, out, wait. default_s: what is offered first, whole rounds not asked.

    how: what to do, in order. cautions: when to stop, and who leaves it out (clinical 4).
    """

    pattern: tuple[Part, Part, Part, Part]
    default_s: Annotated[int, msgspec.Meta(ge=10, le=600)]
    how: Lines
    cautions: Lines
    source: Words
    reviewed: dt.date

    def __post_init__(self) -> None:
        """Refuses a pattern in which nobody breathes."""
        if not (self.pattern[0] and self.pattern[2]):
            raise ValueError("pattern: breathing in and out need a second each")

    @property
    def round_s(self) -> int:
        """One breath with its waits, in s."""
        return sum(self.pattern)

    @property
    def holds(self) -> bool:
        """Whether the breath is held in it."""
        return bool(self.pattern[1] or self.pattern[3])

    @property
    def tags(self) -> frozenset[str]:
        """What gates and the profile look at (clinical 4, "Cautions"; S38, S39)."""
        tags = {"breath-hold"} if self.holds else set()
        return frozenset(tags | ({"4-7-8"} if self.pattern == _PATTERN_478 else set()))
