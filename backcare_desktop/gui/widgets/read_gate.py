"""Knows whether the end of something in a scroll area has been on the screen.

Law: a button that confirms a list may only do so once the whole list could be seen.
"""

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.just_shown import just_shown


class ReadGate(QObject):
    """`changed` when it opens. area: what scrolls. last: whose end has to be seen. page: holds both."""

    changed = Signal()

    def __init__(self, area: QScrollArea, last: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._area = area
        self._last = last
        self._seen = False
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.look)
        bar.rangeChanged.connect(self.look)

    @property
    def seen(self) -> bool:
        """Whether the end has been on the screen since `reset`."""
        return self._seen

    def reset(self) -> None:
        """What was seen before does not count."""
        self._seen = False
        body = self._area.widget()
        layout = None if body is None else body.layout()
        if layout is not None:
            # On a busy machine the new list may not have been given its height yet.
            layout.activate()
        self.look()

    @Slot()
    def look(self) -> None:
        """Looks whether the end is on the screen now."""
        body = self._area.widget()
        if self._seen or body is None or not self._last.isVisible() or self._last.height() == 0:
            return
        end = self._last.mapTo(body, QPoint(0, self._last.height())).y()
        shown = self._area.verticalScrollBar().value() + self._area.viewport().height()
        if end <= shown + theme.GRID:
            self._seen = True
            self.changed.emit()

    def read_on(self) -> None:
        """Scrolls on by what fits; a second press at once would answer what was not read."""
        just_shown(self._page)
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + max(1, self._area.viewport().height() - theme.px(48)))
