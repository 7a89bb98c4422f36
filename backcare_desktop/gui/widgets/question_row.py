"""One question with Yes, No and Not sure."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text


class QuestionRow(QWidget):
    """`QuestionRow("A1", "Is the skin ...?", self)`; emits `answered(id, choice)`.

    The screen reader hears the question with each of its three answers. hint: a quiet line below.
    """

    answered = Signal(str, str)

    def __init__(self, name: str, question: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._choices = ChipRow(
            [("yes", words("screen.yes")), ("no", words("screen.no")), ("unsure", words("screen.unsure"))],
            self,
            name=question,
        )
        self._choices.chosen.connect(self._chosen)
        said = QWidget(self)
        lines = QVBoxLayout(said)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.GRID // 2)
        lines.addWidget(Text(question, "body", said))
        self._hint = Text("", "muted", said)
        self._hint.say(hint)
        lines.addWidget(self._hint)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        outer.addWidget(Pair(said, self._choices, self))

    @property
    def choices(self) -> ChipRow:
        """Its three answers."""
        return self._choices

    def choose(self, choice: str | None) -> None:
        """Shows this as answered, without telling anybody."""
        self._choices.choose(choice)

    def say_hint(self, hint: str) -> None:
        """Shows this quiet line below; nothing where it is empty."""
        self._hint.say(hint)

    @Slot(object)
    def _chosen(self, choice: object) -> None:
        self.answered.emit(self.objectName(), str(choice))
