"""The page of breathing and relaxing in the real window, through the real engine."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.content.problem import ContentError
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going, Over, Paused, Still
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.state import fresh
from backcare_desktop.engine.thermal.states import Apply, Remove
from backcare_desktop.gui import calm_shelf, theme, window
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sources
from backcare_desktop.gui.pages.breathe import BreathePage
from backcare_desktop.gui.widgets import calm_face
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.pacer import Pacer
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.calm import Calms
from backcare_desktop.viewmodel.pace import Pattern
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.gui.clipping import clipped
from tests.gui.theatre import Theatre, button, press, settle, show
from tools.scenes import START, Scene, calming, person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Key = Qt.Key
SLOW: Pattern = (("in", 4_000), ("out", 6_000))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the screen reader was told."""
    heard: list[str] = []
    for place in (window, calm_face):
        monkeypatch.setattr(place, "announce", lambda _widget, text, **_: heard.append(text))
    return heard


def page(theatre: Theatre) -> BreathePage:
    found = theatre.window.page("breathe")
    assert isinstance(found, BreathePage)
    return found


def guided(theatre: Theatre) -> object:
    return theatre.scene.state.guided


def tab_to(theatre: Theatre, name: str) -> None:
    for _ in range(60):
        press(theatre, Key.Key_Tab)
        focused: QWidget | None = theatre.window.focusWidget()
        if focused is not None and name in (focused.property("text"), focused.accessibleName()):
            return
    raise AssertionError(f"Tab never came to {name!r}")


def lines(root: QWidget) -> list[str]:
    return [text.text() for text in root.findChildren(Text) if text.isVisible()]


@pytest.mark.parametrize("scene", ["pacer-in", "pacer-pack", "pacer-paused"])
@pytest.mark.parametrize(("size", "scale"), [(QSize(720, 540), 2.0), (QSize(1000, 700), 2.0)])
def test_stop_is_in_sight_with_large_letters(
    stage: list[Theatre], scene: str, size: QSize, scale: float
) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    theatre = show(stage, scene, size)
    assert theatre.window.size() == size
    for each in (page(theatre).face.pause, page(theatre).face.stop):
        assert each.visibleRegion().boundingRect() == each.rect()
        assert each.minimumSizeHint().width() <= each.width() + 2


# -------------------------------------------------------------------------------------- the choice


def test_from_the_home_page_to_a_breath_in_two_presses(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    relief = theatre.window.page("relief")
    next(b for b in relief.findChildren(Button) if b.accessibleName() == "Breathe: Start").click()
    settle()
    assert theatre.window.here == "breathe"
    button(theatre.window, "Start").click()
    assert isinstance(guided(theatre), Going)
    assert page(theatre).face.isVisible()
    assert theatre.window.focusWidget() is page(theatre)


@pytest.mark.parametrize("way", [way.id for way in calms().ways])
def test_every_way_says_what_to_take_care_of_and_begins(stage: list[Theatre], way: str) -> None:
    theatre = show(stage, person().at(f"breathe/{way}"))
    choice = page(theatre).choice
    found = calms().way(way)
    assert found is not None
    seen = lines(choice)
    assert not {*found.how, *found.cautions} - set(seen)
    choice.start.click()
    going = guided(theatre)
    assert isinstance(going, Going)
    assert going.run.routine.id == way


def test_what_to_take_care_of_is_seen_without_scrolling(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe", QSize(720, 540))
    choice = page(theatre).choice
    cautions = choice._cautions.findChildren(Text)[-1]
    bottom = cautions.mapTo(choice.area.viewport(), cautions.rect().bottomLeft()).y()
    assert bottom <= choice.area.viewport().height()
    assert choice.start.isVisible()


@pytest.mark.parametrize("size", [QSize(1000, 700), QSize(720, 540)])
def test_one_way_after_another_is_never_cut_off(stage: list[Theatre], size: QSize) -> None:
    theatre = show(stage, "breathe", size)
    choice = page(theatre).choice
    faults = []
    for way in ("muscles", "box4", "picture", "478", "slow46", "body_scan"):
        choice.choose(way)
        settle()
        faults += [f"{way}: {fault}" for fault in clipped(choice)]
    assert not faults


def test_the_length_is_chosen_within_the_limit(stage: list[Theatre]) -> None:
    theatre = show(stage, person().at("breathe/478"))
    choice = page(theatre).choice
    for _ in range(9):
        button(choice.length, "+").click()
    assert choice.length.value == 8
    assert "Rounds, up to 8" in lines(choice)
    choice.start.click()
    going = guided(theatre)
    assert isinstance(going, Going)
    assert going.segment.length_ms == 8 * 19_000


def test_a_way_that_is_refused_says_why_and_does_not_begin(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe-locked")
    choice = page(theatre).choice
    assert choice.start.held
    assert "Pregnant" in choice.start.accessibleDescription()
    assert any("Your safety profile says: Pregnant" in line for line in lines(choice))
    locked = {b.way for b in choice.ways.buttons if b.lock.isVisible()}
    assert locked == {"box3", "box4", "478"}
    assert all("Locked." in b.accessibleName() for b in choice.ways.buttons if b.way in locked)
    QTest.mouseClick(choice.start, Qt.MouseButton.LeftButton)
    assert guided(theatre) == Still()
    choice.ways.buttons[0].click()
    assert not choice.start.held


def test_what_nobody_asked_yet_is_asked_first(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe-questions")
    choice = page(theatre).choice
    assert choice.start.held
    assert choice.start.text() == "First: the questions about you"
    button(choice.about, "None of these applies").click()
    settle()
    assert not choice.about.isVisible()
    choice.start.click()
    assert isinstance(guided(theatre), Going)


def test_an_emergency_leads_to_the_signs(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe-emergency")
    assert page(theatre).choice.start.held
    button(page(theatre).choice, "Warning signs").click()
    assert theatre.window.here == "warning-signs"


def test_relaxing_waits_while_a_pack_is_on(stage: list[Theatre]) -> None:
    theatre = show(stage, "relax-refused")
    assert page(theatre).choice.start.held
    page(theatre).choice.ways.buttons[0].click()
    page(theatre).choice.start.click()
    assert isinstance(guided(theatre), Going)
    assert isinstance(theatre.scene.state.thermal, Apply)


def test_the_voice_is_switched_before_and_while_it_runs(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe")
    page(theatre).choice.voice.toggle.click()
    assert theatre.wishes[-1] == OptionSet("voice.on", value=True)
    theatre = show(stage, "relaxing")
    QTest.mouseClick(page(theatre).face.voice.toggle, Qt.MouseButton.LeftButton)
    assert theatre.wishes[-1] == OptionSet("voice.on", value=True)
    assert not page(theatre).face.voice.toggle.hasFocus()


def test_files_that_cannot_be_read_are_told(stage: list[Theatre], monkeypatch: pytest.MonkeyPatch) -> None:
    from backcare_desktop.gui.pages import breathe, calm_choice

    for place in (breathe, calm_choice):
        monkeypatch.setattr(place, "calms", lambda: Calms(problem="box4.toml: no title"))
    theatre = show(stage, "breathe")
    assert "The ways to breathe cannot be read: box4.toml: no title" in lines(page(theatre).choice)
    assert page(theatre).choice.start.held


def test_a_screen_reader_chooses_without_a_click(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathe")
    choice = page(theatre).choice
    choice.ways.buttons[2].toggle()
    assert "Box breath, 3 each · 3 min" in lines(choice)


# ------------------------------------------------------------------------------------ while it runs


def test_a_breath_by_keyboard_alone(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    QTest.keyClick(theatre.window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settle()
    tab_to(theatre, "Slow breath, 4 and 6")
    press(theatre, Key.Key_Down)
    assert "Even breath, 5 and 5 · 5 min" in lines(page(theatre).choice)
    tab_to(theatre, "Start")
    press(theatre, Key.Key_Return)
    assert isinstance(guided(theatre), Going)
    theatre.passes(seconds=7)
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Paused)
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Going)
    press(theatre, Key.Key_Escape)
    over = guided(theatre)
    assert isinstance(over, Over)
    assert over.ending == "stopped"
    assert "Stopped." in lines(page(theatre).end)
    press(theatre, Key.Key_Escape)
    assert page(theatre).choice.isVisible()


def test_pause_and_stop_by_mouse_leave_space_its_meaning(stage: list[Theatre]) -> None:
    theatre = show(stage, "pacer-in")
    face = page(theatre).face
    QTest.mouseClick(face.pause, Qt.MouseButton.LeftButton)
    assert isinstance(guided(theatre), Paused)
    assert face.pause.text() == "Go on"
    press(theatre, Key.Key_Space)
    assert isinstance(guided(theatre), Going)
    QTest.mouseClick(face.stop, Qt.MouseButton.LeftButton)
    assert isinstance(guided(theatre), Over)


def test_word_number_and_time_left_follow_the_moment(stage: list[Theatre]) -> None:
    theatre = show(stage, calming("slow46", seconds=60.5))
    face = page(theatre).face
    assert (face.pacer.breath.part, face.pacer.breath.count) == ("in", 1)
    assert "4:00 left" in lines(face)
    assert "Round 7 of 30" in lines(face)
    theatre.passes(seconds=5)
    assert (face.pacer.breath.part, face.pacer.breath.count) == ("out", 2)
    assert "3:55 left" in lines(face)


def test_it_ends_by_itself_and_says_so(stage: list[Theatre]) -> None:
    theatre = show(stage, calming("478", seconds=70))
    theatre.passes(seconds=7)
    assert "Done." in lines(page(theatre).end)
    button(theatre.window, "Back to the list").click()
    assert page(theatre).choice.isVisible()
    theatre.window.go("relief")
    theatre.window.go("breathe")
    assert page(theatre).choice.isVisible(), "an end is shown once"


def test_lines_are_large_and_change_with_time(stage: list[Theatre], said: list[str]) -> None:
    theatre = show(stage, calming("body_scan", seconds=2))
    face = page(theatre).face
    assert (face.line.text(), face.line.isVisible()) == ("Settle down. It begins in a moment.", True)
    assert not face.pacer.isVisible()
    said.clear()
    for _ in range(25):
        theatre.passes(seconds=1)
    assert face.line.text() == "Feel where your body meets the bed or chair."
    # Eyes may be closed: each line is said, once.
    heard = [text for text in said if "body" in text or "Lie" in text]
    assert heard == [
        "Lie or sit so that nothing has to work. Close your eyes or look down.",
        "Feel where your body meets the bed or chair.",
    ]


def test_escape_takes_off_what_is_on_first(stage: list[Theatre]) -> None:
    theatre = show(stage, "pacer-pack")
    face = page(theatre).face
    assert "Something is on your body. Esc means: take it off now." in lines(face)
    assert face.stop._key == ""
    press(theatre, Key.Key_Escape)
    assert isinstance(theatre.scene.state.thermal, Remove)
    assert isinstance(guided(theatre), Going)
    assert page(show(stage, "pacer-in")).face.stop._key == "Esc"


def test_a_skin_check_comes_before_breathing(stage: list[Theatre]) -> None:
    theatre = show(stage, "pacer-pack")
    theatre.passes(minutes=4)
    assert theatre.window.here == "session"
    assert isinstance(guided(theatre), Going)


def test_no_single_breath_is_announced(stage: list[Theatre], said: list[str]) -> None:
    theatre = show(stage, person().at("breathe/478"))
    said.clear()
    page(theatre).choice.start.click()
    for _ in range(70):
        theatre.passes(seconds=1)
    press(theatre, Key.Key_Space)
    press(theatre, Key.Key_Space)
    theatre.passes(seconds=10)
    assert said == [
        "4-7-8 breath, in 4 · hold 7 · out 8.",
        "Paused.",
        "Going on in three seconds.",
        "Done.",
    ]


# ---------------------------------------------------------------------------------------- the circle


def pacer(qtbot: QtBot, *, still: bool = False) -> Pacer:
    theme.apply(theme.Look(reduced_motion=still))
    made = Pacer()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def test_the_circle_moves_only_while_it_is_seen_and_goes_on(qtbot: QtBot) -> None:
    circle = pacer(qtbot)
    assert not circle.moving
    circle.show_breath(SLOW, 1_000, moving=True)
    assert circle.moving
    circle.hide()
    assert not circle.moving
    circle.show()
    assert circle.moving
    circle.show_breath(SLOW, 1_500, moving=False)
    assert not circle.moving
    assert circle.breath.count == 2


def test_it_makes_at_most_thirty_pictures_a_second(qtbot: QtBot) -> None:
    circle = pacer(qtbot)
    circle.show_breath(SLOW, 0, moving=True)
    assert circle._line.updateInterval() * 30 >= 1_000


def test_it_goes_on_between_two_tellings_without_a_jump(qtbot: QtBot) -> None:
    circle = pacer(qtbot)
    circle.show_breath(SLOW, 1_000, moving=True)
    qtbot.waitUntil(lambda: circle._line.currentTime() > 1_150, timeout=2_000)
    before = circle._line.currentTime()
    # Told a little late: what is shown does not go back.
    circle.show_breath(SLOW, before - 80, moving=True)
    assert circle._line.currentTime() >= before
    circle.show_breath(SLOW, 6_000, moving=True)
    assert 6_000 <= circle._line.currentTime() < 6_300


def test_round_after_round_it_keeps_its_place(qtbot: QtBot) -> None:
    circle = pacer(qtbot)
    circle.show_breath(SLOW, 9_900, moving=True)
    qtbot.waitUntil(lambda: circle._line.currentTime() < 1_000, timeout=2_000)
    assert circle.moving
    assert circle.breath.part == "in"


def picture(circle: Pacer) -> bytes:
    image = circle.grab().toImage()
    return bytes(image.constBits())


def test_what_nobody_would_see_is_not_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    pacer = Pacer()
    qtbot.addWidget(pacer)
    pacer.resize(400, 300)
    painted: list[tuple[int, ...]] = []
    monkeypatch.setattr(pacer, "update", lambda *place: painted.append(place))
    pacer._widen(0.5, 0.501)
    assert painted == []
    pacer._widen(0.5, 0.52)
    # The circle alone; the height is its room.
    assert painted == [(50, 0, 301, 301)]


def test_with_less_motion_the_circle_stands_still(qtbot: QtBot) -> None:
    circle = pacer(qtbot, still=True)
    circle.show_breath(SLOW, 1_050, moving=False)
    early = picture(circle)
    circle.show_breath(SLOW, 1_900, moving=False)
    assert picture(circle) == early
    circle.show_breath(SLOW, 2_100, moving=False)
    assert picture(circle) != early, "the number still counts"
    theme.apply(theme.Look())
    circle.show_breath(SLOW, 1_050, moving=False)
    moving = picture(circle)
    circle.show_breath(SLOW, 1_900, moving=False)
    assert picture(circle) != moving


# ------------------------------------------------------------------------------------------ its words


def test_every_pattern_and_ending_has_its_words() -> None:
    names = set(sources())
    for way in calms().ways:
        if way.pattern:
            assert f"breathe.rhythm.{'.'.join(part for part, _ in way.pattern)}" in names
    for ending in ("done", "stopped", "hurts", "pain", "answer", "fault", "quit"):
        assert f"breathe.over.{ending}" in names


def test_files_that_do_not_fit_leave_nothing_and_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_library: object) -> Calms:
        raise ContentError(["box4.toml: no title"])

    monkeypatch.setattr(calm_shelf, "filled", broken)
    assert calm_shelf.calms.__wrapped__() == Calms(problem="box4.toml: no title")


def test_a_person_of_whom_nothing_is_known_may_breathe_slowly(stage: list[Theatre]) -> None:
    scene = Scene(fresh(START)).then(ev.ScreenAnswered()).at("breathe")
    theatre = show(stage, scene)
    assert not page(theatre).choice.about.isVisible()
    page(theatre).choice.start.click()
    assert isinstance(guided(theatre), Going)
    assert not scene.state.profile.answered & frozenset(CONDITIONS)


def test_breathing_goes_on_while_another_page_is_open(stage: list[Theatre]) -> None:
    theatre = show(stage, "breathing-elsewhere")
    assert theatre.view.bar is not None
    theatre.window._bar.click()
    assert theatre.window.here == "breathe"
    assert page(theatre).face.isVisible()


def test_nothing_is_spent_on_a_circle_that_nobody_sees(stage: list[Theatre]) -> None:
    theatre = show(stage, "pacer-in")
    circle = page(theatre).face.pacer
    assert circle.moving
    theatre.window.go("settings")
    assert not circle.moving
    theatre.window.go("breathe")
    assert circle.moving
    theatre.window.hide()
    assert not circle.moving
