"""The card of a break: takes no focus, is left by Esc, hears no stray key, and is never stuck."""

import gc
import os
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.gui import break_card, break_cards, theme
from backcare_desktop.gui.break_card import BreakCard
from backcare_desktop.gui.break_cards import BreakCards
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets import just_shown
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.break_card import CardView, card_view
from tests.gui.clipping import clipped
from tests.gui.stage import nameless
from tests.gui.theatre import settle
from tools.scenes import Scene, person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

#: Kept apart from the patch that lets pages take answers at once.
_BEGIN = just_shown._Moment.begin


def due() -> Scene:
    scene = person().then(ev.ReminderSet("posture", "enabled", value=True))
    return scene.then(ev.Ticked(), minutes=30, seconds=1)


def view(scene: Scene) -> CardView:
    found = card_view(scene.state, scene.now, shelf())
    assert found is not None
    return found


@pytest.fixture
def card(qapp: QApplication) -> Iterator[BreakCard]:
    made = BreakCard()
    made.show_view(view(due()))
    settle()
    yield made
    made.hide()
    made.deleteLater()


def told(card: BreakCard) -> list[object]:
    wishes: list[object] = []
    card.wished.connect(wishes.append)
    return wishes


def test_it_takes_no_focus_until_a_hand_comes_to_it(card: BreakCard) -> None:
    handle = card.windowHandle()
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert handle.flags() & Qt.WindowType.WindowStaysOnTopHint
    here = QPointF(5, 5)
    QApplication.sendEvent(card, QEnterEvent(here, here, here))
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.isVisible()


def test_no_button_has_the_keyboard_and_none_is_pressed_by_a_stray_key(card: BreakCard) -> None:
    wishes = told(card)
    assert not any(button.hasFocus() for button in card.findChildren(Button))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(card, key)
    assert wishes == []


def test_keys_and_presses_of_the_first_second_do_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert just_shown.UNASKED_MS >= 1000
    monkeypatch.setattr(just_shown._Moment, "begin", _BEGIN)
    monkeypatch.setattr(just_shown, "UNASKED_MS", 300)
    card = BreakCard()
    wishes = told(card)
    card.show_view(view(due()))
    QApplication.processEvents()
    QTest.keyClick(card, Qt.Key.Key_Tab)
    assert not any(button.hasFocus() for button in card.findChildren(Button))
    QTest.keyClick(card.done, Qt.Key.Key_Space)
    QTest.mouseClick(card.done, Qt.MouseButton.LeftButton)
    assert wishes == []
    qtbot.waitUntil(lambda: not just_shown.too_soon(card.done))
    QTest.mouseClick(card.done, Qt.MouseButton.LeftButton)
    assert wishes == [ev.BreakDone()]
    card.hide()
    card.deleteLater()


def test_other_answers_in_the_same_place_take_no_press_meant_for_those_before(
    card: BreakCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(just_shown._Moment, "begin", _BEGIN)
    monkeypatch.setattr(just_shown, "MOMENT_MS", 60_000)
    wishes = told(card)
    QApplication.sendEvent(card, QEnterEvent(QPointF(), QPointF(), QPointF()))
    card.activateWindow()
    QTest.mouseClick(card.start, Qt.MouseButton.LeftButton)
    card.show_view(view(due().then(ev.BreakBegun())))
    assert not any(button.hasFocus() for button in card.findChildren(Button))
    QTest.mouseClick(card.done, Qt.MouseButton.LeftButton)
    assert wishes == [ev.BreakBegun()]
    monkeypatch.setattr(just_shown, "MOMENT_MS", 0)
    just_shown.just_shown(card)
    settle()
    QTest.mouseClick(card.done, Qt.MouseButton.LeftButton)
    assert wishes == [ev.BreakBegun(), ev.BreakDone()]


def test_esc_always_leaves(card: BreakCard, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = told(card)
    monkeypatch.setattr(just_shown._Moment, "begin", _BEGIN)
    just_shown.just_shown(card, unasked=True)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    card.skip.setFocus()
    QTest.keyClick(card.skip, Qt.Key.Key_Escape)
    assert wishes == [ev.BreakSkipped()] * 2
    card.show_view(view(due().then(ev.BreakBegun())))
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert wishes[2:] == [ev.BreakDone()]


def test_closing_the_window_leaves_it_too(card: BreakCard) -> None:
    wishes = told(card)
    assert not card.close(), "it goes once the engine has taken it"
    assert wishes == [ev.BreakSkipped()]


def test_the_figure_stands_still_after_a_while(card: BreakCard) -> None:
    assert card._figure.figure.moving
    card._moves.timeout.emit()
    assert not card._figure.figure.moving
    card._moves.stop()
    card.show_view(view(due()))
    assert not card._figure.figure.moving, "until something else is shown"
    card.show_view(view(due().then(ev.BreakBegun())))
    assert card._figure.figure.moving


def test_each_button_says_what_it_says(card: BreakCard) -> None:
    wishes = told(card)
    for button in (card.start, card.done, *card.snoozes, card.skip):
        assert button.isVisible()
        button.click()
    minutes = [ev.BreakSnoozed(5 * 60_000), ev.BreakSnoozed(10 * 60_000)]
    assert wishes == [ev.BreakBegun(), ev.BreakDone(), *minutes, ev.BreakSkipped()]


def test_a_running_break_counts_down_and_offers_its_end(card: BreakCard) -> None:
    running = due().then(ev.BreakBegun()).then(ev.Ticked(), seconds=23)
    card.show_view(view(running))
    assert card._left.text() == "1:37"
    assert not card.start.isVisible()
    assert not card.skip.isVisible()
    assert card.done.isVisible()
    assert card._figure.figure.moving
    card.show_view(view(running.then(ev.Ticked(), minutes=2)))
    assert card._title.text() == "That is long enough"
    assert not card._figure.figure.moving


def test_a_break_is_announced_once_and_no_second_of_it(
    card: BreakCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(break_card, "announce", lambda _where, text: said.append(text))
    begun = due().then(ev.BreakBegun())
    for second in range(5):
        card.show_view(view(begun.then(ev.Ticked(), seconds=second)))
    assert len(said) == 1
    assert said[0].startswith("Your break.")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_and_is_named(qapp: QApplication, scale: float) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    card = BreakCard()
    room = QGuiApplication.primaryScreen().availableGeometry()
    plain = due().then(ev.ReminderSet("posture", "suggests", ""))
    for scene in (plain, due(), due().then(ev.BreakBegun()), plain):
        card.show_view(view(scene))
        settle()
        assert clipped(card) == []
        assert nameless(card) == []
        assert room.contains(card.frameGeometry())
        below = room.bottom() - card.frameGeometry().bottom()
        assert below == theme.px(24) + 1, "in its corner, whatever it shows"
        assert card.height() == card._column.totalHeightForWidth(card.width())
        texts = [text for text in card.findChildren(Text) if text.isVisible()]
        assert max(text.height() - text.heightForWidth(text.width()) for text in texts) <= 2, "stretched"
    card.hide()
    card.deleteLater()


@pytest.mark.parametrize("large", [False, True])
def test_every_answer_is_on_the_smallest_screen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    room = QRect(0, 0, 720, 540)
    monkeypatch.setattr(BreakCard, "_whole", lambda _card: room)
    theme.apply(theme.Look("light", 2.0, reduced_motion=True))
    card = BreakCard(large=large)
    for scene in (due(), due().then(ev.BreakBegun()), due()):
        card.show_view(view(scene))
        settle()
        assert card.height() <= room.height()
        assert clipped(card) == []
        buttons = [button for button in card.findChildren(Button) if button.isVisible()]
        assert buttons
        assert all(
            card.rect().contains(button.mapTo(card, button.rect().bottomRight())) for button in buttons
        )
    card.hide()
    card.deleteLater()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_by_choice_it_covers_the_screen(qapp: QApplication, scale: float) -> None:
    theme.apply(theme.Look("light", scale, reduced_motion=True))
    cards = BreakCards()
    cards.large = True
    for scene in (due(), due().then(ev.BreakBegun())):
        cards.show_view(view(scene))
        settle()
        card = cards.card
        assert card is not None
        assert card.geometry() == QGuiApplication.primaryScreen().availableGeometry()
        assert clipped(card) == []
        assert not any(button.hasFocus() for button in card.findChildren(Button))
        assert card._movement.y() >= card._figure.geometry().bottom()
        assert not card.isFullScreen(), "or it would count as a program that fills the screen"
    cards.show_view(None)


def test_a_card_that_is_not_painted_is_closed_and_told_otherwise(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert break_card.UNSEEN_MS == 2000
    monkeypatch.setattr(break_card, "UNSEEN_MS", 40)
    shown = BreakCard.show

    def unpainted(card: BreakCard) -> None:
        card.setUpdatesEnabled(False)
        shown(card)

    monkeypatch.setattr(BreakCard, "show", unpainted)
    cards = BreakCards()
    with qtbot.waitSignal(cards.unseen):
        cards.show_view(view(due()))
    assert cards.card is None
    cards.show_view(view(due()))
    assert cards.card is None, "not again for the same break"
    monkeypatch.setattr(BreakCard, "show", shown)
    cards.show_view(None)
    cards.show_view(view(due()))
    qtbot.wait(80)
    assert cards.card is not None, "one that is painted stays"
    cards.show_view(None)


def test_it_closes_when_screens_change_or_the_machine_wakes_and_comes_up_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(break_cards, "AGAIN_MS", 30)
    cards = BreakCards()
    desktop = QGuiApplication.instance()
    assert isinstance(desktop, QGuiApplication)
    for change in (partial(desktop.screenAdded.emit, desktop.primaryScreen()), cards.renew):
        cards.show_view(view(due()))
        old = cards.card
        change()
        assert cards.card is None
        assert old is not None
        assert not old.isVisible()
        cards.show_view(view(due()))
        assert cards.card is None, "not while the screens still come and go"
        qtbot.waitUntil(lambda: cards.card is not None)
        cards.show_view(None)
    cards.renew()
    qtbot.wait(60)
    assert cards.card is None


def many() -> int:
    return int(os.environ.get("BACKCARE_BREAKS", "200"))


@pytest.mark.timeout(120 + many())
def test_nothing_is_left_of_many_breaks(qapp: QApplication) -> None:
    """10,000 of them: `make explore`."""
    cards = BreakCards()
    both = view(due()), view(due().then(ev.BreakBegun()))

    def one() -> None:
        for shown in both:
            cards.show_view(shown)
            QApplication.processEvents()
        cards.show_view(None)
        qapp.sendPostedEvents(None, 52)

    def objects() -> tuple[int, int]:
        # Of ours and of Qt: the messages of this platform are kept by who reports on tests.
        gc.collect()
        kinds = (str(type(thing).__module__) for thing in gc.get_objects())
        return sum(kind.startswith(("backcare_desktop", "PySide6")) for kind in kinds), len(qapp.allWidgets())

    for _ in range(20):
        one()
    before = objects()
    for _ in range(many()):
        one()
    after = objects()
    assert after[1] == before[1], "a widget stays"
    assert after[0] - before[0] < many() // 10, "something is kept of each break"
