"""A running routine on its page: figure, ring, one line, and the buttons.

Law: nothing has to be pressed for it to go on, and a press of the mouse leaves the keyboard where it
was, so that Space goes on meaning pause.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.engine.events import (
    Event,
    HurtTold,
    RoutinePaused,
    RoutineResumed,
    RoutineSkipped,
    RoutineStopped,
)
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.cue_line import CueLine
from backcare_desktop.gui.widgets.dial import Dial
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.fitted_text import FittedText
from backcare_desktop.gui.widgets.player_buttons import PlayerButtons
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.voice_switch import VoiceSwitch
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.player import NextView, PlayerView

#: The height of the next figure in px at 100 %.
_NEXT = 96
#: Below so many px at 100 % there is no room for the next figure, only for its name.
_LOW = 620
#: The same for the space around things.
_NARROW = 480
#: Below so many px of height at 100 % the ring has the place of the next movement, and further
#: below the name of the routine has none.
_ONLY_NOW = 400
_CRAMPED = 320
#: The title's letters there, as a part of what they grow to.
_LESS = 0.6
#: So many lines of the largest letters the cue has room for, usually and there.
_LINES, _LINES_CRAMPED = 2, 2.5
#: Below so many px of width at 100 % the head has no room for the switch of the voice.
_BROAD = 680

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlayerFace(QWidget):
    """`show_view` draws it. wished: an engine event, or the voice switched."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PlayerView | None = None
        self._column = QVBoxLayout(self)
        self._head = self._make_head()
        self._column.addLayout(self._head)
        self._column.addLayout(self._make_middle(), 1)
        self.cue = CueLine(self)
        self._column.addWidget(self.cue)
        self.buttons = self._make_buttons()
        self._column.addWidget(self.buttons)
        # One key ends it at once, wherever on the page the keyboard is.
        self._key = QShortcut(QKeySequence("H"), self)
        self._key.activated.connect(self._hurts)
        self._space()

    def show_view(self, view: PlayerView) -> None:
        """Shows this moment of the routine."""
        self._view = view
        side = words(f"player.side.{view.side}") if view.side else ""
        title = words("player.title.side", title=view.title, side=side) if side else view.title
        self._title.say(title)
        self._where.say("" if self._cramped else where_words(view))
        self.figure.setAccessibleName(words("player.figure", title=title))
        self.figure.setVisible(bool(view.figure.pose or view.figure.picture))
        self.figure.show_figure(view.figure)
        shown = "paused" if view.paused else view.phase
        above = words("player.repeat", repeat=view.repeat, repeats=view.repeats) if view.repeats > 1 else ""
        lines = (above, view.digits, words(f"player.phase.{shown}"))
        accent: Accent = "breath" if view.phase == "breathe" else "movement"
        self.ring.show_time(accent, lines, left_ms=view.left_ms, total_ms=view.total_ms)
        self.cue.say(sentence(view.cue) if isinstance(view.cue, Message) else view.cue)
        self.buttons.say_pause(words("player.resume" if view.paused else "player.pause"))
        self._show_next(view.following)

    def toggle_pause(self) -> None:
        """Space: pauses, or goes on."""
        if self._view is not None:
            self.wished.emit(RoutineResumed() if self._view.paused else RoutinePaused())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GRID)
        self._title = FittedText("", "title", self, lines=2)
        self._where = Text("", "body", self)
        self._where.setAlignment(_RIGHT)
        head.addWidget(self._title)
        head.addWidget(self._where)
        self.voice = VoiceSwitch(self, bare=True)
        self.voice.wished.connect(self.wished)
        head.addWidget(self.voice)
        return head

    def _make_middle(self) -> QHBoxLayout:
        self._middle = QHBoxLayout()
        self.figure = FigurePlace(self)
        self._middle.addWidget(self.figure, 3)
        beside = QVBoxLayout()
        beside.setSpacing(theme.GRID)
        self.ring = Dial(words("player.time_left"), self, least=100)
        beside.addWidget(self.ring, 1)
        self._following = Card(self)
        self._next = Text("", "body", self._following, centred=True)
        self._following.inside.addWidget(self._next)
        self._next_figure = FigurePlace(self._following, bare=True, high=_NEXT)
        self._following.inside.addWidget(self._next_figure)
        beside.addWidget(self._following)
        self._middle.addLayout(beside, 2)
        return self._middle

    def _make_buttons(self) -> PlayerButtons:
        row = PlayerButtons(self)
        self.hurts, self.pause, self.skip, self.stop = row.hurts, row.pause, row.skip, row.stop
        self.hurts.clicked.connect(self._hurts)
        self.pause.clicked.connect(self.toggle_pause)
        self.skip.clicked.connect(self._skip)
        self.stop.clicked.connect(self._stop)
        return row

    def _show_next(self, following: NextView | None) -> None:
        low = self.height() < theme.px(_LOW)
        self._following.setVisible(self.height() >= theme.px(_ONLY_NOW))
        if following is None:
            self._next.say(words("player.next.last"))
        else:
            self._next.say(words("player.next", title=following.title))
            self._next_figure.show_still(following.pose, following.side, following.picture)
        self._next_figure.setVisible(following is not None and not low)

    @property
    def _cramped(self) -> bool:
        return self.height() < theme.px(_CRAMPED)

    def _dress(self) -> None:
        """Where there is little room, everything that has to be pressed stays in sight; so does the side."""
        cramped = self._cramped
        self.buttons.be_low(low=self.height() < theme.px(_ONLY_NOW))
        self._title.setPart(_LESS if cramped else 1)
        # A long line needs room for letters that are larger than the usual all the same.
        self.cue.setLines(_LINES_CRAMPED if cramped else _LINES)
        if self._view is not None:
            self._where.say("" if cramped else where_words(self._view))

    def _space(self) -> None:
        tight = self.height() < theme.px(_NARROW)
        broad = self.width() >= theme.px(_BROAD)
        self.voice.setVisible(broad)
        for place, share in enumerate((4, 3) if broad else (5, 2)):
            self._head.setStretch(place, share)
        side, grid = round(theme.GRID * (6 - theme.look().scale)), theme.GRID
        self._column.setContentsMargins(side, grid if tight else 2 * grid, side, grid if tight else 2 * grid)
        self._column.setSpacing(grid if tight else 2 * grid)
        self._middle.setSpacing(grid if tight else 2 * grid)
        self._dress()
        if self._view is not None:
            self._show_next(self._view.following)

    def _wish(self, event: Event) -> None:
        if self._view is not None:
            self.wished.emit(event)

    @Slot()
    def _hurts(self) -> None:
        self._wish(HurtTold())

    @Slot()
    def _skip(self) -> None:
        self._wish(RoutineSkipped())

    @Slot()
    def _stop(self) -> None:
        self._wish(RoutineStopped())


def where_words(view: PlayerView) -> str:
    """Which routine, and which movement of it."""
    return words("player.where", routine=view.routine, number=view.number, count=view.count)
