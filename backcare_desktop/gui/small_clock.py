"""The small clock that stays on top: the time left, or what to do in an alarm.

Law: pressing it leads back to the window; closing it hides it and nothing else.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.session_bar import SessionBar
from backcare_desktop.viewmodel.bar import BarView


class SmallClock(QWidget):
    """`wanted_back`: the window shall come up. `closed`: a person closed it."""

    wanted_back = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(words("clock.title"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.bar = SessionBar(self)
        column.addWidget(self.bar)
        self.bar.clicked.connect(self.wanted_back)
        self.resize(theme.px(340), theme.px(72))

    def show_clock(self, bar: BarView | None, *, shown: bool) -> None:
        """Shows what runs, where it is wanted."""
        self.bar.show_bar(bar)
        visible = shown and bar is not None
        if visible != self.isVisible():
            self.setVisible(visible)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.hide()
        self.closed.emit()
