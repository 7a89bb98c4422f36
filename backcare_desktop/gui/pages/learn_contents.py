"""The contents of Learn: every article as a card, by group, and a field to search them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.content.article import Reading
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.reading import reading
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.topic_card import TopicCard
from backcare_desktop.gui.widgets.week_link import WeekLink
from backcare_desktop.viewmodel.present import WindowView

#: A card's least width in px at 100 %.
_LEAST = 230


class LearnContentsPage(Page):
    """chosen: the id of an article."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("learn.title"), parent)
        self.column.addWidget(Text(words("learn.lead"), "body", self))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(words("learn.search"))
        self.search.setAccessibleName(words("learn.search"))
        self.search.setClearButtonEnabled(False)
        self.search.setMaxLength(100)
        self.search.textChanged.connect(self._sought)
        self.column.addWidget(self.search)
        self._nothing = Text("", "strong", self)
        self.column.addWidget(self._nothing)
        self._groups: list[tuple[Text, QWidget, list[TopicCard]]] = []
        what = reading()
        if isinstance(what, str):
            self._nothing.say(words("learn.unreadable", why=what))
            self.search.hide()
        else:
            self._nothing.hide()
            self._fill(what)
        self.week = WeekLink(self)
        self.week.led.connect(self.led)
        self.column.addWidget(self.week)
        self.column.addStretch(1)

    @property
    def cards(self) -> list[TopicCard]:
        """Those that are shown."""
        return [card for _, _, cards in self._groups for card in cards if not card.isHidden()]

    @override
    def draw(self, view: WindowView) -> None:
        """The articles do not depend on what is."""

    def _fill(self, what: Reading) -> None:
        for group in what.groups:
            heading = Text(group.title, "heading", self)
            table = QWidget(self)
            grid = Columns(theme.px(_LEAST), 2 * theme.GRID, table, most=3)
            cards = [TopicCard(what.articles[name], table) for name in group.articles]
            for card in cards:
                card.chosen.connect(self.chosen)
                grid.addWidget(card)
            self.column.addWidget(heading)
            self.column.addWidget(table)
            self._groups.append((heading, table, cards))

    @Slot(str)
    def _sought(self, asked: str) -> None:
        for heading, table, cards in self._groups:
            for card in cards:
                card.setVisible(card.article.holds(asked))
            shown = any(not card.isHidden() for card in cards)
            heading.setVisible(shown)
            table.setVisible(shown)
        found = len(self.cards)
        self._nothing.say("" if found else words("learn.nothing"))
        announce(self, words("learn.found", number=found) if found else words("learn.nothing"))
