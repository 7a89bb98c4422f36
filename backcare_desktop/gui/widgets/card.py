"""A white sheet with rounded corners that holds a few things that belong together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_field, painter_of


class Card(QFrame):
    """`card.inside` is its vertical layout. accent: tints the whole card, None leaves it white."""

    def __init__(self, parent: QWidget | None = None, *, accent: Accent | None = None) -> None:
        super().__init__(parent)
        self._accent: Accent | None = accent
        self.inside = QVBoxLayout(self)
        pad = 2 * theme.GRID + 4
        self.inside.setContentsMargins(pad, pad, pad, pad)
        self.inside.setSpacing(theme.px(theme.GRID))

    def setAccent(self, accent: Accent | None) -> None:
        """Tints it otherwise."""
        self._accent = accent
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        fill, line = theme.colour("surface"), theme.colour("line")
        if self._accent is not None:
            tokens = theme.look().tokens
            fill, line = QColor(tokens.soft(self._accent)), QColor(tokens.accent(self._accent))
        paint_field(painter, QRectF(self.rect()), fill, line)
        painter.end()
