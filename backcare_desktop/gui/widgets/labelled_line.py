"""A line to write in, with its name above it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text


class LabelledLine(Column):
    """`LabelledLine("Strength", self, such="200 mg", longest=40)`; edited: by the person, as it stands."""

    edited = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, such: str = "", longest: int = 120
    ) -> None:
        super().__init__(parent, gap=theme.GRID // 2)
        self.inside.addWidget(Text(name, "strong", self))
        self.line = QLineEdit(self)
        self.line.setMaxLength(longest)
        self.line.setPlaceholderText(such)
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(self.edited)
        self.inside.addWidget(self.line)

    def show_text(self, text: str) -> None:
        """Shows this, without telling anybody; what is the same keeps its cursor."""
        if text != self.line.text():
            self.line.setText(text)
