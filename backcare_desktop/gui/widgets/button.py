"""A push button that paints itself: words that wrap, the key that presses it, three weights.

Law: its words are its accessible name; a held button can be reached and says why it does nothing; a word
that is too long for it makes the letters smaller and is not cut.
"""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.just_shown import held_back_by, too_soon
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of

#: filled: the thing most likely wanted. outline: everything else. plain: words only. inverse: on a
#: field of an accent, and ghost: everything else there.
#: So many heights a button remembers.
_KNOWN: Final = 16
#: Grown letters become smaller by no more than this where a word is too long, and never smaller than ungrown.
_LEAST_PART: Final = 0.75
Kind = Literal["filled", "outline", "plain", "inverse", "ghost"]


@dataclass(frozen=True, slots=True)
class _Paint:
    fill: QColor | None
    line: QColor | None
    ink: QColor


class Button(QPushButton):
    """`Button("Take it off now", "filled", self, accent="cold", key="Esc", large=True)`.

    key: shown beside the words; it does not bind the key. `hold(reason)` makes it look and act
    disabled while it stays reachable by keyboard; `hold("")` lets it go.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = "outline",
        parent: QWidget | None = None,
        *,
        accent: Accent = "plain",
        key: str = "",
        large: bool = False,
    ) -> None:
        super().__init__(parent)
        # Not with the text: to tell it from an icon, PySide would first make a table of all icons there are.
        self.setText(text)
        self._kind: Kind = kind
        self._accent: Accent = accent
        self._key = key
        self._large = large
        self._held = False
        self._heights: dict[tuple[int, str, str, bool, theme.Look], int] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def held(self) -> bool:
        """Whether it does nothing, for a reason it says."""
        return self._held

    def hold(self, reason: str) -> None:
        """Does nothing until let go with an empty reason; the reason is its description."""
        self._held = bool(reason)
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        shape = Qt.CursorShape.ForbiddenCursor if reason else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def say(self, text: str) -> None:
        """Shows these words; nothing is redrawn where they are the same."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def setAccent(self, accent: Accent) -> None:
        """Paints it in another accent."""
        if accent != self._accent:
            self._accent = accent
            self.update()

    def setKey(self, key: str) -> None:
        """Shows this key beside the words, "" for none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def setLarge(self, *, large: bool) -> None:
        """Makes it large or of the usual size."""
        if large != self._large:
            self._large = large
            self.updateGeometry()
            self.update()

    def setKind(self, kind: Kind) -> None:
        """Gives it another weight."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Layouts ask for the same dozens of times before anything changes.
        asked = (width, self.text(), self._key, self._large, theme.look())
        if asked not in self._heights:
            if len(self._heights) >= _KNOWN:
                self._heights.clear()
            self._heights[asked] = self._height(width)
        return self._heights[asked]

    def _height(self, width: int) -> int:
        words = self._metrics(width).boundingRect(
            QRect(0, 0, max(1, width - self._extra_width()), 10_000), self._flags(), self.text()
        )
        least = theme.px(52 if self._large else theme.TARGET)
        return max(least, words.height() + theme.px(2 * theme.GRID))

    @override
    def sizeHint(self) -> QSize:
        wide = self._metrics().horizontalAdvance(self.text()) + self._extra_width() + 2
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        made = self._font()
        made.setPixelSize(self._least_letters())
        return QSize(self._longest(made) + self._extra_width() + 2, theme.px(theme.TARGET))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        page = held_back_by(self) if event.reason() == Qt.FocusReason.MouseFocusReason else None
        if page is not None:
            # A press that does not count does not bring the keyboard here either.
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._held or too_soon(self):
            self._say_why()
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressing = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
        # A key that is kept down was pressed once.
        if event.key() in pressing and (self._held or event.isAutoRepeat() or too_soon(self)):
            self._say_why()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _say_why(self) -> None:
        """Who presses a held button is told at once what it waits for."""
        if self._held:
            reason = self.accessibleDescription()
            QToolTip.showText(self.mapToGlobal(QPoint(self._padding(), 0)), reason, self)
            announce(self, reason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._heights.clear()
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint = self._paint()
        paint_field(painter, QRectF(self.rect()), paint.fill, paint.line, thick=1.5)
        self._paint_words(painter, paint.ink)
        paint_focus(painter, self, self._ring(paint))
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        painter.setFont(self._fitting(self.width()))
        painter.setPen(ink)
        field = self.rect()
        key_width = self._key_width()
        words = field.adjusted(self._padding(), 0, -self._padding() - key_width, 0)
        needed = self._metrics(self.width()).boundingRect(words, self._flags(), self.text())
        painter.drawText(words, self._flags() | int(Qt.AlignmentFlag.AlignCenter), self.text())
        if not self._key:
            return
        beside = QRect(words)
        beside.setLeft(words.center().x() + needed.width() // 2 + theme.px(theme.GRID))
        beside.setWidth(key_width)
        painter.setFont(theme.font(theme.SMALL))
        faint = QColor(ink)
        painter.setPen(faint)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._key)

    def _paint(self) -> _Paint:
        tokens = theme.look().tokens
        accent = QColor(tokens.accent(self._accent))
        if self._kind == "ghost" and self._held:
            # Muted ink is made for the ground, not for a field of an accent.
            return _Paint(None, None, theme.colour("on_accent"))
        if self._held or not self.isEnabled():
            return _Paint(None, theme.colour("edge"), theme.colour("muted"))
        match self._kind:
            case "filled":
                return _Paint(
                    self._pressed(accent),
                    None,
                    theme.colour("on_accent" if self._accent != "plain" else "ground"),
                )
            case "inverse":
                return _Paint(self._pressed(theme.colour("ground")), None, theme.colour("text"))
            case "ghost":
                ink = theme.colour("on_accent")
                return _Paint(None, ink, ink)
            case "outline":
                line = theme.colour("edge") if self._accent == "plain" else accent
                return _Paint(self._pressed(theme.colour("surface")), line, accent)
            case "plain":
                fill = QColor(tokens.soft(self._accent)) if self.underMouse() else None
                return _Paint(fill, None, accent)

    def _pressed(self, fill: QColor) -> QColor:
        dark = theme.look().scheme != "light"
        if self.isDown():
            return fill.lighter(115) if dark else fill.darker(112)
        if self.underMouse():
            return fill.lighter(106) if dark else fill.darker(104)
        return fill

    def _ring(self, paint: _Paint) -> QColor | None:
        filled = self._kind in ("filled", "inverse", "ghost") and not self._held
        return paint.ink if filled else None

    def _font_size(self) -> int:
        return theme.LARGE if self._large else theme.BODY

    def _font(self) -> QFont:
        made = theme.font(self._font_size(), bold=True)
        if self._large:
            # Large already: it grows less than other text, or it would leave no room.
            made.setPixelSize(round(theme.LARGE * (1 + (theme.look().scale - 1) * 0.6)))
        return made

    def _fitting(self, width: int) -> QFont:
        """The letters with which no word is cut at this width."""
        made = self._font()
        longest, room = self._longest(made), max(1, width - self._extra_width())
        if longest > room:
            made.setPixelSize(max(self._least_letters(), made.pixelSize() * room // longest))
        return made

    def _least_letters(self) -> int:
        """In px. The usual letters stay as they are: a layout gives them what they need."""
        grown = self._font().pixelSize()
        return max(min(grown, self._font_size()), round(grown * _LEAST_PART))

    def _longest(self, font: QFont) -> int:
        metrics = QFontMetrics(font)
        return max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)

    def _metrics(self, width: int = 0) -> QFontMetrics:
        """width: the words have to fit it, 0 for as wide as they like."""
        return QFontMetrics(self._fitting(width) if width else self._font())

    def _flags(self) -> int:
        return int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)

    def _padding(self) -> int:
        # Space does not grow as fast as text does, or none would be left for the text.
        grown = 1 + (theme.look().scale - 1) * 0.5
        return round((3 if self._large else 2) * theme.GRID * grown)

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(self._key) + theme.px(theme.GRID)

    def _extra_width(self) -> int:
        return 2 * self._padding() + self._key_width()
