"""What is said of a medicine that was just written down: each warning as a line, and a way to read more.

Law: it is said after it was saved, never before; it blocks nothing and stays until it was read.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.message import Message


class MedicineSaid(Card):
    """read: put it away. more: the article about medicines."""

    read = Signal()
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent="breath")
        self._shown: tuple[str, tuple[Message, ...]] | None = None
        self.title = Text("", "heading", self)
        self.inside.addWidget(self.title)
        self.lines = Bullets(self)
        self.inside.addWidget(self.lines)
        buttons = FlowRow(self)
        self.close_it = Button(words("medicine.close"), "filled", buttons, accent="breath")
        self.close_it.clicked.connect(self.read)
        self.more_of_it = Button(words("medicine.more"), "outline", buttons)
        self.more_of_it.clicked.connect(self.more)
        buttons.inside.addWidget(self.close_it)
        buttons.inside.addWidget(self.more_of_it)
        self.inside.addWidget(buttons)
        self.hide()

    def show_said(self, name: str, said: tuple[Message, ...]) -> None:
        """Shows what is said of the medicine of this name."""
        if (name, said) == self._shown and not self.isHidden():
            return
        self._shown = (name, said)
        self.title.say(words("medicine.kept", what=name))
        lines = tuple(map(sentence, said)) or (words("medicine.kept.nothing"),)
        self.lines.say_lines(lines)
        self.show()
        announce(self, " ".join((self.title.text(), *lines)))
