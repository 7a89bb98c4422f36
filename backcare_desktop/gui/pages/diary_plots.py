"""The diary as plots: one range for all of them.

Law: the page is there at once; what draws the plots is loaded after it was shown.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.plotted import RANGES
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.pages.diary_part import DiaryPart
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_wishes import PlotsWished
from backcare_desktop.viewmodel.plots import PlotsView
from backcare_desktop.viewmodel.present import WindowView


class DiaryPlotsPage(DiaryPart):
    """Asks for its plots when it is opened, and when another range is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("plots.title"), parent)
        chips: list[tuple[object, str]] = [(name, words(f"plots.range.{name}")) for name in RANGES]
        self.ranges = ChipRow(chips, self.body, name=words("plots.range"))
        self.ranges.chosen.connect(self._choose)
        self.column.addWidget(self.ranges)
        self._note = Text(words("plots.loading"), "muted", self.body)
        self.column.addWidget(self._note)
        self._cards: list[QWidget] = []
        self._shown: PlotsView | None = None
        self.column.addStretch(1)

    @property
    def shown(self) -> PlotsView | None:
        """The plots that stand on the page, None before the first."""
        return self._shown

    @override
    def open(self, part: str) -> None:
        """part: a range, "" for the one that was shown last."""
        chosen = part or ("month" if self._shown is None else self._shown.range)
        QTimer.singleShot(0, self, lambda: self._choose(chosen))

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        plots = view.plots
        if plots is not None and plots != self._shown:
            self._shown = plots
            self._show(plots)

    def _show(self, plots: PlotsView) -> None:
        # As long to load as the window itself.
        from backcare_desktop.gui.plots.chart_card import ChartCard

        self.ranges.choose(plots.range)
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [ChartCard(chart, self.body) for chart in plots.charts]
        for card in self._cards:
            self.column.insertWidget(self.column.count() - 1, card)
        self._note.setText(words("plots.zoom") if plots.charts else words("plots.nothing"))

    @Slot(object)
    def _choose(self, chosen: object) -> None:
        for name in RANGES:
            if name == chosen:
                self.wished.emit(PlotsWished(name))
