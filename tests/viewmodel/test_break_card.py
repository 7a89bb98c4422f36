"""The card of a break: what it suggests, and what it leaves out."""

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.viewmodel.break_card import SETS, CardView, card_view
from tools.scenes import Scene, person, started


def on(scene: Scene, name: str = "posture") -> Scene:
    return scene.then(ev.ReminderSet(name, "enabled", value=True))


def due(scene: Scene | None = None, minutes: float = 30) -> Scene:
    return on(scene or person()).then(ev.Ticked(), minutes=minutes, seconds=1)


def card(scene: Scene) -> CardView:
    found = card_view(scene.state, scene.now, shelf())
    assert found is not None
    return found


def test_nothing_before_it_is_due_and_nothing_in_a_session() -> None:
    assert card_view(on(person()).state, person().now, shelf()) is None
    scene = on(started())
    assert card_view(scene.state, scene.now, shelf()) is None


@pytest.mark.control("reminders-silent")
def test_no_card_lies_over_the_look_at_the_skin_under_a_wrap() -> None:
    wrapped = started("heat-wrap", minutes=240).then(ev.ReminderSet("posture", "interval_min", 50))
    scene = on(wrapped).then(ev.Ticked(), minutes=59)
    assert card(scene).phase == "due", "a wrap does not silence reminders"
    asked = scene.then(ev.Ticked(), minutes=1, seconds=1)
    assert card_view(asked.state, asked.now, shelf()) is None
    assert card(asked.then(ev.SkinAnswered())).phase == "due"


def test_what_is_due() -> None:
    shown = card(due())
    assert (shown.phase, shown.left, shown.over, shown.can_snooze) == ("due", "", False, True)
    assert sentence(shown.length) == "2 min"


def test_every_suggestion_exists_moves_and_comes_in_turn() -> None:
    for name in {name for names in SETS.values() for name in names}:
        offer = shelf().offer(name)
        assert offer is not None
        assert all(stage.kind != "hold" for stage in offer.plan.stages), "a hold needs a warm-up"
    scene, seen = due(), []
    for _ in SETS["desk"]:
        seen.append(card(scene).movement)
        scene = scene.then(ev.BreakSkipped()).then(ev.Ticked(), minutes=30, seconds=1)
    assert len(set(seen)) == len(SETS["desk"])


def test_a_movement_that_may_not_begin_is_not_shown() -> None:
    emergency = due(person().then(ev.ScreenAnswered(frozenset({"A1"}))))
    assert (card(emergency).pose, card(emergency).movement) == ("", "")
    spine = person().then(ev.ProfileAnswered(frozenset({"spine_surgery"}), frozenset(CONDITIONS)))
    assert card(due(spine)).movement != "Standing back bend"


def test_it_is_put_off_twice_at_the_most() -> None:
    scene = due()
    for _ in range(2):
        assert card(scene).can_snooze
        scene = scene.then(ev.BreakSnoozed()).then(ev.Ticked(), minutes=5, seconds=1)
    assert not card(scene).can_snooze


def test_a_break_that_runs() -> None:
    scene = due().then(ev.BreakBegun()).then(ev.Ticked(), seconds=30)
    assert (card(scene).phase, card(scene).left, card(scene).over) == ("on-break", "1:30", False)
    scene = scene.then(ev.Ticked(), minutes=2)
    assert (card(scene).left, card(scene).over) == ("0:00", True)


@pytest.mark.parametrize(("title", "said"), [("Stand up {x}", "Stand up {x}"), ("", "You asked to be told.")])
def test_ones_own_reminder_says_ones_own_words(title: str, said: str) -> None:
    scene = person().then(ev.ReminderSet("own1", "title", title))
    scene = on(scene, "own1").then(ev.Ticked(), minutes=60, seconds=1)
    assert sentence(card(scene).how) == said
    assert card(scene).pose == ""
