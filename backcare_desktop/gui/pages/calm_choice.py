"""Before breathing or relaxing: which way, how long, what to take care of, and Start.

Law: Start asks for exactly what is shown; while something lacks it says what.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.calm_shelf import calms
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.about_you import AboutYou
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.calm_list import CalmList
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.stepper import Stepper
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.voice_switch import VoiceSwitch
from backcare_desktop.viewmodel.breathe import ChoiceView, LengthView, Picked, choice_view
from backcare_desktop.viewmodel.present import WindowView

#: What suits most people, with no holds in it (clinical 4).
_FIRST = "slow46"


class CalmChoicePage(Page):
    """The choice is remembered while the window lives; nothing begins without Start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("breathe.title"), parent)
        self._picked = Picked(_FIRST)
        self._window_view: WindowView | None = None
        self._view: ChoiceView | None = None
        self._problem = Text("", "danger", self)
        self.column.addWidget(self._problem)
        self._build_hindrances()
        sides = QWidget(self)
        self._sides = Columns(theme.px(250), 2 * theme.GRID, sides, most=2, shares=(2, 3))
        self.ways = CalmList(sides)
        self.ways.chosen.connect(self.choose)
        self._sides.addWidget(self.ways)
        self._sides.addWidget(self._build_way(sides))
        self.column.addWidget(sides)
        self.column.addStretch(1)
        self._summary = Text("", "strong", self)
        self.start = Button(words("breathe.start"), "filled", self, accent="breath", large=True)
        self.start.clicked.connect(self._start)
        self.foot.addWidget(self._summary, 2)
        self.foot.addWidget(self.start, 3)

    @Slot(str)
    def choose(self, way: str) -> None:
        """Shows this way with its usual length."""
        if way != self._picked.way:
            self._picked = Picked(way)
            self._redraw()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        self._window_view = view
        self.voice.show_outside(view.outside)
        shown = choice_view(view.state, view.now, view.outside, calms(), self._picked)
        if shown is None:
            self._problem.say(words("breathe.unreadable", why=calms().problem))
            self.start.hold(self._problem.text())
        elif shown != self._view:
            self._view = shown
            self._show(shown)

    def _build_hindrances(self) -> None:
        """What stands in the way, above all else."""
        self._refused = Card(self, accent="danger")
        self._refusal = Text("", "danger", self._refused)
        self._refused.inside.addWidget(self._refusal)
        self.signs = Button(words("breathe.signs"), "outline", self._refused, accent="danger", key="F1")
        self.signs.clicked.connect(self._to_signs)
        self._refused.inside.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._refused)
        self.about = AboutYou(self)
        self.about.answered.connect(self.wished)
        self.column.addWidget(self.about)

    def _build_way(self, parent: QWidget) -> QWidget:
        column = Column(parent)
        card = Card(column)
        self._title = Text("", "heading", card)
        card.inside.addWidget(self._title)
        self._how = Bullets(card)
        card.inside.addWidget(self._how)
        self.length = Stepper("", card)
        self.length.changed.connect(self._length_chosen)
        card.inside.addWidget(self.length)
        # What to take care of is read first, and seen without scrolling.
        column.inside.addWidget(self._build_cautions(column))
        column.inside.addWidget(card)
        aloud = Card(column)
        self.voice = VoiceSwitch(aloud, accent="breath")
        self.voice.wished.connect(self.wished)
        aloud.inside.addWidget(self.voice)
        column.inside.addWidget(aloud)
        column.inside.addStretch(1)
        return column

    def _build_cautions(self, parent: QWidget) -> QWidget:
        card = Card(parent)
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(Icon("warning", "plain", card, side=24))
        head.addWidget(Text(words("breathe.cautions"), "strong", card), 1)
        card.inside.addLayout(head)
        self._cautions = Bullets(card)
        card.inside.addWidget(self._cautions)
        return card

    def _show(self, view: ChoiceView) -> None:
        self._problem.say("")
        self.ways.show_ways(view.ways, view.id)
        reason = "" if view.refused is None else sentence(view.refused)
        self._refused.setVisible(bool(reason))
        self._refusal.say(reason)
        self.signs.setVisible(view.signs)
        self.about.ask(view.unasked)
        self._title.say(view.title)
        self._how.say_lines(view.how)
        self._cautions.say_lines(view.cautions)
        self._show_length(view.length)
        self._summary.say(f"{view.title} · {sentence(view.takes)}")
        lacks = words("breathe.start.profile") if view.unasked else ""
        self.start.hold(reason or lacks)
        self.start.say(lacks if lacks and not reason else words("breathe.start"))

    def _show_length(self, length: LengthView | None) -> None:
        self.length.setVisible(length is not None)
        if length is not None:
            self.length.say(sentence(length.name))
            self.length.show_value(length.amount, 1, length.most)

    def _redraw(self) -> None:
        if self._window_view is not None:
            self.draw(self._window_view)

    @Slot(int)
    def _length_chosen(self, amount: int) -> None:
        self._picked = Picked(self._picked.way, amount)
        self._redraw()

    @Slot()
    def _start(self) -> None:
        if self._view is not None:
            self.wished.emit(self._view.asks)

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")
