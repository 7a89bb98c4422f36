"""A small button that stays pressed: "Not so", or a condition that applies."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_choice_focus, paint_field, painter_of

_FLAGS: Final = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class Toggle(QCheckBox):
    """A check box that looks like a chip; to a screen reader it is a check box.

    wraps: its words go on in another line where they do not fit in one.
    """

    def __init__(
        self, text: str, parent: QWidget | None = None, *, accent: Accent = "plain", wraps: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._accent: Accent = accent
        self._wraps = wraps
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wide = QSizePolicy.Policy.Maximum if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(wide, QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        wide = self._metrics().horizontalAdvance(self.text()) + theme.px(3 * theme.GRID)
        return QSize(wide, self._high(self._metrics().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        if not self._wraps:
            return self.sizeHint()
        longest = max((self._metrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + theme.px(3 * theme.GRID), self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return self._wraps

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - theme.px(2 * theme.GRID)), 10_000)
        return self._high(self._metrics().boundingRect(room, _FLAGS, self.text()).height())

    def _high(self, words: int) -> int:
        return max(32, theme.px(28), words + theme.px(theme.GRID))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(theme.SMALL, bold=True))

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        on = self.isChecked()
        accent = QColor(theme.look().tokens.accent(self._accent))
        ink = (
            theme.colour("ground" if self._accent == "plain" else "on_accent")
            if on
            else theme.colour("muted")
        )
        resting = theme.colour("line") if self.underMouse() else None
        paint_field(
            painter, QRectF(self.rect()), accent if on else resting, None if on else theme.colour("edge")
        )
        painter.setFont(theme.font(theme.SMALL, bold=True))
        painter.setPen(ink)
        inside = self.rect().adjusted(theme.px(theme.GRID), 0, -theme.px(theme.GRID), 0)
        painter.drawText(inside, _FLAGS, self.text())
        paint_choice_focus(painter, self, ink if on else None)
        painter.end()
