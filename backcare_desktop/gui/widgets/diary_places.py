"""Questions of a diary's form about where and until when."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.areas_field import AreasField
from backcare_desktop.gui.widgets.diary_field import DiaryField
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.gui.widgets.when_picker import WhenPicker
from backcare_desktop.viewmodel.diary_draft import Draft, Here
from backcare_desktop.viewmodel.diary_fields import Field


class PlacesField(DiaryField):
    """Where on the back."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.areas = AreasField(self)
        self.areas.changed.connect(self._changed)
        self.inside.addWidget(self.areas)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        self.areas.show_areas(draft.values[self.field.name])

    @Slot(object)
    def _changed(self, areas: object) -> None:
        self.answer(areas)


class EndField(DiaryField):
    """Whether it is over, and since when; at first: since now."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._zone_ms = 0
        self._now_ms = 0
        self.box = Tick(self.name, self)
        self.box.toggled.connect(self._ticked)
        self.when = WhenPicker(words("diary.field.end"), self)
        self.when.chosen.connect(self._chosen)
        self.inside.addWidget(self.box)
        self.inside.addWidget(self.when)

    @override
    def show_draft(self, draft: Draft, here: Here) -> None:
        self._zone_ms, self._now_ms = draft.zone_ms, here.now_ms
        ended_ms = draft.values[self.field.name]
        with QSignalBlocker(self.box):
            self.box.setChecked(ended_ms is not None)
        self.box.update()
        self.when.setVisible(ended_ms is not None)
        if ended_ms is not None:
            day, within = divmod(ended_ms + draft.zone_ms, DAY_MS)
            self.when.show_when(day, within // MINUTE_MS, last_day=here.today, clock_24h=here.clock_24h)

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        self.answer(self._now_ms if on else None)

    @Slot(int, int)
    def _chosen(self, day: int, minute: int) -> None:
        self.answer(day * DAY_MS + minute * MINUTE_MS - self._zone_ms)
