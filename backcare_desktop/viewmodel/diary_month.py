"""One month of the diary that lies before its list.

Law: days are those on the wall where an entry was written; a month begins and ends with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine.moment import Moment
from backcare_desktop.viewmodel.diary import DayView, by_days
from backcare_desktop.viewmodel.diary_when import first_day, month_name, month_of, today
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside


@dataclass(frozen=True, slots=True)
class MonthView:
    """days: the newest first. before, after: the months beside it, None where there is nothing."""

    name: Message
    days: tuple[DayView, ...]
    before: int | None
    after: int | None
    undo: str


def span_of(month: int) -> tuple[int, int]:
    """From when to when, since 1970, UTC, an entry of that month can have been written, wherever."""
    return (first_day(month) - 1) * DAY_MS, (first_day(month + 1) + 1) * DAY_MS


def month_view(
    recent: Recent, month: int, now: Moment, outside: Outside, titles: Mapping[str, str]
) -> MonthView | None:
    """The month at `now`, None while it is not read yet."""
    looked, this_day = recent.looked, today(now, outside)
    if looked is None or (looked.since_ms, looked.until_ms) != span_of(month):
        return None
    within = [entry for entry in looked.entries if month_of(entry.day) == month]
    oldest = month if recent.oldest_ms is None else month_of((recent.oldest_ms - DAY_MS // 2) // DAY_MS)
    return MonthView(
        name=month_name(month),
        days=by_days(within, this_day, titles, clock_24h=outside.clock_24h),
        before=month - 1 if oldest < month else None,
        after=month + 1 if month < month_of(this_day) else None,
        undo=recent.undo,
    )
