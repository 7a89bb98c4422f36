"""The head: hair, face, ears and nose, turned any way about the neck.

Law: shapes are made once for each five degrees of turning and only placed while the figure moves.
"""

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from backcare_desktop.content import physique as p
from backcare_desktop.content.skeleton import Body
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.shapes import Shape, chain, direction, flattened, paint, part_way

#: Qt cuts shapes along lines as long as a unit: the head is made large, and then small.
_LARGE: Final = 1000.0
_SMALL: Final = QTransform.fromScale(p.HEAD_R / _LARGE, p.HEAD_R / _LARGE)
_STEP: Final = 5
#: The nose in a face is a little darker.
_NOSE: Final = 110
_WIDE, _LONG = 0.90 * _LARGE, 1.0 * _LARGE


def paint_head(painter: QPainter, body: Body, skin: str = "figure_skin") -> None:
    """Neck and head."""
    paint(
        painter, chain((body.neck, part_way(body.neck, body.head, 0.7)), (0.032, 0.029)), theme.colour(skin)
    )
    turned = round(body.faces / _STEP) * _STEP
    painter.save()
    painter.translate(*body.head)
    painter.rotate(direction(body.neck, body.head) - 90)
    paint(painter, _skin(turned), theme.colour(skin))
    paint(painter, _hair(turned), theme.colour("figure_hair"))
    paint(painter, _ears(turned), theme.colour(skin))
    paint(painter, _marks(turned), theme.colour(skin).darker(_NOSE))
    painter.restore()


def _whole() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), _WIDE, _LONG)
    return path


@lru_cache(maxsize=128)
def _hair(turned: int) -> Shape:
    return flattened(_SMALL.map(_whole().subtracted(_face(turned))))


@lru_cache(maxsize=128)
def _skin(turned: int) -> Shape:
    """The head without hair, and the nose where it stands out."""
    radians = math.radians(turned)
    path = _whole()
    side, depth = math.sin(radians), math.cos(radians)
    if abs(side) > 0.6 and depth > -0.8:
        nose = QPainterPath()
        nose.addEllipse(QPointF(side * _WIDE * 0.99, -0.12 * _LARGE), 0.17 * _LARGE, 0.15 * _LARGE)
        path = path.united(nose)
    return flattened(_SMALL.map(path))


@lru_cache(maxsize=128)
def _ears(turned: int) -> Shape:
    radians = math.radians(turned)
    side, depth = math.sin(radians), math.cos(radians)
    path = QPainterPath()
    for ear_side, ear_depth in ((-depth, side), (depth, -side)):
        if ear_depth > -0.25:
            path.addEllipse(QPointF(ear_side * _WIDE * 0.98, -0.1 * _LARGE), 0.16 * _LARGE, 0.2 * _LARGE)
    return flattened(_SMALL.map(path))


def _face(turned: int) -> QPainterPath:
    """The part of the head without hair; it leaves the disc when the head turns away."""
    off = (turned + 180) % 360 - 180
    away = max(0.0, abs(off) - 90) / 90
    middle = (math.sin(math.radians(min(abs(off), 90))) * 0.62 + away * 1.5) * math.copysign(1, off)
    path = QPainterPath()
    path.addEllipse(QPointF(middle * _LARGE, -0.28 * _LARGE), 0.80 * _LARGE, 0.86 * _LARGE)
    return path


@lru_cache(maxsize=128)
def _marks(turned: int) -> Shape:
    """The nose in a face that is seen from the front."""
    radians = math.radians(turned)
    path = QPainterPath()
    if math.cos(radians) > 0.45:
        path.addEllipse(
            QPointF(math.sin(radians) * 0.8 * _LARGE, -0.22 * _LARGE), 0.09 * _LARGE, 0.17 * _LARGE
        )
    return flattened(_SMALL.map(path))
