"""A session through the window: by three presses, by keyboard alone, and what may never be passed by."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import METHODS, Modality
from backcare_desktop.engine.thermal.states import Apply, Checks, Idle, Off, Ready, Remove, Rest
from backcare_desktop.gui.widgets.rail import Rail, RailButton
from backcare_desktop.viewmodel import wishes
from tests.gui.theatre import Theatre, button, press, settle, show
from tools.scenes import OUTSIDE, SCENES, person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Key = Qt.Key


def tab_to(theatre: Theatre, words: str) -> None:
    for _ in range(60):
        press(theatre, Key.Key_Tab)
        focused: QWidget | None = theatre.window.focusWidget()
        if focused is not None and focused.property("text") == words:
            return
    raise AssertionError(f"Tab never came to {words!r}")


def events(theatre: Theatre) -> list[object]:
    return [wish for wish in theatre.wishes if not isinstance(wish, wishes.PageShown)]


def test_three_presses_to_a_running_session(stage: list[Theatre], qtbot: QtBot) -> None:
    theatre = show(stage, "relief")
    card = theatre.window.page("relief").cards["cold"].button  # type: ignore[attr-defined]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(theatre.scene.state.thermal, Checks))
    assert theatre.session.here == "cold"
    QTest.mouseClick(button(theatre.window, "All true, start"), Qt.MouseButton.LeftButton)
    thermal = theatre.scene.state.thermal
    assert isinstance(thermal, Apply)
    assert (thermal.session.plan.method, thermal.session.plan.on_ms) == ("gel-pack", 900_000)
    assert theatre.session.here == "running"


def test_all_that_is_confirmed_is_all_that_was_shown(stage: list[Theatre]) -> None:
    theatre = show(stage, "choose-cold")
    button(theatre.window, "All true, start").click()
    start = [wish for wish in theatre.wishes if isinstance(wish, ev.StartAsked) and wish.answers][-1]
    assert start.answers is not None
    assert start.answers.confirmed == {*METHODS["gel-pack"].checks, "recovered"}


def test_not_so_is_told_and_refused(stage: list[Theatre]) -> None:
    theatre = show(stage, "choose-cold")
    part = theatre.session.parts["cold"]
    line = part._checks._lines[0]  # type: ignore[attr-defined]
    line._not_so.click()
    assert line._advice.isVisible()
    button(theatre.window, "Not all is true").click()
    assert isinstance(theatre.scene.state.thermal, Checks)
    assert theatre.scene.state.refused is not None
    assert theatre.scene.state.refused.limit == "check.barrier"
    assert part._refusal.isVisible()  # type: ignore[attr-defined]


def test_nothing_is_confirmed_that_was_not_on_the_screen(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    theatre.window.resize(720, 540)
    QApplication.processEvents()
    theatre.window.go("session/cold")
    QApplication.processEvents()
    start = theatre.session.parts["cold"].start  # type: ignore[attr-defined]
    assert start.text() == "Read on"
    for _ in range(6):
        if start.text() == "Read on":
            start.click()
            QApplication.processEvents()
    assert not isinstance(theatre.scene.state.thermal, Apply)
    assert start.text() == "All true, start"
    start.click()
    assert isinstance(theatre.scene.state.thermal, Apply)


def test_a_first_time_asks_about_the_person_first(stage: list[Theatre]) -> None:
    theatre = show(stage, "choose-first-time")
    start = theatre.session.parts["cold"].start  # type: ignore[attr-defined]
    start.click()
    assert not isinstance(theatre.scene.state.thermal, Apply)
    button(theatre.window, "None of these applies").click()
    told = next(wish for wish in theatre.wishes if isinstance(wish, ev.ProfileAnswered))
    assert told.yes == frozenset()
    assert {"raynaud", "numb_skin"} <= told.answered
    assert not start.held


def test_a_condition_that_applies_locks_and_says_so(stage: list[Theatre]) -> None:
    theatre = show(stage, "choose-first-time")
    about = theatre.session.parts["cold"]._about  # type: ignore[attr-defined]
    about._boxes["raynaud"].click()
    button(theatre.window, "That is all that applies").click()
    start = theatre.session.parts["cold"].start  # type: ignore[attr-defined]
    assert start.held
    assert "Raynaud" in start.accessibleDescription()


def test_another_method_brings_its_own_length_and_checks(stage: list[Theatre]) -> None:
    theatre = show(stage, "choose-cold")
    chips = {chip.text(): chip for chip in theatre.window.findChildren(QRadioButton) if chip.isVisible()}
    chips["Ice massage"].click()
    asked = theatre.scene.state.thermal
    assert isinstance(asked, Checks)
    assert (asked.request.method, asked.request.minutes) == ("ice-massage", 5)
    part = theatre.session.parts["cold"]
    assert part._picker.minutes._box.maximum() == 5  # type: ignore[attr-defined]
    assert part._checks._lines[0].name == "moving"  # type: ignore[attr-defined]


def test_a_whole_session_by_keyboard_alone(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    tab_to(theatre, "Start")
    press(theatre, Key.Key_Return)
    tab_to(theatre, "All true, start")
    press(theatre, Key.Key_Space)
    assert isinstance(theatre.scene.state.thermal, Apply)
    theatre.passes(minutes=3, seconds=5)
    assert theatre.session.here == "skin-check"
    tab_to(theatre, "None of these. It looks and feels fine")
    press(theatre, Key.Key_Space)
    assert theatre.session.here == "running"
    press(theatre, Key.Key_Escape)
    assert isinstance(theatre.scene.state.thermal, Remove)
    assert theatre.session.here == "take-off"
    press(theatre, Key.Key_Return)
    assert isinstance(theatre.scene.state.thermal, Idle)
    assert theatre.window.here == "relief"


def test_a_number_still_being_typed_is_the_number(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    tab_to(theatre, "Start")
    press(theatre, Key.Key_Return)
    minutes, times = (box for box in theatre.window.findChildren(QSpinBox) if box.isVisible())
    for box, typed in ((times, Key.Key_2), (minutes, Key.Key_5)):
        box.setFocus()
        box.selectAll()
        QTest.keyClick(box, typed)
    QTest.keyClick(minutes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    thermal = theatre.scene.state.thermal
    assert isinstance(thermal, Apply)
    assert (thermal.session.plan.on_ms, thermal.session.plan.cycles) == (300_000, 2)


def test_escape_takes_it_off_from_every_page(stage: list[Theatre]) -> None:
    for page in ("relief", "settings", "warning-signs", "session"):
        theatre = show(stage, SCENES["running"]().at(page))
        assert theatre.window.here == page
        press(theatre, Key.Key_Escape)
        assert isinstance(theatre.scene.state.thermal, Remove), page
        assert theatre.window.here == "session"


def test_f1_and_the_rail_keys(stage: list[Theatre]) -> None:
    theatre = show(stage, "running")
    press(theatre, Key.Key_F1)
    assert theatre.window.here == "warning-signs"
    QTest.keyClick(theatre.window, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "stretch"
    QTest.keyClick(theatre.window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "breathe"
    QTest.keyClick(theatre.window, Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "breaks"
    QTest.keyClick(theatre.window, Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "diary"
    QTest.keyClick(theatre.window, Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "learn"
    QTest.keyClick(theatre.window, Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "settings"
    QTest.keyClick(theatre.window, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert theatre.window.here == "relief"


@pytest.mark.parametrize("scene", ["skin-check", "time-up", "recover", "on-body"])
def test_an_open_question_keeps_its_page(stage: list[Theatre], scene: str) -> None:
    theatre = show(stage, scene)
    for page in ("relief", "settings", "session/cold"):
        theatre.window.go(page)
        assert theatre.window.here == "session"
    theatre.window.go("warning-signs")
    assert theatre.window.here == "warning-signs"
    # The same question does not pull one away from the warning signs each second.
    theatre.passes(seconds=1)
    assert theatre.window.here == "warning-signs"
    assert theatre.view.bar is not None
    assert theatre.view.bar.urgent


def test_a_new_question_pulls_one_back(stage: list[Theatre]) -> None:
    theatre = show(stage, SCENES["running"]().at("settings"))
    theatre.passes(seconds=13)
    assert (theatre.window.here, theatre.session.here) == ("session", "skin-check")
    theatre.window.go("warning-signs")
    theatre.passes(seconds=61)
    assert (theatre.window.here, theatre.session.here) == ("session", "take-off")


def test_a_sign_ends_it_and_locks(stage: list[Theatre]) -> None:
    theatre = show(stage, "running")
    button(theatre.window, "Something looks wrong").click()
    button(theatre.window, "A blister").click()
    assert ev.SkinAnswered("blister") in theatre.wishes
    assert theatre.session.here == "take-off"
    button(theatre.window, "It is off").click()
    assert theatre.window.here == "relief"
    card = theatre.window.page("relief").cards["cold"].button  # type: ignore[attr-defined]
    card.click()
    assert theatre.session.here == "skin"
    button(theatre.window, "A professional has cleared it").click()
    assert ev.Cleared("skin") not in theatre.wishes
    button(theatre.window, "Yes, and it may go on").click()
    assert ev.Cleared("skin") in theatre.wishes
    assert theatre.scene.state.ledger.skin_sign is None
    assert theatre.window.here == "relief"


def test_since_lies_between_last_known_and_now(stage: list[Theatre]) -> None:
    theatre = show(stage, "recover")
    button(theatre.window, "It came off earlier").click()
    slider = next(s for s in theatre.window.findChildren(QSlider) if s.isVisible())
    assert (slider.minimum(), slider.maximum(), slider.value()) == (0, 26 * 60, 26 * 60)
    slider.setValue(120)
    now_ms = theatre.scene.now.boot_ms
    theatre.passes(seconds=5)
    assert slider.value() == 120
    theatre.session.parts["take-off"]._since.confirm.click()  # type: ignore[attr-defined]
    said = next(wish for wish in theatre.wishes if isinstance(wish, ev.SourceOff))
    assert said.since_ms == now_ms - 24 * 60_000
    assert theatre.scene.state.ledger.courses[-1].contact_ms == 240_000


def test_enter_on_another_button_is_not_it_is_off(stage: list[Theatre]) -> None:
    theatre = show(stage, "time-up-high")
    tab_to(theatre, "Pause the sound")
    press(theatre, Key.Key_Return)
    assert isinstance(theatre.scene.state.thermal, Remove)
    assert ev.AlarmHushed() in theatre.wishes
    assert "Sound comes back in" in theatre.session.parts["take-off"].hush.text()  # type: ignore[attr-defined]


def test_cycles_rest_and_go_on(stage: list[Theatre]) -> None:
    theatre = show(stage, "rest")
    assert theatre.session.here == "waiting"
    assert isinstance(theatre.scene.state.thermal, Rest)
    theatre.passes(minutes=95)
    assert theatre.session.here == "ready"
    assert isinstance(theatre.scene.state.thermal, Ready)
    button(theatre.window, "All true, start 2 of 3").click()
    thermal = theatre.scene.state.thermal
    assert isinstance(thermal, Apply)
    assert thermal.session.cycle == 2


def test_looking_at_heat_does_not_end_the_cycles_that_wait(stage: list[Theatre]) -> None:
    theatre = show(stage, "rest")
    theatre.window.go("session/heat")
    QApplication.processEvents()
    assert theatre.session.here == "heat"
    assert isinstance(theatre.scene.state.thermal, Rest)


def test_the_second_part_goes_on(stage: list[Theatre]) -> None:
    theatre = show(stage, "off-part")
    assert isinstance(theatre.scene.state.thermal, Off)
    theatre.passes(minutes=8)
    button(theatre.window, "All true, start").click()
    assert isinstance(theatre.scene.state.thermal, Apply)


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Something cold is on", Modality.COLD),
        ("Something warm is on", Modality.HEAT),
        ("Nothing is on", None),
    ],
)
def test_what_is_on_the_body(stage: list[Theatre], words: str, modality: Modality | None) -> None:
    theatre = show(stage, "on-body")
    button(theatre.window, words).click()
    assert events(theatre)[-1] == ev.OnBodyAnswered(modality)
    assert isinstance(theatre.scene.state.thermal, Idle if modality is None else Remove)


def test_pain_is_told_and_asked_again_after(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    theatre.window.page("relief").pain.chips()[7].click()  # type: ignore[attr-defined]
    assert events(theatre)[-1] == ev.PainTold(7)
    theatre = show(stage, "relief-ended")
    page = theatre.window.page("relief")
    assert page.skip.isVisible()  # type: ignore[attr-defined]
    page.pain.chips()[2].click()  # type: ignore[attr-defined]
    assert events(theatre)[-1] == ev.PainTold(2, after=True)
    assert not page.skip.isVisible()  # type: ignore[attr-defined]


def test_a_held_card_does_nothing_and_can_be_reached(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief-locked")
    tab_to(theatre, "Opens at 15:15")
    press(theatre, Key.Key_Return)
    press(theatre, Key.Key_Space)
    QTest.mouseClick(button(theatre.window, "Opens at 15:15"), Qt.MouseButton.LeftButton)
    assert theatre.window.here == "relief"


def test_the_bar_leads_back(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief-running")
    bar = theatre.window._bar
    assert bar.isVisible()
    bar.click()
    assert theatre.window.here == "session"
    assert not bar.isVisible()


def test_the_small_clock_comes_and_leads_back(stage: list[Theatre]) -> None:
    theatre = show(stage, "running")
    button(theatre.window, "Small clock").click()
    clock = theatre.window.clock
    assert clock.isVisible()
    assert clock.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    theatre.window.go("relief")
    clock.bar.click()
    assert theatre.window.here == "session"
    clock.close()
    assert events(theatre)[-1] == wishes.ClockShown(shown=False)


def test_closing_is_only_a_wish(stage: list[Theatre]) -> None:
    theatre = show(stage, "running")
    theatre.window.close()
    assert theatre.window.isVisible()
    assert events(theatre)[-1] == wishes.CloseWished()


def test_quitting_asks_whether_it_is_off(stage: list[Theatre]) -> None:
    theatre = show(stage, "quitting")
    question = theatre.window.quit_question
    assert question.isVisible()
    question.on.click()
    assert events(theatre)[-1] == ev.QuitAsked(off=False)
    QTest.keyClick(question, Key.Key_Escape)
    assert events(theatre)[-1] == wishes.QuitCancelled()
    question.off.click()
    assert events(theatre)[-1] == ev.QuitAsked(off=True)


def test_without_sound_the_whole_window_says_it(stage: list[Theatre]) -> None:
    theatre = show(stage, "no-sound")
    frame = theatre.window._frame
    assert frame.isVisible()
    assert frame._change.isActive()
    # There is no sound to pause.
    assert not theatre.session.parts["take-off"].hush.isVisible()  # type: ignore[attr-defined]
    still = replace(theatre.scene, outside=replace(OUTSIDE, reduced_motion=True))
    theatre.scene = still
    theatre.draw()
    assert frame.isVisible()
    assert not frame._change.isActive()
    theatre = show(stage, person().at("relief"))
    assert not theatre.window._frame.isVisible()


def test_a_high_alarm_flashes_slowly_or_not_at_all(stage: list[Theatre]) -> None:
    theatre = show(stage, "time-up-high")
    flash = theatre.session.parts["take-off"]._flash  # type: ignore[attr-defined]
    assert flash.isActive()
    # Two changes are one flash.
    assert 1000 / (2 * flash.interval()) < 3
    theatre.scene = replace(theatre.scene, outside=replace(OUTSIDE, reduced_motion=True))
    theatre.draw()
    assert not flash.isActive()


def test_the_first_run_keeps_its_page(stage: list[Theatre]) -> None:
    theatre = show(stage, "first-run")
    assert theatre.window.here == "first-run"
    assert not theatre.window._rail.isVisible()
    theatre.window.go("relief")
    assert theatre.window.here == "first-run"


def test_the_taskbar_is_alerted_once_for_each_alarm(
    stage: list[Theatre], monkeypatch: pytest.MonkeyPatch
) -> None:
    alerts: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda *_: alerts.append(1))
    theatre = show(stage, "running")
    theatre.passes(seconds=13)
    assert len(alerts) == 1
    theatre.passes(seconds=1)
    assert len(alerts) == 1
    theatre.passes(seconds=61)
    assert len(alerts) == 2


def test_the_rail_moves_its_entries_closer_before_it_scrolls(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    for number in range(8):
        rail.add(f"page{number}", "relief", "Relief")
    rail.add("warning-signs", "warning", "Warning signs", key="F1")
    buttons = rail.findChildren(RailButton)

    def high(room: int) -> int:
        rail.resize(100, room)
        rail.show()
        settle()
        return sum(button.height() for button in buttons)

    loose = high(900)
    assert high(loose + 60) == loose
    assert high(loose - 20) < loose
    assert rail._scroll.verticalScrollBar().maximum() == 0
    assert min(button.height() for button in buttons) >= 44
    high(300)
    assert rail._scroll.verticalScrollBar().maximum() > 0
    assert high(900) == loose
