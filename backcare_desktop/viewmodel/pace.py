"""A breath at one moment of it: which part, which second is counted, how wide the circle is.

Law: all of it follows from how much time has passed; nothing counts down, and the width never jumps.
"""

import math
from dataclasses import dataclass
from typing import Literal

from backcare_desktop.engine.moment import SECOND_MS

#: Breathing in, waiting with full lungs, breathing out, waiting with empty ones.
Part = Literal["in", "full", "out", "empty"]
#: The parts of one round in their order, each with its length in ms.
Pattern = tuple[tuple[Part, int], ...]


@dataclass(frozen=True, slots=True)
class Breath:
    """part: what is done now. count: the second of it that is counted, from 1. width: 0 to 1."""

    part: Part
    count: int
    width: float


def round_ms(pattern: Pattern) -> int:
    """How long one round takes, in ms."""
    return sum(length_ms for _, length_ms in pattern)


def breath_at(pattern: Pattern, spent_ms: int) -> Breath:
    """The breath so long after the first one began. A pattern has at least one part."""
    at_ms = max(0, spent_ms) % round_ms(pattern)
    for part, length_ms in pattern:
        if at_ms < length_ms:
            return Breath(part, at_ms // SECOND_MS + 1, _width(part, at_ms / length_ms))
        at_ms -= length_ms
    raise AssertionError("a round is as long as its parts")


def _width(part: Part, along: float) -> float:
    """How wide the circle is there; slow at both ends, as a breath is."""
    match part:
        case "in":
            return (1 - math.cos(math.pi * along)) / 2
        case "out":
            return (1 + math.cos(math.pi * along)) / 2
        case "full":
            return 1.0
        case "empty":
            return 0.0
