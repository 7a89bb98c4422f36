"""The way through "It just seized up": its steps, and where the person is on it.

Law: it only remembers a place. Whether a step's start is allowed is the gate's word alone, asked when
the step is shown and again when it is pressed; nothing of this outlives the program.
"""

from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.engine.moment import HOUR_MS, Moment
from backcare_desktop.engine.state import Practice

Step = Literal["signs", "rest", "choice", "moves"]

#: Warning signs first (SAFETY 6), then what is open to everybody, then what needs more.
STEPS: Final[tuple[Step, ...]] = ("signs", "rest", "choice", "moves")
#: What stays open with a B answer: rest positions and breathing (SAFETY 6, clinical 5.3 B).
_WITH_ADVICE: Final[tuple[Step, ...]] = ("signs", "rest")
#: For so long the home page offers to go on: a session, its rest and a little more [E].
REMEMBERED_MS: Final = 3 * HOUR_MS


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the person is. at_ms: when they came to this step (boot clock)."""

    step: Step
    at_ms: int


def steps_open(state: Practice) -> tuple[Step, ...]:
    """The steps there are for this person now."""
    return _WITH_ADVICE if state.ledger.needs_advice_today else STEPS


def place(walk: Walk | None, state: Practice, now: Moment) -> Walk:
    """Where the person is at `now`: at the beginning where that was too long ago."""
    if walk is None or not 0 <= now.boot_ms - walk.at_ms <= REMEMBERED_MS:
        return Walk(STEPS[0], now.boot_ms)
    steps = steps_open(state)
    return walk if walk.step in steps else Walk(steps[-1], walk.at_ms)


def onward(walk: Walk, state: Practice, now: Moment) -> Walk | None:
    """The next step; None after the last."""
    steps = steps_open(state)
    number = steps.index(walk.step) + 1
    return Walk(steps[number], now.boot_ms) if number < len(steps) else None


def back(walk: Walk, now: Moment) -> Walk | None:
    """The step before; None before the first."""
    number = STEPS.index(walk.step)
    return Walk(STEPS[number - 1], now.boot_ms) if number else None
