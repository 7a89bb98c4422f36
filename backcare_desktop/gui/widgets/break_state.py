"""What reminders do now: the next break, why none comes, and what can be said to them.

Law: only what means something right now can be pressed.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import BreakDone, BreakSkipped, BreakSnoozed, BreaksPaused, BreaksResumed
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.breaks import BreaksView

PAUSES: Final = ("30", "60", "tomorrow")
#: When a pause can begin.
_CAN_PAUSE: Final = ("counting", "notice", "due", "snoozed", "suppressed", "on-break")


class BreakState(Card):
    """wished: an engine event."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Text("", "heading", self)
        self._why = Text("", "body", self)
        self.inside.addWidget(self._line)
        self.inside.addWidget(self._why)
        self.done = Button(words("breaks.done"), "outline", self, accent="movement")
        self.snooze = Button(words("breaks.snooze.5"), "outline", self)
        self.skip = Button(words("breaks.skip"), "plain", self)
        self._answers = self._row("", self.done, self.snooze, self.skip)
        self.pauses = [Button(words(f"breaks.pause.{pause}"), "outline", self) for pause in PAUSES]
        for button in self.pauses:
            button.setAccessibleName(words("breaks.pause.of", long=button.text()))
        self._pause = self._row(words("breaks.pause"), *self.pauses)
        self.resume = Button(words("breaks.resume"), "outline", self, accent="movement")
        self._resume = self._row("", self.resume)
        self.inside.addStretch(1)
        self._connect()

    def show_state(self, view: BreaksView) -> None:
        """Shows what reminders do."""
        self._line.say(sentence(view.line))
        self._why.say("" if view.why is None else sentence(view.why))
        self._answers.setVisible(view.phase in ("due", "on-break"))
        self.snooze.setVisible(view.phase == "due" and view.can_snooze)
        self.skip.setVisible(view.phase == "due")
        self._pause.setVisible(view.phase in _CAN_PAUSE)
        self._resume.setVisible(view.phase == "paused")

    def _row(self, name: str, *buttons: Button) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        if name:
            label = Text(name, "strong", row)
            # As high as the buttons beside it, so that its words stand in their middle.
            label.setWordWrap(False)
            label.setMinimumHeight(theme.px(theme.TARGET))
            flow.addWidget(label)
        for button in buttons:
            flow.addWidget(button)
        self.inside.addWidget(row)
        return row

    def _connect(self) -> None:
        self.done.clicked.connect(self._say_done)
        self.snooze.clicked.connect(self._say_snooze)
        self.skip.clicked.connect(self._say_skip)
        self.pauses[0].clicked.connect(self._say_short)
        self.pauses[1].clicked.connect(self._say_hour)
        self.pauses[2].clicked.connect(self._say_tomorrow)
        self.resume.clicked.connect(self._say_resume)

    @Slot()
    def _say_done(self) -> None:
        self.wished.emit(BreakDone())

    @Slot()
    def _say_snooze(self) -> None:
        self.wished.emit(BreakSnoozed(5 * MINUTE_MS))

    @Slot()
    def _say_skip(self) -> None:
        self.wished.emit(BreakSkipped())

    @Slot()
    def _say_short(self) -> None:
        self.wished.emit(BreaksPaused(for_ms=30 * MINUTE_MS))

    @Slot()
    def _say_hour(self) -> None:
        self.wished.emit(BreaksPaused(for_ms=60 * MINUTE_MS))

    @Slot()
    def _say_tomorrow(self) -> None:
        self.wished.emit(BreaksPaused(until_min=0))

    @Slot()
    def _say_resume(self) -> None:
        self.wished.emit(BreaksResumed())
