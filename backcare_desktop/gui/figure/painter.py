"""Paints a pose: soft rounded limbs, the near side darker, a head that looks somewhere.

Law: what is painted follows from pose, frame and look alone.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from backcare_desktop.content import physique as p
from backcare_desktop.content.pose import Frame, Pose
from backcare_desktop.content.skeleton import Body, Limb, Spot, along, body_of
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.extent import extent
from backcare_desktop.gui.figure.limbs import paint_limb, paint_round, trunk
from backcare_desktop.gui.figure.props import paint_prop, paint_strap

_ARM_R: Final = (p.SHOULDER_R, p.ELBOW_R, p.WRIST_R, p.FINGER_R)
_LEG_R: Final = (p.HIP_R, p.KNEE_R, p.ANKLE_R, p.TOE_R)


def paint_pose(painter: QPainter, pose: Pose, frame: Frame, room: QRectF) -> None:
    """Paint the frame into the room (device coordinates), as large as the whole movement allows."""
    field = extent(pose)
    scale = min(room.width() / field.width(), room.height() / field.height())
    body = body_of(pose, frame)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # The lower edge of the field stands on the lower edge of the room.
    left = room.x() + (room.width() - field.width() * scale) / 2
    painter.translate(left - field.x() * scale, room.bottom() + field.y() * scale)
    painter.scale(scale, -scale)
    _paint_props(painter, pose, field)
    if pose.view == "side":
        _paint_from_the_side(painter, body)
    else:
        _paint_from_the_front(painter, body, lying=pose.view == "top")
    if "strap" in pose.props:
        paint_strap(painter, body)
    painter.restore()


def _paint_props(painter: QPainter, pose: Pose, field: QRectF) -> None:
    painter.save()
    if pose.flipped:
        painter.scale(-1, 1)
        field = QRectF(-field.right(), field.y(), field.width(), field.height())
    for name in pose.props:
        if pose.view != "top":
            paint_prop(painter, name, field)
    painter.restore()
    if pose.view == "top":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("movement_soft"))
        painter.drawRoundedRect(field.adjusted(0.05, 0.02, -0.05, -0.02), 0.05, 0.05)


def _paint_from_the_side(painter: QPainter, body: Body) -> None:
    rim = theme.colour("surface")
    _arm(painter, body.arms[1], "figure_skin_far")
    _leg(painter, body.legs[1], "figure_far")
    near = theme.colour("figure_near")
    _neck_and_head(painter, body)
    spine = (body.pelvis, body.middle, body.neck)
    paint_limb(painter, spine, (p.PELVIS_R, p.MIDDLE_R, p.CHEST_R), near, rim)
    paint_limb(painter, body.legs[0].spots, _LEG_R, near, rim)
    paint_limb(painter, spine[:2], (p.PELVIS_R - 0.004, p.MIDDLE_R - 0.004), near)
    _arm(painter, body.arms[0], "figure_skin", with_rim=True)


def _paint_from_the_front(painter: QPainter, body: Body, *, lying: bool) -> None:
    near = theme.colour("figure_near")
    far_leg, near_leg = (1, 0) if body.turned >= 0 else (0, 1)
    _leg(painter, body.legs[far_leg], "figure_near")
    rim = theme.colour("movement_soft" if lying else "surface")
    paint_limb(painter, body.legs[near_leg].spots, _LEG_R, near, rim)
    _neck_and_head(painter, body, front=True)
    _paint_trunk(painter, body)
    for arm in body.arms:
        _arm(painter, arm, "figure_skin", with_rim=True)


def _paint_trunk(painter: QPainter, body: Body) -> None:
    """Shoulders, waist and hips as one soft shape."""
    left, right = body.arms[0].root, body.arms[1].root
    low_left, low_right = body.legs[0].root, body.legs[1].root
    near = theme.colour("figure_near")
    across = math.degrees(math.atan2(right[1] - left[1], right[0] - left[0]))
    waist = 0.068
    corners = [
        along(left, across + 90, 0.03),
        along(right, across + 90, 0.03),
        along(body.middle, across, waist),
        along(low_right, across - 45, 0.03),
        along(low_left, across - 135, 0.03),
        along(body.middle, across + 180, waist),
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(near)
    painter.drawPath(trunk(corners))
    paint_limb(painter, (left, right), (p.SHOULDER_R, p.SHOULDER_R), near)
    paint_limb(painter, (low_left, low_right), (p.HIP_R, p.HIP_R), near)
    paint_limb(painter, (body.pelvis, body.middle, body.neck), (0.085, 0.075, 0.085), near)


def _arm(painter: QPainter, arm: Limb, colour: str, *, with_rim: bool = False) -> None:
    rim = theme.colour("surface") if with_rim else None
    paint_limb(painter, arm.spots, _ARM_R, theme.colour(colour), rim)


def _leg(painter: QPainter, leg: Limb, colour: str) -> None:
    paint_limb(painter, leg.spots, _LEG_R, theme.colour(colour))


def _neck_and_head(painter: QPainter, body: Body, *, front: bool = False) -> None:
    skin = theme.colour("figure_skin")
    paint_limb(painter, (body.neck, body.head), (0.03, 0.028), skin)
    paint_round(painter, body.head, p.HEAD_R, skin)
    crown = body.looks + 90
    back = crown if front else crown + 60
    _hair(painter, body.head, back)
    _nose(painter, body, front=front)


def _hair(painter: QPainter, head: Spot, towards: float) -> None:
    """The part of the head that the hair covers: away from the face."""
    # Qt cuts shapes along lines as long as a unit: the head is made large, and drawn small.
    large = 1000.0
    whole, cap = QPainterPath(), QPainterPath()
    whole.addEllipse(QPointF(0, 0), large, large)
    cap.addEllipse(QPointF(*along((0.0, 0.0), towards, large * 0.9)), large * 1.05, large * 1.05)
    painter.save()
    painter.translate(*head)
    painter.scale(p.HEAD_R / large, p.HEAD_R / large)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("figure_hair"))
    painter.drawPath(whole.intersected(cap))
    painter.restore()


def _nose(painter: QPainter, body: Body, *, front: bool) -> None:
    skin = theme.colour("figure_skin")
    if not front:
        paint_round(painter, along(body.head, body.looks, p.HEAD_R * 1.0), 0.012, skin)
        return
    aside = p.HEAD_R * math.sin(math.radians(body.turned))
    middle = along(body.head, body.looks, aside)
    nose = along(middle, body.looks + 90, -0.012)
    paint_round(painter, nose, 0.011, theme.colour("figure_skin_far"))
