"""A plain column of widgets, for parts of a page that come and go together."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override


class Column(QWidget):
    """`column.inside` is its layout, without margins of its own. gap: in px at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 2 * theme.GRID) -> None:
        super().__init__(parent)
        self._gap = gap
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self.inside.setSpacing(theme.px(self._gap))
