"""From one day to another: a few usual ranges, and the two days themselves.

Law: the first day is never after the last, and the last never after today.
"""

from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.day_edit import DayEdit
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_when import date_of, day_of

#: Days of the usual ranges.
USUAL: Final = (30, 90, 365)


class DayRange(Column):
    """chosen: the first and the last day, counted from 1970."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self._today = 0
        chips: list[tuple[object, str]] = [(days, words("report.days.last", days=days)) for days in USUAL]
        self.usual = ChipRow(chips, self, name=words("report.days.name"))
        self.usual.chosen.connect(self._usual)
        self.inside.addWidget(self.usual)
        row = FlowRow(self)
        self.since, self.until = DayEdit(row), DayEdit(row)
        for edit, part in ((self.since, "since"), (self.until, "until")):
            edit.setAccessibleName(words(f"report.days.{part}"))
            edit.setMinimumSize(theme.px(164), theme.px(theme.TARGET))
            name = Text(words(f"report.days.{part}"), "body", row)
            name.setMinimumHeight(theme.px(theme.TARGET))
            name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            row.inside.addWidget(name)
            row.inside.addWidget(edit)
            edit.dateChanged.connect(self._typed)
        self.inside.addWidget(row)

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day."""
        return _day(self.since), _day(self.until)

    def show_days(self, since: int, until: int, today: int) -> None:
        """Shows this range, without telling anybody."""
        self._today = today
        blocked = [QSignalBlocker(edit) for edit in (self.since, self.until)]
        for edit, day in ((self.since, since), (self.until, until)):
            edit.setMaximumDate(_date(today))
            edit.setDate(_date(day))
        del blocked
        self.usual.choose(until - since + 1 if until == today else None)

    @Slot(object)
    def _usual(self, days: object) -> None:
        if isinstance(days, int):
            self.show_days(self._today - days + 1, self._today, self._today)
            self.chosen.emit(*self.days)

    @Slot()
    def _typed(self) -> None:
        since, until = self.days
        # Whichever of the two was moved past the other takes it along.
        moved = self.sender()
        since, until = (min(since, until), until) if moved is self.until else (since, max(since, until))
        self.show_days(since, until, self._today)
        self.chosen.emit(since, until)


def _day(edit: DayEdit) -> int:
    return day_of(edit.date().toPython())  # type: ignore[arg-type]  # PySide says "object"


def _date(day: int) -> QDate:
    at = date_of(day)
    return QDate(at.year, at.month, at.day)
