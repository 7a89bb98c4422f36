"""The first run as values: nothing is passed over, and age becomes a profile."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import fresh
from backcare_desktop.viewmodel.first_run import Age, FirstRunDraft, first_run_view
from backcare_desktop.viewmodel.outside import Outside

NOW = Moment("boot", 10_000_000, 1_772_442_000_000)


def test_each_step_asks_for_what_it_lacks() -> None:
    draft = FirstRunDraft()
    assert draft.lacks == "tick"
    with pytest.raises(ValueError, match="tick"):
        draft.onward()
    draft = replace(draft, agreed=True).onward()
    assert draft.lacks == "region"
    draft = replace(draft, region="uk")
    assert draft.lacks == "age"
    draft = replace(draft, age="adult").onward()
    assert (draft.step, draft.lacks) == ("signs", "")
    with pytest.raises(ValueError, match="signs"):
        draft.onward()
    assert draft.back().back().back().step == "what"


@pytest.mark.parametrize(
    ("age", "yes"), [("under_18", {"under_18"}), ("adult", set()), ("over_65", {"over_65"})]
)
def test_the_age_becomes_a_profile_and_comes_back(age: Age, yes: set[str]) -> None:
    told = FirstRunDraft(age=age).profile()
    assert told == ev.ProfileAnswered(frozenset(yes), frozenset({"under_18", "over_65"}))
    known = first_run_view(reduce(fresh(NOW), told, NOW), Outside())
    assert known.draft.age == age


def test_it_is_needed_until_it_is_done() -> None:
    assert first_run_view(fresh(NOW), Outside()).needed
    assert first_run_view(fresh(NOW), Outside()).draft.age is None
    assert not first_run_view(fresh(NOW), Outside(options={"person.first_run_done": True})).needed
