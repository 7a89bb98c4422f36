"""Questions of a diary's form that are answered with chips: a level, a number, one of a few, some of a few.

Law: a number that is none of the chips (it was imported) has a chip of its own while it is told.
"""

from PySide6.QtCore import QSignalBlocker, QSignalMapper, Qt, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.diary_field import DiaryField, OpenField
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.number_scale import NumberScale
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import Field
from backcare_desktop.viewmodel.diary_when import hours_text


class ScaleField(OpenField):
    """A level from 0 to 10."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.scale = NumberScale(self.name, field.scale, self)
        self.scale.told.connect(self._told)
        self.inside.addWidget(self.scale)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        level = draft.values[self.field.name]
        self.scale.show_level(level)
        self.show_open(is_open=level is None)

    @override
    def take_keyboard(self) -> None:
        self.scale.chips()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _told(self, level: int) -> None:
        self.answer(level)


class ChipsField(OpenField):
    """One of a few."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._choices = field.choices
        self._row = self._made()

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        value = draft.values[self.field.name]
        wanted = self.field.choices
        if value is not None and value not in wanted:
            wanted = (*wanted, value)
        if wanted != self._choices:
            self._choices = wanted
            self._row.hide()
            self._row.deleteLater()
            self._row = self._made()
        self._row.choose(value)
        self.show_open(is_open=value is None)

    @override
    def take_keyboard(self) -> None:
        self._row.chips()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> ChipRow:
        chips = [(choice, _chip_text(self.field, choice)) for choice in self._choices]
        row = ChipRow(chips, self, name=self.name)
        row.chosen.connect(self._told)
        self.inside.addWidget(row)
        return row

    @Slot(object)
    def _told(self, choice: object) -> None:
        self.answer(choice)


class ManyField(DiaryField):
    """Any of a few."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.inside.addWidget(Text(self.name, "strong", self))
        table = FlowRow(self)
        self.boxes: dict[str, Toggle] = {}
        mapper = QSignalMapper(self)
        mapper.mappedString.connect(self._ticked)
        for choice in map(str, field.choices):
            box = Toggle(words(f"diary.{field.words}.{choice}"), table, wraps=True)
            box.setAccessibleName(f"{self.name} {box.text()}")
            box.toggled.connect(mapper.map)
            mapper.setMapping(box, choice)
            table.inside.addWidget(box)
            self.boxes[choice] = box
        self.inside.addWidget(table)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        told = draft.values[self.field.name]
        for choice, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(choice in told)
            box.update()

    @Slot(str)
    def _ticked(self, choice: str) -> None:
        self.answer(frozenset(name for name, box in self.boxes.items() if box.isChecked()))


class FlagField(DiaryField):
    """Yes, or not."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = Tick(self.name, self)
        self.box.toggled.connect(self._ticked)
        self.inside.addWidget(self.box)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(draft.values[self.field.name] is True)
        self.box.update()

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        self.answer(on)


def _chip_text(field: Field, choice: object) -> str:
    if isinstance(choice, bool):
        return words("diary.asked.yes" if choice else "diary.asked.no")
    if isinstance(choice, str):
        known = choice in field.choices
        return words(f"diary.{field.words}.{choice}") if known else choice
    if field.unit == "hours" and isinstance(choice, int):
        return hours_text(choice)
    return str(choice)
