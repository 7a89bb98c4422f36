"""The first run: three short screens, by mouse and by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.pages.first_run import FirstRunPage
from backcare_desktop.settings.options import REGIONS
from backcare_desktop.viewmodel.wishes import OptionSet
from tests.gui.stage import Stage, nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AGE = frozenset({"under_18", "over_65"})


def open_page(qtbot: QtBot, *, height: int = 1600) -> tuple[FirstRunPage, Stage]:
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.resize(900, height)
    stage = Stage(page)
    page.show()
    settled(qtbot, page)
    return page, stage


def settled(qtbot: QtBot, page: FirstRunPage) -> None:
    qtbot.waitUntil(lambda: not page._laid_out.isActive())


def press(qtbot: QtBot, page: FirstRunPage) -> None:
    QTest.mouseClick(page.main, Qt.MouseButton.LeftButton)
    settled(qtbot, page)


def to_signs(qtbot: QtBot, page: FirstRunPage, *, age: int = 1) -> None:
    page.tick.click()
    press(qtbot, page)
    page.you.regions.chips()[0].click()
    page.you.ages.chips()[age].click()
    press(qtbot, page)


def test_none_of_these_ends_it(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot)
    to_signs(qtbot, page)
    assert stage.wishes == []
    press(qtbot, page)
    assert stage.wishes == [
        OptionSet("region", "uk"),
        ev.ProfileAnswered(frozenset(), AGE),
        ev.ScreenAnswered(frozenset()),
        OptionSet("person.first_run_done", True),
    ]
    assert stage.led == ["relief"]
    assert stage.state.ledger.screened


def test_one_of_these_leads_to_the_warning_signs_and_answers_nothing(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot)
    to_signs(qtbot, page)
    page.one.click()
    assert not any(isinstance(wish, ev.ScreenAnswered) for wish in stage.wishes)
    assert stage.wishes[-1] == OptionSet("person.first_run_done", True)
    assert stage.led == ["warning-signs"]
    assert not stage.state.ledger.screened


def test_nothing_is_passed_over(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot)
    press(qtbot, page)
    assert page.what.isVisible()
    assert page.main.accessibleDescription() == words("first_run.lacks.tick")
    page.tick.click()
    press(qtbot, page)
    assert page.main.accessibleDescription() == words("first_run.lacks.region")
    page.you.regions.chips()[1].click()
    assert page.main.accessibleDescription() == words("first_run.lacks.age")
    press(qtbot, page)
    assert page.you.isVisible()
    page.you.ages.chips()[2].click()
    assert page.main.accessibleDescription() == ""
    page.back.click()
    assert page.what.isVisible()
    assert page.tick.isChecked()


def test_all_signs_must_have_been_on_the_screen(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot, height=300)
    to_signs(qtbot, page)
    assert page.main.text() == words("screen.read_on")
    for _ in range(20):
        if page.main.text() == words("first_run.signs.none"):
            break
        press(qtbot, page)
        assert stage.wishes == []
    assert page.main.text() == words("first_run.signs.none")


@pytest.mark.parametrize(("chip", "age"), [(0, "under_18"), (2, "over_65")])
def test_age_is_told_and_advised(qtbot: QtBot, chip: int, age: str) -> None:
    page, stage = open_page(qtbot)
    page.tick.click()
    press(qtbot, page)
    page.you.ages.chips()[chip].click()
    assert page.you._advice.text() == words(f"first_run.age.advice.{age}")
    page.you.regions.chips()[0].click()
    press(qtbot, page)
    press(qtbot, page)
    assert ev.ProfileAnswered(frozenset({age}), AGE) in stage.wishes


def test_each_region_shows_its_number(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot)
    for chip, region in zip(page.you.regions.chips(), REGIONS, strict=True):
        chip.click()
        assert words(f"screen.number.{region}") in page.you._number.text()


def test_keyboard_alone(qtbot: QtBot) -> None:
    page, stage = open_page(qtbot)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    tab_to(qtbot, page, page.tick)
    QTest.keyClick(page.tick, Qt.Key.Key_Space)
    tab_to(qtbot, page, page.main)
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    for row in (page.you.regions, page.you.ages):
        chip = row.chips()[0]
        tab_to(qtbot, page, chip)
        QTest.keyClick(chip, Qt.Key.Key_Right)
        QTest.keyClick(row.chips()[1], Qt.Key.Key_Space)
    settled(qtbot, page)
    tab_to(qtbot, page, page.main)
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    settled(qtbot, page)
    tab_to(qtbot, page, page.main)
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert OptionSet("region", "eu") in stage.wishes
    assert stage.led == ["relief"]


def tab_to(qtbot: QtBot, page: QWidget, target: QWidget) -> None:
    for _ in range(40):
        if target.hasFocus():
            return
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    pytest.fail(f"{target.accessibleName()} is not reached by Tab")


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    page, _ = open_page(qtbot)
    assert nameless(page) == []
    to_signs(qtbot, page)
    assert nameless(page) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_moves_when_a_region_is_chosen(qtbot: QtBot, scale: float) -> None:
    theme.apply(theme.Look("light", scale))
    page, _ = open_page(qtbot)
    page.tick.click()
    press(qtbot, page)
    ages = page.you.ages
    QApplication.processEvents()
    stood = ages.mapTo(page, QPoint(0, 0))
    assert page.you._number.text() == ""
    for chip in page.you.regions.chips():
        chip.click()
        for _ in range(3):
            QApplication.processEvents()
        assert ages.mapTo(page, QPoint(0, 0)) == stood, chip.text()
