"""What a sign calls for that needs advice today, and what stays open meanwhile."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.paper_row import PaperRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.hand_over import hand_over, question
from backcare_desktop.viewmodel.screen import ScreenView


class SameDayPanel(Column):
    """Its way back, "I have had advice", is in the page's foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self, accent="heat")
        card.inside.addWidget(Text(words("screen.same_day.heading"), "title", card))
        self._pregnant = Text("", "strong", card)
        self._advice = Text("", "body", card)
        self._worse = Text("", "strong", card)
        for text in (self._pregnant, self._advice, self._worse):
            card.inside.addWidget(text)
        self.inside.addWidget(card)
        self.inside.addWidget(Text(words("screen.same_day.why"), "strong", self))
        self._answers = Bullets(self)
        self.inside.addWidget(self._answers)
        self.inside.addWidget(Text(words("screen.same_day.open"), "body", self))
        self.paper = PaperRow(self)
        self.inside.addWidget(self.paper)

    def draw(self, view: ScreenView) -> None:
        """Shows what stands."""
        self._pregnant.say(words("screen.same_day.pregnant") if "B9" in view.same_day else "")
        self._advice.say(
            words("screen.same_day.words_uk" if view.region == "uk" else "screen.same_day.words")
        )
        self._worse.say(words("screen.same_day.worse", number=words(f"screen.number.{view.region}")))
        leg = (words("screen.same_day.leg"),) if view.leg_sign else ()
        self._answers.say_lines((*(sentence(question(name)) for name in view.same_day), *leg))
        self.paper.set_paper(hand_over(view))

    def first(self) -> QWidget:
        """Where the keyboard begins: never on what would unlock."""
        return self.paper.buttons[0]

    def said(self) -> str:
        """What a screen reader is told at once."""
        return f"{words('screen.same_day.heading')} {self._advice.text()}"
