"""An outcome that locks nothing: one heading, one sentence."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text


class CalmPanel(Column):
    """`panel.say("Book a visit ...", "See a ...", "breath")`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(self, accent="movement")
        self._heading = Text("", "title", self._card)
        self._words = Text("", "body", self._card)
        self._card.inside.addWidget(self._heading)
        self._card.inside.addWidget(self._words)
        self.inside.addWidget(self._card)

    def say(self, heading: str, text: str, accent: Accent) -> None:
        """Shows these words."""
        self._card.setAccent(accent)
        self._heading.say(heading)
        self._words.say(text)

    def said(self) -> str:
        """What a screen reader is told at once."""
        return f"{self._heading.text()} {self._words.text()}"
