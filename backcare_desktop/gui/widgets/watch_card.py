"""What of the diary a person should look at: one calm card with a way on, and "Read".

Law: nothing waits for it and nothing is hidden behind it. It stays until it was read.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_wishes import WatchRead
from backcare_desktop.viewmodel.watch import WatchView

#: With less room in px at 100 % for the words, the buttons go below them.
_LEAST: Final = 300


class WatchCard(Card):
    """wished: it was read. led: where to go."""

    wished = Signal(object)
    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent="breath")
        self._view: WatchView | None = None
        self.setAccessibleName(words("watch.name"))
        pad = theme.GRID + theme.GRID // 2
        self.inside.setContentsMargins(pad + 4, pad, pad + 4, pad)
        inside = QWidget(self)
        row = Beside(theme.px(_LEAST), 2 * theme.GRID, inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said(inside))
        row.addWidget(self._buttons(inside))
        self.inside.addWidget(inside)

    def show_watch(self, view: WatchView) -> None:
        """Shows this one."""
        if view == self._view:
            return
        self._view = view
        text = sentence(view.text)
        self._text.say(words("watch.more", text=text) if view.more else text)

    def _said(self, inside: QWidget) -> QWidget:
        said = QWidget(inside)
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GRID + 4)
        line.addWidget(Icon("eye", "breath", said, side=40), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text("", "body", said)
        line.addWidget(self._text, 1)
        return said

    def _buttons(self, inside: QWidget) -> QWidget:
        buttons = QWidget(inside)
        line = QVBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GRID)
        self.way = Button(words("watch.what_to_do"), "filled", buttons, accent="breath")
        self.way.clicked.connect(self._way_chosen)
        self.read = Button(words("watch.read"), "outline", buttons)
        self.read.clicked.connect(self._was_read)
        line.addWidget(self.way)
        line.addWidget(self.read)
        return buttons

    @Slot()
    def _way_chosen(self) -> None:
        if self._view is not None:
            self.led.emit(self._view.way)

    @Slot()
    def _was_read(self) -> None:
        if self._view is not None:
            self.wished.emit(WatchRead(self._view.rule))
