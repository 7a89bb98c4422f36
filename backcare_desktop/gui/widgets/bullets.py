"""A few lines, each with a point before it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.text import Text


class Bullets(QWidget):
    """`bullets.say_lines(["...", "..."])`; nothing is rebuilt where they are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)

    def say_lines(self, lines: tuple[str, ...]) -> None:
        """Shows these lines."""
        if lines == self._lines:
            return
        self._lines = lines
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._rows.setSpacing(theme.GRID * 3 // 4)
        for line in lines:
            point = Text("•", "body", self)
            point.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._rows.addRow(point, Text(line, "body", self))
        self.setVisible(bool(lines))
