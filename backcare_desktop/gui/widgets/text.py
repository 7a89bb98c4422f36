"""A piece of text in one of the roles of the style sheet: "title", "heading", "strong", "body", "muted".

Law: text wraps and is never cut.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.stylesheet import size_of


class Text(QLabel):
    """A wrapping label. `say` sets the text only where it differs."""

    def __init__(
        self, text: str = "", role: str = "body", parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def role_size(self) -> int:
        """The size of its role's letters in px, at the present text scale."""
        return size_of(str(self.property("role")), theme.look().scale)

    def enlarge(self, size: int) -> None:
        """Its letters in px, where its role's own do not fit."""
        wanted = "" if size == self.role_size() else f"font-size: {size}px"
        if wanted != self.styleSheet():
            self.setStyleSheet(wanted)

    def say(self, text: str) -> None:
        """Shows this text; nothing is redrawn where it is the same. Empty text hides the label."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))
