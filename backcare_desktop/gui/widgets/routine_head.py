"""What a routine is called, its note, and above which pain it is not offered."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.engine.limits import WORST_PAIN
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.draft import Draft

_LONGEST_TITLE = 200
_LONGEST_NOTE = 400


class RoutineHead(Column):
    """changed: "title", "note" or "max_pain", and what it is to be."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.title = QLineEdit(self)
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(words("editor.title.hint"))
        self.note = QLineEdit(self)
        self.note.setMaxLength(_LONGEST_NOTE)
        for label, field in (("title", self.title), ("note", self.note)):
            field.setAccessibleName(words(f"editor.{label}"))
            self.inside.addWidget(Text(words(f"editor.{label}"), "strong", self))
            self.inside.addWidget(field)
        self.max_pain = Stepper(words("editor.max_pain"), self)
        self.inside.addWidget(self.max_pain)
        self.title.textEdited.connect(self._title_edited)
        self.note.textEdited.connect(self._note_edited)
        self.max_pain.changed.connect(self._pain_changed)

    def show_draft(self, draft: Draft) -> None:
        """Shows what the draft says."""
        for field, text in ((self.title, draft.title), (self.note, draft.note)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        worst = int(WORST_PAIN)
        self.max_pain.show_value(worst if draft.max_pain is None else draft.max_pain, 0, worst)

    @Slot(str)
    def _title_edited(self, text: str) -> None:
        self.changed.emit("title", text)

    @Slot(str)
    def _note_edited(self, text: str) -> None:
        self.changed.emit("note", text)

    @Slot(int)
    def _pain_changed(self, pain: int) -> None:
        self.changed.emit("max_pain", None if pain == int(WORST_PAIN) else pain)
