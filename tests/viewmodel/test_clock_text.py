"""Instants and lengths as they are read."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.viewmodel.clock_text import clock, left, opening, passed
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.outside import Outside

#: 2 March 2026, 12:10:00 UTC.
NOW = Moment("b", 1_000_000, 1_772_453_400_000)
HERE = Outside(zone=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (0, "0:00"),
        (-5, "0:00"),
        (1, "0:01"),
        (1_000, "0:01"),
        (432_000, "7:12"),
        (431_001, "7:12"),
        (3_600_000, "1:00:00"),
        (7_084_000, "1:58:04"),
    ],
)
def test_time_left_is_rounded_up(ms: int, said: str) -> None:
    assert left(ms) == said


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (-1, message("span.seconds", seconds=0)),
        (21_999, message("span.seconds", seconds=21)),
        (922_900, message("span.minutes", minutes=15, seconds=22)),
        (7_500_000, message("span.hours", hours=2, minutes=5)),
    ],
)
def test_time_passed_is_rounded_down(ms: int, said: object) -> None:
    assert passed(ms) == said


@pytest.mark.parametrize(("hours", "whole", "half"), [(0, "13:10", "1:10 pm"), (-1, "12:10", "12:10 pm")])
def test_both_clocks(hours: int, whole: str, half: str) -> None:
    at = NOW.boot_ms + hours * HOUR_MS
    assert clock(at, NOW, HERE) == whole
    assert clock(at, NOW, replace(HERE, clock_24h=False)) == half


def test_midnight_on_the_short_clock() -> None:
    at = NOW.boot_ms - 13 * HOUR_MS
    assert clock(at, NOW, replace(HERE, clock_24h=False)) == "12:10 am"


def test_an_opening_is_never_too_early() -> None:
    assert opening(NOW.boot_ms + 1, NOW, HERE) == "13:11"
    assert opening(NOW.boot_ms + MINUTE_MS, NOW, HERE) == "13:11"
    assert opening(NOW.boot_ms + MINUTE_MS + SECOND_MS, NOW, HERE) == "13:12"


def test_an_opening_on_another_day_says_which() -> None:
    assert opening(NOW.boot_ms + 12 * HOUR_MS, NOW, HERE) == message("when.tomorrow", time="01:10")
    later = opening(NOW.boot_ms + 72 * HOUR_MS, NOW, HERE)
    assert later == message("when.date", time="13:10", day=5, month=message("when.month.3"))


def test_the_clock_of_the_wall_is_what_is_shown() -> None:
    moved = replace(NOW, wall_ms=NOW.wall_ms - HOUR_MS)
    assert clock(NOW.boot_ms, moved, HERE) == "12:10"
