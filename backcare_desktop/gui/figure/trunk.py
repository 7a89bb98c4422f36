"""The trunk: shirt and trousers, as a band along the spine or as shoulders, waist and hips.

Law: its edges are curves, so that a bent back is round and nothing shows where its parts meet.
"""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from backcare_desktop.content import physique as p
from backcare_desktop.content.skeleton import Body, Spot, along
from backcare_desktop.gui.figure.shapes import Shape, chain, direction, disc, flattened

_STEPS: Final = 20
#: Up to which step the trousers reach.
_BELT: Final = 6
_WAIST: Final = 0.069
#: Half of the waist where the shoulders stand one before the other.
_FLAT: Final = 0.05
#: How far the shoulder's round reaches past its joint.
_PAST: Final = 0.036


def _thick(part: float) -> float:
    """Half of the trunk from the side: thinnest at the waist."""
    low, high = (p.PELVIS_R, p.MIDDLE_R) if part < 0.5 else (p.MIDDLE_R, p.CHEST_R)
    way = part * 2 - int(part >= 0.5)
    return low + (high - low) * (1 - math.cos(math.pi * way)) / 2


_THICK: Final = tuple(_thick(step / _STEPS) for step in range(_STEPS + 1))


def bands(body: Body) -> tuple[Shape, Shape]:
    """From the side: the whole trunk along the spine, and what the trousers cover of it."""
    spots = [_on_spine(body, step / _STEPS) for step in range(_STEPS + 1)]
    left, right = _edges(spots)
    ends = disc(spots[0], p.PELVIS_R), disc(spots[-1], p.CHEST_R)
    whole = QPolygonF([*right, *reversed(left)])
    low = QPolygonF([*right[: _BELT + 1], *reversed(left[: _BELT + 1])])
    return [whole, *ends], [low, ends[0]]


def shirt(body: Body) -> Shape:
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
                along(along(root, out, max(0.006, _FLAT - half)), up, -0.075),
                along(body.middle, low_out, min(_WAIST, half + _FLAT)),
                along(along(body.pelvis, low_out, hips + 0.042), low_up, 0.05),
                along(along(body.pelvis, low_out, hips + 0.046), low_up, 0.012),
            ]
        )
    return _soft([*sides[0], *reversed(sides[1])])


def hips(body: Body) -> Shape:
    """From the front: what the trousers cover between the legs."""
    one, other = body.legs[0].root, body.legs[1].root
    wide = p.PELVIS_R + 0.002
    return chain((one, other), (wide, wide)) + chain((body.pelvis, _on_spine(body, 0.2)), (0.06, 0.07))


def _edges(spots: Sequence[Spot]) -> tuple[list[QPointF], list[QPointF]]:
    left: list[QPointF] = []
    right: list[QPointF] = []
    for index, spot in enumerate(spots):
        before, after = spots[max(0, index - 1)], spots[min(_STEPS, index + 1)]
        x, y = after[0] - before[0], after[1] - before[1]
        part = _THICK[index] / (math.hypot(x, y) or 1.0)
        left.append(QPointF(spot[0] - y * part, spot[1] + x * part))
        right.append(QPointF(spot[0] + y * part, spot[1] - x * part))
    return left, right


def _on_spine(body: Body, part: float) -> Spot:
    """On the parabola through pelvis, mid-back and neck: a back that is as round everywhere."""
    low, middle, high = (1 - part) * (1 - 2 * part), 4 * part * (1 - part), part * (2 * part - 1)
    return (
        low * body.pelvis[0] + middle * body.middle[0] + high * body.neck[0],
        low * body.pelvis[1] + middle * body.middle[1] + high * body.neck[1],
    )


def _by_page(one: Spot, other: Spot, up: float) -> tuple[Spot, Spot]:
    """Left and right of who looks along `up`."""
    across = math.radians(up - 90)
    way = (other[0] - one[0]) * math.cos(across) + (other[1] - one[1]) * math.sin(across)
    return (one, other) if way >= 0 else (other, one)


def _soft(corners: Sequence[Spot]) -> Shape:
    """A soft closed shape that these corners pull at."""
    path = QPainterPath()
    middles = [_middle(corner, corners[(i + 1) % len(corners)]) for i, corner in enumerate(corners)]
    path.moveTo(QPointF(*middles[-1]))
    for corner, middle in zip(corners, middles, strict=True):
        path.quadTo(QPointF(*corner), QPointF(*middle))
    return flattened(path)


def _middle(one: Spot, other: Spot) -> Spot:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
