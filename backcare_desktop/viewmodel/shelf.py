"""What there is to do: movements in the words of their files, and plans for the engine.

Law: nothing is read or judged here; whoever reads the files fills it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from backcare_desktop.engine.guided.plan import Routine, Stage

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
class OwnText:
    """What a person wrote about a movement of their own. picture: the bytes of a file, b"" for none."""

    title: str
    lines: tuple[str, ...] = ()
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be started: a routine, or one movement alone (alone). pose: of its picture.

    own: the person's, from a file. texts: one for each stage of the plan, None where the library
    knows its movement; empty where it knows all.
    """

    id: str
    title: str
    note: str
    positions: tuple[str, ...]
    pose: str
    plan: Routine
    alone: bool = False
    own: bool = False
    texts: tuple[OwnText | None, ...] = ()

    @property
    def picture(self) -> bytes:
        """The first picture of the person's own, b"" for none."""
        return next((text.picture for text in self.texts if text is not None and text.picture), b"")


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of it. offers: routines first, then each movement alone, then the person's own routines.

    problem: why there is nothing. unusable: names of the person's files and what is wrong with each.
    """

    movements: Mapping[str, MovementText] = field(default_factory=dict)
    patterns: Mapping[str, PatternText] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    problem: str = ""
    unusable: tuple[tuple[str, str], ...] = ()

    def offer(self, name: str) -> Offer | None:
        """The offer of this id."""
        return next((offer for offer in self.offers if offer.id == name), None)

    def title(self, stage: Stage) -> str:
        """What a stage of a plan is called; a person's own movement is called by its title."""
        known = self.movements.get(stage.name) or self.patterns.get(stage.name)
        return stage.name if known is None or stage.exercise is None else known.title

    def movement(self, stage: Stage) -> MovementText | None:
        """What the library says of a stage; nothing of a person's own movement, whatever its title."""
        return None if stage.exercise is None else self.movements.get(stage.name)

    def own_text(self, routine: Routine, number: int) -> OwnText | None:
        """What the person wrote about the stage with this index.

        Counted from the end: a warm-up may have been put in front of what the file says.
        """
        offer = self.offer(routine.id)
        texts = () if offer is None else offer.texts
        from_end = len(routine.stages) - number
        found = texts[-from_end] if from_end <= len(texts) else None
        return found if found is not None and found.title == routine.stages[number].name else None
