"""Pain from 0 to 10 as a row of chips with words below."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.engine.limits import WORST_PAIN
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.text import Text


class PainScale(QWidget):
    """Emits `told(level)`."""

    told = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID // 2)
        self._chips = ChipRow([(level, str(level)) for level in range(WORST_PAIN + 1)], self, name=name)
        self._chips.chosen.connect(self._chosen)
        column.addWidget(self._chips)
        legend = [f"{at} {words(f'relief.pain.{word}')}" for at, word in _WORDS]
        column.addWidget(Text("   ·   ".join(legend), "muted", self))

    def show_level(self, level: int | None) -> None:
        """Shows this level as told, None for none."""
        self._chips.choose(level)

    @Slot(object)
    def _chosen(self, level: object) -> None:
        if isinstance(level, int):
            self.told.emit(level)


_WORDS = ((0, "none"), (5, "some"), (10, "worst"))
