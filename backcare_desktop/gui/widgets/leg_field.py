"""What a leg feels, and the way to the warning signs, which alone judge it (clinical 5.3, SAFETY 6).

Law: one sentence where something is ticked, without a word about what it may be.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.diary_choices import ManyField
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import Field


class LegField(ManyField):
    """asked: to the warning signs."""

    asked = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.signs = Card(self, accent="danger")
        self.open = Button(words("diary.leg.open"), "outline", self.signs, accent="danger")
        self.open.clicked.connect(self._opened)
        told = Text(words("diary.leg.signs"), "strong", self.signs)
        self.signs.inside.addWidget(Pair(told, self.open, self.signs))
        self.signs.hide()
        self.inside.addWidget(self.signs)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        super().show_draft(draft, here)
        self.signs.setVisible(bool(draft.values[self.field.name]))

    @Slot()
    def _opened(self) -> None:
        self.asked.emit()
