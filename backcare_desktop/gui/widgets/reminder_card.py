"""One reminder: what it is for, on or off, how often, when, and when it comes next.

Law: what does nothing while it is off is not shown; every change is judged before it is told.
"""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backcare_desktop.engine.breaks.rules import LONGEST_NAME
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.hours_editor import HoursEditor
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.break_card import SETS
from backcare_desktop.viewmodel.breaks import ReminderView

#: One press of more or less, in minutes between two breaks.
_STEP: Final = 5
_MINUTE_S: Final = 60
#: Sets of movements that a break can show; "" for none.
_SHOWN: Final = (*SETS, "")
#: The width in px at 100 % below which numbers and hours stand above each other.
_SIDE: Final = 280


class ReminderCard(Card):
    """part_set: the reminder's name, which part of it, and its value."""

    part_set = Signal(str, str, object)

    def __init__(self, view: ReminderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = view.name
        self._view: ReminderView | None = None
        self._called = words(f"breaks.name.{view.name}")
        head = QHBoxLayout()
        self._title = Text("", "heading", self)
        head.addWidget(self._title, 1)
        self.switch = Toggle("", self, accent="movement")
        self.switch.toggled.connect(self._switched)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(head)
        self.inside.addWidget(Text(words(f"breaks.about.{'own' if view.own else view.name}"), "body", self))
        self.title_field = self._make_title() if view.own else None
        self.next = Text("", "strong", self)
        self.inside.addWidget(self.next)
        self._more: QWidget | None = None
        self.show_reminder(view)

    @property
    def details(self) -> QWidget:
        """How often, how long and when; made where it is first on."""
        if self._more is None:
            self._more = self._make_details()
            self.inside.addWidget(self._more)
        return self._more

    def show_reminder(self, view: ReminderView) -> None:
        """Shows this reminder."""
        if view == self._view:
            return
        self._view = view
        title = view.title if isinstance(view.title, str) else sentence(view.title)
        self._title.say(title)
        with QSignalBlocker(self.switch):
            self.switch.setChecked(view.on)
        self.switch.setText(words("breaks.on" if view.on else "breaks.off"))
        self.switch.setAccessibleName(words("breaks.switch", what=title))
        self.switch.updateGeometry()
        self.next.say("" if view.next is None else sentence(view.next))
        if self.title_field is not None and not self.title_field.isModified():
            self.title_field.setText(view.own_title)
        if view.on or self._more is not None:
            self.details.setVisible(view.on)
        if view.on:
            self._show_details(view)

    def _show_details(self, view: ReminderView) -> None:
        self.every.show_value(view.interval_min, *view.interval_bounds)
        whole = view.length_s >= _MINUTE_S
        self.long.setVisible(whole)
        least, most = view.length_bounds
        self.long.show_value(
            max(1, round(view.length_s / _MINUTE_S)), -(-least // _MINUTE_S), most // _MINUTE_S
        )
        self._seconds.say("" if whole else words("breaks.long.seconds", seconds=view.length_s))
        self.shows.choose(view.suggests)
        self.hours.show_hours(view.hours)

    def _make_title(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(LONGEST_NAME)
        field.setPlaceholderText(words("breaks.own.title"))
        field.setAccessibleName(f"{self._called}: {words('breaks.own.title')}")
        field.editingFinished.connect(self._titled)
        self.inside.addWidget(field)
        return field

    def _make_details(self) -> QWidget:
        more = QWidget(self)
        sides = Columns(theme.px(_SIDE), 4 * theme.GRID, more, most=2, shares=(2, 3))
        numbers = Column(more, gap=12)
        self.every = Stepper(words("breaks.every"), numbers)
        self.every.step_by(_STEP)
        self.every.changed.connect(self._every_set)
        self.long = Stepper(words("breaks.long"), numbers)
        self.long.changed.connect(self._long_set)
        self._seconds = Text("", "muted", numbers)
        for part in (self.every, self.long, self._seconds):
            numbers.inside.addWidget(part)
        numbers.inside.addWidget(Text(words("breaks.shows"), "strong", numbers))
        chips: list[tuple[object, str]] = [(name, words(f"breaks.shows.{name or 'none'}")) for name in _SHOWN]
        name = f"{self._called}: {words('breaks.shows')}"
        self.shows = ChipRow(chips, numbers, accent="movement", name=name)
        self.shows.chosen.connect(self._shows_set)
        numbers.inside.addWidget(self.shows)
        numbers.inside.addStretch(1)
        self.hours = HoursEditor(self._called, more)
        self.hours.changed.connect(self._hours_set)
        self.hours.inside.addStretch(1)
        sides.addWidget(numbers)
        sides.addWidget(self.hours)
        return more

    @Slot(bool)
    def _switched(self, on: bool) -> None:
        self.part_set.emit(self.name, "enabled", on)

    @Slot(int)
    def _every_set(self, minutes: int) -> None:
        self.part_set.emit(self.name, "interval_min", minutes)

    @Slot(int)
    def _long_set(self, minutes: int) -> None:
        self.part_set.emit(self.name, "length_s", minutes * _MINUTE_S)

    @Slot(object)
    def _shows_set(self, name: object) -> None:
        self.part_set.emit(self.name, "suggests", name)

    @Slot(str)
    def _hours_set(self, text: str) -> None:
        self.part_set.emit(self.name, "hours", text)

    @Slot()
    def _titled(self) -> None:
        field = self.title_field
        if field is not None and field.isModified():
            field.setModified(False)
            self.part_set.emit(self.name, "title", " ".join(field.text().split()))
