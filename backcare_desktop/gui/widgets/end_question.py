"""Asked before cycles that still wait are given up.

Law: nothing is on the body while it is shown; what has to come off is never asked twice.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text


class EndQuestion(Column):
    """Hidden until `ask`. confirmed: it shall end. kept: it goes on."""

    confirmed = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.inside.addWidget(Text(words("wait.end.sure"), "strong", self, centred=True))
        answers = QWidget(self)
        row = Columns(theme.px(160), theme.px(theme.GRID), answers, most=2)
        self.keep = Button(words("wait.end.keep"), "filled", answers)
        self.yes = Button(words("wait.end.yes"), "outline", answers, accent="danger")
        row.addWidget(self.keep)
        row.addWidget(self.yes)
        self.inside.addWidget(answers)
        self.keep.clicked.connect(self.kept)
        self.yes.clicked.connect(self.confirmed)
        self.hide()

    def ask(self) -> None:
        """Shows it; the keyboard is on what changes nothing."""
        self.show()
        just_shown(self)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
