"""A back to point at: twelve soft regions on the drawing of the body.

Law: it is for hands that point; what it shows and takes stands in words beside it, where keyboard and
screen reader go (`areas_field.py`). Seen from behind, left and right are the person's own.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.content.skeleton import Spot
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import LIGHT
from backcare_desktop.gui.widgets.back_outline import BODY, mirrored, paint_back, placed, silhouette, soft
from backcare_desktop.gui.widgets.just_shown import too_soon
from backcare_desktop.gui.widgets.painting import painter_of

#: Corners of the regions of the right side, in the body's measure.
_RIGHT: Final[dict[str, tuple[Spot, ...]]] = {
    "upper": ((8, 172), (52, 174), (100, 190), (112, 214), (106, 246), (98, 280), (54, 286), (8, 286)),
    "middle": ((8, 300), (54, 300), (96, 294), (90, 324), (80, 362), (44, 368), (8, 368)),
    "low": ((8, 382), (44, 382), (78, 376), (82, 408), (88, 436), (50, 444), (8, 448)),
    "buttock": ((8, 466), (50, 460), (92, 452), (97, 488), (94, 530), (56, 546), (12, 534)),
    "thigh": ((14, 562), (54, 566), (92, 552), (84, 620), (70, 690), (44, 698), (20, 690), (14, 630)),
    "calf": (
        (20, 730),
        (44, 734),
        (68, 730),
        (70, 784),
        (64, 842),
        (52, 892),
        (34, 894),
        (24, 842),
        (16, 786),
    ),
}
#: Its height in px. It holds no words, so it does not grow with them.
_HIGH: Final = 460
_WIDE: Final = 236
#: How much of its colour covers a region that is not chosen, that is pointed at, and that is; and its edge.
_HINT, _LOOKED, _CHOSEN, _EDGE = 46, 110, 224, 120


#: A tick, in parts of its side, and its side in the body's measure.
_TICK: Final = ((-0.32, 0.02), (-0.08, 0.26), (0.34, -0.22))
_SIDE: Final = 44


@cache
def regions() -> dict[str, QPainterPath]:
    """Each area's region in the body's measure, by its id."""
    found = {}
    for place, corners in _RIGHT.items():
        right = soft(corners).intersected(silhouette())
        found[f"{place}-right"], found[f"{place}-left"] = right, mirrored(right)
    return found


class BodyMap(QWidget):
    """pressed: this area was clicked."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("diary.map"))
        self.setAccessibleDescription(words("diary.map.text"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chosen: frozenset[str] = frozenset()
        self._looked = ""

    def show_areas(self, chosen: frozenset[str]) -> None:
        """Shows these as chosen."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def look_at(self, area: str) -> None:
        """Shows this one as pointed at, "" for none."""
        if area != self._looked:
            self._looked = area
            self.setCursor(Qt.CursorShape.PointingHandCursor if area else Qt.CursorShape.ArrowCursor)
            self.update()

    def area_at(self, spot: QPointF) -> str:
        """The area at this spot of the widget, "" beside them."""
        inverse, _ = self._place().inverted()
        there = inverse.map(spot)
        return next((area for area, region in regions().items() if region.contains(there)), "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HIGH)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.look_at(self.area_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.look_at("")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        area = self.area_at(event.position())
        if area and event.button() == Qt.MouseButton.LeftButton and not too_soon(self):
            self.pressed.emit(area)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        place, tokens = self._place(), theme.look().tokens
        paint_back(painter, place, tokens)
        painter.setTransform(place, combine=True)
        for area, region in regions().items():
            self._paint_region(painter, area, region)
        painter.end()

    def _paint_region(self, painter: QPainter, area: str, region: QPainterPath) -> None:
        chosen, looked = area in self._chosen, area == self._looked
        # Skin is light in every scheme: what lies on it is of the light one.
        fill = QColor(LIGHT.danger if chosen else LIGHT.on_accent)
        line = theme.colour("text") if looked else QColor(fill)
        fill.setAlpha(_CHOSEN if chosen else _LOOKED if looked else _HINT)
        if not looked:
            line.setAlpha(_CHOSEN if chosen else _EDGE)
        painter.setPen(QPen(line, 6 if looked else 2))
        painter.setBrush(fill)
        painter.drawPath(region)
        if chosen:
            _paint_tick(painter, region.boundingRect())

    def _place(self) -> QTransform:
        return placed(QRectF(self.rect()).adjusted(2, 2, -2, -2), BODY)


def _paint_tick(painter: QPainter, room: QRectF) -> None:
    """That it is chosen, for who tells the colours apart badly."""
    middle = room.center()
    painter.setPen(QPen(QColor(LIGHT.on_accent), 7, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline([QPointF(middle.x() + x * _SIDE, middle.y() + y * _SIDE) for x, y in _TICK])
