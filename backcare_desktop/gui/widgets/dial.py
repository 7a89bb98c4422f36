"""The dial: a ring of the time that is left, with the time in digits to be read from three metres.

Law: to a screen reader it is a progress bar whose value is whole minutes, so that seconds are not
read out. From one second to the next only the digits and the end of the ring are painted anew.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
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
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() if self._least else QSize(420, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        side = self._least or max(200, theme.px(160))
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        ring, thick = self._ring()
        self._paint_ring(painter, ring, thick)
        self._paint_lines(painter, ring)
        painter.end()

    def _ring(self) -> tuple[QRectF, float]:
        """Where the middle of the ring's line runs, and how thick it is."""
        side = min(self.width(), self.height())
        thick = max(10.0, side / 22) * (0.45 if self._thin else 1)
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        return ring.adjusted(thick, thick, -thick, -thick), thick

    def _turned(self, was_left: float) -> QRegion:
        """What looks otherwise than when so much was left: the digits, and the ring between both ends."""
        ring, thick = self._ring()
        digits = ring.adjusted(thick, ring.height() * 0.3, -thick, -ring.height() * 0.3).toAlignedRect()
        ends = QRectF(_end(ring, was_left), _end(ring, self._left)).normalized()
        # The line's own thickness and its bow between the two ends.
        return QRegion(digits) + ends.adjusted(-thick, -thick, thick, thick).toAlignedRect()

    def _paint_ring(self, painter: QPainter, ring: QRectF, thick: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), thick))
        painter.drawEllipse(ring)
        if self._left <= 0:
            return
        ink = QColor(theme.look().tokens.accent(self._accent))
        painter.setPen(QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, _TOP, -round(self._left * _FULL))

    def _paint_lines(self, painter: QPainter, ring: QRectF) -> None:
        edge = ring.width() * 0.1
        inside = ring.adjusted(edge, 0, -edge, 0).toRect()
        digits = theme.font(theme.HUGE, bold=True, tabular=True)
        # As large as the ring allows, whatever the text scale: this is read from afar.
        digits.setPixelSize(round(ring.height() * 0.30))
        digits = _fitting(digits, self._digits, inside.width())
        small = theme.font(theme.LARGE)
        small.setPixelSize(min(small.pixelSize(), max(13, round(ring.height() / 10))))
        high, line = QFontMetrics(digits).capHeight(), QFontMetrics(small).height()
        middle, gap = inside.center().y(), line // 2
        above = QRect(inside.x(), middle - high // 2 - gap - line, inside.width(), line)
        below = QRect(inside.x(), middle + high // 2 + gap, inside.width(), line)
        _paint_line(painter, digits, self._digits, inside, theme.colour("text"))
        for text, place in ((self._above, above), (self._below, below)):
            fitted = _fitting(small, text, round(inside.width() * 0.86))
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


def _fitting(font: QFont, text: str, width: int) -> QFont:
    """The font, made smaller where the text would be wider than that."""
    wanted = QFontMetrics(font).horizontalAdvance(text)
    if wanted <= width:
        return font
    fitted = QFont(font)
    fitted.setPixelSize(max(10, font.pixelSize() * width // wanted))
    return fitted
