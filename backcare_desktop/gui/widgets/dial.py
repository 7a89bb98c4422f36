"""The dial: a ring of the time that is left, with the time in digits to be read from three metres.

Law: to a screen reader it is a progress bar whose value is whole minutes, so that seconds are not
read out. From one second to the next only the digits and the end of the ring are painted anew.
"""

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.dial_face import DialFace, dial_face, fitting
from backcare_desktop.gui.widgets.painting import painter_of

#: The arc is counted in sixteenths of a degree.
_FULL = 360 * 16
_TOP = 90 * 16


class Dial(QProgressBar):
    """`show_time(...)` sets everything; it fills the space it is given.

    thin: nothing is on now. least: so many px are asked for where words lie below, 0 for the usual.
    """

    def __init__(
        self, name: str, parent: QWidget | None = None, *, thin: bool = False, least: int = 0
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self._accent: Accent = "cold"
        self._above = self._digits = self._below = ""
        self._left = 1.0
        self._known: DialFace | None = None
        # Where the ring's end went in the last second.
        self._passed = QRect()
        self._thin = thin
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_time(self, accent: Accent, lines: tuple[str, str, str], *, left_ms: int, total_ms: int) -> None:
        """lines: above, the digits, below. The ring shows left_ms of total_ms."""
        before = (self._accent, self._above, self._below, len(self._digits))
        was_left = self._left
        self._accent = accent
        self._above, self._digits, self._below = lines
        self._left = min(1.0, max(0.0, left_ms / max(1, total_ms)))
        self.setRange(0, max(1, -(-total_ms // MINUTE_MS)))
        minutes = -(-left_ms // MINUTE_MS)
        if minutes != self.value():
            self.setValue(minutes)
        self.setAccessibleDescription(f"{self._above}, {self._below}")
        if before == (self._accent, self._above, self._below, len(self._digits)):
            self.update(self._turned(was_left))
        else:
            self._known = None
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() if self._least else QSize(420, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        side = self._least or max(200, theme.px(160))
        return QSize(side, side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._known = None

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._known = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        face, wanted = self._face(), event.region()
        around = wanted.subtracted(QRegion(face.ink)).boundingRect()
        if not around.isEmpty():
            self._paint_ring(painter, face, near=self._passed.contains(around))
        self._paint_lines(painter, face, wanted)
        painter.end()

    def _face(self) -> DialFace:
        if self._known is None:
            self._known = dial_face(self.size(), self._digits, thin=self._thin)
        return self._known

    def _turned(self, was_left: float) -> QRegion:
        """What looks otherwise than when so much was left: the digits, and the ring between both ends."""
        face = self._face()
        ends = QRectF(_end(face.ring, was_left), _end(face.ring, self._left)).normalized()
        # The line's own thickness and its bow between the two ends.
        thick = face.thick
        self._passed = ends.adjusted(-thick, -thick, thick, thick).toAlignedRect()
        return QRegion(face.ink) + self._passed

    def _paint_ring(self, painter: QPainter, face: DialFace, *, near: bool) -> None:
        """near: nothing is looked at but where its end went."""
        end = _TOP - round(self._left * _FULL)
        reach = self._reach(face)
        # At the top the end meets the beginning.
        near = near and end + reach < _TOP and end - reach > _TOP - _FULL
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), face.thick))
        if near:
            painter.drawArc(face.ring, end - reach, 2 * reach)
        else:
            painter.drawEllipse(face.ring)
        if self._left <= 0:
            return
        ink = QColor(theme.look().tokens.accent(self._accent))
        painter.setPen(QPen(ink, face.thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(face.ring, end, reach if near else _TOP - end)

    def _reach(self, face: DialFace) -> int:
        """How far from its end the ring can be seen through where the end went; in sixteenths of a degree."""
        wide, high = self._passed.width(), self._passed.height()
        half = math.hypot(wide, high) / max(1.0, face.ring.width())
        return math.ceil(math.degrees(2 * math.asin(min(1.0, half))) * 16)

    def _paint_lines(self, painter: QPainter, face: DialFace, wanted: QRegion) -> None:
        if wanted.intersects(face.ink):
            _paint_line(painter, face.digits, self._digits, face.inside, theme.colour("text"))
        for text, place in ((self._above, face.above), (self._below, face.below)):
            if wanted.intersects(place):
                fitted = fitting(face.small, text, round(face.inside.width() * 0.86))
                _paint_line(painter, fitted, text, place, theme.colour("muted"))


def _end(ring: QRectF, left: float) -> QPointF:
    """Where the ring ends with so much left, clockwise from the top."""
    angle = 2 * math.pi * left
    across, down = math.sin(angle) * ring.width() / 2, -math.cos(angle) * ring.height() / 2
    return ring.center() + QPointF(across, down)


def _paint_line(painter: QPainter, font: QFont, text: str, place: QRect, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
