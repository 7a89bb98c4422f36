"""The one line that says what to do, as large as its place allows: it is read from three metres.

Law: the line is never cut; what is long is written smaller.
"""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of

#: Letters in px at 100 %: as large as this where there is room, and never smaller.
_LARGEST: Final = 34
_SMALLEST: Final = 13
_WRAP: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)


class CueLine(QLabel):
    """`say("Breathe out ...")`. It is given a height and fills it.

    lines: of the largest letters that it asks room for.
    """

    def __init__(self, parent: QWidget | None = None, *, lines: float = 2) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Shows this line."""
        if text != self.text():
            self.setText(text)

    def setLines(self, lines: float) -> None:
        """Asks room for so many lines of the largest letters."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def letters(self) -> QFont:
        """The largest letters with which the text fits."""
        grown = 1 + (theme.look().scale - 1) * 0.35
        size = round(_LARGEST * grown)
        while size > _SMALLEST and not self._fits(size):
            size -= 1
        return self._font(size)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(round(_LARGEST * (1 + (theme.look().scale - 1) * 0.35))))
        return QSize(theme.px(240), round(self._lines * metrics.lineSpacing()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        painter.setFont(self.letters())
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect(), _WRAP, self.text())
        painter.end()

    def _fits(self, size: int) -> bool:
        room = QRect(0, 0, self.width(), self.height())
        wanted = QFontMetrics(self._font(size)).boundingRect(room, _WRAP, self.text())
        return wanted.height() <= room.height() and wanted.width() <= room.width()

    def _font(self, size: int) -> QFont:
        made = theme.font(theme.LARGE, bold=True)
        made.setPixelSize(size)
        return made
