"""How long a pause lasts, as people write it: 30m, 1h30, 90, until 14:00, tomorrow.

Law: a text is understood whole or not at all; a number alone is minutes.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.breaks.hours import DAY_MIN, minute_of
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS

#: No pause is longer than so many digits of minutes.
_DIGITS: Final = 5


class SpanError(ValueError):
    """The text says no length; the message quotes it."""


@dataclass(frozen=True, slots=True)
class Span:
    """So long (ms), or until the clock shows this minute of the day; 0 is tomorrow."""

    for_ms: int | None = None
    until_min: int | None = None


def span(text: str) -> Span:
    """What the text says. Raises SpanError."""
    words = " ".join(text.lower().split())
    named = words.removeprefix("until ")
    if named == "tomorrow":
        return Span(until_min=0)
    minute = minute_of(named)
    if minute is not None:
        return Span(until_min=minute % DAY_MIN)
    for_ms = _length_ms(words)
    if for_ms is None:
        raise SpanError(f"{text!r} is no length: write 30m, 1h30, 90, until 14:00 or tomorrow")
    return Span(for_ms=for_ms)


def _length_ms(words: str) -> int | None:
    hours, mark, minutes = words.rpartition("h")
    minutes = minutes.removesuffix("m")
    if (mark and not _number(hours)) or not (_number(minutes) or (mark and not words[len(hours) + 1 :])):
        return None
    return int(hours or 0) * HOUR_MS + int(minutes or 0) * MINUTE_MS


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS
