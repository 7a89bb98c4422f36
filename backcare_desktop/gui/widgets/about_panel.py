"""What the program is, what it is not, and where it keeps what a person writes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop import __version__
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text


class AboutPanel(Column):
    """The disclaimer stands here again (clinical 9.2). safety_asked: how it keeps one safe."""

    safety_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self)
        card.inside.addWidget(Text(words("settings.about.name", version=__version__), "heading", card))
        for name in ("settings.about.what", "first_run.disclaimer", "settings.about.offline"):
            card.inside.addWidget(Text(words(name), "body", card))
        self.folder = Text("", "body", card)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.inside.addWidget(self.folder)
        self.safety = Button(words("safety.open"), "outline", card)
        self.safety.clicked.connect(self.safety_asked)
        card.inside.addWidget(self.safety, 0, Qt.AlignmentFlag.AlignLeft)
        card.inside.addWidget(Text(words("settings.about.licence"), "muted", card))
        self.inside.addWidget(card)

    def draw(self, folder: str) -> None:
        """folder: where the data is, empty where that is not known."""
        known = words("settings.about.folder", folder=folder) if folder else ""
        self.folder.say(known or words("settings.about.folder_unknown"))
