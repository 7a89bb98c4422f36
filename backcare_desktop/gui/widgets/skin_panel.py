"""The skin: locked after a sign until a professional has looked, or asked again after lost records."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick


class SkinPanel(Column):
    """Emits `confirmed()`. area: where its words are in the catalogue, such as "screen.skin"."""

    confirmed = Signal()

    def __init__(self, area: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        card = Card(self)
        card.inside.addWidget(Text(words(f"{area}.heading"), "heading", card))
        card.inside.addWidget(Text(words(f"{area}.words"), "body", card))
        self.tick = Tick(words(f"{area}.tick"), card)
        self.tick.toggled.connect(self._hold)
        card.inside.addWidget(self.tick)
        self.button = Button(words(f"{area}.button"), "outline", card)
        self.button.clicked.connect(self._confirm)
        card.inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(card)
        self._hold()

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return f"{words(f'{self._area}.heading')} {words(f'{self._area}.words')}"

    @Slot()
    def _hold(self) -> None:
        self.button.hold("" if self.tick.isChecked() else words("screen.emergency.unlock_held"))

    @Slot()
    def _confirm(self) -> None:
        # A screen reader presses a held button all the same.
        if not self.tick.isChecked():
            return
        self.tick.setChecked(False)
        self.confirmed.emit()
