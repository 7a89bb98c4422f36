"""One plot with its title, what it says in a sentence, its legend and its numbers.

Law: what is under the mouse is said in words below; the numbers come where they are wished for.
"""

from itertools import repeat
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.plots.chart import SYMBOLS, Chart, worded
from backcare_desktop.gui.plots.legend import Legend
from backcare_desktop.gui.plots.number_table import NumberTable
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.plots import ChartView, Series

_LINES: Final = ("-", "..")


class ChartCard(Card):
    """chart: what it shows."""

    def __init__(self, chart: ChartView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = chart
        self._table: NumberTable | None = None
        self.inside.addWidget(Text(sentence(chart.title), "strong", self))
        self.inside.addWidget(Text(sentence(chart.said), "muted", self))
        if len(chart.series) > 1:
            self.inside.addWidget(Legend(chart.series, shapes(chart.series), self))
        self.chart = Chart(chart, self)
        self.inside.addWidget(self.chart)
        self._under = Text("", "small", self)
        # Kept free, so that nothing moves when something is pointed at.
        self._under.setMinimumHeight(theme.px(2 * theme.GRID + 4))
        self.inside.addWidget(self._under)
        self._numbers = Button(words("plots.numbers"), "plain", self)
        self._numbers.setCheckable(True)
        self._numbers.setAccessibleName(words("plots.numbers.of", title=sentence(chart.title)))
        self._whole = Button(words("plots.whole"), "plain", self)
        self._whole.setVisible(False)
        row = QHBoxLayout()
        row.addWidget(self._numbers)
        row.addWidget(self._whole)
        row.addStretch(1)
        self.inside.addLayout(row)
        self.chart.pointed.connect(self._point)
        self.chart.moved.connect(self._moved)
        self._numbers.toggled.connect(self._show_numbers)
        self._whole.clicked.connect(self.chart.show_whole)

    @Slot(int)
    def _point(self, place: int) -> None:
        self._under.setText("" if place < 0 else self._told(place))

    def _told(self, place: int) -> str:
        """Everything that is drawn at this place."""
        parts = [
            f"{sentence(series.name)} {series.values[place]:g}"
            for series in self._view.series
            if series.values[place] is not None
        ]
        return f"{worded(self._view.places[place])}: {', '.join(parts) or words('plots.untold')}"

    @Slot()
    def _moved(self) -> None:
        self._whole.setVisible(not self.chart.whole)

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:
        if self._table is None:
            self._table = NumberTable(self._view, self)
            self.inside.addWidget(self._table)
        self._table.setVisible(shown)
        self._numbers.setText(words("plots.fewer" if shown else "plots.numbers"))


def shapes(series: tuple[Series, ...]) -> tuple[str, ...]:
    """The shape of each series in the legend, as the chart draws it."""
    made = {"line": iter(_LINES), "marks": iter(SYMBOLS), "bars": repeat("")}
    return tuple(next(made[one.drawn]) for one in series)
