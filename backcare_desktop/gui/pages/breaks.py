"""Breaks: what comes next and why, today, each reminder, and the place of work.

Law: no digits run here; the page is drawn anew with each change and each minute.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.breaks.states import Tally
from backcare_desktop.engine.events import BreakBegun
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.break_state import BreakState
from backcare_desktop.gui.widgets.break_strip import BreakStrip
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.reminder_card import ReminderCard
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.week_link import WeekLink
from backcare_desktop.gui.widgets.workstation import Workstation
from backcare_desktop.viewmodel.breaks import BreaksView, ReminderView
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import OptionSet

#: The width in px at 100 % below which a card is too narrow.
_CARD = 300
#: What a link into the page sets, by its part: "breaks/walk-10" is a reminder to walk for ten minutes.
LINKS: Final[dict[str, tuple[tuple[str, bool | int], ...]]] = {
    "walk-10": (("breaks.walk.length_s", 600), ("breaks.walk.enabled", True)),
}
#: How a break comes.
LOOKS = ("small", "screen")


class BreaksPage(Page):
    """A change is a wish for an option; the engine judges it before it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("breaks.title"), parent)
        self._view: BreaksView | None = None
        self.cards: dict[str, ReminderCard] = {}
        top = QWidget(self)
        self._top = Columns(theme.px(_CARD), 2 * theme.GRID, top, most=2, shares=(3, 2))
        self.state = BreakState(top)
        self.state.wished.connect(self.wished)
        self._top.addWidget(self.state)
        self._top.addWidget(self._build_today(top))
        self.column.addWidget(top)
        self.week = WeekLink(self)
        self.week.led.connect(self.led)
        self.column.addWidget(self.week)
        self._reminders = Column(self)
        self.column.addWidget(self._reminders)
        self.column.addWidget(self._build_look())
        self.workstation = Workstation(self)
        self.workstation.led.connect(self.led)
        self.column.addWidget(self.workstation)
        self.column.addStretch(1)
        self.begin = Button(words("breaks.begin"), "filled", self, accent="movement", large=True)
        self.begin.clicked.connect(self._begin)
        self.foot.addWidget(self.begin, 1)

    @override
    def open(self, part: str) -> None:
        """part: a link that sets a reminder, and shows it; "" for the page alone."""
        for key, value in LINKS.get(part, ()):
            self.wished.emit(OptionSet(key, value))
        card = self.cards.get(part.partition("-")[0])
        if part in LINKS and card is not None:
            card.switch.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, words("breaks.walk_on"))
            # Once the card has made room for its details.
            QTimer.singleShot(0, partial(self.area.ensureWidgetVisible, card))

    @override
    def draw(self, view: WindowView) -> None:
        if view.breaks != self._view:
            self._view = view.breaks
            self._show(view.breaks)

    def _build_today(self, parent: QWidget) -> QWidget:
        card = Card(parent)
        card.inside.addWidget(Text(words("breaks.today"), "heading", card))
        self.strip = BreakStrip(card)
        card.inside.addWidget(self.strip)
        self._counts = Text("", "strong", card)
        card.inside.addWidget(self._counts)
        card.inside.addWidget(Text(words("breaks.today.taken_too"), "muted", card))
        card.inside.addStretch(1)
        return card

    def _build_look(self) -> QWidget:
        card = Card(self)
        card.inside.addWidget(Text(words("breaks.look"), "heading", card))
        looks: list[tuple[object, str]] = [
            (look, words(f"breaks.look.{look}")) for look in ("small", "screen")
        ]
        self.looks = ChipRow(looks, card, accent="movement", name=words("breaks.look"))
        self.looks.chosen.connect(self._set_look)
        card.inside.addWidget(self.looks)
        return card

    def _show(self, view: BreaksView) -> None:
        self.state.show_state(view)
        self._show_today(view.tally)
        self.looks.choose(view.look)
        for reminder in view.reminders:
            self._card(reminder).show_reminder(reminder)
        names = {reminder.name for reminder in view.reminders}
        for name, card in self.cards.items():
            card.setVisible(name in names)
        self.begin.hold("" if view.hindrance is None else sentence(view.hindrance))

    def _show_today(self, tally: Tally) -> None:
        counts = words("breaks.today.counts", offered=tally.offered, taken=tally.taken, missed=tally.missed)
        none = not (tally.offered or tally.taken or tally.missed)
        said = words("breaks.today.nothing") if none else counts
        self._counts.say(said)
        self.strip.show_tally(tally, said)

    def _card(self, view: ReminderView) -> ReminderCard:
        if view.name not in self.cards:
            card = ReminderCard(view, self._reminders)
            card.part_set.connect(self._set_part)
            self.cards[view.name] = card
            self._reminders.inside.addWidget(card)
        return self.cards[view.name]

    @Slot(str, str, object)
    def _set_part(self, name: str, part: str, value: bool | int | str) -> None:
        self.wished.emit(OptionSet(f"breaks.{name}.{part}", value))

    @Slot(object)
    def _set_look(self, look: object) -> None:
        self.wished.emit(OptionSet("window.break_card", str(look)))

    @Slot()
    def _begin(self) -> None:
        self.wished.emit(BreakBegun())
