"""A number from 0 to 10 as chips, with words under the numbers they are for.

Law: to keyboard and screen reader it is one group of radio buttons; a number and its word stay together
where the row wraps. Words: clinical 8 (0, 1-3 mild, 4-6 moderate, 7-10 severe).
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.chip_row import Chip
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.line import Line
from backcare_desktop.gui.widgets.text import Text

#: The numbers of each word.
PARTS: Final = (("none", (0,)), ("mild", (1, 2, 3)), ("moderate", (4, 5, 6)), ("severe", (7, 8, 9, 10)))


class NumberScale(QWidget):
    """Emits `told(level)`. family: of the words, such as "diary.pain"."""

    told = Signal(int)

    def __init__(self, name: str, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._choosing = False
        row = Flow(2 * theme.GRID, self)
        for word, levels in PARTS:
            row.addWidget(self._part(name, words(f"{family}.{word}"), levels))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idClicked.connect(self._clicked)
        self._group.idToggled.connect(self._toggled)

    def show_level(self, level: int | None) -> None:
        """Shows this number as told, None for none; nobody is told."""
        self._choosing = True
        if level is None:
            self._group.setExclusive(False)
            for chip in self._group.buttons():
                chip.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._group.button(level).setChecked(True)
        self._choosing = False

    def chips(self) -> list[QAbstractButton]:
        """The chips from 0 to 10."""
        return self._group.buttons()

    def _part(self, name: str, word: str, levels: tuple[int, ...]) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        numbers = QHBoxLayout()
        numbers.setSpacing(theme.GRID)
        for level in levels:
            chip = Chip(str(level), part)
            chip.setAccessibleName(f"{name}: {level}, {word}")
            self._group.addButton(chip, level)
            numbers.addWidget(chip)
        numbers.addStretch(1)
        column.addLayout(numbers)
        # From the first to the last of its numbers.
        column.addSpacing(2)
        column.addWidget(Line(part))
        column.addWidget(Text(word, "muted", part))
        return part

    @Slot(int)
    def _clicked(self, level: int) -> None:
        self.told.emit(level)

    @Slot(int, bool)
    def _toggled(self, level: int, checked: bool) -> None:
        """A screen reader does not click: it has the chip toggled."""
        chip = self._group.button(level)
        if checked and not self._choosing and isinstance(chip, Chip) and not chip.clicking:
            self.told.emit(level)
