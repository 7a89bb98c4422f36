"""The check-up: how often the person wants to be asked, when that is, and their answer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.breaks.week_rules import CHECKUP, EVERY
from backcare_desktop.engine.events import CheckupBooked, CheckupPutOff
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.week import CheckupView
from backcare_desktop.viewmodel.wishes import OptionSet


class CheckupCard(Card):
    """wished: an engine event, or an option."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("week.checkup"), "heading", self))
        self.inside.addWidget(Text(words("week.checkup.about"), "body", self))
        every: list[tuple[object, str]] = [(name, words(f"week.checkup.{name}")) for name in EVERY]
        self.every = ChipRow(every, self, accent="movement", name=words("week.checkup"))
        self.every.chosen.connect(self._every_set)
        self.inside.addWidget(self.every)
        self._next = Text("", "strong", self)
        self.inside.addWidget(self._next)
        self.booked = Button(words("week.booked"), "filled", self, accent="movement")
        self.later = Button(words("week.later.week"), "outline", self)
        self.booked.clicked.connect(self._booked)
        self.later.clicked.connect(self._later)
        self._answers = QWidget(self)
        row = Flow(theme.GRID, self._answers)
        for button in (self.booked, self.later):
            row.addWidget(button)
        self.inside.addWidget(self._answers)

    def show_checkup(self, view: CheckupView) -> None:
        """Shows when it is asked."""
        self.every.choose(view.every)
        said = "" if view.next is None else sentence(view.next)
        self._next.say(words("week.checkup.time") if view.due else said)
        self._answers.setVisible(view.due)

    @Slot(object)
    def _every_set(self, every: object) -> None:
        self.wished.emit(OptionSet(CHECKUP, str(every)))

    @Slot()
    def _booked(self) -> None:
        self.wished.emit(CheckupBooked())

    @Slot()
    def _later(self) -> None:
        self.wished.emit(CheckupPutOff(7 * DAY_MS))
