"""Paints a pose: the far side first and lighter, the near side last.

Law: what is painted follows from pose, frame and look alone.
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from backcare_desktop.content.frame import Frame, Pose
from backcare_desktop.content.skeleton import Body, Limb, body_of
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.arrows import paint_arrow
from backcare_desktop.gui.figure.extent import extent
from backcare_desktop.gui.figure.head import paint_head
from backcare_desktop.gui.figure.limbs import paint_arm, paint_leg
from backcare_desktop.gui.figure.props import paint_prop, paint_strap
from backcare_desktop.gui.figure.shapes import paint
from backcare_desktop.gui.figure.trunk import bands, hips, shirt

#: A sleeve is a little darker than the shirt before which it hangs.
_SHADE: Final = 112


def paint_pose(painter: QPainter, pose: Pose, frame: Frame, room: QRectF, *, arrows: bool = False) -> None:
    """Paint the frame into the room (device coordinates), as large as the whole movement allows.

    arrows: those that say which way a still picture moves.
    """
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
        _paint_from_the_side(painter, body, turning=any(one.shoulder_yaw for one in pose.frame))
    else:
        _paint_from_the_front(painter, pose, body)
    if "strap" in pose.props:
        paint_strap(painter, body)
    if arrows:
        _paint_arrows(painter, pose)
    painter.restore()


def _paint_props(painter: QPainter, pose: Pose, field: QRectF) -> None:
    painter.save()
    if pose.flipped:
        painter.scale(-1, 1)
        field = QRectF(-field.right(), field.y(), field.width(), field.height())
    for name in pose.props:
        if pose.view == "top":
            _paint_mat_from_above(painter, field)
        elif name != "stool":
            paint_prop(painter, name, field)
    painter.restore()


def _paint_mat_from_above(painter: QPainter, field: QRectF) -> None:
    mat = QRectF(field.x() + 0.02, 0.28, field.width() - 0.04, 0.44)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("movement_soft"))
    painter.drawRoundedRect(mat, 0.03, 0.03)


def _paint_from_the_side(painter: QPainter, body: Body, *, turning: bool) -> None:
    cloth, top = theme.colour("figure_near"), theme.colour("figure_shirt")
    whole, belt = bands(body)
    if not turning:
        _arm(painter, body.arms[1], far=True)
    _leg(painter, body.legs[1], far=True)
    if turning:
        paint(painter, shirt(body), top)
    paint_head(painter, body)
    if not turning:
        paint(painter, whole, top)
    paint(painter, belt, cloth)
    _leg(painter, body.legs[0])
    if turning:
        _arm(painter, body.arms[1])
    _arm(painter, body.arms[0])


def _paint_from_the_front(painter: QPainter, pose: Pose, body: Body) -> None:
    if pose.view == "top":
        # Rolled to its own side, that side lies below.
        _leg(painter, body.legs[0], far=True)
        _leg(painter, body.legs[1])
    else:
        for leg in body.legs:
            _leg(painter, leg)
    if "stool" in pose.props:
        paint_prop(painter, "stool", extent(pose))
    paint(painter, hips(body), theme.colour("figure_near"))
    behind = pose.view == "back"
    if not behind:
        paint(painter, shirt(body), theme.colour("figure_shirt"))
    paint_head(painter, body)
    if behind:
        paint(painter, shirt(body), theme.colour("figure_shirt"))
    for arm in body.arms:
        _arm(painter, arm)


def _paint_arrows(painter: QPainter, pose: Pose) -> None:
    painter.save()
    if pose.flipped:
        painter.scale(-1, 1)
    for arrow in pose.arrow:
        paint_arrow(painter, arrow, theme.colour("figure_arrow"), theme.colour("surface"))
    painter.restore()


def _arm(painter: QPainter, arm: Limb, *, far: bool = False) -> None:
    suffix = "_far" if far else ""
    sleeve = theme.colour(f"figure_shirt{suffix}")
    paint_arm(painter, arm, theme.colour(f"figure_skin{suffix}"), sleeve if far else _shaded(sleeve))


def _leg(painter: QPainter, leg: Limb, *, far: bool = False) -> None:
    skin, cloth = ("figure_skin_far", "figure_far") if far else ("figure_skin", "figure_near")
    paint_leg(painter, leg, theme.colour(skin), theme.colour(cloth))


def _shaded(colour: QColor) -> QColor:
    return colour.darker(_SHADE)
