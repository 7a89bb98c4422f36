"""The gallery and the page before a routine: what is open, what is asked, what would begin."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import fresh
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.library import LibraryView, Sieve, library_view
from backcare_desktop.viewmodel.offer import OfferView, StageLine, Wanted, offer_view
from tests.engine.exercises import CAT_COW, KNEE, PLANK, routine
from tests.viewmodel.small_shelf import DEEP, SMALL, STRETCHES, STRONG, offer
from tools.scenes import OUTSIDE, START, Scene, person, started


def gallery(scene: Scene, **sieve: object) -> LibraryView:
    return library_view(scene.state, scene.now, scene.outside, SMALL, Sieve(**sieve))  # type: ignore[arg-type]


def page(scene: Scene, plan: Routine, **wanted: bool) -> OfferView:
    return offer_view(scene.state, scene.now, OUTSIDE, SMALL, offer(plan), Wanted(**wanted))


def locked(view: LibraryView) -> dict[str, str]:
    cards = (*view.routines, *view.movements)
    return {card.id: sentence(card.locked) for card in cards if card.locked is not None}


def after_cold() -> Scene:
    scene = started("ice-pack", minutes=5).then(ev.Ticked(), minutes=5)
    return scene.then(ev.SourceOff(), seconds=20)


# ------------------------------------------------------------------------------------- the gallery


def test_routines_stand_before_single_movements_with_their_length() -> None:
    view = gallery(person())
    assert [card.id for card in view.routines] == ["stretches", "deep", "strong", "resting", "breathing"]
    assert [card.id for card in view.movements] == ["cat_cow"]
    lengths = {card.id: sentence(card.length) for card in view.routines}
    # Three minutes of marching come first; a minute of breathing is one minute.
    assert lengths["stretches"] == "7 min"
    assert lengths["breathing"] == "1 min"


def test_a_position_keeps_what_is_done_there() -> None:
    view = gallery(person(), position="lying")
    assert [card.id for card in view.routines] == ["stretches", "resting"]
    assert view.movements == ()


def test_pain_locks_what_is_too_much_and_nothing_else() -> None:
    scene = person().then(ev.PainTold(6))
    assert set(locked(gallery(scene))) == {"deep", "strong"}
    scene = person().then(ev.PainTold(9))
    assert set(locked(gallery(scene))) == {"stretches", "deep", "strong", "cat_cow"}
    assert "Too much pain" in locked(gallery(scene))["stretches"]


def test_pain_told_over_an_hour_ago_locks_nothing() -> None:
    scene = person().then(ev.PainTold(9))
    assert "cat_cow" in locked(gallery(scene.then(ev.Ticked(), minutes=60)))
    assert "cat_cow" not in locked(gallery(scene.then(ev.Ticked(), minutes=60, seconds=1)))


def test_after_cold_holds_are_locked_and_say_until_when() -> None:
    reasons = locked(gallery(after_cold()))
    assert set(reasons) == {"stretches", "deep", "strong"}
    assert reasons["stretches"].endswith("13:36.")


def test_while_something_is_on_only_breathing_is_open() -> None:
    reasons = locked(gallery(started()))
    assert set(reasons) == {"stretches", "deep", "strong", "resting", "cat_cow"}


def test_what_is_locked_can_be_left_out_and_is_counted() -> None:
    view = gallery(after_cold(), open_only=True)
    assert [card.id for card in view.routines] == ["resting", "breathing"]
    assert view.hidden == 3


def test_what_was_never_asked_locks_nothing_in_the_gallery() -> None:
    scene = Scene(fresh(START)).then(ev.ScreenAnswered())
    assert locked(gallery(scene)) == {}


# ----------------------------------------------------------------------- the page before a routine


def test_a_returning_person_can_start_at_once() -> None:
    view = page(person(), STRETCHES)
    assert (view.lacks, view.refused, view.pain) == ("", None, 4)
    assert view.asks == ev.RoutineAsked(STRETCHES, 4, None)


def test_start_asks_for_what_is_shown() -> None:
    scene = person()
    view = page(scene, DEEP, awake=True, lighter=True)
    after_it = reduce(scene.state, view.asks, scene.now)
    assert isinstance(after_it.guided, Going)
    assert after_it.refused is None
    held = [stage for stage in after_it.guided.run.routine.stages if stage.doing == "hold"]
    assert [stage.length_ms for stage in held] == [10 * SECOND_MS]


def test_the_warm_up_that_is_put_in_front_is_shown() -> None:
    lines = page(person(), STRETCHES).stages
    assert lines[0] == StageLine("March", lines[0].dose, "march", warm_up=True)
    assert [sentence(line.dose) for line in lines] == ["3 min", "6 times", "hold 30 s, 2 times, each side"]


def test_pain_is_asked_where_nobody_told_it_lately() -> None:
    scene = person().then(ev.Ticked(), minutes=61)
    assert page(scene, STRETCHES).lacks == "pain"
    assert page(scene.then(ev.PainTold(2)), STRETCHES).lacks == ""
    # Rest and breathing are open to everybody.
    assert page(scene, SMALL.offers[3].plan).lacks == ""


def test_deep_bends_ask_how_long_one_is_up() -> None:
    view = page(person(), DEEP)
    assert view.waking is not None
    assert sentence(view.waking) == "Have you been up for 2 hours?"
    assert (view.lacks, view.refused) == ("waking", None)
    assert page(person(), DEEP, awake=True).asks.awake_for_ms == 2 * HOUR_MS
    refused = page(person(), DEEP, awake=False)
    assert refused.refused is not None
    assert "Deep bends wait" in sentence(refused.refused)
    assert refused.asks.awake_for_ms is None
    assert page(person(), STRETCHES).waking is None


@pytest.mark.parametrize(
    ("minutes", "words"), [(60, "Have you been up for an hour?"), (90, "Have you been up for 90 minutes?")]
)
def test_the_question_follows_the_setting(minutes: int, words: str) -> None:
    view = page(person().then(ev.LimitSet("flexion.after_waking", minutes)), DEEP)
    assert view.waking is not None
    assert sentence(view.waking) == words


def test_what_was_never_asked_is_asked_here() -> None:
    scene = Scene(fresh(START)).then(ev.ScreenAnswered()).then(ev.PainTold(1))
    view = page(scene, DEEP, awake=True)
    assert set(view.unasked) == {"osteoporosis", "spine_surgery", "glaucoma"}
    assert (view.lacks, view.refused) == ("profile", None)
    scene = scene.then(ev.ProfileAnswered(frozenset({"glaucoma"}), frozenset(view.unasked)))
    view = page(scene, DEEP, awake=True)
    assert view.unasked == ()
    assert view.refused is not None
    assert "glaucoma" in sentence(view.refused).lower()


def test_a_leg_sign_leads_to_the_warning_signs() -> None:
    scene = person().then(ev.RoutineAsked(STRETCHES, 4)).then(ev.HurtTold()).then(ev.HurtTold(leg=True))
    view = page(scene, STRETCHES)
    assert view.signs
    assert view.refused is not None
    assert not page(after_cold(), STRETCHES).signs


def test_more_repeats_only_as_far_as_the_limits_go() -> None:
    knee = replace(KNEE, count=1)
    more = page(person(), routine(CAT_COW, knee), more=True).asks.routine
    assert more is not None
    assert more.stages[1].count == 3
    # Two movements of one muscle for two minutes in all: the second gets what is left.
    second = replace(knee, name="other")
    more = page(person(), routine(CAT_COW, knee, second), more=True).asks.routine
    assert more is not None
    assert [stage.count for stage in more.stages[1:]] == [3, 1]
    assert page(person(), routine(CAT_COW, knee, second), more=True).refused is None


def test_more_repeats_never_take_any_away() -> None:
    four = replace(KNEE, count=4, length_ms=20 * SECOND_MS)
    more = page(person(), routine(CAT_COW, four), more=True).asks.routine
    assert more is not None
    assert more.stages[1].count == 4


def test_only_stretches_are_made_lighter_or_more() -> None:
    view = page(person(), STRONG, lighter=True, more=True)
    assert not view.changeable
    assert view.asks.routine == STRONG
    assert page(person(), STRETCHES).changeable


def test_the_dose_of_a_time_is_told_in_minutes_where_it_is_some() -> None:
    own = replace(CAT_COW, name="own", doing="time", count=1, length_ms=MINUTE_MS)
    shorter = replace(own, length_ms=25 * SECOND_MS, sides=("left", "right"))
    lines = page(person(), routine(own, shorter, PLANK)).stages
    doses = [sentence(line.dose) for line in lines if not line.warm_up]
    assert doses == ["1 min", "25 s, each side", "hold 10 s, 3 times"]


def test_a_movement_alone_is_told_in_full() -> None:
    scene = person()
    alone = SMALL.offers[-1]
    view = offer_view(scene.state, scene.now, OUTSIDE, SMALL, alone, Wanted())
    assert view.text == SMALL.movements["cat_cow"]
    assert page(scene, STRETCHES).text is None


def test_a_running_routine_locks_the_others() -> None:
    scene = person().then(ev.RoutineAsked(STRETCHES, 4))
    view = page(scene, STRETCHES)
    assert view.refused is not None
    assert sentence(view.refused).startswith("One at a time")


def test_twenty_minutes_after_cold_holds_are_open_again() -> None:
    assert "stretches" in locked(gallery(after_cold().then(ev.Ticked(), minutes=19, seconds=59)))
    assert "stretches" not in locked(gallery(after_cold().then(ev.Ticked(), minutes=20)))
