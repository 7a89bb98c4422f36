"""The hours of a reminder: always, or rows of days with their times.

Law: only hours that are understood are told; what is being written is never written over.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.breaks.hours import DAYS, Hours, parse
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.hours_line import HoursLine
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.hours_rows import USUAL, WORKDAYS, HoursRow, hours_text, rows


class HoursEditor(Column):
    """changed: the hours as the settings have them; "" for always."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self._name = name
        self._shown: Hours | None = None
        self.lines: list[HoursLine] = []
        self.inside.addWidget(Text(words("breaks.hours"), "strong", self))
        kinds: list[tuple[object, str]] = [
            (kind, words(f"breaks.hours.{kind}")) for kind in ("always", "set")
        ]
        self.kinds = ChipRow(kinds, self, accent="movement", name=words("breaks.hours.of", what=name))
        self.kinds.chosen.connect(self._kind_chosen)
        self.inside.addWidget(self.kinds)
        self._list = Column(self, gap=12)
        self.inside.addWidget(self._list)
        self._hint = Text(words("breaks.hours.hint", example=USUAL), "muted", self)
        self.inside.addWidget(self._hint)
        self.more = Button(words("breaks.hours.more"), "outline", self)
        self.more.clicked.connect(self._add_row)
        self.inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_hours(self, hours: Hours) -> None:
        """Shows these hours, unless they are what is written here already."""
        if hours == self._shown:
            return
        self._shown = hours
        if self.lines and hours == self._written():
            return
        self._clear()
        for row in rows(hours):
            self._add(row)
        self._arrange()

    def _written(self) -> Hours | None:
        """What the rows say; None while they are not understood."""
        if not all(line.right for line in self.lines):
            return None
        return parse(hours_text(line.row for line in self.lines))

    def _add(self, row: HoursRow) -> HoursLine:
        line = HoursLine(self._name, self._list)
        line.show_row(row)
        line.changed.connect(self._tell)
        line.removed.connect(self._remove_row)
        self.lines.append(line)
        self._list.inside.addWidget(line)
        return line

    def _clear(self) -> None:
        for line in self.lines:
            self._drop(line)
        self.lines = []

    def _drop(self, line: HoursLine) -> None:
        self._list.inside.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _arrange(self) -> None:
        set_hours = bool(self.lines)
        self.kinds.choose("set" if set_hours else "always")
        for part in (self._list, self._hint, self.more):
            part.setVisible(set_hours)
        self.more.setVisible(set_hours and bool(self._free_days()))
        for line in self.lines:
            line.remove.setVisible(len(self.lines) > 1)

    def _free_days(self) -> tuple[str, ...]:
        used = {day for line in self.lines for day in line.row.days}
        return tuple(day for day in DAYS if day not in used)

    @Slot(object)
    def _kind_chosen(self, kind: object) -> None:
        if kind == "always":
            self._clear()
        elif not self.lines:
            self._add(HoursRow(WORKDAYS, USUAL))
        self._tell()

    @Slot()
    def _add_row(self) -> None:
        line = self._add(HoursRow(self._free_days(), USUAL))
        line.times.setFocus()
        self._tell()

    @Slot()
    def _remove_row(self) -> None:
        line = self.sender()
        if isinstance(line, HoursLine) and line in self.lines:
            self.lines.remove(line)
            self._drop(line)
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._arrange()
        if self._written() is not None:
            self.changed.emit(hours_text(line.row for line in self.lines))
