"""A strip above every page: demo, another data folder, no sound, trouble with the store."""

from typing import Final

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.painting import painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.bar import BannerView

#: With less room in px at 100 % for the line, the button goes below it.
_LEAST: Final = 110
#: Below so many px of width at 100 % the letters are smaller by this, or the page would have no room.
_NARROW: Final = 360
_LESS: Final = 0.7


class Banner(QWidget):
    """One line, and a button where it may be put away."""

    closed = Signal()

    def __init__(self, view: BannerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._urgent = view.urgent
        self._row = QVBoxLayout(self)
        inside = QWidget(self)
        self._row.addWidget(inside)
        # With large text in a small window the button has its own line.
        beside = Beside(theme.px(_LEAST), 2 * theme.GRID, inside) if view.closable else QVBoxLayout(inside)
        beside.setContentsMargins(0, 0, 0, 0)
        self._line = Text(sentence(view.line), "strong", inside)
        beside.addWidget(self._line)
        if view.closable:
            close = Button(words("window.banner.close"), "outline", inside)
            close.clicked.connect(self._close)
            beside.addWidget(close)
        self._space()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        tokens = theme.look().tokens
        painter.fillRect(self.rect(), QColor(tokens.danger_soft if self._urgent else tokens.breath_soft))
        painter.end()

    @Slot()
    def _close(self) -> None:
        self.closed.emit()

    def _space(self) -> None:
        side, grid = round(theme.GRID * (4 - theme.look().scale / 2)), theme.px(theme.GRID)
        self._row.setContentsMargins(side, grid // 2, side, grid // 2)
        narrow = self.width() < theme.px(_NARROW)
        self._line.enlarge(round(self._line.role_size() * (_LESS if narrow else 1)))


class BannerStrip(QWidget):
    """All banners, below each other. Emits `closed(name)`."""

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._shown: tuple[BannerView, ...] = ()
        self.hide()

    def show_banners(self, banners: tuple[BannerView, ...]) -> None:
        """Shows these; rebuilt only where they differ."""
        if banners == self._shown:
            return
        self._shown = banners
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for view in banners:
            banner = Banner(view, self)
            banner.setObjectName(view.name)
            banner.closed.connect(self._close_sender)
            self._column.addWidget(banner)
        self.setVisible(bool(banners))

    @Slot()
    def _close_sender(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.closed.emit(sender.objectName())
