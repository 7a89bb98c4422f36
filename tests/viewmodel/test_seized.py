"""What the steps of "It just seized up" offer: always what the gate would let begin, and why not else."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.state import fresh
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.viewmodel.calm import Calms
from backcare_desktop.viewmodel.movement import judged
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.screen import Draft, ScreenView, screen_view
from backcare_desktop.viewmodel.seized import (
    MovesView,
    RestView,
    answered,
    asked_now,
    choice_cards,
    ends_asking,
    facts_told,
    moves_view,
    rest_view,
)
from backcare_desktop.viewmodel.seized_foot import Foot, moves_foot, passing, rest_foot
from backcare_desktop.viewmodel.shelf import Shelf
from backcare_desktop.viewmodel.walk import Walk
from tools.scenes import START, Scene, person, relief_ended, started
from tools.scenes import rest as resting

ALL_CONDITIONS = frozenset(CONDITIONS)


def rest(scene: Scene, since_ms: int = 0) -> RestView:
    walk = Walk("rest", since_ms)
    return rest_view(scene.state, scene.now, scene.outside, shelf(), calms(), walk)


def moves(scene: Scene, since_ms: int = 0) -> MovesView:
    view = moves_view(scene.state, scene.now, scene.outside, shelf(), Walk("moves", since_ms))
    assert view is not None
    return view


def known(*yes: str) -> Scene:
    told = ev.ProfileAnswered(frozenset(yes), ALL_CONDITIONS)
    return Scene(fresh(START)).then(told).then(ev.ScreenAnswered())


def nobody_knows() -> Scene:
    return Scene(fresh(START)).then(ev.ScreenAnswered())


def titles(view: MovesView) -> list[str]:
    return [line.title for line in view.offer.stages]


def acts(foot: Foot) -> tuple[str, str]:
    return foot.main.act, "" if foot.other is None else foot.other.act


# ------------------------------------------------------------------------------------ warning signs


def test_both_lists_are_asked_before_anything_and_told_in_one() -> None:
    view = ScreenView()
    draft = view.fresh_draft()
    assert [item.id for item in asked_now("A", view)] == [f"A{n}" for n in range(1, 9)]
    first = answered(draft, frozenset())
    assert not ends_asking(first, frozenset(), view)
    second = first.onward()
    assert {item.question for item in asked_now("B", view)} == {f"B{n}" for n in range(1, 12)}
    both = answered(second, frozenset())
    assert ends_asking(both, frozenset(), view)
    assert both.event(frozenset()) == ev.ScreenAnswered(frozenset())


@pytest.mark.parametrize("name", [f"A{n}" for n in range(1, 9)])
def test_an_emergency_sign_ends_the_asking_and_locks_all(name: str) -> None:
    yes = frozenset({name})
    draft = answered(Draft(), yes)
    assert ends_asking(draft, yes, ScreenView())
    scene = known().then(draft.event(frozenset()))
    assert scene.state.ledger.emergency == yes
    assert rest(scene).refused is not None


@pytest.mark.parametrize("item", [item.id for item in asked_now("B", ScreenView())])
def test_a_sign_for_today_leaves_rest_open_and_nothing_else(item: str) -> None:
    draft = answered(answered(Draft(), frozenset()).onward(), frozenset({item}))
    scene = known().then(draft.event(frozenset()))
    assert scene.state.ledger.needs_advice_today
    assert rest(scene).refused is None
    assert moves(scene).offer.refused is not None
    cards = choice_cards(present(scene.state, scene.now, scene.outside).relief)
    assert [card.way for card in cards] == ["warning-signs"] * 2


def test_lasting_facts_are_asked_once_and_kept() -> None:
    asked = answered(answered(Draft(), frozenset()).onward(), frozenset({"B2"}))
    assert dict(facts_told(asked)) == {"person.cancer": "yes", "person.low_defences": "no"}
    assert facts_told(answered(Draft(), frozenset())) == ()
    scene = known()
    options = {**scene.outside.options, "person.cancer": "yes", "person.low_defences": "no"}
    told = screen_view(scene.state, scene.now, replace(scene.outside, options=options))
    assert {item.id for item in asked_now("B", told)}.isdisjoint({"B2", "B4.lasting"})
    draft = answered(told.fresh_draft(), frozenset()).onward()
    assert answered(draft, frozenset()).event(frozenset()) == ev.ScreenAnswered(frozenset({"B2"}))


def test_where_advice_is_open_the_second_list_is_not_asked_and_nothing_is_cleared() -> None:
    scene = known().then(ev.ScreenAnswered(frozenset({"B6"})))
    view = screen_view(scene.state, scene.now, scene.outside)
    draft = answered(view.fresh_draft(), frozenset())
    assert ends_asking(draft, frozenset(), view)
    assert scene.then(draft.event(view.standing)).state.ledger.needs_advice_today


# ----------------------------------------------------------------------------------------- lying down


def test_lying_down_needs_no_answer_about_the_person() -> None:
    view = rest(nobody_knows())
    assert (view.refused, view.run, view.rested) == (None, None, False)
    assert view.position is not None
    assert view.position.id == "rest_legs_up"
    assert view.asks is not None
    going = nobody_knows().then(view.asks)
    assert isinstance(going.state.guided, Going)
    run = rest(going).run
    assert run is not None
    assert run.pattern == (("in", 4_000), ("out", 6_000))
    assert acts(rest_foot(rest(going), "choice")) == ("onward", "pause")


@pytest.mark.parametrize("pain", [8, 9, 10])
def test_lying_down_is_open_however_strong_the_pain(pain: int) -> None:
    assert rest(known().then(ev.PainTold(pain))).refused is None


def test_with_a_pack_on_breathing_is_open_and_nobody_is_told_to_lie_down() -> None:
    view = rest(started())
    assert (view.refused, view.position, view.pack) == (None, None, True)
    assert view.asks is not None
    going = started().then(view.asks)
    assert isinstance(going.state.guided, Going)
    # Escape takes the pack off: the button for breathing does not claim that key.
    assert rest_foot(rest(going), None).back.key == ""
    assert rest_foot(rest(known().then(view.asks)), None).back.key == "Esc"


def test_files_that_cannot_be_read_are_told() -> None:
    scene = person()
    walk, nothing = Walk("rest", 0), Calms(problem="gone")
    view = rest_view(scene.state, scene.now, scene.outside, Shelf(problem="gone"), nothing, walk)
    assert (view.pack, view.position, view.asks) == (False, None, None)
    assert view.refused is not None
    assert "gone" in sentence(view.refused)
    assert acts(rest_foot(view, "choice")) == ("onward", "start")


def test_its_end_is_told_on_the_step_where_it_ran() -> None:
    asks = rest(known()).asks
    assert asks is not None
    over = known().then(asks).then(ev.Ticked(), minutes=9)
    assert rest(over).rested
    assert acts(rest_foot(rest(over), "choice")) == ("onward", "start")
    assert not rest(over, over.now.boot_ms).rested
    assert not rest(known().then(asks).then(ev.RoutineStopped(), minutes=1)).rested


def test_what_runs_already_is_told_and_the_way_on_stays_open() -> None:
    scan = next(way for way in calms().ways if way.id == "body_scan")
    view = rest(known().then(ev.RoutineAsked(scan.plan)))
    assert view.run is None
    assert view.refused is not None
    foot = rest_foot(view, "choice")
    assert acts(foot) == ("onward", "start")
    assert foot.other is not None
    assert foot.other.lacks == view.refused


# -------------------------------------------------------------------------------------- cold or heat


def test_each_has_one_plain_line_and_its_usual_way() -> None:
    scene = person()
    cold, heat = choice_cards(present(scene.state, scene.now, scene.outside).relief)
    assert (cold.way, heat.way) == ("session/cold", "session/heat")
    assert "little proof" in sentence(cold.text)
    assert "small gain" in sentence(heat.text)
    assert "swelling" in sentence(heat.text)


def test_a_locked_one_says_why_and_when() -> None:
    scene = resting()
    cold, heat = choice_cards(present(scene.state, scene.now, scene.outside).relief)
    assert cold.way == "session"
    assert heat.locked
    assert sentence(heat.button) == "Opens at 15:15"


# --------------------------------------------------------------------------------------- small moves


def test_the_moves_are_the_acute_set_without_holds() -> None:
    plan = moves(person()).offer.asks.routine
    assert plan is not None
    assert titles(moves(person())) == ["Heel slides", "Pelvic tilt", "Knee rolls"]
    assert all(stage.exercise is not None and stage.exercise.acute for stage in plan.stages)
    assert not plan.holds
    assert isinstance(person().then(moves(person()).offer.asks).state.guided, Going)


@pytest.mark.parametrize(("pain", "begins"), [(0, True), (5, True), (7, True), (8, False), (10, False)])
def test_up_to_seven_they_begin_and_from_eight_on_only_rest_is_left(pain: int, begins: bool) -> None:
    scene = person().then(ev.PainTold(pain))
    view = moves(scene)
    assert view.quiet_only is not begins
    assert isinstance(scene.then(view.offer.asks).state.guided, Going) is begins
    assert acts(moves_foot(view)) == (("start", "finish") if begins else ("rest", "finish"))


def test_pain_is_asked_first() -> None:
    foot = moves_foot(moves(known()))
    assert foot.main.lacks is not None
    assert sentence(foot.main.lacks) == "First: how is your back?"


@pytest.mark.parametrize("scene", [nobody_knows(), known("osteoporosis"), known("spine_surgery")])
def test_what_a_condition_speaks_against_is_left_out_and_told(scene: Scene) -> None:
    scene = scene.then(ev.PainTold(6))
    view = moves(scene)
    assert view.left_out == ("Knee rolls",)
    assert titles(view) == ["Heel slides", "Pelvic tilt"]
    assert isinstance(scene.then(view.offer.asks).state.guided, Going)


def test_right_after_cold_the_moves_are_open_as_nothing_is_held() -> None:
    scene = relief_ended()
    offer = shelf().offer("spasm_lying")
    assert offer is not None
    whole = judged(scene.state, scene.now, offer.plan)
    assert [reason.limit for reason in whole.reasons] == ["cold.no_numb_exercise"]
    assert moves(scene).offer.refused is None


def test_with_a_pack_on_the_moves_say_why_not_and_rest_is_offered() -> None:
    view = moves(started())
    assert view.offer.refused is not None
    assert "One at a time" in sentence(view.offer.refused)
    assert not view.quiet_only
    assert acts(moves_foot(view)) == ("rest", "finish")


def test_when_they_are_done_only_the_way_home_is_left() -> None:
    over = person().then(moves(person()).offer.asks).then(ev.Ticked(), minutes=15)
    assert moves(over).moved
    assert acts(moves_foot(moves(over))) == ("finish", "")
    assert not moves(over, over.now.boot_ms).moved


def test_files_that_cannot_be_read_leave_the_way_home() -> None:
    scene = person()
    nothing = moves_view(scene.state, scene.now, scene.outside, Shelf(problem="?"), Walk("moves", 0))
    assert nothing is None
    assert acts(moves_foot(nothing)) == ("finish", "")
    assert passing(None).act == "finish"
