"""The hours of a reminder as a person edits them: rows of days with ranges of times.

Law: rows and hours say the same; what is not understood is named, never guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.breaks.hours import DAY_MIN, DAYS, HOUR_MIN, Hours, parse

#: Monday to Friday, for who has not set anything yet.
WORKDAYS: Final = DAYS[:5]
#: The hours that are offered first.
USUAL: Final = "09:00-12:00 13:00-17:00"


@dataclass(frozen=True, slots=True)
class HoursRow:
    """These days have these ranges, such as "09:00-12:00 13:00-17:30"; none: all day."""

    days: tuple[str, ...] = ()
    ranges: str = ""


def rows(hours: Hours) -> tuple[HoursRow, ...]:
    """Days with the same ranges stand in one row; none for always."""
    found: dict[str, list[str]] = {}
    for number, day in enumerate(DAYS):
        ranges = _of_day(hours, number)
        if ranges:
            found.setdefault(ranges, []).append(day)
    return tuple(HoursRow(tuple(days), ranges) for ranges, days in found.items())


def hours_text(given: Iterable[HoursRow]) -> str:
    """The rows as the settings have them; a row without days says nothing."""
    return "; ".join(f"{' '.join(row.days)} {row.ranges}".strip() for row in given if row.days)


def wrong_word(ranges: str) -> str:
    """The first word that is no range of times, "" where all are."""
    return next((word for word in ranges.split() if not _is_range(word)), "")


def _is_range(word: str) -> bool:
    if word[:3].lower() in DAYS or ";" in word or "," in word:
        return False
    try:
        parse(word)
    except ValueError:
        return False
    return True


def _of_day(hours: Hours, number: int) -> str:
    """The ranges within one day of the week; what goes on over midnight is cut there."""
    begin, end = number * DAY_MIN, (number + 1) * DAY_MIN
    cut = ((max(first, begin) - begin, min(last, end) - begin) for first, last in hours.ranges)
    return " ".join(f"{_time(first)}-{_time(last)}" for first, last in cut if first < last)


def _time(minute: int) -> str:
    return f"{minute // HOUR_MIN:02}:{minute % HOUR_MIN:02}"
