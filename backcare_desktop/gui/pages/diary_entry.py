"""One entry of the diary: told, put right, or deleted.

Law: what is written here is kept with the button alone; who leaves and comes back finds it as it was
left. Leg signs lead to the warning signs, which alone judge them (clinical 5.3).
"""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.entry_drafts import EntryDrafts, day_draft
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.routine_titles import titles_for
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.diary_form import DiaryForm
from backcare_desktop.gui.widgets.entry_head import EntryHead
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_draft import Draft, here
from backcare_desktop.viewmodel.diary_wishes import EntryCorrected, EntryDeleted, EntryKept
from backcare_desktop.viewmodel.diary_words import said
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.present import WindowView

_DAY: Final = "new/day"


class DiaryEntryPage(Page):
    """One entry at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("diary.title"), parent)
        self._drafts = EntryDrafts()
        self._name = ""
        self._draft: Draft | None = None
        self._window: WindowView | None = None
        self._drawn: tuple[object, ...] = ()
        self._forms: dict[type, DiaryForm] = {}
        self.head = EntryHead(self)
        self.head.moved.connect(self._moved)
        self.head.day_chosen.connect(self._day_chosen)
        self.column.addWidget(self.head)
        self._facts = Card(self)
        self._facts_line = Text("", "strong", self._facts)
        self._facts_more = Text("", "body", self._facts)
        self._facts.inside.addWidget(self._facts_line)
        self._facts.inside.addWidget(self._facts_more)
        self.column.addWidget(self._facts)
        self.column.addStretch(1)
        self._build_foot()

    @property
    def draft(self) -> Draft | None:
        """What is written here, None where there is no such entry."""
        return self._draft

    @property
    def form(self) -> DiaryForm | None:
        """The form that is shown."""
        return None if self._draft is None else self._forms.get(self._draft.kind)

    @override
    def open(self, part: str) -> None:
        """part: the id of an entry, "new/day" and the like for a new one."""
        self._name = part
        self._draft = None
        self._drawn = ()
        self.area.verticalScrollBar().setValue(0)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the entry; what is being written stays."""
        recent = view.outside.diary
        self._window = view
        drawn = (recent, here(view.now, view.outside).today, view.outside.clock_24h)
        if recent is None or drawn == self._drawn:
            return
        self._drawn = drawn
        if self._draft is None or not self._draft.changed:
            self._draft = self._drafts.draft(self._name, view, recent)
        self._show()

    def _build_foot(self) -> None:
        self.back = Button(words("diary.back"), "outline", self)
        self.delete = Button(words("diary.delete"), "outline", self, accent="danger")
        self.save = Button(words("diary.save"), "filled", self, accent="movement")
        self._state = Text("", "muted", self)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self.back)
        self.sum_up(self._state, 1)
        self.foot.addWidget(self.delete)
        self.foot.addWidget(self.save)
        self.back.clicked.connect(self._left)
        self.delete.clicked.connect(self._deleted)
        self.save.clicked.connect(self._saved)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.activated.connect(self._saved_by_key)

    def _show(self) -> None:
        view, draft = self._window, self._draft
        if view is None:
            return
        there = draft is not None
        for form in self._forms.values():
            form.setVisible(there and form is self.form)
        for part in (self.head, self.delete, self.save):
            part.setVisible(there)
        self._facts.setVisible(not there)
        if draft is None:
            self._say_title(words("diary.title"))
            self._facts_line.say(words("diary.lead.gone"))
            self._facts_more.say("")
            self._state.say("")
            return
        self._say_title(words(f"diary.form.{draft.kind.__name__.lower()}"))
        around = here(view.now, view.outside)
        self.head.show_draft(draft, around, asks_day=self._name == _DAY)
        self._form(draft.kind).show_draft(draft, around)
        self._show_facts(draft, view)
        self._show_foot(draft, view)

    def _show_facts(self, draft: Draft, view: WindowView) -> None:
        """In words where there is nothing to put right."""
        plain = not draft.fields and draft.was is not None
        self._facts.setVisible(plain)
        if plain and draft.was is not None and view.outside.diary is not None:
            told = said(draft.was.matter, titles_for((draft.was,), view.outside.data_folder))
            self._facts_line.say(sentence(told.line))
            self._facts_more.say("\n".join(sentence(part) for part in told.more))

    def _show_foot(self, draft: Draft, view: WindowView) -> None:
        problem = draft.problem(view.now)
        idle = not draft.keepable
        self.delete.setVisible(draft.was is not None)
        self.save.setVisible(bool(draft.fields))
        self.save.say(words("diary.save.signs" if draft.new_leg_signs else "diary.save"))
        nothing = message("diary.unsaved.nothing") if idle else None
        why = nothing or problem
        self.save.hold("" if why is None else sentence(why))
        state = why or (message("diary.unsaved") if draft.changed else None)
        self._state.say(sentence(state) if state is not None and draft.fields else "")

    def _say_title(self, title: str) -> None:
        self.title.say(title)
        self.setAccessibleName(title)

    def _form(self, kind: type) -> DiaryForm:
        if kind not in self._forms:
            form = DiaryForm(kind, self)
            form.told.connect(self._told)
            form.asked.connect(self._to_signs)
            # Above the stretch.
            self.column.insertWidget(self.column.count() - 1, form)
            self._forms[kind] = form
        self._forms[kind].show()
        return self._forms[kind]

    def _change(self, draft: Draft) -> None:
        signs = draft.new_leg_signs and not (self._draft is not None and self._draft.new_leg_signs)
        self._draft = draft
        self._drafts.keep(self._name, draft)
        self._show()
        if signs:
            announce(self, words("diary.leg.signs"))

    @Slot(str, object)
    def _told(self, name: str, value: object) -> None:
        if self._draft is not None:
            self._change(self._draft.told(name, value))

    @Slot(int, int)
    def _moved(self, day: int, minute: int) -> None:
        if self._draft is not None:
            self._change(self._draft.at(day, minute))

    @Slot(int)
    def _day_chosen(self, days_ago: int) -> None:
        view = self._window
        if view is None or view.outside.diary is None or self._draft is None:
            return
        other = day_draft(days_ago, view, view.outside.diary)
        # What was typed into a new one goes along to the other day, where nothing is told of that.
        taken = self._draft.changed and self._draft.was is None and other.was is None
        self._change(self._draft.at(other.day, other.minute) if taken else other)

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")

    @Slot()
    def _left(self) -> None:
        self._drafts.let_go(self._name)
        self.led.emit("diary")

    @Slot()
    def _deleted(self) -> None:
        if self._draft is not None and self._draft.was is not None:
            self._drafts.let_go(self._name)
            self.wished.emit(EntryDeleted(self._draft.was.id))
            self.led.emit("diary")

    @Slot()
    def _saved_by_key(self) -> None:
        if self.save.isVisible() and not self.save.held:
            self._saved()

    @Slot()
    def _saved(self) -> None:
        draft, view = self._draft, self._window
        if draft is None or view is None:
            return
        # What is wished for draws the page again, with nothing left to keep.
        self._drafts.let_go(self._name)
        self._draft = None
        was = draft.was
        if was is None:
            at_ms = draft.told_at_ms(here(view.now, view.outside))
            self.wished.emit(EntryKept(draft.matter, at_ms, draft.local_ms))
        else:
            self.wished.emit(
                EntryCorrected(was.id, draft.matter, draft.at_ms if draft.moved else None, draft.local_ms)
            )
        self.led.emit("warning-signs" if draft.new_leg_signs else "diary")
