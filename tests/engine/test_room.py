"""When a length that does not fit will fit: the end that a refusal names."""

from dataclasses import replace

import pytest

from backcare_desktop.engine.guard import Reason, Refused, Request, decide
from backcare_desktop.engine.ledger import Course, Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.profile import Profile
from tests.engine.life import PASS, course, hours, minutes, request, seconds

NOW = hours(200)
PROFILE = Profile(answered=frozenset(CONDITIONS))


def first(asked: Request, *courses: Course) -> Reason:
    ledger = Ledger(screened=True, courses=courses)
    decision = decide(asked, PASS, ledger, PROFILE, Limits(), NOW)
    assert isinstance(decision, Refused)
    return decision.first


@pytest.mark.parametrize(("length", "frees"), [(180.5, 0), (330, 0), (331, 1), (480, 1)])
def test_a_wrap_has_to_wait_until_so_many_others_are_a_day_old(length: float, frees: int) -> None:
    worn = (
        course("heat-wrap", NOW - hours(10), minutes(150)),
        course("heat-wrap", NOW - hours(2), minutes(150)),
    )
    assert first(request("heat-wrap", length), *worn) == Reason(
        "heat.wrap.max", worn[frees].ended_ms + DAY_MS
    )


def test_wraps_of_the_day_give_no_end_to_a_pack_that_is_too_long() -> None:
    worn = course("heat-wrap", NOW - hours(3), minutes(60))
    short = course("hot-pack", NOW - minutes(1), seconds(30))
    assert first(request("hot-pack", 19.75), worn, short) == Reason("heat.pack.max")


@pytest.mark.parametrize("length", [0.01, 0.5, 1])
def test_a_minute_and_less_may_be_asked_for(length: float) -> None:
    ledger = replace(Ledger(), screened=True)
    assert not isinstance(decide(request(length=length), PASS, ledger, PROFILE, Limits(), NOW), Refused)
