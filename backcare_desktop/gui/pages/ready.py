"""The next cycle or part can start: its checks, and one button."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import NextAsked, StopAsked
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.check_list import CheckList
from backcare_desktop.gui.widgets.end_question import EndQuestion
from backcare_desktop.gui.widgets.method_picker import length_words
from backcare_desktop.gui.widgets.read_gate import ReadGate
from backcare_desktop.gui.widgets.signs_card import SignsCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.waiting import ReadyView

#: Below so many px at 100 % the foot is narrow.
_NARROW = 480


class ReadyPage(Page):
    """Nothing starts by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("session.page"), parent)
        self._text = Text("", "body", self)
        self.column.addWidget(self._text)
        self._refused = Card(self, accent="danger")
        self._refusal = Text("", "danger", self._refused)
        self._refused.inside.addWidget(self._refusal)
        self.column.addWidget(self._refused)
        self._signs = SignsCard(self)
        self.column.addWidget(self._signs)
        checks = Card(self)
        checks.inside.addWidget(Text(words("session.checks"), "heading", checks))
        self._checks = CheckList(checks)
        checks.inside.addWidget(self._checks)
        self.column.addWidget(checks)
        self.column.addStretch(1)
        self.end = Button(words("wait.end"), "outline", self)
        self.start = Button("", "filled", self, large=True)
        self.question = EndQuestion(self)
        self.foot.addWidget(self.end, 1)
        self.foot.addWidget(self.start, 3)
        self.foot.addWidget(self.question, 1)
        self._start_words = ""
        self.end.clicked.connect(self._ask)
        self.question.kept.connect(self.go_back)
        self.question.confirmed.connect(self._end)
        self.start.clicked.connect(self._start)
        self._signs.yes.clicked.connect(self._to_signs)
        self._checks.changed.connect(self._label)
        self._gate = ReadGate(self.area, self._checks, self)
        self._gate.changed.connect(self._label)

    @override
    def open(self, part: str) -> None:
        self._checks.forget()
        self.go_back()
        self.area.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large text its words need more of the width.
        self.foot.setStretch(0, 3 if self.width() < theme.px(_NARROW) else 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._gate.reset()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        stage = view.session.stage
        if not isinstance(stage, ReadyView):
            return
        accent: Accent = "cold" if stage.modality.value == "cold" else "heat"
        cycle = stage.cycle
        if cycle.part == _SECOND:
            self.title.say(words("ready.title.part"))
            self._start_words = words("session.start")
        else:
            self.title.say(words("ready.title", cycle=cycle.cycle, cycles=cycle.cycles))
            self._start_words = words("session.start.next", cycle=cycle.cycle, cycles=cycle.cycles)
        method, length = words(f"method.{stage.method}"), length_words(stage.minutes)
        self._text.say(words("ready.text", method=method, length=length))
        self._refused.setVisible(stage.refused is not None)
        self._refusal.say("" if stage.refused is None else sentence(stage.refused))
        self._checks.show_checks(stage.modality.value, stage.checks)
        self.start.setAccent(accent)
        self._label()

    @Slot()
    def _label(self) -> None:
        if self._checks.denied:
            self.start.say(words("session.start.denied"))
        else:
            self.start.say(self._start_words if self._gate.seen else words("session.read_on"))

    @Slot()
    def _start(self) -> None:
        if not self._gate.seen:
            self._gate.read_on()
            return
        self.wished.emit(NextAsked(self._checks.answers()))

    @Slot()
    def _ask(self) -> None:
        self.end.hide()
        self.start.hide()
        self.question.ask()

    @Slot()
    @override
    def go_back(self) -> None:
        """It goes on: the question is put away."""
        self.question.hide()
        self.end.show()
        self.start.show()

    @Slot()
    def _end(self) -> None:
        self.wished.emit(StopAsked())

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")


#: The part of the on-off pattern that follows the off part.
_SECOND = 2
