"""The axis below a plot: places with short names, as many as have room.

Law: names never run into each other, and the last one is kept.
"""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override

#: Free space beside a name, in widths of a digit.
_AIR: Final = 2


class PlaceAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """`name(ticks)` gives the names, `fit(width)` shows those that have room in so many px."""

    def __init__(self) -> None:
        self._named: tuple[tuple[int, str], ...] = ()
        super().__init__("bottom")

    def name(self, ticks: Sequence[tuple[int, str]]) -> None:
        """The places that have a name."""
        self._named = tuple(ticks)

    @override
    def boundingRect(self) -> QRectF:
        # The first and the last name stand out over the edge; what does is not shown.
        out = self.widest() / 2
        rect: QRectF = super().boundingRect()
        return rect.adjusted(-out, 0, out, 0)

    def widest(self) -> int:
        """The width of the longest name, in px."""
        metrics = QFontMetrics(theme.font(theme.SMALL))
        return max((metrics.horizontalAdvance(name) for _, name in self._named), default=0)

    def fit(self, width: float) -> None:
        """Show every name, every second, every third ..., as many as have room."""
        air = _AIR * QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance("0")
        room = max(1, int(width / (self.widest() + air)))
        step = -(-len(self._named) // room) or 1
        self.setTicks([list(self._named[::-1][::step])])
