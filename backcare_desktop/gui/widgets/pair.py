"""Words on the left and a control on the right; the control goes below where there is no room."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override

#: The width in px at 100 % that words need beside a control before it goes below.
_ROOM = 240
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft


class Pair(QWidget):
    """`Pair(words, control, self)`; words grow, the control keeps its width."""

    def __init__(self, words: QWidget, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(words, 1)
        self._row.addWidget(control, 0, _MIDDLE)
        self._arrange(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        beside = width >= self._control.sizeHint().width() + theme.px(_ROOM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._row.setAlignment(self._control, _MIDDLE if beside else _LEFT)
        self._row.setSpacing(theme.px(2 * theme.GRID if beside else theme.GRID))
