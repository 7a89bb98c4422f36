"""The hours of a week in which a reminder may speak, as people write them.

Law: a text is understood whole or not at all; nothing is guessed. No hours means always.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOUR_MIN: Final = 60
DAY_MIN: Final = 24 * HOUR_MIN
WEEK_MIN: Final = 7 * DAY_MIN
WEEK_MS: Final = 7 * DAY_MS
#: More than the editor holds: seven rows of days with as many times as fit in one.
LONGEST: Final = 2000

#: 1 January 1970 was a Thursday.
_EPOCH_WEEKDAY: Final = 3
#: First and last minute (not included), counted from Monday 00:00.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hours:
    """Ranges of minutes of the week, sorted and apart from each other; none for always."""

    ranges: tuple[Range, ...] = ()

    def inside(self, local_ms: int) -> bool:
        """Whether this local time (ms since 1970 on the wall) is within the hours."""
        at = _week_ms(local_ms)
        within = (begin * MINUTE_MS <= at < end * MINUTE_MS for begin, end in self.ranges)
        return not self.ranges or any(within)

    def next_change_ms(self, local_ms: int) -> int | None:
        """The next local time after this one at which the hours begin or end; None for always."""
        if not self.ranges:
            return None
        at = _week_ms(local_ms)
        edges = {edge * MINUTE_MS for span in self.ranges for edge in span}
        # Sunday's last minute and Monday's first are one where both are within.
        edges -= {0, WEEK_MS} if {0, WEEK_MS} <= edges else set()
        return local_ms + min((edge - at - 1) % WEEK_MS + 1 for edge in edges)


def parse(text: str) -> Hours:
    """The hours in a text such as "mon-fri 09:00-12:00 13:00-17:30; sat 10:00-12:00".

    A semicolon parts what stands alone; days without times are whole days, times without days are of
    every day; an end before its beginning is of the next day. Raises ValueError with the word that is
    not understood.
    """
    if len(text) > LONGEST:
        raise ValueError(f"longer than {LONGEST} signs")
    spans: list[Range] = []
    for group in text.lower().split(";"):
        spans += _group(group.replace(",", " ").replace("–", "-").split())
    return Hours(_merged(spans))


def _group(words: list[str]) -> list[Range]:
    """Days and the ranges after them; other days after a range begin anew."""
    spans: list[Range] = []
    days: list[int] = []
    # Named, and no range after them so far.
    whole: list[int] = []
    for word in words:
        if word[:3] in DAYS:
            whole += _days(word)
        else:
            first, last = _range(word)
            days, whole = whole or days, []
            spans += [(day * DAY_MIN + first, day * DAY_MIN + last) for day in days or range(7)]
    return [*spans, *((day * DAY_MIN, (day + 1) * DAY_MIN) for day in whole)]


def _days(word: str) -> list[int]:
    first, dash, last = word.partition("-")
    if first not in DAYS or (last not in DAYS if dash else last):
        raise ValueError(f"{word!r} is neither days nor hours")
    begin = DAYS.index(first)
    end = DAYS.index(last) if dash else begin
    return [(begin + further) % 7 for further in range((end - begin) % 7 + 1)]


def _range(word: str) -> Range:
    begin, _, end = word.partition("-")
    first, last = minute_of(begin), minute_of(end)
    if first is None or last is None:
        raise ValueError(f"{word!r} is neither days nor hours")
    if first in (last, DAY_MIN):
        raise ValueError(f"{word!r} is no range of hours")
    return first, last if last > first else last + DAY_MIN


def minute_of(text: str) -> int | None:
    """The minute of the day in "9:00" or "24:00"; None where it is none."""
    hours, _, minutes = text.partition(":")
    plain = hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit()
    if not plain or len(hours) > len("24") or len(minutes) != len("00"):
        return None
    minute = int(hours) * HOUR_MIN + int(minutes)
    return minute if int(minutes) < HOUR_MIN and minute <= DAY_MIN else None


def _merged(spans: list[Range]) -> tuple[Range, ...]:
    """Sorted, joined where they touch, and cut at the end of Sunday."""
    cut = [
        part
        for begin, end in spans
        for part in ((begin, min(end, WEEK_MIN)), (0, end - WEEK_MIN))
        if part[0] < part[1]
    ]
    merged: list[Range] = []
    for begin, end in sorted(cut):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return () if merged == [(0, WEEK_MIN)] else tuple(merged)


def _week_ms(local_ms: int) -> int:
    return (local_ms + _EPOCH_WEEKDAY * DAY_MS) % WEEK_MS
