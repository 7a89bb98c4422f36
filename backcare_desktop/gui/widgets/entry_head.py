"""What an entry is and when it was: its name, a line about it, and its day and time.

Law: what is about a whole day has no time; for a look back one chooses between today and yesterday.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.matters import Course, Day, Episode, Peg
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.when_picker import WhenPicker
from backcare_desktop.viewmodel.diary_draft import WHOLE, Draft, Here
from backcare_desktop.viewmodel.diary_fields import FORMS
from backcare_desktop.viewmodel.diary_when import day_name

_LEADS = (Day, Episode, Peg, Course)


class EntryHead(Column):
    """moved: the day and minute it is to be at. day_chosen: how many days ago the look back is about."""

    moved = Signal(int, int)
    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.lead = Text("", "body", self)
        self._day = Text("", "muted", self)
        self.which = ChipRow(
            [(0, words("diary.today")), (1, words("diary.yesterday"))], self, name=words("diary.when.which")
        )
        self.which.chosen.connect(self._which)
        self.when = WhenPicker(words("diary.when"), self)
        self.when.chosen.connect(self.moved)
        self._began = Text("", "strong", self)
        for part in (self.lead, self._day, self.which, self._began, self.when):
            self.inside.addWidget(part)

    def show_draft(self, draft: Draft, here: Here, *, asks_day: bool) -> None:
        """Shows what this is about. asks_day: whether one chooses between today and yesterday."""
        kind = draft.kind
        self.lead.say(words(f"diary.lead.{kind.__name__.lower()}") if issubclass(kind, _LEADS) else "")
        timed = kind not in WHOLE and kind in FORMS
        self._day.say("" if timed or asks_day else sentence(day_name(draft.day, here.today)))
        self.which.setVisible(asks_day)
        self.which.choose(here.today - draft.day)
        self._began.say(words("diary.when.began" if kind is Episode else "diary.when") if timed else "")
        self.when.setVisible(timed)
        if timed:
            self.when.show_when(draft.day, draft.minute, last_day=here.today, clock_24h=here.clock_24h)

    @Slot(object)
    def _which(self, days_ago: object) -> None:
        if isinstance(days_ago, int):
            self.day_chosen.emit(days_ago)
