"""Days in a row on which something was done.

Law: days on the wall, as the person lived them. A row that reaches yesterday still stands: today is not
over. What lies in the future belongs to no row.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backcare_desktop.diary.entry import DAY_MS, Entry


@dataclass(frozen=True, slots=True)
class Row:
    """length: days, 0 for no row. since_ms: when its first day began, since 1970, UTC."""

    length: int = 0
    since_ms: int = 0


def row_to(entries: Iterable[Entry], today: int) -> Row:
    """The row of days with one of these entries that reaches today or yesterday."""
    began = {entry.day: _day_began_ms(entry) for entry in entries if entry.day <= today}
    last = today if today in began else today - 1
    first = last
    while first in began:
        first -= 1
    return Row(last - first, began[first + 1]) if last - first else Row()


def row_around(entries: Iterable[Entry], day: int) -> int:
    """How many days in a row, that day among them, have one of these entries; 0 without that day."""
    days = {entry.day for entry in entries}
    first = last = day
    while first in days:
        first -= 1
    while last in days:
        last += 1
    return max(0, last - first - 1)


def _day_began_ms(entry: Entry) -> int:
    return entry.day * DAY_MS - entry.zone_ms
