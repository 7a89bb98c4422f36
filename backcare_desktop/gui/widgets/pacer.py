"""The breathing circle: it grows and shrinks with the breath, with the word and the number in it.

Law: it moves only while somebody can see it, at most 30 times a second, and never jumps or flashes.
Where less motion is wanted the circle stands still, and word and number alone change.
"""

from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QSize, Qt, QTimeLine, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of
from backcare_desktop.viewmodel.pace import Breath, Pattern, breath_at, round_ms

#: Between two frames, in ms: 25 a second; still, often enough for the number.
_FRAME_MS: Final = 40
_STILL_MS: Final = 100
#: A difference that is put right at once, in ms; a smaller one nobody sees.
_FAR_OFF_MS: Final = 300
#: How much wider a circle has to be, in px, for anybody to see it.
_SEEN_PX: Final = 0.35
#: The circle at its smallest, as a part of its largest.
_SMALL: Final = 0.52
#: Discs from the outermost to the innermost: part of the width, opacity.
_DISCS: Final = ((1.0, 0.12), (0.86, 0.14), (0.72, 0.16))


class Pacer(QWidget):
    """`show_breath(...)` tells where in the breath one is; between two calls it goes on by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("breathe.circle"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pattern: Pattern = ()
        self._instead: tuple[str, str] = ("", "")
        self._wanted = False
        self._painted: Breath | None = None
        self._line = QTimeLine(1, self)
        self._line.setLoopCount(0)
        self._line.setEasingCurve(QEasingCurve.Type.Linear)
        self._line.valueChanged.connect(self._on_frame)

    @property
    def moving(self) -> bool:
        """Whether frames are made one after the other."""
        return self._line.state() == QTimeLine.State.Running

    @property
    def breath(self) -> Breath:
        """What it shows now."""
        return breath_at(self._pattern, self._line.currentTime())

    def show_breath(
        self, pattern: Pattern, spent_ms: int, *, moving: bool, instead: tuple[str, str] = ("", "")
    ) -> None:
        """spent_ms: since the first breath began. instead: word and number in place of the breath's."""
        if pattern != self._pattern:
            self._pattern = pattern
            self._line.setDuration(round_ms(pattern))
            self._line.setCurrentTime(0)
        self._go_to(spent_ms % round_ms(pattern))
        self._wanted, self._instead = moving, instead
        self._go()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(96, 96)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._go()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        breath = self._painted = self.breath
        painter = painter_of(self)
        # Words below stay where they are, however wide the circle is.
        side = min(self.width(), self.height())
        self._paint_circle(painter, side, breath.width)
        word, number = self._said(breath)
        self._paint_words(painter, side, word, number)
        painter.end()

    def _said(self, breath: Breath) -> tuple[str, str]:
        if self._instead[0]:
            return self._instead
        return words(f"breathe.{breath.part}"), str(breath.count)

    def _paint_circle(self, painter: QPainter, side: int, width: float) -> None:
        shown = 1.0 if theme.look().reduced_motion else width
        widest = side / 2 * (_SMALL + (1 - _SMALL) * shown)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        # Mixed here and painted without blending, which costs most on a large disc.
        ink, under = QColor(theme.look().tokens.accent("breath")), theme.colour("ground")
        for part, opacity in _DISCS:
            under = _mixed(under, ink, opacity)
            painter.setBrush(under)
            painter.drawEllipse(middle, widest * part, widest * part)

    def _paint_words(self, painter: QPainter, side: int, word: str, number: str) -> None:
        inside = round(side * _SMALL * _DISCS[-1][0] * 1.25)
        large = theme.font(theme.HUGE, bold=True, tabular=True)
        large.setPixelSize(max(24, round(side * 0.2)))
        small = _fitting(theme.font(theme.TITLE, bold=True), word, inside)
        high, line = QFontMetrics(large).capHeight(), QFontMetrics(small).height()
        top = round((self.height() - high - line) / 2)
        painter.setPen(theme.colour("text"))
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.setFont(small)
        painter.drawText(QRect(0, top, self.width(), line), centred, word)
        painter.setFont(large)
        painter.drawText(QRect(0, top + line + high // 3, self.width(), high), centred, number)

    def _go_to(self, spent_ms: int) -> None:
        """Puts right what differs by more than the eye forgives."""
        one_ms = self._line.duration()
        off_ms = abs(spent_ms - self._line.currentTime())
        if self.moving and min(off_ms, one_ms - off_ms) <= _FAR_OFF_MS:
            return
        # While it runs, a time line would begin at nought again.
        self._line.stop()
        self._line.setCurrentTime(spent_ms)

    def _go(self) -> None:
        still = theme.look().reduced_motion
        self._line.setUpdateInterval(_STILL_MS if still else _FRAME_MS)
        if not (self._wanted and self._pattern and self.isVisible()):
            self._line.stop()
        elif not self.moving:
            self._line.resume()

    @Slot(float)
    def _on_frame(self, _value: float) -> None:
        if not self._pattern:
            return
        breath = self.breath
        shown = self._painted
        if shown is None or (shown.part, shown.count) != (breath.part, breath.count):
            self.update()
        elif not theme.look().reduced_motion:
            self._widen(shown.width, breath.width)

    def _widen(self, before: float, now: float) -> None:
        """Paints the circle anew where it has become wider or narrower; beside it nothing changes."""
        side = min(self.width(), self.height())
        if abs(now - before) * side / 2 * (1 - _SMALL) >= _SEEN_PX:
            self.update((self.width() - side) // 2, (self.height() - side) // 2, side + 1, side + 1)


def _mixed(under: QColor, ink: QColor, opacity: float) -> QColor:
    """What is seen where the ink lies on what is under it."""
    rest = 1 - opacity
    return QColor(
        round(under.red() * rest + ink.red() * opacity),
        round(under.green() * rest + ink.green() * opacity),
        round(under.blue() * rest + ink.blue() * opacity),
    )


def _fitting(font: QFont, text: str, width: int) -> QFont:
    """The font, made smaller where the text would be wider than that."""
    wanted = QFontMetrics(font).horizontalAdvance(text)
    if wanted <= width:
        return font
    fitted = QFont(font)
    fitted.setPixelSize(max(13, font.pixelSize() * width // wanted))
    return fitted
