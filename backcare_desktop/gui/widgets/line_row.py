"""Lines to write in, beside each other where there is room."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.labelled_line import LabelledLine
from backcare_desktop.gui.widgets.layouts import Columns

#: Width in px at 100 % that a line beside another needs.
_BESIDE: Final = 190
#: No strength, amount or number of a pack is longer.
_LONGEST: Final = 60


class LineRow(QWidget):
    """`LineRow("medicine", ("strength", "amount"), self)`; edited: which line, and what it says now."""

    edited = Signal(str, str)

    def __init__(self, family: str, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = Columns(theme.px(_BESIDE), 2 * theme.GRID, self, even=True)
        self.lines: dict[str, LabelledLine] = {}
        for name in names:
            such = words(f"{family}.{name}.such")
            line = LabelledLine(words(f"{family}.{name}"), self, such=such, longest=_LONGEST)
            line.setObjectName(name)
            line.edited.connect(self._edited)
            columns.addWidget(line)
            self.lines[name] = line

    @Slot(str)
    def _edited(self, text: str) -> None:
        sender = self.sender()
        if sender is not None:
            self.edited.emit(sender.objectName(), text)
