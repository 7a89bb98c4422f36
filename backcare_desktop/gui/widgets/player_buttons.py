"""The buttons of a routine that runs: "This hurts" as the largest, then pause, skip and stop.

Law: all four are in sight; where they do not fit beside each other, "This hurts" has a line of its own.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button

#: How the width is shared: "This hurts", and each of the other three.
_SHARES: Final = (9, 5, 7)
_HURTS: Final = 12


class PlayerButtons(QWidget):
    """hurts, pause, skip, stop. `be_low` makes the first as low as the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self.hurts = Button(words("player.hurts"), "filled", self, accent="danger", key="H", large=True)
        self._row.addWidget(self.hurts, _HURTS)
        others = QWidget(self)
        beside = QHBoxLayout(others)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.GRID)
        self.pause = Button(words("player.pause"), "outline", others)
        self.skip = Button(words("player.skip"), "outline", others)
        self.stop = Button(words("player.stop"), "outline", others)
        for button, share in zip((self.pause, self.skip, self.stop), _SHARES, strict=True):
            beside.addWidget(button, share)
        self._row.addWidget(others, sum(_SHARES))
        for button in (self.hurts, self.pause, self.skip, self.stop):
            # A click would bring the keyboard here, and Space would press it again.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()

    def say_pause(self, text: str) -> None:
        """Pause, or go on."""
        if text != self.pause.text():
            self.pause.say(text)
            self._arrange()

    def be_low(self, *, low: bool) -> None:
        """Takes less height."""
        self.hurts.setLarge(large=not low)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        """One line with the keys' names, or two, without them where they lack the room."""
        self._name_keys(named=True)
        others = (self.pause, self.skip, self.stop)
        least = {button: button.minimumSizeHint().width() for button in (self.hurts, *others)}
        one_line = self._wanted(least) <= self.width()
        way = QBoxLayout.Direction.LeftToRight if one_line else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        wide = {button: button.sizeHint().width() for button in others}
        self._name_keys(named=one_line or self._wanted(wide) <= self.width())

    def _wanted(self, widths: dict[Button, int]) -> int:
        """The width in px that these need beside each other, by their shares."""
        shares = {self.hurts: _HURTS, **dict(zip((self.pause, self.skip, self.stop), _SHARES, strict=True))}
        whole = sum(shares[button] for button in widths)
        most = max(-(-width * whole // shares[button]) for button, width in widths.items())
        return most + theme.GRID * (len(widths) - 1)

    def _name_keys(self, *, named: bool) -> None:
        self.pause.setKey(words("player.key.space") if named else "")
        self.stop.setKey("Esc" if named else "")
