"""Moments: which two are of one boot, and how much of an absence can be believed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine.moment import (
    DAY_MS,
    MINUTE_MS,
    Moment,
    credited_absence,
    same_boot,
)

LAST = Moment("b", 1_000, 50_000)


@pytest.mark.parametrize("bad", [math.nan, 1.0, True, None, "1"])
def test_a_moment_is_made_of_whole_milliseconds(bad: object) -> None:
    with pytest.raises(TypeError, match=r"^a moment is made of whole milliseconds$"):
        Moment("b", bad, 0)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^a moment is made of whole milliseconds$"):
        Moment("b", 0, bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        (LAST, LAST, True),
        (LAST, Moment("b", 1_001, 0), True),
        (LAST, Moment("b", 999, 50_000), False),
        (LAST, Moment("c", 1_001, 50_001), False),
        (Moment("", 1, 1), Moment("", 2, 2), False),
        (Moment("", 1, 1), Moment("b", 2, 2), False),
    ],
)
def test_same_boot(earlier: Moment, later: Moment, same: bool) -> None:
    assert same_boot(earlier, later) is same


@pytest.mark.parametrize(
    ("passed_ms", "stepped_ms", "credited"),
    [
        (0, 0, 0),
        (-1, 0, None),
        (1, 0, 1),
        (30 * DAY_MS, 0, 30 * DAY_MS),
        (30 * DAY_MS + 1, 0, None),
        (5, 2 * MINUTE_MS - 1, 5),
        (5, 2 * MINUTE_MS, None),
    ],
)
def test_the_absence_that_is_believed(passed_ms: int, stepped_ms: int, credited: int | None) -> None:
    now = Moment("c", 7, LAST.wall_ms + passed_ms)
    assert credited_absence(LAST, now, stepped_ms) == credited


@given(st.integers(), st.integers(), st.integers(), st.integers(min_value=0))
def test_s10_a_credited_absence_is_never_negative(last: int, now: int, boot: int, stepped: int) -> None:
    credited = credited_absence(Moment("a", boot, last), Moment("b", 0, now), stepped)
    assert credited is None or 0 <= credited <= now - last


def test_the_offset_moves_only_with_the_wall_clock() -> None:
    assert Moment("b", 5, 105).offset_ms == Moment("b", 9, 109).offset_ms == 100
