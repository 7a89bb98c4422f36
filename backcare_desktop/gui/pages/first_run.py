"""The first run: three short screens.

Law: nothing is told to the engine before the last one; "one of these" leads to the warning signs.
"""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import ScreenAnswered
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.first_run_steps import SignsStep, WhatStep, YouStep
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.read_gate import ReadGate
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.viewmodel.first_run import STEPS, Age, FirstRunDraft, FirstRunView, Step
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import OptionSet

_HOME = "relief"
_SIGNS = "warning-signs"


class FirstRunPage(Page):
    """Shown before everything else until it is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("first_run.title"))
        self._drawn: FirstRunView | None = None
        self._draft = FirstRunDraft()
        self._step: Step | None = None
        self._progress = Text("", "muted", self)
        self.column.addWidget(self._progress)
        self._make_steps()
        self.column.addStretch(1)
        self._make_foot()
        self._gate = ReadGate(self.area, self.signs, self)
        self._gate.changed.connect(self._say_main)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._look_anew)

    @override
    def draw(self, view: WindowView) -> None:
        if view.first_run != self._drawn:
            known = view.first_run.draft.age
            self._drawn = view.first_run
            self._show(self._draft if known is None else replace(self._draft, age=known))

    def _make_steps(self) -> None:
        self.what, self.you, self.signs = WhatStep(self), YouStep(self), SignsStep(self)
        self.steps: dict[Step, WhatStep | YouStep | SignsStep] = {
            "what": self.what,
            "you": self.you,
            "signs": self.signs,
        }
        for step in self.steps.values():
            self.column.addWidget(step)
        self.you.regions.chosen.connect(self._region)
        self.you.ages.chosen.connect(self._age)

    def _make_foot(self) -> None:
        self.back = Button(words("first_run.back"), "outline", self)
        self.one = Button(words("first_run.signs.one"), "outline", self, accent="danger")
        self.main = Button("", "filled", self)
        self.tick = Tick(words("first_run.agree"), self)
        self.tick.toggled.connect(self._agreed)
        self.back.clicked.connect(self._go_back)
        self.one.clicked.connect(self._one_of_these)
        self.main.clicked.connect(self._go_on)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.tick)
        self.foot.addWidget(self.one, 1)
        self.foot.addWidget(self.main, 1)

    def _show(self, draft: FirstRunDraft) -> None:
        self._draft = draft
        self.tick.setChecked(draft.agreed)
        self.tick.setVisible(draft.step == STEPS[0])
        self.you.draw(draft.region, draft.age)
        self.back.setVisible(draft.step != STEPS[0])
        self.one.setVisible(draft.step == STEPS[-1])
        self._say_main()
        self.main.hold(words(f"first_run.lacks.{draft.lacks}") if draft.lacks else "")
        if draft.step != self._step:
            self._open(draft.step)

    @Slot()
    def _say_main(self) -> None:
        """Next; in the end "None of these", but only of lines that could be read."""
        last = "first_run.signs.none" if self._gate.seen else "screen.read_on"
        self.main.say(words(last if self._draft.step == STEPS[-1] else "first_run.next"))

    def _open(self, step: Step) -> None:
        self._step = step
        for name, panel in self.steps.items():
            panel.setVisible(name == step)
        self._progress.say(words("first_run.progress", number=STEPS.index(step) + 1))
        self.area.verticalScrollBar().setValue(0)
        # How much of the step is on the screen is known once it has been laid out.
        self._laid_out.start(0)
        just_shown(self)
        # Not on the button: the same key would answer what was not read.
        self.steps[step].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._progress.text()}. {self.steps[step].said()}")

    @Slot()
    def _look_anew(self) -> None:
        self._gate.reset()
        self._say_main()

    @Slot(bool)
    def _agreed(self, agreed: bool) -> None:
        if agreed != self._draft.agreed:
            self._show(replace(self._draft, agreed=agreed))

    @Slot(object)
    def _region(self, region: object) -> None:
        self._show(replace(self._draft, region=str(region)))

    @Slot(object)
    def _age(self, age: object) -> None:
        self._show(replace(self._draft, age=cast("Age", age)))

    @Slot()
    def _go_back(self) -> None:
        self._show(self._draft.back())

    @Slot()
    def _go_on(self) -> None:
        # A screen reader presses a held button all the same.
        if self._draft.lacks:
            return
        if self._draft.step != STEPS[-1]:
            self._show(self._draft.onward())
        elif not self._gate.seen:
            self._gate.read_on()
        else:
            self._tell()
            self.wished.emit(ScreenAnswered(frozenset()))
            self._done(_HOME)

    @Slot()
    def _one_of_these(self) -> None:
        self._tell()
        self._done(_SIGNS)

    def _tell(self) -> None:
        self.wished.emit(OptionSet("region", self._draft.region))
        self.wished.emit(self._draft.profile())

    def _done(self, leads_to: str) -> None:
        self.wished.emit(OptionSet("person.first_run_done", True))
        self.led.emit(leads_to)
