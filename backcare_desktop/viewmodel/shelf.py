"""What there is to do: movements in the words of their files, and plans for the engine.

Law: nothing is read or judged here; whoever reads the files fills it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from backcare_desktop.engine.guided.plan import Routine

#: Where a movement is done, in the order of the filter.
POSITIONS: Final = ("lying", "floor", "chair", "standing")

Part = Literal["in", "hold", "out"]


@dataclass(frozen=True, slots=True)
class MovementText:
    """One movement. positions: where it is done, the drawn one first. pose: of its picture.

    sides: what is said of the left and of the right side, empty where it has none.
    """

    id: str
    title: str
    positions: tuple[str, ...]
    pose: str
    setup: str
    cues: tuple[str, ...]
    breath: str
    feel: str
    stop: str
    avoid: str
    easier: str
    sides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PatternText:
    """A way to breathe. parts: what is done for how many ms, again and again."""

    title: str
    parts: tuple[tuple[Part, int], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be started: a routine, or one movement alone (alone). pose: of its picture."""

    id: str
    title: str
    note: str
    positions: tuple[str, ...]
    pose: str
    plan: Routine
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of it. offers: routines first, then each movement alone. problem: why there is nothing."""

    movements: Mapping[str, MovementText] = field(default_factory=dict)
    patterns: Mapping[str, PatternText] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    problem: str = ""

    def offer(self, name: str) -> Offer | None:
        """The offer of this id."""
        return next((offer for offer in self.offers if offer.id == name), None)

    def title(self, stage: str) -> str:
        """What a stage of a plan is called; a person's own movement is called by its title."""
        known = self.movements.get(stage) or self.patterns.get(stage)
        return stage if known is None else known.title
