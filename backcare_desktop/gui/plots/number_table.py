"""The numbers of a plot, for who reads rather than looks.

Law: every value that is drawn is in it; where nothing was told there is a dash and not nought.
"""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.plots.chart import worded
from backcare_desktop.viewmodel.plots import ChartView

_NOTHING: Final = "–"
#: So many rows are seen at once; the rest is scrolled to.
_SEEN: Final = 8
Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()


class Numbers(QAbstractTableModel):
    """A row for each place, the newest first; a column for each series."""

    def __init__(self, chart: ChartView, parent: QObject) -> None:
        super().__init__(parent)
        self._chart = chart
        self._head = [sentence(chart.of), *(sentence(series.name) for series in chart.series)]
        places = range(len(chart.places))
        # What is ranked, or has an order of its own, keeps it; days begin with the last.
        self._order = list(places) if chart.lying or chart.name == "hours" else list(reversed(places))

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._head)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        place = self._order[index.row()]
        if not index.column():
            return worded(self._chart.places[place])
        value = self._chart.series[index.column() - 1].values[place]
        return _NOTHING if value is None else f"{value:g}"

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._head[section]


class NumberTable(QTableView):
    """The table of one plot."""

    def __init__(self, chart: ChartView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(sentence(chart.title))
        self.setModel(Numbers(chart, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        row = theme.px(4 * theme.GRID)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight((min(_SEEN, len(chart.places)) + 1) * row + 4)
