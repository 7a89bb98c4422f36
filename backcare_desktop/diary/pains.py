"""The pain of each day, from everything that was told.

Law: a day without a word has no pain, not pain 0. Change under two points is "about the same"
(clinical 8; Ostelo 2008, S61).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Course, Day, Episode, Matter, PainNow, Routine

#: Fewer points than this between two times are no difference that means anything (S61).
MEANINGFUL: Final = 2
#: The trend compares so many told days at the beginning with as many at the end.
TREND_DAYS: Final = 7

Trend = Literal["", "better", "same", "worse"]


@dataclass(frozen=True, slots=True)
class DayPain:
    """Pain of one day. day: counted from 1970. worst: 0 to 10. levels: all that was told, in order."""

    day: int
    worst: int
    levels: tuple[int, ...]

    @property
    def median(self) -> float:
        """The middle of what was told."""
        return median(self.levels)


def levels(matter: Matter) -> tuple[int, ...]:
    """What this tells of how much it hurt, in the order of time."""
    match matter:
        case PainNow():
            told: tuple[int | None, ...] = (matter.level,)
        case Course() | Routine():
            told = (matter.pain_before, matter.pain_after)
        case Day():
            told = (matter.average, matter.worst)
        case Episode():
            told = (matter.worst,)
        case _:
            told = ()
    return tuple(level for level in told if level is not None)


def days_of(entries: Iterable[Entry]) -> tuple[DayPain, ...]:
    """The days of which something was told, the oldest first."""
    told: dict[int, list[int]] = {}
    for entry in sorted(entries, key=lambda entry: entry.at_ms):
        found = levels(entry.matter)
        if found:
            told.setdefault(entry.day, []).extend(found)
    return tuple(DayPain(day, max(found), tuple(found)) for day, found in sorted(told.items()))


def median(values: Iterable[float]) -> float:
    """The middle one, or the mean of the two in the middle. Raises ValueError where there is none."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values")
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def trend(days: tuple[DayPain, ...]) -> Trend:
    """How the worst pain of the last told days compares with the first; "" where too few were told."""
    if len(days) < 2 * TREND_DAYS:
        return ""
    first = median(day.worst for day in days[:TREND_DAYS])
    last = median(day.worst for day in days[-TREND_DAYS:])
    if abs(last - first) < MEANINGFUL:
        return "same"
    return "worse" if last > first else "better"
