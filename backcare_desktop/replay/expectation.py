"""Compares what a story expects with the status.

Law: a partial match; numbers within 1, clock times within 1 s, each listed lock contained.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.replay.story import Args, StoryError, duration_ms

#: Numbers and seconds may differ by this much.
_SLACK: Final = 1.0
WallMs = Callable[[int], int]


def difference(expected: Args, shown: Args, wall_ms: WallMs) -> str | None:
    """The first difference in words, None where the expectation holds.

    wall_ms: the wall clock, as moved now, at a distance from the story's start.
    """
    return next(_differences(expected, shown, "", wall_ms), None)


def _differences(expected: Args, shown: Args, where: str, wall_ms: WallMs) -> Iterator[str]:
    for key, value in expected.items():
        place = f"{where}{key}"
        if key == "unlocked" and not where:
            yield from _unlocked(value, shown)
        elif key == "look_at" and not where:
            yield from _whole(value, shown[key])
        elif key == "from_start":
            yield from _instant(value, shown.get("until"), f"{where}until", wall_ms)
        elif key not in shown:
            raise StoryError(f"expect: the status has no {place!r}")
        else:
            yield from _value(value, shown[key], place, wall_ms)


def _value(expected: object, shown: object, place: str, wall_ms: WallMs) -> Iterator[str]:
    if isinstance(expected, dict):
        if isinstance(shown, dict):
            yield from _differences(expected, shown, f"{place}.", wall_ms)
        elif set(expected) == {"from_start"}:
            yield from _instant(expected["from_start"], shown, place, wall_ms)
        else:
            yield f"{place} is {_said(shown)}, expected {expected}"
    elif isinstance(expected, list):
        yield from _contained(expected, shown, place, wall_ms)
    elif not _same(expected, shown):
        yield f"{place} is {_said(shown)}, expected {_said(expected)}"


def _contained(expected: list[object], shown: object, place: str, wall_ms: WallMs) -> Iterator[str]:
    listed = shown if isinstance(shown, list) else []
    for entry in expected:
        if not any(next(_value(entry, item, place, wall_ms), None) is None for item in listed):
            yield f"{place} has no {entry}; it has {listed}"


def _unlocked(expected: object, shown: Args) -> Iterator[str]:
    locks = shown["locks"]
    wanted = expected if isinstance(expected, list) else [expected]
    for lock in locks if isinstance(locks, list) else []:
        if lock["what"] in (*wanted, "all"):
            yield f"{lock['what']} is locked by {lock['limit']} until {lock['until']}"


def _whole(expected: object, shown: object) -> Iterator[str]:
    """All of it and nothing else, in whatever order."""
    wanted = expected if isinstance(expected, list) else [expected]
    found = shown if isinstance(shown, list) else []
    if sorted(map(str, wanted)) != sorted(map(str, found)):
        yield f"look_at is {found}, expected {wanted}"


def _instant(told: object, shown: object, place: str, wall_ms: WallMs) -> Iterator[str]:
    wanted_s = wall_ms(duration_ms(told, place)) / SECOND_MS
    if not isinstance(shown, str):
        yield f"{place} is {_said(shown)}, expected {told} from the start"
        return
    off_s = datetime.fromisoformat(shown).timestamp() - wanted_s
    if abs(off_s) > _SLACK:
        yield f"{place} is {shown}, {off_s:+.0f} s from {told} after the start"


def _same(expected: object, shown: object) -> bool:
    if expected == "none" and shown is None:
        return True
    if isinstance(expected, bool) or isinstance(shown, bool):
        return expected is shown
    if isinstance(expected, int | float) and isinstance(shown, int | float):
        return abs(expected - shown) <= _SLACK
    if isinstance(expected, datetime) or _is_time(expected, shown):
        return _seconds_apart(expected, shown) <= _SLACK
    return expected == shown


def _is_time(expected: object, shown: object) -> bool:
    try:
        datetime.fromisoformat(str(expected))
        datetime.fromisoformat(str(shown))
    except ValueError:
        return False
    return isinstance(expected, str) and isinstance(shown, str)


def _seconds_apart(expected: object, shown: object) -> float:
    try:
        wanted, found = (datetime.fromisoformat(str(time)) for time in (expected, shown))
        return abs((wanted - found).total_seconds())
    except (TypeError, ValueError):
        return float("inf")


def _said(value: object) -> str:
    return "none" if value is None else repr(value)
