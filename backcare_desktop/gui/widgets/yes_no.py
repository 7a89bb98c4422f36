"""A question with Yes and No, nothing chosen before a person chooses."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text


class YesNo(QWidget):
    """`answer` is None until then; `answered` when a person chooses."""

    answered = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: bool | None = None
        self._question = Text(question, "heading", self)
        self._chips = ChipRow(
            [(True, words("stretch.yes")), (False, words("stretch.no"))], self, accent="movement"
        )
        self._name(question)
        self._chips.chosen.connect(self._chosen)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        outer.addWidget(Pair(self._question, self._chips, self))

    def ask(self, question: str) -> None:
        """Asks this."""
        if question != self._question.text():
            self._question.say(question)
            self._name(question)

    def choose(self, answer: bool | None) -> None:
        """Shows this as answered, None for not yet, without telling anybody."""
        self.answer = answer
        self._chips.choose(answer)

    def _name(self, question: str) -> None:
        # Heard with each of its answers, as in every row of chips.
        self._chips.setAccessibleName(question)
        for chip in self._chips.chips():
            chip.setAccessibleName(f"{question}: {chip.text()}")

    @Slot(object)
    def _chosen(self, answer: object) -> None:
        self.answer = answer is True
        self.answered.emit()
