"""A button that plays a sound, and how that went."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text


class SoundTest(Column):
    """Emits `wanted()`. Trouble is shown at once, success only after a test."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._health = "ok"
        self._tested = False
        self.result = Text("", "body", self)
        self.button = Button(words("settings.sound.test"), "outline", self)
        self.button.clicked.connect(self._want)
        self.inside.addWidget(Pair(self.result, self.button, self))

    def draw(self, health: str) -> None:
        """health: "ok", "muted" or "unavailable"."""
        self._health = health
        if self._tested or health != "ok":
            self.result.say(words(f"settings.sound.{health}"))

    @Slot()
    def _want(self) -> None:
        self._tested = True
        self.wanted.emit()
        self.draw(self._health)
        announce(self, self.result.text())
