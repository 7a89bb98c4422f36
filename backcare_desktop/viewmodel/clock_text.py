"""Instants and lengths as a person reads them.

Law: time left is rounded up, time passed is rounded down, so that no screen promises too much.
"""

from datetime import UTC, datetime, timedelta

from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.viewmodel.message import Message, Value, message
from backcare_desktop.viewmodel.outside import Outside

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def local(instant_ms: int, now: Moment, outside: Outside) -> datetime:
    """A boot-clock instant as local wall time."""
    wall_ms = now.wall_ms + (instant_ms - now.boot_ms)
    return (_EPOCH + timedelta(milliseconds=wall_ms)).astimezone(outside.zone)


def clock(instant_ms: int, now: Moment, outside: Outside) -> str:
    """The clock time of an instant, such as "14:40" or "2:40 pm"."""
    at = local(instant_ms, now, outside)
    if outside.clock_24h:
        return f"{at:%H:%M}"
    return f"{at.hour % 12 or 12}:{at:%M} {'am' if at.hour < 12 else 'pm'}"  # noqa: PLR2004


def rounded_up(instant_ms: int, now: Moment) -> int:
    """The first instant not before this one whose wall time is a whole minute."""
    wall_ms = now.wall_ms + (instant_ms - now.boot_ms)
    return instant_ms + -wall_ms % MINUTE_MS


def opening(instant_ms: int, now: Moment, outside: Outside) -> Value:
    """When something opens, to the minute and never too early: "14:40", or with its day."""
    instant_ms = rounded_up(instant_ms, now)
    at, today = local(instant_ms, now, outside), local(now.boot_ms, now, outside)
    time = clock(instant_ms, now, outside)
    days = (at.date() - today.date()).days
    if days == 0:
        return time
    if days == 1:
        return message("when.tomorrow", time=time)
    return message("when.date", time=time, day=at.day, month=message(f"when.month.{at.month}"))


def left(ms: int) -> str:
    """Time left as digits, rounded up to the second: "7:12", "1:58:04"."""
    seconds = max(0, -(-ms // SECOND_MS))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def passed(ms: int) -> Message:
    """Time that has passed, in words, rounded down: "15 min 22 s", "2 h 5 min"."""
    ms = max(0, ms)
    hours, minutes = ms // HOUR_MS, ms % HOUR_MS // MINUTE_MS
    if hours:
        return message("span.hours", hours=hours, minutes=minutes)
    if minutes:
        return message("span.minutes", minutes=minutes, seconds=ms % MINUTE_MS // SECOND_MS)
    return message("span.seconds", seconds=ms // SECOND_MS)
