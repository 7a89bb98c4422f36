"""A paragraph of an article: words that may be bold, and small numbers that name its sources.

Law: a screen reader is given the words without the signs; nothing in the text is ever taken for HTML.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class Prose(QLabel):
    """text: with **bold** words. marks: the numbers of its sources, from 1."""

    def __init__(self, text: str, marks: tuple[int, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("role", "body")
        self.setText(_html(text, marks))
        self.setAccessibleName(text.replace("**", ""))


def _html(text: str, marks: tuple[int, ...]) -> str:
    parts = escape(text).split("**")
    # Between every first and second sign the words are bold.
    bold = "".join(f"<b>{part}</b>" if place % 2 else part for place, part in enumerate(parts))
    raised = ", ".join(str(mark) for mark in marks)
    return f"{bold}<sup>&nbsp;{raised}</sup>" if marks else bold
