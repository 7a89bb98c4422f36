"""Sums over the diary, by the columns of its table alone.

Law: no body is read but where ids are counted; what is shown as a sum is what the entries say.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from backcare_desktop.diary.matters import Matter
from backcare_desktop.diary.sums import DaySum, Point
from backcare_desktop.store.transaction import told

_POINTS = "SELECT at_ms, day, hour, kind, level, length_ms, amount, total, label FROM entry"
_COUNTED = (
    "SELECT part.value, count(*) AS often FROM entry, json_each(body, '$.' || ?) AS part"
    " WHERE kind = ? AND at_ms >= ? AND at_ms < ? GROUP BY part.value ORDER BY often DESC, part.value"
)
#: What SQLite gives has no static type.
Loose = Any
_DAYS = (
    "SELECT day, kind, label, count(*), count(level), coalesce(sum(level), 0), max(level),"
    " coalesce(sum(length_ms), 0), coalesce(sum(amount), 0), coalesce(sum(total), 0) FROM entry"
)


class Sums:
    """Sums over one open diary. Every method raises StoreUnwritableError or StoreBrokenError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def span(self) -> tuple[int, int] | None:
        """The first and the last day with an entry, None for an empty diary."""
        first, last = self._rows("SELECT min(day), max(day) FROM entry", ())[0]
        return None if first is None else (int(first), int(last))

    def points(self, kinds: Sequence[type[Matter]], since_ms: int, until_ms: int) -> tuple[Point, ...]:
        """Each entry of these kinds from since_ms to before until_ms, the oldest of each kind first."""
        found = self._of(_POINTS, kinds, since_ms, until_ms, "ORDER BY kind, at_ms")
        return tuple(map(Point._make, found))

    def days(self, kinds: Sequence[type[Matter]], since_ms: int, until_ms: int) -> tuple[DaySum, ...]:
        """The sums of each day, kind and label, from since_ms to before until_ms, the first day first."""
        order = "GROUP BY day, kind, label ORDER BY day, kind, label"
        return tuple(map(DaySum._make, self._of(_DAYS, kinds, since_ms, until_ms, order)))

    def counted(self, kind: type[Matter], field: str, since_ms: int, until_ms: int) -> dict[str, int]:
        """How often each id stands in this list of each entry of a kind, the most frequent first."""
        return dict(self._rows(_COUNTED, (field, kind.__name__, since_ms, until_ms)))

    def _of(
        self, select: str, kinds: Sequence[type[Matter]], since_ms: int, until_ms: int, rest: str
    ) -> list[Loose]:
        names = ", ".join(f"'{kind.__name__}'" for kind in kinds)
        where = f"WHERE kind IN ({names}) AND at_ms >= ? AND at_ms < ?"
        return self._rows(f"{select} {where} {rest}", (since_ms, until_ms))

    def _rows(self, query: str, values: tuple[object, ...]) -> list[Loose]:
        with told():
            return self._connection.execute(query, values).fetchall()
