"""The player: a routine as it runs, what hurts, and how it ended.

Law: the view says which of the three is shown; only the answers not yet told are remembered here.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.engine.events import PainTold
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage, Page
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.hurts_panel import HurtsPanel
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.over_panel import OverPanel
from backcare_desktop.gui.widgets.player_face import PlayerFace
from backcare_desktop.viewmodel.player import OverView, PlayerView, player_view
from backcare_desktop.viewmodel.present import WindowView

_GALLERY, _SEIZED = "stretch", "seized"


class OverPage(Page):
    """What is shown once the routine is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("player.page"))
        self.hurts = HurtsPanel(self)
        self.over = OverPanel(self)
        self.column.addWidget(self.hurts)
        self.column.addWidget(self.over)
        self.column.addStretch(1)
        self.close_button = Button(words("player.over.close"), "outline", self, large=True)
        # In sight at every size: what is asked about pain is not left by a slip.
        self.foot.addWidget(self.hurts.tell, 1)
        self.foot.addWidget(self.close_button, 1)

    def show_foot(self, *, asking: bool) -> None:
        """asking: the questions about the pain are not answered yet."""
        self.hurts.tell.setVisible(asking)
        self.close_button.setVisible(not asking)

    @override
    def draw(self, view: WindowView) -> None:
        """Drawn by the page that holds it."""


class PlayerPage(BarePage):
    """Space pauses and goes on where no control has the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("player.page"))
        self._before: int | None = None
        self._ended_ms: int | None = None
        self._from = _GALLERY
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        self.face = PlayerFace(self._stack)
        self.end = OverPage(self._stack)
        self._stack.addWidget(self.face)
        self._stack.addWidget(self.end)
        outer.addWidget(self._stack)
        self.face.wished.connect(self.wished)
        self.end.hurts.told.connect(self.wished)
        self.end.hurts.to_signs.connect(self._to_signs)
        self.end.hurts.answered.connect(self._answered)
        self.end.over.told.connect(self._pain_told)
        self.end.close_button.clicked.connect(self.go_back)

    @override
    def open(self, part: str) -> None:
        # No button takes the keyboard over from the page before: Space means pause here.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what runs, or how it ended; leads to the gallery where there is neither."""
        walk = view.outside.walk
        self._from = _SEIZED if walk is not None and walk.step == "moves" else _GALLERY
        shown = player_view(view.state, view.now, shelf(view.outside.data_folder))
        match shown:
            case PlayerView():
                self._ended_ms = None
                self._before = shown.pain_before
                self.face.show_view(shown)
                self.face.voice.show_outside(view.outside)
                self._turn_to(self.face)
            case OverView():
                self._show_end(shown)
            case None:
                self.led.emit("stretch")

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
        """Leaves what has ended for where it began; what runs is stopped by the window."""
        self.led.emit(self._from)

    def _show_end(self, view: OverView) -> None:
        if view.since_ms != self._ended_ms:
            self._ended_ms = view.since_ms
            self.end.hurts.ask()
            self.end.area.verticalScrollBar().setValue(0)
        hurts = view.ending == "hurts"
        self.end.hurts.setVisible(hurts)
        asking = hurts and not self.end.hurts.done
        self.end.over.setVisible(not asking)
        self.end.show_foot(asking=asking)
        self.end.over.show_view(view, self._before)
        self._turn_to(self.end)

    def _turn_to(self, part: QWidget) -> None:
        if part is not self._stack.currentWidget():
            self._stack.setCurrentWidget(part)
            just_shown(self)
            # No button has the keyboard yet, so that a key pressed just now answers nothing.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _answered(self) -> None:
        self.end.over.show()
        self.end.show_foot(asking=False)

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level, after=True))
