"""Every number of engine/limits.py against the facts, written down a second time by hand."""

import math
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backcare_desktop.diary.limits import LIMITS as WATCHED
from backcare_desktop.engine.limits import LIMITS, Bound, Limit, Limits, Unit
from backcare_desktop.gui.catalogue.packs import SOURCES
from tests.engine.life import hours, minutes, seconds

ROOT = Path(__file__).resolve().parents[2]

#: name: default, hard bound, direction, unit, whether it is a session length (SAFETY 1, "limit").
FACTS: dict[str, tuple[int | bool, int | bool, str, str, bool]] = {
    "cold.max_application": (15, 20, "max", "min", True),
    "cold.gel_or_instant.max_application": (10, 20, "max", "min", True),
    "cold.ice_massage.max_application": (5, 5, "max", "min", True),
    "cold.min_rest": (120, 60, "min", "min", False),
    "cold.onoff_total": (20, 20, "max", "min", False),
    "cold.max_per_day": (4, 6, "max", "per 24 h", False),
    "cold.max_minutes_per_day": (60, 120, "max", "min/24 h", False),
    "cold.skin_check_every": (5, 5, "max", "min", False),
    "cold.min_barrier": (True, True, "req", "bool", False),
    "cold.no_numb_exercise": (20, 10, "min", "min", False),
    "cold.review_prompt_day": (3, 7, "max", "days", False),
    "heat.pack.max": (15, 20, "max", "min", True),
    "heat.electric_pad.max": (15, 20, "max", "min", True),
    "heat.electric_blanket.max": (15, 20, "max", "min", True),
    "heat.bath.max": (15, 20, "max", "min", True),
    "heat.bath.water_temp": (38, 40, "max", "C", False),
    "heat.wrap.max": (240, 480, "max", "min/24 h", True),
    "heat.wrap.max_days_in_row": (3, 7, "max", "days", False),
    "heat.min_rest": (120, 60, "min", "min", False),
    "heat.max_per_day": (3, 3, "max", "per 24 h", False),
    "heat.max_days_in_row": (5, 7, "max", "days", False),
    "heat.skin_check_every": (5, 5, "max", "min", False),
    "heat.barrier_and_on_top": (True, True, "req", "bool", False),
    "heat.acute_injury_block": (72, 48, "min", "h", False),
    "heat.topical_block": (12, 12, "min", "h", False),
    "thermal.sedation_block": (8, 8, "min", "h", False),
    "thermal.switch_gap": (120, 60, "min", "min", False),
    "thermal.awake_ack_timeout": (30, 60, "max", "s", False),
    "stretch.hold": (30, 60, "max", "s", True),
    "stretch.repeats": (3, 4, "max", "count", True),
    "stretch.max_per_muscle": (120, 180, "max", "s", False),
    "stretch.rest_between": (10, 5, "min", "s", False),
    "move.reps": (8, 15, "max", "count", True),
    "warmup.before_hold": (3, 2, "min", "min", False),
    "warmup.before_deep_or_strength": (5, 5, "min", "min", False),
    "warmup.valid_for": (15, 20, "max", "min", False),
    "stretch.stop_at_pain": (True, True, "req", "bool", False),
    "stretch.max_start_pain": (5, 7, "max", "0-10", False),
    "stretch.pain_rise_stop": (2, 2, "max", "0-10", False),
    "stretch.sessions_per_day": (3, 4, "max", "count", False),
    "flexion.after_waking": (120, 60, "min", "min", False),
    "strength.max_start_pain": (2, 3, "max", "0-10", False),
    "strength.plank_hold": (10, 60, "max", "s", True),
    "breath.slow": (5, 10, "max", "min", True),
    "breath.box": (3, 5, "max", "min", True),
    "breath.478_cycles": (4, 8, "max", "count", True),
    "break.interval": (30, 60, "max", "min", False),
    "break.duration": (2, 1, "min", "min", False),
}
#: The end on the strict side where the facts name one: a hold of 10 s, a reminder each 20 min.
OTHER_ENDS = {"stretch.hold": 10, "break.interval": 20}


def test_every_number_is_the_fact() -> None:
    code = {
        limit.name: (limit.default, limit.hard, limit.bound.value, limit.unit.value, limit.session_length)
        for limit in LIMITS.values()
    }
    assert code == FACTS
    # True is 1 to Python: a required check is not a number.
    assert {name: type(fact[1]) for name, fact in code.items()} == {
        name: type(fact[1]) for name, fact in FACTS.items()
    }


def test_every_other_end_is_the_fact() -> None:
    ends = {limit.name: limit.other_end for limit in LIMITS.values() if limit.other_end is not None}
    assert ends == OTHER_ENDS


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_every_limit_says_why_and_from_where(limit: Limit) -> None:
    assert limit.reason.endswith(".")
    assert limit.source


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_the_default_and_the_hard_bound_may_be_set(limit: Limit) -> None:
    assert limit.accepts(limit.default)
    assert limit.accepts(limit.hard)


def test_every_source_is_listed_and_every_listed_one_is_used() -> None:
    listed = re.findall(
        r"^- (S\d+) ", (ROOT / "docs/safety/sources.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    sources = [limit.source for limit in (*LIMITS.values(), *WATCHED.values())]
    sources += SOURCES.values()
    for path in (ROOT / "assets").rglob("*.toml"):
        sources += re.findall(r"^source = (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    named = {source for told in sources for source in re.findall(r"\bS\d+\b", told)}
    assert len(listed) == len(set(listed))
    assert set(listed) == named


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("cold.max_application", 20, True),
        ("cold.max_application", 20.000001, False),
        ("cold.max_application", 21, False),
        ("cold.max_application", 0.5, True),
        ("cold.max_application", 0, False),
        ("cold.max_application", -1, False),
        ("cold.max_application", math.nan, False),
        ("cold.max_application", math.inf, False),
        ("cold.max_application", -math.inf, False),
        ("cold.max_application", 10**400, False),
        ("cold.max_application", True, False),
        ("cold.max_application", "15", False),
        ("cold.max_application", None, False),
        ("cold.min_rest", 60, True),
        ("cold.min_rest", 59.99, False),
        ("cold.min_rest", 7 * 24 * 60, True),
        ("cold.min_rest", 7 * 24 * 60 + 1, False),
        ("cold.min_rest", 10**400, False),
        ("cold.min_rest", math.inf, False),
        ("cold.max_per_day", 6, True),
        ("cold.max_per_day", 6.0, True),
        ("cold.max_per_day", 2.5, False),
        ("cold.max_per_day", 7, False),
        ("heat.wrap.max_days_in_row", 1.5, False),
        ("stretch.hold", 10, True),
        ("stretch.hold", 9, False),
        ("stretch.hold", 61, False),
        ("break.interval", 20, True),
        ("break.interval", 19, False),
        ("cold.min_barrier", True, True),
        ("cold.min_barrier", False, False),
        ("cold.min_barrier", 1, False),
    ],
)
def test_what_may_be_set(name: str, value: object, taken: bool) -> None:
    assert LIMITS[name].accepts(value) is taken


NUMBERS = st.one_of(st.integers(), st.floats(), st.integers(min_value=10**300), st.just(math.nan))


@given(name=st.sampled_from(sorted(LIMITS)), value=NUMBERS)
@example(name="cold.min_rest", value=10**5000)
def test_s7_no_accepted_value_passes_the_hard_bound(name: str, value: float) -> None:
    limit = LIMITS[name]
    if not limit.accepts(value):
        with pytest.raises(ValueError, match=re.escape(name)):
            Limits().with_setting(name, value)
        return
    in_force = Limits().with_setting(name, value).in_force(name)
    assert in_force == value
    assert limit.bound is not Bound.AT_MOST or 0 < in_force <= limit.hard
    assert limit.bound is not Bound.AT_LEAST or in_force >= limit.hard


def test_an_unknown_limit_cannot_be_set() -> None:
    with pytest.raises(ValueError, match=r"cold\.nothing"):
        Limits().with_setting("cold.nothing", 1)


def test_s7_settings_that_were_never_accepted_cannot_exist() -> None:
    with pytest.raises(ValueError, match=r"cold\.max_application"):
        Limits((("cold.max_application", 21),))
    with pytest.raises(ValueError, match=r"^a limit is set twice$"):
        Limits((("cold.max_application", 10), ("cold.max_application", 12)))


def test_a_session_length_is_refused_by_its_hard_bound_and_preselected_at_its_default() -> None:
    limits = Limits()
    assert limits.in_force("cold.max_application") == 20
    assert limits.preselected("cold.max_application") == 15
    set_to_12 = limits.with_setting("cold.max_application", 12)
    assert set_to_12.in_force("cold.max_application") == 12
    assert set_to_12.preselected("cold.max_application") == 12
    assert limits.with_setting("cold.max_application", 18).preselected("cold.max_application") == 15


def test_every_other_limit_is_in_force_at_its_default() -> None:
    limits = Limits()
    assert limits.in_force("cold.min_rest") == 120
    assert limits.with_setting("cold.min_rest", 60).in_force("cold.min_rest") == 60


def test_a_later_setting_replaces_the_earlier_one() -> None:
    limits = Limits().with_setting("cold.min_rest", 60).with_setting("cold.min_rest", 90)
    assert limits.settings == (("cold.min_rest", 90),)


def test_times_come_in_milliseconds_and_counts_do_not() -> None:
    limits = Limits()
    assert limits.ms("cold.min_rest") == minutes(120)
    assert limits.ms("heat.acute_injury_block") == hours(72)
    assert limits.ms("thermal.awake_ack_timeout") == seconds(30)
    assert limits.ms("heat.wrap.max") == minutes(480)
    assert limits.with_setting("cold.max_application", 0.5).ms("cold.max_application") == seconds(30)
    with pytest.raises(KeyError):
        limits.ms("cold.max_per_day")
    with pytest.raises(KeyError):
        limits.in_force("cold.nothing")


def test_the_range_a_person_may_choose_from() -> None:
    ranges = {
        name: (LIMITS[name].lowest, LIMITS[name].highest)
        for name in FACTS
        if LIMITS[name].unit is Unit.SECONDS
    }
    assert ranges == {
        "thermal.awake_ack_timeout": (0, 60),
        "stretch.hold": (10, 60),
        "stretch.max_per_muscle": (0, 180),
        "stretch.rest_between": (5, 604_800),
        "strength.plank_hold": (0, 60),
    }
