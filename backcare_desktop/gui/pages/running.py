"""It is on: how long still, when it comes off, what comes next.

Law: one large button for the thing most likely wanted; the signs are one press away.
"""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.engine.events import SkinAnswered, SourceOff, StopAsked
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.dial import Dial
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.session_head import SessionHead
from backcare_desktop.gui.widgets.sign_grid import SignGrid
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import RunningView
from backcare_desktop.viewmodel.wishes import ClockShown

#: From this text scale on the dial stands beside the words.
_LARGE_TEXT = 1.5
#: Below so many px there is no room for the rest beside the dial; below so many at 100 % for large letters.
_LOW, _LOWEST = 660, 320
_FILL = Qt.AlignmentFlag(0)


class RunningPage(BarePage):
    """The dial, or the signs when something looks wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock_shown = False
        self._digits = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_dial())
        self._stack.addWidget(self._make_signs())
        outer.addWidget(self._stack)

    @override
    def open(self, part: str) -> None:
        self._stack.setCurrentIndex(0)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        stage = view.session.stage
        if not isinstance(stage, RunningView):
            return
        accent: Accent = "cold" if stage.modality.value == "cold" else "heat"
        self._head.show_session(stage.method, accent, stage.cycle)
        self._head.show_note("" if stage.skin_check is None else sentence(stage.skin_check))
        until = words("session.off_at", until=stage.until)
        lines = (words(f"running.do.{stage.method}"), stage.digits, until)
        self._dial.show_time(accent, lines, left_ms=stage.left_ms, total_ms=stage.total_ms)
        self.stop.setAccent(accent)
        keeps = "" if self._beside else words("session.keeps")
        self._following.say(f"{sentence(stage.following)} {keeps}".strip())
        self._digits = stage.digits
        self._tell_time()
        self._signs.show_signs(stage.modality.value, stage.signs)
        self._clock_shown = view.outside.clock_shown

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """With large text the dial stands beside the words, or it would have no room."""
        beside = theme.look().scale >= _LARGE_TEXT
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        self._sides.setStretch(0, 3 if beside else 1)
        self._sides.setStretch(1, 2 if beside else 0)
        self._beside = beside
        low = beside and self.height() < _LOW
        # In a small window the less urgent lines go below both; with the largest text all is smaller.
        self._be_low(low=low, lowest=low and self.height() < theme.px(_LOWEST))

    def _be_low(self, *, low: bool, lowest: bool) -> None:
        (self._column if low else self._below).addWidget(self._rest)
        self._sides.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter if low else _FILL)
        self._more.setLeast(theme.px(100 if low else 120))
        self._head.be_low(low=lowest)
        self.stop.setKey("" if lowest else "Esc")
        self._column.setSpacing(theme.GRID if low else 2 * theme.GRID)
        self._column.setContentsMargins(*_margins(low=low))

    def _make_dial(self) -> QWidget:
        face = QWidget(self)
        column = self._column = QVBoxLayout(face)
        self._head = SessionHead(face)
        column.addWidget(self._head)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(2 * theme.GRID)
        self._dial = Dial(words("session.time_left"), face)
        self._sides.addWidget(self._dial, 1)
        self._buttons = self._make_below(face)
        self._sides.addWidget(self._buttons)
        column.addLayout(self._sides, 1)
        self._arrange()
        return face

    def _make_below(self, face: QWidget) -> QWidget:
        below = QWidget(face)
        column = self._below = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        buttons = QWidget(below)
        row = Columns(theme.px(190), 2 * theme.GRID, buttons, most=2, shares=(2, 1))
        self.stop = Button(words("session.take_off"), "filled", buttons, accent="cold", key="Esc", large=True)
        self.wrong = Button(words("session.wrong"), "outline", buttons)
        row.addWidget(self.stop)
        row.addWidget(self.wrong)
        column.addWidget(buttons)
        self.stop.clicked.connect(self._stop)
        self.wrong.clicked.connect(self._show_signs)
        self._rest = self._make_rest(face)
        column.addWidget(self._rest)
        return below

    def _make_rest(self, face: QWidget) -> QWidget:
        rest = QWidget(face)
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self._following = Text("", "muted", rest, centred=True)
        column.addWidget(self._following)
        more = QWidget(rest)
        self._more = Columns(theme.px(120), theme.GRID, more, most=2)
        self.already = Button(words("session.already_off"), "plain", more)
        self.clock = Button(words("session.clock"), "plain", more)
        self._more.addWidget(self.already)
        self._more.addWidget(self.clock)
        column.addWidget(more)
        self.already.clicked.connect(self._already_off)
        self.clock.clicked.connect(self._toggle_clock)
        return rest

    def _make_signs(self) -> QWidget:
        face = QWidget(self)
        column = QVBoxLayout(face)
        side = 4 * theme.GRID
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(2 * theme.GRID)
        column.addStretch(1)
        column.addWidget(Text(words("wrong.title"), "title", face, centred=True))
        self._time_goes_on = Text("", "body", face, centred=True)
        column.addWidget(self._time_goes_on)
        self._signs = SignGrid(face)
        column.addWidget(self._signs)
        self._fine = Button(words("wrong.nothing"), "outline", face, large=True)
        column.addWidget(self._fine, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._signs.seen.connect(self._sign_seen)
        self._fine.clicked.connect(self._nothing_wrong)
        return face

    def _tell_time(self) -> None:
        # Unseen it would have the whole page laid out again each second.
        if self._stack.currentIndex() == 1:
            self._time_goes_on.say(words("wrong.text", digits=self._digits))

    @Slot()
    def _stop(self) -> None:
        self.wished.emit(StopAsked())

    @Slot()
    def _already_off(self) -> None:
        self.wished.emit(SourceOff())

    @Slot()
    def _toggle_clock(self) -> None:
        self.wished.emit(ClockShown(not self._clock_shown))

    @Slot()
    def _show_signs(self) -> None:
        self._stack.setCurrentIndex(1)
        just_shown(self)
        self._tell_time()
        self._fine.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _nothing_wrong(self) -> None:
        self._stack.setCurrentIndex(0)
        just_shown(self)
        self.wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _sign_seen(self, sign: str) -> None:
        self.wished.emit(SkinAnswered(sign))


def _margins(*, low: bool) -> tuple[int, int, int, int]:
    side, grid = 4 * theme.GRID, theme.GRID
    return (side, grid if low else 3 * grid, side, grid if low else 2 * grid)
