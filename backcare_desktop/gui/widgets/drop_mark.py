"""The line that shows where something lands that is being dragged."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of

_THICK = 4


class DropMark(QWidget):
    """Hidden until `show_at`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, wide: int) -> None:
        """Shows it at this height, over all else."""
        self.setGeometry(0, max(0, y - _THICK // 2), wide, _THICK)
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("movement"))
        painter.drawRoundedRect(QRectF(self.rect()), _THICK / 2, _THICK / 2)
        painter.end()
