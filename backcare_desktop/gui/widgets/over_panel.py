"""The end of a routine: how it ended, how to get up, and the pain before and after."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.player import OverView


class OverPanel(Column):
    """`show_view` draws it. told: the pain now, 0 to 10."""

    told = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", "title", self)
        self._routine = Text("", "body", self)
        self.inside.addWidget(self._title)
        self.inside.addWidget(self._routine)
        self._up = Card(self, accent="movement")
        self._up.inside.addWidget(Text(words("player.over.getting_up"), "heading", self._up))
        self.inside.addWidget(self._up)
        card = Card(self)
        card.inside.addWidget(Text(words("player.over.pain_now"), "heading", card))
        self.pain = PainScale(words("player.over.pain_now"), card)
        card.inside.addWidget(self.pain)
        self._change = Text("", "strong", card)
        card.inside.addWidget(self._change)
        self.inside.addWidget(card)
        self.pain.told.connect(self.told)

    def show_view(self, view: OverView, before: int | None) -> None:
        """before: the pain told at the start, None where it was not."""
        self._title.say(words(f"player.over.{view.ending}"))
        self._routine.say(view.routine)
        self._up.setVisible(view.getting_up)
        self.pain.show_level(view.pain)
        self._change.say(_change_words(before, view.pain))


def _change_words(before: int | None, after: int | None) -> str:
    if before is None:
        return ""
    if after is None:
        return words("player.over.before", level=before)
    return words("player.over.changed", before=before, after=after)
