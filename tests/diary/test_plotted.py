"""What the plots show adds up to what was written down."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.diary.plotted import MOST_BINS, RANGES, bins, days_of, hours
from backcare_desktop.diary.sums import DaySum, HourSum

TODAY = 20_400


def pain(day: int, *levels: int, kind: str = "PainNow") -> DaySum:
    return DaySum(day, kind, "", len(levels), len(levels), sum(levels), max(levels), 0, 0, 0)


def course(day: int, modality: str, minutes: int) -> DaySum:
    return DaySum(day, "Course", modality, 1, 0, 0, None, minutes * 60_000, 0, 0)


DAYS = st.integers(TODAY - 4000, TODAY)
SUMS = st.lists(
    st.one_of(
        st.builds(pain, DAYS, st.integers(0, 10)),
        st.builds(
            course, st.integers(TODAY - 4000, TODAY), st.sampled_from(("cold", "heat")), st.integers(0, 20)
        ),
    ),
    max_size=30,
)


@pytest.mark.parametrize(("chosen", "days"), [("week", 7), ("month", 30), ("year", 364), ("all", 3651)])
def test_a_range_ends_today(chosen: str, days: int) -> None:
    name = next(name for name in RANGES if name == chosen)
    since, until = days_of(name, TODAY - 3650, TODAY)
    assert (until, until - since + 1) == (TODAY, days)


def test_a_diary_that_begins_tomorrow_begins_today() -> None:
    assert days_of("all", TODAY + 1, TODAY) == (TODAY, TODAY)


@pytest.mark.parametrize(
    ("days", "size"), [(1, 1), (MOST_BINS, 1), (MOST_BINS + 1, 7), (364, 7), (981, 28), (3651, 28)]
)
def test_bins_are_as_fine_as_can_be_shown(days: int, size: int) -> None:
    made = bins([], TODAY - days + 1, TODAY)
    assert {one.size for one in made} == {size}
    assert made[-1].day + size == TODAY + 1, "the last ends today"
    assert made[0].day <= TODAY - days + 1 < made[0].day + size
    assert all(after.day - before.day == size for before, after in pairwise(made))


@given(SUMS, st.integers(0, 4000))
def test_no_minute_and_no_pain_of_the_range_is_lost_or_counted_twice(sums: list[DaySum], back: int) -> None:
    made = bins(sums, TODAY - back, TODAY)
    within = [one for one in sums if one.day >= TODAY - back]
    for modality, shown in (
        ("cold", [one.cold_min for one in made]),
        ("heat", [one.heat_min for one in made]),
    ):
        assert sum(shown) == pytest.approx(minutes(within, modality))
    worst = [one.worst for one in made if one.worst is not None]
    assert max(worst, default=None) == max(
        (one.worst for one in within if one.worst is not None), default=None
    )


def minutes(sums: Iterable[DaySum], modality: str) -> float:
    return sum(one.length_ms for one in sums if one.label == modality) / 60_000


def test_everything_of_a_day_has_its_place() -> None:
    rows = [
        pain(TODAY, 3, 5),
        pain(TODAY, 8, kind="Day"),
        pain(TODAY, 9, kind="Peg"),
        course(TODAY, "cold", 15),
        course(TODAY, "heat", 20),
        DaySum(TODAY, "Routine", "first_day", 1, 0, 0, None, 600_000, 4, 0),
        DaySum(TODAY, "BreakCount", "", 1, 0, 0, None, 0, 3, 5),
        DaySum(TODAY, "Medicine", "nsaid", 2, 0, 0, None, 0, 0, 0),
    ]
    (one,) = bins(rows, TODAY, TODAY)
    assert one.worst == 8
    assert one.mean == pytest.approx(16 / 3)
    assert (one.cold_min, one.heat_min, one.moves_min, one.holds) == (15, 20, 10, 4)
    assert (one.offered, one.taken, one.medicines) == (5, 3, 2)


def test_a_day_without_a_word_has_no_pain_and_no_minutes() -> None:
    silent, told = bins([pain(TODAY, 0)], TODAY - 1, TODAY)
    assert (silent.worst, silent.mean, silent.cold_min) == (None, None, 0)
    assert (told.worst, told.mean) == (0, 0)


def test_pain_by_the_hour() -> None:
    day = hours([HourSum(8, 2, 10), HourSum(23, 1, 1)])
    assert len(day) == 24
    assert (day[8].told, day[8].mean) == (2, 5)
    assert (day[23].told, day[23].mean) == (1, 1)
    assert (day[0].told, day[0].mean) == (0, None)
