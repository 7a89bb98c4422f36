"""The bar at the bottom: what runs while another page is open. Pressing it leads back."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_focus, painter_of
from backcare_desktop.viewmodel.bar import BarView


class SessionBar(QPushButton):
    """One broad button; hidden where nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._accent: Accent = "plain"
        self._urgent = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_bar(self, bar: BarView | None) -> None:
        """Shows what runs."""
        self.setVisible(bar is not None)
        if bar is None:
            return
        self.setText(sentence(bar.line))
        self.setAccessibleName(f"{self.text()} {words('window.bar.open')}")
        self._digits, self._accent, self._urgent = bar.digits, bar.tone, bar.urgent
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.BODY, bold=True))
        return QSize(theme.px(200), max(theme.px(56), metrics.height() * 2 + theme.px(theme.GRID)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.look().tokens
        accent, soft = QColor(tokens.accent(self._accent)), QColor(tokens.soft(self._accent))
        painter = painter_of(self)
        painter.fillRect(self.rect(), accent if self._urgent else soft)
        ink = theme.colour("on_accent") if self._urgent else theme.colour("text")
        edge = theme.px(3 * theme.GRID)
        inside = self.rect().adjusted(edge, 0, -edge, 0)
        if not self._urgent:
            painter.fillRect(QRectF(0, 0, theme.px(6), self.height()), accent)
        painter.setPen(ink)
        painter.setFont(theme.font(theme.LARGE, bold=True, tabular=True))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._digits)
        wide = painter.fontMetrics().horizontalAdvance(self._digits) + edge if self._digits else 0
        painter.setFont(theme.font(theme.BODY, bold=True))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(
            Qt.TextFlag.TextWordWrap
        )
        painter.drawText(inside.adjusted(0, 0, -wide, 0), flags, self.text())
        paint_focus(painter, self, ink)
        painter.end()
