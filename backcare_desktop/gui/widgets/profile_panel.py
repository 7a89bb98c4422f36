"""The safety profile: one question for each condition, and what its yes locks.

Law: "not sure" is a yes.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.methods import BATH_BLOCKS, BLOCKS, CONDITIONS, Modality
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.question_list import QuestionList
from backcare_desktop.gui.widgets.text import Text


class ProfilePanel(Column):
    """Emits `answered(condition, choice)`."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("profile.lead"), "muted", self))
        questions = [(name, words(f"profile.question.{name}")) for name in CONDITIONS]
        self.list = QuestionList(questions, self)
        self.list.answered.connect(self.answered)
        for name, row in self.list.rows.items():
            row.say_hint(effect(name))
        self.inside.addWidget(self.list)

    def said(self) -> str:
        """What a screen reader is told when it opens."""
        return words("profile.lead")

    def draw(self, known: tuple[tuple[str, str], ...]) -> None:
        """Shows what is known: pairs of condition and "yes", "no" or "unasked"."""
        for name, choice in known:
            self.list.rows[name].choose(choice)


def effect(condition: str) -> str:
    """What a yes means for cold and heat; empty where nothing."""
    if condition in BATH_BLOCKS:
        return words("profile.effect.bath")
    if condition == "under_18":
        return words("profile.effect.adult")
    if condition == "over_65":
        return words("profile.effect.shorter")
    blocked = BLOCKS.get(condition, ())
    if len(blocked) == len(Modality):
        return words("profile.effect.both")
    return words(f"profile.effect.{blocked[0].value}") if blocked else ""
