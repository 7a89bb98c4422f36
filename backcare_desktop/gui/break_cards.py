"""The one card of a break that is up, made anew for each break and gone after it.

Law: it is closed when the machine wakes or screens come and go, and comes up anew where one looks now.
One that could not be seen does not come up again for the same break.
"""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.gui.break_card import BreakCard
from backcare_desktop.viewmodel.break_card import CardView

#: Screens come and go several at a time.
AGAIN_MS: Final = 1000


class BreakCards(QObject):
    """wished: an engine event. unseen: the card could not be seen, something else has to tell it."""

    wished = Signal(object)
    unseen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: Whether the next card covers the screen.
        self.large = False
        self._view: CardView | None = None
        self._given_up: tuple[str, str] | None = None
        self.card: BreakCard | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._show)

    def show_view(self, view: CardView | None) -> None:
        """Shows this break, or none."""
        self._view = view
        if view is None:
            self._again.stop()
            self._given_up = None
            self._close()
        elif not self._again.isActive():
            self._show()

    @Slot()
    def renew(self) -> None:
        """The machine woke, or the screens are others: this card is closed."""
        if self.card is not None:
            self._close()
            self._again.start()

    @Slot()
    def _show(self) -> None:
        view = self._view
        if view is None or (view.phase, view.name) == self._given_up:
            return
        if self.card is not None and self.card.large != self.large:
            self._close()
        if self.card is None:
            self.card = BreakCard(large=self.large)
            self.card.wished.connect(self.wished)
            self.card.stale.connect(self.renew)
            self.card.unseen.connect(self._give_up)
        self.card.show_view(view)

    @Slot()
    def _give_up(self) -> None:
        if self._view is not None:
            self._given_up = (self._view.phase, self._view.name)
        self._close()
        self.unseen.emit()

    def _close(self) -> None:
        card, self.card = self.card, None
        if card is not None and shiboken6.isValid(card):
            card.hide()
            card.deleteLater()
