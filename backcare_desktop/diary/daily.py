"""What there is once for each day: the day looked back at, and its breaks.

Law: such an entry's id follows from its day, so that the same day on two machines is one entry.
"""

from dataclasses import replace
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import BreakCount, Day, Matter

#: The first two digits of the id of a day's entry.
_FIRST: Final[dict[type[Matter], str]] = {Day: "d1", BreakCount: "d2"}


def id_of_day(kind: type[Matter], day: int) -> str | None:
    """The id of the entry of this kind for a day counted from 1970; None where a day may have many."""
    first = _FIRST.get(kind)
    return None if first is None else f"{first}{max(0, day):030x}"


def daily(entry: Entry) -> Entry:
    """The same entry, under the id of its day where there is one for each day."""
    return replace(entry, id=id_of_day(type(entry.matter), entry.day) or entry.id)
