"""Where the card of what a person should look at stands, on the pages that have one.

Law: most days there is nothing, and then it costs nothing.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.viewmodel.watch import WatchView

if TYPE_CHECKING:
    from backcare_desktop.gui.widgets.watch_card import WatchCard


class WatchPlace(QWidget):
    """wished, led: as a page's."""

    wished = Signal(object)
    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: WatchCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_watch(self, view: WatchView | None) -> None:
        """Shows this one, or nothing."""
        if view is not None:
            self._made().show_watch(view)
        self.setVisible(view is not None)

    def _made(self) -> "WatchCard":
        if self.card is None:
            from backcare_desktop.gui.widgets.watch_card import WatchCard

            self.card = WatchCard(self)
            self.card.wished.connect(self.wished)
            self.card.led.connect(self.led)
            self._column.addWidget(self.card)
        return self.card
