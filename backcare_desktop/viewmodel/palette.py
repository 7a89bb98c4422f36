"""What a stage of one's own routine can be made of: movements and ways to breathe, with what fits each.

Law: nothing is judged here; the numbers are the ones that a stage begins with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

#: A movement of the library, a way to breathe, or the person's own.
Sort = Literal["exercise", "breathe", "own"]
#: By holds, by repetitions, or for a time.
Way = Literal["hold", "reps", "time"]


@dataclass(frozen=True, slots=True)
class Material:
    """One of them. ways: how it can be done, the usual one first. sided: it has a left and a right.

    pose: of its picture, "" for none. Lengths in s; rep_s: of one repetition.
    """

    id: str
    title: str
    sort: Sort
    ways: tuple[Way, ...]
    sided: bool = False
    pose: str = ""
    positions: tuple[str, ...] = ()
    hold_s: int = 30
    repeats: int = 1
    reps: int = 1
    rep_s: int = 1
    time_s: int = 60
    rest_s: int = 10


#: A movement that only the person knows.
OWN = Material("", "", "own", ("time", "hold"), sided=True, hold_s=20)


@dataclass(frozen=True, slots=True)
class Palette:
    """All of them by id."""

    movements: Mapping[str, Material] = field(default_factory=dict)
    patterns: Mapping[str, Material] = field(default_factory=dict)

    def material(self, sort: Sort, name: str) -> Material:
        """What a stage is made of; what the library does not know is like the person's own."""
        known = {"exercise": self.movements, "breathe": self.patterns, "own": {}}[sort]
        return known.get(name, OWN)
