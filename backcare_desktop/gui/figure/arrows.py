"""Arrows beside a still figure: which way it moves.

Law: thin, in one colour, and never in a moving picture, which shows it better.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from backcare_desktop.content.frame import Arrow
from backcare_desktop.content.skeleton import along

_THICK: Final = 0.014
_HEAD: Final = 0.042
_SPREAD: Final = 32.0
_STRAIGHT: Final = 1e-3


def paint_arrow(painter: QPainter, arrow: Arrow, colour: QColor, halo: QColor) -> None:
    """The arrow, with a rim in the ground's colour where it crosses the figure."""
    path = _path(arrow)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen_colour, thick in ((halo, _THICK * 2.6), (colour, _THICK)):
        pen = QPen(pen_colour, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


def arrow_field(arrow: Arrow) -> QRectF:
    """The room that it takes."""
    return _path(arrow).boundingRect().adjusted(-_THICK, -_THICK, _THICK, _THICK)


def _path(arrow: Arrow) -> QPainterPath:
    path, coming = _line(arrow)
    wings = [along(arrow.end, coming + 180 + side, _HEAD) for side in (_SPREAD, -_SPREAD)]
    path.addPolygon(QPolygonF([QPointF(*wings[0]), QPointF(*arrow.end), QPointF(*wings[1])]))
    return path


def _line(arrow: Arrow) -> tuple[QPainterPath, float]:
    """The line, and its direction in degrees where it ends."""
    start, end = arrow.start, arrow.end
    way = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    if abs(arrow.bulge) < _STRAIGHT:
        path = QPainterPath(QPointF(*start))
        path.lineTo(QPointF(*end))
        return path, way
    half = math.dist(start, end) / 2
    radius = (half * half + arrow.bulge * arrow.bulge) / (2 * abs(arrow.bulge))
    # The tangent leaves the straight line by half of the arc's angle.
    off = math.degrees(2 * math.atan(arrow.bulge / half))
    centre = along(start, way + off - math.copysign(90, arrow.bulge), radius)
    first = math.degrees(math.atan2(start[1] - centre[1], start[0] - centre[0]))
    path = QPainterPath(QPointF(*start))
    # Qt turns the other way, because its y points down.
    path.arcTo(QRectF(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius), -first, 2 * off)
    return path, way - off
