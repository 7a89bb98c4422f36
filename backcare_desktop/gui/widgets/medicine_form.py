"""The form in which a medicine is logged.

Law: everything is as typed. What was logged under the same name before is filled in as it was copied from
that pack; the program has no numbers of its own (clinical 6.1).
"""

from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.locking import LOCKS
from backcare_desktop.diary.matters import MEDICINE_KINDS, Medicine
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.before_row import BeforeRow
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.labelled_line import LabelledLine
from backcare_desktop.gui.widgets.line_row import LineRow
from backcare_desktop.gui.widgets.one_of import OneOf
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.when_picker import WhenPicker
from backcare_desktop.viewmodel.medicine_draft import MedicineDraft


class MedicineForm(Column):
    """changed: the draft as it is now. deleted: the entry that is changed shall be gone."""

    changed = Signal(object)
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: MedicineDraft | None = None
        self._names: tuple[Entry, ...] = ()
        self.inside.addWidget(self._build_what())
        # On the page's own ground: at the largest letters a card would be too narrow for it.
        self.inside.addWidget(self._build_when())
        self.inside.addWidget(self._build_pack())
        self.lines = self._taken.lines | self._pack.lines
        self.delete = Button(words("medicine.delete"), "outline", self, accent="danger")
        self.delete.clicked.connect(self.deleted)
        self.inside.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, draft: MedicineDraft, *, last_day: int, clock_24h: bool) -> None:
        """Shows this draft. last_day: no later one can be chosen."""
        self._draft = draft
        self.title.say(words("medicine.form" if draft.was is None else "medicine.form.change"))
        self.before.setVisible(draft.was is None and bool(self._names))
        self.name.show_text(draft.name)
        self.delete.setVisible(draft.was is not None)
        self.kind.choose(draft.kind)
        self.what.show_one(draft.kind)
        for name, line in self.lines.items():
            line.show_text(getattr(draft, name))
        self.when.show_when(draft.day, draft.minute, last_day=last_day, clock_24h=clock_24h)

    def show_names(self, names: tuple[Entry, ...]) -> None:
        """What was logged before, the newest first."""
        if names != self._names:
            self._names = names
            self._known.setStringList(list(dict.fromkeys(map(_name, names))))
            self.before.show_entries(names)

    def _build_what(self) -> Card:
        card = Card(self)
        card.inside.setSpacing(theme.px(2 * theme.GRID))
        self.title = Text(words("medicine.form"), "heading", card)
        self.before = BeforeRow(card)
        self.before.chosen.connect(self._taken_before)
        self._build_name(card)
        self._taken = LineRow("medicine", ("strength", "amount", "ingredient"), card)
        self._taken.edited.connect(self._edited)
        for part in (self.title, self.before, self.name, self._build_kind(card), self._taken):
            card.inside.addWidget(part)
        return card

    def _build_name(self, card: Card) -> None:
        self.name = LabelledLine(words("medicine.name"), card)
        self.name.edited.connect(self._named)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._completed)
        self.name.line.setCompleter(completer)

    def _build_kind(self, card: Card) -> Column:
        group = Column(card, gap=theme.GRID)
        name = words("medicine.kind")
        group.inside.addWidget(Text(name, "strong", group))
        kinds: list[tuple[object, str]] = [(kind, words(f"medicine.kind.{kind}")) for kind in MEDICINE_KINDS]
        self.kind = ChipRow(kinds, group, name=name)
        self.kind.chosen.connect(self._kind_chosen)
        group.inside.addWidget(self.kind)
        self.what = OneOf({kind: _explained(kind) for kind in MEDICINE_KINDS}, "muted", group)
        group.inside.addWidget(self.what)
        return group

    def _build_when(self) -> Column:
        group = Column(self, gap=theme.GRID)
        group.inside.addWidget(Text(words("medicine.when"), "strong", group))
        self.when = WhenPicker(words("medicine.when"), group)
        self.when.chosen.connect(self._timed)
        group.inside.addWidget(self.when)
        return group

    def _build_pack(self) -> Card:
        card = Card(self)
        card.inside.addWidget(Text(words("medicine.pack"), "heading", card))
        card.inside.addWidget(Text(words("medicine.pack.text"), "muted", card))
        self._pack = LineRow("medicine", ("interval", "day_max"), card)
        self._pack.edited.connect(self._edited)
        card.inside.addWidget(self._pack)
        return card

    def _tell(self, draft: MedicineDraft) -> None:
        self._draft = draft
        self.changed.emit(draft)

    @Slot(object)
    def _taken_before(self, before: object) -> None:
        if self._draft is not None and isinstance(before, Medicine):
            self._tell(self._draft.like(before))

    @Slot(str)
    def _completed(self, name: str) -> None:
        self._taken_before(next(entry.matter for entry in self._names if _name(entry) == name))

    @Slot(str)
    def _named(self, name: str) -> None:
        if self._draft is not None:
            self._tell(replace(self._draft, name=name))

    @Slot(object)
    def _kind_chosen(self, kind: object) -> None:
        if self._draft is not None:
            self._tell(replace(self._draft, kind=str(kind)))

    @Slot(str, str)
    def _edited(self, name: str, text: str) -> None:
        if self._draft is not None:
            self._tell(self._draft.with_line(name, text))

    @Slot(int, int)
    def _timed(self, day: int, minute: int) -> None:
        if self._draft is not None:
            self._tell(self._draft.at(day, minute))


def _name(entry: Entry) -> str:
    return entry.matter.name if isinstance(entry.matter, Medicine) else ""


def _explained(kind: str) -> str:
    """What the kind is, and how long it locks something."""
    lock = LOCKS.get(kind)
    values: dict[str, int] = {} if lock is None else {"hours": int(LIMITS[lock.limit].default)}
    return words(f"medicine.what.{kind}", **values)
