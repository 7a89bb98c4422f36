"""The two sides of the editor: the routine's stages, and the one that is looked at or what can be added.

Law: beside each other each side scrolls for itself; where there is no room they are one column, and the stage
opens where it stands.
"""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.add_panel import AddPanel
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.routine_head import RoutineHead
from backcare_desktop.gui.widgets.scroller import Scroller
from backcare_desktop.gui.widgets.stage_column import StageColumn
from backcare_desktop.gui.widgets.stage_form import StageForm
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.draft import Draft
from backcare_desktop.viewmodel.editor import EditorView

#: In px at 100 %: with less width there is one column.
_TWO_COLUMNS = 700
#: How far around a stage is brought into sight, in px.
_AROUND = 24


class EditorSides(QWidget):
    """Its parts tell what a person does with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adding = False
        self._view: EditorView | None = None
        self._two = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._areas = [Scroller(self), Scroller(self)]
        self._bodies = [QWidget(area) for area in self._areas]
        self._columns = [QVBoxLayout(body) for body in self._bodies]
        for area, body, column, share in zip(self._areas, self._bodies, self._columns, (5, 6), strict=True):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            area.setWidget(body)
            self._row.addWidget(area, share)
        self._list = self._make_list()
        self._detail = self._make_detail()
        self._columns[0].addWidget(self._list)
        for column in self._columns:
            column.addStretch(1)
        self._arrange(two=False)

    def show_view(self, view: EditorView, draft: Draft, *, came_back: bool) -> None:
        """Shows the routine, and the stage that is looked at."""
        self._view = view
        self.kept.setVisible(came_back)
        self.head.show_draft(draft)
        self.stages.show_stages(view.stages, view.selected)
        self.empty.setVisible(not view.stages)
        self.undo.setEnabled(view.can_undo)
        self.redo.setEnabled(view.can_redo)
        self.form.show_stage(view)
        self._turn()

    def show_adding(self, *, adding: bool) -> None:
        """Shows what can be added in the place of the stage."""
        self._adding = adding
        self._turn()

    def take_what_was_typed(self) -> None:
        """Digits that are still being typed count."""
        self.head.max_pain.take_what_was_typed()
        self.form.take_what_was_typed()

    def show_chosen(self) -> None:
        """Brings the stage that is looked at into sight."""
        view = self._view
        if view is not None and 0 <= view.selected < len(self.stages.cards):
            self._areas[0].ensureWidgetVisible(self.stages.cards[view.selected], 0, _AROUND)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(two=self.width() >= theme.px(_TWO_COLUMNS))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_detail"):
            self._arrange(two=self.width() >= theme.px(_TWO_COLUMNS))

    def _make_list(self) -> Column:
        column = Column(self)
        self.kept = Card(column, accent="breath")
        self.kept.inside.addWidget(Text(words("editor.kept"), "body", self.kept))
        self.discard = Button(words("editor.discard"), "outline", self.kept)
        self.kept.inside.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignLeft)
        self.kept.hide()
        self.head = RoutineHead(column)
        self.stages = StageColumn(column)
        self.stages.dragged.connect(self._follow)
        self.empty = Text(words("editor.empty"), "muted", column)
        for part in (self.kept, self.head, Text(words("editor.stages"), "heading", column)):
            column.inside.addWidget(part)
        column.inside.addWidget(self.empty)
        column.inside.addWidget(self.stages)
        column.inside.addWidget(self._make_steps(column))
        return column

    def _make_steps(self, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        flow = Flow(theme.GRID, row)
        self.add = Button(words("editor.add"), "outline", row, accent="movement")
        self.undo = Button(words("editor.undo"), "outline", row)
        self.redo = Button(words("editor.redo"), "outline", row)
        for button in (self.add, self.undo, self.redo):
            flow.addWidget(button)
        self.add.clicked.connect(self._add)
        return row

    def _make_detail(self) -> Column:
        column = Column(self)
        self.form = StageForm(column)
        self.adding = AddPanel(column)
        self.adding.closed.connect(self._close_adding)
        column.inside.addWidget(self.form)
        column.inside.addWidget(self.adding)
        return column

    def _arrange(self, *, two: bool) -> None:
        """Both sides in an area of their own, or below each other in the first."""
        if two == self._two:
            return
        self._two = two
        if two:
            # Which takes it out of the list. The list stays where it is: what `takeAt` has taken out lives
            # on, and the height of a widget that is put in again is asked of that, once and for all.
            self._columns[1].insertWidget(0, self._detail)
        for column in self._columns:
            column.setSpacing(theme.px(2 * theme.GRID))
        self._areas[1].setVisible(two)
        self._place_detail()

    def _place_detail(self) -> None:
        """In one column the stage opens where it stands in the list."""
        if not self._two:
            self.stages.open_below(self._detail, -1 if self._view is None else self._view.selected)

    def _turn(self) -> None:
        """Shows the stage or what can be added."""
        self._place_detail()
        nothing = self._view is None or self._view.stage is None
        self.adding.show_closable(closable=not nothing)
        self.adding.setVisible(self._adding or nothing)
        self.form.setVisible(not (self._adding or nothing))

    @Slot()
    def _add(self) -> None:
        self.show_adding(adding=True)
        self._areas[int(self._two)].ensureWidgetVisible(self.adding.own, 0, _AROUND)
        self.adding.take_keyboard()

    @Slot()
    def _close_adding(self) -> None:
        self.show_adding(adding=False)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _follow(self, y: int) -> None:
        """Scrolls along with what is being dragged."""
        at = self.stages.mapTo(self._bodies[0], self.stages.rect().topLeft()).y() + y
        self._areas[0].ensureVisible(0, at, 0, 2 * _AROUND)
