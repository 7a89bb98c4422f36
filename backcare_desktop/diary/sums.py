"""Rows of the diary's table as plots take them: points, and sums of days.

Law: the columns mean what they mean in the table; nothing is decoded for a plot.
"""

from typing import NamedTuple


class Point(NamedTuple):
    """One entry as a point. at_ms: UTC; day, hour: on the wall. level: of pain; the rest by its kind."""

    at_ms: int
    day: int
    hour: int
    kind: str
    level: int | None
    length_ms: int | None
    amount: int | None
    total: int | None
    label: str


class DaySum(NamedTuple):
    """All entries of one kind and label on one day. told: how many of them have a level."""

    day: int
    kind: str
    label: str
    entries: int
    told: int
    level_sum: int
    worst: int | None
    length_ms: int
    amount: int
    total: int
