"""The trunk: shirt and trousers, as a band along the spine or as shoulders, waist and hips.

Law: its edges are curves, so that a bent back is round and nothing shows where its parts meet.
"""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from backcare_desktop.content import physique as p
from backcare_desktop.content.skeleton import Body, Spot, along
from backcare_desktop.gui.figure.limbs import chain, direction, disc

_STEPS: Final = 20
#: Up to which part of the spine the trousers reach.
_BELT: Final = 0.30
_WAIST: Final = 0.064
#: How far the shoulder's round reaches past its joint.
_PAST: Final = 0.036


def band(body: Body, start: float = 0.0, end: float = 1.0) -> QPainterPath:
    """From the side: the trunk between two parts of the spine, with a round end where it ends."""
    parts = [start + (end - start) * step / _STEPS for step in range(_STEPS + 1)]
    spots = [_on_spine(body, part) for part in parts]
    left: list[QPointF] = []
    right: list[QPointF] = []
    for index, part in enumerate(parts):
        way = direction(spots[max(0, index - 1)], spots[min(_STEPS, index + 1)])
        left.append(QPointF(*along(spots[index], way + 90, _thick(part))))
        right.append(QPointF(*along(spots[index], way - 90, _thick(part))))
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([*right, *reversed(left)]))
    path.closeSubpath()
    for part, spot, is_end in ((start, spots[0], start == 0), (end, spots[-1], end == 1)):
        if is_end:
            path.addEllipse(disc(spot, _thick(part)))
    return path


def belt(body: Body) -> QPainterPath:
    """From the side: what the trousers cover of the trunk."""
    return band(body, 0.0, _BELT)


def shirt(body: Body) -> QPainterPath:
    """From the front: from the shoulders past the waist to the hem."""
    up, low_up = direction(body.middle, body.neck), direction(body.pelvis, body.middle)
    left, right = _by_page(body.arms[0].root, body.arms[1].root, up)
    half = math.dist(left, right) / 2
    hips = max(math.dist(body.legs[0].root, body.legs[1].root) / 2, 0.012)
    sides = []
    for root, across in ((right, -90.0), (left, 90.0)):
        out, low_out = up + across, low_up + across
        sides.append(
            [
                along(along(body.neck, out, 0.024), up, 0.036),
                along(along(root, out, -half * 0.40), up, 0.036),
                along(along(root, out, _PAST * 0.85), up, 0.030),
                along(along(root, out, _PAST * 0.95), up, -0.02),
                along(along(root, out, 0.006), up, -0.075),
                along(body.middle, low_out, _WAIST),
                along(along(body.pelvis, low_out, hips + 0.042), low_up, 0.05),
                along(along(body.pelvis, low_out, hips + 0.046), low_up, 0.012),
            ]
        )
    return _soft([*sides[0], *reversed(sides[1])])


def hips(body: Body) -> QPainterPath:
    """From the front: what the trousers cover between the legs."""
    one, other = body.legs[0].root, body.legs[1].root
    path = chain((one, other), (p.PELVIS_R + 0.002, p.PELVIS_R + 0.002))
    path.addPath(chain((body.pelvis, _on_spine(body, 0.2)), (0.06, 0.07)))
    return path


def _on_spine(body: Body, part: float) -> Spot:
    """On the parabola through pelvis, mid-back and neck: a back that is as round everywhere."""
    low, middle, high = (1 - part) * (1 - 2 * part), 4 * part * (1 - part), part * (2 * part - 1)
    return (
        low * body.pelvis[0] + middle * body.middle[0] + high * body.neck[0],
        low * body.pelvis[1] + middle * body.middle[1] + high * body.neck[1],
    )


def _thick(part: float) -> float:
    low, high = (p.PELVIS_R, p.MIDDLE_R) if part < 0.5 else (p.MIDDLE_R, p.CHEST_R)
    t = part * 2 % 1 if part < 1 else 1.0
    return low + (high - low) * (1 - math.cos(math.pi * t)) / 2


def _by_page(one: Spot, other: Spot, up: float) -> tuple[Spot, Spot]:
    """Left and right of who looks along `up`."""
    across = math.radians(up - 90)
    way = (other[0] - one[0]) * math.cos(across) + (other[1] - one[1]) * math.sin(across)
    return (one, other) if way >= 0 else (other, one)


def _soft(corners: Sequence[Spot]) -> QPainterPath:
    """A soft closed shape that these corners pull at."""
    path = QPainterPath()
    middles = [_middle(corner, corners[(i + 1) % len(corners)]) for i, corner in enumerate(corners)]
    path.moveTo(QPointF(*middles[-1]))
    for corner, middle in zip(corners, middles, strict=True):
        path.quadTo(QPointF(*corner), QPointF(*middle))
    return path


def _middle(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
