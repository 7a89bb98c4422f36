"""A day and a time, each with a button for earlier and one for later.

Law: to keyboard and screen reader both are spin boxes; nothing after now can be chosen by the buttons.
The wheel scrolls the page and changes no time by the way.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, Qt, QTime, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QTimeEdit, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.day_edit import DayEdit
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.viewmodel.diary_when import date_of, day_of

#: One press of a button moves the time by so many minutes.
_STEP_MIN: Final = 15
_DAY_MIN: Final = 24 * 60


class _Times(QTimeEdit):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WhenPicker(QWidget):
    """chosen: the day, counted from 1970, and the minute of it. name: of what it is the time."""

    chosen = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        row = Flow(2 * theme.GRID, self)
        self.day = DayEdit(self)
        self.minute = _Times(self)
        self.day.setMinimumDate(_qdate(1))
        self._steps: list[Button] = []
        for edit, part, wide in ((self.day, "day", 164), (self.minute, "time", 96)):
            row.addWidget(
                self._beside(edit, words("diary.when.of", what=name, part=words(f"diary.when.{part}")), wide)
            )
        self.day.dateChanged.connect(self._told)
        self.minute.timeChanged.connect(self._told)
        less_day, more_day, less_time, more_time = self._steps
        less_day.clicked.connect(self._day_before)
        more_day.clicked.connect(self._day_after)
        less_time.clicked.connect(self._time_before)
        more_time.clicked.connect(self._time_after)
        self._room()

    def show_when(self, day: int, minute: int, *, last_day: int, clock_24h: bool) -> None:
        """Shows this day and minute, without telling anybody. last_day: none after it can be chosen."""
        self._last = last_day
        with QSignalBlocker(self.day), QSignalBlocker(self.minute):
            self.day.setMaximumDate(_qdate(max(last_day, day)))
            self.day.setDate(_qdate(day))
            self.minute.setDisplayFormat("HH:mm" if clock_24h else "h:mm ap")
            self.minute.setTime(QTime(minute // 60, minute % 60))
        self._steps[1].setEnabled(day < last_day)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._room()

    def _beside(self, edit: QDateTimeEdit, name: str, wide: int) -> QWidget:
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        edit.setParent(part)
        # The buttons beside it are its own.
        edit.setProperty("bare", "true")
        edit.setProperty("wide", wide)
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.setKeyboardTracking(False)
        edit.setAccessibleName(name)
        less, more = Button("−", "outline", part), Button("+", "outline", part)
        less.setAccessibleName(f"{name}: {words('diary.when.earlier')}")
        more.setAccessibleName(f"{name}: {words('diary.when.later')}")
        for widget in (less, edit, more):
            row.addWidget(widget)
        self._steps += [less, more]
        return part

    def _room(self) -> None:
        for edit in (self.day, self.minute):
            edit.setFixedWidth(theme.px(int(edit.property("wide"))))

    def _set(self, day: int, minute: int) -> None:
        day += minute // _DAY_MIN
        with QSignalBlocker(self.day), QSignalBlocker(self.minute):
            self.day.setDate(_qdate(min(day, self._last)))
            self.minute.setTime(QTime(minute % _DAY_MIN // 60, minute % 60))
        self._told()

    def _shown(self) -> tuple[int, int]:
        day, at = self.day.date(), self.minute.time()
        return day_of(date(day.year(), day.month(), day.day())), at.hour() * 60 + at.minute()

    @Slot()
    def _told(self) -> None:
        day, minute = self._shown()
        self._steps[1].setEnabled(day < self._last)
        self.chosen.emit(day, minute)

    @Slot()
    def _day_before(self) -> None:
        day, minute = self._shown()
        self._set(day - 1, minute)

    @Slot()
    def _day_after(self) -> None:
        day, minute = self._shown()
        self._set(day + 1, minute)

    @Slot()
    def _time_before(self) -> None:
        day, minute = self._shown()
        self._set(day, (minute - 1) // _STEP_MIN * _STEP_MIN)

    @Slot()
    def _time_after(self) -> None:
        day, minute = self._shown()
        self._set(day, (minute // _STEP_MIN + 1) * _STEP_MIN)


def _qdate(day: int) -> QDate:
    at = date_of(day)
    return QDate(at.year, at.month, at.day)
