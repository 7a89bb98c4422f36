"""How the voice is here: a button that tries it, what came of it, and which voices there are.

Law: nothing is looked for until the button is pressed.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.voice_found import VoiceFound


class VoicePanel(Column):
    """tried: the button was pressed. chosen: the name of a voice, "" for the best of them."""

    tried = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tried = False
        self.result = Text("", "body", self)
        self.button = Button(words("voice.try"), "outline", self)
        self.button.clicked.connect(self._try)
        self.inside.addWidget(Pair(self.result, self.button, self))
        self._which = Text(words("voice.which"), "strong", self)
        self._which.hide()
        self.inside.addWidget(self._which)
        self.voices: ChipRow | None = None
        self._names: tuple[str, ...] = ()

    def draw(self, found: VoiceFound, name: str, *, muted: bool) -> None:
        """found: what is known. name: of the chosen voice. muted: the sound is off, and this with it."""
        health = "muted" if muted and found.health in ("untried", "starting", "ok") else found.health
        # That it works is known best by who has just heard it.
        before = self.result.text()
        told = "found" if health == "ok" and not self._tried else health
        self.result.say(words(f"voice.health.{told}", why=found.why))
        if self._tried and self.result.text() != before:
            announce(self, self.result.text())
        self._show_names(found.names)
        if self.voices is not None:
            self.voices.choose(name if name in found.names else "")

    def _show_names(self, names: tuple[str, ...]) -> None:
        if names == self._names:
            return
        self._names = names
        if self.voices is not None:
            self.voices.hide()
            self.voices.deleteLater()
        listed: list[tuple[object, str]] = [("", words("voice.automatic")), *((name, name) for name in names)]
        self.voices = ChipRow(listed, self, name=words("voice.which"))
        self.voices.chosen.connect(self.chosen)
        self.inside.addWidget(self.voices)
        self.voices.setVisible(bool(names))
        self._which.setVisible(bool(names))

    @Slot()
    def _try(self) -> None:
        self._tried = True
        self.tried.emit()
