"""The muscles can be pointed at and reached by keyboard, and both ways tell the same one."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from backcare_desktop.content.muscles import Muscle, Muscles
from backcare_desktop.gui.pages import learn_article
from backcare_desktop.gui.pages.learn_article import LearnArticlePage
from backcare_desktop.gui.reading import muscles
from backcare_desktop.gui.widgets.back_outline import silhouette
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.muscle_map import MuscleMap
from backcare_desktop.gui.widgets.muscle_picture import region

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

#: Where somebody who knows them would point, in thousandths of the body's height; left is negative.
SPOTS = {
    "trapezius": (-30, 180),
    "levator_scapulae": (30, 160),
    "rhomboids": (24, 215),
    "latissimus": (70, 320),
    "serratus_superior": (-40, 200),
    "serratus_inferior": (50, 330),
    "spinalis": (-6, 280),
    "longissimus": (-26, 320),
    "iliocostalis": (-48, 320),
    "semispinalis": (14, 150),
    "rotatores": (8, 265),
    "multifidus": (12, 420),
    "quadratus_lumborum": (42, 380),
}


def everything() -> Muscles:
    what = muscles()
    assert isinstance(what, Muscles)
    return what


def shown(qtbot: QtBot) -> MuscleMap:
    page = MuscleMap(everything(), ("A", "GK"))
    qtbot.addWidget(page)
    page.resize(760, 520)
    page.show()
    qtbot.waitExposed(page)
    return page


def pixel(page: MuscleMap, name: str) -> QPoint:
    return page.picture.place.map(QPointF(*SPOTS[name])).toPoint()


def chosen(page: MuscleMap) -> list[str]:
    rows = [row for row in page.names.values() if not row.isHidden()]
    return [chip.text() for row in rows for chip in row.chips() if chip.isChecked()]


@pytest.mark.parametrize("muscle", everything().muscle, ids=lambda muscle: muscle.id)
def test_it_is_found_where_it_lies_and_by_its_name(qtbot: QtBot, muscle: Muscle) -> None:
    page = shown(qtbot)
    other = next(one for one in everything().of(muscle.layer) if one != muscle)
    page.show_muscle(other.id)
    QTest.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=pixel(page, muscle.id))
    assert chosen(page) == [muscle.title]
    assert page.told == f"{muscle.title}: {muscle.plain[0].upper()}{muscle.plain[1:]}. {muscle.does}"
    page.show_muscle(other.id)
    row: ChipRow = page.names[muscle.layer]
    next(chip for chip in row.chips() if chip.text() == muscle.title).click()
    assert muscle.does in page.told
    assert silhouette().contains(region(muscle).boundingRect().center()) or muscle.side == "both"


def test_the_keyboard_chooses_too(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first, second, *_ = page.names["outer"].chips()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert chosen(page) == ["Levator scapulae"]


def test_a_layer_shows_its_own_muscles_alone(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.layers.chips()[2].click()
    assert chosen(page) == [everything().of("deep")[0].title]
    assert "Deep layer" in page.picture.accessibleName()
    assert page.picture.muscle_at(QPointF(pixel(page, "latissimus"))) is None


def test_what_is_pointed_at_stands_out_and_says_its_name(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot)
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _for: said.append(text))
    spot = pixel(page, "latissimus")
    before = page.picture.grab().toImage().pixelColor(spot)
    QTest.mouseMove(page.picture, spot)
    assert page.picture.grab().toImage().pixelColor(spot) != before
    assert page.picture.cursor().shape() == Qt.CursorShape.PointingHandCursor
    for at in (spot, QPoint(1, 1)):
        asked = QHelpEvent(QEvent.Type.ToolTip, at, page.picture.mapToGlobal(at))
        QApplication.sendEvent(page.picture, asked)
    assert said == ["Latissimus dorsi", ""]
    QApplication.sendEvent(page.picture, QEvent(QEvent.Type.Leave))
    assert page.picture.grab().toImage().pixelColor(spot) == before
    QTest.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert chosen(page) == ["Trapezius"]


def test_the_article_shows_it_and_tells_where_it_cannot(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = LearnArticlePage()
    qtbot.addWidget(page)
    page.open("muscles")
    assert page.findChild(MuscleMap) is not None
    monkeypatch.setattr(learn_article, "muscles", lambda: "back.toml: gone")
    other = LearnArticlePage()
    qtbot.addWidget(other)
    other.open("muscles")
    assert other.findChild(MuscleMap) is None
    assert any("back.toml: gone" in label.text() for label in other.findChildren(QLabel))
