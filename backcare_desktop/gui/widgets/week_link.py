"""The way to "My week", from the pages where one looks for it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text


class WeekLink(Card):
    """led: to the page."""

    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = Column(self, gap=4)
        about.inside.addWidget(Text(words("week.title"), "heading", about))
        about.inside.addWidget(Text(words("week.about"), "body", about))
        self.open = Button(words("week.open"), "outline", self, accent="movement")
        self.open.clicked.connect(self._open)
        self.inside.addWidget(Pair(about, self.open, self))

    @Slot()
    def _open(self) -> None:
        self.led.emit("week")
