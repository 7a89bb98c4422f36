"""The warning signs: three short lists, what to do after them, and what an open answer locks.

Law: the page shows the part that the visit and the view call for; the engine is told of a list's
answers in one event.
"""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import Cleared, ProfileAnswered, SkinReviewed
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.read_gate import ReadGate
from backcare_desktop.gui.widgets.warning_panels import WarningPanels
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.screen import Choice, Draft, ScreenView
from backcare_desktop.viewmodel.visit import Place, Visit
from backcare_desktop.viewmodel.wishes import HandOverPrinted, OptionSet

_HOME = "relief"


class WarningSignsPage(Page):
    """F1 on every page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("screen.title"), parent)
        self._view = ScreenView()
        self._visit = Visit()
        self._place: Place | None = None
        self.panels = WarningPanels(self)
        self._hear()
        self.column.addWidget(self.panels)
        self.column.addStretch(1)
        self._make_foot()
        self._gate = ReadGate(self.area, self.panels, self)
        self._gate.changed.connect(self._draw_foot)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._look_anew)

    @property
    def place(self) -> Place | None:
        """Which part of the page is shown."""
        return self._place

    @override
    def draw(self, view: WindowView) -> None:
        if view.screen == self._view and self._place is not None:
            return
        self._view = view.screen
        self._show(self._visit)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Half-given answers wait for the person's return, but a yes counts (SAFETY 6); a finished
        # visit is over.
        super().hideEvent(event)
        draft = self._visit.asking
        if draft is not None and draft.yes and not event.spontaneous():
            self._tell(draft.told_as_it_is())
        if self._visit.asking is None:
            self._visit = Visit()
            self._place = None

    def _show(self, visit: Visit) -> None:
        where = visit.place(self._view)
        if where == "list_A" and visit.asking is None:
            visit = replace(visit, draft=self._view.fresh_draft())
        self._visit = visit
        self.panels.show_place(where, visit, self._view)
        came, self._place = where != self._place, where
        self._draw_foot()
        if came:
            self._come_to(where)

    def _come_to(self, where: Place) -> None:
        # What to do comes first, also where letters are large and room is short.
        self.title.setVisible(where not in ("emergency", "same_day"))
        self.area.verticalScrollBar().setValue(0)
        just_shown(self)
        announce(self, self.panels.said(where), urgent=where == "emergency")
        (self.panels.first(where) or self.main).setFocus()
        # How much of the part is on the screen is known once it has been laid out.
        self._laid_out.start(0)

    @Slot()
    def _look_anew(self) -> None:
        self._gate.reset()
        self._draw_foot()

    # ---- foot

    def _make_foot(self) -> None:
        self.back = Button(words("screen.back"), "outline", self)
        self.again = Button(words("screen.answer_again"), "outline", self)
        self.main = Button("", "filled", self, large=True)
        self.back.clicked.connect(self._go_back)
        self.again.clicked.connect(self._answer_again)
        self.main.clicked.connect(self._go_on)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.again)
        self.foot.addWidget(self.main, 1)
        # Takes the room where there is no large button.
        self.foot.addStretch(0)

    @Slot()
    def _draw_foot(self) -> None:
        if self._place is None:
            return
        foot = self._visit.foot(self._place, seen=self._gate.seen)
        self.main.setVisible(foot.main is not None)
        if foot.main is not None:
            self.main.say(sentence(foot.main))
        self.main.setAccent("danger" if foot.danger else "plain")
        self.main.hold(sentence(foot.lacks) if foot.lacks is not None else "")
        self.back.setVisible(foot.back)
        self.again.setVisible(foot.again)

    # ---- what the person does

    def _hear(self) -> None:
        self.panels.answered.connect(self._answered)
        self.panels.told.connect(self._told)
        self.panels.cleared.connect(self._emergency_cleared)
        self.panels.skin_cleared.connect(self._skin_cleared)
        self.panels.skin_reviewed.connect(self._skin_reviewed)
        self.panels.again_wanted.connect(self._answer_again_for)
        self.panels.handed_over.connect(self._handed_over)

    @Slot(str, str)
    def _answered(self, item: str, choice: str) -> None:
        draft = self._visit.asking
        if draft is not None:
            self._show(replace(self._visit, draft=draft.answered(item, cast("Choice", choice))))

    @Slot(str, str)
    def _told(self, condition: str, choice: str) -> None:
        self._show(self._visit.told(condition, cast("Choice", choice)))

    @Slot()
    def _go_on(self) -> None:
        # A screen reader presses a held button all the same.
        if self.main.held:
            return
        match self._place:
            case "list_A" | "list_B" | "list_C":
                self._list_done()
            case "emergency":
                self.panels.show_large()
            case "same_day":
                self._visit = Visit(advised=True)
                self.wished.emit(Cleared("same-day"))
                self._show(self._visit)
            case "profile_again":
                self._profile_done()
            case _:
                self.led.emit(_HOME)

    def _list_done(self) -> None:
        draft = self._visit.asking
        if draft is None or self._place is None:
            return
        if self._visit.foot(self._place, seen=self._gate.seen).reads_on:
            self._gate.read_on()
            return
        if not draft.any_yes and draft.unanswered():
            draft = draft.none_of_these()
        draft = draft.onward()
        if draft.done:
            self._tell(draft)
        self._show(replace(self._visit, draft=draft))

    def _tell(self, draft: Draft) -> None:
        self._visit = Visit(draft)
        event = draft.event(self._view.standing)
        for key, value in draft.facts():
            self.wished.emit(OptionSet(key, value))
        self.wished.emit(event)

    def _profile_done(self) -> None:
        yes = self._visit.profile_yes()
        self._visit = Visit()
        self.wished.emit(ProfileAnswered(yes, frozenset(CONDITIONS)))
        self._show(self._visit)

    @Slot()
    def _go_back(self) -> None:
        draft = self._visit.asking
        self._show(Visit() if draft is None else replace(self._visit, draft=draft.back()))

    @Slot()
    def _answer_again(self) -> None:
        self._show(Visit(self._view.fresh_draft()))

    @Slot(str)
    def _answer_again_for(self, name: str) -> None:
        self._show(Visit(self._view.fresh_draft()) if name == "screen" else Visit(again=name))

    @Slot(str)
    def _emergency_cleared(self, day: str) -> None:
        self._visit = Visit()
        self.wished.emit(OptionSet("screen.cleared_on", day))
        self.wished.emit(Cleared("emergency"))
        self._show(self._visit)

    @Slot()
    def _skin_cleared(self) -> None:
        self._visit = Visit()
        self.wished.emit(Cleared("skin"))
        self._show(self._visit)

    @Slot()
    def _skin_reviewed(self) -> None:
        self._visit = Visit()
        self.wished.emit(SkinReviewed())
        self._show(self._visit)

    @Slot(str)
    def _handed_over(self, path: str) -> None:
        self.wished.emit(HandOverPrinted(path))
