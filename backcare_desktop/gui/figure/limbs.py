"""Soft rounded limbs: the shapes that the figure is made of.

Law: a shape is painted in one colour, with a rim of the ground's so that what lies before something
else stands out from it.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from backcare_desktop.content.skeleton import Spot


def paint_limb(
    painter: QPainter,
    spots: Sequence[Spot],
    radii: Sequence[float],
    colour: QColor,
    rim: QColor | None = None,
) -> None:
    """A chain of bones with a radius at each joint. rim: a thin line of this colour round it."""
    if rim is not None:
        _paint(painter, spots, [radius + 0.008 for radius in radii], rim)
    _paint(painter, spots, radii, colour)


def paint_round(painter: QPainter, spot: Spot, radius: float, colour: QColor) -> None:
    """A disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(*spot), radius, radius)


def trunk(corners: Sequence[Spot]) -> QPainterPath:
    """A soft closed shape through these spots."""
    path = QPainterPath()
    count = len(corners)
    middles = [_middle(corners[i], corners[(i + 1) % count]) for i in range(count)]
    path.moveTo(QPointF(*middles[-1]))
    for corner, middle in zip(corners, middles, strict=True):
        path.quadTo(QPointF(*corner), QPointF(*middle))
    return path


def _paint(painter: QPainter, spots: Sequence[Spot], radii: Sequence[float], colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for (start, end), (wide, narrow) in zip(pairwise(spots), pairwise(radii), strict=True):
        painter.drawEllipse(QPointF(*start), wide, wide)
        painter.drawEllipse(QPointF(*end), narrow, narrow)
        painter.drawPolygon(_between(start, end, wide, narrow))


def _between(start: Spot, end: Spot, wide: float, narrow: float) -> QPolygonF:
    """The flat part of a limb between its round ends, along their common tangents."""
    length = math.dist(start, end)
    if length <= abs(wide - narrow):
        return QPolygonF()
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    lean = math.acos((wide - narrow) / length)
    corners = []
    for spot, radius, side in ((start, wide, 1), (end, narrow, 1), (end, narrow, -1), (start, wide, -1)):
        angle = along + side * lean
        corners.append(QPointF(spot[0] + radius * math.cos(angle), spot[1] + radius * math.sin(angle)))
    return QPolygonF(corners)


def _middle(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
