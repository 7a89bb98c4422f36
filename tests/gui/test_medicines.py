"""The page of medicines: logged as typed, warned about after saving, never blocked; packs where wanted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.diary.matters import MEDICINE_KINDS, Medicine
from backcare_desktop.diary.medicines import Warned
from backcare_desktop.diary.recent import Recent
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.gui.catalogue import sentence, sources, words
from backcare_desktop.gui.catalogue.packs import SOURCES
from backcare_desktop.gui.pages.diary import DiaryPage
from backcare_desktop.gui.pages.diary_medicines import DiaryMedicinesPage
from backcare_desktop.gui.widgets.labelled_line import LabelledLine
from backcare_desktop.viewmodel import diary_wishes as dw
from backcare_desktop.viewmodel.medicine_draft import begun
from backcare_desktop.viewmodel.medicines import warned
from tests.gui.theatre import Theatre, settle, show
from tools.diary_scenes import NAPROXEN, NOW_MS, at
from tools.scenes import OUTSIDE, START

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def page_of(theatre: Theatre) -> DiaryMedicinesPage:
    page = theatre.window.page("diary")
    assert isinstance(page, DiaryPage)
    part = page.part("medicines")
    assert isinstance(part, DiaryMedicinesPage)
    return part


def type_into(line: LabelledLine, text: str) -> None:
    line.line.selectAll()
    QTest.keyClick(line.line, Qt.Key.Key_Delete)
    QTest.keyClicks(line.line, text)


def logged(theatre: Theatre) -> list[Medicine]:
    return [matter for matter in theatre.diarist.matters(Medicine) if isinstance(matter, Medicine)]


def test_a_medicine_is_logged_as_typed_and_its_warnings_follow(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-medicines-new")
    page = page_of(theatre)
    page.keep.click()
    assert page.problem.text() == "Write its name first."
    type_into(page.form.name, "Nurofen Plus")
    page.keep.click()
    assert page.problem.text() == "Choose what kind it is."
    assert logged(theatre) == []
    page.form.kind.chips()[MEDICINE_KINDS.index("opioid")].click()
    assert "locked for 8 hours" in page.form.what.text()
    for name, text in {
        "strength": "200/12.8",
        "amount": "2 tablets",
        "interval": "4,5",
        "day_max": "6",
    }.items():
        type_into(page.form.lines[name], text)
    page.keep.click()
    settle()
    assert logged(theatre) == [
        Medicine("Nurofen Plus", "opioid", "200/12.8", "2 tablets", interval_min=270, day_max="6")
    ]
    assert isinstance(theatre.wishes[-1], dw.EntryKept)
    assert theatre.wishes[-1].at_ms is None
    assert page.said.title.text() == "Written down: Nurofen Plus"
    lines = page.said.lines._lines
    assert any(line.startswith("Do not drive") for line in lines)
    assert words("medicine.warn.lock") in lines
    # The form asks anew, and what was copied from the pack is one press away.
    assert page.form.name.line.text() == ""
    page.said.close_it.click()
    assert not page.said.isVisible()


def test_what_was_logged_before_is_filled_in_without_how_much(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-medicines")
    page = page_of(theatre)
    page.form.before.buttons[2].click()
    shown = {name: line.line.text() for name, line in page.form.lines.items()}
    assert page.form.name.line.text() == "Ibuprofen"
    assert shown == {
        "strength": "400 mg",
        "amount": "",
        "ingredient": "",
        "interval": "6",
        "day_max": "3 tablets",
    }
    type_into(page.form.lines["interval"], "often")
    page.keep.click()
    assert page.problem.text() == "Write the hours as a number, such as 6."
    # A name that is only typed fills nothing in.
    type_into(page.form.lines["interval"], "")
    type_into(page.form.lines["day_max"], "")
    type_into(page.form.name, "Naproxen")
    assert page.form.lines["day_max"].line.text() == ""


def test_two_of_one_family_are_said_and_kept_all_the_same(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-medicines")
    page = page_of(theatre)
    before = len(logged(theatre))
    page.form.before.buttons[2].click()
    type_into(page.form.lines["amount"], "2 tablets")
    page.keep.click()
    settle()
    assert len(logged(theatre)) == before + 1
    said = page.said.lines._lines
    assert said[0] == words("medicine.warn.two-nsaids", what="Naproxen")
    assert "same family" in said[0]
    assert any("the most you copied from the pack (3 tablets)" in line for line in said)
    with_time = [line for line in said if "can take" in line]
    assert with_time == []
    page.undo.undo.click()
    settle()
    assert len(logged(theatre)) == before
    assert not page.said.isVisible()


def test_an_entry_is_changed_and_deleted_on_its_page(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-medicine")
    page = page_of(theatre)
    assert page.form.name.line.text() == "Naproxen"
    type_into(page.form.lines["amount"], "2 tablets")
    page.keep.click()
    settle()
    wish = theatre.wishes[-1]
    assert isinstance(NAPROXEN.matter, Medicine)
    changed = replace(NAPROXEN.matter, amount="2 tablets")
    assert wish == dw.EntryCorrected(NAPROXEN.id, changed)
    theatre.window.go(f"diary/medicines/{NAPROXEN.id}")
    settle()
    page.form.delete.click()
    assert theatre.wishes[-1] == dw.EntryDeleted(NAPROXEN.id)
    assert "Naproxen" not in [medicine.name for medicine in logged(theatre)]
    assert words("medicine.delete.lock") == "Changing or deleting an entry never ends a lock early."


def test_the_last_day_and_its_locks(stage: list[Theatre]) -> None:
    page = page_of(show(stage, "diary-medicines"))
    assert (
        page.totals.locks.text()
        == "Cold and heat are locked until 21:10: something that makes sleepy was logged."
    )
    assert page.totals.lines._lines == (
        "Naproxen, once, added up: 1 (tablet). The interval you entered passes at 20:00.",
        "Co-codamol, once, added up: 2 (tablet)",
        "Ibuprofen, 2 times, added up: 2 (tablet). The interval you entered has passed.",
    )


def test_what_packs_say_is_shown_only_where_wanted_and_fills_nothing_in(stage: list[Theatre]) -> None:
    assert page_of(show(stage, "diary-medicines-new")).packs.isHidden()
    packs = page_of(show(stage, "diary-medicines")).packs
    assert packs.isVisible()
    assert packs.regions["uk"].isVisible()
    assert not packs.regions["us"].isVisible()
    packs.show_region("other")
    assert packs.regions["us"].isVisible()
    assert set(SOURCES) == {
        name
        for name in sources()
        if name.startswith("packs.") and name[-3:] in (".us", ".uk") and ".region" not in name
    }


def test_a_medicine_of_the_diary_opens_on_this_page(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-medicines")
    theatre.window.go("diary")
    settle()
    page = theatre.window.page("diary")
    assert isinstance(page, DiaryPage)
    rows = [row for card in page.list.days.cards for row in card.rows]
    next(row for row in rows if "Naproxen" in row.accessibleName()).click()
    settle()
    assert page_of(theatre).form.name.line.text() == "Naproxen"


@pytest.mark.parametrize(("hours", "locks"), [(7, True), (8, False)])
def test_what_was_taken_long_ago_is_not_said_to_lock(hours: int, locks: bool) -> None:
    entry = at(0, 13, 0, Medicine("Valium", "sedating"))
    said = [
        sentence(one) for one in warned(entry, Recent((entry,)), frozenset(), entry.at_ms + hours * HOUR_MS)
    ]
    assert ("Cold and heat are locked" in said[0]) is locks
    assert (words("medicine.warn.lock") in said) is locks


def test_every_warning_has_a_sentence_and_a_short_word() -> None:
    ids = {name.removeprefix("medicine.warn.") for name in sources() if name.startswith("medicine.warn.")}
    shorts = {
        name.removeprefix("medicine.short.") for name in sources() if name.startswith("medicine.short.")
    }
    assert ids - shorts == {"lock", "sedating.past", "rub.past"}
    assert shorts < ids
    assert Warned("two-nsaids").id in shorts


def test_no_sentence_says_that_something_may_be_taken() -> None:
    for name, (_context, text) in sources().items():
        if name.startswith(("medicine.", "watch.", "packs.")):
            lowered = text.lower()
            assert "you can take" not in lowered
            assert "you may take" not in lowered
            assert "dose" not in lowered


def test_a_time_to_come_is_refused_by_the_form() -> None:
    draft = replace(begun(START, OUTSIDE), name="Own", kind="other")
    assert draft.problem(START) is None
    assert draft.told == (None, None)
    assert draft.local_ms <= NOW_MS + HOUR_MS
    moved = draft.at(draft.day, draft.minute - 5)
    assert moved.told == (moved.local_ms - HOUR_MS, moved.local_ms)
    later = draft.at(draft.day, draft.minute + 2).problem(START)
    assert later is not None
    assert sentence(later) == "That time is still to come."
