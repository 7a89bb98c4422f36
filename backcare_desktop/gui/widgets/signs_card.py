"""The short card of warning signs: the A list in a few words, with the way to all of them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text


class SignsCard(Card):
    """`yes` is the button for "one of these"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        top = QHBoxLayout()
        top.addWidget(Text(words("signs.title"), "heading", self), 1)
        self.yes = Button(words("signs.yes"), "plain", self, accent="danger", key="F1")
        top.addWidget(self.yes)
        self.inside.addLayout(top)
        lines = QWidget(self)
        grid = Columns(theme.px(150), theme.GRID // 2, lines, most=2)
        for question in QUESTIONS:
            if question.startswith("A"):
                grid.addWidget(Text(f"·  {words(f'signs.{question}')}", "muted", lines))
        self.inside.addWidget(lines)
