"""The switch that lets the voice speak, and why nothing would be heard."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.wishes import OptionSet

#: What is known of the voice when it cannot speak.
TROUBLE = ("missing", "none", "failed")


class VoiceSwitch(Column):
    """wished: an `OptionSet`. Trouble is said only while the voice is wanted.

    bare: beside something that runs; there it says no more than its name, and leaves the keyboard alone.
    """

    wished = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, accent: Accent = "movement", bare: bool = False
    ) -> None:
        super().__init__(parent, gap=4)
        self.toggle = Toggle(words("voice.switch"), self, accent=accent)
        self.toggle.toggled.connect(self._toggled)
        self.trouble = Text("", "muted", self)
        self._bare = bare
        if bare:
            # A click would bring the keyboard here, and Space would press it again.
            self.toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.inside.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self.trouble)

    def show_outside(self, outside: Outside) -> None:
        """Shows the option, and what is known of the voice."""
        on = outside.flag("voice.on")
        with QSignalBlocker(self.toggle):
            self.toggle.setChecked(on)
        health = "muted" if not outside.number("sound.volume", 1) else outside.voice.health
        wrong = on and not self._bare and (health in TROUBLE or health == "muted")
        self.trouble.say(words(f"voice.health.{health}", why=outside.voice.why) if wrong else "")
        self.trouble.setVisible(wrong)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self.wished.emit(OptionSet("voice.on", on))
