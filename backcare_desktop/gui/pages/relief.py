"""The home page: how the back is, cold, heat, stretches and breathing, today.

Law: a card does what its view says; a held card says why and when.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.engine.events import PainTold
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.day_strip import DayStrip
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.relief_card import ACCENTS, ReliefCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.watch_place import WatchPlace
from backcare_desktop.viewmodel.present import WindowView

#: The height of the page in px at 100 % below which cards are low.
_LOW = 600
#: The width in px at 100 % that a card needs.
_NARROWEST = 188


class ReliefPage(Page):
    """The first page one sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("relief.title"), parent)
        self._asks_after = False
        self._build_entry()
        self.watch = WatchPlace(self)
        self.watch.wished.connect(self.wished)
        self.watch.led.connect(self.led)
        self.column.addWidget(self.watch)
        after = QHBoxLayout()
        self._after = Text(words("relief.after"), "strong", self.body)
        after.addWidget(self._after, 1)
        self.skip = Button(words("relief.after.skip"), "outline", self.body)
        self.skip.clicked.connect(self._after_skipped)
        after.addWidget(self.skip)
        self.column.addLayout(after)
        self.pain = PainScale(words("relief.pain"), self.body)
        self.pain.told.connect(self._pain_told)
        self.column.addWidget(self.pain)
        cards = QWidget(self.body)
        self._cards_row = Columns(theme.px(_NARROWEST), 2 * theme.GRID, cards, even=True)
        self.cards = {name: ReliefCard(name, cards) for name in ACCENTS}
        for card in self.cards.values():
            self._cards_row.addWidget(card)
            card.led.connect(self.led)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        today = QHBoxLayout()
        today.addWidget(Text(words("relief.today"), "strong", self.body), 1)
        self._done = Text("", "muted", self.body)
        self._done.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        today.addWidget(self._done, 4)
        self.column.addLayout(today)
        self._strip = DayStrip(self.body)
        self.column.addWidget(self._strip)

    def _build_entry(self) -> None:
        """It just seized up: beside the question how the back is."""
        entry = QWidget(self.body)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self.seized = Button(words("relief.seized"), "filled", entry, accent="danger", large=True)
        self.seized.clicked.connect(self._seized)
        self.going_on = Button("", "outline", entry, accent="danger")
        self.going_on.clicked.connect(self._gone_on)
        column.addWidget(self.seized)
        column.addWidget(self.going_on)
        self.column.removeWidget(self.title)
        self.column.addWidget(Pair(self.title, entry, self.body))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < theme.px(_LOW)
        self.seized.setLarge(large=not low)
        for card in self.cards.values():
            card.be_low(low=low)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        relief = view.relief
        # After a session the same question is asked once more, and its answer belongs to the session.
        self._asks_after = relief.asks_pain_after
        self._after.setVisible(self._asks_after)
        self.skip.setVisible(self._asks_after)
        self.pain.show_level(None if self._asks_after else relief.pain)
        going_on = "" if relief.going_on is None else sentence(relief.going_on)
        self.going_on.setVisible(bool(going_on))
        self.going_on.say(going_on)
        self.watch.show_watch(relief.watch)
        for card in relief.cards:
            self.cards[card.name].show_card(card)
        self._strip.show_day(relief.strip)
        done = [sentence(bar.words) for bar in relief.strip.bars]
        self._done.say("   ".join(done) or words("relief.today.nothing"))

    @Slot()
    def _seized(self) -> None:
        self.led.emit("seized/new")

    @Slot()
    def _gone_on(self) -> None:
        self.led.emit("seized")

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level, after=self._asks_after))

    @Slot()
    def _after_skipped(self) -> None:
        self.wished.emit(PainTold(None, after=True))
