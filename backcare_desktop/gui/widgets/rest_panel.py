"""Lying down and breathing: how to lie, the figure that shows it, and the circle that runs.

Law: what runs comes first where there is no room beside it; with something on the body nobody is shown
how to lie down.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcare_desktop.engine.events import RoutinePaused, RoutineResumed
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.pacer import Pacer
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.breathe import RunView
from backcare_desktop.viewmodel.player import FigureView
from backcare_desktop.viewmodel.seized import RestView

#: px at 100 %: below this width the circle goes above the figure; the figure's largest height.
_WIDE = 500
_PICTURE = 170


class RestPanel(QWidget):
    """`show_rest` draws it. wished: an engine event. signs: the button for "What to do"."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunView | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._make_lying(), 1)
        self.pacer = Pacer(self)
        self._row.addWidget(self.pacer, 1, Qt.AlignmentFlag.AlignTop)
        self._arrange()

    def show_rest(self, view: RestView, *, advice: bool) -> None:
        """Shows this moment. advice: an answer calls for medical advice today."""
        self._run = run = view.run
        self._advice.setVisible(advice)
        self._refusal.say("" if view.refused is None or run is not None else sentence(view.refused))
        self._rested.say(words("seized.rested") if view.rested and run is None else "")
        position = view.position
        self._pack.say(words("seized.pack") if view.pack else "")
        self._escape.say(words("breathe.pack") if run is not None and run.pack else "")
        self.figure.setVisible(position is not None)
        if position is not None:
            self.figure.show_figure(_figure(position.pose, run))
        self._setup.say("" if position is None else position.setup)
        self._easier.say("" if position is None else f"{words('stretch.easier')}: {position.easier}")
        self._avoid.say("" if position is None else position.avoid)
        self.pacer.setVisible(run is not None)
        if run is not None:
            self._show_breath(run)

    def toggle_pause(self) -> None:
        """Pauses, or goes on."""
        if self._run is not None:
            self.wished.emit(RoutineResumed() if self._run.paused else RoutinePaused())

    def fill(self, height: int) -> None:
        """The circle takes this much, so that it is seen without scrolling."""
        self.pacer.setFixedHeight(max(self.pacer.minimumSizeHint().height(), height))
        self.figure.setFixedHeight(min(theme.px(_PICTURE), max(theme.px(90), height // 3)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _make_lying(self) -> QWidget:
        column = Column(self, gap=theme.GRID)
        self._advice = Card(column, accent="danger")
        self._advice.inside.addWidget(Text(words("seized.advice"), "danger", self._advice))
        self.signs = Button(words("seized.what_to_do"), "outline", self._advice, accent="danger", key="F1")
        self._advice.inside.addWidget(self.signs)
        column.inside.addWidget(self._advice)
        self._refusal = Text("", "danger", column)
        self._rested = Text("", "heading", column)
        self._pack = Text("", "heading", column)
        self._escape = Text("", "body", column)
        self._setup = Text("", "strong", column)
        self._easier = Text("", "body", column)
        self._avoid = Text("", "muted", column)
        self.figure = FigurePlace(column)
        parts = (
            self._refusal,
            self._rested,
            self._pack,
            self._escape,
            self.figure,
            self._setup,
            self._easier,
        )
        for part in (*parts, self._avoid):
            column.inside.addWidget(part)
        column.inside.addStretch(1)
        return column

    def _show_breath(self, run: RunView) -> None:
        instead = ("", "")
        if run.paused:
            instead = (words("breathe.paused"), "")
        elif run.ready_s:
            instead = (words("breathe.ready"), str(run.ready_s))
        moving = not (run.paused or run.ready_s)
        self.pacer.show_breath(run.pattern, run.spent_ms, moving=moving, instead=instead)

    def _arrange(self) -> None:
        beside = self.width() >= theme.px(_WIDE)
        # How to lie is read first, and stands first where both are seen at once.
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        if way != self._row.direction():
            self._row.setDirection(way)
        self._row.setSpacing(theme.px(2 * theme.GRID))


def _figure(pose: str, run: RunView | None) -> FigureView:
    """The figure lies and breathes while the circle runs."""
    moving = run is not None and not (run.paused or run.ready_s)
    return FigureView(pose, "", "hold", 0 if run is None else run.spent_ms, 0, moving)
