"""The few small moves: what comes, how the back is, and why they may not begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.stage_list import StageList
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.seized import MovesView

#: The height of the figure in px at 100 %.
_PICTURE = 170


class MovesPanel(Column):
    """`told(level)`: the pain now."""

    told = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: MovesView | None = None
        self._lead = Text("", "body", self)
        self.inside.addWidget(self._lead)
        self._refused = Card(self, accent="danger")
        self._refusal = Text("", "danger", self._refused)
        self._refused.inside.addWidget(self._refusal)
        self.inside.addWidget(self._refused)
        self.inside.addWidget(Text(words("stretch.pain"), "strong", self))
        self.pain = PainScale(words("stretch.pain"), self)
        self.pain.told.connect(self.told)
        self.inside.addWidget(self.pain)
        sides = QWidget(self)
        columns = Columns(theme.px(240), 2 * theme.GRID, sides, most=2)
        self.figure = FigurePlace(sides, high=_PICTURE)
        self.stages = StageList(sides)
        columns.addWidget(self.stages)
        columns.addWidget(self.figure)
        self.inside.addWidget(sides)
        self._left_out = Text("", "muted", self)
        self.inside.addWidget(self._left_out)
        self.inside.addWidget(Text(words("seized.moves.up"), "muted", self))

    def show_moves(self, view: MovesView | None, problem: str) -> None:
        """Shows these; problem: why the files cannot be read."""
        if view is None:
            self._lead.say(words("stretch.unreadable", why=problem))
            return
        if view == self._view:
            # Called each second while a clock runs: the figure would begin again.
            return
        self._view = view
        self._lead.say(words("seized.moves.done" if view.moved else "seized.moves.lead"))
        refused = view.offer.refused
        self._refused.setVisible(refused is not None)
        self._refusal.say("" if refused is None else sentence(refused))
        self.pain.show_level(view.offer.pain)
        self.figure.show_still(view.offer.stages[0].pose)
        self.figure.play(on=True)
        self.stages.show_stages(view.offer.stages)
        left_out = ", ".join(view.left_out)
        self._left_out.say(words("seized.moves.left_out", titles=left_out) if left_out else "")
