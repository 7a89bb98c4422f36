"""What of each medicine was logged in the last 24 hours.

Law: sums of what the person typed, with the number of times beside them; a sum that cannot be made is left
out. Nothing here says what may be taken (clinical 6.1).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backcare_desktop.diary.amounts import total
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.taken import Taken, taken
from backcare_desktop.engine.moment import MINUTE_MS


@dataclass(frozen=True, slots=True)
class Total:
    """What of one medicine was logged in the last 24 h.

    times: how often. amount: added up, "" where it cannot be. last: the entry of the last time.
    passes_ms: when the interval that the person copied has passed, None without one.
    """

    last: Entry
    times: int
    amount: str
    unit: str
    passes_ms: int | None


def totals(entries: Iterable[Entry], now_ms: int) -> tuple[Total, ...]:
    """The last 24 h by medicine, the one taken last first."""
    by_key: dict[str, list[tuple[Entry, Taken]]] = {}
    for entry in sorted(entries, key=lambda entry: entry.at_ms, reverse=True):
        told = taken(entry)
        if told is not None and now_ms - DAY_MS < entry.at_ms <= now_ms:
            by_key.setdefault(told.key, []).append((entry, told))
    return tuple(_total(times) for times in by_key.values())


def _total(times: list[tuple[Entry, Taken]]) -> Total:
    entry, last = times[0]
    sum_ = total(told.medicine.amount for _, told in times)
    interval_min = last.medicine.interval_min
    passes_ms = None if interval_min is None else last.at_ms + interval_min * MINUTE_MS
    amount, unit = ("", "") if sum_ is None else (sum_.text, sum_.unit)
    return Total(entry, len(times), amount, unit, passes_ms)
