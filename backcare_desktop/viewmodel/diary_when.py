"""Days and times of the diary as a person reads them.

Law: an entry is told by the clock on the wall where it was written; a person who travels sees their
own day. Days are counted from 1970, minutes from midnight.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

_FIRST: Final = date(1970, 1, 1)
_NOON: Final = 12
_MONTHS: Final = 12


def zone_ms(now: Moment, outside: Outside) -> int:
    """Local time minus UTC."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=now.wall_ms)
    return (outside.zone.utcoffset(at.astimezone(outside.zone)) or timedelta()) // timedelta(milliseconds=1)


def local_ms(now: Moment, outside: Outside) -> int:
    """What the clock on the wall shows now, in ms since 1970."""
    return now.wall_ms + zone_ms(now, outside)


def today(now: Moment, outside: Outside) -> int:
    """The present day."""
    return local_ms(now, outside) // DAY_MS


def minute_of(at_local_ms: int) -> int:
    """Minutes since midnight."""
    return at_local_ms % DAY_MS // MINUTE_MS


def time_text(minute: int, *, clock_24h: bool) -> str:
    """A time of day, such as 14:40 or 2:40 pm."""
    hour, within = divmod(minute, 60)
    if clock_24h:
        return f"{hour:02}:{within:02}"
    return f"{hour % _NOON or _NOON}:{within:02} {'am' if hour < _NOON else 'pm'}"


def hours_text(minutes: int) -> str:
    """A length told in hours, such as 6 or 3:20."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}" if rest else str(hours)


def date_of(day: int) -> date:
    """The day in the calendar."""
    return _FIRST + timedelta(days=day)


def day_of(at: date) -> int:
    """The number of a day in the calendar."""
    return (at - _FIRST).days


def month_of(day: int) -> int:
    """The month of a day, counted from the year 0."""
    at = date_of(day)
    return at.year * _MONTHS + at.month - 1


def first_day(month: int) -> int:
    """The first day of a month."""
    return day_of(date(month // _MONTHS, month % _MONTHS + 1, 1))


def month_name(month: int) -> Message:
    """The month with its year."""
    name = message(f"when.month.{month % _MONTHS + 1}")
    return message("diary.month", month=name, year=month // _MONTHS)


def day_name(day: int, this_day: int) -> Message:
    """Today, yesterday, or the date; with its year where that is another one."""
    if 0 <= this_day - day <= 1:
        return message("diary.yesterday" if day < this_day else "diary.today")
    at = date_of(day)
    month = message(f"when.month.{at.month}")
    weekday = message(f"diary.weekday.{at.weekday()}")
    if at.year == date_of(this_day).year:
        return message("diary.date", weekday=weekday, day=at.day, month=month)
    return message("diary.date.year", weekday=weekday, day=at.day, month=month, year=at.year)
