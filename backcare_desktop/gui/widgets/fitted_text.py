"""A text in large letters whose longest word may be wider than its place, such as a title.

Law: a word is never cut; where it is too wide the letters become smaller.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.text import Text


class FittedText(Text):
    """A `Text` that asks for no more width than its words need in the usual letters.

    lines: it takes no more of them than this, 0 for any number.
    """

    def __init__(
        self, text: str = "", role: str = "title", parent: QWidget | None = None, *, lines: int = 0
    ) -> None:
        super().__init__(text, role, parent)
        self._lines = lines
        self._part = 1.0

    def setPart(self, part: float) -> None:
        """Its letters are at most this part of what the role's grow to."""
        if part != self._part:
            self._part = part
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        least = QSize(self._widest(theme.BODY), super().minimumSizeHint().height())
        return least.boundedTo(super().minimumSizeHint())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @override
    def say(self, text: str) -> None:
        super().say(text)
        self._fit()

    def _fit(self) -> None:
        """Letters as large as the role's, or as large as the longest word allows."""
        size = round(self.role_size() * self._part)
        widest = self._widest(size)
        if widest > self.width() > 0:
            size = max(theme.BODY, size * self.width() // widest)
        while self._lines and size > theme.BODY and not self._in_lines(size):
            size -= 1
        self.enlarge(size)

    def _in_lines(self, size: int) -> bool:
        """Whether its lines are enough with letters of so many px."""
        metrics = self._metrics(size)
        room = QRect(0, 0, max(1, self.width()), 10_000)
        high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return high <= self._lines * metrics.lineSpacing()

    def _widest(self, size: int) -> int:
        """The width of the longest word in letters of so many px."""
        metrics = self._metrics(size)
        return max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)

    def _metrics(self, size: int) -> QFontMetrics:
        font = self.font()
        font.setPixelSize(size)
        return QFontMetrics(font)
