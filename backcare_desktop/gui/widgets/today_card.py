"""Today's plan: what it is, whether it was done, and where the program can do it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import ActivityTold
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.week import TodayView


class TodayCard(Card):
    """wished: an engine event. led: where the program can do what is planned."""

    wished = Signal(object)
    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ""
        self.inside.addWidget(Text(words("week.today"), "heading", self))
        self._line = Text("", "body", self)
        self.inside.addWidget(self._line)
        self._outcome = Text("", "strong", self)
        self.inside.addWidget(self._outcome)
        self.done = Button(words("week.done"), "filled", self, accent="movement")
        self.left = Button(words("week.not_today"), "outline", self)
        self.undo = Button(words("week.undo"), "plain", self)
        self.start = Button("", "outline", self, accent="movement")
        self.done.clicked.connect(self._done)
        self.left.clicked.connect(self._left)
        self.undo.clicked.connect(self._undo)
        self.start.clicked.connect(self._start)
        self._answers = QWidget(self)
        row = Flow(theme.GRID, self._answers)
        for button in (self.done, self.left, self.undo, self.start):
            row.addWidget(button)
        self.inside.addWidget(self._answers)
        self._counts = Text("", "muted", self)
        self.inside.addWidget(self._counts)
        self.inside.addStretch(1)

    def show_today(self, view: TodayView, counts: Message) -> None:
        """Shows today."""
        self._place = view.place
        self._line.say(sentence(view.line))
        self._outcome.say(words(f"week.outcome.{view.outcome}") if view.outcome else "")
        self.done.setVisible(view.can_answer and view.outcome != "done")
        self.left.setVisible(view.can_answer and not view.outcome)
        self.undo.setVisible(bool(view.outcome))
        self.start.setVisible(bool(view.place) and view.outcome != "done")
        if view.place:
            self.start.say(words(f"week.start.{view.activity}"))
        self._answers.setVisible(view.can_answer or bool(view.outcome))
        self._counts.say(sentence(counts))

    @Slot()
    def _done(self) -> None:
        self.wished.emit(ActivityTold("done"))

    @Slot()
    def _left(self) -> None:
        self.wished.emit(ActivityTold("left"))

    @Slot()
    def _undo(self) -> None:
        self.wished.emit(ActivityTold(None))

    @Slot()
    def _start(self) -> None:
        self.led.emit(self._place)
