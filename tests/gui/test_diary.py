"""The diary's page: one tap, put right, deleted, taken back; an episode with the back to point at."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.diary.faults import LONGEST_NOTE
from backcare_desktop.diary.recent import Recent
from backcare_desktop.gui.catalogue import sources, words
from backcare_desktop.gui.pages.diary import DiaryPage
from backcare_desktop.gui.pages.diary_entry import DiaryEntryPage
from backcare_desktop.gui.pages.diary_month import DiaryMonthPage
from backcare_desktop.gui.widgets.areas_field import AreasField
from backcare_desktop.gui.widgets.body_map import BodyMap, regions
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.diary_choices import ChipsField, ManyField
from backcare_desktop.gui.widgets.diary_numbers import LinesField
from backcare_desktop.gui.widgets.diary_places import EndField
from backcare_desktop.gui.widgets.entry_row import EntryRow
from backcare_desktop.gui.widgets.leg_field import LegField
from backcare_desktop.gui.widgets.number_scale import NumberScale
from backcare_desktop.viewmodel import diary_wishes as dw
from backcare_desktop.viewmodel.diary_fields import FORMS
from tests.gui.theatre import Theatre, press, settle, show
from tools.diary_scenes import NOW_MS, OPEN, PAIN, ZONE_MS, at

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def page_of(theatre: Theatre) -> DiaryPage:
    page = theatre.window.page("diary")
    assert isinstance(page, DiaryPage)
    return page


def entry_page(theatre: Theatre) -> DiaryEntryPage:
    part = page_of(theatre).part("entry")
    assert isinstance(part, DiaryEntryPage)
    return part


def rows(theatre: Theatre) -> list[EntryRow]:
    return [row for row in theatre.window.findChildren(EntryRow) if row.isVisible()]


def test_pain_is_told_in_one_tap_and_stands_in_the_list(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-empty")
    page = page_of(theatre).list
    assert page.empty.isVisible()
    assert not page.undo.isVisible()
    QTest.mouseClick(page.scale.chips()[6], Qt.MouseButton.LeftButton)
    assert theatre.diarist.matters(matters.PainNow) == [matters.PainNow(6)]
    assert [row.accessibleName() for row in rows(theatre)] == ["13:10. Pain 6: moderate"]
    assert not page.empty.isVisible()
    assert page.undo.said == "Written down."
    # The scale asks anew: the same number can be told twice.
    assert not any(chip.isChecked() for chip in page.scale.chips())
    page.undo.undo.click()
    assert theatre.diarist.recent.entries == ()
    assert page.undo.said == "Taken back."
    assert not page.undo.undo.isVisible()
    # Who comes back may have written something, or deleted everything, meanwhile.
    theatre.window.go("diary/data")
    theatre.window.go("diary")
    assert not page.undo.isVisible()


def test_a_screen_reader_tells_pain_too(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-empty")
    page_of(theatre).list.scale.chips()[3].setChecked(True)
    assert theatre.diarist.matters(matters.PainNow) == [matters.PainNow(3)]


def test_arrow_keys_go_from_number_to_number_across_the_words(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-week")
    page = entry_page(theatre)
    scale = page.findChildren(NumberScale)[0]
    scale.chips()[0].setFocus()
    press(theatre, Qt.Key.Key_Space)
    for _ in range(4):
        press(theatre, Qt.Key.Key_Right)
    assert page.draft is not None
    assert page.draft.values["pain"] == 4


def test_each_change_has_its_bar_until_the_next(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-quiet")
    page = page_of(theatre).list
    before = theatre.diarist.recent.entries
    first = rows(theatre)[0]
    first.setFocus()
    press(theatre, Qt.Key.Key_Delete)
    assert theatre.wishes[-1] == dw.EntryDeleted(PAIN.id)
    assert page.undo.said == "Deleted."
    theatre.passes(minutes=30)
    assert page.undo.isVisible()
    QTest.keyClick(theatre.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert theatre.diarist.recent.entries == before


def test_an_entry_is_opened_put_right_and_kept(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-quiet")
    rows(theatre)[0].setFocus()
    press(theatre, Qt.Key.Key_Return)
    page = entry_page(theatre)
    assert page.isVisible()
    assert page.save.held
    page.findChildren(NumberScale)[0].chips()[2].click()
    page.head.when._steps[0].click()
    assert not page.save.held
    page.save.click()
    day_before = PAIN.at_ms - DAY_MS
    assert theatre.wishes[-2] == dw.EntryCorrected(
        PAIN.id, matters.PainNow(2), day_before, day_before + ZONE_MS
    )
    assert page_of(theatre).list.isVisible()
    assert page_of(theatre).list.undo.said == "Changed."


def test_what_is_deleted_where_it_is_open_is_gone(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-pain")
    entry_page(theatre).delete.click()
    assert PAIN not in theatre.diarist.recent.entries
    theatre.window.go(f"diary/entry/{PAIN.id}")
    assert words("diary.lead.gone") in _said(entry_page(theatre))
    assert not entry_page(theatre).save.isVisible()


def test_what_was_typed_is_there_when_one_comes_back(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-day")
    page = entry_page(theatre)
    page.findChildren(NumberScale)[0].chips()[9].click()
    theatre.window.go("relief")
    theatre.passes(minutes=2)
    theatre.window.go("diary/entry/new/day")
    assert page.draft is not None
    assert page.draft.values["worst"] == 9
    page.back.click()
    theatre.window.go("diary/entry/new/day")
    assert page.draft.values["worst"] is None


def test_today_and_yesterday_have_one_look_back_each(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-day")
    page = entry_page(theatre)
    page.head.which.chips()[1].click()
    assert page.draft is not None
    assert page.draft.was is not None
    assert page.draft.values["worst"] == 6
    assert page.delete.isVisible()
    page.head.which.chips()[0].click()
    assert page.draft.was is None
    sleep = page.findChildren(ChipsField)[0]
    sleep._row.chips()[12].click()
    page.save.click()
    kept = theatre.wishes[-2]
    assert isinstance(kept, dw.EntryKept)
    assert kept.at_ms is None
    assert isinstance(kept.matter, matters.Day)
    assert kept.matter.sleep_h == 12


def test_a_question_can_be_left_open_again(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-day")
    page = entry_page(theatre)
    field = page.form.fields["sleep_h"] if page.form is not None else None
    assert isinstance(field, ChipsField)
    field._row.chips()[7].click()
    assert page.draft is not None
    assert page.draft.values["sleep_h"] == 7
    assert field.clear.isVisible()
    field.clear.click()
    assert page.draft.values["sleep_h"] is None
    assert not field.clear.isVisible()
    assert theatre.window.focusWidget() is field._row.chips()[0]
    assert page.save.held


def test_a_number_that_is_none_of_the_chips_has_its_own(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-empty")
    theatre.diarist.recent = Recent((at(0, 9, 0, matters.Day(sat_min=200)),))
    theatre._wished(dw.EntryKept(matters.PainNow(1)))
    theatre.window.go("diary/entry/new/day")
    field = entry_page(theatre).form
    assert field is not None
    chips = field.fields["sat_min"]
    assert isinstance(chips, ChipsField)
    assert [chip.text() for chip in chips._row.chips() if chip.isChecked()] == ["3:20"]


def test_the_map_and_its_boxes_show_the_same(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    page = entry_page(theatre)
    field = page.findChildren(AreasField)[0]
    assert field.chosen == {"low-left", "low-right", "buttock-left"}
    QTest.mouseClick(field.map, Qt.MouseButton.LeftButton, pos=_spot(field.map, "thigh-right"))
    assert page.draft is not None
    assert "thigh-right" in page.draft.values["areas"]
    assert field.boxes["thigh-right"].isChecked()
    QTest.mouseClick(field.map, Qt.MouseButton.LeftButton, pos=_spot(field.map, "low-left"))
    assert "low-left" not in page.draft.values["areas"]
    QTest.mouseClick(field.map, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert page.draft.values["areas"] == {"low-right", "buttock-left", "thigh-right"}


def test_left_is_the_persons_own_and_lies_on_the_left(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    field = entry_page(theatre).findChildren(AreasField)[0]
    middle = field.map.width() / 2
    for area in matters.AREAS:
        spot = _spot(field.map, area)
        assert field.map.area_at(QPointF(spot)) == area
        assert (spot.x() < middle) == area.endswith("-left")
        assert field.boxes[area].accessibleName().endswith(area.rpartition("-")[2])


def test_regions_do_not_lie_on_each_other() -> None:
    found = list(regions().items())
    for place, (_, one) in enumerate(found):
        assert not [name for name, other in found[place + 1 :] if not one.intersected(other).isEmpty()]


def test_a_box_lights_its_area_while_it_has_the_keyboard(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    field = entry_page(theatre).findChildren(AreasField)[0]
    field.boxes["calf-left"].setFocus()
    assert field.map._looked == "calf-left"
    press(theatre, Qt.Key.Key_Space)
    assert "calf-left" in field.chosen
    field.boxes["calf-right"].setFocus()
    assert field.map._looked == "calf-right"


def test_an_episode_begins_and_is_over(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-quiet")
    page = page_of(theatre).list
    page.tell["episode"].click()
    page_of(theatre).part("entry").findChildren(ManyField)[0].boxes["posture"].click()
    entry_page(theatre).save.click()
    assert theatre.diarist.recent.episode is not None
    assert page.episode.isVisible()
    assert not page.tell["episode"].isVisible()
    theatre.passes(minutes=90)
    page.episode.end.click()
    over = theatre.diarist.matters(matters.Episode)[0]
    assert isinstance(over, matters.Episode)
    assert over.ended_ms == NOW_MS + 90 * 60_000
    assert not page.episode.isVisible()


def test_an_end_before_the_beginning_is_not_kept(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    page = entry_page(theatre)
    field = page.findChildren(EndField)[0]
    field.box.click()
    assert page.draft is not None
    assert page.draft.values["ended_ms"] == NOW_MS
    assert not page.save.held
    for _ in range(3):
        field.when._steps[0].click()
    assert page.save.held
    assert page.save.accessibleDescription() == words("diary.problem.end")


def test_leg_signs_lead_to_the_warning_signs(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    page = entry_page(theatre)
    leg = page.form.fields["leg"] if page.form is not None else None
    assert isinstance(leg, LegField)
    assert leg.signs.isVisible()
    leg.boxes["tingling"].click()
    assert not leg.signs.isVisible()
    leg.boxes["weakness"].click()
    assert leg.signs.isVisible()
    assert page.save.text() == words("diary.save.signs")
    before = theatre.scene.state.ledger
    page.save.click()
    assert theatre.window.here == "warning-signs"
    # The diary told the engine nothing.
    assert theatre.scene.state.ledger == before
    theatre.window.go(f"diary/entry/{OPEN.id}")
    leg.open.click()
    assert theatre.window.here == "warning-signs"


def test_the_week_is_asked_gently_and_answered(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary")
    page = page_of(theatre).list
    assert page.week.isVisible()
    page.week.findChildren(Button)[0].click()
    week = entry_page(theatre)
    for scale in week.findChildren(NumberScale):
        if scale.isVisible():
            assert week.save.held
            scale.chips()[5].click()
    week.save.click()
    assert theatre.diarist.matters(matters.Peg)[0] == matters.Peg(5, 5, 5)
    assert not page.week.isVisible()


def test_a_month_of_much_is_no_heap_of_widgets(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-empty")
    many = [at(day, 12 - hour, 0, matters.PainNow(3)) for day in range(31) for hour in range(6)]
    theatre.diarist.recent = Recent(tuple(many))
    theatre._wished(dw.EntryKept(matters.PainNow(1)))
    page = page_of(theatre).list
    assert 40 <= len(rows(theatre)) <= 46
    presses = 0
    while page.earlier.isVisible():
        page.earlier.click()
        QApplication.processEvents()
        presses += 1
    assert presses == 4
    assert len(rows(theatre)) == 187
    assert len(page.days.findChildren(QWidget)) < 187 + 3 * 31
    theatre.window.go("diary")
    settle()
    assert len(rows(theatre)) <= 46


def test_escape_leads_back_to_the_list(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-pain")
    QTest.keyClick(theatre.window, Qt.Key.Key_Escape)
    assert page_of(theatre).list.isVisible()


def test_a_diary_that_was_not_opened_yet_says_so(stage: list[Theatre]) -> None:
    theatre = show(stage, "relief")
    theatre.window.go("diary")
    assert words("diary.opening") in _said(page_of(theatre))
    assert not rows(theatre)
    assert not page_of(theatre).list.scale.isVisible()


def test_every_choice_of_every_form_has_its_words() -> None:
    known = sources()
    for kind, groups in FORMS.items():
        assert f"diary.form.{kind.__name__.lower()}" in known
        for group in groups:
            assert not group.heading or f"diary.group.{group.heading}" in known
            for field in group.fields:
                assert f"diary.field.{field.name}" in known
                names = [choice for choice in field.choices if isinstance(choice, str)]
                assert not [name for name in names if f"diary.{field.words}.{name}" not in known]
                if field.must:
                    assert f"diary.missing.{kind.__name__.lower()}" in known
                if field.scale:
                    assert f"{field.scale}.severe" in known


def _spot(on: BodyMap, area: str) -> QPoint:
    """A spot well within the area."""
    return on._place().map(regions()[area].boundingRect().center()).toPoint()


def _said(page: QWidget) -> list[str]:
    return [str(part.property("text")) for part in page.findChildren(QWidget) if part.isVisible()]


def test_the_open_episode_can_be_added_to(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary")
    page_of(theatre).list.episode.more.click()
    page = entry_page(theatre)
    assert page.draft is not None
    assert page.draft.was == OPEN


def test_earlier_months_are_read_where_they_are_opened(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-quiet")
    page = page_of(theatre).list
    assert not page.months.isVisible()
    old = at(100, 8, 0, matters.PainNow(8))
    theatre.diarist.older = (at(45, 9, 0, matters.PainNow(3)), old)
    theatre._wished(dw.EntryKept(matters.PainNow(1)))
    while page.earlier.isVisible():
        page.earlier.click()
    page.months.click()
    month = page_of(theatre).part("month")
    assert isinstance(month, DiaryMonthPage)
    asked = [wish for wish in theatre.wishes if isinstance(wish, dw.LookBackWished)]
    assert len(asked) == 1
    assert month.title.text() == "January 2026"
    assert [row.accessibleName() for row in rows(theatre)][-1] == "09:00. Pain 3: mild"
    assert not month.after.isHidden()
    month.before.click()
    assert (month.title.text(), rows(theatre)) == ("December 2025", [])
    assert words("diary.month.empty") in _said(month)
    month.before.click()
    assert month.before.isHidden()
    rows(theatre)[0].click()
    assert entry_page(theatre).draft is not None
    entry_page(theatre).delete.click()
    assert theatre.wishes[-2] == dw.EntryDeleted(old.id)


def test_a_medicine_opens_where_medicines_are(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-quiet")
    taken = next(row for row in rows(theatre) if "Medicine" in row.accessibleName())
    led: list[str] = []
    page_of(theatre).led.connect(led.append)
    taken.click()
    assert led[0].startswith("diary/medicines/")
    assert not page_of(theatre).list.isVisible()


def test_long_words_stay_whole_and_nothing_is_taken_beyond_the_longest(stage: list[Theatre]) -> None:
    note = at(0, 9, 0, matters.Note("a" * (LONGEST_NOTE - 1)))
    theatre = show(stage, "diary-empty")
    theatre.diarist.recent = Recent((note,))
    theatre._wished(dw.EntryKept(matters.PainNow(1)))
    theatre.window.go(f"diary/entry/{note.id}")
    page = entry_page(theatre)
    text = page.form.fields["text"] if page.form is not None else None
    assert isinstance(text, LinesField)
    text.text.moveCursor(QTextCursor.MoveOperation.Start)
    text.text.insertPlainText("bcd")
    assert page.draft is not None
    assert page.draft.values["text"] == "bcd" + "a" * (LONGEST_NOTE - 3)
    assert text.text.toPlainText() == page.draft.values["text"]
    assert text.text.textCursor().position() == 3


def test_what_is_chosen_on_the_map_is_not_told_by_colour_alone(stage: list[Theatre]) -> None:
    theatre = show(stage, "diary-episode")
    drawn = entry_page(theatre).findChildren(AreasField)[0].map
    ticked, free = _spot(drawn, "low-left"), _spot(drawn, "thigh-left")
    pixels = drawn.grab().toImage()
    assert len({pixels.pixelColor(ticked + QPoint(x, 2)).name() for x in range(-6, 7)}) > 2
    assert len({pixels.pixelColor(free + QPoint(x, 2)).name() for x in range(-6, 7)}) == 1
