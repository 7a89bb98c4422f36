"""Entries of a diary for tests: who is told of what, and when."""

from itertools import count

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Course, Day, Matter, Medicine

HOUR_MS = 3_600_000
MINUTE_MS = 60_000
#: A Monday, 09:00 UTC.
START_MS = 1_772_442_000_000
_numbers = count(1)


def told(matter: Matter, at_ms: int = START_MS, *, zone_ms: int = 0, changed_ms: int | None = None) -> Entry:
    """An entry with an id of its own."""
    written_ms = at_ms if changed_ms is None else changed_ms
    return Entry(f"{next(_numbers):032x}", at_ms, zone_ms, matter, written_ms)


def days_of(matter: Matter, days: int, *, since_ms: int = START_MS) -> list[Entry]:
    """The same on each of so many days in a row."""
    return [told(matter, since_ms + day * DAY_MS) for day in range(days)]


HEAT = Course("heat", "hot-pack", 15 * MINUTE_MS)
WRAP = Course("heat", "heat-wrap", 240 * MINUTE_MS)
COLD = Course("cold", "ice-pack", 15 * MINUTE_MS)
IBUPROFEN = Medicine("Ibuprofen", "nsaid", "200 mg", "1 tablet")
WOKEN = Day(woken_by_pain=True)
