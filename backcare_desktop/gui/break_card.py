"""The small card of a break: what to do, a moving figure, the time left, and four ways to answer.

Law: it takes no focus until a hand comes to it, and Esc always leaves. What is pressed while it has just come
up was meant for something else. One that nobody could see is closed.
"""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.engine.events import BreakBegun, BreakDone
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.card_answers import Answers, answers, is_call
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.just_shown import just_shown, too_soon
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.painting import paint_field, painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.break_card import CardView

#: A card that was not painted by then is not seen.
UNSEEN_MS: Final = 2000
#: The figure moves for so long; after that nobody looks, and nothing is spent.
MOVES_MS: Final = 60_000
#: Width of the card, height of the figure and distance from the edge of the screen, in px at 100 %.
_WIDE: Final = 420
_PICTURE: Final = 150
_EDGE: Final = 24
#: The figure at its highest where the card covers the screen.
_LARGE_PICTURE: Final = 260
_FLAGS: Final = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class BreakCard(QWidget):
    """wished: an engine event. unseen: it could not be painted. stale: the screens have changed.

    large: it covers the screen, by the person's choice.
    """

    wished = Signal(object)
    unseen = Signal()
    stale = Signal()

    def __init__(self, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent, _FLAGS)
        self.large = large
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(words("breaks.card"))
        self.setAccessibleName(words("breaks.card"))
        self._grow()
        self._view: CardView | None = None
        self._answers = answers("")
        self._painted = False
        self._room: QRect | None = None
        # There is no room for the figure: the answers come first.
        self._tight = False
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.setInterval(UNSEEN_MS)
        self._watchdog.timeout.connect(self._look_whether_seen)
        self._moves = QTimer(self)
        self._moves.setSingleShot(True)
        self._moves.setInterval(MOVES_MS)
        self._moves.timeout.connect(self._stand_still)
        self._build()
        self._watch_screens()

    def show_view(self, view: CardView) -> None:
        """Shows this break; comes up where it was not shown."""
        before, self._view = self._view, view
        self._take_answers(answers(view.name))
        self._title.say(words(self._title_of(view)))
        self._what.say(sentence(view.how))
        self._movement.say(words("breaks.card.movement", what=view.movement) if view.movement else "")
        self._left.say(view.left)
        self._left.setAccessibleName(f"{words('breaks.card.left')} {view.left}" if view.left else "")
        self.start.say(words("breaks.card.start", long=sentence(view.length)))
        begins = view.phase == "due" and not is_call(view.name)
        self.start.setVisible(begins)
        self.done.setKind("outline" if begins else "filled")
        for snooze in self.snoozes:
            snooze.setVisible(view.can_snooze)
        self._esc.say(words("week.card.esc" if is_call(view.name) else "breaks.card.esc"))
        self._later.setVisible(view.phase == "due")
        anew = before is None or (before.phase, before.name) != (view.phase, view.name)
        if anew:
            self._moves.start()
        self._show_figure(view)
        if anew:
            self._come_up()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now are the letters known.
        self._fit()
        # No button has the keyboard: a key that was meant for something else presses none.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._watchdog.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            # A hand came to it: from now on a click may bring the keyboard along.
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # The desktop's own way to close a window says the same as Esc; the window goes once that is taken.
        event.ignore()
        self._leave()

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Tab too is a key that may be meant for another window.
        return False if too_soon(self) else super().focusNextPrevChild(forwards)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = True
        painter = painter_of(self)
        painter.fillRect(self.rect(), theme.colour("ground"))
        paint_field(painter, QRectF(self.rect()), theme.colour("ground"), theme.colour("movement"), thick=2)
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._grow()

    def _grow(self) -> None:
        """No wider than any screen there is."""
        screens = (screen.availableGeometry().width() for screen in QGuiApplication.screens())
        self._wide = min(theme.px(_WIDE), *screens)
        if not self.large:
            self.setFixedWidth(self._wide)

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        pad = 2 * theme.GRID + 4
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.GRID * (2 if self.large else 1))
        role = "huge" if self.large else "heading"
        if self.large:
            column.addStretch(1)
        head = QHBoxLayout()
        self._title = Text("", role, self)
        self._left = Text("", role, self)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._left)
        column.addLayout(head)
        self._what = Text("", "body", self)
        column.addWidget(self._what)
        self._figure = FigurePlace(self, bare=True, high=0 if self.large else _PICTURE)
        if self.large:
            # As large as there is room for.
            self._figure.setMaximumHeight(theme.px(_LARGE_PICTURE))
        column.addWidget(self._figure, 8)
        self._movement = Text("", "muted", self, centred=True)
        column.addWidget(self._movement)
        self._build_answers()
        column.addWidget(self._row(self.start, self.done))
        self._later = self._row(*self.snoozes, self.skip)
        column.addWidget(self._later)
        self._esc = Text("", "muted", self)
        column.addWidget(self._esc)
        if self.large:
            column.addStretch(1)

    def _build_answers(self) -> None:
        self.start = Button("", "filled", self, accent="movement")
        self.done = Button("", "outline", self, accent="movement")
        self.snoozes = [Button("", "outline", self) for _ in self._answers.later]
        self.skip = Button("", "plain", self)
        self.start.clicked.connect(self._start)
        self.done.clicked.connect(self._done)
        self.snoozes[0].clicked.connect(self._snooze_short)
        self.snoozes[1].clicked.connect(self._snooze_long)
        self.skip.clicked.connect(self._skip)

    def _take_answers(self, taken: Answers) -> None:
        """What the buttons say and mean from now on."""
        self._answers = taken
        self.done.say(words(taken.done.words))
        for button, answer in zip(self.snoozes, taken.later, strict=True):
            button.say(words(answer.words))
        self.skip.setVisible(taken.skip is not None)
        if taken.skip is not None:
            self.skip.say(words(taken.skip.words))

    def _title_of(self, view: CardView) -> str:
        if view.over:
            return "breaks.card.over"
        return self._answers.title if view.phase == "due" else "breaks.card.on-break"

    def _row(self, *buttons: Button) -> QWidget:
        """Buttons beside each other, below where there is no room."""
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _watch_screens(self) -> None:
        desktop = QGuiApplication.instance()
        if isinstance(desktop, QGuiApplication):
            desktop.screenAdded.connect(self._screens_changed)
            desktop.screenRemoved.connect(self._screens_changed)
            desktop.primaryScreenChanged.connect(self._screens_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._screens_changed)

    def _show_figure(self, view: CardView) -> None:
        self._figure.setVisible(bool(view.pose) and not self._tight)
        self._figure.show_still(view.pose)
        self._figure.play(on=self._moves.isActive() and not view.over)

    def _come_up(self) -> None:
        """Is seen on the screen with the pointer; the screen reader says so, and nothing is taken away."""
        if not self.isVisible():
            self._fit()
            self.show()
            just_shown(self, unasked=True)
        else:
            # Other answers in the same place: what was meant for those before presses none of these.
            just_shown(self)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._title.text()}. {self._what.text()}")

    def _fit(self) -> None:
        """As high as what it shows, and in its corner."""
        if self.large:
            self._cover()
            return
        self._column.activate()
        high = self._column.totalHeightForWidth(self.width())
        if high > self._whole().height() and not self._tight:
            self._tight = True
            self._figure.hide()
            high = self._column.totalHeightForWidth(self.width())
        self.setFixedHeight(high)
        self._place()

    def _place(self) -> None:
        room, edge = self._whole(), theme.px(_EDGE)
        self.move(
            max(room.left(), room.right() - self.width() - edge),
            max(room.top(), room.bottom() - self.height() - edge),
        )

    def _cover(self) -> None:
        """Over the whole screen, with what it shows in the middle."""
        room, pad = self._whole(), 2 * theme.GRID + 4
        side = max(pad, (room.width() - self._wide) // 2)
        self._column.setContentsMargins(side, pad, side, pad)
        self.setFixedSize(room.size())
        self.move(room.topLeft())

    def _whole(self) -> QRect:
        """The screen with the pointer, as it was when the card came up."""
        if self._room is None:
            pointed: QScreen | None = QGuiApplication.screenAt(QCursor.pos())
            self._room = (pointed or QGuiApplication.primaryScreen()).availableGeometry()
        return self._room

    @Slot()
    def _stand_still(self) -> None:
        self._figure.play(on=False)

    @Slot()
    def _look_whether_seen(self) -> None:
        if not self._painted:
            self.unseen.emit()

    @Slot()
    def _screens_changed(self) -> None:
        self.stale.emit()

    def _leave(self) -> None:
        """A break that is not begun is left out; one that runs is over."""
        going = self._view is not None and self._view.phase == "on-break"
        self.wished.emit(BreakDone() if going else self._answers.leave)

    @Slot()
    def _start(self) -> None:
        self.wished.emit(BreakBegun())

    @Slot()
    def _done(self) -> None:
        self.wished.emit(self._answers.done.event)

    @Slot()
    def _skip(self) -> None:
        if self._answers.skip is not None:
            self.wished.emit(self._answers.skip.event)

    @Slot()
    def _snooze_short(self) -> None:
        self.wished.emit(self._answers.later[0].event)

    @Slot()
    def _snooze_long(self) -> None:
        self.wished.emit(self._answers.later[1].event)
