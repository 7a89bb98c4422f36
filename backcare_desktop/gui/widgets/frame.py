"""A frame of colour over the whole window: the alarm for whoever cannot hear it.

Law: the mouse passes through it; it changes its colour once a second, not at all with reduced motion.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of

_CHANGE_MS = 1000


class AlarmFrame(QWidget):
    """Lies over `over` and follows its size; hidden until `show_alarm` says so."""

    #: How thick it is, in pixels; whatever it lies over keeps this much room.
    THICK = 20

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._lit = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._change = QTimer(self)
        self._change.setInterval(_CHANGE_MS)
        self._change.timeout.connect(self._changed)
        over.installEventFilter(self)
        self.hide()

    def show_alarm(self, *, on: bool, still: bool) -> None:
        """Shows or hides it; still: its colour does not change."""
        self.setVisible(on)
        if not on or still:
            self._change.stop()
            self._lit = True
        elif not self._change.isActive():
            self._change.start()
        if on:
            self._follow()
            self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        ink = theme.colour("danger" if self._lit else "text")
        wide, high = self.width(), self.height()
        for place in (
            (0, 0, wide, self.THICK),
            (0, high - self.THICK, wide, self.THICK),
            (0, 0, self.THICK, high),
            (wide - self.THICK, 0, self.THICK, high),
        ):
            painter.fillRect(*place, ink)
        painter.end()

    def _follow(self) -> None:
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())

    @Slot()
    def _changed(self) -> None:
        self._lit = not self._lit
        self.update()
