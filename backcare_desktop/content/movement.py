"""One movement of the library, as its file in assets/exercises says it.

Law: a movement is complete or it is not there. It is done in exactly one way: for a time, by
repetitions, or by holds; where it has a left and a right side, both are named.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from backcare_desktop.content.entry import Entry, Words

Kind = Literal["warm-up", "mobility", "stretch", "strength", "rest"]
Position = Literal["lying", "floor", "chair", "standing"]
#: What a movement stretches or works, coarse enough that totals per muscle mean something.
Muscle = Literal[
    "neck-shoulders",
    "chest",
    "upper-back",
    "lower-back",
    "abdomen",
    "side-trunk",
    "glutes",
    "hip-flexors",
    "thighs",
    "hamstrings",
    "calves",
]
#: What gates and the profile look at (clinical 3.0, 5.4).
Tag = Literal[
    "supine",
    "prone",
    "kneeling",
    "seated",
    "standing",
    "flexion-light",
    "flexion",
    "deep-flexion",
    "extension-light",
    "extension",
    "rotation",
    "side-bend",
    "overhead",
    "head-down",
    "hip",
    "nerve-tension",
    "posture",
    "balance",
    "strength",
]
Seconds = Annotated[int, msgspec.Meta(ge=1, le=600)]
Count = Annotated[int, msgspec.Meta(ge=1, le=30)]


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What "left" and "right" mean for this movement, each as a line to show and to say."""

    left: Words
    right: Words


class Movement(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A movement. Lengths in s: of the whole (time_s), of one repetition (rep_s), of one hold.

    also_in: a second position it can be done in. cues: what to do, in order. stop: when to stop.
    avoid: who leaves it out. acute: fit for the first days of a spasm (clinical 3.0).
    morning: fit for just after waking. source: S-numbers of docs/safety/sources.md.
    """

    kind: Kind
    position: Position
    also_in: tuple[Position, ...] = ()
    pose: Words
    sides: Sides | None = None
    time_s: Seconds | None = None
    reps: Count | None = None
    rep_s: Seconds | None = None
    hold_s: Seconds | None = None
    repeats: Count | None = None
    muscles: Annotated[tuple[Muscle, ...], msgspec.Meta(min_length=1)]
    tags: tuple[Tag, ...]
    acute: bool
    morning: bool
    setup: Words
    cues: Annotated[tuple[Words, ...], msgspec.Meta(min_length=3, max_length=6)]
    breath: Words
    feel: Words
    stop: Words
    avoid: Words
    easier: Words
    source: Words
    reviewed: dt.date

    def __post_init__(self) -> None:
        """Refuses a movement that is done in no way, or in two."""
        ways = (self.time_s, self.reps, self.hold_s)
        if sum(way is not None for way in ways) != 1:
            raise ValueError("exactly one of time_s, reps and hold_s is wanted")
        if (self.reps is None) != (self.rep_s is None):
            raise ValueError("reps and rep_s belong together")
        if (self.hold_s is None) != (self.repeats is None):
            raise ValueError("hold_s and repeats belong together")
        if (self.kind == "strength") != ("strength" in self.tags):
            raise ValueError('kind "strength" and the tag "strength" belong together')

    @property
    def positions(self) -> tuple[Position, ...]:
        """Every position it is found under; the first is the one drawn."""
        return (self.position, *self.also_in)

    @property
    def is_moving(self) -> bool:
        """Whether doing it warms up: holds and rests do not."""
        return self.hold_s is None and self.kind != "rest"

    @property
    def is_deep(self) -> bool:
        """Whether it bends deep enough to wait for the morning (flexion.after_waking, S34)."""
        return "deep-flexion" in self.tags

    @property
    def is_strength(self) -> bool:
        """Whether it is strength work, which waits for quiet days (strength.max_start_pain)."""
        return self.kind == "strength"
