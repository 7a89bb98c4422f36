"""One layer of muscles on a drawn back: the pointer finds them, and one of them stands out.

Law: it is a picture for who points; who uses the keyboard or a screen reader has the same muscles as
chips beside it (`muscle_map.py`), and both always show the same one.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from backcare_desktop.content.muscles import Bone, Muscle
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.back_outline import TRUNK, mirrored, paint_back, placed, soft
from backcare_desktop.gui.widgets.painting import painter_of

#: Least and usual height in px.
_LEAST: Final = 300
_HIGH: Final = 460
#: How much of a muscle's own colour it has where it is not pointed at, and where it is.
_RESTING: Final = 0.52
_POINTED: Final = 0.8
#: Lines, in the body's measure.
_EDGE: Final = 1.4
_CHOSEN_EDGE: Final = 3.2
_BONE: Final = 1.8
_BONE_SHADE: Final = 114


@cache
def region(muscle: Muscle) -> QPainterPath:
    """Where the muscle lies, in the body's measure."""
    half = QPainterPath()
    for outline in muscle.outline:
        half.addPath(soft(outline))
    both = QPainterPath(half if muscle.side != "left" else mirrored(half))
    if muscle.side == "both":
        both.addPath(mirrored(half))
    return both


class MusclePicture(QWidget):
    """chosen: the id of a muscle that was clicked."""

    chosen = Signal(str)

    def __init__(self, bones: tuple[Bone, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bones = bones
        self._muscles: tuple[Muscle, ...] = ()
        self._chosen = self._pointed = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_muscles(self, muscles: tuple[Muscle, ...], chosen: str) -> None:
        """Shows these, and the one of this id as the one that is told about."""
        self._muscles, self._chosen, self._pointed = muscles, chosen, ""
        self.update()

    @property
    def place(self) -> QTransform:
        """Where the body is: at the top, however high the words beside it are."""
        high = min(self.height(), self.width() * TRUNK.height() / TRUNK.width(), _HIGH)
        return placed(QRectF(0, 0, self.width(), high), TRUNK)

    def muscle_at(self, spot: QPointF) -> Muscle | None:
        """The topmost muscle there, in the widget's pixels."""
        on_body = self.place.inverted()[0].map(spot)
        found = (muscle for muscle in self._muscles if region(muscle).contains(on_body))
        return next(found, None)

    @override
    def sizeHint(self) -> QSize:
        # A picture does not grow with the text: it would only push the text away.
        return QSize(round(_HIGH * TRUNK.width() / TRUNK.height()), _HIGH)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(_LEAST * TRUNK.width() / TRUNK.height()), _LEAST)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.muscle_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        muscle = self.muscle_at(event.position())
        if muscle is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(muscle.id)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            muscle = self.muscle_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), muscle.title if muscle is not None else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        place = self.place
        # The picture is cut where the legs go on.
        painter.setClipRect(place.mapRect(TRUNK))
        paint_back(painter, place, theme.look().tokens, folds=False)
        painter.setTransform(place, combine=True)
        self._paint_bones(painter)
        # What lies on top, and the line round the chosen one, comes last.
        below = list(reversed(self._muscles))
        for muscle in sorted(below, key=self._is_chosen):
            self._paint(painter, muscle)
        painter.end()

    def _paint_bones(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("figure_skin").darker(_BONE_SHADE), _BONE))
        for bone in self._bones:
            line = soft(bone.line, closed=False)
            painter.drawPath(line)
            painter.drawPath(mirrored(line))

    def _paint(self, painter: QPainter, muscle: Muscle) -> None:
        colour, skin = theme.colour("figure_muscle"), theme.colour("figure_skin")
        chosen = self._is_chosen(muscle)
        part = 1.0 if chosen else _POINTED if muscle.id == self._pointed else _RESTING
        painter.setBrush(_between(skin, colour, part))
        # A line in the colour of text, so that colour is not all that tells them apart.
        painter.setPen(QPen(theme.colour("text"), _CHOSEN_EDGE) if chosen else QPen(skin, _EDGE))
        painter.drawPath(region(muscle))

    def _is_chosen(self, muscle: Muscle) -> bool:
        return muscle.id == self._chosen

    def _point(self, muscle: Muscle | None) -> None:
        pointed = muscle.id if muscle is not None else ""
        if pointed != self._pointed:
            self._pointed = pointed
            shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()


def _between(one: QColor, other: QColor, part: float) -> QColor:
    """So much of the other in the one."""
    return QColor(
        round(one.red() + (other.red() - one.red()) * part),
        round(one.green() + (other.green() - one.green()) * part),
        round(one.blue() + (other.blue() - one.blue()) * part),
    )
