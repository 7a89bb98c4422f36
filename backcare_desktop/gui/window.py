"""The window: rail, banners, pages, session bar.

Law: it draws a view and reports wishes. It keeps only what no other part needs to know: which page
is open.

app.py makes `Window(entries())`, connects `wished` to the driver and calls `draw(view)` after every
change and once a second while a clock runs. `go("session/cold")` opens a page.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalMapper, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.engine.events import RoutineStopped, StopAsked
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.directory import Entry
from backcare_desktop.gui.reading_order import next_to
from backcare_desktop.gui.rise import Rise
from backcare_desktop.gui.spoken import spoken
from backcare_desktop.gui.widgets.banner import BannerStrip
from backcare_desktop.gui.widgets.frame import AlarmFrame
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.rail import Rail
from backcare_desktop.gui.widgets.session_bar import SessionBar
from backcare_desktop.viewmodel.calm import calms_down
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import RunningView, SkinCheckView
from backcare_desktop.viewmodel.wishes import ClockShown, CloseWished, NoteRead, PageShown, QuitWished

if TYPE_CHECKING:
    from backcare_desktop.gui.quit_question import QuitQuestion
    from backcare_desktop.gui.small_clock import SmallClock

_SIGNS = "warning-signs"
_SESSION = "session"
_PLAYER = "player"
_BREATHE = "breathe"
#: Pages without a place of their own in the rail, and where they belong.
_WITHIN = {
    _SESSION: "relief",
    "seized": "relief",
    "safety": "settings",
    "player": "stretch",
    "editor": "stretch",
    "week": "breaks",
}


class Window(QMainWindow):
    """wished: an engine event or one of viewmodel/wishes.py."""

    wished = Signal(object)

    def __init__(self, pages: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("window.title"))
        self.setMinimumSize(QSize(720, 540))
        self.resize(1000, 700)
        self._entries = {entry.name: entry for entry in pages}
        self._pages: dict[str, BarePage] = {}
        self._view: WindowView | None = None
        self._bar_page = _SESSION
        self._here = ""
        self._part = ""
        self._build()
        self._bind_keys()
        self._frame = AlarmFrame(self)
        self._rise = Rise(self)

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        focused: QWidget | None = self.focusWidget()
        page: QWidget | None = self._stack.currentWidget()
        if page is not None and focused is not None and not focused.isVisibleTo(self):
            # What was pressed is gone: a second press of the key meant it, and not what would be next.
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        following = next_to(self, self if focused is None else focused, forward=forwards)
        if following is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        return True

    @cached_property
    def clock(self) -> "SmallClock":
        """The small clock; made where it is first wanted, which most days is never."""
        from backcare_desktop.gui.small_clock import SmallClock

        clock = SmallClock(self)
        clock.wanted_back.connect(self.come_up)
        clock.closed.connect(self._clock_closed)
        return clock

    @cached_property
    def quit_question(self) -> "QuitQuestion":
        """What is asked before the program ends; made where it is first asked."""
        from backcare_desktop.gui.quit_question import QuitQuestion

        question = QuitQuestion(self)
        question.wished.connect(self.wished)
        return question

    @property
    def here(self) -> str:
        """The name of the page that is open."""
        return self._here

    def page(self, name: str) -> BarePage:
        """The page of this name; made where it is first wanted."""
        if name not in self._pages:
            made = self._entries[name].make(self._stack)
            made.wished.connect(self.wished)
            made.led.connect(self.go)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    @Slot(str)
    def go(self, where: str) -> None:
        """Opens this page; "session/cold" opens a part of it. An open question keeps its page."""
        name, _, part = where.partition("/")
        kept = self._kept(name)
        if kept:
            name, part = kept, ""
        page = self.page(name)
        self._here = name
        page.open(part)
        self._frame_for(name)
        if self._view is not None:
            page.draw(self._view)
        if self._here == name:
            self._stack.setCurrentWidget(page)
            just_shown(page)
            focused: QWidget | None = self.focusWidget()
            if focused is None or not page.isAncestorOf(focused):
                # Where no part of the page took the keyboard, Tab begins at its top.
                page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.wished.emit(PageShown(name))

    def draw(self, view: WindowView) -> None:
        """Draws the view."""
        before, self._view = self._view, view
        self._banners.show_banners(view.banners)
        self._show_beside(view)
        edge = AlarmFrame.THICK if view.flash else 0
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._frame.show_alarm(on=view.flash, still=view.outside.reduced_motion)
        self._open_what_must_be(before, view)
        self._show_bar()
        if self._here:
            self.page(self._here).draw(view)
        if self._rise.follow(before, view) and self._here:
            just_shown(self.page(self._here), unasked=True)
        self._speak(before, view)

    @Slot()
    def come_up(self) -> None:
        """Shows the window in front, at the session where one runs."""
        # Not showNormal(): a window that filled the screen does so again.
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if self._view is not None and self._view.bar is not None:
            self.go(self._view.bar.page)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # What happens to the program is decided outside; what runs goes on.
        event.ignore()
        # An alarm that nobody hears is not put out of sight by a slip; it can still be minimised.
        if self._view is None or not self._view.flash:
            self.wished.emit(CloseWished())

    def _open_what_must_be(self, before: WindowView | None, view: WindowView) -> None:
        """A question that begins opens its page; so does a session that begins."""
        asked = view.forced and (before is None or _question(before) != _question(view))
        leaves = before is not None and before.forced == "first-run" and not view.forced
        if asked and view.forced != self._here:
            self.go(view.forced)
        elif _begins(before, view) and self._here != _SESSION:
            self.go(_SESSION)
        elif before is not None and _moves(view) and not _moves(before) and not self._hosted(view):
            self.go(_BREATHE if calms_down(view.state.guided) else _PLAYER)
        elif leaves or not self._here:
            self.go(next(iter(self._entries)))

    def _show_beside(self, view: WindowView) -> None:
        """The windows beside this one, once they were ever wanted."""
        if view.outside.clock_shown or "clock" in vars(self):
            self.clock.show_clock(view.bar, shown=view.outside.clock_shown)
        if view.quit_asks or "quit_question" in vars(self):
            self.quit_question.show_question(asks=view.quit_asks)

    def _speak(self, before: WindowView | None, view: WindowView) -> None:
        said, urgent = spoken(before, view)
        if not said and before is not None and view.state.guided is not before.state.guided:
            said = _spoken_routine(before, view)
        if said:
            announce(self, said, urgent=urgent)

    def _kept(self, name: str) -> str:
        """The page that an open question keeps; the warning signs can always be opened."""
        forced = "" if self._view is None else self._view.forced
        return "" if name in (_SIGNS, forced) else forced

    def _frame_for(self, name: str) -> None:
        entry = self._entries[name]
        self._rail.setVisible(not entry.bare)
        self._rail.show_here(_WITHIN.get(name, name))
        self._show_bar()

    def _show_bar(self) -> None:
        view = self._view
        shown = view is None or view.bar is None or self._here == view.bar.page or self._hosted(view)
        bar = None if view is None or shown else view.bar
        self._bar_page = _SESSION if bar is None else bar.page
        self._bar.show_bar(bar)
        self._rail.let_go(free=view is None or not view.session.takes_over)

    def _hosted(self, view: WindowView) -> bool:
        """Whether the page that is open shows the routine that runs."""
        return bool(self._here) and self.page(self._here).hosts(view)

    def _build(self) -> None:
        middle = QWidget(self)
        row = self._row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(middle)
        self._rail.setAccessibleName(words("window.rail"))
        for entry in self._entries.values():
            if entry.icon:
                self._rail.add(entry.name, entry.icon, words(f"window.rail.{entry.name}"), key=entry.key)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._banners = BannerStrip(middle)
        self._stack = QStackedWidget(middle)
        self._bar = SessionBar(middle)
        column.addWidget(self._banners)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self._rail.went.connect(self.go)
        self._bar.clicked.connect(self._to_what_runs)
        self._banners.closed.connect(self._banner_closed)

    def _bind_keys(self) -> None:
        keys = QSignalMapper(self)
        keys.mappedString.connect(self.go)
        number = 0
        for entry in self._entries.values():
            if entry.icon and not entry.key:
                number += 1
            key = entry.key or f"Ctrl+{number}"
            if entry.icon:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(keys.map)
                keys.setMapping(shortcut, entry.name)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._escaped)
        # Not every desktop has a tray with its menu: there has to be another way to quit.
        leave = QShortcut(QKeySequence("Ctrl+Q"), self)
        leave.activated.connect(self._quit_asked)

    @Slot()
    def _escaped(self) -> None:
        """Take it off now, or the end of the routine, from wherever one is; nothing to confirm."""
        stage = None if self._view is None else self._view.session.stage
        if isinstance(stage, RunningView | SkinCheckView):
            self.wished.emit(StopAsked())
            return
        if self._view is not None and _moves(self._view):
            self.wished.emit(RoutineStopped())
            return
        page = self._pages.get(self._here)
        if page is not None:
            page.go_back()

    @Slot()
    def _quit_asked(self) -> None:
        self.wished.emit(QuitWished())

    @Slot()
    def _to_what_runs(self) -> None:
        self.go(self._bar_page)

    @Slot()
    def _clock_closed(self) -> None:
        self.wished.emit(ClockShown(shown=False))

    @Slot(str)
    def _banner_closed(self, name: str) -> None:
        self.wished.emit(NoteRead())


def _question(view: WindowView) -> str:
    """The question that waits, told apart from the next one."""
    return type(view.session.stage).__name__ if view.session.takes_over else view.forced


def _spoken_routine(before: WindowView, view: WindowView) -> str:
    """What is said of a routine, of breathing or of relaxing."""
    # Their files are read first; most windows never need them.
    if calms_down(view.state.guided) or calms_down(before.state.guided):
        from backcare_desktop.gui.spoken_calm import spoken_calm

        return spoken_calm(before.state.guided, view.state.guided)
    from backcare_desktop.gui.spoken_movement import spoken_movement

    return spoken_movement(before, view)


def _moves(view: WindowView) -> bool:
    """Whether a routine runs, or is paused."""
    return isinstance(view.state.guided, Active)


def _begins(before: WindowView | None, view: WindowView) -> bool:
    """Whether something now runs, or its checks are asked for, that did not before."""
    stage, asking = view.session.stage, view.session.asking
    was, asked = (None, None) if before is None else (before.session.stage, before.session.asking)
    running = isinstance(stage, RunningView) and not isinstance(was, RunningView | SkinCheckView)
    return running or (asking is not None and asking is not asked)
