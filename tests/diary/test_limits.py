"""The numbers of the watch against the facts, written down a second time by hand (clinical 10)."""

import pytest

from backcare_desktop.diary.limits import EPISODES, EPISODES_DAYS, LIMITS, PAIN_JUMP, firm, first

#: What is said first at, and what firmly; those of heat and cold are the engine's.
FACTS = {
    "episode.see_clinician_day": (4, 14),
    "redflag.recheck_every": (7, 7),
    "meds.pain_days_prompt": (3, 10),
    "meds.nsaid_duplicate_warn": (24, 24),
    "cold.review_prompt_day": (3, 7),
    "heat.max_days_in_row": (5, 7),
    "heat.wrap.max_days_in_row": (3, 7),
}


@pytest.mark.parametrize("name", FACTS)
def test_the_numbers(name: str) -> None:
    assert (first(name), firm(name)) == FACTS[name]


def test_each_of_its_own_has_a_reason_and_a_source() -> None:
    assert set(LIMITS) < set(FACTS)
    for limit in LIMITS.values():
        assert limit.reason.endswith(".")
        assert "S" in limit.source


def test_three_times_in_six_months_and_a_jump_of_three() -> None:
    # Half a year of 365 days, rounded up. Clinical 5.3: C3, and "3+ points".
    assert (EPISODES, EPISODES_DAYS, PAIN_JUMP) == (3, 183, 3)


def test_an_unknown_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        first("episode.never")
