"""The list of the diary: pain now in one tap, what lasts, what can be told, and the days.

Law: one tap writes pain down; a change can be taken back until the next one.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalMapper, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.matters import Episode, PainNow
from backcare_desktop.diary.recent import RECENT_DAYS
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.pages.diary_parts import PARTS
from backcare_desktop.gui.routine_titles import titles_for
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.day_list import DayList
from backcare_desktop.gui.widgets.episode_card import EpisodeCard
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.undo_bar import UndoBar
from backcare_desktop.gui.widgets.watch_place import WatchPlace
from backcare_desktop.viewmodel.diary import DiaryView, diary_view
from backcare_desktop.viewmodel.diary_when import today
from backcare_desktop.viewmodel.diary_wishes import DiaryUndone, EntryCorrected, EntryDeleted, EntryKept
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.watch import watch_view
from backcare_desktop.viewmodel.wishes import DiaryWish

#: So many entries are shown at first, and so many more with each press; days stay whole.
_HANDFUL: Final = 40
#: What can be told from here.
_TELL: Final = ("day", "week", "episode", "note")


class DiaryListPage(Page):
    """The first page of the diary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("diary.title"), parent)
        self._drawn: tuple[object, ...] = ()
        self._window: WindowView | None = None
        self._view: DiaryView | None = None
        self._most = _HANDFUL
        self._taken_back = False
        self._build_head()
        self.note = Text("", "strong", self)
        self.note.hide()
        self.column.addWidget(self.note)
        self.episode = EpisodeCard(self)
        self.episode.over.connect(self._episode_over)
        self.episode.opened.connect(self._episode_opened)
        self.episode.signs.connect(self._signs)
        self.column.addWidget(self.episode)
        self.column.addWidget(self._build_now())
        self.watch = WatchPlace(self)
        self.watch.wished.connect(self.wished)
        self.watch.led.connect(self.led)
        self.column.addWidget(self.watch)
        self.column.addWidget(self._build_week())
        self.column.addWidget(self._build_tell())
        self._build_empty()
        self.days = DayList(self)
        self.days.opened.connect(self.led)
        self.days.removed.connect(self._removed)
        self.column.addWidget(self.days)
        self.earlier = Button(words("diary.earlier"), "outline", self)
        self.earlier.clicked.connect(self._show_earlier)
        self.column.addWidget(self.earlier)
        self.months = Button(words("diary.months"), "outline", self)
        self.months.clicked.connect(self._to_months)
        self.column.addWidget(self.months)
        self._end = Text(words("diary.end", days=RECENT_DAYS), "muted", self)
        self.column.addWidget(self._end)
        self.column.addStretch(1)
        self.undo = UndoBar(self)
        self.undo.wished.connect(self._undo)
        self.foot.addWidget(self.undo, 1)
        keys = QShortcut(QKeySequence("Ctrl+Z"), self)
        keys.activated.connect(self._undo_by_key)

    @override
    def open(self, part: str) -> None:
        """The list begins anew with its newest days; what was taken back before one left is said no more."""
        self._most = _HANDFUL
        self._taken_back = False
        self._drawn = ()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the diary; nothing is done where it is as it was."""
        recent = view.outside.diary
        self._window = view
        drawn = (recent, today(view.now, view.outside), view.outside.clock_24h, _hour(view), self._most)
        if recent is None:
            self._show_opening()
        elif drawn != self._drawn:
            before, self._drawn = self._view, drawn
            titles = titles_for(recent.entries, view.outside.data_folder)
            self._view = diary_view(recent, view.now, view.outside, titles)
            self._show(self._view)
            self.watch.show_watch(watch_view(view.outside))
            self._tell_change(before, self._view)

    def _build_head(self) -> None:
        """The ways to what else belongs to the diary, beside the title."""
        linked = [part for part in PARTS.values() if part.linked]
        if not linked:
            return
        ways = FlowRow(self)
        leads = QSignalMapper(self)
        leads.mappedString.connect(self.led)
        for part in linked:
            way = Button(words(f"diary.part.{part.name}"), "outline", ways)
            way.clicked.connect(leads.map)
            leads.setMapping(way, f"diary/{part.name}")
            ways.inside.addWidget(way)
        self.column.removeWidget(self.title)
        self.column.addWidget(Pair(self.title, ways, self))

    def _build_now(self) -> QWidget:
        self._now = Card(self)
        self._now.inside.addWidget(Text(words("diary.now"), "heading", self._now))
        self.scale = PainScale(words("diary.now.scale"), self._now)
        self.scale.told.connect(self._pain_told)
        self._now.inside.addWidget(self.scale)
        return self._now

    def _build_week(self) -> QWidget:
        self.week = Card(self, accent="breath")
        answer = Button(words("diary.week.answer"), "outline", self.week, accent="breath")
        answer.clicked.connect(self._week)
        self.week.inside.addWidget(Pair(Text(words("diary.week.due"), "body", self.week), answer, self.week))
        self.week.hide()
        return self.week

    def _build_tell(self) -> QWidget:
        self._ways = FlowRow(self)
        leads = QSignalMapper(self)
        leads.mappedString.connect(self.led)
        self.tell: dict[str, Button] = {}
        for name in _TELL:
            button = Button(words(f"diary.tell.{name}"), "outline", self._ways)
            button.clicked.connect(leads.map)
            leads.setMapping(button, f"diary/entry/new/{name}")
            self._ways.inside.addWidget(button)
            self.tell[name] = button
        return self._ways

    def _build_empty(self) -> None:
        self.empty = Card(self, accent="movement")
        self.empty.inside.addWidget(Text(words("diary.empty"), "heading", self.empty))
        self.empty.inside.addWidget(Text(words("diary.empty.text"), "body", self.empty))
        self.empty.hide()
        self.column.addWidget(self.empty)

    def _show_opening(self) -> None:
        self.note.say(words("diary.opening"))
        for part in (
            self._now,
            self._ways,
            self.episode,
            self.week,
            self.empty,
            self.days,
            self.earlier,
            self.months,
            self._end,
        ):
            part.hide()

    def _show(self, view: DiaryView) -> None:
        self.note.say("" if view.writable else words("diary.unwritable"))
        self._now.show()
        self._ways.show()
        self.episode.show_episode(view.episode)
        self.tell["episode"].setVisible(view.episode is None)
        self.tell["day"].say(words("diary.tell.day.again" if view.told_today else "diary.tell.day"))
        self.week.setVisible(view.peg == "due")
        self.tell["week"].setVisible(view.peg != "due")
        self.empty.setVisible(not view.days and view.month is None)
        shown = view.first_days(self._most)
        self.days.setVisible(bool(shown))
        self.days.show_days(shown)
        self.earlier.setVisible(len(shown) < len(view.days))
        whole = len(shown) == len(view.days)
        self.months.setVisible(whole and view.month is not None)
        self._end.setVisible(whole and view.month is not None)
        # What was told last stands in the list; the scale asks anew.
        self.scale.show_level(None)
        self.undo.show_change(view.undo, taken_back=self._taken_back)

    def _tell_change(self, before: DiaryView | None, view: DiaryView) -> None:
        """What was done is said to who does not see it."""
        changed = before is not None and (before.days, before.undo) != (view.days, view.undo)
        if changed and self.isVisible() and self.undo.said:
            announce(self, self.undo.said)

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self._wish(EntryKept(PainNow(level)))

    @Slot(str)
    def _removed(self, name: str) -> None:
        self._wish(EntryDeleted(name))

    @Slot(object)
    def _undo(self, wish: object) -> None:
        self._taken_back = True
        self.wished.emit(wish)

    @Slot()
    def _undo_by_key(self) -> None:
        if self._view is not None and self._view.undo:
            self._undo(DiaryUndone())

    @Slot()
    def _week(self) -> None:
        self.led.emit("diary/entry/new/week")

    @Slot()
    def _episode_over(self) -> None:
        window = self._window
        entry = None if window is None or window.outside.diary is None else window.outside.diary.episode
        if window is not None and entry is not None and isinstance(entry.matter, Episode):
            ended = replace(entry.matter, ended_ms=max(window.now.wall_ms, entry.at_ms))
            self._wish(EntryCorrected(entry.id, ended))

    @Slot()
    def _episode_opened(self) -> None:
        if self._view is not None and self._view.episode is not None:
            self.led.emit(f"diary/entry/{self._view.episode.id}")

    @Slot()
    def _signs(self) -> None:
        self.led.emit("warning-signs")

    @Slot()
    def _to_months(self) -> None:
        if self._view is not None and self._view.month is not None:
            self.led.emit(f"diary/month/{self._view.month}")

    @Slot()
    def _show_earlier(self) -> None:
        self._most += _HANDFUL
        if self._window is not None:
            self.draw(self._window)

    def _wish(self, wish: DiaryWish) -> None:
        self._taken_back = False
        self.wished.emit(wish)


def _hour(view: WindowView) -> int:
    """What is shown of how long something lasts changes with the hour."""
    return view.now.wall_ms // HOUR_MS
