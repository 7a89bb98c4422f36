"""The gallery: routines and single movements, by position, with what is locked and why.

Law: what is not on the screen yet is made after what is; nobody waits for a card out of sight.
"""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.offer_card import OfferCard
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.library import ItemView, LibraryView, Sieve, library_view
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.shelf import POSITIONS

#: So many cards fill the largest usual screen; the others follow in handfuls.
_AT_ONCE, _HANDFUL = 6, 3
#: The width in px at 100 % below which a card is too narrow.
_CARD = 170


class CardGrid(QWidget):
    """Cards in columns. They are kept and shown again; at most so many new ones are made at a time."""

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


class GalleryPage(Page):
    """chosen: the id of an offer."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("stretch.title"), parent)
        self._sieve = Sieve()
        self._view: WindowView | None = None
        self._drawn: LibraryView | None = None
        named = [("", words("stretch.position.all"))]
        named += [(position, words(f"stretch.position.{position}")) for position in POSITIONS]
        self.positions = ChipRow(list(named), self, accent="movement", name=words("stretch.position"))
        self.positions.choose("")
        self.open_only = Toggle(words("stretch.open_only"), self, accent="movement")
        self.column.addWidget(Pair(self.positions, self.open_only, self))
        self._headings: list[Text] = []
        self.grids: list[CardGrid] = []
        for name in ("routines", "movements"):
            heading = Text(words(f"stretch.{name}"), "heading", self)
            grid = CardGrid(self)
            grid.chosen.connect(self.chosen)
            self._headings.append(heading)
            self.grids.append(grid)
            self.column.addWidget(heading)
            self.column.addWidget(grid)
        self._hidden = Text("", "muted", self)
        self.column.addWidget(self._hidden)
        self.column.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._add_more)
        self.positions.chosen.connect(self._position_chosen)
        self.open_only.toggled.connect(self._open_only_chosen)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        self._view = view
        shown = library_view(view.state, view.now, view.outside, shelf(), self._sieve)
        if shown != self._drawn:
            self._drawn = shown
            self._fill(_AT_ONCE)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._drawn is not None:
            self._fill(0)

    def _fill(self, most: int) -> None:
        if self._drawn is None:
            return
        parts = (self._drawn.routines, self._drawn.movements)
        missing = 0
        for heading, grid, items in zip(self._headings, self.grids, parts, strict=True):
            made = len(grid.cards)
            missing += grid.show_items(items, most)
            most -= len(grid.cards) - made
            heading.setVisible(bool(items))
        self._hidden.say(self._hidden_words(self._drawn))
        if missing:
            self._later.start(0)

    def _hidden_words(self, drawn: LibraryView) -> str:
        if drawn.hidden:
            return words("stretch.hidden", count=drawn.hidden)
        if shelf().problem:
            return words("stretch.unreadable", why=shelf().problem)
        return "" if drawn.routines or drawn.movements else words("stretch.nothing")

    @Slot()
    def _add_more(self) -> None:
        if self.isVisible():
            self._fill(_HANDFUL)

    @Slot(object)
    def _position_chosen(self, position: object) -> None:
        self._sieve = Sieve(str(position), self._sieve.open_only)
        self._again()

    @Slot(bool)
    def _open_only_chosen(self, on: bool) -> None:
        self._sieve = Sieve(self._sieve.position, on)
        self._again()

    def _again(self) -> None:
        if self._view is not None:
            self.draw(self._view)
