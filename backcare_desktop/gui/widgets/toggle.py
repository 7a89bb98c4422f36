"""A small button that stays pressed: "Not so", or a condition that applies."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_choice_focus, paint_field, painter_of


class Toggle(QCheckBox):
    """A check box that looks like a chip; to a screen reader it is a check box."""

    def __init__(self, text: str, parent: QWidget | None = None, *, accent: Accent = "plain") -> None:
        super().__init__(text, parent)
        self._accent: Accent = accent
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
        wide = metrics.horizontalAdvance(self.text()) + theme.px(3 * theme.GRID)
        return QSize(wide, max(32, theme.px(28), metrics.height() + theme.px(theme.GRID)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        paint_choice_focus(painter, self, ink if on else None)
        painter.end()
