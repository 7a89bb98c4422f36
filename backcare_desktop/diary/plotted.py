"""What the plots show: sums of days, put together as coarsely as the range asks for.

Law: a time without a word has no pain; a time without a session has nought minutes. Bins are whole
days on the wall and lie side by side without a gap, the last one ends today.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from backcare_desktop.diary.sums import DaySum, HourSum

Range = Literal["week", "month", "year", "all"]
RANGES: Final[tuple[Range, ...]] = ("week", "month", "year", "all")
#: Days of each range; "all" begins with the first entry.
_DAYS: Final = {"week": 7, "month": 30, "year": 364}
#: A bin is of one day, a week, or four weeks: the smallest that leaves so many bins at most.
_SIZES: Final = (1, 7, 28)
MOST_BINS: Final = 140
_MINUTE_MS: Final = 60_000
HOURS: Final = 24
#: What is painted beside the pain, by its kind in the table.
PAIN_KINDS: Final = ("PainNow", "Day")


@dataclass(frozen=True, slots=True)
class Bin:
    """Some days together. day: the first one, counted from 1970. size: how many.

    worst, mean: of the pain told, None where none was. cold_min, heat_min: minutes of contact. moves_min:
    of routines; holds: of them. offered, taken: breaks. medicines: how often one was taken.
    """

    day: int
    size: int
    worst: int | None = None
    mean: float | None = None
    cold_min: float = 0
    heat_min: float = 0
    moves_min: float = 0
    holds: int = 0
    offered: int = 0
    taken: int = 0
    medicines: int = 0


@dataclass(frozen=True, slots=True)
class Hour:
    """Pain told in this hour of the day, over the whole range. mean: None where none was told."""

    hour: int
    told: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class Plotted:
    """All plots of one range. triggers: the most frequent first, with in how many episodes."""

    range: Range
    bins: tuple[Bin, ...] = ()
    hours: tuple[Hour, ...] = ()
    triggers: tuple[tuple[str, int], ...] = ()


def days_of(chosen: Range, first_day: int, today: int) -> tuple[int, int]:
    """The first and the last day of a range. first_day: of the diary."""
    if chosen == "all":
        return min(first_day, today), today
    return today - _DAYS[chosen] + 1, today


def bins(sums: Iterable[DaySum], since_day: int, until_day: int) -> tuple[Bin, ...]:
    """The range in bins of one size. Sums of other days are left out."""
    size = bin_size(since_day, until_day)
    count = -(-(until_day - since_day + 1) // size)
    # The last bin is whole and ends with the range; the first one may begin before it.
    start = until_day + 1 - count * size
    found: list[list[DaySum]] = [[] for _ in range(count)]
    for one in sums:
        if since_day <= one.day <= until_day:
            found[(one.day - start) // size].append(one)
    return tuple(_bin(start + number * size, size, rows) for number, rows in enumerate(found))


def hours(sums: Iterable[HourSum]) -> tuple[Hour, ...]:
    """All hours of the day."""
    told = {one.hour: one for one in sums}
    return tuple(
        Hour(hour, told[hour].told, told[hour].level_sum / told[hour].told)
        if hour in told
        else Hour(hour, 0, None)
        for hour in range(HOURS)
    )


def bin_size(since_day: int, until_day: int) -> int:
    """How many days one bin of this range has."""
    days = until_day - since_day + 1
    return next((size for size in _SIZES if days <= size * MOST_BINS), _SIZES[-1])


def without(plotted: Plotted, left_out: Collection[str]) -> Plotted:
    """The same, where parts of the doctor's page are left out: their marks are not there either."""
    gone: dict[str, int] = {}
    if "uses" in left_out:
        gone |= dict.fromkeys(("cold_min", "heat_min", "moves_min", "holds"), 0)
    if "medicines" in left_out:
        gone["medicines"] = 0
    return replace(plotted, bins=tuple(replace(one, **gone) for one in plotted.bins)) if gone else plotted


def _bin(day: int, size: int, rows: Sequence[DaySum]) -> Bin:
    pains = [row for row in rows if row.kind in PAIN_KINDS and row.told]
    told = sum(row.told for row in pains)
    worst = [row.worst for row in pains if row.worst is not None]
    return Bin(
        day,
        size,
        worst=max(worst, default=None),
        mean=sum(row.level_sum for row in pains) / told if told else None,
        cold_min=_minutes(rows, "Course", "cold"),
        heat_min=_minutes(rows, "Course", "heat"),
        moves_min=_minutes(rows, "Routine"),
        holds=sum(row.amount for row in rows if row.kind == "Routine"),
        offered=sum(row.total for row in rows if row.kind == "BreakCount"),
        taken=sum(row.amount for row in rows if row.kind == "BreakCount"),
        medicines=sum(row.entries for row in rows if row.kind == "Medicine"),
    )


def _minutes(rows: Sequence[DaySum], kind: str, label: str | None = None) -> float:
    chosen = (row.length_ms for row in rows if row.kind == kind and label in (None, row.label))
    return sum(chosen) / _MINUTE_MS
