"""The foot of the page on which a routine is written: how long it takes, whether it is fine, Save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.editor import EditorView


class EditorFoot(QWidget):
    """back, saved, tried: what was pressed."""

    back = Signal()
    saved = Signal()
    tried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        said = Column(self, gap=0)
        self.verdict = Text("", "strong", said)
        self.outcome = Text("", "muted", said)
        self.outcome.hide()
        said.inside.addStretch(1)
        said.inside.addWidget(self.verdict)
        said.inside.addWidget(self.outcome)
        said.inside.addStretch(1)
        buttons = QWidget(self)
        flow = Flow(theme.GRID, buttons)
        self.leave = Button(words("editor.back"), "outline", buttons)
        self.attempt = Button(words("editor.try"), "outline", buttons, accent="movement")
        self.save = Button(words("editor.save"), "filled", buttons, accent="movement")
        for button in (self.leave, self.attempt, self.save):
            flow.addWidget(button)
        row.addWidget(Pair(said, buttons, self))
        self.leave.clicked.connect(self.back)
        self.save.clicked.connect(self.saved)
        self.attempt.clicked.connect(self.tried)

    def show_view(self, view: EditorView) -> None:
        """Shows the verdict, and what may be pressed."""
        said = sentence(view.verdict)
        self.verdict.say(" ".join([said, *(sentence(problem) for problem in view.problems)]))
        self.save.hold("" if view.fine and view.changed else _why_not(view))
        self.attempt.hold("" if view.fine else said)
        self.attempt.say(words("editor.save_and_try" if view.changed else "editor.try"))

    def tell(self, outcome: str) -> None:
        """Says what came of it, "" for nothing."""
        self.outcome.say(outcome)
        if outcome:
            announce(self, outcome)


def _why_not(view: EditorView) -> str:
    return words("editor.nothing_new") if view.fine else sentence(view.verdict)
