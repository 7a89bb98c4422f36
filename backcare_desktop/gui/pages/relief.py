"""The home page: how the back is, cold and heat, today.

Law: a card does what its view says; a held card says why and when.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

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


class ReliefCard(Card):
    """One card. `led(way)` when its button is pressed."""

    led = Signal(str)

    def __init__(self, modality: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modality = modality
        self._shown: CardView | None = None
        accent = self._accent_of(modality)
        top = QHBoxLayout()
        top.setSpacing(2 * theme.GRID)
        top.addWidget(Icon(modality, accent, self))
        top.addWidget(Text(words(f"relief.{modality}"), "heading", self), 1)
        self._lock = Icon("lock", "plain", self, side=32)
        top.addWidget(self._lock)
        self.inside.addLayout(top)
        self._text = Text("", "body", self)
        self._more = Text("", "strong", self)
        self.inside.addWidget(self._text)
        self.inside.addWidget(self._more)
        self.inside.addStretch(1)
        self.button = Button("", "filled", self, accent=accent)
        self.inside.addWidget(self.button)
        self.button.clicked.connect(self._pressed)

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
        title = words(f"relief.{self._modality}")
        self.button.setAccessibleName(f"{title}: {self.button.text()}")
        if view.way:
            self.button.setAccessibleDescription(text)

    @staticmethod
    def _accent_of(modality: str) -> Accent:
        return "cold" if modality == "cold" else "heat"

    @Slot()
    def _pressed(self) -> None:
        if self._shown is not None and self._shown.way:
            self.led.emit(self._shown.way)


class ReliefPage(Page):
    """The first page one sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("relief.title"), parent)
        self._pain = PainScale(words("relief.pain"), self)
        self._pain.told.connect(self._pain_told)
        self.column.addWidget(self._pain)
        self.column.addWidget(self._make_after())
        cards = QWidget(self)
        self._cards_row = Columns(theme.px(250), 2 * theme.GRID, cards)
        self.cards = {name: ReliefCard(name, cards) for name in ("cold", "heat")}
        for card in self.cards.values():
            self._cards_row.addWidget(card)
            card.led.connect(self.led)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        self.column.addWidget(Text(words("relief.today"), "strong", self))
        self._strip = DayStrip(self)
        self.column.addWidget(self._strip)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        relief = view.relief
        self._pain.show_level(relief.pain)
        self._after.setVisible(relief.asks_pain_after)
        for card in relief.cards:
            self.cards[card.modality.value].show_card(card)
        self._strip.show_day(relief.strip)

    def _make_after(self) -> Card:
        self._after = Card(self, accent="movement")
        self._after.inside.addWidget(Text(words("relief.after.title"), "heading", self._after))
        scale = PainScale(words("relief.after.title"), self._after)
        scale.told.connect(self._after_told)
        self._after.inside.addWidget(scale)
        skip = Button(words("relief.after.skip"), "outline", self._after)
        skip.clicked.connect(self._after_skipped)
        row = QHBoxLayout()
        row.addWidget(skip)
        row.addStretch(1)
        self._after.inside.addLayout(row)
        self._after.hide()
        return self._after

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level))

    @Slot(int)
    def _after_told(self, level: int) -> None:
        self.wished.emit(PainTold(level, after=True))

    @Slot()
    def _after_skipped(self) -> None:
        self.wished.emit(PainTold(None, after=True))
