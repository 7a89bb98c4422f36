"""Today's breaks as a strip of marks: taken, left out, missed.

Law: what the marks say is in its accessible description as words, and no mark blames.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.engine.breaks.states import Tally
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of

#: A mark at its widest and the gap after it, in px at 100 %.
_MARK, _GAP, _HIGH = 26, 4, 18


class BreakStrip(QWidget):
    """`show_tally(tally)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = ""
        self.setAccessibleName(words("breaks.today"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tally(self, tally: Tally, said: str) -> None:
        """Shows this day; said: the same in words."""
        left_out = max(0, tally.offered - tally.taken - tally.missed)
        marks = "t" * tally.taken + "-" * left_out + "m" * tally.missed
        self.setAccessibleDescription(said)
        if marks != self._marks:
            self._marks = marks
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_HIGH))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        marks, high = self._marks or " ", theme.px(_HIGH)
        step = min(theme.px(_MARK + _GAP), self.width() / len(marks)) if self._marks else self.width()
        gap = min(theme.px(_GAP), step / 4)
        for place, mark in enumerate(marks):
            field = QRectF(place * step, 0, step - gap, high).adjusted(1, 1, -1, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("movement" if mark == "t" else "line"))
            if mark == "m":
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("muted"), 1.5))
            painter.drawRoundedRect(field, 4, 4)
        painter.end()
