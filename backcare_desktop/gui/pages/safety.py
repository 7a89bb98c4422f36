"""How it keeps you safe: every hazard that was thought of, as a question and a plain answer.

Law: nothing here can be set or pressed; the words and numbers come from the list of hazards and the limits.
"""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.safety import ChapterView, safety_view


class SafetyPage(Page):
    """One card a chapter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("safety.title"), parent)
        self.column.addWidget(Text(words("safety.intro"), "body", self))
        self._answers: list[Text] = []
        for chapter in safety_view({}):
            self.column.addWidget(self._card(chapter))
        self.column.addStretch(1)

    @override
    def draw(self, view: WindowView) -> None:
        chapters = safety_view({row.name: row.value for row in view.settings.limits})
        topics = [topic for chapter in chapters for topic in chapter.topics]
        for text, topic in zip(self._answers, topics, strict=True):
            text.say(sentence(topic.answer))

    def _card(self, chapter: ChapterView) -> Card:
        card = Card(self)
        card.inside.addWidget(Text(sentence(chapter.title), "heading", card))
        for topic in chapter.topics:
            # An answer stands closer to its own question than to the next.
            pair = Column(card, gap=theme.GRID // 4)
            pair.inside.addWidget(Text(sentence(topic.question), "strong", pair))
            self._answers.append(Text(sentence(topic.answer), "body", pair))
            pair.inside.addWidget(self._answers[-1])
            card.inside.addSpacing(theme.px(theme.GRID // 2))
            card.inside.addWidget(pair)
        return card
