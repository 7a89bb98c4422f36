"""One list of warning-sign questions: how far one is, the lead, the lines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.question_list import QuestionList
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.screen import LISTS, Draft, Item, List, items


class QuestionsPanel(Column):
    """The list `part`; emits `answered(item, choice)`."""

    answered = Signal(str, str)

    def __init__(self, part: List, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        progress = words("screen.progress", number=LISTS.index(part) + 1)
        above = f"{words(f'screen.part.{part}')} · {progress} · {words('screen.unsure_is_yes')}"
        self.inside.addWidget(Text(above, "muted", self))
        self.inside.addWidget(Text(words(f"screen.lead.{part}"), "heading", self))
        asked = [item for item in items(part) if not item.fact]
        self._lists = [self._list(asked)]
        facts = [item for item in items(part) if item.fact]
        if facts:
            self.inside.addWidget(Text(words("screen.facts"), "strong", self))
            self._lists.append(self._list(facts))

    def draw(self, draft: Draft) -> None:
        """Shows what was answered."""
        for each in self._lists:
            for name, row in each.rows.items():
                row.choose(draft.choice(name))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self._lists[0].rows.values())).choices.chips()[0]

    def said(self) -> str:
        """What a screen reader is told when the list opens."""
        return words(f"screen.lead.{self.part}")

    def _list(self, asked: list[Item]) -> QuestionList:
        made = QuestionList([(item.id, words(f"screen.question.{item.id}")) for item in asked], self)
        made.answered.connect(self.answered)
        self.inside.addWidget(made)
        return made
