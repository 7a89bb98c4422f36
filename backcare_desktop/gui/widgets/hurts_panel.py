"""After "This hurts": three questions about the pain, and what follows from the answers.

Law: the routine is over before anything is asked; nothing is preselected; a yes that points to a
nerve is told also where the person leaves before the end (SAFETY 5; S28 S42-S44).
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import HurtTold
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.yes_no import YesNo

_KINDS = ("sharp", "leg", "numb")
_NERVE = ("leg", "numb")


class HurtsPanel(Column):
    """told: a HurtTold with the answers. to_signs: the warning signs shall open. answered: it is done."""

    told = Signal(object)
    to_signs = Signal()
    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = Card(self)
        self._asked.inside.addWidget(Text(words("player.hurts.title"), "title", self._asked))
        self.questions = {kind: YesNo(words(f"player.hurts.{kind}"), self._asked) for kind in _KINDS}
        for question in self.questions.values():
            self._asked.inside.addWidget(question)
            question.answered.connect(self._label)
        #: For the foot of the page.
        self.tell = Button(words("player.hurts.tell"), "filled", self, accent="movement", large=True)
        self.inside.addWidget(self._asked)
        self._outcome = Card(self)
        self._advice = Text("", "heading", self._outcome)
        self._outcome.inside.addWidget(self._advice)
        self.signs = Button(
            words("player.hurts.to_signs"), "filled", self._outcome, accent="danger", key="F1", large=True
        )
        self._outcome.inside.addWidget(self.signs)
        self.inside.addWidget(self._outcome)
        self.tell.clicked.connect(self._tell)
        self.signs.clicked.connect(self.to_signs)
        self.ask()

    @property
    def done(self) -> bool:
        """Whether the answers were told."""
        return self._told

    def ask(self) -> None:
        """Begins anew, with nothing chosen."""
        self._told = False
        for question in self.questions.values():
            question.choose(None)
        self._asked.show()
        self._outcome.hide()
        self._label()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Who leaves after a "yes" that points to a nerve has said so all the same.
        if not self._told and any(self.questions[kind].answer for kind in _NERVE):
            self._send()

    @Slot()
    def _label(self) -> None:
        open_ones = any(question.answer is None for question in self.questions.values())
        self.tell.hold(words("player.hurts.lacks") if open_ones else "")

    @Slot()
    def _tell(self) -> None:
        self._send()
        event = self._event()
        nerve = event.leg or event.numb
        name = "signs" if nerve else "was_sharp" if event.sharp else "dull"
        self._advice.say(words(f"player.hurts.{name}"))
        self._outcome.setAccent("danger" if nerve else "movement")
        self.signs.setVisible(nerve)
        self._asked.hide()
        self._outcome.show()
        just_shown(self)
        # Not on to what is asked next: a press meant for "Go on" tells no pain.
        (self.signs if nerve else self).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._advice.text(), urgent=nerve)
        self.answered.emit()

    def _send(self) -> None:
        self._told = True
        self.told.emit(self._event())

    def _event(self) -> HurtTold:
        said = {kind: question.answer is True for kind, question in self.questions.items()}
        return HurtTold(sharp=said["sharp"], leg=said["leg"], numb=said["numb"])
