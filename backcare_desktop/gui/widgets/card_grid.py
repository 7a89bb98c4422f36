"""Cards in columns, made a few at a time and kept.

Law: a card that was made is shown again, not made anew.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.offer_card import OfferCard
from backcare_desktop.viewmodel.library import ItemView

#: The width in px at 100 % below which a card is too narrow.
_CARD = 170


class CardGrid(QWidget):
    """chosen: the id of an item."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[OfferCard] = []
        self._columns = Columns(theme.px(_CARD), 2 * theme.GRID, self)

    def show_items(self, items: tuple[ItemView, ...], most: int) -> int:
        """Shows these; how many are still missing, because only `most` new cards were made."""
        self._columns.setLeast(theme.px(_CARD))
        while len(self.cards) < len(items) and most > 0:
            card = OfferCard(self)
            card.chosen.connect(self.chosen)
            self._columns.addWidget(card)
            self.cards.append(card)
            most -= 1
        for card, item in zip(self.cards, items, strict=False):
            card.show_item(item)
            card.show()
        for card in self.cards[len(items) :]:
            card.hide()
        return max(0, len(items) - len(self.cards))
