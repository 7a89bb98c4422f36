"""What comes in a routine, one movement a line, with how much of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.number_mark import NumberMark
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.offer import StageLine


class StageList(Card):
    """`show_stages` fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("stretch.what"), "heading", self))
        self._shown: tuple[StageLine, ...] = ()
        self._lines: list[QWidget] = []

    def show_stages(self, stages: tuple[StageLine, ...]) -> None:
        """Shows these in their order."""
        if stages == self._shown:
            return
        self._shown = stages
        for line in self._lines:
            self.inside.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(number, stage) for number, stage in enumerate(stages, 1)]

    def _line(self, number: int, stage: StageLine) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(theme.GRID)
        row.addWidget(NumberMark(number, line))
        title = words("stretch.warm_up", title=stage.title) if stage.warm_up else stage.title
        row.addWidget(Text(title, "body", line), 3)
        row.addWidget(Text(sentence(stage.dose), "muted", line), 2)
        self.inside.addWidget(line)
        return line
