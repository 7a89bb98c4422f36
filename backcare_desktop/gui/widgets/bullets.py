"""A few lines, each with a point before it.

Law: other lines are shown by the same labels, so that each has the height that its words need.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.text import Text


class Bullets(QWidget):
    """`bullets.say_lines(["...", "..."])`; nothing is changed where they are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._shown: list[tuple[Text, Text]] = []
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnStretch(1, 1)

    def say_lines(self, lines: tuple[str, ...]) -> None:
        """Shows these lines."""
        if lines == self._lines:
            return
        self._lines = lines
        self._rows.setSpacing(theme.GRID * 3 // 4)
        while len(self._shown) < len(lines):
            self._add()
        none_left = [""] * (len(self._shown) - len(lines))
        for (point, words), line in zip(self._shown, (*lines, *none_left), strict=True):
            point.setVisible(bool(line))
            words.say(line)
        self.setVisible(bool(lines))

    def _add(self) -> None:
        point, words = Text("•", "body", self), Text("", "body", self)
        row = len(self._shown)
        self._rows.addWidget(point, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(words, row, 1)
        self._shown.append((point, words))
