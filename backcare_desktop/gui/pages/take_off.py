"""Take it off now, and after a restart: is it off? The page is one field of colour until it is answered.

Law: it ends by an answer only; Enter says that it is off.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.engine.events import AlarmHushed, SkinAnswered, SourceOff
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.faces import Faces
from backcare_desktop.gui.widgets.just_shown import just_shown, too_soon
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.painting import paint_field, painter_of
from backcare_desktop.gui.widgets.scroller import Scroller
from backcare_desktop.gui.widgets.sign_grid import SignGrid
from backcare_desktop.gui.widgets.since_picker import SincePicker
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.urgent_question import UrgentQuestion
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import TakeOffView

#: A high alarm changes its colour this often: half a flash a second, far below 3 Hz.
_FLASH_MS = 1000


class TakeOffPage(BarePage):
    """The field, with three faces: the question, since when, what the skin shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent: Accent = "cold"
        self._high = False
        self._flashes = False
        self._other_colour = False
        outer = QVBoxLayout(self)
        edge = 3 * theme.GRID
        outer.setContentsMargins(edge, edge, edge, edge)
        self._field = _Field(self)
        outer.addWidget(self._field)
        inside = QVBoxLayout(self._field)
        inside.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        self._area = Scroller(self._field)
        self._stack = Faces(self._area)
        self._area.setWidget(self._stack)
        inside.addWidget(self._area)
        self._area.viewport().installEventFilter(self)
        self._stack.add(self._make_question())
        self._since = SincePicker(self._stack)
        self._stack.add(self._since)
        self._stack.add(self._make_signs())
        self._since.chosen.connect(self._off_since)
        self._since.left.connect(self._to_question)
        self._flash = QTimer(self)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._flashed)

    @override
    def open(self, part: str) -> None:
        self._to_question()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        stage = view.session.stage
        if not isinstance(stage, TakeOffView):
            return
        self._accent = "cold" if stage.modality.value == "cold" else "heat"
        self._high = stage.level == "high"
        self._show_question(stage)
        # What cannot be heard cannot be paused.
        self.hush.setVisible(view.state.sound == "ok")
        self._signs.show_signs(stage.modality.value, stage.signs)
        if stage.since is not None:
            self._since.show_bounds(stage.since)
        self._flashes = self._high and not view.outside.reduced_motion
        self._run_flash()
        self._colour()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_flash()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run_flash()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Of the part that scrolls: what the question may use.
        if event.type() == QEvent.Type.Resize:
            self.question.fit(self._area.viewport().size())
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.question.refit()

    def _run_flash(self) -> None:
        wanted = self._flashes and self.isVisible()
        if wanted and not self._flash.isActive():
            self._flash.start()
        elif not wanted:
            self._flash.stop()
            self._other_colour = False

    def _show_question(self, stage: TakeOffView) -> None:
        question = self.question
        question.cause.say(sentence(stage.cause))
        question.what.say(words("takeoff.ask" if stage.asks else f"takeoff.what.{stage.method}"))
        question.contact.say(words("takeoff.contact", time=sentence(stage.contact)))
        question.refit()
        self.earlier.setVisible(stage.since is not None)
        self.wrong.setVisible(not stage.sign)
        self.hush.hold(words("takeoff.hushed", time=stage.hushed) if stage.hushed else "")
        hushed = words("takeoff.hushed", time=stage.hushed) if stage.hushed else words("takeoff.hush")
        self.hush.say(hushed)

    def _make_question(self) -> QWidget:
        self.off = Button(words("takeoff.off"), "inverse", self._stack, key="Enter", large=True)
        self.off.clicked.connect(self._is_off)
        self.question = UrgentQuestion(self.off, self._make_more(), self._stack)
        return self.question

    def _make_more(self) -> QWidget:
        more = QWidget(self._stack)
        row = Columns(theme.px(150), theme.GRID, more, most=3)
        self.hush = Button(words("takeoff.hush"), "ghost", more)
        self.earlier = Button(words("takeoff.earlier"), "ghost", more)
        self.wrong = Button(words("takeoff.wrong"), "ghost", more)
        for button in (self.hush, self.earlier, self.wrong):
            row.addWidget(button)
        self.hush.clicked.connect(self._hush)
        self.earlier.clicked.connect(self._to_since)
        self.wrong.clicked.connect(self._to_signs)
        return more

    def _make_signs(self) -> QWidget:
        face = QWidget(self._stack)
        column = QVBoxLayout(face)
        column.setSpacing(2 * theme.GRID)
        column.addStretch(1)
        column.addWidget(Text(words("wrong.title"), "on-title", face, centred=True))
        self._signs = SignGrid(face)
        column.addWidget(self._signs)
        self._fine = Button(words("wrong.nothing"), "ghost", face)
        column.addWidget(self._fine, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._signs.seen.connect(self._sign_seen)
        self._fine.clicked.connect(self._to_question)
        return face

    def _colour(self) -> None:
        accent: Accent = self._accent
        if self._high:
            accent = self._accent if self._other_colour else "danger"
        self._field.setAccent(accent)

    @Slot()
    def _flashed(self) -> None:
        self._other_colour = not self._other_colour
        self._colour()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A focused button has its own Enter; anywhere else it says that it is off.
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._stack.index == 0:
            if not (event.isAutoRepeat() or too_soon(self)):
                self._is_off()
            return
        super().keyPressEvent(event)

    @Slot()
    def _is_off(self) -> None:
        self.wished.emit(SourceOff())

    @Slot(object)
    def _off_since(self, since_ms: object) -> None:
        if isinstance(since_ms, int):
            self._to_question()
            self.wished.emit(SourceOff(since_ms))

    @Slot()
    def _hush(self) -> None:
        self.wished.emit(AlarmHushed())

    @Slot()
    def _to_since(self) -> None:
        self._stack.turn(1)
        just_shown(self)
        self._since.begin()

    @Slot()
    def _to_signs(self) -> None:
        self._stack.turn(2)
        just_shown(self)
        self._fine.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _to_question(self) -> None:
        self._stack.turn(0)
        just_shown(self)
        self.off.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _sign_seen(self, sign: str) -> None:
        self._to_question()
        self.wished.emit(SkinAnswered(sign))


class _Field(QWidget):
    """A field of one accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent: Accent = "cold"

    def setAccent(self, accent: Accent) -> None:
        if accent != self._accent:
            self._accent = accent
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        fill = QColor(theme.look().tokens.accent(self._accent))
        paint_field(painter, QRectF(self.rect()), fill, None)
        painter.end()
