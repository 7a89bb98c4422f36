"""The Breaks page: every switch is a wish, hours are judged while they are typed, nothing is written over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.hours import DAYS, parse
from backcare_desktop.gui.pages.breaks import BreaksPage
from backcare_desktop.gui.widgets.reminder_card import ReminderCard
from backcare_desktop.gui.widgets.workstation import POINTS
from backcare_desktop.viewmodel.hours_rows import hours_text
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.gui.stage import Stage
from tests.gui.theatre import Theatre, button, settle
from tools.scenes import SCENES


def stage(qtbot: QtBot) -> tuple[Stage, BreaksPage]:
    page = BreaksPage()
    qtbot.addWidget(page)
    made = Stage(page)
    page.resize(800, 600)
    page.show()
    settle()
    return made, page


def test_a_reminder_is_switched_on_and_shows_what_can_be_set(qtbot: QtBot) -> None:
    made, page = stage(qtbot)
    card = page.cards["posture"]
    assert card._more is None, "not made before it is wanted"
    assert page.begin.held
    card.switch.click()
    assert made.wishes == [OptionSet("breaks.posture.enabled", value=True)]
    assert card.switch.text() == "On"
    assert card.details.isVisible()
    assert not page.begin.held
    card.every._more.click()
    assert made.wishes[1:] == [OptionSet("breaks.posture.interval_min", 35)]
    card.long._more.click()
    assert made.wishes[2:] == [OptionSet("breaks.posture.length_s", 180)]
    desk, walk, words_only = card.shows.chips()
    assert desk.isChecked(), "as it is at first"
    walk.click()
    words_only.click()
    assert made.wishes[3:] == [
        OptionSet("breaks.posture.suggests", "walk"),
        OptionSet("breaks.posture.suggests", ""),
    ]
    assert words_only.isChecked()
    del made.wishes[3:]
    page.begin.click()
    assert made.wishes[3:] == [ev.BreakBegun()]
    assert page.begin.held
    page.state.done.click()
    assert made.wishes[4:] == [ev.BreakDone()]
    card.switch.click()
    assert not card.details.isVisible()


def test_the_bounds_are_those_of_the_limits(qtbot: QtBot) -> None:
    made, page = stage(qtbot)
    card = page.cards["posture"]
    card.switch.click()
    for _ in range(20):
        card.every._less.click()
    assert made.wishes[-1] == OptionSet("breaks.posture.interval_min", 20)
    assert not card.every._less.isEnabled()


def edited(qtbot: QtBot) -> tuple[Stage, ReminderCard]:
    made, page = stage(qtbot)
    card = page.cards["posture"]
    card.switch.click()
    card.hours.kinds.chips()[1].click()
    return made, card


def test_hours_begin_with_the_days_of_work(qtbot: QtBot) -> None:
    made, card = edited(qtbot)
    said = "mon tue wed thu fri 09:00-12:00 13:00-17:00"
    assert made.wishes[-1] == OptionSet("breaks.posture.hours", said)
    assert made.state.breaks.rule("posture").hours == parse(said)
    card.hours.kinds.chips()[0].click()
    assert made.wishes[-1] == OptionSet("breaks.posture.hours", "")
    assert card.hours.lines == []


def test_times_are_judged_with_every_key_and_told_when_they_are_right(qtbot: QtBot) -> None:
    made, card = edited(qtbot)
    line, before = card.hours.lines[0], len(made.wishes)
    line.times.setFocus()
    line.times.selectAll()
    QTest.keyClicks(line.times, "08:00-1")
    assert line.error.text() == (
        "“08:00-1” is not understood. Write it like 09:00-12:00, with a space between two of them."
    )
    assert line.error.isVisible()
    line.times.editingFinished.emit()
    assert len(made.wishes) == before, "what is wrong is told to nobody"
    made.draw()
    assert line.times.text() == "08:00-1", "and not written over"
    QTest.keyClicks(line.times, "1:30 22:00-06:00")
    assert not line.error.isVisible()
    line.times.editingFinished.emit()
    said = "mon tue wed thu fri 08:00-11:30 22:00-06:00"
    assert made.wishes[before:] == [OptionSet("breaks.posture.hours", said)]
    assert [each is line for each in card.hours.lines] == [True], "over midnight it stays as it was typed"


def test_other_days_have_other_times(qtbot: QtBot) -> None:
    made, card = edited(qtbot)
    card.hours.more.click()
    said = "mon tue wed thu fri 09:00-12:00 13:00-17:00; sat sun 09:00-12:00 13:00-17:00"
    assert made.wishes[-1] == OptionSet("breaks.posture.hours", said)
    assert not card.hours.more.isVisible(), "no day is left"
    before = len(made.wishes)
    first, second = card.hours.lines
    second.days["sat"].click()
    second.days["sun"].click()
    assert second.error.text() == "Choose a day for these times."
    assert len(made.wishes) == before + 1
    second.remove.click()
    assert made.wishes[-1] == OptionSet("breaks.posture.hours", said.split(";", maxsplit=1)[0])
    assert card.hours.lines == [first]
    assert not first.remove.isVisible()


def test_many_times_are_neither_cut_nor_lost(qtbot: QtBot) -> None:
    made, card = edited(qtbot)
    editor = card.hours
    times = " ".join(f"{hour:02}:00-{hour:02}:30" for hour in range(24))
    editor.show_hours(parse(f"mon-fri {times}"))
    (line,) = editor.lines
    assert (line.times.text(), line.right) == (times, True)
    editor.show_hours(parse("; ".join(f"{day} {times[12 * n :]}" for n, day in enumerate(DAYS))))
    editor.lines[6].days["sun"].click()
    editor.lines[6].days["sun"].click()
    assert made.wishes[-1] == OptionSet("breaks.posture.hours", hours_text(line.row for line in editor.lines))
    assert len(str(made.wishes[-1].value)) > 1600


def test_ones_own_words(qtbot: QtBot) -> None:
    made, page = stage(qtbot)
    field = page.cards["own1"].title_field
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, " Feed  the cat ")
    made.draw()
    assert field.text() == " Feed  the cat "
    field.editingFinished.emit()
    assert made.wishes == [OptionSet("breaks.own1.title", "Feed the cat")]
    assert page.cards["own1"]._title.text() == "Feed the cat"
    assert "own2" in page.cards


def test_a_pause_and_its_end(qtbot: QtBot) -> None:
    made, page = stage(qtbot)
    page.cards["posture"].switch.click()
    for pause in page.state.pauses:
        pause.click()
        assert page.state.resume.isVisible()
        page.state.resume.click()
    pauses = [wish for wish in made.wishes if isinstance(wish, ev.BreaksPaused)]
    hour = 3_600_000
    assert pauses == [
        ev.BreaksPaused(for_ms=hour // 2),
        ev.BreaksPaused(for_ms=hour),
        ev.BreaksPaused(until_min=0),
    ]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_what_is_due_is_answered_here_too(qapp: QApplication) -> None:
    theatre = Theatre(SCENES["breaks-due"]())
    page = theatre.window.page("breaks")
    assert isinstance(page, BreaksPage)
    page.state.snooze.setFocus()
    QTest.keyClick(page.state.snooze, Qt.Key.Key_Space)
    assert ev.BreakSnoozed(300_000) in theatre.wishes
    assert not page.state.skip.isVisible()
    # What was pressed is gone: pressed once more, the key neither pauses anything nor leaves the page.
    assert theatre.window.focusWidget() is page
    QTest.keyClick(theatre.window.focusWidget(), Qt.Key.Key_Space)
    assert theatre.window.here == "breaks"
    assert page.strip.accessibleDescription() == "7 offered · 4 taken · 1 missed"
    theatre.close()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_workstation_has_its_points_and_leads_to_the_wall_angel(qapp: QApplication) -> None:
    theatre = Theatre(SCENES["breaks-off"]())
    page = theatre.window.page("breaks")
    assert isinstance(page, BreaksPage)
    assert len(page.workstation.ticks) == len(POINTS) == 12
    assert "68 to 76 cm" in page.workstation.ticks[POINTS.index("table")].text()
    button(page, "Check how you stand: wall angel").click()
    assert theatre.window.here == "stretch"
    theatre.close()


def test_how_a_break_comes_is_a_choice(qtbot: QtBot) -> None:
    made, page = stage(qtbot)
    assert page.looks.chips()[0].isChecked()
    page.looks.chips()[1].click()
    assert made.wishes == [OptionSet("window.break_card", "screen")]
    assert page.looks.chips()[1].isChecked()
