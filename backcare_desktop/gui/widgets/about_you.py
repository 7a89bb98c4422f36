"""Questions of the safety profile that a method needs and that were never asked.

Law: asked once; "not sure" is a yes; nothing is assumed.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.engine.events import ProfileAnswered
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Beside
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle

#: With less room in px at 100 % for the question, its answer goes below it.
_LEAST: Final = 90


class AboutYou(Card):
    """Hidden where nothing is left to ask. Emits `answered(ProfileAnswered)`."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent="movement")
        self.inside.addWidget(Text(words("session.about_you"), "heading", self))
        self.inside.addWidget(Text(words("session.about_you.why"), "body", self))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.inside.addLayout(self._list)
        self._done = Button("", "filled", self, accent="movement")
        self._done.clicked.connect(self._pressed)
        row = QHBoxLayout()
        row.addWidget(self._done)
        row.addStretch(1)
        self.inside.addLayout(row)
        self._asked: tuple[str, ...] = ()
        self._lines: dict[str, QWidget] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self.hide()

    def ask(self, conditions: tuple[str, ...]) -> None:
        """Asks these; what was ticked stays ticked."""
        self.setVisible(bool(conditions))
        if conditions == self._asked:
            return
        self._asked = conditions
        ticked = {name for name, box in self._boxes.items() if box.isChecked()}
        for line in self._lines.values():
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._boxes = {}, {}
        for name in conditions:
            self._add(name, ticked=name in ticked)
        self._label()

    def _add(self, name: str, *, ticked: bool) -> None:
        line = QWidget(self)
        row = Beside(theme.px(_LEAST), theme.GRID, line)
        question = words(f"profile.question.{name}")
        row.addWidget(Text(question, "body", line))
        box = Toggle(words("session.about_you.yes"), line, accent="movement")
        box.setAccessibleName(question)
        box.setChecked(ticked)
        box.toggled.connect(self._label)
        row.addWidget(box)
        self._list.addWidget(line)
        self._lines[name], self._boxes[name] = line, box

    @Slot()
    def _label(self) -> None:
        some = any(box.isChecked() for box in self._boxes.values())
        self._done.say(words("session.about_you.done" if some else "session.about_you.none"))

    @Slot()
    def _pressed(self) -> None:
        yes = frozenset(name for name, box in self._boxes.items() if box.isChecked())
        self.answered.emit(ProfileAnswered(yes, frozenset(self._boxes)))
