"""The page of breathing and relaxing: lengths within the limits, what is refused, what runs."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going, Still
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.state import fresh
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.breathe import ChoiceView, EndView, Picked, RunView, choice_view, run_view
from backcare_desktop.viewmodel.calm import Calms, is_calm
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.present import WindowView, present
from tests.engine.exercises import CAT_COW, SLOW, routine
from tools.scenes import SCENES, START, Scene, calming, person, started

WAYS = calms()
HOLDS = ("box3", "box4", "478")
RELAXING = ("muscles", "body_scan", "picture")


def choice(scene: Scene, way: str = "slow46", amount: int | None = None) -> ChoiceView:
    view = choice_view(scene.state, scene.now, scene.outside, WAYS, Picked(way, amount))
    assert view is not None
    return view


def length_ms(view: ChoiceView) -> int:
    plan = view.asks.routine
    assert plan is not None
    return sum(stage.length_ms for stage in plan.stages)


def run(scene: Scene) -> RunView:
    view = run_view(scene.state, scene.now, WAYS)
    assert isinstance(view, RunView)
    return view


def known(*yes: str) -> Scene:
    answered = ev.ProfileAnswered(frozenset(yes), frozenset(CONDITIONS))
    return Scene(fresh(START)).then(answered).then(ev.ScreenAnswered())


def locked(scene: Scene) -> dict[str, str]:
    return {way.id: sentence(way.locked) for way in choice(scene).ways if way.locked is not None}


# ----------------------------------------------------------------------------------- what is offered


def test_all_eight_are_there_with_their_seconds() -> None:
    found = {way.id: sentence(way.rhythm) for way in choice(person()).ways}
    assert found == {
        "slow46": "in 4 · out 6",
        "even55": "in 5 · out 5",
        "box3": "in 3 · hold 3 · out 3 · hold 3",
        "box4": "in 4 · hold 4 · out 4 · hold 4",
        "478": "in 4 · hold 7 · out 8",
        "muscles": "6 min",
        "body_scan": "4 min",
        "picture": "3 min",
    }
    assert locked(person()) == {}


@pytest.mark.parametrize(
    ("way", "usual", "most", "count"),
    [("slow46", 5, 10, "minutes"), ("even55", 5, 10, "minutes"), ("box4", 3, 5, "minutes"),
     ("box3", 3, 5, "minutes"), ("478", 4, 8, "rounds")],
)  # fmt: skip
def test_the_usual_length_and_the_most(way: str, usual: int, most: int, count: str) -> None:
    length = choice(person(), way).length
    assert length is not None
    assert (length.count, length.amount, length.most) == (count, usual, most)


@pytest.mark.parametrize("way", [way.id for way in WAYS.ways])
@pytest.mark.parametrize("amount", [-3, 1, 4, 8, 1_000_000])
def test_whatever_is_chosen_may_begin_and_ends_with_a_whole_breath(way: str, amount: int) -> None:
    view = choice(person(), way, amount)
    after = person().then(view.asks)
    assert after.state.refused is None
    assert isinstance(after.state.guided, Going)
    found = WAYS.way(way)
    assert found is not None
    if found.pattern:
        assert length_ms(view) % (1_000 * sum(found.seconds)) == 0


def test_a_length_is_never_longer_than_it_says() -> None:
    # Eleven rounds of sixteen seconds fit into three minutes.
    assert length_ms(choice(person(), "box4", 3)) == 176_000
    assert length_ms(choice(person(), "slow46", 10)) == 10 * MINUTE_MS
    assert length_ms(choice(person(), "478")) == 4 * 19_000


def test_a_stricter_setting_is_the_most() -> None:
    scene = person().then(ev.LimitSet("breath.slow", 3))
    length = choice(scene, "slow46", 10).length
    assert length is not None
    assert (length.amount, length.most) == (3, 3)
    assert length_ms(choice(scene, "slow46", 10)) == 3 * MINUTE_MS


def test_the_length_of_another_way_is_not_taken_over() -> None:
    view = choice_view(person().state, START, person().outside, WAYS, Picked("nothing", 9))
    assert view is not None
    assert (view.id, view.length and view.length.amount) == ("slow46", 5)


def test_without_files_there_is_nothing_to_choose() -> None:
    scene = person()
    assert choice_view(scene.state, scene.now, scene.outside, Calms(), Picked("slow46")) is None


# ---------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize("condition", ["pregnant", "heart_disease", "high_blood_pressure", "lung_disease"])
def test_no_holds_where_the_profile_says_so(condition: str) -> None:
    scene = known(condition)
    reasons = locked(scene)
    assert set(reasons) == set(HOLDS)
    assert all("Your safety profile says" in reason for reason in reasons.values())
    view = choice(scene, "box4")
    assert view.refused == message("limit.profile", condition=message(f"profile.name.{condition}"))
    assert not view.signs
    assert scene.then(view.asks).state.guided == Still()
    assert choice(scene, "slow46").refused is None


def test_what_was_never_asked_is_a_question() -> None:
    scene = Scene(fresh(START)).then(ev.ScreenAnswered())
    view = choice(scene, "478")
    assert view.refused is None
    assert set(view.unasked) == {"heart_disease", "pregnant", "high_blood_pressure", "lung_disease"}
    assert choice(scene, "slow46").unasked == ()
    assert locked(scene) == {}


def test_with_a_pack_on_one_may_breathe_and_not_close_the_eyes() -> None:
    assert set(locked(started())) == set(RELAXING)
    worn = started("heat-wrap", minutes=60)
    assert locked(worn) == {}


def test_an_emergency_leaves_nothing_and_leads_to_the_signs() -> None:
    scene = SCENES["emergency"]()
    assert set(locked(scene)) == {way.id for way in WAYS.ways}
    assert choice(scene).signs
    advice = person().then(ev.ScreenAnswered(frozenset({"B6"})))
    assert locked(advice) == {}


# -------------------------------------------------------------------------------------- what runs


def test_where_one_is_follows_from_the_instant() -> None:
    view = run(calming("slow46", seconds=63))
    assert (view.title, view.spent_ms, view.left) == ("Slow breath, 4 and 6", 63_000, "3:57")
    assert (view.round, view.rounds, view.ready_s, view.paused, view.pack) == (7, 30, 0, False, False)
    assert view.pattern == (("in", 4_000), ("out", 6_000))


def test_a_pause_stands_still_and_goes_on_where_it_was() -> None:
    paused = calming("slow46", seconds=63).then(ev.RoutinePaused()).then(ev.Ticked(), minutes=5)
    assert (run(paused).paused, run(paused).spent_ms, run(paused).left) == (True, 63_000, "3:57")
    ready = paused.then(ev.RoutineResumed()).then(ev.Ticked(), seconds=1)
    assert (run(ready).paused, run(ready).spent_ms, run(ready).ready_s) == (False, 63_000, 2)
    on = ready.then(ev.Ticked(), seconds=4)
    assert (run(on).spent_ms, run(on).ready_s) == (65_000, 0)


def test_a_sleep_pauses_where_it_began() -> None:
    scene = calming("slow46", seconds=63)
    slept = scene.then(ev.Slept(scene.now.boot_ms), minutes=30)
    assert (run(slept).paused, run(slept).spent_ms) == (True, 63_000)


def test_lines_follow_each_other() -> None:
    first = run(calming("body_scan", seconds=2))
    assert (first.line, first.ready_s, first.left, first.pattern) == ("", 3, "4:03", ())
    assert run(calming("body_scan", seconds=5)).line.startswith("Lie or sit")
    assert run(calming("body_scan", seconds=5 + 106)).line == (
        "Now your lower back. There is nothing you have to do there."
    )


def test_with_a_pack_on_it_says_so() -> None:
    assert run(SCENES["pacer-pack"]()).pack
    bar = shown(SCENES["pacer-pack"]()).bar
    assert bar is not None
    assert (bar.page, bar.digits) == ("session", "12:52")


def test_the_bar_leads_to_it() -> None:
    bar = shown(SCENES["pacer-paused"]()).bar
    assert bar is not None
    assert (bar.page, bar.tone, bar.line) == ("breathe", "breath", message("bar.calm.paused"))


def test_the_end_is_told_apart_from_that_of_a_routine() -> None:
    done = calming("478", seconds=80)
    assert run_view(done.state, done.now, WAYS) == EndView("4-7-8 breath", "done", START.boot_ms + 76_000)
    moved = SCENES["player-done"]()
    assert run_view(moved.state, moved.now, WAYS) is None
    going = SCENES["player-hold"]()
    assert run_view(going.state, going.now, WAYS) is None
    assert run_view(person().state, START, WAYS) is None


def test_what_belongs_on_this_page() -> None:
    assert is_calm(routine(SLOW))
    assert not is_calm(routine(SLOW, CAT_COW))
    assert all(is_calm(way.plan) for way in WAYS.ways)


def test_a_breath_that_no_file_knows_still_runs() -> None:
    odd = routine(replace(SLOW, name="own"), name="own")
    view = run(person().then(ev.RoutineAsked(odd)))
    assert (view.title, view.pattern, view.line) == ("own", (), "")


def shown(scene: Scene) -> WindowView:
    return present(scene.state, scene.now, scene.outside)
