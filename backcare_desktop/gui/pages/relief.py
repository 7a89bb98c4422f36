"""The home page: how the back is, cold, heat, stretches and breathing, today.

Law: a card does what its view says; a held card says why and when.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backcare_desktop.engine.events import PainTold
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.day_strip import DayStrip
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.relief import CardView

#: The icon of a card in px at 100 %, and the height of the page below which cards are low.
_TALL_ICON, _LOW_ICON, _LOW = 56, 40, 600
#: The width in px at 100 % that a card needs.
_NARROWEST = 188
#: The cards in their order.
_ACCENTS: Final[dict[str, Accent]] = {
    "cold": "cold",
    "heat": "heat",
    "stretch": "movement",
    "breathe": "breath",
}


class ReliefCard(Card):
    """One card. `led(way)` when its button is pressed."""

    led = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown: CardView | None = None
        accent = _ACCENTS[name]
        top = QHBoxLayout()
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(2 * theme.GRID)
        self._icon = Icon(name, accent, self, side=_TALL_ICON)
        self._head.addWidget(self._icon)
        self._head.addWidget(Text(words(f"relief.{name}"), "heading", self), 1)
        top.addLayout(self._head, 1)
        self._lock = Icon("lock", "plain", self, side=32)
        top.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(top)
        self._text = Text("", "body", self)
        self._more = Text("", "strong", self)
        self.inside.addWidget(self._text)
        self.inside.addWidget(self._more)
        self.inside.addStretch(1)
        self.inside.addSpacing(2 * theme.GRID)
        self.button = Button("", "filled", self, accent=accent, large=True)
        self.inside.addWidget(self.button)
        self.button.clicked.connect(self._pressed)
        self.be_low(low=False)

    def be_low(self, *, low: bool) -> None:
        """Takes less height: the name beside the icon, a usual button."""
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(way)
        self._icon.setSide(_LOW_ICON if low else _TALL_ICON)
        self.button.setLarge(large=not low)
        pad = 2 * theme.GRID if low else 3 * theme.GRID
        self.inside.setContentsMargins(pad, pad, pad, pad)

    def show_card(self, view: CardView) -> None:
        """Shows this card."""
        if view == self._shown:
            return
        self._shown = view
        text = sentence(view.text)
        self._text.say(text)
        self._more.say("" if view.more is None else sentence(view.more))
        self._lock.setVisible(view.locked)
        self.button.say(sentence(view.button))
        self.button.hold("" if view.way else text)
        self.button.setKind("outline" if view.locked else "filled")
        title = words(f"relief.{self._name}")
        self.button.setAccessibleName(f"{title}: {self.button.text()}")
        if view.way:
            self.button.setAccessibleDescription(text)

    @Slot()
    def _pressed(self) -> None:
        if self._shown is not None and self._shown.way:
            self.led.emit(self._shown.way)


class ReliefPage(Page):
    """The first page one sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("relief.title"), parent)
        self._asks_after = False
        after = QHBoxLayout()
        self._after = Text(words("relief.after"), "strong", self)
        after.addWidget(self._after, 1)
        self.skip = Button(words("relief.after.skip"), "outline", self)
        self.skip.clicked.connect(self._after_skipped)
        after.addWidget(self.skip)
        self.column.addLayout(after)
        self.pain = PainScale(words("relief.pain"), self)
        self.pain.told.connect(self._pain_told)
        self.column.addWidget(self.pain)
        cards = QWidget(self)
        self._cards_row = Columns(theme.px(_NARROWEST), 2 * theme.GRID, cards, even=True)
        self.cards = {name: ReliefCard(name, cards) for name in _ACCENTS}
        for card in self.cards.values():
            self._cards_row.addWidget(card)
            card.led.connect(self.led)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        today = QHBoxLayout()
        today.addWidget(Text(words("relief.today"), "strong", self), 1)
        self._done = Text("", "muted", self)
        self._done.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        today.addWidget(self._done, 4)
        self.column.addLayout(today)
        self._strip = DayStrip(self)
        self.column.addWidget(self._strip)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < theme.px(_LOW)
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
        for card in relief.cards:
            self.cards[card.name].show_card(card)
        self._strip.show_day(relief.strip)
        done = [sentence(bar.words) for bar in relief.strip.bars]
        self._done.say("   ".join(done) or words("relief.today.nothing"))

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level, after=self._asks_after))

    @Slot()
    def _after_skipped(self) -> None:
        self.wished.emit(PainTold(None, after=True))
