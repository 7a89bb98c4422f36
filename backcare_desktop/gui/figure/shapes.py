"""Soft shapes: what looks round is made of straight lines, and a shape of pieces that overlap.

Law: a shape is painted in one colour, piece by piece: one path with a few circles in it takes Qt
several times as long.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF, QTransform

from backcare_desktop.content.skeleton import Spot, along

#: Pieces of one colour.
Shape = list[QPolygonF]

_CORNERS: Final = 36
_UNIT: Final = QPolygonF(
    [QPointF(*along((0.0, 0.0), 360 / _CORNERS * corner, 1.0)) for corner in range(_CORNERS)]
)
#: A figure is rarely higher than so many pixels.
_HIGH: Final = 600.0
_FINE: Final = QTransform.fromScale(_HIGH, _HIGH)
_COARSE: Final = QTransform.fromScale(1 / _HIGH, 1 / _HIGH)


def paint(painter: QPainter, shape: Iterable[QPolygonF], colour: QColor) -> None:
    """The shape in this colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for piece in shape:
        # A path, because PySide hands a polygon over corner by corner.
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addPolygon(piece)
        painter.drawPath(path)


def chain(spots: Sequence[Spot], radii: Sequence[float], *, open_end: bool = False) -> Shape:
    """Bones with a radius at each joint, round at the ends. open_end: the last is cut straight."""
    round_ends = len(spots) - int(open_end)
    shape = [disc(*joint) for joint in zip(spots[:round_ends], radii[:round_ends], strict=True)]
    bones = zip(pairwise(spots), pairwise(radii), strict=True)
    shape += [_flank(start, end, wide, narrow) for (start, end), (wide, narrow) in bones]
    return shape


def disc(spot: Spot, radius: float) -> QPolygonF:
    """What looks like a circle."""
    return QTransform(radius, 0, 0, radius, *spot).map(_UNIT)


def flattened(path: QPainterPath) -> Shape:
    """The closed path, measured in parts of the figure's height, in lines as short as the eye forgives."""
    return [_COARSE.map(outline) for outline in path.toSubpathPolygons(_FINE)]


def part_way(start: Spot, end: Spot, part: float) -> Spot:
    """The spot at this part of the way."""
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def direction(start: Spot, end: Spot) -> float:
    """From the one to the other, in degrees."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def _flank(start: Spot, end: Spot, wide: float, narrow: float) -> QPolygonF:
    """The flat part of a limb between its round ends, along their common tangents."""
    length = math.dist(start, end)
    if length <= abs(wide - narrow):
        return QPolygonF()
    # Painted many times in each frame: without angles. Towards the end, and across to one side.
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    ahead = (wide - narrow) / length
    across = math.sqrt(1 - ahead * ahead)
    one = x * ahead + y * across, y * ahead - x * across
    other = x * ahead - y * across, y * ahead + x * across
    return QPolygonF(
        [
            QPointF(start[0] + one[0] * wide, start[1] + one[1] * wide),
            QPointF(end[0] + one[0] * narrow, end[1] + one[1] * narrow),
            QPointF(end[0] + other[0] * narrow, end[1] + other[1] * narrow),
            QPointF(start[0] + other[0] * wide, start[1] + other[1] * wide),
        ]
    )
