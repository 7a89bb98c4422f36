"""Days as a person reads them.

Law: a day is counted from 1970 on the wall it was told at; no zone is asked again.
"""

from datetime import UTC, datetime, timedelta

from backcare_desktop.viewmodel.message import Message, message

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day_text(day: int) -> Message:
    """The day with its month and year: "2 March 2026"."""
    at = _EPOCH + timedelta(days=day)
    return message("day.date", day=at.day, month=message(f"when.month.{at.month}"), year=at.year)


def short_day(day: int) -> Message:
    """The day without its year: "2 March"."""
    at = _EPOCH + timedelta(days=day)
    return message("day.short", day=at.day, month=message(f"when.month.{at.month}"))


def short_month(day: int) -> Message:
    """The month and year of a day: "March 2026"."""
    at = _EPOCH + timedelta(days=day)
    return message("day.month", month=message(f"when.month.{at.month}"), year=at.year)


def span_text(day: int, size: int) -> Message:
    """So many days from this one on."""
    return (
        day_text(day)
        if size == 1
        else message("day.span", since=day_text(day), until=day_text(day + size - 1))
    )
