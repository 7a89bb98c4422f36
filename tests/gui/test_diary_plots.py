"""The plots page: one range, every value drawn and in its table, the page there before what draws it."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.diary.plotted import Bin, Hour, Plotted
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.pages.diary_plots import DiaryPlotsPage
from backcare_desktop.gui.plots.chart_card import ChartCard
from backcare_desktop.gui.plots.number_table import NumberTable
from backcare_desktop.viewmodel.diary_wishes import PlotsWished
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.plots import plots_view
from backcare_desktop.viewmodel.present import present
from tools import diary_scenes, scenes


def page(qtbot: QtBot, plotted: Plotted) -> DiaryPlotsPage:
    made = DiaryPlotsPage()
    qtbot.addWidget(made)
    scene = scenes.SCENES["diary-plots"]()
    outside = scene.outside
    made.draw(present(scene.state, scene.now, type(outside)(zone=outside.zone, plotted=plotted)))
    made.resize(900, 700)
    made.show()
    return made


def cards(made: DiaryPlotsPage) -> list[ChartCard]:
    return [card for card in made.findChildren(ChartCard) if card.isVisibleTo(made)]


def test_each_value_that_is_drawn_stands_in_the_table(qtbot: QtBot) -> None:
    plotted = diary_scenes.plotted()
    made = page(qtbot, plotted)
    charts = plots_view(plotted).charts
    assert [card.chart.accessibleName() for card in cards(made)] == [
        sentence(chart.title) for chart in charts
    ]
    for card, chart in zip(cards(made), charts, strict=True):
        card._numbers.click()
        (table,) = card.findChildren(NumberTable)
        model = table.model()
        shown = {
            model.index(row, 0).data(): [
                model.index(row, column).data() for column in range(1, model.columnCount())
            ]
            for row in range(model.rowCount())
        }
        assert len(shown) == len(chart.places)
        for values, series in zip(zip(*shown.values(), strict=True), chart.series, strict=True):
            told = sorted(f"{value:g}" for value in series.values if value is not None)
            assert sorted(value for value in values if value != "–") == told


def test_a_range_is_wished_for_on_opening_and_by_its_chip(qtbot: QtBot) -> None:
    made = page(qtbot, diary_scenes.plotted())
    wished: list[object] = []
    made.wished.connect(wished.append)
    made.open("")
    qtbot.waitUntil(lambda: bool(wished))
    made.ranges.chips()[3].click()
    assert wished == [PlotsWished("month"), PlotsWished("all")]


def test_pointing_says_what_is_there(qtbot: QtBot) -> None:
    made = page(qtbot, diary_scenes.plotted())
    card = cards(made)[0]
    box = card.chart.getViewBox()
    card.chart.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(29, 3)))
    assert card._under.text().startswith("2 March 2026: Worst pain")
    card.chart.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(5, 3)))
    assert card._under.text() == "6 February 2026: Cold 30, Heat 20, Stretching 10"
    QApplication.sendEvent(card.chart, QEvent(QEvent.Type.Leave))
    assert card._under.text() == ""


def test_the_wheel_scrolls_the_page_and_zooms_with_ctrl_alone(qtbot: QtBot) -> None:
    made = page(qtbot, diary_scenes.plotted())
    card = cards(made)[0]
    spin(card, Qt.KeyboardModifier.NoModifier)
    assert card.chart.whole
    spin(card, Qt.KeyboardModifier.ControlModifier)
    assert not card.chart.whole
    assert card._whole.isVisible()
    card._whole.click()
    assert card.chart.whole
    assert not card._whole.isVisible()


def spin(card: ChartCard, with_key: Qt.KeyboardModifier) -> None:
    view = card.chart.viewport()
    at = QPointF(view.width() / 2, view.height() / 3)
    there = QPointF(view.mapToGlobal(at.toPoint()))
    turn = QWheelEvent(
        at,
        there,
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        with_key,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)


def test_another_range_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    made = page(qtbot, diary_scenes.plotted())
    scene = scenes.SCENES["diary-plots"]()
    silent = Plotted("week", tuple(Bin(20_000 + day, 1) for day in range(7)), (Hour(0, 0, None),))
    made.draw(present(scene.state, scene.now, type(scene.outside)(plotted=silent)))
    assert cards(made) == []
    assert "Nothing was written down" in made._note.text()


def test_the_page_is_there_before_what_draws_it() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from backcare_desktop.gui.pages.diary import DiaryPage\n"
        "from backcare_desktop.gui.pages.diary_plots import DiaryPlotsPage\n"
        "page = DiaryPlotsPage()\n"
        "page.open('')\n"
        "print([name for name in ('pyqtgraph', 'numpy') if name in sys.modules])"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "[]"


def test_beyond_a_year_a_place_is_told_with_its_year() -> None:
    for size, days in ((7, 52), (28, 131)):
        spans = tuple(Bin(day * size, size, worst=3, mean=2) for day in range(days))
        (chart,) = plots_view(Plotted("all", spans)).charts
        names = [sentence(name) for _, name in chart.ticks if isinstance(name, Message)]
        assert len(names) == 6
        assert (len(set(names)), names[-1]) == (6, "24 December" if size == 7 else "December 1979")


def test_the_scale_of_pain_is_told_to_its_end(qtbot: QtBot) -> None:
    made = page(qtbot, diary_scenes.plotted())
    axis = cards(made)[0].chart.getAxis("left")
    picture = QPixmap(10, 10)
    painter = QPainter(picture)
    _, _, texts = axis.generateDrawSpecs(painter)
    painter.end()
    assert [text for _, _, text in texts] == ["0", "2", "4", "6", "8", "10"]


@pytest.mark.parametrize("days", [1, 140])
def test_one_day_and_many_are_drawn(qtbot: QtBot, days: int) -> None:
    made = page(qtbot, diary_scenes.plotted(days))
    assert cards(made)
    assert not made.grab().isNull()
