"""A month of the diary, with the ways to the months beside it.

Law: "diary/month/<number>" opens it, the number as `viewmodel/diary_when.py` counts months. It is read from
the file where it is opened; the whole diary is never held.
"""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.routine_titles import titles_for
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.day_list import DayList
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.undo_bar import UndoBar
from backcare_desktop.viewmodel.diary_month import MonthView, month_view, span_of
from backcare_desktop.viewmodel.diary_when import month_name
from backcare_desktop.viewmodel.diary_wishes import DiaryUndone, EntryDeleted, LookBackWished
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import DiaryWish


class DiaryMonthPage(Page):
    """One month at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("diary.title"), parent)
        self._month = 0
        self._view: MonthView | None = None
        self._asked = False
        self._taken_back = False
        ways = FlowRow(self)
        self.back = Button(words("diary.month.back"), "outline", ways)
        self.before = Button("", "outline", ways)
        self.after = Button("", "outline", ways)
        for way, slot in ((self.back, self._back), (self.before, self._before), (self.after, self._after)):
            way.clicked.connect(slot)
            ways.inside.addWidget(way)
        self.column.addWidget(ways)
        self.note = Text("", "body", self)
        self.column.addWidget(self.note)
        self.days = DayList(self)
        self.days.opened.connect(self.led)
        self.days.removed.connect(self._removed)
        self.column.addWidget(self.days)
        self.column.addStretch(1)
        self.undo = UndoBar(self)
        self.undo.wished.connect(self._undo)
        self.foot.addWidget(self.undo, 1)
        keys = QShortcut(QKeySequence("Ctrl+Z"), self)
        keys.activated.connect(self._undo_by_key)

    @override
    def open(self, part: str) -> None:
        """part: the number of the month."""
        self._month = int(part)
        self._view, self._asked = None, False
        self.area.verticalScrollBar().setValue(0)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the month, once it was read."""
        recent = view.outside.diary
        if recent is None:
            return
        looked = () if recent.looked is None else recent.looked.entries
        titles = titles_for(looked, view.outside.data_folder)
        shown = month_view(recent, self._month, view.now, view.outside, titles)
        if shown is None:
            self._ask()
        elif shown != self._view:
            self._view = shown
            self._show(shown)

    def _ask(self) -> None:
        self.title.say(sentence(month_name(self._month)))
        self.setAccessibleName(self.title.text())
        self.note.say(words("diary.opening"))
        self.days.hide()
        if not self._asked:
            # What is wished for draws the page again.
            self._asked = True
            self.wished.emit(LookBackWished(*span_of(self._month)))

    def _show(self, view: MonthView) -> None:
        self.title.say(sentence(view.name))
        self.setAccessibleName(self.title.text())
        for button, month in ((self.before, view.before), (self.after, view.after)):
            button.setVisible(month is not None)
            button.say("" if month is None else sentence(month_name(month)))
        self.note.say("" if view.days else words("diary.month.empty"))
        self.days.setVisible(bool(view.days))
        self.days.show_days(view.days)
        self.undo.show_change(view.undo, taken_back=self._taken_back)

    def _go(self, month: int | None) -> None:
        if month is not None:
            self.led.emit(f"diary/month/{month}")

    @Slot()
    def _back(self) -> None:
        self.led.emit("diary")

    @Slot()
    def _before(self) -> None:
        self._go(None if self._view is None else self._view.before)

    @Slot()
    def _after(self) -> None:
        self._go(None if self._view is None else self._view.after)

    @Slot(str)
    def _removed(self, name: str) -> None:
        self._taken_back = False
        self.wished.emit(EntryDeleted(name))

    @Slot(object)
    def _undo(self, wish: DiaryWish) -> None:
        self._taken_back = True
        self.wished.emit(wish)

    @Slot()
    def _undo_by_key(self) -> None:
        if self._view is not None and self._view.undo:
            self._undo(DiaryUndone())
