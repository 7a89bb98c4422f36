"""Cold or heat by the person's choice, with one plain line for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.relief_card import ReliefCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.relief import CardView

#: The width in px at 100 % that a card needs.
_NARROWEST = 220


class ChoicePanel(Column):
    """`led(way)` when a card's button is pressed."""

    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("seized.choice.lead"), "body", self))
        row = QWidget(self)
        columns = Columns(theme.px(_NARROWEST), 2 * theme.GRID, row, most=2)
        self.cards = {name: ReliefCard(name, row) for name in ("cold", "heat")}
        for card in self.cards.values():
            columns.addWidget(card)
            card.led.connect(self.led)
        self.inside.addWidget(row)

    def show_cards(self, cards: tuple[CardView, ...]) -> None:
        """Shows these."""
        for view in cards:
            self.cards[view.name].show_card(view)

    def be_low(self, *, low: bool) -> None:
        """Takes less height."""
        for card in self.cards.values():
            card.be_low(low=low)
