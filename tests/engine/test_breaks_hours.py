"""The hours of a reminder and the length of a pause, as people write them."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine.breaks.hours import DAY_MIN, WEEK_MIN, WEEK_MS, Hours, parse
from backcare_desktop.engine.breaks.span import Span, SpanError, span
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS

#: Monday, 2 March 2026, 00:00 on the wall.
MONDAY: Final = 1_772_409_600_000


def at(day: int, hour: int, minute: int = 0) -> int:
    """So many days after that Monday, at this time."""
    return MONDAY + day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS


WORK: Final = parse("mon-fri 09:00-12:00 13:00-17:30")


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        (" ;, ", ()),
        ("mon-sun", ()),
        ("00:00-24:00", ()),
        ("mon", ((0, DAY_MIN),)),
        ("MON 9:00-12:00", ((540, 720),)),
        ("mon 09:00–12:00", ((540, 720),)),
        ("mon 09:00-12:00 12:00-13:00 12:30-14:00", ((540, 840),)),
        ("mon 13:00-14:00 09:00-10:00", ((540, 600), (780, 840))),
        ("mon 09:00-14:00 10:00-11:00", ((540, 840),)),
        ("mon 09:00-10:00, sun 09:00-10:00", ((540, 600), (6 * DAY_MIN + 540, 6 * DAY_MIN + 600))),
        ("mon 09:00-10:00 tue 11:00-12:00", ((540, 600), (DAY_MIN + 660, DAY_MIN + 720))),
        ("mon; tue 09:00-10:00", ((0, DAY_MIN), (DAY_MIN + 540, DAY_MIN + 600))),
        ("mon, wed 09:00-10:00", ((540, 600), (2 * DAY_MIN + 540, 2 * DAY_MIN + 600))),
        ("sun 22:00-06:00", ((0, 360), (WEEK_MIN - 120, WEEK_MIN))),
        ("mon 22:00-06:00", ((1320, 1800),)),
        ("sat-mon", ((0, DAY_MIN), (5 * DAY_MIN, WEEK_MIN))),
        (
            "sat-mon 09:00-10:00",
            tuple((day * DAY_MIN + 540, day * DAY_MIN + 600) for day in (0, 5, 6)),
        ),
        ("09:00-10:00", tuple((day * DAY_MIN + 540, day * DAY_MIN + 600) for day in range(7))),
        (" " * 400, ()),
        ("mon 00:00-24:00", ((0, DAY_MIN),)),
    ],
)
def test_hours_as_people_write_them(text: str, ranges: tuple[tuple[int, int], ...]) -> None:
    assert parse(text).ranges == ranges


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("monday", "'monday'"),
        ("mon- 09:00-10:00", "'mon-'"),
        ("mon-noon", "'mon-noon'"),
        ("noon", "'noon'"),
        ("09:00", "'09:00'"),
        ("09-10", "'09-10'"),
        ("9:0-10:00", "'9:0-10:00'"),
        ("09:60-11:00", "'09:60-11:00'"),
        ("009:00-10:00", "'009:00-10:00'"),
        ("24:01-25:00", "'24:01-25:00'"),
        ("٠٩:00-10:00", "neither days nor hours"),
        ("09:00-09:00", "no range of hours"),
        ("24:00-01:00", "no range of hours"),
        ("x" * 2001, "longer than 2000"),
    ],
)
def test_what_are_no_hours_is_named(text: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        parse(text)


@pytest.mark.parametrize(
    ("local_ms", "inside", "next_ms"),
    [
        (at(0, 8), False, at(0, 9)),
        (at(0, 9) - 1, False, at(0, 9)),
        (at(0, 9), True, at(0, 12)),
        (at(0, 12) - 1, True, at(0, 12)),
        (at(0, 12), False, at(0, 13)),
        (at(4, 17, 30), False, at(7, 9)),
        (at(5, 10), False, at(7, 9)),
    ],
)
def test_hours_begin_and_end_on_the_minute(local_ms: int, inside: bool, next_ms: int) -> None:
    assert WORK.inside(local_ms) is inside
    assert WORK.next_change_ms(local_ms) == next_ms


def test_always_never_changes() -> None:
    assert Hours().inside(at(6, 3))
    assert Hours().next_change_ms(at(6, 3)) is None


def test_the_end_of_sunday_is_no_change_where_both_sides_are_within() -> None:
    night = parse("sun 22:00-06:00")
    assert night.next_change_ms(at(6, 23)) == at(7, 6)
    assert night.inside(at(7, 0))
    # Where only one side is, it is one.
    assert parse("mon 00:00-06:00").next_change_ms(at(6, 23)) == at(7, 0)
    assert parse("sun 22:00-24:00").next_change_ms(at(6, 23)) == at(7, 0)


DAY = st.sampled_from(("mon", "tue-thu", "sat-mon", "sun", ""))
CLOCK = st.integers(0, DAY_MIN - 1)


@given(st.lists(st.tuples(DAY, CLOCK, CLOCK), max_size=4), st.integers(0, WEEK_MS - 1))
def test_each_range_is_in_it_and_each_change_is_one(
    wanted: list[tuple[str, int, int]], local_ms: int
) -> None:
    ranges = [(day, first, last) for day, first, last in wanted if first != last]
    text = ";".join(f"{d} {a // 60}:{a % 60:02}-{b // 60}:{b % 60:02}" for d, a, b in ranges)
    hours = parse(text)
    for _day, first, _last in ranges:
        assert any(hours.inside(at(day, 0, first)) for day in range(7))
    assert list(hours.ranges) == sorted(hours.ranges)
    change_ms = hours.next_change_ms(local_ms)
    if change_ms is None:
        assert hours.inside(local_ms)
    else:
        assert local_ms < change_ms <= local_ms + WEEK_MS
        assert hours.inside(change_ms) != hours.inside(change_ms - 1)
        assert hours.inside(change_ms - 1) == hours.inside(local_ms)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30m", Span(for_ms=30 * MINUTE_MS)),
        ("90", Span(for_ms=90 * MINUTE_MS)),
        ("1h30", Span(for_ms=90 * MINUTE_MS)),
        (" 1H30M ", Span(for_ms=90 * MINUTE_MS)),
        ("2h", Span(for_ms=2 * HOUR_MS)),
        ("0", Span(for_ms=0)),
        ("99999", Span(for_ms=99_999 * MINUTE_MS)),
        ("until 14:00", Span(until_min=840)),
        ("9:05", Span(until_min=545)),
        ("until  24:00", Span(until_min=0)),
        ("tomorrow", Span(until_min=0)),
        ("until tomorrow", Span(until_min=0)),
    ],
)
def test_lengths_as_people_write_them(text: str, meant: Span) -> None:
    assert span(text) == meant


@pytest.mark.parametrize("text", ["", "m", "h", "1hm", "soon", "-5", "1.5h", "100000", "1h100000", "2²"])
def test_what_is_no_length_is_quoted(text: str) -> None:
    with pytest.raises(SpanError, match="is no length"):
        span(text)
