"""A routine as a file says it: stages of three kinds (CONTRACT, "Routines").

Law: the file's own numbers are kept as they stand, however wrong; what is wrong with them is told
by content/routine_rules.py, and refused by the engine whatever that says.
"""

from typing import Annotated, Literal

import msgspec

from backcare_desktop.content.entry import Entry, Words

WhichSides = Literal["left", "right", "both"]
#: A movement of the library, a breathing pattern, or the person's own.
Sort = Literal["exercise", "breathe", "title"]
SORTS: tuple[Sort, ...] = ("exercise", "breathe", "title")


class Stage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry. What is left out is the movement's own. Lengths in s; rest_s: between repeats.

    text, picture: of the person's own movement; the picture as content/picture.py reads it.
    """

    exercise: Words | None = None
    breathe: Words | None = None
    title: Words | None = None
    text: Annotated[tuple[Words, ...], msgspec.Meta(max_length=8)] = ()
    picture: str | None = None
    reps: int | None = None
    hold_s: int | None = None
    repeats: int | None = None
    time_s: int | None = None
    sides: WhichSides | None = None
    rest_s: int | None = None

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """Which kinds of stage it says to be; right is exactly one."""
        return tuple(sort for sort in SORTS if getattr(self, sort) is not None)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that stand in the file, but for the one that says its kind."""
        others = (name for name in self.__struct_fields__ if name not in SORTS)
        return tuple(name for name in others if getattr(self, name) not in (None, ()))


class Routine(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A routine. id: of a shipped one, or the stem of a person's file.

    note: one line under the title, empty for none. max_pain: above it (0 to 10) the routine is not offered.
    """

    format: Literal[1] = 1
    id: Words = "-"
    note: Annotated[str, msgspec.Meta(max_length=400)] = ""
    max_pain: Annotated[int, msgspec.Meta(ge=0, le=10)] | None = None
    stage: tuple[Stage, ...]
