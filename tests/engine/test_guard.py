"""The gate, case by case: every reason it can give, the order of them, and the edges of each number."""

import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backcare_desktop.engine.guard import (
    Allowed,
    Answers,
    Reason,
    Refused,
    Request,
    course_left_ms,
    decide,
    longest_ms,
    required_checks,
)
from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality, Pattern
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.profile import Profile
from tests.engine.life import EVERY_CHECK, PASS, course, hours, minutes, refusing, request, seconds

NOW = hours(200)
LEDGER = Ledger(screened=True)
PROFILE = Profile(answered=frozenset(CONDITIONS))
ONE_MS = 1 / 60_000


def judged(
    asked: Request,
    ledger: Ledger = LEDGER,
    profile: Profile = PROFILE,
    limits: Limits | None = None,
    answers: Answers | None = PASS,
) -> list[str]:
    """The reasons of a refusal, the first one shown first; empty where it is allowed."""
    decision = decide(asked, answers, ledger, profile, limits or Limits(), NOW)
    if isinstance(decision, Allowed):
        return []
    assert decision.first is decision.reasons[0]
    return [reason.limit for reason in decision.reasons]


def until(asked: Request, ledger: Ledger, limits: Limits | None = None) -> int | None:
    decision = decide(asked, PASS, ledger, PROFILE, limits or Limits(), NOW)
    assert isinstance(decision, Refused)
    return decision.first.until_ms


def with_courses(*courses: Course) -> Ledger:
    return replace(LEDGER, courses=courses)


# ------------------------------------------------------------------------------------------ requests


@pytest.mark.parametrize("method", METHODS)
def test_every_method_may_start_when_nothing_stands_against_it(method: str) -> None:
    assert not judged(request(method, 5))


@pytest.mark.parametrize(
    ("method", "cap", "limit"),
    [
        ("ice-pack", 20, "cold.max_application"),
        ("frozen-vegetables", 20, "cold.max_application"),
        ("gel-pack", 20, "cold.gel_or_instant.max_application"),
        ("cold-pack", 20, "cold.gel_or_instant.max_application"),
        ("ice-massage", 5, "cold.ice_massage.max_application"),
        ("hot-pack", 20, "heat.pack.max"),
        ("heating-pad", 20, "heat.electric_pad.max"),
        ("electric-blanket", 20, "heat.electric_blanket.max"),
        ("warm-bath", 20, "heat.bath.max"),
        ("heat-wrap", 480, "heat.wrap.max"),
    ],
)
def test_s2_each_method_has_its_cap_to_the_millisecond(method: str, cap: int, limit: str) -> None:
    assert not judged(request(method, cap - ONE_MS))
    assert not judged(request(method, cap))
    assert judged(request(method, cap + ONE_MS))[0] == limit
    assert judged(request(method, 1e308))[0] == limit
    assert judged(request(method, 10**400))[0] == limit


@pytest.mark.parametrize("length", [None, 0, -1, -0.0, math.nan, math.inf, -math.inf, 5e-324, ONE_MS / 3])
def test_a_length_that_is_none_is_refused(length: float | None) -> None:
    assert judged(request(length=length)) == ["request.invalid"]


@pytest.mark.parametrize(
    "asked",
    [
        request("snow"),
        replace(request("hot-pack"), modality=Modality.COLD),
        request(cycles=0),
        request(cycles=-1),
        request(cycles=5),
        request("hot-pack", cycles=4),
        request(pattern="off-on"),
        request("ice-massage", 2, pattern="on-off"),
        request("hot-pack", 5, pattern="on-off"),
        request(pain_before=-1),
        request(pain_before=11),
    ],
)
def test_a_request_that_means_nothing_is_refused(asked: Request) -> None:
    assert judged(asked) == ["request.invalid"]


@pytest.mark.parametrize(
    "asked",
    [request(cycles=4), request("hot-pack", cycles=3), request(pain_before=0), request(pain_before=10)],
)
def test_a_request_at_the_edge_is_allowed(asked: Request) -> None:
    assert not judged(asked)


def test_more_cycles_may_be_asked_for_where_the_setting_allows_them() -> None:
    six = Limits().with_setting("cold.max_per_day", 6)
    assert not judged(request(cycles=6), limits=six)
    assert judged(request(cycles=7), limits=six) == ["request.invalid"]


def test_a_general_setting_for_cold_caps_every_cold_method() -> None:
    ten = Limits().with_setting("cold.max_application", 10)
    assert not judged(request("gel-pack", 10), limits=ten)
    assert judged(request("gel-pack", 11), limits=ten) == ["cold.max_application"]
    assert judged(request("ice-massage", 6), limits=ten) == ["cold.ice_massage.max_application"]
    assert not judged(request("hot-pack", 20), limits=ten)


def test_what_is_allowed_is_what_was_asked() -> None:
    asked = request("gel-pack", 7.5, cycles=2, pattern="on-off", pain_before=4)
    allowed = decide(asked, PASS, LEDGER, PROFILE, Limits(), NOW)
    assert isinstance(allowed, Allowed)
    assert allowed.course is None
    assert allowed.on_ms == allowed.plan.on_ms == seconds(450)
    plan = allowed.plan
    assert (plan.method, plan.cycles, plan.pattern, plan.pain_before) == ("gel-pack", 2, Pattern.ON_OFF, 4)


# ------------------------------------------------------------------------------------------ on and off


def test_on_and_off_is_twenty_minutes_in_two_halves() -> None:
    assert not judged(request(length=10, pattern="on-off"))
    assert judged(request(length=10 + ONE_MS, pattern="on-off")) == ["cold.onoff_total"]


def test_after_a_misclick_the_on_part_is_still_ten_minutes_at_most() -> None:
    misclick = with_courses(course(ended_ms=NOW - 1, length_ms=seconds(20)))
    assert not judged(request(length=10, pattern="on-off"), misclick)
    assert judged(request(length=10 + ONE_MS, pattern="on-off"), misclick) == ["cold.onoff_total"]


def second_part(length: float = 10) -> Request:
    return request(length=length, pattern="on-off", second_part=True)


def test_a_second_part_goes_on_with_its_course_and_never_past_twenty_minutes() -> None:
    first = course(ended_ms=NOW - minutes(10), length_ms=minutes(12))
    allowed = decide(second_part(), PASS, with_courses(first), PROFILE, Limits(), NOW)
    assert isinstance(allowed, Allowed)
    assert allowed.course is first
    assert allowed.on_ms == minutes(8)


@pytest.mark.parametrize(("left_ms", "reasons"), [(60_000, []), (59_999, ["cold.onoff_total"])])
def test_a_second_part_of_less_than_a_minute_does_not_exist(left_ms: int, reasons: list[str]) -> None:
    first = course(ended_ms=NOW - minutes(10), length_ms=minutes(20) - left_ms)
    assert judged(second_part(), with_courses(first)) == reasons


def test_a_second_part_obeys_a_stricter_cap_too() -> None:
    first = course(ended_ms=NOW - minutes(10), length_ms=minutes(5))
    five = Limits().with_setting("cold.max_application", 5)
    allowed = decide(second_part(), PASS, with_courses(first), PROFILE, five, NOW)
    assert isinstance(allowed, Allowed)
    assert allowed.on_ms == minutes(5)


def test_a_second_part_is_excused_from_rest_and_counts_but_not_from_signs() -> None:
    full_day = [course(ended_ms=NOW - hours(n), length_ms=minutes(10)) for n in (3, 6, 9)]
    first = course(ended_ms=NOW - minutes(10), length_ms=minutes(10))
    ledger = with_courses(*full_day, first)
    assert not judged(second_part(), ledger)
    assert judged(second_part(), replace(ledger, skin_sign="blister")) == ["skin.sign"]


# ------------------------------------------------------------------------------------------ mis-clicks


@pytest.mark.parametrize(
    ("last_ms", "ago_ms", "same"),
    [
        (59_999, 1, True),
        (60_000, 1, True),
        (60_001, 1, False),
        (60_000, minutes(5) - 1, True),
        (60_000, minutes(5), True),
        (60_000, minutes(5) + 1, False),
    ],
)
def test_a_misclick_goes_on_as_the_same_course(last_ms: int, ago_ms: int, same: bool) -> None:
    short = course(ended_ms=NOW - ago_ms, length_ms=last_ms)
    decision = decide(request(length=15), PASS, with_courses(short), PROFILE, Limits(), NOW)
    if same:
        assert isinstance(decision, Allowed)
        assert decision.course is short
    else:
        assert isinstance(decision, Refused)
        assert decision.first.limit == "cold.min_rest"


def test_a_misclick_adds_up_in_the_course() -> None:
    ledger = with_courses(course(ended_ms=NOW - 1, length_ms=minutes(16), last_ms=seconds(30)))
    assert not judged(request(length=4), ledger)
    assert judged(request(length=4 + ONE_MS), ledger) == ["cold.max_application"]


def test_a_misclick_is_excused_only_with_the_same_method() -> None:
    ledger = with_courses(course("ice-pack", NOW - 1, seconds(10)))
    assert judged(request("gel-pack", 10), ledger) == ["cold.min_rest"]


def test_a_misclick_is_not_excused_from_the_switch_gap() -> None:
    ledger = with_courses(course("hot-pack", NOW - hours(1)), course("ice-pack", NOW - 1, seconds(10)))
    assert judged(request("ice-pack", 10), ledger) == ["thermal.switch_gap"]


def test_only_the_last_application_of_all_can_be_a_misclick() -> None:
    ledger = with_courses(course("ice-pack", NOW - 2, seconds(10)), course("hot-pack", NOW - 1, seconds(10)))
    assert judged(request("ice-pack", 10), ledger) == ["cold.min_rest", "thermal.switch_gap"]


# ------------------------------------------------------------------------------------------ rests, days


@pytest.mark.parametrize(
    ("before", "after", "limit"),
    [
        ("ice-pack", "ice-pack", "cold.min_rest"),
        ("ice-pack", "ice-massage", "cold.min_rest"),
        ("hot-pack", "hot-pack", "heat.min_rest"),
        ("heat-wrap", "hot-pack", "heat.min_rest"),
        ("hot-pack", "heat-wrap", "heat.min_rest"),
        ("ice-pack", "hot-pack", "thermal.switch_gap"),
        ("hot-pack", "ice-pack", "thermal.switch_gap"),
        ("ice-pack", "heat-wrap", "thermal.switch_gap"),
        ("heat-wrap", "ice-pack", "thermal.switch_gap"),
    ],
)
def test_s2_two_hours_lie_between(before: str, after: str, limit: str) -> None:
    early = with_courses(course(before, NOW - minutes(120) + 1))
    assert judged(request(after, 5), early) == [limit]
    assert until(request(after, 5), early) == NOW + 1
    assert not judged(request(after, 5), with_courses(course(before, NOW - minutes(120))))


def test_no_rest_between_wraps() -> None:
    assert not judged(request("heat-wrap", 60), with_courses(course("heat-wrap", NOW - 1)))


def test_cold_at_most_four_times_a_day() -> None:
    ends = [NOW - DAY_MS + 1, NOW - hours(12), NOW - hours(9), NOW - hours(3)]
    ledger = with_courses(*(course(ended_ms=end, length_ms=minutes(5)) for end in ends))
    assert judged(request(length=5), ledger) == ["cold.max_per_day"]
    assert until(request(length=5), ledger) == NOW + 1
    ends[0] -= 1
    ledger = with_courses(*(course(ended_ms=end, length_ms=minutes(5)) for end in ends))
    assert not judged(request(length=5), ledger)


def test_cold_at_most_sixty_minutes_a_day() -> None:
    ledger = with_courses(
        course(ended_ms=NOW - hours(5)), course(ended_ms=NOW - hours(3), length_ms=minutes(30))
    )
    assert not judged(request(length=15), ledger)
    assert judged(request(length=15 + ONE_MS), ledger) == ["cold.max_minutes_per_day"]
    assert until(request(length=15 + ONE_MS), ledger) == NOW - hours(5) + DAY_MS
    assert judged(request(length=10, pattern="on-off"), ledger) == ["cold.max_minutes_per_day"]


def test_a_day_that_never_has_so_much_room_names_no_end() -> None:
    ten = Limits().with_setting("cold.max_minutes_per_day", 10)
    ledger = with_courses(course(ended_ms=NOW - hours(3), length_ms=minutes(1) + 1))
    assert until(request(length=11), ledger, ten) is None


def test_s2_heat_at_most_three_times_a_day_and_wraps_do_not_count() -> None:
    ends = [NOW - hours(20), NOW - hours(15), NOW - hours(3)]
    three = [course("hot-pack", end) for end in ends]
    assert judged(request("hot-pack", 5), with_courses(*three)) == ["heat.max_per_day"]
    two_and_a_wrap = [*three[:2], course("heat-wrap", ends[2])]
    assert not judged(request("hot-pack", 5), with_courses(*two_and_a_wrap))


def daily(method: str, days: int, last_ago_ms: int = hours(3)) -> Ledger:
    """A course each 23 h 59 min, so many in a row, the last one so long ago."""
    step = hours(24) - minutes(1)
    return with_courses(*(course(method, NOW - last_ago_ms - n * step, minutes(20)) for n in range(days)))


def test_s2_heat_at_most_five_days_in_a_row() -> None:
    assert not judged(request("hot-pack", 5), daily("hot-pack", 5))
    assert judged(request("hot-pack", 5), daily("hot-pack", 6)) == ["heat.max_days_in_row"]
    assert until(request("hot-pack", 5), daily("hot-pack", 6)) == NOW - hours(3) + DAY_MS
    assert not judged(request("hot-pack", 5), daily("hot-pack", 6, last_ago_ms=DAY_MS))


def test_s2_wraps_at_most_three_days_in_a_row() -> None:
    assert not judged(request("heat-wrap", 5), daily("heat-wrap", 3))
    assert judged(request("heat-wrap", 5), daily("heat-wrap", 4)) == ["heat.wrap.max_days_in_row"]
    assert until(request("heat-wrap", 5), daily("heat-wrap", 4)) == NOW - hours(3) + DAY_MS
    assert not judged(request("hot-pack", 5), daily("heat-wrap", 4))


def test_s2_wraps_share_eight_hours_of_a_day() -> None:
    worn = course("heat-wrap", NOW - hours(2), minutes(300))
    assert not judged(request("heat-wrap", 180), with_courses(worn))
    assert judged(request("heat-wrap", 180 + ONE_MS), with_courses(worn)) == ["heat.wrap.max"]
    assert until(request("heat-wrap", 200), with_courses(worn)) == NOW - hours(2) + DAY_MS
    assert until(request("heat-wrap", 481), LEDGER) is None


def test_minutes_of_a_day_hold_for_a_misclick_too() -> None:
    before = course(ended_ms=NOW - hours(5), length_ms=minutes(50))
    ledger = with_courses(before, course(ended_ms=NOW - 1, length_ms=seconds(60)))
    assert not judged(request(length=9), ledger)
    assert judged(request(length=9 + ONE_MS), ledger) == ["cold.max_minutes_per_day"]


# ------------------------------------------------------------------------------------------ answers


@pytest.mark.parametrize("method", METHODS)
def test_s6_each_check_of_each_method_is_needed(method: str) -> None:
    needed = METHODS[method].checks
    assert not judged(request(method, 5), answers=Answers(frozenset(needed)))
    for check in needed:
        missing = Answers(frozenset(needed) - {check})
        assert judged(request(method, 5), answers=missing) == [f"check.{check}"]
        denied = Answers(EVERY_CHECK, frozenset({check}))
        assert judged(request(method, 5), answers=denied) == [f"check.{check}"]


def test_s6_a_general_check_that_was_not_asked_for_counts_when_it_is_denied() -> None:
    assert judged(request("ice-massage", 5), answers=refusing("position")) == ["check.position"]


@pytest.mark.parametrize("check", ["barrier", "injury", "temperature", "recovered"])
def test_a_check_of_other_methods_does_not_count(check: str) -> None:
    assert not judged(request("ice-massage", 5), answers=refusing(check))


@pytest.mark.parametrize(("ago_ms", "asked"), [(DAY_MS - 1, True), (DAY_MS, False)])
@pytest.mark.parametrize("before", ["ice-pack", "hot-pack"])
def test_s6_warm_again_is_asked_for_a_day(before: str, ago_ms: int, asked: bool) -> None:
    ledger = with_courses(course(before, NOW - ago_ms))
    method = METHODS["gel-pack"]
    assert ("recovered" in required_checks(method, ledger, NOW)) is asked
    told = judged(request("gel-pack", 5), ledger, answers=Answers(frozenset(method.checks)))
    assert told == (["check.recovered"] if asked else [])


def test_without_answers_all_else_is_judged() -> None:
    assert not judged(request(), answers=None)
    assert judged(request(length=21), answers=None) == ["cold.max_application"]


# ------------------------------------------------------------------------------------------ the profile


@pytest.mark.parametrize(
    ("condition", "blocked"),
    [
        ("raynaud", {"ice-pack", "ice-massage"}),
        ("cold_hives", {"ice-pack", "ice-massage"}),
        ("cryoglobulinaemia", {"ice-pack", "ice-massage"}),
        ("past_frostbite", {"ice-pack", "ice-massage"}),
        ("poor_circulation", {"ice-pack", "ice-massage", "hot-pack", "warm-bath", "heat-wrap"}),
        ("numb_skin", {"ice-pack", "ice-massage", "hot-pack", "warm-bath", "heat-wrap"}),
        ("cancer_in_area", {"hot-pack", "warm-bath", "heat-wrap"}),
        ("heart_disease", {"warm-bath"}),
        ("pregnant", {"warm-bath"}),
        ("osteoporosis", set()),
        ("over_65", set()),
    ],
)
def test_what_a_condition_blocks_when_it_applies_or_was_never_asked(
    condition: str, blocked: set[str]
) -> None:
    applies = Profile(frozenset({condition}), frozenset(CONDITIONS))
    unasked = Profile(answered=frozenset(CONDITIONS) - {condition})
    for profile in (applies, unasked):
        reasons = {
            method: judged(request(method, 5), profile=profile)
            for method in ("ice-pack", "ice-massage", "hot-pack", "warm-bath", "heat-wrap")
        }
        assert {method for method, found in reasons.items() if found} == blocked
        assert all(found[0] == f"profile.{condition}" for found in reasons.values() if found)


# ------------------------------------------------------------------------------------------ the order


#: Everything that can stand against one heat request at once, in the order of CONTRACT, "Refusals".
WORST = Ledger(
    courses=(
        *(course("ice-pack", NOW - minutes(n), minutes(20)) for n in (1, 2, 3, 4)),
        *(course("hot-pack", NOW - minutes(1) - n * hours(23), minutes(20)) for n in range(7)),
        *(course("hot-pack", NOW - minutes(n), minutes(20)) for n in (5, 6)),
        *(course("heat-wrap", NOW - minutes(1) - n * hours(23), minutes(20)) for n in range(7)),
    ),
    emergency=frozenset({"A1"}),
    same_day=frozenset({"B1"}),
    skin_sign="blister",
    sedated_ms=NOW,
    topical_ms=NOW,
    injury_ms=NOW,
    unreadable=Unreadable(NOW),
    writable=False,
)
BEFORE_THE_METHOD = [
    "redflag.emergency_lock",
    "redflag.same_day",
    "store.unwritable",
    "ledger.unreadable",
    "one_at_a_time",
    "skin.sign",
    "redflag.unanswered",
    "profile.numb_skin",
    "thermal.sedation_block",
]


def test_the_first_reason_is_the_one_the_contract_names_first() -> None:
    numb = Profile(frozenset({"numb_skin"}), frozenset(CONDITIONS))
    asked = request("heat-wrap", 481, occupied=True)
    heat = judged(asked, WORST, numb, answers=refusing("skin"))
    assert list(dict.fromkeys(heat)) == [
        *BEFORE_THE_METHOD,
        "heat.topical_block",
        "heat.acute_injury_block",
        "heat.wrap.max",
        "heat.min_rest",
        "thermal.switch_gap",
        "heat.max_days_in_row",
        "heat.wrap.max_days_in_row",
        "check.skin",
    ]
    short = judged(request("hot-pack", 21, occupied=True), WORST, numb, answers=refusing("skin"))
    assert list(dict.fromkeys(short)) == [
        *BEFORE_THE_METHOD,
        "heat.topical_block",
        "heat.acute_injury_block",
        "heat.pack.max",
        "heat.min_rest",
        "thermal.switch_gap",
        "heat.max_per_day",
        "heat.max_days_in_row",
        "check.skin",
    ]
    cold = judged(request("ice-pack", 21, occupied=True), WORST, numb, answers=refusing("skin"))
    assert list(dict.fromkeys(cold)) == [
        *BEFORE_THE_METHOD,
        "cold.max_application",
        "cold.min_rest",
        "thermal.switch_gap",
        "cold.max_per_day",
        "cold.max_minutes_per_day",
        "check.skin",
    ]
    invalid = judged(request("snow", 5, occupied=True), WORST, PROFILE)
    assert "request.invalid" in invalid
    assert invalid.index("thermal.sedation_block") < invalid.index("request.invalid")
    assert invalid.index("request.invalid") < invalid.index("cold.min_rest")


def test_a_held_lock_refuses() -> None:
    held = Held("cold", "cold.min_rest", NOW - minutes(90), minutes(120))
    assert judged(request(), replace(LEDGER, held=(held,))) == ["cold.min_rest"]


def test_a_reason_may_have_no_end() -> None:
    assert Reason("skin.sign").until_ms is None


# ------------------------------------------------------------------------------------------ properties


AGES = st.sampled_from(
    [
        1,
        minutes(5),
        minutes(5) + 1,
        minutes(60),
        minutes(120) - 1,
        minutes(120),
        hours(12),
        DAY_MS - 1,
        DAY_MS,
    ]
)
LENGTHS = st.sampled_from([seconds(30), seconds(60), seconds(61), minutes(5), minutes(15), minutes(20)])
COURSES = st.builds(
    lambda method, age, length: course(method, NOW - age, length),
    st.sampled_from(sorted(METHODS)),
    AGES,
    LENGTHS,
)
LENGTH_LIMITS = {method.length_limit for method in METHODS.values()} | {
    "cold.max_application",
    "cold.onoff_total",
    "cold.max_minutes_per_day",
}
SETTINGS = st.sampled_from(
    [
        Limits(),
        Limits().with_setting("cold.max_application", 7),
        Limits().with_setting("cold.onoff_total", 9),
        Limits().with_setting("cold.max_minutes_per_day", 120),
        Limits().with_setting("heat.wrap.max", 40),
    ]
)


@given(
    method=st.sampled_from(sorted(METHODS)),
    courses=st.lists(COURSES, max_size=5),
    pattern=st.sampled_from(Pattern),
    limits=SETTINGS,
)
@example(
    method="ice-pack",
    courses=[course(ended_ms=NOW - 1, length_ms=0)],
    pattern=Pattern.ON_OFF,
    limits=Limits(),
)
def test_the_longest_that_is_shown_is_the_longest_that_is_let_through(
    method: str, courses: list[Course], pattern: Pattern, limits: Limits
) -> None:
    ledger = with_courses(*courses)
    if pattern is Pattern.ON_OFF and not METHODS[method].on_off:
        pattern = Pattern.SINGLE
    longest = longest_ms(METHODS[method], pattern, ledger, limits, NOW)

    def against_length(on_ms: int) -> set[str]:
        asked = request(method, on_ms / 60_000, pattern=pattern.value)
        return LENGTH_LIMITS & set(judged(asked, ledger, limits=limits))

    assert longest >= 0
    assert longest == 0 or not against_length(longest)
    assert against_length(longest + 1)


@given(
    length=st.floats() | st.integers() | st.none(),
    cycles=st.integers(),
    method=st.sampled_from([*METHODS, "", "snow"]),
    pattern=st.sampled_from(["single", "on-off", ""]),
)
def test_s1_nothing_that_is_typed_gets_more_than_the_cap(
    length: float | None, cycles: int, method: str, pattern: str
) -> None:
    decision = decide(
        request(method, length, cycles=cycles, pattern=pattern), PASS, LEDGER, PROFILE, Limits(), NOW
    )
    if isinstance(decision, Allowed):
        most = course_left_ms(METHODS[method], decision.plan.pattern, Limits(), 0)
        assert 0 < decision.on_ms <= most <= minutes(480 if method == "heat-wrap" else 20)
        assert 1 <= decision.plan.cycles <= 4
