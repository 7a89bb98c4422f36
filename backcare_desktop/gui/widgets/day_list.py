"""The entries of the diary, a card for each day.

Law: rows and cards are used again: what PySide keeps of a connected widget that is thrown away is never
freed.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.entry_row import EntryRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary import DayView


class DayCard(Card):
    """One day. opened: the page that opens an entry. removed: its id."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.setSpacing(0)
        self.name = Text("", "heading", self)
        self.inside.addWidget(self.name)
        self.rows: list[EntryRow] = []

    def show_day(self, view: DayView) -> None:
        """Shows this day."""
        self.name.say(sentence(view.name))
        while len(self.rows) < len(view.rows):
            row = EntryRow(self)
            row.opened.connect(self.opened)
            row.removed.connect(self.removed)
            self.inside.addWidget(row)
            self.rows.append(row)
        for row, entry in zip(self.rows, view.rows, strict=False):
            row.show_row(entry)
            row.show()
        for row in self.rows[len(view.rows) :]:
            row.hide()


class DayList(Column):
    """All days that are shown. opened: the page that opens an entry. removed: its id."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[DayCard] = []

    def show_days(self, days: tuple[DayView, ...]) -> None:
        """Shows these."""
        while len(self.cards) < len(days):
            card = DayCard(self)
            card.opened.connect(self.opened)
            card.removed.connect(self.removed)
            self.inside.addWidget(card)
            self.cards.append(card)
        for card, day in zip(self.cards, days, strict=False):
            card.show_day(day)
            card.show()
        for card in self.cards[len(days) :]:
            card.hide()
