"""A double click, or a key that is kept down, never answers a page that was not yet read."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.thermal.states import Apply, Checks, Remove
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.pages.first_run import FirstRunPage
from backcare_desktop.gui.pages.warning_signs import WarningSignsPage
from backcare_desktop.gui.quit_question import QuitQuestion
from backcare_desktop.gui.widgets import just_shown as module
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.just_shown import MOMENT_MS, UNASKED_MS, just_shown, too_soon
from tests.gui.theatre import Theatre, button
from tools.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

#: High enough for every list to be seen whole.
HIGH = QSize(1000, 1200)
Left = Qt.MouseButton.LeftButton
#: As it is in the program.
BEGIN = module._Moment.begin


@pytest.fixture(autouse=True)
def quick_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here a moment lasts until the test says that it has passed, however busy the machine is."""
    monkeypatch.setattr(module._Moment, "begin", lambda moment, _: moment.start(10_000_000))


def pass_by(theatre: QWidget) -> None:
    """The moment is over."""
    for moment in theatre.findChildren(module._Moment):
        moment.stop()
    QApplication.processEvents()


@pytest.fixture
def show(qapp: QApplication) -> Iterator[list[Theatre]]:
    made: list[Theatre] = []
    yield made
    for theatre in made:
        theatre.close()


def open_at(show: list[Theatre], qtbot: QtBot, scene: str) -> Theatre:
    theatre = Theatre(SCENES[scene](), HIGH)
    show.append(theatre)
    pass_by(theatre.window)
    return theatre


def spot_of(theatre: Theatre, at: QWidget) -> QPoint:
    """Somewhere on it, not just in its middle: buttons of the next page may be narrower."""
    return at.mapTo(theatre.window, QPoint(at.width() * 3 // 4, at.height() // 2))


def double_click(theatre: Theatre, at: QWidget) -> None:
    """Two clicks on the same spot of the screen, whatever lies there by then."""
    handle = theatre.window.windowHandle()
    spot = spot_of(theatre, at)
    QTest.mouseClick(handle, Left, Qt.KeyboardModifier.NoModifier, spot)
    QApplication.processEvents()
    QTest.mouseDClick(handle, Left, Qt.KeyboardModifier.NoModifier, spot)
    QApplication.processEvents()


def under(theatre: Theatre, spot: QPoint) -> QWidget | None:
    found: object = theatre.window.childAt(spot)
    return found if isinstance(found, QWidget) else None


def first_run_at_step_two(show: list[Theatre], qtbot: QtBot) -> tuple[Theatre, FirstRunPage]:
    theatre = open_at(show, qtbot, "first-run")
    page = theatre.window.page("first-run")
    assert isinstance(page, FirstRunPage)
    page.tick.click()
    page.main.click()
    page.you.regions.chips()[0].click()
    page.you.ages.chips()[1].click()
    pass_by(theatre.window)
    return theatre, page


@pytest.mark.control("unread")
def test_a_double_click_on_next_does_not_answer_the_warning_signs(show: list[Theatre], qtbot: QtBot) -> None:
    theatre, page = first_run_at_step_two(show, qtbot)
    spot = spot_of(theatre, page.main)
    double_click(theatre, page.main)
    assert page.signs.isVisible()
    # The hazard is there: the answer lies under the same spot, and everything could be seen.
    assert under(theatre, spot) is page.main
    qtbot.waitUntil(lambda: page.main.text() == words("first_run.signs.none"))
    assert not any(isinstance(wish, ev.ScreenAnswered) for wish in theatre.wishes)
    # Nor does it bring the keyboard onto the answer, for a press of Enter later on.
    assert not page.main.hasFocus()
    pass_by(theatre.window)
    QTest.mouseClick(page.main, Left)
    assert ev.ScreenAnswered(frozenset()) in theatre.wishes


def test_the_keyboard_never_begins_a_step_on_its_answer(show: list[Theatre], qtbot: QtBot) -> None:
    _, page = first_run_at_step_two(show, qtbot)
    page.main.setFocus()
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert page.signs.isVisible()
    focused: object = page.window().focusWidget()
    assert focused is page.signs
    assert page.signs.accessibleName().startswith(words("first_run.signs.heading"))


def test_a_second_press_of_the_key_is_no_answer_either(show: list[Theatre], qtbot: QtBot) -> None:
    theatre, page = first_run_at_step_two(show, qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(page.main, key)
    assert page.signs.isVisible()
    assert not any(isinstance(wish, ev.ScreenAnswered) for wish in theatre.wishes)


def test_one_list_of_warning_signs_at_a_time(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = open_at(show, qtbot, "warning-signs")
    page = theatre.window.page("warning-signs")
    assert isinstance(page, WarningSignsPage)
    assert page.main.text() == words("screen.none_of_these")
    double_click(theatre, page.main)
    assert page.place == "list_B"


def test_a_double_click_on_one_of_these_does_not_say_none(show: list[Theatre], qtbot: QtBot) -> None:
    theatre, page = first_run_at_step_two(show, qtbot)
    page.main.click()
    pass_by(theatre.window)
    double_click(theatre, page.one)
    signs = theatre.window.page("warning-signs")
    assert isinstance(signs, WarningSignsPage)
    assert theatre.window.here == "warning-signs"
    assert signs.place == "list_A"


def test_starting_by_double_click_does_not_stop_it_again(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = open_at(show, qtbot, "choose-cold")
    start = button(theatre.window, "All true, start")
    double_click(theatre, start)
    assert isinstance(theatre.scene.state.thermal, Apply)
    assert theatre.session.here == "running"


def test_read_on_by_double_click_starts_nothing(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = Theatre(SCENES["choose-cold"](), QSize(720, 540))
    show.append(theatre)
    start = theatre.session.parts["cold"].start  # type: ignore[attr-defined]
    for _ in range(6):
        pass_by(theatre.window)
        if start.text() != "Read on":
            break
        double_click(theatre, start)
        assert isinstance(theatre.scene.state.thermal, Checks)
    assert start.text() == "All true, start"


@pytest.mark.control("unread")
def test_take_it_off_by_double_click_does_not_say_that_it_is_off(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = open_at(show, qtbot, "running")
    part = theatre.session.parts["running"]
    part.stop.click()  # type: ignore[attr-defined]
    take_off = theatre.session.parts["take-off"]
    off = take_off.off  # type: ignore[attr-defined]
    QApplication.processEvents()
    # Wherever it lies: under the pointer, and with the keyboard on it.
    QTest.mouseClick(off, Left)
    QTest.keyClick(off, Qt.Key.Key_Return)
    QTest.keyClick(take_off, Qt.Key.Key_Return)
    assert isinstance(theatre.scene.state.thermal, Remove)
    pass_by(theatre.window)
    # The keyboard stays where it began.
    assert theatre.window.focusWidget() is off
    QTest.keyClick(off, Qt.Key.Key_Return)
    assert not isinstance(theatre.scene.state.thermal, Remove)


def test_escape_is_never_held_back(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = open_at(show, qtbot, "choose-cold")
    button(theatre.window, "All true, start").click()
    assert too_soon(theatre.session.parts["running"])
    QTest.keyClick(theatre.window, Qt.Key.Key_Escape)
    assert isinstance(theatre.scene.state.thermal, Remove)


def test_something_looks_wrong_by_double_click_names_no_sign(show: list[Theatre], qtbot: QtBot) -> None:
    theatre = open_at(show, qtbot, "running")
    button(theatre.window, "Something looks wrong").click()
    QApplication.processEvents()
    QTest.mouseClick(button(theatre.window, "A blister"), Left)
    assert isinstance(theatre.scene.state.thermal, Apply)


def test_the_question_before_quitting_waits_too(qtbot: QtBot) -> None:
    question = QuitQuestion()
    qtbot.addWidget(question)
    told: list[object] = []
    question.wished.connect(told.append)
    question.show_question(asks=True)
    QTest.mouseClick(question.off, Left)
    assert told == []
    pass_by(question)
    QTest.mouseClick(question.off, Left)
    assert told == [ev.QuitAsked(off=True)]


def test_a_key_that_is_kept_down_is_one_press(qtbot: QtBot) -> None:
    pressed: list[int] = []
    made = Button("None of these", "filled")
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append(1))
    for again in (False, True, True):
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=again
        )
        QApplication.sendEvent(made, press)
    assert len(pressed) == 1


@pytest.mark.control("unread")
@pytest.mark.parametrize(("unasked", "lasts_ms"), [(False, MOMENT_MS), (True, UNASKED_MS)])
def test_the_moment_lasts_as_long_as_it_says_and_then_ends_by_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, unasked: bool, lasts_ms: int
) -> None:
    monkeypatch.setattr(module._Moment, "begin", BEGIN)
    page = QWidget()
    qtbot.addWidget(page)
    made = Button("Yes", "filled", page)
    began = time.monotonic()
    just_shown(page, unasked=unasked)
    assert too_soon(made)
    qtbot.waitUntil(lambda: not too_soon(made))
    # Timers of Qt may be early by a twentieth.
    assert time.monotonic() - began >= 0.9 * lasts_ms / 1000
    with qtbot.waitSignal(made.clicked):
        QTest.mouseClick(made, Left)


def test_a_window_that_came_up_by_itself_takes_no_key_that_was_meant_for_another(
    show: list[Theatre], qtbot: QtBot
) -> None:
    scene = SCENES["time-up"]().then(ev.SoundChanged("unavailable"))
    theatre = Theatre(scene)
    show.append(theatre)
    off = theatre.session.parts["take-off"].off  # type: ignore[attr-defined]
    pass_by(theatre.window)
    theatre.window.showMinimized()
    theatre.passes(minutes=1)
    assert theatre.view.alarm == "high"
    assert not theatre.window.isMinimized()
    QTest.keyClick(off, Qt.Key.Key_Return)
    assert isinstance(theatre.scene.state.thermal, Remove)
