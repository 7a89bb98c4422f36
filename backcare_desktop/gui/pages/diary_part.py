"""What every part of the diary that a button leads to has: a way back above its title.

Law: the button and Escape lead to the same place.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button


class DiaryPart(Page):
    """title: shown at the top."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.back = Button(words("diary.back"), "outline", self.body)
        self.back.clicked.connect(self.go_back)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        self.column.insertLayout(0, head)

    @Slot()
    @override
    def go_back(self) -> None:
        """Back to the diary's list."""
        self.led.emit("diary")
