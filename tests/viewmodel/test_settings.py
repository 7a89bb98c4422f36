"""The settings page as values: the range shown is the range that is taken."""

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.limits import LIMITS, Limit, Limits
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import fresh
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.settings import limit_row, settable, settings_view

NOW = Moment("boot", 10_000_000, 1_772_442_000_000)
SETTABLE = [limit for limit in LIMITS.values() if settable(limit)]


@pytest.mark.parametrize("limit", SETTABLE, ids=lambda limit: limit.name)
def test_both_ends_of_the_shown_range_are_taken(limit: Limit) -> None:
    row = limit_row(limit, Limits())
    assert row.low <= row.value <= row.high
    for end in (row.low, row.high, row.unset):
        assert limit.accepts(end)
    assert not limit.accepts(row.high + 1)
    assert not row.changed


@pytest.mark.parametrize("limit", SETTABLE, ids=lambda limit: limit.name)
def test_setting_it_back_is_as_if_never_set(limit: Limit) -> None:
    never = Limits()
    back = never.with_setting(limit.name, limit_row(limit, never).low)
    back = back.with_setting(limit.name, limit_row(limit, back).unset)
    assert back.in_force(limit.name) == never.in_force(limit.name)
    assert back.preselected(limit.name) == never.preselected(limit.name)


def test_the_value_in_force_is_shown() -> None:
    state = reduce(fresh(NOW), ev.LimitSet("cold.max_application", 10), NOW)
    row = next(row for row in settings_view(state, Outside()).limits if row.name == "cold.max_application")
    assert (row.value, row.unset, row.changed) == (10, 20, True)


def test_conditions_are_yes_no_or_unasked() -> None:
    told = ev.ProfileAnswered(frozenset({"raynaud"}), frozenset({"raynaud", "pregnant"}))
    known = dict(settings_view(reduce(fresh(NOW), told, NOW), Outside()).conditions)
    assert (known["raynaud"], known["pregnant"], known["glaucoma"]) == ("yes", "no", "unasked")


def test_values_are_those_outside() -> None:
    view = settings_view(fresh(NOW), Outside(options={"theme": "dark"}, data_folder="/x", demo=True))
    assert (view.value("theme"), view.value("nothing")) == ("dark", None)
    assert (view.folder, view.demo) == ("/x", True)
