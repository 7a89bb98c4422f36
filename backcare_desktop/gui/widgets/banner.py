"""A strip above every page: demo, another data folder, no sound, trouble with the store."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.painting import painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.bar import BannerView


class Banner(QWidget):
    """One line, and a button where it may be put away."""

    closed = Signal()

    def __init__(self, view: BannerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._urgent = view.urgent
        self._row = QHBoxLayout(self)
        self._row.addWidget(Text(sentence(view.line), "strong", self), 1)
        if view.closable:
            close = Button(words("window.banner.close"), "outline", self)
            close.clicked.connect(self._close)
            self._row.addWidget(close)
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
        side, grid = theme.px(3 * theme.GRID), theme.px(theme.GRID)
        self._row.setContentsMargins(side, grid // 2, side, grid // 2)


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
