"""Where the window stood, and putting it there again.

Law: only onto a screen that is there, and never smaller than every page needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

#: Below the upper edge by so many pixels lies what a hand can take hold of.
_GRIP = 8


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """In pixels of the desktop, as it is when it does not fill the screen."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


def place_of(window: QWidget) -> WindowPlace:
    """Where it stands now."""
    usual = window.normalGeometry()
    if usual.isEmpty():
        usual = window.geometry()
    maximised = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    return WindowPlace(usual.x(), usual.y(), usual.width(), usual.height(), maximised)


def put(window: QWidget, place: WindowPlace, screens: Sequence[QRect]) -> None:
    """Puts a window that was not shown yet there. screens: the free part of each, the main one first."""
    grip = QPoint(place.x + place.width // 2, place.y + _GRIP)
    screen = next((free for free in screens if free.contains(grip)), None)
    room = screen or next(iter(screens), QRect(0, 0, place.width, place.height))
    least = window.minimumSize()
    width = max(least.width(), min(place.width, room.width()))
    height = max(least.height(), min(place.height, room.height()))
    if screen is None:
        # Its screen is gone: the desktop finds it a place.
        window.resize(width, height)
    else:
        window.setGeometry(place.x, place.y, width, height)
    if place.maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
