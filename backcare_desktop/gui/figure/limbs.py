"""Arms with short sleeves, legs in trousers, hands and bare feet.

Law: a limb follows its joints alone; whose it is and how light it is painted is not known here.
"""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from backcare_desktop.content import physique as p
from backcare_desktop.content.skeleton import Limb
from backcare_desktop.gui.figure.shapes import Shape, chain, paint, part_way

ARM_R: Final = (p.SHOULDER_R, p.ELBOW_R, p.WRIST_R)
LEG_R: Final = (p.HIP_R, p.KNEE_R, p.ANKLE_R)
#: How much of the upper arm a sleeve covers, and of the shin a trouser leg.
_SLEEVE: Final = 0.62
_HEM: Final = 0.86
#: How far cloth stands off.
_CUFF: Final = 0.004
#: A foot that points to the viewer or away.
_TOES_WIDE: Final = 0.022


def paint_arm(painter: QPainter, arm: Limb, skin: QColor, sleeve: QColor) -> None:
    """An arm with a short sleeve."""
    paint(painter, chain((arm.root, arm.middle, arm.end), ARM_R) + _hand(arm), skin)
    end = part_way(arm.root, arm.middle, _SLEEVE)
    wide = ARM_R[0] + (ARM_R[1] - ARM_R[0]) * _SLEEVE + _CUFF
    paint(painter, chain((arm.root, end), (ARM_R[0] + _CUFF / 2, wide), open_end=True), sleeve)


def paint_leg(painter: QPainter, leg: Limb, skin: QColor, cloth: QColor) -> None:
    """A leg in a trouser, with a bare foot."""
    end = part_way(leg.middle, leg.end, _HEM)
    wide = LEG_R[1] + (LEG_R[2] - LEG_R[1]) * _HEM + _CUFF
    paint(painter, _foot(leg), skin)
    paint(painter, chain((leg.root, leg.middle, end), (*LEG_R[:2], wide), open_end=True), cloth)


def _hand(arm: Limb) -> Shape:
    """A mitten: the palm a little wider than the wrist."""
    palm = part_way(arm.end, arm.tip, 0.42)
    tip = part_way(arm.end, arm.tip, 1 - p.FINGER_R / p.HAND)
    # The wrist's own disc is the arm's.
    return chain((arm.end, palm, tip), (p.WRIST_R, p.WRIST_R + 0.003, p.FINGER_R))[1:]


def _foot(leg: Limb) -> Shape:
    """From the side heel, instep and toes; from elsewhere what is seen of the toes."""
    shin = part_way(leg.middle, leg.end, 0.8)
    if leg.heel == leg.end:
        return chain((shin, leg.end, leg.tip), (p.ANKLE_R, p.ANKLE_R, _TOES_WIDE))
    within = QPolygonF([QPointF(*spot) for spot in (leg.end, leg.heel, leg.tip)])
    instep = chain((shin, leg.end, leg.tip), (p.ANKLE_R, p.ANKLE_R, p.TOE_R))
    sole = chain((leg.end, leg.heel, leg.tip), (p.ANKLE_R, p.HEEL_R, p.TOE_R))
    return [*instep, *sole[1:], within]
