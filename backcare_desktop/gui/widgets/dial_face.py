"""Where the parts of a dial stand: the ring, the digits in it, a line above and one below.

Law: as long as the size, the text scale and the number of digits stay, everything stays where it is.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics

from backcare_desktop.gui import theme


@dataclass(frozen=True, slots=True)
class DialFace:
    """ring: the middle of the ring's line, `thick` px thick. inside: the digits are centred in it.

    ink: all that digits can colour.
    """

    ring: QRectF
    thick: float
    digits: QFont
    small: QFont
    inside: QRect
    ink: QRect
    above: QRect
    below: QRect


def dial_face(size: QSize, text: str, *, thin: bool) -> DialFace:
    """The face of a dial of this size that shows these digits."""
    ring, thick = _ring(size, thin=thin)
    edge = ring.width() * 0.1
    inside = ring.adjusted(edge, 0, -edge, 0).toRect()
    digits = theme.font(theme.HUGE, bold=True, tabular=True)
    # As large as the ring allows, whatever the text scale: this is read from afar.
    digits.setPixelSize(max(1, round(ring.height() * 0.30)))
    digits = fitting(digits, text, inside.width())
    small = theme.font(theme.LARGE)
    small.setPixelSize(min(small.pixelSize(), max(13, round(ring.height() / 10))))
    metrics, line = QFontMetrics(digits), QFontMetrics(small).height()
    high, middle, gap = metrics.capHeight(), inside.center().y(), line // 2
    # Digits stand on their line and reach a little beyond it, above and below.
    foot = middle + (metrics.ascent() - metrics.descent()) // 2
    wide = ring.adjusted(thick, 0, -thick, 0).toAlignedRect()
    return DialFace(
        ring,
        thick,
        digits,
        small,
        inside,
        ink=QRect(wide.x(), foot - high - gap // 2, wide.width(), high + gap),
        above=QRect(inside.x(), middle - high // 2 - gap - line, inside.width(), line),
        below=QRect(inside.x(), middle + high // 2 + gap, inside.width(), line),
    )


def _ring(size: QSize, *, thin: bool) -> tuple[QRectF, float]:
    side = min(size.width(), size.height())
    thick = max(10.0, side / 22) * (0.45 if thin else 1)
    ring = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    return ring.adjusted(thick, thick, -thick, -thick), thick


def fitting(font: QFont, text: str, width: int) -> QFont:
    """The font, made smaller where the text would be wider than that."""
    wanted = QFontMetrics(font).horizontalAdvance(text)
    if wanted <= width:
        return font
    fitted = QFont(font)
    fitted.setPixelSize(max(10, font.pixelSize() * width // wanted))
    return fitted
