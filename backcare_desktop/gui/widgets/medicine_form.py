"""The form in which a medicine is logged.

Law: everything is as typed. What was logged under the same name before is filled in as it was copied from
that pack; the program has no numbers of its own (clinical 6.1).
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.locking import LOCKS
from backcare_desktop.diary.matters import MEDICINE_KINDS, Medicine
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.labelled_line import LabelledLine
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.one_of import OneOf
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.when_picker import WhenPicker
from backcare_desktop.viewmodel.medicine_draft import MedicineDraft

#: So many medicines that were logged before stand as buttons; all of them are completed.
_BUTTONS: Final = 4
#: Width in px at 100 % that a line beside another needs.
_BESIDE: Final = 190
#: No strength, amount or number of a pack is longer.
_SHORT: Final = 60


class MedicineForm(Card):
    """changed: the draft as it is now. deleted: the entry that is changed shall be gone."""

    changed = Signal(object)
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.setSpacing(theme.px(2 * theme.GRID))
        self._draft: MedicineDraft | None = None
        self._names: tuple[Entry, ...] = ()
        self.title = Text(words("medicine.form"), "heading", self)
        self.inside.addWidget(self.title)
        self._build_before()
        self.name = LabelledLine(words("medicine.name"), self)
        self.name.edited.connect(self._named)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._completed)
        self.name.line.setCompleter(completer)
        self.inside.addWidget(self.name)
        self._build_kind()
        self._build_lines()
        self._build_when()
        self._build_pack()
        self.delete = Button(words("medicine.delete"), "outline", self, accent="danger")
        self.delete.clicked.connect(self.deleted)
        self.inside.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, draft: MedicineDraft, *, last_day: int, clock_24h: bool) -> None:
        """Shows this draft. last_day: no later one can be chosen."""
        self._draft = draft
        self.title.say(words("medicine.form" if draft.was is None else "medicine.form.change"))
        self._before.setVisible(draft.was is None and any(not button.isHidden() for button in self.before))
        self.name.show_text(draft.name)
        self.delete.setVisible(draft.was is not None)
        self.kind.choose(draft.kind)
        self.what.show_one(draft.kind)
        for name, line in self.lines.items():
            line.show_text(getattr(draft, name))
        self.when.show_when(draft.day, draft.minute, last_day=last_day, clock_24h=clock_24h)

    def show_names(self, names: tuple[Entry, ...]) -> None:
        """What was logged before, the newest first."""
        if names == self._names:
            return
        self._names = names
        self._known.setStringList(list(dict.fromkeys(map(_name, names))))
        for button, entry in zip(self.before, names, strict=False):
            label = _label(entry)
            button.say(label)
            button.setAccessibleName(words("medicine.before.name", what=label))
            button.show()
        for button in self.before[len(names) :]:
            button.hide()
        self._before.setVisible(bool(names))

    def _build_before(self) -> None:
        self._before = _group(self, Text(words("medicine.before"), "muted", self))
        row = FlowRow(self._before)
        self.before = [Button("", "outline", row) for _ in range(_BUTTONS)]
        for button in self.before:
            button.clicked.connect(self._taken_before)
            button.hide()
            row.inside.addWidget(button)
        self._before.inside.addWidget(row)
        self._before.hide()
        self.inside.addWidget(self._before)

    def _build_kind(self) -> None:
        name = words("medicine.kind")
        group = _group(self, Text(name, "strong", self))
        kinds: list[tuple[object, str]] = [(kind, words(f"medicine.kind.{kind}")) for kind in MEDICINE_KINDS]
        self.kind = ChipRow(kinds, self, name=name)
        self.kind.chosen.connect(self._kind_chosen)
        group.inside.addWidget(self.kind)
        self.what = OneOf({kind: _explained(kind) for kind in MEDICINE_KINDS}, "muted", self)
        group.inside.addWidget(self.what)
        self.inside.addWidget(group)

    def _build_lines(self) -> None:
        self.lines: dict[str, LabelledLine] = {}
        self.inside.addWidget(self._beside("strength", "amount", "ingredient"))

    def _build_when(self) -> None:
        group = _group(self, Text(words("medicine.when"), "strong", self))
        self.when = WhenPicker(words("medicine.when"), self)
        self.when.chosen.connect(self._timed)
        group.inside.addWidget(self.when)
        self.inside.addWidget(group)

    def _build_pack(self) -> None:
        group = _group(self, Text(words("medicine.pack"), "heading", self))
        group.inside.addWidget(Text(words("medicine.pack.text"), "muted", self))
        group.inside.addWidget(self._beside("interval", "day_max"))
        self.inside.addWidget(group)

    def _beside(self, *names: str) -> QWidget:
        row = QWidget(self)
        columns = Columns(theme.px(_BESIDE), 2 * theme.GRID, row, even=True)
        for name in names:
            such = words(f"medicine.{name}.such")
            line = LabelledLine(words(f"medicine.{name}"), row, such=such, longest=_SHORT)
            line.setObjectName(name)
            line.edited.connect(self._edited)
            columns.addWidget(line)
            self.lines[name] = line
        return row

    def _tell(self, draft: MedicineDraft) -> None:
        self._draft = draft
        self.changed.emit(draft)

    def _take(self, entry: Entry) -> None:
        if self._draft is not None and isinstance(entry.matter, Medicine):
            self._tell(self._draft.like(entry.matter))

    @Slot()
    def _taken_before(self) -> None:
        place = self.before.index(self.sender()) if self.sender() in self.before else -1  # type: ignore[arg-type]
        if self._draft is not None and place >= 0:
            self._take(self._names[place])

    @Slot(str)
    def _completed(self, name: str) -> None:
        self._take(next(entry for entry in self._names if _name(entry) == name))

    @Slot(str)
    def _named(self, name: str) -> None:
        if self._draft is not None:
            self._tell(replace(self._draft, name=name))

    @Slot(object)
    def _kind_chosen(self, kind: object) -> None:
        if self._draft is not None:
            self._tell(replace(self._draft, kind=str(kind)))

    @Slot(str)
    def _edited(self, text: str) -> None:
        sender = self.sender()
        if self._draft is not None and sender is not None:
            self._tell(self._draft.with_line(sender.objectName(), text))

    @Slot(int, int)
    def _timed(self, day: int, minute: int) -> None:
        if self._draft is not None:
            self._tell(self._draft.at(day, minute))


def _group(form: QWidget, title: Text) -> Column:
    """Things that belong together below their name."""
    group = Column(form, gap=theme.GRID)
    group.inside.addWidget(title)
    return group


def _name(entry: Entry) -> str:
    return entry.matter.name if isinstance(entry.matter, Medicine) else ""


def _label(entry: Entry) -> str:
    matter = entry.matter
    return f"{matter.name} {matter.strength}".strip() if isinstance(matter, Medicine) else ""


def _explained(kind: str) -> str:
    """What the kind is, and how long it locks something."""
    lock = LOCKS.get(kind)
    values: dict[str, int] = {} if lock is None else {"hours": int(LIMITS[lock.limit].default)}
    return words(f"medicine.what.{kind}", **values)
