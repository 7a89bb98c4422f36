"""A box to tick with words that wrap."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import paint_focus, painter_of

_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)


class Tick(QCheckBox):
    """`Tick("I have read this", self)`: a check box to keyboard and screen reader."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._before() - self._pad()), 10_000)
        words = self._metrics().boundingRect(room, _FLAGS, self.text())
        return max(theme.px(theme.TARGET), words.height() + 2 * self._pad())

    @override
    def sizeHint(self) -> QSize:
        wide = self._metrics().horizontalAdvance(self.text()) + self._before() + self._pad() + 2
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max((self._metrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + self._before() + self._pad(), theme.px(theme.TARGET))

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        self._paint_box(painter)
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        painter.drawText(self.rect().adjusted(self._before(), 0, -self._pad(), 0), _FLAGS, self.text())
        paint_focus(painter, self)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        side = self._side()
        box = QRectF(self._pad(), (self.height() - side) / 2, side, side)
        ticked = self.isChecked()
        painter.setBrush(theme.colour("movement" if ticked else "surface"))
        painter.setPen(QPen(theme.colour("movement" if ticked else "muted"), 1.5))
        painter.drawRoundedRect(box, side / 4, side / 4)
        if not ticked:
            return
        painter.setPen(QPen(theme.colour("on_accent"), side / 9, c=Qt.PenCapStyle.RoundCap))
        marks = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.31)]
        painter.drawPolyline([QPointF(box.x() + x * side, box.y() + y * side) for x, y in marks])

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(theme.BODY))

    def _side(self) -> int:
        return theme.px(22)

    def _pad(self) -> int:
        return theme.px(theme.GRID)

    def _before(self) -> int:
        return self._side() + 3 * self._pad()
