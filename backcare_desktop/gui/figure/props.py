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
    seat = physique.SEAT
    painter.drawRoundedRect(QRectF(-0.13, seat - 0.032, 0.28, 0.032), 0.014, 0.014)
    for x in (-0.115, 0.105):
        painter.drawRoundedRect(QRectF(x, 0, 0.024, seat), 0.01, 0.01)
    painter.save()
    painter.translate(QPointF(-0.12, seat))
    painter.rotate(5)
    painter.drawRoundedRect(QRectF(-0.014, -0.02, 0.028, 0.36), 0.014, 0.014)
    painter.restore()


def _chair_for_legs(painter: QPainter, field: QRectF) -> None:
    _mat(painter, field)
    top = 0.062 + physique.THIGH - physique.KNEE_R
    painter.drawRoundedRect(QRectF(0.05, top - 0.032, 0.33, 0.032), 0.014, 0.014)
    for x in (0.07, 0.335):
        painter.drawRoundedRect(QRectF(x, 0, 0.024, top), 0.01, 0.01)


def _stool(painter: QPainter, field: QRectF) -> None:
    _floor(painter, field)
    seat = physique.SEAT + 0.03
    painter.drawRoundedRect(QRectF(-0.15, seat - 0.034, 0.30, 0.034), 0.014, 0.014)
    for x in (-0.135, 0.111):
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
