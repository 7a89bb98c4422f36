"""One weekday of the plan: what, how long, when to be reminded, and what became of it.

Law: what does not apply is not there: a day of rest has no minutes and no reminder.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.engine.breaks.week import ACTIVITIES, DayPlan
from backcare_desktop.engine.breaks.week_rules import MINUTES
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.choice_box import ChoiceBox
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.week import DayView

_STEP: Final = 5
_MARKS: Final = {"done": "check", "left": "cross", "missed": "clock"}


class DayCard(Card):
    """part_set: "activity", "minutes" or "at", and its value as in the settings."""

    part_set = Signal(str, str, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._day = words(f"week.day.{name}")
        self._view: DayView | None = None
        self._times: tuple[tuple[str, str], ...] = ()
        self._title = Text("", "strong", self)
        self.inside.addWidget(self._title)
        self.activity = ChoiceBox(words("week.activity", day=self._day), self)
        self.activity.offer([(name, words(f"week.activity.{name or 'none'}")) for name in ACTIVITIES])
        self.activity.chosen.connect(self._activity_set)
        self.inside.addWidget(self.activity)
        self.minutes = Stepper(words("week.minutes"), self)
        self.minutes.step_by(_STEP)
        self.minutes.changed.connect(self._minutes_set)
        self.inside.addWidget(self.minutes)
        self.at = ChoiceBox(words("week.at", day=self._day), self)
        self.at.chosen.connect(self._at_set)
        self.inside.addWidget(self.at)
        self._outcome = QWidget(self)
        row = QHBoxLayout(self._outcome)
        row.setContentsMargins(0, 0, 0, 0)
        self._mark = Icon("check", "movement", self._outcome, side=24)
        self._said = Text("", "muted", self._outcome)
        row.addWidget(self._mark)
        row.addWidget(self._said, 1)
        self.inside.addWidget(self._outcome)
        self.inside.addStretch(1)

    def show_day(self, view: DayView, times: tuple[tuple[str, str], ...]) -> None:
        """Shows this day."""
        if times != self._times:
            self._times = times
            offered = [(written, words("week.at.time", at=read)) for written, read in times]
            self.at.offer([("", words("week.at.none")), *offered])
        elif view == self._view:
            return
        self._view = view
        active = DayPlan(view.activity).active
        self._title.say(words("week.day.today", day=self._day) if view.today else self._day)
        self.activity.choose(view.activity)
        self.minutes.show_value(view.minutes, *MINUTES)
        self.at.choose(view.at)
        self.minutes.setVisible(active)
        self.at.setVisible(active)
        self._outcome.setVisible(bool(view.outcome))
        if view.outcome:
            self._mark.show_icon(_MARKS[view.outcome], "movement" if view.outcome == "done" else "plain")
            self._said.say(words(f"week.outcome.{view.outcome}"))

    @Slot(str)
    def _activity_set(self, activity: str) -> None:
        self.part_set.emit(self.name, "activity", activity)

    @Slot(int)
    def _minutes_set(self, minutes: int) -> None:
        self.part_set.emit(self.name, "minutes", minutes)

    @Slot(str)
    def _at_set(self, at: str) -> None:
        self.part_set.emit(self.name, "at", at)
