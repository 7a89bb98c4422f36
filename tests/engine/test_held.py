"""A lock that stood when a setting became looser: what it spares, how long it is, since when it counts."""

from dataclasses import replace

import pytest

from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.locks import Lock, hold, standing_locks
from backcare_desktop.engine.methods import CONDITIONS, Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.profile import Profile
from tests.engine.life import course, hours, minutes

NOW = hours(500)
LEDGER = Ledger(screened=True)
PROFILE = Profile(answered=frozenset(CONDITIONS))


def held(ledger: Ledger, name: str, before: float, after: float) -> Ledger:
    """The ledger once this limit was set from one value to the other."""
    limits = Limits()
    return hold(ledger, PROFILE, limits.with_setting(name, before), limits.with_setting(name, after), NOW)


def the_lock(ledger: Ledger, what: str, limits: Limits | None = None) -> Lock:
    (lock,) = (lock for lock in standing_locks(ledger, PROFILE, limits or Limits(), NOW) if lock.what == what)
    return lock


def with_courses(*courses: Course) -> Ledger:
    return replace(LEDGER, courses=courses)


def test_a_held_rest_after_a_wrap_still_spares_wraps() -> None:
    worn = with_courses(course("heat-wrap", NOW - minutes(130)))
    lock = the_lock(held(worn, "heat.min_rest", 180, 60), "heat")
    assert lock.until_ms == NOW + minutes(50)
    assert not lock.concerns(Modality.HEAT, worn=True)
    assert lock.concerns(Modality.HEAT, worn=False)


def test_a_held_rest_after_other_heat_spares_none() -> None:
    warm = with_courses(course("hot-pack", NOW - minutes(130)))
    assert the_lock(held(warm, "heat.min_rest", 180, 60), "heat").concerns(Modality.HEAT, worn=True)


def test_a_held_lock_tells_since_when_it_counts() -> None:
    kept = Held("cold", "cold.min_rest", NOW - minutes(30), minutes(90), spares_wraps=True)
    assert the_lock(replace(LEDGER, held=(kept,)), "cold") == Lock(
        "cold", "cold.min_rest", NOW + minutes(60), NOW - minutes(30), spares_wraps=True
    )


@pytest.mark.parametrize("looser", [1, 2])
def test_a_held_lock_keeps_its_length_through_a_second_loosening(looser: int) -> None:
    ledger = with_courses(course(ended_ms=NOW - minutes(30)))
    for before, after in [(240, 180), (180, 120)][:looser]:
        ledger = held(ledger, "cold.min_rest", before, after)
    assert the_lock(ledger, "cold").until_ms == NOW + minutes(210)


def test_the_rest_after_an_unreadable_ledger_is_held_from_its_begin() -> None:
    broken = replace(LEDGER, unreadable=Unreadable(NOW - minutes(30), frozenset()))
    kept = held(broken, "heat.min_rest", 300, 60)
    since, length = NOW - minutes(30), minutes(300)
    assert kept.held == tuple(Held(what, "ledger.unreadable", since, length) for what in ("cold", "heat"))


def test_a_full_day_is_held_as_a_day() -> None:
    ends = [NOW - hours(ago) for ago in (20, 15, 10, 5)]
    cold = with_courses(*(course(ended_ms=end, length_ms=minutes(5)) for end in ends))
    kept = held(cold, "cold.max_per_day", 4, 6)
    assert kept.held == (Held("cold", "cold.max_per_day", ends[0], DAY_MS),)
    warm = with_courses(*(course("hot-pack", end, minutes(1)) for end in ends))
    (days,) = held(warm, "heat.max_per_day", 2, 3).held
    # Three in the present day: the second last of them makes room.
    assert days == Held("heat", "heat.max_per_day", ends[2], DAY_MS, spares_wraps=True)


def test_the_minutes_of_a_day_are_held_as_a_day() -> None:
    long = with_courses(course(ended_ms=NOW - hours(5), length_ms=minutes(60)))
    kept = held(long, "cold.max_minutes_per_day", 60, 120)
    assert kept.held == (Held("cold", "cold.max_minutes_per_day", NOW - hours(5), DAY_MS),)


@pytest.mark.parametrize(("rest_ms", "frees"), [(0, 1), (1, 0), (2, 0)])
def test_a_day_has_room_again_once_less_than_all_of_it_is_used(rest_ms: int, frees: int) -> None:
    ends = (NOW - hours(9), NOW - hours(5))
    ledger = with_courses(
        course(ended_ms=ends[0], length_ms=minutes(5)),
        course(ended_ms=ends[1], length_ms=minutes(60) - rest_ms),
    )
    assert the_lock(ledger, "cold").until_ms == ends[frees] + DAY_MS
