"""The place of work, point by point, with the figures of clinical 7.3 [A][S59].

Law: a tick is for the person alone; nothing is kept of it.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick

#: From the floor up.
POINTS: Final = (
    "feet",
    "seat",
    "depth",
    "back",
    "height",
    "table",
    "mouse",
    "screen",
    "distance",
    "angle",
    "laptop",
    "phone",
)
#: The width in px at 100 % below which a point is too narrow.
_POINT: Final = 270


class Workstation(Card):
    """led: the page to open."""

    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("desk.title"), "heading", self))
        self.inside.addWidget(Text(words("desk.note"), "muted", self))
        points = QWidget(self)
        self._columns = Columns(theme.px(_POINT), theme.GRID, points, most=2)
        self.ticks = [Tick(words(f"desk.{point}"), points) for point in POINTS]
        for tick in self.ticks:
            self._columns.addWidget(tick)
        self.inside.addWidget(points)
        self.angel = Button(words("desk.angel"), "outline", self, accent="movement")
        self.angel.clicked.connect(self._lead)
        self.inside.addWidget(self.angel, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _lead(self) -> None:
        self.led.emit("stretch/wall_angel")
