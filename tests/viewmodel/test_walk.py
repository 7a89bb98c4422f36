"""Where a person is in "It just seized up": the steps there are, the way on and back, what is remembered."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.viewmodel.walk import REMEMBERED_MS, STEPS, Step, Walk, back, onward, place, steps_open
from tools.scenes import START, after, person

WELL = person()
ADVICE = WELL.then(ev.ScreenAnswered(frozenset({"B6"})))
AT = WELL.now.boot_ms


def test_the_warning_signs_come_first() -> None:
    assert STEPS[0] == "signs"
    assert place(None, WELL.state, WELL.now) == Walk("signs", AT)


@pytest.mark.parametrize(("step", "following"), list(zip(STEPS, (*STEPS[1:], None), strict=True)))
def test_every_step_leads_to_the_next_and_the_last_home(step: Step, following: Step | None) -> None:
    found = onward(Walk(step, AT - 5), WELL.state, WELL.now)
    assert found == (None if following is None else Walk(following, AT))


@pytest.mark.parametrize(("step", "before"), list(zip(STEPS, (None, *STEPS), strict=False)))
def test_every_step_leads_back_and_the_first_home(step: Step, before: Step | None) -> None:
    found = back(Walk(step, AT - 5), WELL.now)
    assert found == (None if before is None else Walk(before, AT))


def test_with_an_answer_for_today_only_rest_is_left() -> None:
    assert steps_open(ADVICE.state) == ("signs", "rest")
    assert onward(Walk("rest", AT), ADVICE.state, ADVICE.now) is None
    assert place(Walk("moves", AT - 7), ADVICE.state, ADVICE.now) == Walk("rest", AT - 7)
    cleared = ADVICE.then(ev.Cleared("same-day"))
    assert steps_open(cleared.state) == STEPS


def test_the_place_is_remembered_for_a_while_and_no_longer() -> None:
    walk = Walk("choice", AT)
    last = replace(START, boot_ms=AT + REMEMBERED_MS, wall_ms=START.wall_ms + REMEMBERED_MS)
    assert place(walk, WELL.state, last) == walk
    assert place(walk, WELL.state, after(last, seconds=1)).step == "signs"
    # What was remembered in another boot may lie ahead of the clock.
    assert place(Walk("choice", AT + 1), WELL.state, WELL.now).step == "signs"
