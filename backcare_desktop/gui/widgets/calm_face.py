"""Breathing or relaxing as it runs: the circle or the line, how long still, Pause and Stop.

Law: nothing has to be pressed for it to go on, and a press of the mouse leaves the keyboard where it
was, so that Space goes on meaning pause.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.engine.events import Event, RoutinePaused, RoutineResumed, RoutineStopped
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.cue_line import CueLine
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.pacer import Pacer
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.voice_switch import VoiceSwitch
from backcare_desktop.viewmodel.breathe import RunView

#: Below so many px at 100 % there is no room for large buttons, nor to count rounds.
_LOW = 340
#: The same for the title.
_LOWEST = 230
#: Below so many px of width at 100 % the head has no room for the switch of the voice.
_BROAD = 560


class CalmFace(QWidget):
    """`show_view` draws it. wished: an engine event, or the voice switched."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RunView | None = None
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self._title = Text("", "heading", self)
        self._left = Text("", "heading", self)
        # Digits change every second: they neither wrap nor move the title.
        self._left.setWordWrap(False)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        head.addWidget(self._left)
        self.voice = VoiceSwitch(self, accent="breath", bare=True)
        self.voice.wished.connect(self.wished)
        head.addWidget(self.voice)
        self._column.addLayout(head)
        self._stack = QStackedWidget(self)
        self.pacer = Pacer(self._stack)
        self.line = CueLine(self._stack)
        self.line.setSizePolicy(self.pacer.sizePolicy())
        self._stack.addWidget(self.pacer)
        self._stack.addWidget(self.line)
        self._column.addWidget(self._stack, 1)
        self._round = Text("", "body", self, centred=True)
        self._column.addWidget(self._round)
        self._pack = Text(words("breathe.pack"), "strong", self, centred=True)
        self._column.addWidget(self._pack)
        self._column.addWidget(self._make_buttons())
        self._space()

    def show_view(self, view: RunView) -> None:
        """Shows this moment of it."""
        before, self._view = self._view, view
        self._title.say(view.title)
        self._left.say(words("breathe.left", left=view.left))
        self._pack.setVisible(view.pack)
        self.pause.say(words("breathe.resume" if view.paused else "breathe.pause"))
        self._name_keys()
        if view.pattern:
            self._show_breath(view)
        else:
            self._show_line(before, view)

    def toggle_pause(self) -> None:
        """Space: pauses, or goes on."""
        if self._view is not None:
            self._wish(RoutineResumed() if self._view.paused else RoutinePaused())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _make_buttons(self) -> QWidget:
        row = QWidget(self)
        self._row = Columns(theme.px(60), 2 * theme.GRID, row, most=2)
        self.pause = Button(words("breathe.pause"), "outline", row, large=True)
        self.stop = Button(words("breathe.stop"), "filled", row, accent="breath", large=True)
        for button in (self.pause, self.stop):
            # A click would bring the keyboard here, and Space would press it again.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self.pause.clicked.connect(self.toggle_pause)
        self.stop.clicked.connect(self._stop)
        return row

    def _show_breath(self, view: RunView) -> None:
        instead = ("", "")
        if view.paused:
            instead = (words("breathe.paused"), "")
        elif view.ready_s:
            instead = (words("breathe.ready"), str(view.ready_s))
        moving = not (view.paused or view.ready_s)
        self.pacer.show_breath(view.pattern, view.spent_ms, moving=moving, instead=instead)
        self._stack.setCurrentWidget(self.pacer)
        self._round.setText(words("breathe.round", round=view.round, rounds=view.rounds))
        self._show_round()

    def _show_line(self, before: RunView | None, view: RunView) -> None:
        """The line; eyes may be closed, so each is said once where a screen reader listens."""
        line = words("breathe.paused") if view.paused else view.line or words("breathe.settle")
        self.line.say(line)
        self._stack.setCurrentWidget(self.line)
        self._round.setText(f"{words('breathe.ready')} {view.ready_s}" if view.ready_s else "")
        self._show_round()
        new = before is None or before.line != view.line or before.began_ms != view.began_ms
        if new and view.line and not view.paused:
            announce(self, view.line)

    def _show_round(self) -> None:
        """Where it is low the circle needs the room."""
        crowded = self.height() < theme.px(_LOW) and self._stack.currentWidget() is self.pacer
        self._round.setVisible(bool(self._round.text()) and not crowded)
        self._title.setVisible(self.height() >= theme.px(_LOWEST))

    def _space(self) -> None:
        side, grid = round(theme.GRID * (6 - theme.look().scale)), theme.GRID
        self._column.setContentsMargins(side, 2 * grid, side, 2 * grid)
        self._column.setSpacing(grid)
        low = self.height() < theme.px(_LOW)
        self.voice.setVisible(self.width() >= theme.px(_BROAD))
        for button in (self.pause, self.stop):
            button.setLarge(large=not low)
        self._name_keys()
        self._show_round()

    def _name_keys(self) -> None:
        """Beside the words, where both buttons still fit beside each other; or Stop would be pushed off."""
        # Escape takes off what is on the body first.
        escape = "" if self._view is not None and self._view.pack else "Esc"
        keys = ((self.pause, words("breathe.key.space")), (self.stop, escape))
        for button, key in keys:
            button.setKey(key)
        margins = self._column.contentsMargins()
        room = (self.width() - margins.left() - margins.right() - 2 * theme.GRID) // 2
        if max(button.sizeHint().width() for button, _ in keys) > room:
            for button, _ in keys:
                button.setKey("")

    def _wish(self, event: Event) -> None:
        self.wished.emit(event)

    @Slot()
    def _stop(self) -> None:
        self._wish(RoutineStopped())
