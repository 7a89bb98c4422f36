"""A piece of text in one of the roles of the style sheet: "title", "heading", "strong", "body", "muted".

Law: text wraps and is never cut.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


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

    def say(self, text: str) -> None:
        """Shows this text; nothing is redrawn where it is the same. Empty text hides the label."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))
