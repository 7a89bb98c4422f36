"""What locks a start: the ledger, the locks that follow from it, and how they are kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable, doubted, shifted, streak_days
from backcare_desktop.engine.limits import LIMITS, Limits
from backcare_desktop.engine.locks import Lock, fits_at_ms, hold, rest_until_ms, standing_locks
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import pruned
from backcare_desktop.engine.profile import Profile
from tests.engine.life import course, hours, minutes

NOW = hours(500)
LEDGER = Ledger(screened=True)
PROFILE = Profile(answered=frozenset(CONDITIONS))


def listed(ledger: Ledger, limits: Limits | None = None, profile: Profile = PROFILE) -> dict[str, int | None]:
    """Each lock as "thing limit" with its end; those that spare wraps stand beside the others."""
    locks = standing_locks(ledger, profile, limits or Limits(), NOW)
    named = [(f"{lock.what} {lock.limit}", lock) for lock in locks]
    others = {name for name, lock in named if not lock.spares_wraps}
    return {
        f"{name} (not wraps)" if lock.spares_wraps and name in others else name: lock.until_ms
        for name, lock in named
    }


# ------------------------------------------------------------------------------------------ locks


@pytest.mark.parametrize(
    ("ledger", "locked"),
    [
        (LEDGER, []),
        (Ledger(), ["cold redflag.unanswered", "heat redflag.unanswered"]),
        (replace(LEDGER, emergency=frozenset({"A1"})), ["all redflag.emergency_lock"]),
        (
            replace(LEDGER, same_day=frozenset({"B1"})),
            ["cold redflag.same_day", "heat redflag.same_day", "stretch redflag.same_day"],
        ),
        (
            replace(LEDGER, leg_sign=True),
            ["cold redflag.same_day", "heat redflag.same_day", "stretch redflag.same_day"],
        ),
        (replace(LEDGER, same_day=frozenset({"B1"}), same_day_cleared=frozenset({"B1"})), []),
        (replace(LEDGER, skin_sign="blister"), ["cold skin.sign", "heat skin.sign"]),
        (replace(LEDGER, writable=False), ["cold store.unwritable", "heat store.unwritable"]),
        (replace(LEDGER, unreadable=Unreadable(NOW)), ["cold ledger.unreadable", "heat ledger.unreadable"]),
    ],
)
def test_locks_that_an_answer_ends_have_no_end(ledger: Ledger, locked: list[str]) -> None:
    assert listed(ledger) == dict.fromkeys(locked)


def test_an_unreadable_ledger_rests_once_all_is_answered() -> None:
    answered = replace(LEDGER, unreadable=Unreadable(NOW - minutes(30), frozenset()))
    end = NOW + minutes(90)
    assert listed(answered) == {"cold ledger.unreadable": end, "heat ledger.unreadable": end}
    longer = Limits().with_setting("heat.min_rest", 300)
    assert set(listed(answered, longer).values()) == {NOW + minutes(270)}
    assert not listed(replace(LEDGER, unreadable=Unreadable(NOW - minutes(120), frozenset())))


def test_each_answer_is_needed_after_an_unreadable_ledger() -> None:
    ledger = replace(LEDGER, unreadable=Unreadable(NOW))
    for missing in ("screen", "profile", "skin"):
        assert set(listed(ledger).values()) == {None}
        ledger = ledger.answered(missing)
    assert set(listed(ledger).values()) == {NOW + minutes(120)}
    assert LEDGER.answered("screen") is LEDGER


@pytest.mark.parametrize(
    ("fact", "length_ms", "locked"),
    [
        ("sedated_ms", hours(8), ["cold thermal.sedation_block", "heat thermal.sedation_block"]),
        ("topical_ms", hours(12), ["heat heat.topical_block"]),
        ("injury_ms", hours(72), ["heat heat.acute_injury_block"]),
    ],
)
def test_medicine_and_injury_lock_to_the_millisecond(fact: str, length_ms: int, locked: list[str]) -> None:
    since = NOW - length_ms + 1
    assert listed(replace(LEDGER, **{fact: since})) == dict.fromkeys(locked, NOW + 1)  # type: ignore[arg-type]
    assert listed(replace(LEDGER, **{fact: since - 1})) == {}  # type: ignore[arg-type]


def test_what_a_course_locks() -> None:
    ended = NOW - minutes(5)
    cold = {
        "cold cold.min_rest": ended + minutes(120),
        "heat thermal.switch_gap": ended + minutes(120),
        "stretch cold.no_numb_exercise": ended + minutes(20),
        "strength cold.no_numb_exercise": ended + minutes(20),
    }
    assert listed(replace(LEDGER, courses=(course(ended_ms=ended),))) == cold
    heat = {"heat heat.min_rest": ended + minutes(120), "cold thermal.switch_gap": ended + minutes(120)}
    assert listed(replace(LEDGER, courses=(course("hot-pack", ended),))) == heat


def test_of_two_locks_for_one_thing_the_longer_is_told() -> None:
    courses = (course(ended_ms=NOW - minutes(90)), course(ended_ms=NOW - minutes(30)))
    for order in (courses, courses[::-1]):
        assert listed(replace(LEDGER, courses=order))["cold cold.min_rest"] == NOW + minutes(90)


def test_a_lock_without_an_end_outlasts_one_with_an_end() -> None:
    held = Held("cold", "skin.sign", NOW - 1, minutes(1))
    for sign in ("blister", None):
        end = listed(replace(LEDGER, skin_sign=sign, held=(held,)))["cold skin.sign"]
        assert end == (None if sign else NOW - 1 + minutes(1))


def test_a_full_day_is_a_lock() -> None:
    ends = [NOW - hours(20), NOW - hours(15), NOW - hours(10), NOW - hours(5)]
    four = replace(LEDGER, courses=tuple(course(ended_ms=end, length_ms=minutes(5)) for end in ends))
    assert listed(four) == {"cold cold.max_per_day": ends[0] + DAY_MS}
    three = replace(LEDGER, courses=tuple(course("hot-pack", end) for end in ends[1:]))
    assert listed(three) == {"heat heat.max_per_day": ends[1] + DAY_MS}
    sixty = replace(
        LEDGER, courses=(course(ended_ms=ends[0]), course(ended_ms=ends[3], length_ms=minutes(45)))
    )
    assert listed(sixty) == {"cold cold.max_minutes_per_day": ends[0] + DAY_MS}


def test_three_routines_with_holds_are_a_full_day_of_them() -> None:
    ends = (NOW - DAY_MS + 1, NOW - hours(5), NOW - hours(2))
    full = replace(LEDGER, stretches=ends)
    assert listed(full) == {"stretch stretch.sessions_per_day": NOW + 1}
    a_day_old = replace(full, stretches=(ends[0] - 1, *ends[1:]))
    assert a_day_old.stretches_within_day(NOW) == ends[1:]
    assert listed(a_day_old) == {}


@pytest.mark.parametrize(
    ("lengths", "room", "fits"),
    [([], 0, None), ([5], 4, 0), ([5], 5, 0), ([5, 5], 5, 0), ([5, 5], 4, 1), ([5, 5], -1, None)],
)
def test_when_there_is_room_again(lengths: list[int], room: int, fits: int | None) -> None:
    courses = tuple(course(ended_ms=n, length_ms=length) for n, length in enumerate(lengths))
    assert fits_at_ms(courses, room) == (None if fits is None else fits + DAY_MS)


def test_the_rest_before_the_next_cycle() -> None:
    worn = replace(LEDGER, courses=(course("heat-wrap", NOW),))
    limits = Limits()
    assert rest_until_ms(LEDGER, limits, Modality.COLD, worn=False) is None
    assert rest_until_ms(worn, limits, Modality.HEAT, worn=True) is None
    assert rest_until_ms(worn, limits, Modality.HEAT, worn=False) == NOW + minutes(120)
    held = Held("cold", "cold.min_rest", NOW - minutes(1), minutes(90))
    assert rest_until_ms(replace(worn, held=(held,)), limits, Modality.COLD, worn=False) == NOW + minutes(89)


def test_a_lock_concerns_its_thing_and_all() -> None:
    assert Lock("cold", "x").concerns(Modality.COLD, worn=False)
    assert not Lock("stretch", "x").concerns(Modality.COLD, worn=False)
    assert Lock("all", "x").concerns(Modality.HEAT, worn=True)
    assert not Lock("heat", "x", spares_wraps=True).concerns(Modality.HEAT, worn=True)
    assert Lock("heat", "x", spares_wraps=True).concerns(Modality.HEAT, worn=False)


def test_s7_a_lock_keeps_its_end_when_a_setting_becomes_looser() -> None:
    old = Limits().with_setting("cold.min_rest", 180)
    ledger = replace(LEDGER, courses=(course(ended_ms=NOW - minutes(30)),))
    kept = hold(ledger, PROFILE, old, Limits(), NOW)
    assert kept.held == (Held("cold", "cold.min_rest", NOW - minutes(30), minutes(180)),)
    assert listed(kept)["cold cold.min_rest"] == NOW + minutes(150)
    assert hold(ledger, PROFILE, Limits(), old, NOW).held == ()


def test_a_held_lock_that_is_over_is_forgotten() -> None:
    over = replace(LEDGER, held=(Held("cold", "cold.min_rest", NOW - minutes(90), minutes(90)),))
    assert hold(over, PROFILE, Limits(), Limits(), NOW).held == ()
    assert listed(over) == {}


def test_s7_a_full_day_is_held_too() -> None:
    ends = [NOW - hours(n) for n in (20, 15, 10, 5)]
    ledger = replace(LEDGER, courses=tuple(course(ended_ms=end, length_ms=minutes(5)) for end in ends))
    kept = hold(ledger, PROFILE, Limits(), Limits().with_setting("cold.max_per_day", 6), NOW)
    assert listed(kept, Limits().with_setting("cold.max_per_day", 6)) == {
        "cold cold.max_per_day": ends[0] + DAY_MS
    }


COURSES = st.builds(
    course,
    st.sampled_from(sorted(METHODS)),
    st.sampled_from([NOW, NOW - minutes(59), NOW - minutes(60), NOW - minutes(119), NOW - hours(10)]),
    st.sampled_from([minutes(1), minutes(20)]),
)
SETTABLE = sorted(name for name, limit in LIMITS.items() if name.startswith(("cold.", "heat.", "thermal.")))


@given(
    courses=st.lists(COURSES, max_size=5),
    sedated=st.sampled_from([None, NOW, NOW - hours(8) + 1]),
    changes=st.lists(st.tuples(st.sampled_from(SETTABLE), st.integers(1, 10_080)), max_size=6),
)
def test_s7_no_setting_shortens_a_lock(
    courses: list[Course], sedated: int | None, changes: list[tuple[str, int]]
) -> None:
    ledger = replace(LEDGER, courses=tuple(courses), sedated_ms=sedated, injury_ms=NOW)
    limits = Limits()
    for name, value in changes:
        before = listed(ledger, limits)
        if not LIMITS[name].accepts(value):
            continue
        looser = limits.with_setting(name, value)
        ledger, limits = hold(ledger, PROFILE, limits, looser, NOW), looser
        after = listed(ledger, limits)
        for lock, end in before.items():
            assert lock in after
            assert end is None or (after[lock] or 0) >= end or after[lock] is None


# ------------------------------------------------------------------------------------------ answers


def test_emergencies_add_up_and_same_day_answers_are_replaced() -> None:
    ledger = LEDGER.screen_answered(frozenset({"A1", "B1"})).screen_answered(frozenset({"A2", "B2"}))
    assert ledger.emergency == {"A1", "A2"}
    assert ledger.same_day == {"B2"}
    assert ledger.screen_answered(frozenset()).emergency == {"A1", "A2"}
    assert not ledger.screen_answered(frozenset()).needs_advice_today


def test_advice_is_kept_until_the_answers_change() -> None:
    b1, b2 = frozenset({"B1"}), frozenset({"B1", "B2"})
    had = replace(LEDGER.screen_answered(b1), same_day_cleared=b1)
    assert not had.screen_answered(b1).needs_advice_today
    assert had.screen_answered(b2).needs_advice_today
    # Once they differed, the old advice is no advice any more.
    assert had.screen_answered(b2).screen_answered(b1).needs_advice_today


def test_answering_ends_a_leg_sign() -> None:
    assert not replace(LEDGER, leg_sign=True).screen_answered(frozenset()).needs_advice_today


# ------------------------------------------------------------------------------------------ days in a row


@pytest.mark.parametrize(
    ("ends_ago_h", "days"),
    [
        ([], 1),
        ([24], 1),
        ([23], 1),
        ([23.5, 23.7], 1),
        ([23.5, 23.75], 2),
        ([1, 23], 1),
        ([1, 24], 2),
        ([1, 24.5], 2),
        ([12, 35, 59], 3),
        ([12, 36.5, 59], 1),
    ],
)
def test_days_in_a_row(ends_ago_h: list[float], days: int) -> None:
    assert streak_days([course("hot-pack", NOW - hours(ago)) for ago in ends_ago_h], NOW) == days


def test_a_wrap_that_lasts_over_midnight_counts_from_its_start() -> None:
    worn = course("heat-wrap", NOW - hours(23), hours(8))
    assert streak_days([worn], NOW) == 2


# ------------------------------------------------------------------------------------------ another boot


FULL = Ledger(
    courses=(course(ended_ms=NOW - hours(1)),),
    held=(Held("cold", "cold.min_rest", NOW - hours(2), hours(3)),),
    sedated_ms=NOW - hours(3),
    topical_ms=NOW - hours(4),
    injury_ms=NOW - hours(5),
    unreadable=Unreadable(NOW - hours(6)),
)


def test_every_instant_moves_to_the_other_boot() -> None:
    moved = shifted(FULL, -1_000)
    assert shifted(moved, 1_000) == FULL
    assert moved.courses[0] == course(ended_ms=NOW - hours(1) - 1_000)
    assert moved.held[0].until_ms == FULL.held[0].until_ms - 1_000
    assert moved.unreadable == Unreadable(NOW - hours(6) - 1_000)
    assert (moved.sedated_ms, moved.topical_ms, moved.injury_ms) == tuple(
        NOW - hours(ago) - 1_000 for ago in (3, 4, 5)
    )
    assert shifted(LEDGER, 5) == LEDGER


def test_in_doubt_every_age_starts_again() -> None:
    now = 77
    begun = doubted(FULL, by_ms=-5, now_ms=now)
    assert begun.courses[0].ended_ms == now
    assert begun.courses[0].started_ms == FULL.courses[0].started_ms - 5
    assert begun.courses[0].contact_ms == FULL.courses[0].contact_ms
    assert begun.held[0].until_ms == now + hours(3)
    assert (begun.sedated_ms, begun.topical_ms, begun.injury_ms) == (now, now, now)
    assert begun.unreadable == Unreadable(now)


# ------------------------------------------------------------------------------------------ forgetting


def test_what_cannot_matter_any_more_is_forgotten() -> None:
    old = course(ended_ms=NOW - DAY_MS)
    young = course(ended_ms=NOW - DAY_MS + 1)
    kept = pruned(replace(LEDGER, courses=(old, young)), Limits(), NOW)
    assert kept.courses == (young,)
    assert pruned(kept, Limits(), NOW) is kept


def test_a_course_is_kept_as_long_as_the_longest_wait() -> None:
    old = course(ended_ms=NOW - hours(30))
    ledger = replace(LEDGER, courses=(old,))
    assert pruned(ledger, Limits().with_setting("cold.min_rest", 31 * 60), NOW) is ledger
    assert pruned(ledger, Limits().with_setting("cold.min_rest", 29 * 60), NOW).courses == ()


HEAT_COURSES = st.lists(
    st.builds(
        lambda method, ago_min, length: course(method, NOW - minutes(ago_min), minutes(length)),
        st.sampled_from(["hot-pack", "heat-wrap", "ice-pack"]),
        st.integers(0, 9 * 24 * 60) | st.sampled_from([1439, 1440, 1441, 2880, 7200]),
        st.sampled_from([1, 20, 480]),
    ),
    max_size=12,
)


@given(courses=HEAT_COURSES, later=st.integers(0, 3 * 24 * 60))
def test_forgetting_changes_no_lock_now_or_later(courses: list[Course], later: int) -> None:
    ledger = replace(LEDGER, courses=tuple(courses))
    short = pruned(ledger, Limits(), NOW)
    at = NOW + minutes(later)
    assert set(standing_locks(short, PROFILE, Limits(), at)) == set(
        standing_locks(ledger, PROFILE, Limits(), at)
    )
    for worn in (True, False):
        kept, full = (
            streak_days([c for c in some.courses if c.modality is Modality.HEAT and c.worn >= worn], at)
            for some in (short, ledger)
        )
        assert kept == full
