"""The warning-sign page with the real engine behind it: what it asks, tells, shows and lets go."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.ledger import Unreadable
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.practice import locks, reduce
from backcare_desktop.engine.state import Practice
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.pages.warning_signs import WarningSignsPage
from backcare_desktop.gui.widgets.again_panel import AgainPanel
from backcare_desktop.gui.widgets.emergency_panel import EmergencyPanel
from backcare_desktop.gui.widgets.large_paper import LargePaper
from backcare_desktop.gui.widgets.profile_panel import ProfilePanel
from backcare_desktop.gui.widgets.questions_panel import QuestionsPanel
from backcare_desktop.gui.widgets.same_day_panel import SameDayPanel
from backcare_desktop.gui.widgets.skin_panel import SkinPanel
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.screen import LISTS, items
from backcare_desktop.viewmodel.visit import Place
from backcare_desktop.viewmodel.wishes import HandOverPrinted, OptionSet
from tests.gui.stage import BEGIN, NOW, Stage, nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def open_page(qtbot: QtBot, state: Practice = BEGIN, *, height: int = 2400, **options: object) -> Stage:
    page = WarningSignsPage()
    qtbot.addWidget(page)
    page.resize(900, height)
    stage = Stage(page, state, **options)
    page.show()
    settled(qtbot, page)
    return stage


def settled(qtbot: QtBot, page: WarningSignsPage) -> None:
    qtbot.waitUntil(lambda: not page._laid_out.isActive())


def page_of(stage: Stage) -> WarningSignsPage:
    assert isinstance(stage.page, WarningSignsPage)
    return stage.page


def where(stage: Stage) -> Place | None:
    return page_of(stage).place


def press(qtbot: QtBot, stage: Stage) -> None:
    QTest.mouseClick(page_of(stage).main, Qt.MouseButton.LeftButton)
    settled(qtbot, page_of(stage))


def answer(stage: Stage, item: str, choice: int) -> None:
    """choice: 0 yes, 1 no, 2 not sure."""
    where = page_of(stage).place
    assert where is not None
    panel = page_of(stage).panels.panel(where)
    assert isinstance(panel, QuestionsPanel)
    rows = {name: row for each in panel._lists for name, row in each.rows.items()}
    rows[item].choices.chips()[choice].click()


def after(*yes: str) -> Practice:
    return reduce(BEGIN, ev.ScreenAnswered(frozenset(yes)), NOW)


def lost(state: Practice = BEGIN) -> Practice:
    return replace(state, ledger=replace(state.ledger, unreadable=Unreadable(NOW.boot_ms)))


def told(stage: Stage) -> list[ev.ScreenAnswered]:
    return [wish for wish in stage.wishes if isinstance(wish, ev.ScreenAnswered)]


def shown_text(stage: Stage) -> str:
    texts = stage.page.findChildren(Text)
    return "\n".join(text.text() for text in texts if text.isVisibleTo(stage.page))


# ---- asking


def test_three_presses_say_none_of_these(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    for expected in ("list_A", "list_B", "list_C"):
        assert page_of(stage).place == expected
        assert page_of(stage).main.text() == words("screen.none_of_these")
        assert told(stage) == []
        press(qtbot, stage)
    assert page_of(stage).place == "none"
    assert told(stage) == [ev.ScreenAnswered(frozenset())]
    assert words("screen.none.words") in shown_text(stage)
    press(qtbot, stage)
    assert stage.led == ["relief"]


def test_none_of_these_waits_until_the_last_line_was_on_the_screen(qtbot: QtBot) -> None:
    stage = open_page(qtbot, height=400)
    page = page_of(stage)
    assert page.main.text() == words("screen.read_on")
    for _ in range(20):
        if page.main.text() != words("screen.read_on"):
            break
        press(qtbot, stage)
        assert page.place == "list_A"
    qtbot.waitUntil(lambda: page.main.text() == words("screen.none_of_these"))
    bar = page.area.verticalScrollBar()

    def end_is_in_sight() -> bool:
        """All but the margin below the last line; on a busy machine the page is laid out once more."""
        return bar.maximum() - bar.value() <= page.column.contentsMargins().bottom() + theme.GRID

    qtbot.waitUntil(end_is_in_sight)
    press(qtbot, stage)
    assert page.place == "list_B"
    qtbot.waitUntil(lambda: page.main.text() == words("screen.read_on"))


@pytest.mark.parametrize("choice", [0, 2])
@pytest.mark.parametrize(
    ("item", "where"),
    [("A2", "emergency"), ("B6", "same_day"), ("C1", "routine"), ("B4.lasting", "same_day")],
)
def test_yes_and_not_sure_lead_to_what_to_do(qtbot: QtBot, item: str, where: Place, choice: int) -> None:
    stage = open_page(qtbot)
    for _ in range(LISTS.index("A" if item[0] == "A" else "B" if item[0] == "B" else "C")):
        press(qtbot, stage)
    answer(stage, item, choice)
    assert page_of(stage).main.text() == words("screen.what_to_do")
    press(qtbot, stage)
    assert page_of(stage).place == where
    assert told(stage) == [ev.ScreenAnswered(frozenset({item.split(".", maxsplit=1)[0]}))]


def test_an_a_answer_locks_everything(qtbot: QtBot) -> None:
    stage = open_page(qtbot, region="uk")
    answer(stage, "A1", 0)
    press(qtbot, stage)
    assert [lock.what for lock in locks(stage.state, NOW.boot_ms) if "emergency" in lock.limit] == ["all"]
    text = shown_text(stage)
    for name in ("screen.emergency.heading", "screen.emergency.words", "screen.emergency.locked"):
        assert words(name) in text
    assert "Call 999" in text
    assert words("screen.question.A1") in text


def test_all_answered_no_goes_on(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    for item in items("A"):
        answer(stage, item.id, 1)
    assert page_of(stage).main.text() == words("screen.go_on")
    press(qtbot, stage)
    assert page_of(stage).place == "list_B"
    page_of(stage).back.click()
    assert page_of(stage).place == "list_A"


def test_lasting_facts_are_asked_once(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    press(qtbot, stage)
    answer(stage, "B2", 0)
    press(qtbot, stage)
    assert stage.options.text("person.cancer") == "yes"
    assert stage.options.text("person.low_defences") == "unasked"
    press(qtbot, stage)  # "I have had advice"
    page_of(stage).again.click()
    settled(qtbot, page_of(stage))
    press(qtbot, stage)
    # The remembered yes stands on the list; the same answers need no new advice.
    assert page_of(stage).main.text() == words("screen.what_to_do")
    press(qtbot, stage)
    assert told(stage)[-1] == ev.ScreenAnswered(frozenset({"B2"}))
    assert page_of(stage).place == "advised"
    assert not stage.state.ledger.needs_advice_today


def test_half_given_answers_wait_and_a_finished_visit_does_not(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    press(qtbot, stage)
    stage.page.hide()
    stage.page.show()
    stage.draw()
    assert page_of(stage).place == "list_B"
    for _ in range(2):
        press(qtbot, stage)
    assert page_of(stage).place == "none"
    stage.page.hide()
    stage.page.show()
    stage.draw()
    assert page_of(stage).place == "list_A"


def test_a_ticked_yes_counts_when_the_page_is_left(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    name = next(item.id for item in items("A"))
    answer(stage, name, 0)
    assert told(stage) == []
    stage.page.hide()
    assert [sorted(event.yes) for event in told(stage)] == [[name]]


def test_a_yes_taken_back_does_not_count(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    name = next(item.id for item in items("A"))
    answer(stage, name, 0)
    answer(stage, name, 1)
    stage.page.hide()
    assert told(stage) == []


# ---- by keyboard


def test_keyboard_alone_gives_an_answer(qtbot: QtBot) -> None:
    stage = open_page(qtbot)
    page = page_of(stage)
    page.activateWindow()
    first = page.panels.first("list_A")
    qtbot.waitUntil(lambda: first is not None and first.hasFocus())
    assert first is not None
    # Enter on the first thing in the list must not say "none of these".
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert told(stage) == []
    assert page.place == "list_A"
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert page.main.text() == words("screen.what_to_do")
    for _ in range(200):
        if page.main.hasFocus():
            break
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert page.main.hasFocus()
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert told(stage) == [ev.ScreenAnswered(frozenset({"A1"}))]


def test_the_keyboard_never_begins_on_what_unlocks(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("B6"))
    page = page_of(stage)
    page.activateWindow()
    first = page.panels.first("same_day")
    qtbot.waitUntil(lambda: first is not None and first.hasFocus())
    assert first is not page.main


@pytest.mark.parametrize(
    "state",
    [
        BEGIN,
        after("A1"),
        after("B6"),
        lost(),
        replace(BEGIN, ledger=replace(BEGIN.ledger, skin_sign="blister")),
    ],
)
def test_every_control_has_a_name(qtbot: QtBot, state: Practice) -> None:
    assert nameless(open_page(qtbot, state).page) == []


# ---- what stands, and the ways back


def test_an_emergency_ends_only_by_tick_and_day(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("A1"))
    panel = page_of(stage).panels.panel("emergency")
    assert isinstance(panel, EmergencyPanel)
    QTest.mouseClick(panel.unlock, Qt.MouseButton.LeftButton)
    QTest.keyClick(panel.unlock, Qt.Key.Key_Space)
    panel.unlock.click()
    assert stage.wishes == []
    assert panel.unlock.accessibleDescription() == words("screen.emergency.unlock_held")
    QTest.keyClick(panel.tick, Qt.Key.Key_Space)
    panel._day.setDate(QDate(2026, 3, 1))
    QTest.mouseClick(panel.unlock, Qt.MouseButton.LeftButton)
    assert stage.wishes == [OptionSet("screen.cleared_on", "2026-03-01"), ev.Cleared("emergency")]
    assert stage.state.ledger.emergency == frozenset()
    assert page_of(stage).place == "list_A"
    assert not panel.tick.isChecked()


def test_the_check_cannot_be_in_the_future(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("A1"))
    panel = page_of(stage).panels.panel("emergency")
    assert isinstance(panel, EmergencyPanel)
    panel._day.setDate(QDate(2030, 1, 1))
    assert panel._day.date() == QDate(2026, 3, 2)


def test_answering_again_does_not_end_an_emergency(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("A1"))
    page_of(stage).again.click()
    settled(qtbot, page_of(stage))
    for _ in range(3):
        press(qtbot, stage)
    assert told(stage) == [ev.ScreenAnswered(frozenset())]
    assert page_of(stage).place == "emergency"


def test_advice_opens_until_answers_change(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("B6", "B9"), region="uk")
    text = shown_text(stage)
    assert words("screen.same_day.pregnant") in text
    assert "NHS 111" in text
    assert "999" in text
    press(qtbot, stage)
    assert stage.wishes == [ev.Cleared("same-day")]
    assert page_of(stage).place == "advised"
    assert not stage.state.ledger.needs_advice_today


def test_a_professional_clears_the_skin(qtbot: QtBot) -> None:
    state = replace(BEGIN, ledger=replace(BEGIN.ledger, skin_sign="blister"))
    stage = open_page(qtbot, state)
    panel = page_of(stage).panels.panel("skin")
    assert isinstance(panel, SkinPanel)
    panel.button.click()
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    panel.tick.click()
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert stage.wishes == [ev.Cleared("skin")]
    assert stage.state.ledger.skin_sign is None
    assert page_of(stage).place == "list_A"


def test_after_lost_records_three_things_are_answered_again(qtbot: QtBot) -> None:
    stage = open_page(qtbot, lost())
    page = page_of(stage)
    again = page.panels.panel("again")
    assert isinstance(again, AgainPanel)
    assert page.place == "again"
    again.buttons["screen"].click()
    settled(qtbot, page)
    for _ in range(3):
        press(qtbot, stage)
    assert where(stage) == "again"
    assert not again.buttons["screen"].isEnabled()
    again.buttons["profile"].click()
    profile = page.panels.panel("profile_again")
    assert isinstance(profile, ProfilePanel)
    press(qtbot, stage)
    assert where(stage) == "profile_again"
    for name in CONDITIONS:
        profile.list.rows[name].choices.chips()[0 if name == "raynaud" else 1].click()
    press(qtbot, stage)
    assert stage.state.profile.yes == {"raynaud"}
    again.buttons["skin"].click()
    skin = page.panels.panel("skin_again")
    assert isinstance(skin, SkinPanel)
    skin.tick.click()
    QTest.mouseClick(skin.button, Qt.MouseButton.LeftButton)
    assert stage.state.ledger.unreadable is not None
    assert stage.state.ledger.unreadable.missing == frozenset()
    assert [type(wish) for wish in stage.wishes if not isinstance(wish, OptionSet)] == [
        ev.ScreenAnswered,
        ev.ProfileAnswered,
        ev.SkinReviewed,
    ]


# ---- handing over


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_answers_are_saved_as_pdf(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_page(qtbot, after("A1", "A5"))
    panel = page_of(stage).panels.panel("emergency")
    assert isinstance(panel, EmergencyPanel)
    choose_file(monkeypatch, tmp_path / "mine.pdf")
    panel.paper._save_pdf()
    assert stage.wishes == [HandOverPrinted(str(tmp_path / "mine.pdf"))]
    (sheet,) = PdfReader(tmp_path / "mine.pdf").pages
    text = " ".join(sheet.extract_text().split())
    for name in ("screen.paper.title", "screen.question.A1", "screen.question.A5", "screen.paper.note"):
        assert words(name) in text
    assert "2026-03-02" in text
    assert (tmp_path / "mine.pdf").stat().st_mode & 0o777 == 0o600
    assert words("screen.paper.saved", file="mine.pdf") in shown_text(stage)


def test_the_answers_are_saved_as_text(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_page(qtbot, after("B6"))
    panel = page_of(stage).panels.panel("same_day")
    assert isinstance(panel, SameDayPanel)
    choose_file(monkeypatch, tmp_path / "mine.txt")
    panel.paper._save_text()
    assert words("screen.question.B6") in (tmp_path / "mine.txt").read_text(encoding="utf-8")


def test_a_refused_file_is_said(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_page(qtbot, after("A1"))
    panel = page_of(stage).panels.panel("emergency")
    assert isinstance(panel, EmergencyPanel)
    choose_file(monkeypatch, tmp_path / "nowhere" / "mine.pdf")
    panel.paper._save_pdf()
    assert stage.wishes == []
    assert "could not be saved" in shown_text(stage)
    choose_file(monkeypatch, "")
    panel.paper._save_pdf()
    assert stage.wishes == []


def test_no_printer_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    stage = open_page(qtbot, after("A1"))
    panel = page_of(stage).panels.panel("emergency")
    assert isinstance(panel, EmergencyPanel)
    panel.paper._print()
    assert words("screen.paper.no_printer") in shown_text(stage)


def test_the_answers_are_shown_large_and_closed_by_escape(qtbot: QtBot) -> None:
    stage = open_page(qtbot, after("A1"))
    press(qtbot, stage)
    (large,) = stage.page.findChildren(LargePaper)
    assert large.isVisible()
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()
