"""What an emergency sign calls for: whom to call, the answers to hand over, and the way back.

Law: only "a health professional has checked this", ticked and dated, opens the sessions (SAFETY 6).
"""

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.field import Field
from backcare_desktop.gui.widgets.fitted_text import FittedText
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.paper_row import PaperRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.viewmodel.hand_over import hand_over, question
from backcare_desktop.viewmodel.screen import ScreenView


def call_words(region: str) -> str:
    """The call to make: "Call 999", or words for a place whose number is not known."""
    if region == "other":
        return words("screen.emergency.call_local")
    return words("screen.emergency.call", number=words(f"screen.number.{region}"))


class EmergencyPanel(Column):
    """Emits `cleared(day)`, the day as 2026-03-02."""

    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(self._call())
        self.inside.addWidget(Text(words("screen.emergency.why"), "strong", self))
        self._answers = Bullets(self)
        self.inside.addWidget(self._answers)
        self.paper = PaperRow(self, large=False)
        self.inside.addWidget(self.paper)
        self.inside.addWidget(self._checked())

    def draw(self, view: ScreenView) -> None:
        """Shows what stands."""
        self._number.say(call_words(view.region))
        self._on_body.say(words("screen.emergency.on_body") if view.on_body else "")
        self._answers.say_lines(tuple(sentence(question(name)) for name in view.emergency))
        self.paper.set_paper(hand_over(view))
        today = QDate.fromString(view.day, Qt.DateFormat.ISODate)
        if today.isValid() and today != self._day.maximumDate():
            self._day.setMaximumDate(today)
            self._day.setDate(today)

    def said(self) -> str:
        """What a screen reader is told at once."""
        return " ".join(
            (words("screen.emergency.heading"), self._number.text(), words("screen.emergency.words"))
        )

    def _call(self) -> Card:
        card = Field(self)
        card.inside.addWidget(Text(words("screen.emergency.heading"), "on-heading", card))
        self._number = FittedText("", "on-huge", card, lines=2)
        card.inside.addWidget(self._number)
        self._on_body = Text("", "on-heading", card)
        self._on_body.hide()
        card.inside.addWidget(self._on_body)
        card.inside.addWidget(Text(words("screen.emergency.words"), "on-body", card))
        return card

    def _checked(self) -> Card:
        card = Card(self)
        card.inside.addWidget(Text(words("screen.emergency.checked_title"), "heading", card))
        card.inside.addWidget(Text(words("screen.emergency.locked"), "muted", card))
        self.tick = Tick(words("screen.emergency.cleared"), card)
        self.tick.toggled.connect(self._hold)
        card.inside.addWidget(self.tick)
        card.inside.addWidget(Pair(Text(words("screen.emergency.day"), "body", card), self._date(card), card))
        self.unlock = Button(words("screen.emergency.unlock"), "outline", card)
        self.unlock.clicked.connect(self._unlock)
        card.inside.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
        self._hold()
        return card

    def _date(self, card: Card) -> QDateEdit:
        self._day = QDateEdit(card)
        self._day.setMinimumHeight(theme.px(theme.TARGET))
        self._day.setDisplayFormat("d MMMM yyyy")
        self._day.setAccessibleName(words("screen.emergency.day"))
        return self._day

    @Slot()
    def _hold(self) -> None:
        ticked = self.tick.isChecked()
        self.unlock.hold("" if ticked else words("screen.emergency.unlock_held"))

    @Slot()
    def _unlock(self) -> None:
        # A screen reader presses a held button all the same.
        if not self.tick.isChecked():
            return
        day = self._day.date().toString(Qt.DateFormat.ISODate)
        self.tick.setChecked(False)
        self.cleared.emit(day)
