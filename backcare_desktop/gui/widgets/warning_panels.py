"""The parts of the warning-sign page, each made where it is first shown.

Law: exactly one is visible.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.again_panel import AgainPanel
from backcare_desktop.gui.widgets.calm_panel import CalmPanel
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.emergency_panel import EmergencyPanel
from backcare_desktop.gui.widgets.profile_panel import ProfilePanel
from backcare_desktop.gui.widgets.questions_panel import QuestionsPanel
from backcare_desktop.gui.widgets.same_day_panel import SameDayPanel
from backcare_desktop.gui.widgets.skin_panel import SkinPanel
from backcare_desktop.viewmodel.screen import List, ScreenView
from backcare_desktop.viewmodel.visit import Place, Visit

Panel = AgainPanel | CalmPanel | EmergencyPanel | ProfilePanel | QuestionsPanel | SameDayPanel | SkinPanel


class WarningPanels(Column):
    """Passes on what its parts report."""

    answered = Signal(str, str)
    told = Signal(str, str)
    cleared = Signal(str)
    skin_cleared = Signal()
    skin_reviewed = Signal()
    again_wanted = Signal(str)
    handed_over = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[Place, Panel] = {}

    def panel(self, where: Place) -> Panel:
        """The part of this name; made where it is first wanted."""
        if where not in self._made:
            made = self._make(where)
            self._made[where] = made
            self.inside.addWidget(made)
        return self._made[where]

    def show_place(self, where: Place, visit: Visit, view: ScreenView) -> None:
        """Shows this part and no other."""
        shown = self.panel(where)
        match shown:
            case EmergencyPanel() | SameDayPanel():
                shown.draw(visit.with_answers(view))
            case QuestionsPanel():
                if visit.draft is not None:
                    shown.draw(visit.draft)
            case AgainPanel():
                shown.draw(view.again)
            case ProfilePanel():
                shown.draw(visit.profile)
            case CalmPanel() | SkinPanel():
                pass
        for other in self._made.values():
            other.setVisible(other is shown)

    def said(self, where: Place) -> str:
        """What a screen reader is told when this part opens."""
        return self.panel(where).said()

    def first(self, where: Place) -> QWidget | None:
        """Where the keyboard begins in this part, None where the foot is the place."""
        panel = self.panel(where)
        return panel.first() if isinstance(panel, QuestionsPanel | SameDayPanel) else None

    def show_large(self) -> None:
        """Shows the answers large."""
        shown = self.panel("emergency")
        if isinstance(shown, EmergencyPanel):
            shown.paper.show_large()

    def _make(self, where: Place) -> Panel:
        match where:
            case "list_A" | "list_B" | "list_C":
                return self._questions(where)
            case "emergency":
                return self._emergency()
            case "same_day":
                return self._same_day()
            case "skin" | "skin_again":
                return self._skin(where)
            case "again":
                return self._again()
            case "profile_again":
                return self._profile()
            case "advised" | "routine" | "none":
                return self._calm(where)

    def _questions(self, where: Place) -> QuestionsPanel:
        parts: dict[Place, List] = {"list_A": "A", "list_B": "B", "list_C": "C"}
        panel = QuestionsPanel(parts[where], self)
        panel.answered.connect(self.answered)
        return panel

    def _emergency(self) -> EmergencyPanel:
        panel = EmergencyPanel(self)
        panel.cleared.connect(self.cleared)
        panel.paper.handed_over.connect(self.handed_over)
        return panel

    def _same_day(self) -> SameDayPanel:
        panel = SameDayPanel(self)
        panel.paper.handed_over.connect(self.handed_over)
        return panel

    def _skin(self, where: Place) -> SkinPanel:
        panel = SkinPanel(f"screen.{where}", self)
        panel.confirmed.connect(self.skin_cleared if where == "skin" else self.skin_reviewed)
        return panel

    def _again(self) -> AgainPanel:
        panel = AgainPanel(self)
        panel.wanted.connect(self.again_wanted)
        return panel

    def _profile(self) -> ProfilePanel:
        panel = ProfilePanel(self)
        panel.answered.connect(self.told)
        return panel

    def _calm(self, where: Place) -> CalmPanel:
        panel = CalmPanel(self)
        accent: Accent = "breath" if where == "routine" else "movement"
        panel.say(words(f"screen.{where}.heading"), words(f"screen.{where}.words"), accent)
        return panel
