"""A card of questions, one row each, parted by quiet lines."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.line import Line
from backcare_desktop.gui.widgets.question_row import QuestionRow


class QuestionList(Card):
    """`QuestionList([("A1", "Is ...?"), ...], self)`; emits `answered(id, choice)`."""

    answered = Signal(str, str)

    def __init__(self, questions: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, QuestionRow] = {}
        side, grid = theme.px(2 * theme.GRID), theme.GRID
        self.inside.setContentsMargins(side, grid, side, grid)
        self.inside.setSpacing(grid // 2)
        for name, question in questions:
            if self.rows:
                self.inside.addWidget(Line(self))
            row = QuestionRow(name, question, self)
            row.answered.connect(self.answered)
            self.rows[name] = row
            self.inside.addWidget(row)
