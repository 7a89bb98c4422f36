"""One question of a diary's form: its name above what answers it, and a button that leaves it open again.

Law: it shows what the draft says and tells what is answered; nothing is kept in it.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import Field


class DiaryField(Column):
    """told: the field's name, and what was answered; None where it is open again."""

    told = Signal(str, object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID // 2)
        self.field = field
        self.name = words(f"diary.field.{field.name}")

    def show_draft(self, draft: Draft, here: Here) -> None:
        """Shows what the draft says, without telling anybody."""
        raise NotImplementedError

    def answer(self, value: object) -> None:
        """What was answered."""
        self.told.emit(self.field.name, value)


class OpenField(DiaryField):
    """A question that can be left open, with its name above."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        self._title = Text(self.name, "strong", self)
        row.addWidget(self._title, 1)
        self.clear = Button(words("diary.clear"), "plain", self)
        self.clear.setAccessibleName(words("diary.clear.of", what=self.name))
        self.clear.clicked.connect(self._cleared)
        # Its place is kept: nothing moves under the hand that has just answered.
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)
        self.clear.setVisible(False)
        if not field.must:
            row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(row)

    def show_open(self, *, is_open: bool) -> None:
        """Whether there is nothing to clear."""
        self.clear.setVisible(not is_open and not self.field.must)

    def take_keyboard(self) -> None:
        """What answers it has the keyboard."""
        raise NotImplementedError

    @Slot()
    def _cleared(self) -> None:
        # The button goes; the keyboard stays with the question.
        self.take_keyboard()
        self.answer(None)
