"""Breathe: what to choose, what runs, and the end of it.

Law: what runs is shown, whatever was opened; an end is shown to who saw it run, until it is closed.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage, Page
from backcare_desktop.gui.pages.calm_choice import CalmChoicePage
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.calm_face import CalmFace
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.breathe import EndView, RunView, run_view
from backcare_desktop.viewmodel.present import WindowView


class CalmEndPage(Page):
    """How it ended, and what to do now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("breathe.title"))
        self._how = Text("", "huge", self, centred=True)
        self._way = Text("", "heading", self, centred=True)
        self.column.addStretch(1)
        self.column.addWidget(self._how)
        self.column.addWidget(self._way)
        self.column.addWidget(Text(words("breathe.over.then"), "body", self, centred=True))
        self.column.addStretch(1)
        self.close_button = Button(words("breathe.over.close"), "outline", self, large=True)
        self.foot.addWidget(self.close_button, 1)

    def show_end(self, view: EndView) -> None:
        """Shows this end."""
        self._how.say(words(f"breathe.over.{view.ending}"))
        self._way.say(view.title)

    @override
    def draw(self, view: WindowView) -> None:
        """Drawn by the page that holds it."""


class BreathePage(BarePage):
    """Space pauses and goes on where no control has the keyboard. `open(way)` chooses that way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("breathe.title"))
        self._seen = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        self.choice = CalmChoicePage(self._stack)
        self.face = CalmFace(self._stack)
        self.end = CalmEndPage(self._stack)
        for part in (self.choice, self.face, self.end):
            self._stack.addWidget(part)
        outer.addWidget(self._stack)
        self.choice.wished.connect(self.wished)
        self.choice.led.connect(self.led)
        self.face.wished.connect(self.wished)
        self.end.close_button.clicked.connect(self.go_back)

    @override
    def open(self, part: str) -> None:
        """part: the id of a way, "" for the one that was chosen last."""
        self._seen = False
        if part:
            self.choice.choose(part)
        self.choice.area.verticalScrollBar().setValue(0)
        # No button takes the keyboard over from the page before: Space means pause here.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what runs, how it ended, or what there is to choose."""
        shown = run_view(view.state, view.now, calms())
        if isinstance(shown, RunView):
            self._seen = True
            self.face.show_view(shown)
            self.face.voice.show_outside(view.outside)
            self._turn_to(self.face)
        elif shown is not None and self._seen:
            self.end.show_end(shown)
            self._turn_to(self.end)
        else:
            self.choice.draw(view)
            self._turn_to(self.choice)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        running = self._stack.currentWidget() is self.face
        # What has the keyboard takes its own Space first; a key that is kept down was pressed once.
        if running and event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.face.toggle_pause()
            return
        super().keyPressEvent(event)

    @Slot()
    @override
    def go_back(self) -> None:
        """Leaves what has ended; what runs is stopped by the window."""
        if self._stack.currentWidget() is self.end:
            self.led.emit("breathe")

    def _turn_to(self, part: QWidget) -> None:
        if part is not self._stack.currentWidget():
            self._stack.setCurrentWidget(part)
            just_shown(self)
            # No button has the keyboard yet, so that a key pressed just now answers nothing.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
