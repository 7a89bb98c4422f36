"""One dot for each cycle: done and present ones filled."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import painter_of

_SIDE = 12


class CycleDots(QWidget):
    """Hidden where there is only one cycle. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent: Accent = "cold"
        self._cycle, self._cycles = 1, 1
        self.setVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_cycle(self, accent: Accent, cycle: int, cycles: int) -> None:
        """This cycle of that many."""
        if (accent, cycle, cycles) == (self._accent, self._cycle, self._cycles):
            # Called each second: a new geometry would lay out the whole page again.
            return
        self._accent, self._cycle, self._cycles = accent, cycle, cycles
        self.setVisible(cycles > 1)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = theme.px(_SIDE)
        return QSize(self._cycles * (side + side // 2), side)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        side = theme.px(_SIDE)
        accent = QColor(theme.look().tokens.accent(self._accent))
        for place in range(self._cycles):
            dot = QRectF(place * (side + side // 2), 0, side, side).adjusted(1, 1, -1, -1)
            filled = place < self._cycle
            painter.setPen(QPen(accent if filled else theme.colour("muted"), 1.5))
            painter.setBrush(accent if filled else theme.colour("ground"))
            painter.drawEllipse(dot)
        painter.end()
