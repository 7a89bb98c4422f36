"""Sums over the diary, by the columns of its table alone.

Law: no body is read but where ids are counted; what is shown as a sum is what the entries say. Days are
those on the wall where they were told, counted from 1970.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from backcare_desktop.diary.matters import Matter
from backcare_desktop.diary.sums import DaySum, HourSum
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.store.transaction import told

#: What SQLite gives has no static type.
Loose = Any
#: Local time is less than a day from UTC: by its instant an entry is found quickly, by its day exactly.
_WITHIN: Final = "at_ms >= ? AND at_ms < ? AND day >= ? AND day <= ?"
_DAYS: Final = (
    "SELECT min(day), kind, label, count(*), count(level), coalesce(sum(level), 0), max(level),"
    " coalesce(sum(length_ms), 0), coalesce(sum(amount), 0), coalesce(sum(total), 0) FROM entry"
)
_HOURS: Final = "SELECT hour, count(level), coalesce(sum(level), 0) FROM entry"
_COUNTED: Final = (
    "SELECT part.value, count(*) AS often FROM entry, json_each(body, '$.' || ?) AS part"
    " WHERE kind = ? AND at_ms >= ? AND at_ms < ? AND day >= ? AND day <= ?"
    " GROUP BY part.value ORDER BY often DESC, part.value"
)


class Sums:
    """Sums over one open diary. Every method raises StoreUnwritableError or StoreBrokenError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def span(self) -> tuple[int, int] | None:
        """The days of the first and of the last entry, None for an empty diary."""
        ends = [
            self._rows(f"SELECT day FROM entry ORDER BY at_ms {order} LIMIT 1", ())  # noqa: S608 - ours
            for order in ("ASC", "DESC")
        ]
        return (int(ends[0][0][0]), int(ends[1][0][0])) if ends[0] else None

    def days(
        self, kinds: Sequence[type[Matter]], since_day: int, until_day: int, size: int = 1
    ) -> tuple[DaySum, ...]:
        """The sums of each so many days, kind and label; both days included, the last ones end with them."""
        bounds = _bounds(since_day, until_day)
        order = "GROUP BY (? - day) / ?, kind, label ORDER BY min(day), kind, label"
        found = self._rows(f"{_DAYS} WHERE {_of(kinds)} AND {_WITHIN} {order}", (*bounds, until_day, size))
        return tuple(map(DaySum._make, found))

    def hours(self, kinds: Sequence[type[Matter]], since_day: int, until_day: int) -> tuple[HourSum, ...]:
        """The pain told in each hour of the day that has any; both days included."""
        where = f"WHERE {_of(kinds)} AND {_WITHIN} AND level IS NOT NULL GROUP BY hour ORDER BY hour"
        return tuple(map(HourSum._make, self._rows(f"{_HOURS} {where}", _bounds(since_day, until_day))))

    def counted(self, kind: type[Matter], field: str, since_day: int, until_day: int) -> dict[str, int]:
        """How often each id stands in this list of each entry of a kind, the most frequent first."""
        return dict(self._rows(_COUNTED, (field, kind.__name__, *_bounds(since_day, until_day))))

    def _rows(self, query: str, values: tuple[object, ...]) -> list[Loose]:
        with told():
            return self._connection.execute(query, values).fetchall()


def _of(kinds: Sequence[type[Matter]]) -> str:
    names = ", ".join(f"'{kind.__name__}'" for kind in kinds)
    return f"kind IN ({names})"


def _bounds(since_day: int, until_day: int) -> tuple[int, int, int, int]:
    return (since_day - 1) * DAY_MS, (until_day + 2) * DAY_MS, since_day, until_day
