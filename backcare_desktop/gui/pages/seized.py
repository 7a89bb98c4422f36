"""It just seized up: warning signs, lying down with breathing, cold or heat, small moves.

Law: the page keeps no state of safety. Where the person is travels as a wish; what is ticked is told in
one event, also where the page is left; every start is an event that the gate judges.
"""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.engine.events import PainTold, RoutineStopped
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.choice_panel import ChoicePanel
from backcare_desktop.gui.widgets.cycle_dots import CycleDots
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.moves_panel import MovesPanel
from backcare_desktop.gui.widgets.rest_panel import RestPanel
from backcare_desktop.gui.widgets.signs_step import SignsStep
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.three_buttons import ThreeButtons
from backcare_desktop.viewmodel.calm import calms_down
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.screen import Draft
from backcare_desktop.viewmodel.seized import (
    MovesView,
    RestView,
    choice_cards,
    facts_told,
    moves_view,
    rest_view,
)
from backcare_desktop.viewmodel.seized_foot import Foot, Press, moves_foot, passing, rest_foot
from backcare_desktop.viewmodel.walk import STEPS, Step, Walk, back, onward, place, steps_open
from backcare_desktop.viewmodel.wishes import OptionSet, Walked

_HOME, _SIGNS = "relief", "warning-signs"
#: px at 100 %: below this height cards are low; below this room to scroll in a step has no heading.
_LOW, _LOWEST = 600, 220


class SeizedPage(Page):
    """`open("new")` begins with the warning signs, `open("")` goes on where the person was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("seized.title"))
        self._view: WindowView | None = None
        self._walk: Walk | None = None
        self._rest: RestView | None = None
        self._moves: MovesView | None = None
        self._make_head()
        self._make_panels()
        self.buttons = ThreeButtons(self)
        self.buttons.done.connect(self._do)
        self.foot.addWidget(self.buttons, 1)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._look_anew)

    @property
    def step(self) -> Step | None:
        """The step that is shown."""
        return None if self._walk is None else self._walk.step

    @override
    def open(self, part: str) -> None:
        """part: "new" for the first step."""
        self._walk = None
        if part == "new":
            self.signs.begin()
            self.wished.emit(Walked(None))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hosts(self, view: WindowView) -> bool:
        here = view.outside.walk
        return here is not None and here.step == "rest" and calms_down(view.state.guided)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the step where the person is; an emergency has a page of its own."""
        self._view = view
        if view.state.ledger.emergency:
            self.led.emit(_SIGNS)
            return
        here = place(view.outside.walk, view.state, view.now)
        came = self._walk is None or here.step != self._walk.step
        self._walk = here
        self._show(view, here)
        if came:
            self._come_to()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What has the keyboard takes its own Space first; a key that is kept down was pressed once.
        if self.step == "rest" and event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.rest.toggle_pause()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        draft = self.signs.left() if self.step == "signs" and not event.spontaneous() else None
        if draft is not None:
            self._tell(draft)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    @override
    def go_back(self) -> None:
        """Escape leaves; the home page leads back to the same step."""
        self.led.emit(_HOME)

    # ---- what is shown

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        self._dots = CycleDots(self)
        self._progress = Text("", "muted", self)
        head.addWidget(self._dots)
        head.addWidget(self._progress, 1)
        self._left = Text("", "strong", self)
        # Digits change every second: they neither wrap nor move what stands beside.
        self._left.setWordWrap(False)
        head.addWidget(self._left)
        self.column.addLayout(head)
        self._heading = Text("", "title", self)
        self.column.addWidget(self._heading)

    def _make_panels(self) -> None:
        self.signs = SignsStep(self.area, self)
        self.rest = RestPanel(self)
        self.choice = ChoicePanel(self)
        self.moves = MovesPanel(self)
        panels = (self.signs, self.rest, self.choice, self.moves)
        self.panels: dict[Step, QWidget] = dict(zip(STEPS, panels, strict=True))
        for name, panel in self.panels.items():
            self.column.addWidget(panel, int(name == "rest"))
        self.column.addStretch(0)
        self.signs.changed.connect(self._label)
        self.signs.turned.connect(self._come_to)
        self.signs.done.connect(self._told)
        self.signs.full.clicked.connect(self._to_signs)
        self.rest.signs.clicked.connect(self._to_signs)
        self.rest.wished.connect(self.wished)
        self.choice.led.connect(self.led)
        self.moves.told.connect(self._pain_told)

    def _show(self, view: WindowView, here: Walk) -> None:
        for name, panel in self.panels.items():
            panel.setVisible(name == here.step)
        match here.step:
            case "signs":
                self.signs.show_view(view.screen)
            case "rest":
                self._show_rest(view, here)
            case "choice":
                self.choice.show_cards(choice_cards(view.relief))
            case "moves":
                self._show_moves(view, here)
        run = self._rest.run if self._rest is not None and here.step == "rest" else None
        self._left.say("" if run is None else words("breathe.left", left=run.left))
        self._label()

    def _show_rest(self, view: WindowView, here: Walk) -> None:
        offers = shelf(view.outside.data_folder)
        self._rest = rest_view(view.state, view.now, view.outside, offers, calms(), here)
        self.rest.show_rest(self._rest, advice=view.state.ledger.needs_advice_today)

    def _show_moves(self, view: WindowView, here: Walk) -> None:
        offers = shelf(view.outside.data_folder)
        self._moves = moves_view(view.state, view.now, view.outside, offers, here)
        self.moves.show_moves(self._moves, offers.problem)

    @Slot()
    def _come_to(self) -> None:
        """Another step, or another list of the first one."""
        if self._view is None or self._walk is None:
            return
        steps, step = steps_open(self._view.state), self._walk.step
        number = steps.index(step) + 1
        self._heading.say(words(f"seized.step.{step}"))
        self._progress.say(words("seized.progress", number=number, count=len(steps)))
        self._dots.show_cycle("movement", number, len(steps))
        self.area.verticalScrollBar().setValue(0)
        just_shown(self)
        # No button has the keyboard yet, so that a key pressed just now answers nothing.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.signs.lead.text() if step == "signs" else self._heading.text()
        announce(self, words("seized.said", progress=self._progress.text(), step=said))
        # How much of the step is on the screen is known once it has been laid out.
        self._laid_out.start(0)

    @Slot()
    def _look_anew(self) -> None:
        self.signs.look_anew()
        self._fit()

    def _fit(self) -> None:
        self.choice.be_low(low=self.height() < theme.px(_LOW))
        room = self.area.viewport().height()
        # The name of the step gives way to what is done in it.
        self._heading.setVisible(room >= theme.px(_LOWEST))
        self.column.activate()
        self.rest.fill(room - self.rest.y() - self.column.contentsMargins().bottom())

    @Slot()
    def _label(self) -> None:
        if self._view is not None and self._walk is not None:
            self.buttons.show_foot(self._foot(self._view, self._walk))

    def _foot(self, view: WindowView, here: Walk) -> Foot:
        following = onward(here, view.state, view.now)
        step = None if following is None else following.step
        if here.step == "rest" and self._rest is not None:
            return rest_foot(self._rest, step)
        if here.step == "moves":
            return moves_foot(self._moves)
        if here.step == "signs":
            return Foot(Press(self.signs.main(), "answer"), danger=bool(self.signs.yes))
        return Foot(passing(step))

    # ---- what the person does

    @Slot(str)
    def _do(self, act: str) -> None:
        match act:
            case "answer":
                self.signs.press()
            case "pause":
                self.rest.toggle_pause()
            case "stop":
                self._end_breathing()
            case "start":
                self._start()
            case "rest":
                self._lie_down()
            case "back":
                self._step_back()
            case _:
                self._go_on()

    def _start(self) -> None:
        if self.step == "rest":
            self._breathe()
        elif self._moves is not None:
            self.wished.emit(self._moves.offer.asks)

    @Slot(object)
    def _told(self, draft: Draft) -> None:
        self._tell(draft)
        if self._view is not None and not self._view.state.ledger.emergency:
            self._lie_down()

    def _tell(self, draft: Draft) -> None:
        standing = frozenset[str]() if self._view is None else self._view.screen.standing
        self.signs.begin()
        for key, value in facts_told(draft):
            self.wished.emit(OptionSet(key, value))
        self.wished.emit(draft.event(standing))

    def _lie_down(self) -> None:
        """To the rest position, with the breathing running at once."""
        if self._view is not None:
            self.wished.emit(Walked(Walk("rest", self._view.now.boot_ms)))
            self._breathe()

    def _breathe(self) -> None:
        rest = self._rest
        if rest is not None and rest.run is None and rest.refused is None and rest.asks is not None:
            self.wished.emit(rest.asks)

    def _go_on(self) -> None:
        """To the next step, or home after the last."""
        if self._view is None or self._walk is None:
            return
        self._end_breathing()
        following = onward(self._walk, self._view.state, self._view.now)
        self.wished.emit(Walked(following))
        if following is None:
            self.led.emit(_HOME)

    def _step_back(self) -> None:
        if self._view is None or self._walk is None or (self.step == "signs" and self.signs.go_back()):
            return
        before = back(self._walk, self._view.now)
        if before is None:
            self.led.emit(_HOME)
        else:
            self.wished.emit(Walked(before))

    def _end_breathing(self) -> None:
        if self.step == "rest" and self._view is not None and self.hosts(self._view):
            self.wished.emit(RoutineStopped())

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level))

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit(_SIGNS)
