"""After a record that could not be read: what has to be answered again, and what already was."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.line import Line
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.screen import AGAIN


class AgainPanel(Column):
    """Emits `wanted(name)`: one of screen, profile and skin."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self)
        card.inside.addWidget(Text(words("screen.again.heading"), "heading", card))
        card.inside.addWidget(Text(words("screen.again.words"), "body", card))
        self.buttons: dict[str, Button] = {}
        for name in AGAIN:
            card.inside.addWidget(Line(card))
            card.inside.addWidget(
                Pair(Text(words(f"screen.again.{name}"), "strong", card), self._button(name))
            )
        self.inside.addWidget(card)

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return words("screen.again.heading")

    def draw(self, missing: tuple[str, ...]) -> None:
        """Shows which are still missing."""
        for name, button in self.buttons.items():
            state = words("screen.again.answer" if name in missing else "screen.again.answered")
            button.say(state)
            button.setEnabled(name in missing)
            what = words(f"screen.again.{name}")
            button.setAccessibleName(words("screen.again.item", what=what, state=state))

    def _button(self, name: str) -> Button:
        button = Button(words("screen.again.answer"), "outline", self, accent="cold")
        button.setObjectName(name)
        button.clicked.connect(self._want)
        self.buttons[name] = button
        return button

    @Slot()
    def _want(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(sender.objectName())
