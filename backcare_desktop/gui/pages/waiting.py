"""The rest between cycles and the off part: the clock time at which it goes on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import StopAsked
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.dial import Dial
from backcare_desktop.gui.widgets.end_question import EndQuestion
from backcare_desktop.gui.widgets.session_head import SessionHead
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.waiting import WaitView

#: The dial is never smaller than this, in px whatever the text scale: its digits are large already.
_LEAST_DIAL = 200


class WaitingPage(Page):
    """Nothing is on; a ring of the time that has to pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("session.page"))
        self._head = SessionHead(self)
        self.column.addWidget(self._head)
        self._dial = Dial(words("session.time_left"), self, thin=True, least=_LEAST_DIAL)
        self.column.addWidget(self._dial, 1)
        self._text = Text("", "body", self, centred=True)
        self.column.addWidget(self._text)
        self._next = Text("", "strong", self, centred=True)
        self.column.addWidget(self._next)
        self.end = Button(words("wait.end"), "outline", self)
        self.question = EndQuestion(self)
        self.foot.addWidget(self.end, 0, Qt.AlignmentFlag.AlignHCenter)
        self.foot.addWidget(self.question, 1)
        self.end.clicked.connect(self._ask)
        self.question.kept.connect(self.go_back)
        self.question.confirmed.connect(self._end)

    @override
    def open(self, part: str) -> None:
        self.go_back()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        stage = view.session.stage
        if not isinstance(stage, WaitView):
            return
        accent: Accent = "cold" if stage.modality.value == "cold" else "heat"
        self._head.show_session(stage.method, accent, stage.cycle)
        until = sentence(stage.until) if isinstance(stage.until, Message) else str(stage.until)
        above = words("wait.off" if stage.off else "wait.rest")
        lines = (above, stage.digits, words("wait.until", until=until))
        self._dial.show_time(accent, lines, left_ms=stage.left_ms, total_ms=stage.total_ms)
        self._text.say(words("wait.off.text" if stage.off else "wait.rest.text"))
        if stage.off:
            self._next.say(words("wait.next.part"))
            return
        cycle = stage.cycle
        self._next.say(words("wait.next", cycle=cycle.cycle + 1, cycles=cycle.cycles))

    @Slot()
    def _ask(self) -> None:
        self.end.hide()
        self.question.ask()

    @Slot()
    @override
    def go_back(self) -> None:
        """It goes on: the question is put away."""
        self.question.hide()
        self.end.show()

    @Slot()
    def _end(self) -> None:
        self.wished.emit(StopAsked())
