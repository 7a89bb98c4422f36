"""Medicines that were logged before, as buttons: one press takes over what was copied from that pack."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Medicine
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text

#: So many stand as buttons; all of them are completed where a name is typed.
_MOST: Final = 4


class BeforeRow(Column):
    """chosen: the medicine that was logged before."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self._entries: tuple[Entry, ...] = ()
        self.inside.addWidget(Text(words("medicine.before"), "muted", self))
        row = FlowRow(self)
        self.buttons = [Button("", "outline", row) for _ in range(_MOST)]
        for button in self.buttons:
            button.clicked.connect(self._pressed)
            button.hide()
            row.inside.addWidget(button)
        self.inside.addWidget(row)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Shows the newest of these."""
        self._entries = entries
        for button, entry in zip(self.buttons, entries, strict=False):
            label = _label(entry)
            button.say(label)
            button.setAccessibleName(words("medicine.before.name", what=label))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(entries))

    @Slot()
    def _pressed(self) -> None:
        sender = self.sender()
        for button, entry in zip(self.buttons, self._entries, strict=False):
            if button is sender:
                self.chosen.emit(entry.matter)


def _label(entry: Entry) -> str:
    matter = entry.matter
    return f"{matter.name} {matter.strength}".strip() if isinstance(matter, Medicine) else ""
