"""The player's page at every phase, and the end."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.player import NextView, OverView, PlayerView, player_view
from backcare_desktop.viewmodel.present import present
from tests.engine.exercises import BREATHING, CAT_COW, KNEE, MARCH, OWN, SLOW, routine
from tests.viewmodel.small_shelf import MIXED, RESTING, SMALL
from tools.scenes import Scene, person, started

#: 3 min of it, so that no warm-up is put in front.
WARM = (MARCH, MARCH, MARCH)
HELD = routine(*WARM, KNEE, name="stretches")
#: When the knee's own get-ready begins.
KNEE_S = 3 * 65


def begun(plan: Routine, seconds: float = 0) -> Scene:
    return person().then(ev.RoutineAsked(plan, 4)).then(ev.Ticked(), seconds=seconds)


def shown(scene: Scene) -> PlayerView:
    view = player_view(scene.state, scene.now, SMALL)
    assert isinstance(view, PlayerView)
    return view


def over(scene: Scene) -> OverView:
    view = player_view(scene.state, scene.now, SMALL)
    assert isinstance(view, OverView)
    return view


def cue(scene: Scene) -> str:
    said = shown(scene).cue
    return sentence(said) if isinstance(said, Message) else said


def test_without_a_routine_there_is_no_page() -> None:
    assert player_view(person().state, person().now, SMALL) is None


def test_get_ready_names_movement_side_and_set_up() -> None:
    view = shown(begun(HELD, KNEE_S + 2))
    assert (view.routine, view.title, view.side, view.phase) == (
        "Stretches",
        "Knee to chest",
        "left",
        "get-ready",
    )
    assert (view.cue, view.digits, view.number, view.count) == ("Lie down.", "3", 4, 4)
    assert (view.repeat, view.repeats, view.following, view.pain_before) == (1, 2, None, 4)


@pytest.mark.parametrize(
    ("at_s", "phase", "side", "repeat", "digits"),
    [
        (5, "hold", "left", 1, "30"),
        (34.5, "hold", "left", 1, "1"),
        (35, "release", "left", 1, "3"),
        (38, "rest", "left", 1, "10"),
        (48, "hold", "left", 2, "30"),
        (81, "switch", "right", 1, "6"),
        (87, "hold", "right", 1, "30"),
    ],
)
def test_a_hold_from_phase_to_phase(at_s: float, phase: str, side: str, repeat: int, digits: str) -> None:
    view = shown(begun(HELD, KNEE_S + at_s))
    assert (view.phase, view.side, view.repeat, view.digits) == (phase, side, repeat, digits)


def test_lines_follow_each_other_while_time_passes() -> None:
    lines = [cue(begun(HELD, KNEE_S + 5 + at)) for at in (0, 7.9, 8, 16, 24)]
    assert lines == ["First.", "First.", "Second.", "Breathe out.", "First."]


def test_between_holds_our_own_lines_are_said() -> None:
    assert cue(begun(HELD, KNEE_S + 36)) == "Let go slowly."
    assert cue(begun(HELD, KNEE_S + 40)) == "Rest. Let it go soft."
    assert cue(begun(HELD, KNEE_S + 82)) == "Right knee now."


def test_a_persons_own_movement_is_called_by_its_title() -> None:
    view = shown(begun(MIXED, 65 + 6))
    assert (view.title, view.figure.pose, view.phase) == ("My own", "", "move")
    assert cue(begun(MIXED, 65 + 6)) == "Move slowly. Keep it easy."
    assert cue(begun(MIXED, 65 + 1)) == "Get ready."


def test_the_next_movement_is_named() -> None:
    assert shown(begun(HELD, 10)).following == NextView("March", "march", "")
    assert shown(begun(HELD, KNEE_S - 3)).following == NextView("Knee to chest", "knee_to_chest", "left")


def test_breathing_says_in_and_out_with_numbers() -> None:
    said = [cue(begun(BREATHING, at)) for at in (0, 1, 3.5, 4, 9.5, 10)]
    assert said == [
        "Breathe in … 4",
        "Breathe in … 3",
        "Breathe in … 1",
        "Breathe out … 6",
        "Breathe out … 1",
        "Breathe in … 4",
    ]


def test_an_unknown_pattern_is_breathed_slowly() -> None:
    assert cue(begun(routine(replace(SLOW, name="other"), name="other"))) == "Breathe slowly."


def test_a_pause_stands_still_and_three_seconds_lead_back() -> None:
    scene = begun(HELD, KNEE_S + 17).then(ev.RoutinePaused())
    before = shown(scene)
    assert (before.paused, before.phase, before.digits) == (True, "hold", "18")
    later = shown(scene.then(ev.Ticked(), minutes=4))
    assert later == before
    back = scene.then(ev.RoutineResumed(), minutes=4)
    view = shown(back)
    assert (view.paused, view.phase, view.digits, view.total_ms) == (False, "get-ready", "3", 3_000)
    # Meanwhile the figure stays where it was.
    assert (view.figure.spent_ms, view.figure.moving) == (12_000, False)
    on = shown(back.then(ev.Ticked(), seconds=3))
    assert (on.phase, on.digits, on.figure.moving) == ("hold", "18", True)


def test_the_figure_is_told_where_in_a_repetition_it_is() -> None:
    view = shown(begun(routine(CAT_COW, name="moves"), 5 + 9))
    assert (view.figure.pose, view.figure.phase) == ("cat_cow", "move")
    assert (view.figure.spent_ms, view.figure.beat_ms) == (9_000, 7_000)


def test_minutes_are_digits_too() -> None:
    assert shown(begun(routine(CAT_COW, OWN, name="long"), 5)).digits == "42"
    assert shown(begun(routine(MARCH, name="march"), 5)).digits == "60"
    longer = replace(MARCH, length_ms=61_000)
    assert shown(begun(routine(longer, name="march"), 5)).digits == "1:01"


# ------------------------------------------------------------------------------------------ the end


def test_done_asks_how_it_is_now() -> None:
    scene = begun(HELD).then(ev.Ticked(), minutes=20)
    view = over(scene)
    assert (view.ending, view.pain, view.signs, view.routine) == ("done", None, False, "Stretches")
    assert over(scene.then(ev.PainTold(2, after=True), seconds=5)).pain == 2


def test_who_ends_lying_is_told_how_to_get_up() -> None:
    assert over(begun(RESTING).then(ev.Ticked(), minutes=20)).getting_up
    assert not over(begun(BREATHING).then(ev.Ticked(), minutes=20)).getting_up
    # Of a routine that is not on the shelf nothing is known.
    assert not over(begun(MIXED).then(ev.Ticked(), minutes=20)).getting_up


def test_it_hurts_and_a_leg_sign_stays() -> None:
    scene = begun(HELD, 20).then(ev.HurtTold())
    assert (over(scene).ending, over(scene).signs) == ("hurts", False)
    assert over(scene.then(ev.HurtTold(leg=True), seconds=9)).signs


def test_pain_that_rose_ended_it() -> None:
    view = over(begun(HELD, 20).then(ev.PainTold(6)))
    assert (view.ending, view.pain) == ("pain", 6)


# ------------------------------------------------------------------------------------------ the bar


def test_the_bar_tells_the_phase_and_leads_to_the_player() -> None:
    scene = begun(HELD, KNEE_S + 17)
    bar = present(scene.state, scene.now, scene.outside).bar
    assert bar is not None
    assert (bar.tone, sentence(bar.line), bar.digits, bar.page) == (
        "movement",
        "Your routine: hold",
        "18",
        "player",
    )
    paused = scene.then(ev.RoutinePaused())
    bar = present(paused.state, paused.now, paused.outside).bar
    assert bar is not None
    assert sentence(bar.line) == "Your routine is paused"


def test_what_is_on_the_body_keeps_the_bar() -> None:
    scene = started().then(ev.RoutineAsked(BREATHING, 4))
    bar = present(scene.state, scene.now, scene.outside).bar
    assert bar is not None
    assert bar.page == "session"


def test_a_rest_gives_the_bar_to_the_routine() -> None:
    scene = started("ice-pack", minutes=5, cycles=2).then(ev.Ticked(), minutes=5)
    scene = scene.then(ev.SourceOff(), seconds=9).then(ev.RoutineAsked(RESTING, 4), minutes=1)
    bar = present(scene.state, scene.now, scene.outside).bar
    assert bar is not None
    assert bar.page == "player"
