"""A moment is an argument, never a question.

Law: lengths come from the sleep-counting clock of one boot; the wall clock only labels them and,
over a reboot, bounds them from below.
"""

from dataclasses import dataclass
from typing import Final

SECOND_MS: Final = 1_000
MINUTE_MS: Final = 60 * SECOND_MS
HOUR_MS: Final = 60 * MINUTE_MS
DAY_MS: Final = 24 * HOUR_MS

#: Over a reboot at most this much absence is believed (SAFETY 3, "reboot": 0-30 days).
MAX_CREDITED_ABSENCE_MS: Final = 30 * DAY_MS

#: The sum of wall-clock steps in one boot from which the wall clock is no longer believed.
DOUBTFUL_STEPS_MS: Final = 2 * MINUTE_MS

#: Two readings taken together differ by less than this; anything more is a step of the wall clock.
STEP_TOLERANCE_MS: Final = SECOND_MS


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the clocks.

    boot: identity of the running boot; "" is unknown and equals no other boot.
    boot_ms: milliseconds since boot, counted through sleep.
    wall_ms: milliseconds since 1970 UTC as the wall clock has it.

    Raises TypeError for anything but whole milliseconds, so that no NaN can enter the engine.
    """

    boot: str
    boot_ms: int
    wall_ms: int

    def __post_init__(self) -> None:
        if type(self.boot_ms) is not int or type(self.wall_ms) is not int:
            raise TypeError("a moment is made of whole milliseconds")

    @property
    def offset_ms(self) -> int:
        """Wall clock minus boot clock: constant in a boot unless the wall clock is stepped."""
        return self.wall_ms - self.boot_ms


def same_boot(earlier: Moment, later: Moment) -> bool:
    """Whether both readings are certainly of one boot.

    A boot clock that went backwards proves another boot whatever the identities say.
    """
    known = earlier.boot != "" and earlier.boot == later.boot
    return known and later.boot_ms >= earlier.boot_ms


def credited_absence(last: Moment, now: Moment, stepped_ms: int) -> int | None:
    """The shortest time in ms that surely passed between two boots, None where it is unknown.

    stepped_ms: the sum of absolute wall-clock steps seen in the boot of `last`.
    """
    passed = now.wall_ms - last.wall_ms
    believable = 0 <= passed <= MAX_CREDITED_ABSENCE_MS
    return passed if believable and stepped_ms < DOUBTFUL_STEPS_MS else None
