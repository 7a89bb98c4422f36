"""Sums of the diary's table as plots take them.

Law: the columns mean what they mean in the table; nothing is decoded for a plot.
"""

from typing import NamedTuple


class DaySum(NamedTuple):
    """All entries of one kind and label on one day, or on some days that begin with it.

    told: how many of them have a level.
    """

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


class HourSum(NamedTuple):
    """All pain told in one hour of the day, 0 to 23."""

    hour: int
    told: int
    level_sum: int
