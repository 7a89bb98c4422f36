"""My week: what is chosen is kept and asked for, what is answered can be taken back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.week import DayPlan
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS
from backcare_desktop.gui.break_card import BreakCard
from backcare_desktop.gui.pages.learn import LearnPage
from backcare_desktop.gui.pages.week import WeekPage
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.choice_box import ChoiceBox
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.call_card import call_card
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.gui.theatre import Theatre, settle, show
from tools.scenes import Scene, planned, week_checkup

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(stage: list[Theatre], scene: str | Scene = "week") -> tuple[Theatre, WeekPage]:
    theatre = show(stage, scene)
    page = theatre.window.page("week")
    assert isinstance(page, WeekPage)
    return theatre, page


def pick(box: ChoiceBox, value: str) -> None:
    """As a hand does it: the keyboard goes there, and the list is walked down."""
    box.setFocus()
    while box.currentData() != value:
        QTest.keyClick(box, Qt.Key.Key_Down)


def said(root: QWidget) -> list[str]:
    return [text.text() for text in root.findChildren(Text) if text.isVisible() and text.text()]


def test_a_day_is_planned_by_keyboard(stage: list[Theatre]) -> None:
    theatre, page = opened(stage)
    card = page.days["thu"]
    assert not card.minutes.isVisible()
    pick(card.activity, "swim")
    assert card.minutes.isVisible()
    card.minutes.changed.emit(45)
    card.at.setFocus()
    QTest.keyClick(card.at, Qt.Key.Key_Down)
    assert OptionSet("plan.thu.at", "00:00") in theatre.wishes
    card.at.chosen.emit("18:30")
    assert theatre.scene.state.breaks.week.days[3] == DayPlan("swim", 45, 18 * 60 + 30)
    pick(card.activity, "rest")
    assert not card.minutes.isVisible()
    assert not card.at.isVisible()


def test_a_wheel_on_its_way_changes_nothing(stage: list[Theatre]) -> None:
    theatre, page = opened(stage, "week-planned")
    before, box = len(theatre.wishes), page.days["mon"].activity
    here = QPointF(5, 5)
    none, still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    buttons, down = Qt.MouseButton.NoButton, QPoint(0, -120)
    wheel = QWheelEvent(here, box.mapToGlobal(here), QPoint(), down, buttons, none, still, False)
    QApplication.sendEvent(box, wheel)
    assert box.currentData() == "yoga"
    assert len(theatre.wishes) == before


def test_today_is_answered_and_taken_back(stage: list[Theatre]) -> None:
    theatre, page = opened(stage, "week-planned")
    assert "Yoga, 15 min, at 13:30" in said(page.today)
    page.today.start.click()
    assert theatre.window.here == "stretch"
    theatre.window.go("week")
    page.today.done.click()
    assert "Done" in said(page.days["mon"])
    assert "This week: 1 done · 0 not today · 0 missed" in said(page.today)
    assert not page.today.done.isVisible()
    page.today.undo.click()
    assert theatre.scene.state.breaks.week.marks == ()
    page.today.left.click()
    assert "Not today" in said(page.days["mon"])


def test_the_check_up_is_wanted_and_answered(stage: list[Theatre]) -> None:
    _, page = opened(stage)
    page.checkup.every.chips()[2].click()
    assert "You are asked on 31 August 2026." in said(page.checkup)
    assert not page.checkup.booked.isVisible()
    theatre, due = opened(stage, "week-checkup")
    assert "Time to book the check-up you wanted." in said(due.checkup)
    due.checkup.later.click()
    assert not due.checkup.later.isVisible()
    assert theatre.wishes[-1] == ev.CheckupPutOff(7 * DAY_MS)
    other, again = opened(stage, "week-checkup")
    again.checkup.booked.click()
    assert other.scene.state.breaks.week.checkup.since_day > 20600


def test_it_is_reached_from_breaks_and_from_learn_and_left_by_escape(stage: list[Theatre]) -> None:
    theatre = show(stage, "breaks-off")
    next(b for b in theatre.window.page("breaks").findChildren(Button) if b.text() == "Plan my week").click()
    assert theatre.window.here == "week"
    QTest.keyClick(theatre.window, Qt.Key.Key_Escape)
    assert theatre.window.here == "breaks"
    theatre.window.go("learn")
    learn = theatre.window.page("learn")
    assert isinstance(learn, LearnPage)
    learn.contents.week.open.click()
    assert theatre.window.here == "week"


def test_an_article_starts_a_ten_minute_walk(stage: list[Theatre]) -> None:
    theatre = show(stage, "learn")
    theatre.window.go("learn/being-active")
    learn = theatre.window.page("learn")
    assert isinstance(learn, LearnPage)
    links = {b.text(): b for b in learn.article.findChildren(Button) if b.property("leads")}
    links["Start a 10-minute walk reminder"].click()
    assert theatre.window.here == "breaks"
    rule = theatre.scene.state.breaks.rule("walk")
    assert (rule.enabled, rule.length_ms) == (True, 600_000)
    links["Open chair yoga"].click()
    assert theatre.window.here == "stretch"
    links["Plan my week"].click()
    assert theatre.window.here == "week"


def test_the_bar_is_as_long_as_what_is_seen(stage: list[Theatre]) -> None:
    _, page = opened(stage, "week-planned")
    assert page.area._bar is not None
    assert page.area._bar.pageStep() == page.area.viewport().height()


def test_the_card_of_a_call_says_and_means_its_own(qtbot: QtBot) -> None:
    scene = planned().then(ev.Ticked(), minutes=25)
    view = call_card(scene.state, scene.now, shelf())
    assert view is not None
    card = BreakCard()
    wishes: list[object] = []
    card.wished.connect(wishes.append)
    card.show_view(view)
    settle()
    assert not card.start.isVisible()
    assert "Planned for today" in said(card)
    for button in (card.done, *card.snoozes, card.skip):
        button.click()
    card.close()
    assert wishes == [
        ev.ActivityTold("done"),
        ev.ActivityPutOff(HOUR_MS),
        ev.ActivityPutOff(3 * HOUR_MS),
        ev.ActivityTold("left"),
        ev.ActivityPutOff(HOUR_MS),
    ]
    due = week_checkup().then(ev.ActivityTold("done"))
    other = call_card(due.state, due.now, shelf())
    assert other is not None
    card.show_view(other)
    settle()
    assert not card.skip.isVisible()
    card.done.click()
    card.snoozes[1].click()
    assert wishes[5:] == [ev.CheckupBooked(), ev.CheckupPutOff(7 * DAY_MS)]
    card.hide()
    card.deleteLater()


def test_a_row_of_a_list_is_as_high_as_a_hand_needs(stage: list[Theatre]) -> None:
    _, page = opened(stage, "week-planned")
    box = page.days["tue"].at
    assert box.view().sizeHintForRow(0) >= 32
