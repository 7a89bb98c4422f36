"""The gallery, the page before a routine and the player in the real window, through the real engine."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Active, Going, Over, Paused, Still
from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.gui import theme, window
from backcare_desktop.gui.pages.player import PlayerPage
from backcare_desktop.gui.pages.stretch import StretchPage
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.cue_line import CueLine
from backcare_desktop.gui.widgets.offer_card import OfferCard
from backcare_desktop.viewmodel import wishes
from backcare_desktop.viewmodel.voice_found import VoiceFound
from tests.gui.theatre import Theatre, button, press, settle, show
from tools.scenes import moving, person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Key = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the screen reader was told."""
    heard: list[str] = []
    monkeypatch.setattr(window, "announce", lambda _widget, text, **_: heard.append(text))
    return heard


def gallery(theatre: Theatre) -> StretchPage:
    page = theatre.window.page("stretch")
    assert isinstance(page, StretchPage)
    return page


def player(theatre: Theatre) -> PlayerPage:
    page = theatre.window.page("player")
    assert isinstance(page, PlayerPage)
    return page


def cards(theatre: Theatre) -> dict[str, OfferCard]:
    found = [card for grid in gallery(theatre).gallery.grids for card in grid.cards if card.isVisible()]
    return {card._item.id: card for card in found if card._item is not None}


def tab_to(theatre: Theatre, name: str) -> None:
    for _ in range(80):
        press(theatre, Key.Key_Tab)
        focused: QWidget | None = theatre.window.focusWidget()
        if focused is None:
            continue
        if name in (focused.property("text"), focused.accessibleName()):
            return
    raise AssertionError(f"Tab never came to {name!r}")


def guided(theatre: Theatre) -> object:
    return theatre.scene.state.guided


# ------------------------------------------------------------------------------------- the gallery


def test_every_routine_and_every_movement_has_its_card(stage: list[Theatre]) -> None:
    theatre = show(stage, "gallery")
    assert set(cards(theatre)) == {offer.id for offer in shelf().offers}
    assert len(shelf().offers) == 9 + 26


def test_a_position_is_chosen_and_what_is_locked_is_hidden(stage: list[Theatre]) -> None:
    theatre = show(stage, "gallery-locked")
    page = gallery(theatre).gallery
    page.positions.chips()[3].click()
    settle()
    here = {offer.id for offer in shelf().offers if "chair" in offer.positions}
    assert set(cards(theatre)) == here
    page.open_only.click()
    settle()
    assert 0 < len(cards(theatre)) < len(here)
    assert not any(card._lock.isVisible() for card in cards(theatre).values())
    assert page._hidden.text() == f"Locked now and hidden: {len(here) - len(cards(theatre))}"


def test_a_locked_card_says_why_to_everybody(stage: list[Theatre]) -> None:
    card = cards(show(stage, "gallery-locked"))["spasm_lying"]
    assert "wait until 13:36" in card._reason.text()
    assert card._reason.text() in card.accessibleName()
    assert card._lock.isVisible()


def test_only_the_figure_that_is_looked_at_moves(stage: list[Theatre]) -> None:
    theatre = show(stage, "gallery")
    all_cards = list(cards(theatre).values())
    first, second = all_cards[:2]
    # Wherever the keyboard was when the page came up.
    theatre.window.setFocus()
    assert not any(card.figure.figure.moving for card in all_cards)
    first.setFocus()
    assert [card for card in all_cards if card.figure.figure.moving] == [first]
    second.setFocus()
    assert [card for card in all_cards if card.figure.figure.moving] == [second]
    theatre.window.go("relief")
    assert not any(card.figure.figure.moving for card in all_cards)


def test_the_figure_under_the_mouse_moves(stage: list[Theatre]) -> None:
    theatre = show(stage, "gallery")
    card = cards(theatre)["bed"]
    spot = QPointF(card.rect().center())
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QApplication.sendEvent(card, QEnterEvent(spot, spot, QPointF(card.mapToGlobal(spot.toPoint()))))
    assert card.figure.figure.moving
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert not card.figure.figure.moving


def test_less_motion_is_none(stage: list[Theatre]) -> None:
    theme.apply(theme.Look(reduced_motion=True))
    theatre = show(stage, "gallery")
    card = cards(theatre)["bed"]
    card.setFocus()
    assert not card.figure.figure.moving
    going = show(stage, "player-move")
    assert not player(going).face.figure.figure.moving


def test_what_is_out_of_sight_is_made_later(qapp: QApplication) -> None:
    from backcare_desktop.viewmodel.present import present

    scene = person()
    page = StretchPage()
    page.resize(900, 600)
    page.open("")
    page.draw(present(scene.state, scene.now, scene.outside))
    made = len(page.findChildren(OfferCard))
    assert 0 < made < 10
    page.show()
    settle()
    assert len(page.findChildren(OfferCard)) == 35
    page.deleteLater()


# ----------------------------------------------------------------------- the page before a routine


def test_from_the_home_page_to_a_running_routine(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    button(theatre.window, "Choose").click()
    settle()
    assert theatre.window.here == "stretch"
    cards(theatre)["morning"].click()
    settle()
    button(theatre.window, "Start").click()
    assert isinstance(guided(theatre), Going)
    assert theatre.window.here == "player"
    assert theatre.window.focusWidget() is player(theatre)


def test_a_routine_by_keyboard_alone(stage: list[Theatre]) -> None:
    theatre = show(stage, person().then(ev.Ticked(), minutes=90).at("relief"))
    QTest.keyClick(theatre.window, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settle()
    tab_to(theatre, "Morning loosen-up 6 min · On the floor")
    press(theatre, Key.Key_Return)
    settle()
    page = gallery(theatre).offer
    assert page.start.held
    tab_to(theatre, "0")
    for _ in range(3):
        press(theatre, Key.Key_Right)
    press(theatre, Key.Key_Space)
    settle()
    assert theatre.scene.state.pain is not None
    tab_to(theatre, "Start")
    press(theatre, Key.Key_Return)
    assert isinstance(guided(theatre), Going)
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Paused)
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Going)
    press(theatre, Key.Key_Escape)
    assert isinstance(guided(theatre), Over)
    press(theatre, Key.Key_Escape)
    assert theatre.window.here == "stretch"


def test_what_has_to_be_known_first_holds_the_start(stage: list[Theatre]) -> None:
    theatre = show(stage, "routine-questions")
    page = gallery(theatre).offer
    assert page.start.held
    assert page.start.text() == "First: the questions about you"
    button(theatre.window, "None of these applies").click()
    assert page.start.text() == "First: how is your back?"
    page.pain.chips()[2].click()
    assert page.start.text() == "First: how long have you been up?"
    assert page.waking.answer is None
    page.waking._chips.chips()[1].click()
    assert page.start.held
    assert "Deep bends wait" in page._refusal.text()
    page.waking._chips.chips()[0].click()
    assert not page._refused.isVisible()
    page.start.click()
    assert isinstance(guided(theatre), Going)


def test_the_answers_of_another_time_are_no_answers(stage: list[Theatre]) -> None:
    theatre = show(stage, person().at("stretch/chair8"))
    page = gallery(theatre).offer
    page.waking._chips.chips()[0].click()
    assert not page.start.held
    theatre.window.go("stretch/after_heat")
    assert page.start.held


def test_lighter_is_kept_and_is_what_is_asked_for(stage: list[Theatre]) -> None:
    theatre = show(stage, "routine")
    page = gallery(theatre).offer
    page.lighter.click()
    assert wishes.OptionSet("stretch.lighter", value=True) in theatre.wishes
    page.start.click()
    run = theatre.scene.state.guided
    assert isinstance(run, Going)
    holds = [stage.length_ms for stage in run.run.routine.stages if stage.doing == "hold"]
    assert holds
    assert set(holds) == {10 * SECOND_MS}
    theatre.window.go("stretch/bed")
    assert page.lighter.isChecked()


def test_the_voice_is_switched_before_a_routine_and_in_it(stage: list[Theatre]) -> None:
    theatre = show(stage, "routine")
    switch = gallery(theatre).offer.voice
    assert not switch.toggle.isChecked()
    switch.toggle.click()
    assert theatre.wishes[-1] == wishes.OptionSet("voice.on", value=True)
    assert switch.toggle.isChecked()
    assert not switch.trouble.isVisible()
    outside = replace(theatre.scene.outside, voice=VoiceFound("missing"))
    theatre.scene = replace(theatre.scene, outside=outside)
    theatre.draw()
    assert switch.trouble.isVisible()
    assert "install the extra" in switch.trouble.text()
    switch.toggle.click()
    assert not switch.trouble.isVisible()


def test_the_switch_in_the_player_leaves_space_as_it_was(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold", QSize(1000, 700))
    face = player(theatre).face
    QTest.mouseClick(face.voice.toggle, Qt.MouseButton.LeftButton)
    assert theatre.wishes[-1] == wishes.OptionSet("voice.on", value=True)
    assert not face.voice.toggle.hasFocus()
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Paused)
    # Where there is no room for it, the page before has it.
    theatre.window.resize(720, 540)
    settle()
    assert not face.voice.isVisible()


def test_an_emergency_leads_to_the_warning_signs(stage: list[Theatre]) -> None:
    theatre = show(stage, person().then(ev.ScreenAnswered(frozenset({"B6"}))).at("stretch/morning"))
    page = gallery(theatre).offer
    assert page.signs.isVisible()
    page.signs.click()
    assert theatre.window.here == "warning-signs"


def test_a_routine_that_does_not_exist_leads_to_the_gallery(stage: list[Theatre]) -> None:
    theatre = show(stage, person().at("stretch/no_such"))
    assert gallery(theatre).gallery.isVisible()


# --------------------------------------------------------------------------------------- the player


def test_space_pauses_only_where_no_control_has_the_keyboard(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold")
    face = player(theatre).face
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Paused)
    assert face.pause.text() == "Go on"
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Going)
    face.skip.setFocus()
    before = theatre.scene.state.guided
    assert isinstance(before, Active)
    press(theatre, Key.Key_Space)
    # It was the last movement: skipping it is the end.
    assert isinstance(guided(theatre), Over)


def test_a_press_of_the_mouse_leaves_space_as_it_was(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-move")
    QTest.mouseClick(player(theatre).face.skip, Qt.MouseButton.LeftButton)
    after_skip = theatre.scene.state.guided
    assert isinstance(after_skip, Going)
    assert after_skip.segment.stage == 1
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Paused)


@pytest.mark.control("hurts")
def test_one_key_ends_what_hurts_wherever_the_keyboard_is(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold")
    player(theatre).face.pause.setFocus()
    press(theatre, Key.Key_H)
    over = theatre.scene.state.guided
    assert isinstance(over, Over)
    assert over.ending == "hurts"


@pytest.mark.control("hurts")
def test_what_hurts_is_asked_with_nothing_chosen(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold")
    player(theatre).face.hurts.click()
    panel = player(theatre).end.hurts
    assert panel.tell.isVisible()
    assert not player(theatre).end.close_button.isVisible()
    assert [question.answer for question in panel.questions.values()] == [None, None, None]
    assert not any(chip.isChecked() for q in panel.questions.values() for chip in q._chips.chips())
    assert panel.tell.held
    for name, yes in (("sharp", 1), ("leg", 0)):
        panel.questions[name]._chips.chips()[yes].click()
    assert panel.tell.held
    panel.questions["numb"]._chips.chips()[1].click()
    assert not panel.tell.held
    panel.tell.setFocus()
    panel.tell.click()
    assert theatre.window.focusWidget() is panel.signs
    assert theatre.wishes[-1] == ev.HurtTold(leg=True)
    assert theatre.scene.state.ledger.leg_sign
    assert "warning signs now" in panel._advice.text()
    assert not panel.tell.isVisible()
    assert player(theatre).end.close_button.isVisible()
    panel.signs.click()
    assert theatre.window.here == "warning-signs"


@pytest.mark.parametrize(("sharp", "words"), [(0, "Leave this movement out"), (1, "Rest a little")])
def test_other_pain_is_advised_and_locks_nothing(stage: list[Theatre], sharp: int, words: str) -> None:
    theatre = show(stage, "player-hurts")
    panel = player(theatre).end.hurts
    for name, answer in (("sharp", sharp), ("leg", 1), ("numb", 1)):
        panel.questions[name]._chips.chips()[answer].click()
    panel.tell.setFocus()
    panel.tell.click()
    assert theatre.window.focusWidget() is panel
    assert words in panel._advice.text()
    assert not panel.signs.isVisible()
    assert not theatre.scene.state.ledger.leg_sign
    assert player(theatre).end.over.isVisible()


@pytest.mark.control("hurts")
def test_who_leaves_after_a_yes_has_said_so(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hurts")
    player(theatre).end.hurts.questions["numb"]._chips.chips()[0].click()
    theatre.window.go("relief")
    assert theatre.scene.state.ledger.leg_sign


def test_the_end_asks_for_the_pain_and_tells_the_change(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold")
    theatre.passes(minutes=20)
    end = player(theatre).end
    assert end.over._title.text() == "Done. Well moved."
    assert end.over._change.text() == "Before it was 4."
    end.over.pain.chips()[2].click()
    assert theatre.wishes[-1] == ev.PainTold(2, after=True)
    assert end.over._change.text() == "Before 4, now 2."
    assert theatre.scene.state.pain_after_ms is None


def test_escape_stops_from_every_page_and_the_bar_leads_back(stage: list[Theatre]) -> None:
    theatre = show(stage, "moving-elsewhere")
    bar = theatre.window._bar
    assert bar.isVisible()
    assert bar.text() == "Your routine: hold"
    bar.click()
    assert theatre.window.here == "player"
    assert not bar.isVisible()
    theatre.window.go("settings")
    press(theatre, Key.Key_Escape)
    over = theatre.scene.state.guided
    assert isinstance(over, Over)
    assert over.ending == "stopped"


def test_the_player_without_a_routine_leads_to_the_gallery(stage: list[Theatre]) -> None:
    theatre = show(stage, person().at("player"))
    assert theatre.window.here == "stretch"
    assert isinstance(guided(theatre), Still)


def test_phases_are_said_once_and_ticks_are_not(stage: list[Theatre], said: list[str]) -> None:
    theatre = show(stage, moving("spasm_lying", "get-ready", seconds=0).at("relief"))
    said.clear()
    for _ in range(19):
        theatre.passes(seconds=0.25)
    assert said == []
    plan = next(offer.plan for offer in shelf().offers if offer.id == "knee_to_chest_single")
    held = show(stage, person().then(ev.RoutineAsked(plan, 4)).at("relief"))
    said.clear()
    for _ in range(450):
        held.passes(seconds=1)
    assert said == [
        "Move.",
        "One knee to chest, left side. Get ready.",
        "Hold, 1 of 2.",
        "And let go.",
        "Rest.",
        "Hold, 2 of 2.",
        "And let go.",
        "Change to the right side.",
        "Hold, 1 of 2.",
        "And let go.",
        "Rest.",
        "Hold, 2 of 2.",
        "And let go.",
        "Done. Well moved.",
    ]


def test_a_pause_and_its_end_are_said(stage: list[Theatre], said: list[str]) -> None:
    theatre = show(stage, "player-hold")
    said.clear()
    press(theatre, Key.Key_Space)
    press(theatre, Key.Key_Space)
    theatre.passes(seconds=3)
    assert said == ["Paused.", "Going on in three seconds.", "Hold, 1 of 1."]
    player(theatre).face.hurts.click()
    assert said[-1] == "Stopped. What kind of pain is it?"


def test_the_ring_is_a_progress_bar_that_does_not_tick(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-hold")
    ring = player(theatre).face.ring
    assert isinstance(ring, QProgressBar)
    before = (ring.value(), ring.accessibleDescription())
    theatre.passes(seconds=1)
    assert (ring.value(), ring.accessibleDescription()) == before
    assert QAccessible.queryAccessibleInterface(ring).text(QAccessible.Text.Name) == "Time left"


def test_the_figure_moves_while_it_is_shown_and_only_then(stage: list[Theatre]) -> None:
    theatre = show(stage, "player-move")
    figure = player(theatre).face.figure.figure
    assert figure.moving
    assert not player(theatre).face._next_figure.figure.moving
    press(theatre, Key.Key_Space)
    assert not figure.moving
    press(theatre, Key.Key_Space)
    theatre.passes(seconds=4)
    assert figure.moving
    theatre.window.go("settings")
    assert not figure.moving


@pytest.mark.parametrize(
    ("size", "scale"), [((720, 540), 1.0), ((1000, 700), 1.0), ((1000, 700), 2.0), ((720, 540), 2.0)]
)
def test_every_line_of_every_movement_fits_and_is_large(
    stage: list[Theatre], size: tuple[int, int], scale: float
) -> None:
    theme.apply(theme.Look(scale=scale))
    theatre = show(stage, "player-hold", QSize(*size))
    line = player(theatre).face.cue
    small = []
    # In the smallest window the largest text grows less.
    least = 20 if scale == 1 or size == (720, 540) else 27
    for movement in shelf().movements.values():
        for text in (movement.setup, *movement.cues, movement.breath, *movement.sides.values()):
            line.say(text)
            letters = line.letters().pixelSize()
            if letters < least or not line._fits(letters):
                small.append(f"{letters}: {text}")
    assert not small, "\n".join(small)


def test_a_line_that_does_not_fit_is_found(stage: list[Theatre]) -> None:
    line = player(show(stage, "player-hold", QSize(720, 540))).face.cue
    line.say("So many words. " * 40)
    assert isinstance(line, CueLine)
    assert not line._fits(line.letters().pixelSize())


def test_a_routine_asked_for_elsewhere_opens_the_player(stage: list[Theatre], qtbot: QtBot) -> None:
    theatre = show(stage, "settings")
    plan = next(offer.plan for offer in shelf().offers if offer.id == "desk2")
    state = theatre.scene.state
    theatre.scene = replace(theatre.scene, state=state)
    theatre.window.wished.emit(ev.RoutineAsked(plan, 1))
    assert theatre.window.here == "player"


@pytest.mark.parametrize(
    ("size", "scale"), [((720, 540), 1.0), ((1000, 700), 1.0), ((1000, 700), 2.0), ((720, 540), 2.0)]
)
def test_this_hurts_is_the_largest_button_at_every_size(
    stage: list[Theatre], size: tuple[int, int], scale: float
) -> None:
    theme.apply(theme.Look(scale=scale))
    face = player(show(stage, "player-hold", QSize(*size))).face
    others = (face.pause, face.skip, face.stop)
    assert all(face.hurts.width() >= button.width() for button in others)
    assert all(button.width() >= button.minimumSizeHint().width() for button in (face.hurts, *others))
    if scale == 1:
        assert {button.y() for button in (face.hurts, *others)} == {0}
        assert all(face.hurts.width() > button.width() for button in others)
