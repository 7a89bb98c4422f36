"""A routine laid out in time: its segments in their order, each with its length.

Law: the layout follows from the routine alone; where one is in it follows from a stored instant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from backcare_desktop.engine.guided.plan import GET_READY_MS, RELEASE_MS, SWITCH_MS, Routine, Stage
from backcare_desktop.engine.moment import SECOND_MS

Phase = Literal["get-ready", "move", "hold", "release", "rest", "switch", "breathe"]

#: The last seconds of a hold are announced, and its middle where there is time between.
LAST_MS: Final = 5 * SECOND_MS
_SHORTEST_WITH_MIDDLE_MS: Final = 20 * SECOND_MS


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a routine's time. stage: its index. repeat: from 1 on, 0 for breathing."""

    phase: Phase
    stage: int
    length_ms: int
    side: str | None = None
    repeat: int = 1

    @property
    def marks(self) -> tuple[int, ...]:
        """Distances from its beginning at which a hold is announced: halfway, the last seconds."""
        if self.phase != "hold" or self.length_ms < 2 * LAST_MS:
            return ()
        last_ms = self.length_ms - LAST_MS
        return (self.length_ms // 2, last_ms) if self.length_ms >= _SHORTEST_WITH_MIDDLE_MS else (last_ms,)


@lru_cache(maxsize=8)
def script(routine: Routine) -> tuple[Segment, ...]:
    """The routine's segments. Raises nothing for a routine that the gate let through."""
    return tuple(
        segment for number, stage in enumerate(routine.stages) for segment in _laid_out(number, stage)
    )


def length_ms(routine: Routine) -> int:
    """How long the routine takes without pauses."""
    return sum(segment.length_ms for segment in script(routine))


def first_of(routine: Routine, stage: int) -> int | None:
    """The index of the stage's first segment, None past the last stage."""
    indices = (i for i, segment in enumerate(script(routine)) if segment.stage == stage)
    return next(indices, None)


def _laid_out(number: int, stage: Stage) -> Iterator[Segment]:
    if stage.doing == "breathe":
        yield Segment("breathe", number, stage.length_ms, repeat=0)
        return
    sides: tuple[str | None, ...] = stage.sides or (None,)
    yield Segment("get-ready", number, GET_READY_MS, sides[0])
    for turn, side in enumerate(sides):
        if turn:
            yield Segment("switch", number, SWITCH_MS, side)
        yield from _one_side(number, stage, side)


def _one_side(number: int, stage: Stage, side: str | None) -> Iterator[Segment]:
    if stage.doing != "hold":
        count = stage.count if stage.doing == "reps" else 1
        yield Segment("move", number, stage.length_ms * count, side)
        return
    for repeat in range(1, stage.count + 1):
        if repeat > 1:
            yield Segment("rest", number, stage.rest_ms, side, repeat - 1)
        yield Segment("hold", number, stage.length_ms, side, repeat)
        yield Segment("release", number, RELEASE_MS, side, repeat)
