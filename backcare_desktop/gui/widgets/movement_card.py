"""One movement in the words of its file: set up, how, breath, feel, stop, who leaves it out, easier."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.shelf import MovementText


class MovementCard(Card):
    """`show_movement` fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, Text] = {}
        self._add("setup")
        self.inside.addWidget(Text(words("stretch.how"), "strong", self))
        self._how = Bullets(self)
        self.inside.addWidget(self._how)
        for name in ("breath", "feel", "stop", "avoid", "easier"):
            self._add(name)

    def show_movement(self, movement: MovementText | None) -> None:
        """Shows this one; nothing for None."""
        self.setVisible(movement is not None)
        if movement is None:
            return
        self._how.say_lines(movement.cues)
        for name, text in self._texts.items():
            text.say(str(getattr(movement, name)))

    def _add(self, name: str) -> None:
        self.inside.addWidget(Text(words(f"stretch.{name}"), "strong", self))
        self._texts[name] = Text("", "body", self)
        self.inside.addWidget(self._texts[name])
