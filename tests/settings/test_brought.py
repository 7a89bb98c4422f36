"""A backup's settings: a limit only becomes stricter, and what is this machine's stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.engine.limits import LIMITS, Bound, Limits
from backcare_desktop.settings.brought import brought, stricter
from backcare_desktop.settings.option import Value
from backcare_desktop.settings.options import OPTIONS, Options


def chosen(**values: Value) -> Options:
    options = Options()
    for key, value in values.items():
        options = options.with_value(key.replace("__", "."), value)
    return options


def test_what_was_chosen_there_is_taken_and_the_rest_stays() -> None:
    ours = chosen(theme="light", region="uk", sound__volume=30)
    theirs = chosen(theme="dark", region="uk", diary__packs=True)
    assert brought(ours, theirs) == (("diary.packs", True), ("theme", "dark"))


def test_what_is_of_this_machine_stays() -> None:
    theirs = chosen(autostart=True, voice__name="Ada", window__close_told=True)
    theirs = theirs.with_value("person.first_run_done", value=True).with_value(
        "screen.cleared_on", "2026-03-02"
    )
    assert brought(Options(), theirs) == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "after"),
    [("no", "yes", "yes"), ("yes", "no", "yes"), ("unasked", "no", "unasked"), ("unasked", "yes", "yes")],
)
@pytest.mark.parametrize("key", ["person.cancer", "person.low_defences"])
def test_a_lasting_fact_only_becomes_yes(key: str, ours: str, theirs: str, after: str) -> None:
    here = Options().with_value(key, ours)
    taken = dict(brought(here, Options().with_value(key, theirs)))
    assert taken.get(key, ours) == after


CHOICES = {
    key: st.floats(option.low or 1, option.high or 99, allow_nan=False).map(round).filter(LIMITS[key].accepts)
    for key, option in OPTIONS.items()
    if option.limit
}


@pytest.mark.control("restored")
@settings(max_examples=60, deadline=None)
@given(ours=st.fixed_dictionaries({}, optional=CHOICES), theirs=st.fixed_dictionaries({}, optional=CHOICES))
def test_s7_a_limit_of_a_backup_only_makes_it_stricter(
    ours: dict[str, float], theirs: dict[str, float]
) -> None:
    here, there = (Limits(tuple(sorted(told.items()))) for told in (ours, theirs))
    after = here
    for name, value in stricter(here, Options(there.settings)):
        after = after.with_setting(name, value)
    for name, limit in LIMITS.items():
        strictest = max if limit.bound is Bound.AT_LEAST else min
        assert after.in_force(name) == strictest(here.in_force(name), there.in_force(name))
