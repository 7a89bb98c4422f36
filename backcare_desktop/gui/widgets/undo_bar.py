"""What was changed last in the diary, and a button that takes it back.

Law: it stays until the next change; nothing takes it away while a person reads it.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_wishes import DiaryUndone

#: With less room in px at 100 % for the line, the button goes below it.
_LEAST = 110


class UndoBar(Card):
    """wished: take the last change back."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.setContentsMargins(2 * theme.GRID + 4, theme.GRID, theme.GRID, theme.GRID)
        inside = QWidget(self)
        row = Beside(theme.px(_LEAST), 2 * theme.GRID, inside)
        #: What it says, "" for nothing.
        self.said = ""
        self._line = Text("", "strong", inside)
        self.undo = Button(words("diary.undo"), "outline", inside, key="Ctrl+Z")
        self.undo.clicked.connect(self._undo)
        row.addWidget(self._line)
        row.addWidget(self.undo)
        self.inside.addWidget(inside)
        self.hide()

    def show_change(self, kind: str, *, taken_back: bool = False) -> None:
        """What can be taken back: "kept", "corrected" or "deleted", "" for nothing.

        taken_back: the last that was done was to take something back.
        """
        self.said = words("diary.undone") if taken_back else words(f"diary.undo.{kind}") if kind else ""
        self._line.say(self.said)
        self.undo.setVisible(bool(kind))
        self.setVisible(bool(self.said))

    @Slot()
    def _undo(self) -> None:
        self.wished.emit(DiaryUndone())
