"""The form of one kind of entry, made from the table of fields.

Law: all forms look alike and take the same keys; what is asked stands in `viewmodel/diary_fields.py`.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.diary_choices import ChipsField, FlagField, ManyField, ScaleField
from backcare_desktop.gui.widgets.diary_field import DiaryField
from backcare_desktop.gui.widgets.diary_numbers import CountField, LinesField
from backcare_desktop.gui.widgets.diary_places import EndField, PlacesField
from backcare_desktop.gui.widgets.leg_field import LegField
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import FORMS, Field, Sort

_MADE: Final[dict[Sort, Callable[[Field, QWidget], DiaryField]]] = {
    "scale": ScaleField,
    "chips": ChipsField,
    "many": ManyField,
    "leg": LegField,
    "flag": FlagField,
    "count": CountField,
    "minutes": CountField,
    "lines": LinesField,
    "areas": PlacesField,
    "end": EndField,
}


class DiaryForm(Column):
    """told: a field's name, and what was answered. asked: to the warning signs. kind: of matter."""

    told = Signal(str, object)
    asked = Signal()

    def __init__(self, kind: type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, DiaryField] = {}
        for group in FORMS.get(kind, ()):
            card = Card(self)
            card.inside.setSpacing(2 * theme.GRID)
            if group.heading:
                card.inside.addWidget(Text(words(f"diary.group.{group.heading}"), "heading", card))
            for field in group.fields:
                made = _MADE[field.sort](field, card)
                made.told.connect(self.told)
                if isinstance(made, LegField):
                    made.asked.connect(self.asked)
                card.inside.addWidget(made)
                self.fields[field.name] = made
            self.inside.addWidget(card)

    def show_draft(self, draft: Draft, here: Here) -> None:
        """Shows what the draft says."""
        for field in self.fields.values():
            field.show_draft(draft, here)
