"""The room that a pose takes in all its frames.

Law: one field for a whole movement, so that the figure neither jumps nor grows while it moves.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF

from backcare_desktop.content import physique
from backcare_desktop.content.frame import Pose
from backcare_desktop.content.skeleton import body_of
from backcare_desktop.gui.figure.arrows import arrow_field

_MARGIN: Final = 0.05
#: What stands round the figure reaches further than it.
_PROPS: Final = {
    "chair": QRectF(-0.24, 0, 0.46, 0.6),
    "stool": QRectF(-0.20, 0, 0.40, 0.3),
    "chair_for_legs": QRectF(0.0, 0, 0.42, 0.3),
    "mat": QRectF(0, -0.02, 0, 0.02),
    "floor": QRectF(-0.2, -0.01, 0.4, 0.01),
    "wall": QRectF(-0.36, 0, 0.72, 1.06),
}


@lru_cache(maxsize=128)
def extent(pose: Pose) -> QRectF:
    """The field in parts of the figure's height, y up, with a margin."""
    field = QRectF()
    for frame in pose.frame:
        body = body_of(pose, frame)
        spots = [spot for limb in body.limbs for spot in limb.spots]
        spots += [body.pelvis, body.middle, body.neck]
        for x, y in spots:
            field = field.united(QRectF(x - 0.03, y - 0.03, 0.06, 0.06))
        head, radius = body.head, physique.HEAD_R
        field = field.united(QRectF(head[0] - radius, head[1] - radius, 2 * radius, 2 * radius))
    for arrow in pose.arrow:
        field = field.united(_turned(arrow_field(arrow), flipped=pose.flipped))
    for prop in pose.props:
        if prop in _PROPS:
            taken = _turned(_PROPS[prop], flipped=pose.flipped)
            field = (
                field.united(taken) if taken.width() else field.united(QRectF(field.x(), -0.03, 1e-6, 0.03))
            )
    return field.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _turned(field: QRectF, *, flipped: bool) -> QRectF:
    return QRectF(-field.right(), field.y(), field.width(), field.height()) if flipped else field
