"""A card that is one button: whatever lies in it, a press anywhere presses the card.

Law: a press of mouse or keyboard on a page that has just come up does not count; what a screen reader
presses is never held up.
"""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.just_shown import too_soon
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of


class CardButton(QPushButton):
    """`inside` is its column. looked_at: the colour of its edge while it is pointed at."""

    def __init__(self, parent: QWidget | None = None, *, looked_at: Literal["edge", "movement"]) -> None:
        super().__init__(parent)
        self._looked_at = looked_at
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.inside = QVBoxLayout(self)

    def let_through(self, *parts: QWidget) -> None:
        """A press on these is one on the card."""
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.inside.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return self.inside.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.inside.minimumSize()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if too_soon(self):
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressing = entering or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        # A key that is kept down was pressed once.
        if event.isAutoRepeat() or (pressing and too_soon(self)):
            event.accept()
        elif entering:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        line = theme.colour(self._looked_at if self.underMouse() or self.isDown() else "line")
        paint_field(painter, QRectF(self.rect()), theme.colour("surface"), line)
        paint_focus(painter, self)
        painter.end()
