"""Soft rounded limbs: the shapes that the figure is made of.

Law: a shape is one path painted in one colour, so that no seam is seen within it.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from backcare_desktop.content import physique as p
from backcare_desktop.content.skeleton import Limb, Spot, along

ARM_R: Final = (p.SHOULDER_R, p.ELBOW_R, p.WRIST_R)
LEG_R: Final = (p.HIP_R, p.KNEE_R, p.ANKLE_R)
#: How much of the upper arm a sleeve covers, and of the shin a trouser leg.
_SLEEVE: Final = 0.62
_HEM: Final = 0.86
_CUFF: Final = 0.004
#: A foot that points to the viewer or away.
_TOES_WIDE: Final = 0.022


def paint(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """The path in this colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def paint_arm(painter: QPainter, arm: Limb, skin: QColor, sleeve: QColor) -> None:
    """An arm with a short sleeve."""
    path = chain((arm.root, arm.middle, arm.end), ARM_R)
    path.addPath(_hand(arm))
    paint(painter, path, skin)
    end = part_way(arm.root, arm.middle, _SLEEVE)
    wide = ARM_R[0] + (ARM_R[1] - ARM_R[0]) * _SLEEVE + _CUFF
    paint(painter, chain((arm.root, end), (ARM_R[0] + _CUFF / 2, wide), open_end=True), sleeve)


def paint_leg(painter: QPainter, leg: Limb, skin: QColor, cloth: QColor) -> None:
    """A leg in a trouser, with a bare foot."""
    end = part_way(leg.middle, leg.end, _HEM)
    wide = LEG_R[1] + (LEG_R[2] - LEG_R[1]) * _HEM + _CUFF
    paint(painter, _foot(leg), skin)
    paint(painter, chain((leg.root, leg.middle, end), (*LEG_R[:2], wide), open_end=True), cloth)


def chain(spots: Sequence[Spot], radii: Sequence[float], *, open_end: bool = False) -> QPainterPath:
    """Bones with a radius at each joint, round at the ends. open_end: the last is cut straight."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    round_ends = len(spots) - int(open_end)
    for spot, radius in zip(spots[:round_ends], radii[:round_ends], strict=True):
        path.addEllipse(QPointF(*spot), radius, radius)
    for (start, end), (wide, narrow) in zip(pairwise(spots), pairwise(radii), strict=True):
        path.addPolygon(_flank(start, end, wide, narrow))
        path.closeSubpath()
    return path


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
    lean = math.degrees(math.acos((wide - narrow) / length))
    way = direction(start, end)
    # Wound as Qt winds an ellipse, or the two would cut holes into each other.
    corners = (
        along(start, way - lean, wide),
        along(end, way - lean, narrow),
        along(end, way + lean, narrow),
        along(start, way + lean, wide),
    )
    return QPolygonF([QPointF(*corner) for corner in corners])


def _hand(arm: Limb) -> QPainterPath:
    """A mitten: the palm a little wider than the wrist."""
    palm = part_way(arm.end, arm.tip, 0.42)
    tip = part_way(arm.end, arm.tip, 1 - p.FINGER_R / p.HAND)
    return chain((arm.end, palm, tip), (p.WRIST_R, p.WRIST_R + 0.003, p.FINGER_R))


def _foot(leg: Limb) -> QPainterPath:
    """From the side heel, instep and toes; from elsewhere what is seen of the toes."""
    if leg.heel == leg.end:
        shin = part_way(leg.middle, leg.end, 0.8)
        path = chain((shin, leg.end), (p.ANKLE_R, p.ANKLE_R))
        path.addPath(chain((leg.end, leg.tip), (p.ANKLE_R, _TOES_WIDE)))
        return path
    path = chain((part_way(leg.middle, leg.end, 0.8), leg.end, leg.tip), (p.ANKLE_R, p.ANKLE_R, p.TOE_R))
    path.addPath(chain((leg.end, leg.heel, leg.tip), (p.ANKLE_R, p.HEEL_R, p.TOE_R)))
    triangle = [QPointF(*spot) for spot in (leg.end, leg.heel, leg.tip)]
    if _turns_left(leg.end, leg.heel, leg.tip):
        triangle.reverse()
    path.addPolygon(QPolygonF(triangle))
    path.closeSubpath()
    return path


def _turns_left(one: Spot, two: Spot, three: Spot) -> bool:
    return (two[0] - one[0]) * (three[1] - one[1]) < (two[1] - one[1]) * (three[0] - one[0])


def disc(spot: Spot, radius: float) -> QRectF:
    """The square round a circle."""
    return QRectF(spot[0] - radius, spot[1] - radius, 2 * radius, 2 * radius)
