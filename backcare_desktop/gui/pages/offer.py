"""Before a routine: what comes and for how long, what has to be known first, and Start.

Law: Start asks for exactly what is shown; while something lacks it says what.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import PainTold
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.about_you import AboutYou
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.movement_card import MovementCard
from backcare_desktop.gui.widgets.own_actions import OwnActions
from backcare_desktop.gui.widgets.pain_scale import PainScale
from backcare_desktop.gui.widgets.stage_list import StageList
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.gui.widgets.voice_switch import VoiceSwitch
from backcare_desktop.gui.widgets.yes_no import YesNo
from backcare_desktop.viewmodel.offer import OfferView, Wanted, offer_view
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import OptionSet

#: The height of the figure in px at 100 %.
_PICTURE = 180


class OfferPage(Page):
    """back: to the gallery. deleted: the title of a routine that is no more."""

    back = Signal()
    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._name = ""
        self._awake: bool | None = None
        self._window_view: WindowView | None = None
        self._view: OfferView | None = None
        self._note = Text("", "body", self)
        self.column.addWidget(self._note)
        self._build_refused()
        sides = QWidget(self)
        self._sides = Columns(theme.px(290), 2 * theme.GRID, sides, most=2, shares=(1, 1))
        self._sides.addWidget(self._build_questions(sides))
        self._sides.addWidget(self._build_content(sides))
        self.column.addWidget(sides)
        self.column.addStretch(1)
        back = Button(words("stretch.back"), "outline", self)
        back.clicked.connect(self.back)
        self._length = Text("", "strong", self)
        self.start = Button(words("stretch.start"), "filled", self, accent="movement", large=True)
        self.start.clicked.connect(self._start)
        self.foot.addWidget(back)
        self.sum_up(self._length, 1)
        self.foot.addWidget(self.start, 3)

    @override
    def open(self, part: str) -> None:
        """part: the id of the offer. The answers of another time are no answers."""
        self._name = part
        self._awake = None
        self.area.verticalScrollBar().setValue(0)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says; back to the gallery where there is no such offer."""
        self._window_view = view
        here = shelf(view.outside.data_folder)
        offer = here.offer(self._name)
        if offer is None:
            self.back.emit()
            return
        self.voice.show_outside(view.outside)
        lighter, more = view.outside.flag("stretch.lighter"), view.outside.flag("stretch.more")
        wanted = Wanted(lighter, more, self._awake)
        shown = offer_view(view.state, view.now, view.outside, here, offer, wanted)
        self.own.show_routine(view.outside.data_folder, offer.id, offer.title, own=offer.own)
        if shown != self._view:
            self._view = shown
            self._show(shown, wanted)

    @Slot()
    @override
    def go_back(self) -> None:
        """Leaves for the gallery."""
        self.back.emit()

    def _build_refused(self) -> None:
        self._refused = Card(self, accent="danger")
        self._refusal = Text("", "danger", self._refused)
        self._refused.inside.addWidget(self._refusal)
        self.signs = Button(words("stretch.signs"), "outline", self._refused, accent="danger", key="F1")
        self.signs.clicked.connect(self._to_signs)
        self._refused.inside.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._refused)

    def _build_questions(self, parent: QWidget) -> QWidget:
        column = Column(parent)
        self.about = AboutYou(column)
        self.about.answered.connect(self.wished)
        column.inside.addWidget(self.about)
        self._pain_card = Card(column)
        self._pain_card.inside.addWidget(Text(words("stretch.pain"), "heading", self._pain_card))
        self.pain = PainScale(words("stretch.pain"), self._pain_card)
        self.pain.told.connect(self._pain_told)
        self._pain_card.inside.addWidget(self.pain)
        column.inside.addWidget(self._pain_card)
        self._waking_card = Card(column)
        self.waking = YesNo("", self._waking_card)
        self.waking.answered.connect(self._waking_answered)
        self._waking_card.inside.addWidget(self.waking)
        self._waking_card.inside.addWidget(Text(words("stretch.waking.why"), "muted", self._waking_card))
        column.inside.addWidget(self._waking_card)
        self._dose = Card(column)
        self.lighter = Toggle(words("stretch.lighter"), self._dose, accent="movement", wraps=True)
        self.more = Toggle(words("stretch.more"), self._dose, accent="movement", wraps=True)
        for toggle in (self.lighter, self.more):
            self._dose.inside.addWidget(toggle)
            toggle.toggled.connect(self._dose_chosen)
        self.voice = VoiceSwitch(self._dose)
        self.voice.wished.connect(self.wished)
        self._dose.inside.addWidget(self.voice)
        column.inside.addWidget(self._dose)
        self.own = OwnActions(column)
        self.own.deleted.connect(self.deleted)
        self.own.changing.connect(self.led)
        column.inside.addWidget(self.own)
        column.inside.addStretch(1)
        return column

    def _build_content(self, parent: QWidget) -> QWidget:
        column = Column(parent)
        self.figure = FigurePlace(column, high=_PICTURE)
        column.inside.addWidget(self.figure)
        self.stages = StageList(column)
        column.inside.addWidget(self.stages)
        self.movement = MovementCard(column)
        column.inside.addWidget(self.movement)
        column.inside.addStretch(1)
        return column

    def _show(self, view: OfferView, wanted: Wanted) -> None:
        self.title.say(view.title)
        self.setAccessibleName(view.title)
        self._note.say(view.note)
        reason = "" if view.refused is None else sentence(view.refused)
        self._refused.setVisible(bool(reason))
        self._refusal.say(reason)
        self.signs.setVisible(view.signs)
        self.about.ask(view.unasked)
        self.pain.show_level(view.pain)
        self._waking_card.setVisible(view.waking is not None)
        if view.waking is not None:
            self.waking.ask(sentence(view.waking))
        self.waking.choose(wanted.awake)
        self._show_dose(view, wanted)
        self.figure.show_still(view.pose, picture=view.picture)
        self.figure.setVisible(bool(view.pose or view.picture))
        self.figure.play(on=True)
        self.stages.show_stages(view.stages)
        self.movement.show_movement(view.text)
        self._length.say(sentence(view.length))
        lacks = words(f"stretch.start.{view.lacks}") if view.lacks else ""
        self.start.hold(reason or lacks)
        self.start.say(lacks if lacks and not reason else words("stretch.start"))

    def _show_dose(self, view: OfferView, wanted: Wanted) -> None:
        for toggle, on in ((self.lighter, wanted.lighter), (self.more, wanted.more)):
            toggle.setVisible(view.changeable)
            toggle.blockSignals(True)
            toggle.setChecked(on)
            toggle.blockSignals(False)

    @Slot(int)
    def _pain_told(self, level: int) -> None:
        self.wished.emit(PainTold(level))

    @Slot()
    def _waking_answered(self) -> None:
        self._awake = self.waking.answer
        if self._window_view is not None:
            self.draw(self._window_view)

    @Slot()
    def _dose_chosen(self) -> None:
        for key, toggle in (("stretch.lighter", self.lighter), ("stretch.more", self.more)):
            view = self._window_view
            if view is not None and view.outside.flag(key) != toggle.isChecked():
                self.wished.emit(OptionSet(key, toggle.isChecked()))

    @Slot()
    def _start(self) -> None:
        if self._view is not None:
            self.wished.emit(self._view.asks)

    @Slot()
    def _to_signs(self) -> None:
        self.led.emit("warning-signs")
