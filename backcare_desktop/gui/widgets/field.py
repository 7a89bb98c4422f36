"""A card filled with its accent, for the one thing on a page that must be seen first."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPaintEvent

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.painting import paint_field, painter_of


class Field(Card):
    """Danger all over; its text takes the roles that begin with "on-"."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint_field(painter, QRectF(self.rect()), QColor(theme.look().tokens.accent("danger")), None)
        painter.end()
