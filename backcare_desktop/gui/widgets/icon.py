"""An icon on a soft field of its accent."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.icons import paint_icon
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_field, painter_of


class Icon(QWidget):
    """`Icon("cold", "cold", self, side=48)`: side in px at 100 %; the picture is half of it."""

    def __init__(self, name: str, accent: Accent, parent: QWidget | None = None, *, side: int = 48) -> None:
        super().__init__(parent)
        self._name = name
        self._accent: Accent = accent
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, accent: Accent) -> None:
        """Shows another picture."""
        self._name, self._accent = name, accent
        self.update()

    def setSide(self, side: int) -> None:
        """Makes it this large, in px at 100 %."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.look().tokens
        painter = painter_of(self)
        paint_field(painter, QRectF(self.rect()), QColor(tokens.soft(self._accent)), None)
        inset = self.width() / 4
        place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._name, place, QColor(tokens.accent(self._accent)))
        painter.end()
