"""A day that can be typed, or stepped with the arrow keys.

Law: the wheel scrolls the page and changes no day by the way.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from backcare_desktop.gui.overriding import override


class DayEdit(QDateEdit):
    """A spin box to keyboard and screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("ddd d MMM yyyy")
        # With NoButtons a styled spin box shows nothing.
        self.setProperty("bare", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
