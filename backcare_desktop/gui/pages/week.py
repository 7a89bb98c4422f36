"""My week: today, a card for each day, and the check-up.

Law: a change is a wish for an option; the engine judges it and says what is asked when.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.breaks.hours import DAYS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.checkup_card import CheckupCard
from backcare_desktop.gui.widgets.day_card import DayCard
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.today_card import TodayCard
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.week import WeekView
from backcare_desktop.viewmodel.wishes import OptionSet

#: The width in px at 100 % below which a card is too narrow.
_DAY = 210


class WeekPage(Page):
    """Reached from Breaks, from Learn and from what calls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("week.title"), parent)
        self._view: WeekView | None = None
        self.column.addWidget(Text(words("week.lead"), "body", self))
        self.today = TodayCard(self)
        self.today.wished.connect(self.wished)
        self.today.led.connect(self.led)
        self.column.addWidget(self.today)
        table = QWidget(self)
        self._columns = Columns(theme.px(_DAY), 2 * theme.GRID, table)
        self.days = {name: DayCard(name, table) for name in DAYS}
        for card in self.days.values():
            card.part_set.connect(self._set_part)
            self._columns.addWidget(card)
        self.column.addWidget(table)
        self.checkup = CheckupCard(self)
        self.checkup.wished.connect(self.wished)
        self.column.addWidget(self.checkup)
        self.column.addStretch(1)
        self.back = Button(words("week.back"), "outline", self)
        self.back.clicked.connect(self.go_back)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)

    @override
    def draw(self, view: WindowView) -> None:
        if view.week != self._view:
            self._view = view.week
            self._show(view.week)

    @override
    @Slot()
    def go_back(self) -> None:
        """Escape: back to the reminders."""
        self.led.emit("breaks")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._columns.setLeast(theme.px(_DAY))

    def _show(self, view: WeekView) -> None:
        self.today.show_today(view.today, view.counts)
        for day in view.days:
            self.days[day.name].show_day(day, view.times)
        self.checkup.show_checkup(view.checkup)

    @Slot(str, str, object)
    def _set_part(self, day: str, part: str, value: int | str) -> None:
        self.wished.emit(OptionSet(f"plan.{day}.{part}", value))
