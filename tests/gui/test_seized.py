"""It just seized up, in the real window through the real engine: taps, keys, leaving and coming back."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going, Over, Paused, Still
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.state import fresh
from backcare_desktop.engine.thermal.states import Apply, Remove
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages import seized
from backcare_desktop.gui.pages.relief import ReliefPage
from backcare_desktop.gui.pages.seized import SeizedPage
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.walk import REMEMBERED_MS
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.gui.theatre import Theatre, button, settle, show
from tools.scenes import SCENES, START, Scene, person, started

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Key = Qt.Key
SMALLEST = QSize(720, 540)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the screen reader was told by the page."""
    heard: list[str] = []
    monkeypatch.setattr(seized, "announce", lambda _widget, text, **_: heard.append(text))
    return heard


def page(theatre: Theatre) -> SeizedPage:
    found = theatre.window.page("seized")
    assert isinstance(found, SeizedPage)
    return found


def relief(theatre: Theatre) -> ReliefPage:
    found = theatre.window.page("relief")
    assert isinstance(found, ReliefPage)
    return found


def tap(theatre: Theatre, words: str) -> None:
    """One press of the button with these words."""
    button(theatre.window, words).click()
    settle()


def press(theatre: Theatre, key: Qt.Key) -> None:
    focused: QWidget | None = theatre.window.focusWidget()
    QTest.keyClick(theatre.window if focused is None else focused, key)
    settle()


def lines(root: QWidget) -> list[str]:
    return [text.text() for text in root.findChildren(Text) if text.isVisible()]


def newcomer() -> Scene:
    """Nothing but the first run was answered."""
    return Scene(fresh(START)).then(ev.ScreenAnswered()).at("relief")


# --------------------------------------------------------------------------------- taps to what runs


@pytest.mark.parametrize("scene", [person().at("relief"), newcomer()])
@pytest.mark.parametrize("size", [None, SMALLEST])
def test_four_taps_at_most_to_the_first_thing_running(
    stage: list[Theatre], scene: Scene, size: QSize | None
) -> None:
    theatre = show(stage, scene, size)
    taps = 1
    tap(theatre, "It just seized up")
    while not isinstance(theatre.scene.state.guided, Going):
        assert page(theatre).buttons.main.text() in ("None of these", "Read on")
        page(theatre).buttons.main.click()
        settle()
        taps += 1
        assert taps <= 4
    assert theatre.window.here == "seized"
    assert page(theatre).step == "rest"
    assert page(theatre).rest.pacer.isVisible()
    assert page(theatre).rest.pacer.moving
    assert page(theatre).rest.figure.isVisible()
    assert "Step 2 of 4" in lines(page(theatre))


def test_by_keyboard_alone_all_the_way(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    for wanted in ("It just seized up", "None of these", "None of these"):
        _tab_to(theatre, wanted)
        press(theatre, Key.Key_Return)
    assert isinstance(theatre.scene.state.guided, Going)
    press(theatre, Key.Key_Space)
    assert isinstance(theatre.scene.state.guided, Paused)
    press(theatre, Key.Key_Space)
    assert isinstance(theatre.scene.state.guided, Going)
    press(theatre, Key.Key_Escape)
    assert isinstance(theatre.scene.state.guided, Over)
    assert theatre.window.here == "seized"
    press(theatre, Key.Key_Escape)
    assert theatre.window.here == "relief"


def _tab_to(theatre: Theatre, words: str) -> None:
    for _ in range(40):
        press(theatre, Key.Key_Tab)
        focused: QWidget | None = theatre.window.focusWidget()
        if focused is not None and focused.property("text") == words:
            return
    raise AssertionError(f"Tab never came to {words!r}")


# ------------------------------------------------------------------------------------- warning signs


def test_a_tick_in_the_first_list_opens_the_emergency_page(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    page(theatre).signs.ticks["A2"].click()
    tap(theatre, "Show what to do")
    assert theatre.scene.state.ledger.emergency == {"A2"}
    assert theatre.window.here == "warning-signs"
    assert isinstance(theatre.scene.state.guided, Still)
    theatre.window.go("relief")
    tap(theatre, "It just seized up")
    assert theatre.window.here == "warning-signs"


def test_a_tick_in_the_second_list_leaves_rest_alone(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    tap(theatre, "None of these")
    page(theatre).signs.ticks["B8"].click()
    tap(theatre, "Show what to do")
    assert theatre.scene.state.ledger.same_day == {"B8"}
    assert isinstance(theatre.scene.state.guided, Going)
    assert any("get medical advice today" in line for line in lines(page(theatre)))
    assert "Step 2 of 2" in lines(page(theatre))
    tap(theatre, "Finish")
    assert isinstance(theatre.scene.state.guided, Over)
    assert theatre.window.here == "relief"


def test_what_is_ticked_counts_where_the_page_is_left(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    page(theatre).signs.ticks["A7"].click()
    theatre.window.go("settings")
    assert theatre.scene.state.ledger.emergency == {"A7"}


def test_nothing_is_told_where_it_is_left_before_the_end(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    tap(theatre, "None of these")
    press(theatre, Key.Key_Escape)
    assert theatre.window.here == "relief"
    assert not any(isinstance(wish, ev.ScreenAnswered) for wish in theatre.wishes)
    assert not relief(theatre).going_on.isVisible()


def test_back_from_the_second_list_is_the_first(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    tap(theatre, "None of these")
    tap(theatre, "Back")
    assert "A1" in page(theatre).signs.ticks
    tap(theatre, "Back")
    assert theatre.window.here == "relief"


def test_lasting_facts_are_kept(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-signs")
    tap(theatre, "None of these")
    tap(theatre, "None of these")
    assert OptionSet("person.cancer", "no") in theatre.wishes
    assert OptionSet("person.low_defences", "no") in theatre.wishes
    theatre.window.go("seized/new")
    settle()
    tap(theatre, "None of these")
    assert "B2" not in page(theatre).signs.ticks


def test_what_was_not_on_the_screen_is_not_answered(stage: list[Theatre]) -> None:
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    theatre = show(stage, "seized-signs", SMALLEST)
    tap(theatre, "Read on")
    assert page(theatre).signs.ticks.keys() == {f"A{n}" for n in range(1, 9)}
    for _ in range(10):
        if page(theatre).buttons.main.text() == "None of these":
            break
        tap(theatre, "Read on")
    tap(theatre, "None of these")
    assert "B1" in page(theatre).signs.ticks
    assert page(theatre).buttons.main.text() == "Read on"


# ------------------------------------------------------------------------------ from step to step


def test_every_step_can_be_passed_over_to_the_end(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-rest")
    tap(theatre, "On to cold or heat")
    assert isinstance(theatre.scene.state.guided, Over)
    tap(theatre, "On to small moves")
    tap(theatre, "Finish")
    assert theatre.window.here == "relief"
    assert theatre.scene.outside.walk is None


def test_cold_opens_its_checks_and_the_way_goes_on_afterwards(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-choice")
    tap(theatre, "Start cold")
    assert theatre.window.here == "session"
    tap(theatre, "All true, start")
    assert isinstance(theatre.scene.state.thermal, Apply)
    theatre.window.go("relief")
    settle()
    tap(theatre, "Go on where you were: step 3 of 4")
    tap(theatre, "On to small moves")
    assert any("One at a time" in line for line in lines(page(theatre)))
    tap(theatre, "Lie down and breathe")
    assert isinstance(theatre.scene.state.guided, Going)
    # Nobody is told to lie down on the pack.
    assert not page(theatre).rest.figure.isVisible()
    press(theatre, Key.Key_Escape)
    assert isinstance(theatre.scene.state.thermal, Remove)


def test_the_moves_run_in_the_player_and_lead_back_to_the_step(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-moves")
    tap(theatre, "Start")
    assert theatre.window.here == "player"
    theatre.passes(minutes=15)
    press(theatre, Key.Key_Escape)
    assert theatre.window.here == "seized"
    assert "Done. That is enough for now." in lines(page(theatre))
    tap(theatre, "Finish")
    assert theatre.window.here == "relief"


def test_strong_pain_told_on_the_step_leads_back_to_lying_down(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-moves")
    tap(theatre, "9")
    assert any("Too much pain" in line for line in lines(page(theatre)))
    tap(theatre, "Lie down and breathe")
    assert isinstance(theatre.scene.state.guided, Going)
    assert page(theatre).step == "rest"


def test_what_runs_goes_on_while_another_page_is_open(stage: list[Theatre]) -> None:
    theatre = show(stage, "seized-rest")
    assert not theatre.window._bar.isVisible()
    theatre.window.go("relief")
    settle()
    assert isinstance(theatre.scene.state.guided, Going)
    assert theatre.window._bar.isVisible()
    tap(theatre, "Go on where you were: step 2 of 4")
    assert page(theatre).rest.pacer.isVisible()
    assert not theatre.window._bar.isVisible()


def test_after_a_while_the_home_page_offers_a_new_beginning_only(stage: list[Theatre]) -> None:
    theatre = show(stage, SCENES["seized-choice"]().at("relief"))
    assert relief(theatre).going_on.isVisible()
    theatre.passes(seconds=REMEMBERED_MS / 1000 + 1)
    assert not relief(theatre).going_on.isVisible()


def test_each_step_is_announced_once(stage: list[Theatre], said: list[str]) -> None:
    theatre = show(stage, "seized-signs")
    tap(theatre, "None of these")
    tap(theatre, "None of these")
    theatre.passes(seconds=20)
    tap(theatre, "On to cold or heat")
    assert said == [
        "Step 1 of 4. Is any of this true right now?",
        "Step 1 of 4. No emergency signs. Is any of this true?",
        "Step 2 of 4. Lie down and breathe",
        "Step 3 of 4. Cold or heat, as you like",
    ]


def test_the_warning_signs_are_one_key_away_on_every_step(stage: list[Theatre]) -> None:
    for name in ("seized-signs", "seized-rest", "seized-choice", "seized-moves"):
        theatre = show(stage, name)
        press(theatre, Key.Key_F1)
        assert theatre.window.here == "warning-signs"


@pytest.mark.parametrize("scene", ["seized-rest", "seized-moves"])
def test_the_figure_goes_on_moving_while_seconds_are_drawn(
    stage: list[Theatre], qtbot: QtBot, scene: str
) -> None:
    theatre = show(stage, scene)
    shown = page(theatre)
    place = shown.rest.figure if scene == "seized-rest" else shown.moves.figure
    assert place.figure.moving
    qtbot.waitUntil(lambda: place.figure._spent_ms > 100)
    before = place.figure._spent_ms
    theatre.draw()
    theatre.draw()
    assert place.figure._spent_ms >= before
    theatre.window.go("settings")
    assert not place.figure.moving


# --------------------------------------------------------------------------- small, and large letters


@pytest.mark.parametrize("scene", ["seized-rest", "seized-rest-pack", "seized-rest-advice"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_circle_and_buttons_are_seen_without_scrolling(
    stage: list[Theatre], scene: str, scale: float
) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = show(stage, scene, SMALLEST)
    shown = page(theatre)
    bottom = shown.rest.pacer.mapTo(shown.area.viewport(), shown.rest.pacer.rect().bottomLeft()).y()
    assert bottom <= shown.area.viewport().height()
    for each in (shown.buttons.back, shown.buttons.other, shown.buttons.main):
        assert each.minimumSizeHint().width() <= each.width() + 2
        assert each.mapTo(theatre.window, each.rect().bottomLeft()).y() <= theatre.window.height()


def test_a_person_of_whom_all_is_known_gets_all_three_moves(stage: list[Theatre]) -> None:
    told = ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS))
    theatre = show(stage, Scene(fresh(START)).then(told).then(ev.ScreenAnswered()).at("seized/new"))
    tap(theatre, "None of these")
    tap(theatre, "None of these")
    tap(theatre, "On to cold or heat")
    tap(theatre, "On to small moves")
    assert button(theatre.window, "First: how is your back?").isVisible()
    assert not any("Left out" in line for line in lines(page(theatre)))


def test_with_a_pack_on_the_signs_still_come_first(stage: list[Theatre]) -> None:
    theatre = show(stage, started().at("relief"))
    tap(theatre, "It just seized up")
    assert page(theatre).step == "signs"
