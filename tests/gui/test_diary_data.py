"""What a person can do with their data, and that nothing is deleted by one press."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from backcare_desktop.gui.pages.diary_data import DiaryDataPage
from backcare_desktop.viewmodel.diary_wishes import (
    BackedUp,
    BackupRestored,
    EverythingDeleted,
    FileReadIn,
    RecordSaved,
)
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.present import present
from tools import scenes


@pytest.fixture
def page(qtbot: QtBot) -> DiaryDataPage:
    made = DiaryDataPage()
    qtbot.addWidget(made)
    made.show()
    return made


def heard(page: DiaryDataPage) -> list[object]:
    wished: list[object] = []
    page.wished.connect(wished.append)
    return wished


def test_files_are_chosen_and_a_dialog_left_wishes_nothing(
    page: DiaryDataPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wished = heard(page)
    chosen = [str(tmp_path / "a.csv"), "", str(tmp_path / "a.json"), "", str(tmp_path / "a.zip")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen.pop(0), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "b.json"), ""))
    for button in (page.csv, page.json, page.json, page.read, page.back_up, page.back_up, page.restore):
        button.click()
    assert wished == [
        RecordSaved("csv", str(tmp_path / "a.csv")),
        RecordSaved("json", str(tmp_path / "a.json")),
        FileReadIn(str(tmp_path / "b.json")),
        BackedUp(str(tmp_path / "a.zip")),
        BackupRestored(str(tmp_path / "b.json")),
    ]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.restore.click()
    assert len(wished) == 5


def test_deleting_asks_and_no_is_what_enter_presses(page: DiaryDataPage) -> None:
    wished = heard(page)
    page.delete.click()
    assert page._question.isVisible()
    assert not page.delete.isVisible()
    assert page.no.hasFocus() or page.focusWidget() is page.no
    page.no.click()
    assert (wished, page._question.isVisible(), page.delete.isVisible()) == ([], False, True)
    page.delete.click()
    page.yes.click()
    assert wished == [EverythingDeleted()]
    assert not page._question.isVisible()


def test_a_question_left_open_is_not_open_the_next_time(page: DiaryDataPage) -> None:
    page.delete.click()
    page.open("")
    assert not page._question.isVisible()


def test_what_came_of_it_is_said_and_what_was_said_before_is_not(page: DiaryDataPage) -> None:
    scene = scenes.SCENES["diary-data"]()
    old = replace(scene.outside, filed=message("export.deleted"))
    page.draw(present(scene.state, scene.now, old))
    assert page.outcome.text() == ""
    page._wish(EverythingDeleted())
    new = replace(scene.outside, filed=message("export.taken", entries=9, taken=3, file="d.json"))
    page.draw(present(scene.state, scene.now, new))
    assert page.outcome.text() == "d.json has 9 entries. 3 of them were new, or newer than yours."
