"""A part of the window that scrolls up and down.

Law: Qt's own bars never show; the bar that does is ours. A screen reader finds one child more in a scroll
area of Qt while its bar shows, and one that asks for a bar which has just gone (with its page, for example)
is given whatever lies in memory there: the program dies (seen with 6.11.3).
"""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override


class Scroller(QScrollArea):
    """`setWidget` gives it what scrolls. barred: shows how far it is; wheel and Tab work without, too."""

    def __init__(self, parent: QWidget | None = None, *, barred: bool = True) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar: QScrollBar | None = None
        if barred:
            self._bar = QScrollBar(Qt.Orientation.Vertical, self)
            self._follow(self._bar)
            self.setViewportMargins(0, 0, self.bar_width, 0)

    @property
    def bar_width(self) -> int:
        """What the bar takes of the width, also where there is nothing to scroll."""
        # As wide as the style sheet makes it; before it was shown, a bar does not know.
        return 0 if self._bar is None else theme.px(12)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._bar is not None:
            self.setViewportMargins(0, 0, self.bar_width, 0)
            self._place()

    def _follow(self, bar: QScrollBar) -> None:
        within = self.verticalScrollBar()
        within.rangeChanged.connect(self._ranged)
        within.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(within.setValue)
        bar.hide()

    @Slot(int, int)
    def _ranged(self, least: int, most: int) -> None:
        if self._bar is not None:
            self._bar.setRange(least, most)
            # Qt tells of the range before it sets the page of its own bar.
            self._bar.setPageStep(self.viewport().height())
            self._bar.setSingleStep(self.verticalScrollBar().singleStep())
            self._bar.setVisible(most > least)

    def _place(self) -> None:
        if self._bar is not None:
            wide = self.bar_width
            self._bar.setGeometry(self.width() - wide, 0, wide, self.height())
