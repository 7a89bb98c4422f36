"""Medicines: what was taken is written down, added up, and warned about; nothing is proposed.

Law: logging is never blocked (clinical 6.1): a warning comes after it was saved. What makes sleepy, and a
rub, sets the locks of the ledger, and this page says so.
"""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.matters import Medicine
from backcare_desktop.diary.recent import RECENT_DAYS, Recent
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.pages.diary_part import DiaryPart
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.day_list import DayList
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.medicine_form import MedicineForm
from backcare_desktop.gui.widgets.medicine_said import MedicineSaid
from backcare_desktop.gui.widgets.medicine_totals import MedicineTotals
from backcare_desktop.gui.widgets.packs_card import PacksCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.undo_bar import UndoBar
from backcare_desktop.viewmodel.diary import entry_of
from backcare_desktop.viewmodel.diary_when import today
from backcare_desktop.viewmodel.diary_wishes import EntryCorrected, EntryDeleted, EntryKept
from backcare_desktop.viewmodel.medicine_draft import MedicineDraft, begun, reopened
from backcare_desktop.viewmodel.medicines import medicines_view, warned
from backcare_desktop.viewmodel.present import WindowView

_ARTICLE: Final = "learn/medicines"


class DiaryMedicinesPage(DiaryPart):
    """Opened as "diary/medicines" for a new one, as "diary/medicines/<id>" to change one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("medicine.title"), parent)
        self._window: WindowView | None = None
        self._draft: MedicineDraft | None = None
        #: The entry to change, "" for a new one; None once it was taken up.
        self._asked: str | None = ""
        #: What was wished and is not in the diary yet; the entry that is spoken of.
        self._awaited: Medicine | None = None
        self._spoken: str = ""
        self.column.addWidget(Text(words("medicine.lead"), "body", self))
        self.said = MedicineSaid(self)
        self.said.read.connect(self._said_read)
        self.said.more.connect(self._led_to_article)
        self.column.addWidget(self.said)
        self.undo = UndoBar(self)
        self.undo.wished.connect(self.wished)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo.undo.click)
        self.column.addWidget(self.undo)
        self.form = MedicineForm(self)
        self.form.changed.connect(self._changed)
        self.form.deleted.connect(self._deleted)
        self.column.addWidget(self.form)
        self.totals = MedicineTotals(self)
        self.column.addWidget(self.totals)
        self._build_list()
        self.packs = PacksCard(self)
        self.column.addWidget(self.packs)
        self.column.addStretch(1)
        self._build_foot()

    @override
    def open(self, part: str) -> None:
        """part: the id of the entry to change, "" for a new one."""
        self._asked = part
        self._spoken = ""

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the page; what is being written stays."""
        self._window = view
        recent = view.outside.diary
        self._opening.setVisible(recent is None)
        for part in (self.form, self.totals, self._listed):
            part.setVisible(recent is not None)
        if recent is None:
            return
        self._take_up(view, recent)
        shown = medicines_view(view.state, recent, view.now, view.outside)
        self.form.show_names(shown.names)
        self._show_draft(view)
        self.totals.show_totals(shown)
        self.days.show_days(shown.days)
        self._listed.setVisible(bool(shown.days))
        self.packs.show_region(shown.packs)
        self.undo.show_change(shown.undo)
        self._speak(view, recent)

    def _build_list(self) -> None:
        self._opening = Text(words("diary.opening"), "strong", self)
        self.column.addWidget(self._opening)
        self._listed = Column(self, gap=theme.GRID)
        self._listed.inside.addWidget(Text(words("medicine.list"), "heading", self))
        self._listed.inside.addWidget(Text(words("medicine.list.text", days=RECENT_DAYS), "muted", self))
        self._listed.inside.addWidget(Text(words("medicine.delete.lock"), "muted", self))
        self.days = DayList(self._listed)
        self.days.opened.connect(self.led)
        self.days.removed.connect(self._removed)
        self._listed.inside.addWidget(self.days)
        self.column.addWidget(self._listed)

    def _build_foot(self) -> None:
        buttons = FlowRow(self)
        self.keep = Button(words("medicine.keep"), "filled", buttons, accent="movement")
        self.keep.clicked.connect(self._kept)
        self.cancel = Button(words("medicine.cancel"), "outline", buttons)
        self.cancel.clicked.connect(self._cancelled)
        for button in (self.keep, self.cancel):
            buttons.inside.addWidget(button)
        self.problem = Text("", "danger", self)
        self.problem.hide()
        self.foot.addWidget(buttons, 2)
        self.foot.addWidget(self.problem, 1)

    def _take_up(self, view: WindowView, recent: Recent) -> None:
        """What was asked for when the page was opened, once the diary is there."""
        if self._asked is None and self._draft is not None:
            return
        entry = entry_of(recent, self._asked or "")
        if entry is not None and isinstance(entry.matter, Medicine):
            self._draft = reopened(entry, entry.matter)
        elif self._draft is None or self._draft.was is not None:
            self._draft = begun(view.now, view.outside)
        self._asked = None
        self.problem.say("")

    def _show_draft(self, view: WindowView) -> None:
        if self._draft is None:
            return
        self._draft = self._draft.at_now(view.now, view.outside)
        clock_24h = view.outside.clock_24h
        self.form.show_draft(self._draft, last_day=today(view.now, view.outside), clock_24h=clock_24h)
        changes = self._draft.was is not None
        self.keep.say(words("medicine.keep.change" if changes else "medicine.keep"))
        self.cancel.setVisible(changes)

    def _speak(self, view: WindowView, recent: Recent) -> None:
        """What is said of the entry that was just written."""
        if self._awaited is not None:
            found = [entry for entry in recent.entries if entry.matter == self._awaited]
            if found:
                self._spoken = max(found, key=lambda entry: entry.changed_ms).id
                self._awaited = None
                self.area.verticalScrollBar().setValue(0)
        entry = entry_of(recent, self._spoken)
        if entry is None or not isinstance(entry.matter, Medicine):
            self.said.hide()
            return
        self.said.show_said(
            entry.matter.name, warned(entry, recent, view.state.profile.yes, view.now.wall_ms)
        )

    @Slot(object)
    def _changed(self, draft: object) -> None:
        if isinstance(draft, MedicineDraft) and self._window is not None:
            self._draft = draft
            self.problem.say("")
            self._show_draft(self._window)

    @Slot()
    def _kept(self) -> None:
        draft, window = self._draft, self._window
        if draft is None or window is None:
            return
        problem = draft.problem(window.now)
        if problem is not None:
            self.problem.say(sentence(problem))
            announce(self, self.problem.text())
            return
        self._awaited = draft.matter
        self._draft = begun(window.now, window.outside)
        if draft.was is not None:
            self.wished.emit(EntryCorrected(draft.was.id, draft.matter, *draft.told))
        else:
            self.wished.emit(EntryKept(draft.matter, *draft.told))

    @Slot()
    def _cancelled(self) -> None:
        self.led.emit("diary/medicines")

    @Slot()
    def _deleted(self) -> None:
        draft, window = self._draft, self._window
        if draft is not None and draft.was is not None and window is not None:
            self._draft = begun(window.now, window.outside)
            self._removed(draft.was.id)

    @Slot(str)
    def _removed(self, name: str) -> None:
        self.wished.emit(EntryDeleted(name))

    @Slot()
    def _said_read(self) -> None:
        self._spoken = ""
        self.said.hide()

    @Slot()
    def _led_to_article(self) -> None:
        self.led.emit(_ARTICLE)
