"""One of several sentences, or none yet, in a room that is kept for the longest.

Law: what lies below stays where it is, whichever is shown.
"""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from backcare_desktop.gui.widgets.text import Text


class OneOf(QWidget):
    """sentences: by name. role: as of a text."""

    def __init__(self, sentences: Mapping[str, str], role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._texts = {name: Text(said, role, self) for name, said in sentences.items()}
        for text in self._texts.values():
            policy = text.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            text.setSizePolicy(policy)
            text.hide()
            grid.addWidget(text, 0, 0)

    def show_one(self, name: str) -> None:
        """Shows the sentence of this name; none for a name that has none."""
        for of, text in self._texts.items():
            text.setVisible(of == name)

    def text(self) -> str:
        """What is shown."""
        return next((text.text() for text in self._texts.values() if not text.isHidden()), "")
