"""The page for the doctor: chosen, looked at, saved, and read back as text."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate, QRect
from PySide6.QtGui import qGray
from pytestqt.qtbot import QtBot

from backcare_desktop.diary.matters import Course, Note
from backcare_desktop.diary.plotted import without
from backcare_desktop.diary.report import PARTS
from backcare_desktop.diary.reported import Reported
from backcare_desktop.gui import theme
from backcare_desktop.gui.pages.diary_report import DiaryReportPage
from backcare_desktop.gui.report_pdf import save_pdf
from backcare_desktop.gui.widgets.sheet_view import SheetView
from backcare_desktop.viewmodel.diary_wishes import ReportWished
from backcare_desktop.viewmodel.paper import Paper, Section, Table
from backcare_desktop.viewmodel.present import present
from tools import diary_scenes, scenes


def page(qtbot: QtBot, reported: Reported | None = None) -> DiaryReportPage:
    made = DiaryReportPage()
    qtbot.addWidget(made)
    scene = scenes.SCENES["diary-report"]()
    outside = scene.outside if reported is None else replace(scene.outside, reported=reported)
    made.draw(present(scene.state, scene.now, outside))
    return made


def read(path: Path) -> list[str]:
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(path).pages]


@pytest.mark.parametrize(("size", "wide", "high"), [("a4", 595, 842), ("letter", 612, 792)])
def test_the_pdf_says_it_in_text_on_the_paper_that_was_chosen(
    qtbot: QtBot, tmp_path: Path, size: str, wide: int, high: int
) -> None:
    made = page(qtbot)
    made.sizes.chosen.emit(size)
    made._name.line.setText("A. Person")
    made._preview()
    made.save_to(tmp_path / "page.pdf")
    first, *behind = read(tmp_path / "page.pdf")
    for told in ("Back diary for a visit", "Name: A. Person", "Days with pain", "Self-reported, not checked"):
        assert told in first
    assert ["Details" in sheet for sheet in (first, *behind)].count(True) == 1
    assert any(sheet.startswith("Details") for sheet in behind), "they begin on a sheet of their own"
    box = PdfReader(tmp_path / "page.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (wide, high)
    assert f"Page 1 of {len(behind) + 1}" in first
    assert "page.pdf" in made._outcome.text()


def test_its_plot_is_lines_and_no_picture_whatever_the_window_looks_like(
    qtbot: QtBot, tmp_path: Path
) -> None:
    before = theme.look()
    theme.apply(theme.Look("dark", scale=1.5))
    try:
        made = page(qtbot)
        made.save_to(tmp_path / "page.pdf")
    finally:
        theme.apply(before)
    sheet = PdfReader(tmp_path / "page.pdf").pages[0]
    assert list(sheet.images) == []
    assert theme.look() == before
    assert read(tmp_path / "page.pdf")[0].count("2 March") > 1, "below the plot too"


def test_its_letters_are_black_though_the_window_is_dark(qtbot: QtBot) -> None:
    before = theme.look()
    theme.apply(theme.Look("dark"))
    try:
        (view,) = page(qtbot).findChildren(SheetView)
    finally:
        theme.apply(before)
    title = view._sheets[0]._image.copy(QRect(100, 100, 600, 80))
    shades = {qGray(title.pixel(x, y)) for x in range(title.width()) for y in range(title.height())}
    assert (min(shades), max(shades)) == (0, 255)


def test_the_file_is_for_its_owner_and_nothing_half_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    made.save_to(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").stat().st_mode & 0o077 == 0
    made.save_to(tmp_path / "no" / "page.pdf")
    assert "not saved" in made._outcome.text().lower() or "could not" in made._outcome.text().lower()
    assert [file.name for file in tmp_path.iterdir()] == ["page.pdf"]


def test_a_disk_that_is_full_leaves_the_page_that_was_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = page(qtbot)
    (tmp_path / "page.pdf").write_text("before")
    monkeypatch.setattr("backcare_desktop.gui.report_pdf._whole", lambda _: False)
    made.save_to(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_days_and_parts_are_wished_for(qtbot: QtBot) -> None:
    made = page(qtbot)
    wished: list[ReportWished] = []
    made.wished.connect(wished.append)
    made.days.usual.chips()[1].click()
    made.parts["medicines"].click()
    made.days.until.setDate(QDate(2025, 12, 24))
    today = diary_scenes.NOW_MS // 86_400_000
    first, second, third = wished
    assert (first.since_day, first.until_day, first.left_out) == (today - 89, today, frozenset())
    assert second.left_out == frozenset({"medicines"})
    assert third.until_day == third.since_day + 21, "what lies after it is taken along no further"
    made.days.since.setDate(QDate(2026, 1, 5))
    assert wished[-1].since_day == wished[-1].until_day, "from never comes after to"


def test_a_part_that_is_left_out_is_not_in_the_plot_either() -> None:
    plotted = diary_scenes.plotted()
    left = without(plotted, ("uses", "medicines"))
    assert any((one.medicines and not one.cold_min) or one.heat_min for one in plotted.bins)
    assert not any(one.medicines or one.cold_min or one.heat_min or one.moves_min for one in left.bins)
    assert [one.worst for one in left.bins] == [one.worst for one in plotted.bins]
    assert without(plotted, ("pain",)) == plotted


def test_what_is_seen_is_what_is_printed_and_is_read_out(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    made.save_to(tmp_path / "page.pdf")
    (view,) = made.findChildren(SheetView)
    assert len(view._sheets) == len(read(tmp_path / "page.pdf"))
    assert "Back diary for a visit" in view._sheets[0].accessibleDescription()


def test_the_first_page_is_read_in_a_minute_however_much_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    usual = diary_scenes.reported()
    asked = (*(f"Question {number}?" for number in range(30)), "Long " * 700 + "end?")
    notes = tuple(diary_scenes.at(0, 8, number, Note(text, visit=True)) for number, text in enumerate(asked))
    signs = (Course("cold", "gel-pack", 60_000, "sign", "blister"),) * 30
    skin = tuple(diary_scenes.at(30 - number, 9, 0, sign) for number, sign in enumerate(signs))
    made = page(qtbot, replace(usual, report=replace(usual.report, notes=notes, skin=skin)))
    made.save_to(tmp_path / "page.pdf")
    sheets = read(tmp_path / "page.pdf")
    first = next(number for number, sheet in enumerate(sheets) if sheet.startswith("Details"))
    assert first <= 2, "one sheet or two, and details behind them (clinical 8)"
    front, behind = " ".join(sheets[:first]), " ".join(sheets[first:])
    assert "Question 29?" in front
    assert "Question 24?" not in front
    assert "in full behind this page" in front
    assert all(f"Question {number}?" in behind for number in range(30))
    assert "Long end?" in behind
    assert (front.count("A blister"), behind.count("A blister")) == (6, 30)


def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    table = Table(("Head",), tuple(((f"cell {number}.",),) for number in range(3)))
    alone = 0
    for lines in range(38, 50):
        before = Section("Before", lines=(("a line",),) * lines)
        sections = (before, Section("Alone", table=table), Section("Behind", table=table))
        save_pdf(Paper("Title", (), (), sections, (), "Foot"), tmp_path / "page.pdf", "a4", {})
        sheets = read(tmp_path / "page.pdf")
        for heading in ("Alone", "Behind"):
            on = next(sheet for sheet in sheets if heading in sheet)
            assert "cell 0." in on.partition(heading)[2], lines
        alone += "Alone" in sheets[-1]
        assert sum(sheet.count("cell 2.") for sheet in sheets) == 2
    assert 0 < alone < 12, "of both kinds some were tried"


def test_a_time_without_a_word_has_a_page_that_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    reported = diary_scenes.reported()
    silent = replace(reported, report=type(reported.report)(20_000, 20_029))
    made = page(qtbot, silent)
    made.save_to(tmp_path / "page.pdf")
    (only,) = read(tmp_path / "page.pdf")
    assert "Nothing was written down in this time." in only


def test_every_part_has_its_box(qtbot: QtBot) -> None:
    assert tuple(page(qtbot).parts) == PARTS
