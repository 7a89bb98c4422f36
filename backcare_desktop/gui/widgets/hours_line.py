"""Some days of the week and the times that hold on them.

Law: what is typed is judged with every key, and told to others only when it is right and finished.
"""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backcare_desktop.engine.breaks.hours import DAYS
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.hours_rows import USUAL, HoursRow, wrong_word

#: Seven rows of it are fewer signs than hours may have.
_LONGEST = 240


class HoursLine(Column):
    """changed: something else is said now. removed: it shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        days = QWidget(self)
        flow = Flow(6, days)
        self.days = {day: Toggle(words(f"breaks.day.{day}"), days, accent="movement") for day in DAYS}
        for day, toggle in self.days.items():
            toggle.setAccessibleName(f"{name}: {words(f'breaks.day.{day}')}")
            toggle.toggled.connect(self._day_toggled)
            flow.addWidget(toggle)
        self.inside.addWidget(days)
        field = QWidget(self)
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        self.times = QLineEdit(field)
        self.times.setMaxLength(_LONGEST)
        self.times.setMinimumWidth(theme.px(120))
        self.times.setPlaceholderText(USUAL)
        self.times.setAccessibleName(words("breaks.hours.times.of", what=name, example=USUAL))
        self.times.textChanged.connect(self._judge)
        self.times.editingFinished.connect(self._typed)
        row.addWidget(self.times, 1)
        self.remove = Button(words("breaks.hours.remove"), "plain", field)
        self.remove.setAccessibleName(words("breaks.hours.remove.of", what=name))
        self.remove.clicked.connect(self.removed)
        row.addWidget(self.remove)
        self.inside.addWidget(field)
        self.error = Text("", "danger", self)
        self.error.hide()
        self.inside.addWidget(self.error)

    @property
    def row(self) -> HoursRow:
        """What it says."""
        days = tuple(day for day, toggle in self.days.items() if toggle.isChecked())
        return HoursRow(days, " ".join(self.times.text().split()))

    @property
    def right(self) -> bool:
        """Whether it can be understood."""
        return not self._problem()

    def show_row(self, row: HoursRow) -> None:
        """Shows these days and times, without telling anybody."""
        for day, toggle in self.days.items():
            with QSignalBlocker(toggle):
                toggle.setChecked(day in row.days)
        with QSignalBlocker(self.times):
            # A file may hold more than anybody types; cut, it would say something else.
            self.times.setMaxLength(max(_LONGEST, len(row.ranges)))
            self.times.setText(row.ranges)
            self.times.setModified(False)
        self._judge()

    def _problem(self) -> str:
        wrong = wrong_word(self.times.text())
        if wrong:
            return words("breaks.hours.wrong", word=wrong)
        return "" if self.row.days else words("breaks.hours.no_day")

    @Slot()
    def _judge(self) -> None:
        self.error.say(self._problem())

    @Slot()
    def _typed(self) -> None:
        if self.times.isModified():
            self.times.setModified(False)
            self._tell()

    @Slot()
    def _day_toggled(self) -> None:
        self._judge()
        self._tell()

    def _tell(self) -> None:
        if self.right:
            self.changed.emit()
        else:
            announce(self, self.error.text(), urgent=True)
