"""The longest application that a screen offers, case by case: what caps it, and what is left of it."""

from dataclasses import replace

import pytest

from backcare_desktop.engine.guard import course_left_ms, longest_ms
from backcare_desktop.engine.ledger import Course, Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import METHODS, Pattern
from tests.engine.life import course, hours, minutes, seconds

NOW = hours(200)
LEDGER = Ledger(screened=True)


def longest(
    method: str,
    *courses: Course,
    pattern: Pattern = Pattern.SINGLE,
    limits: Limits | None = None,
) -> int:
    ledger = replace(LEDGER, courses=courses)
    return longest_ms(METHODS[method], pattern, ledger, limits or Limits(), NOW)


def misclick(method: str = "ice-pack", length_ms: int = seconds(60)) -> Course:
    return course(method, NOW - minutes(1), length_ms, seconds(60))


@pytest.mark.parametrize(
    ("method", "cap"),
    [("ice-pack", 20), ("gel-pack", 20), ("ice-massage", 5), ("hot-pack", 20), ("heat-wrap", 480)],
)
def test_where_nothing_was_applied_it_is_the_cap(method: str, cap: float) -> None:
    assert longest(method) == minutes(cap)


def test_the_stricter_of_two_caps_counts() -> None:
    limits = Limits().with_setting("cold.max_application", 7)
    assert longest("gel-pack", limits=limits) == minutes(7)
    assert longest("ice-massage", limits=limits) == minutes(5)
    assert longest("hot-pack", limits=limits) == minutes(20)


def test_a_misclick_leaves_the_rest_of_its_course() -> None:
    assert longest("ice-pack", misclick(length_ms=minutes(16))) == minutes(4)
    assert longest("hot-pack", misclick("hot-pack")) == minutes(19)
    # With another method, or later, it is no mis-click.
    assert longest("gel-pack", misclick(length_ms=minutes(16))) == minutes(20)
    assert longest("ice-pack", course(ended_ms=NOW - hours(3), length_ms=seconds(30))) == minutes(20)


def test_a_course_that_is_used_up_leaves_nothing() -> None:
    assert longest("ice-pack", misclick(length_ms=minutes(25))) == 0


def test_on_and_off_is_half_of_what_a_course_may_be() -> None:
    assert longest("ice-pack", pattern=Pattern.ON_OFF) == minutes(10)
    twelve = Limits().with_setting("cold.onoff_total", 12)
    assert longest("ice-pack", pattern=Pattern.ON_OFF, limits=twelve) == minutes(6)
    # After a mis-click too, though more than half would be left.
    assert longest("ice-pack", misclick(), pattern=Pattern.ON_OFF) == minutes(10)
    assert longest("ice-pack", misclick(length_ms=minutes(13)), pattern=Pattern.ON_OFF) == minutes(7)
    # A stricter cap on one application caps each half.
    three = Limits().with_setting("cold.max_application", 3)
    assert longest("ice-pack", pattern=Pattern.ON_OFF, limits=three) == minutes(3)


def test_the_minutes_of_a_day_leave_so_much_cold() -> None:
    before = [course(ended_ms=NOW - hours(ago), length_ms=minutes(24)) for ago in (3, 6)]
    assert longest("ice-pack", *before) == minutes(12)
    assert longest("ice-pack", *before, pattern=Pattern.ON_OFF) == minutes(6)
    # The first half of a course that goes on is already counted.
    assert longest("ice-pack", *before, misclick(), pattern=Pattern.ON_OFF) == minutes(10)
    almost = [*before, course(ended_ms=NOW - hours(9), length_ms=minutes(7))]
    assert longest("ice-pack", *almost, misclick(), pattern=Pattern.ON_OFF) == minutes(4)
    assert longest("hot-pack", *before) == minutes(20)


def test_yesterday_s_cold_and_today_s_heat_take_no_minutes() -> None:
    yesterday = course(ended_ms=NOW - hours(24), length_ms=minutes(55))
    today = course("hot-pack", NOW - hours(3), minutes(55))
    assert longest("ice-pack", yesterday, today) == minutes(20)


def test_a_day_that_is_full_leaves_nothing() -> None:
    assert longest("ice-pack", course(ended_ms=NOW - hours(3), length_ms=minutes(60))) == 0
    assert longest("ice-pack", course(ended_ms=NOW - hours(3), length_ms=minutes(61))) == 0


def test_wraps_share_their_hours_and_take_none_from_other_heat() -> None:
    worn = course("heat-wrap", NOW - hours(3), hours(5))
    assert longest("heat-wrap", worn) == hours(3)
    assert longest("heat-wrap", worn, course("hot-pack", NOW - hours(9), minutes(20))) == hours(3)
    assert longest("hot-pack", worn) == minutes(20)


def test_what_is_left_of_a_course_that_runs() -> None:
    ice, limits = METHODS["ice-pack"], Limits()
    assert course_left_ms(ice, Pattern.SINGLE, limits, 0) == minutes(20)
    assert course_left_ms(ice, Pattern.SINGLE, limits, minutes(3)) == minutes(17)
    # The second part may be as long as one application, where the course has so much left.
    twelve = limits.with_setting("cold.max_application", 12)
    assert course_left_ms(ice, Pattern.ON_OFF, twelve, minutes(3)) == minutes(12)
    assert course_left_ms(ice, Pattern.ON_OFF, twelve, minutes(9)) == minutes(11)
