"""The question of a field of colour: why, what to do, for how long, and the one button that answers it.

Law: the question and its button are on the screen whole, however small the window and however large the
text: what is less urgent goes below the button first, then the question's own words become smaller.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.text import Text

#: The size of the question's words, of the usual one, and how many lines around it stay above the button.
_WAYS: Final = ((1.0, 2), (1.0, 1), (0.8, 2), (0.8, 1), (0.65, 1), (0.65, 0), (0.5, 0), (0.4, 0))


class UrgentQuestion(QWidget):
    """cause, what, contact: its texts. answer: its button. more: what else one can do, at the bottom."""

    def __init__(self, answer: Button, more: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2 * theme.GRID)
        self.cause = Text("", "on-heading", self, centred=True)
        self.what = Text("", "on-huge", self, centred=True)
        self.contact = Text("", "on-heading", self, centred=True)
        self._answer = answer
        self._column.addStretch(2)
        for text in (self.cause, self.what, self.contact):
            self._column.addWidget(text)
        self._column.addWidget(answer, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(2)
        self._column.addWidget(more)
        self._above = 2
        self._room = QSize()

    def fit(self, room: QSize) -> None:
        """Arranges itself so that the question and its button need no more than this."""
        self._room = room
        full = self._largest(room.width())
        size, above = next((way for way in _WAYS if self._height(way, full) <= room.height()), _WAYS[-1])
        self.what.enlarge(round(full * size))
        self._arrange(above)

    def refit(self) -> None:
        """The same in the room it was given last, after its words have changed."""
        if self._room.isValid():
            self.fit(self._room)

    def _arrange(self, above: int) -> None:
        """Puts the contact, then the cause too, below the button."""
        if above == self._above:
            return
        self._above = above
        order: list[QWidget] = [self.what, self._answer]
        if above > 0:
            order.insert(0, self.cause)
        else:
            order.append(self.cause)
        order.insert(2 if above > 1 else len(order), self.contact)
        for place, widget in enumerate(order, start=1):
            self._column.removeWidget(widget)
            align = Qt.AlignmentFlag.AlignHCenter if widget is self._answer else Qt.AlignmentFlag(0)
            self._column.insertWidget(place, widget, 0, align)

    def _largest(self, width: int) -> int:
        """The usual size of the question's words in px, or the largest at which none is cut in two."""
        usual = self.what.role_size()
        metrics = self._metrics(usual)
        widest = max((metrics.horizontalAdvance(word) for word in self.what.text().split()), default=0)
        inside = self._inside(width)
        return usual if widest <= inside else usual * inside // max(1, widest)

    def _height(self, way: tuple[float, int], full: int) -> int:
        size, above = way
        inside = self._inside(self._room.width())
        words = self._metrics(round(full * size)).boundingRect(
            QRect(0, 0, inside, 10_000), int(Qt.TextFlag.TextWordWrap), self.what.text()
        )
        around = (self.cause, self.contact)[:above]
        shown = [text.heightForWidth(inside) for text in around if text.text()]
        heights = [words.height(), self._answer.sizeHint().height(), *shown]
        margins = self._column.contentsMargins()
        gaps = self._column.spacing() * (len(heights) + 1)
        return sum(heights) + gaps + margins.top()

    def _inside(self, width: int) -> int:
        margins = self._column.contentsMargins()
        return max(1, width - margins.left() - margins.right())

    def _metrics(self, size: int) -> QFontMetrics:
        font = self.what.font()
        font.setPixelSize(max(1, size))
        return QFontMetrics(font)
