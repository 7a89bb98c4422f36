"""What the figure stands, sits and lies on.

Law: painted behind the figure, quieter than it; the strap alone is painted with it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backcare_desktop.content import physique
from backcare_desktop.content.skeleton import Body
from backcare_desktop.gui import theme


def paint_prop(painter: QPainter, name: str, field: QRectF) -> None:
    """Paint the prop of this name; field: the room of the whole pose."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("figure_prop"))
    if name in _PAINTERS:
        _PAINTERS[name](painter, field)


def paint_strap(painter: QPainter, body: Body) -> None:
    """A strap from the hands round the foot."""
    pen = QPen(QColor(theme.colour("heat")), 0.014)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    arm, leg = body.arms[0], body.legs[0]
    painter.drawLine(QLineF(*arm.end, *leg.tip))


def _floor(painter: QPainter, field: QRectF) -> None:
    painter.drawRoundedRect(QRectF(field.x(), -0.012, field.width(), 0.012), 0.006, 0.006)


def _mat(painter: QPainter, field: QRectF) -> None:
    painter.drawRoundedRect(QRectF(field.x(), -0.028, field.width(), 0.028), 0.014, 0.014)


def _chair(painter: QPainter, field: QRectF) -> None:
    _floor(painter, field)
    seat, back = physique.SEAT, physique.CHAIR_BACK
    painter.drawRoundedRect(QRectF(back - 0.014, seat - 0.032, 0.13 - back, 0.032), 0.014, 0.014)
    for x in (back, 0.08):
        painter.drawRoundedRect(QRectF(x, 0, 0.024, seat), 0.01, 0.01)
    painter.save()
    painter.translate(QPointF(back, seat))
    painter.rotate(physique.CHAIR_LEAN)
    painter.drawRoundedRect(QRectF(-0.014, -0.02, 0.028, physique.CHAIR_TOP), 0.014, 0.014)
    painter.restore()


def _chair_for_legs(painter: QPainter, field: QRectF) -> None:
    _mat(painter, field)
    top = physique.PELVIS_R + physique.THIGH - physique.KNEE_R
    painter.drawRoundedRect(QRectF(0.05, top - 0.032, 0.33, 0.032), 0.014, 0.014)
    for x in (0.07, 0.335):
        painter.drawRoundedRect(QRectF(x, 0, 0.024, top), 0.01, 0.01)


def _stool(painter: QPainter, field: QRectF) -> None:
    _floor(painter, field)
    seat = physique.SEAT
    painter.drawRoundedRect(QRectF(-0.165, seat - 0.034, 0.33, 0.034), 0.014, 0.014)
    for x in (-0.15, 0.126):
        painter.drawRoundedRect(QRectF(x, 0, 0.024, seat), 0.01, 0.01)


def _wall(painter: QPainter, field: QRectF) -> None:
    quiet = QColor(theme.colour("figure_prop"))
    quiet.setAlphaF(0.35)
    painter.setBrush(quiet)
    painter.drawRect(QRectF(field.x(), 0, field.width(), field.height()))
    painter.setBrush(theme.colour("figure_prop"))
    _floor(painter, field)


_PAINTERS: Final[dict[str, Callable[[QPainter, QRectF], None]]] = {
    "floor": _floor,
    "mat": _mat,
    "chair": _chair,
    "chair_for_legs": _chair_for_legs,
    "stool": _stool,
    "wall": _wall,
}
