"""Questions of a diary's form that are answered with a number or with words."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from backcare_desktop.diary.faults import LONGEST_NOTE
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.diary_field import DiaryField
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import Field

#: The height of a field for lines in px at 100 %.
_LINES_HIGH = 108


class CountField(DiaryField):
    """A whole number; of minutes what is kept in ms."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._unit_ms = MINUTE_MS if field.sort == "minutes" else 1
        self.stepper = Stepper(self.name, self)
        self.stepper.changed.connect(self._changed)
        self.inside.addWidget(self.stepper)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        lowest, highest = self.field.bounds
        shown = (int(draft.values[self.field.name]) + self._unit_ms // 2) // self._unit_ms
        self.stepper.show_value(shown, lowest, max(shown, highest))

    @Slot(int)
    def _changed(self, value: int) -> None:
        self.answer(value * self._unit_ms)


class LinesField(DiaryField):
    """Words of one's own, in as many lines as one likes; beyond the longest nothing more is taken."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.inside.addWidget(Text(self.name, "strong", self))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.name)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._edited)
        self.inside.addWidget(self.text)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        self.text.setFixedHeight(theme.px(_LINES_HIGH))
        told = draft.values[self.field.name] or ""
        if told != self.text.toPlainText():
            with QSignalBlocker(self.text):
                self.text.setPlainText(told)

    @Slot()
    def _edited(self) -> None:
        written = self.text.toPlainText()
        if len(written) > LONGEST_NOTE:
            # What was typed in the middle stays; the end is what has no room.
            cursor = self.text.textCursor()
            at = min(cursor.position(), LONGEST_NOTE)
            written = written[:LONGEST_NOTE]
            with QSignalBlocker(self.text):
                self.text.setPlainText(written)
            cursor = self.text.textCursor()
            cursor.setPosition(at)
            self.text.setTextCursor(cursor)
        self.answer(written)
