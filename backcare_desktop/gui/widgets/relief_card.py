"""A card of the home page: what it is for, or why it is held, and one button.

Law: it leads where its view says; a held card says why and when.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpacerItem, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.relief import CardView

#: The icon of a card in px at 100 %.
_TALL_ICON, _LOW_ICON = 56, 40
#: The cards in their order.
ACCENTS: Final[dict[str, Accent]] = {
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
        accent = ACCENTS[name]
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
        self._gap = QSpacerItem(0, 2 * theme.GRID)
        self.inside.addItem(self._gap)
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
        self._gap.changeSize(0, 0 if low else 2 * theme.GRID)
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
