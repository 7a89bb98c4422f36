"""The episode that lasts: since when, where, and the button that ends it.

Law: the warning signs are asked with each episode (clinical 5.3); the card leads there.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary import EpisodeCard as EpisodeView


class EpisodeCard(Card):
    """over: it has ended now. opened: to add to it. signs: to the warning signs."""

    over = Signal()
    opened = Signal()
    signs = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent="heat")
        self.inside.addWidget(Text(words("diary.episode.card"), "heading", self))
        self._line = Text("", "body", self)
        self.inside.addWidget(self._line)
        table = FlowRow(self)
        self.end = Button(words("diary.episode.over"), "filled", table)
        self.more = Button(words("diary.episode.more"), "outline", table)
        self.ask = Button(words("diary.episode.signs"), "outline", table, accent="danger")
        for button, slot in ((self.end, self._over), (self.more, self._opened), (self.ask, self._signs)):
            button.clicked.connect(slot)
            table.inside.addWidget(button)
        self.inside.addWidget(table)
        self.hide()

    def show_episode(self, view: EpisodeView | None) -> None:
        """Shows this one; nothing where none lasts."""
        self.setVisible(view is not None)
        if view is None:
            return
        told = {"since": sentence(view.since), "lasts": sentence(view.lasts)}
        if view.where is None:
            self._line.say(words("diary.episode.since.only", **told))
        else:
            self._line.say(words("diary.episode.since", **told, where=sentence(view.where)))

    @Slot()
    def _over(self) -> None:
        self.over.emit()

    @Slot()
    def _opened(self) -> None:
        self.opened.emit()

    @Slot()
    def _signs(self) -> None:
        self.signs.emit()
