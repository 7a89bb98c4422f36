"""Where on the back it is: the map, and the same areas as boxes to tick.

Law: map and boxes always show the same; each area can be reached and ticked by keyboard, and is lit on
the map while it has the keyboard.
"""

from PySide6.QtCore import QEvent, QSignalMapper, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from backcare_desktop.diary.matters import AREAS
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.body_map import BodyMap
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.flow_row import FlowRow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle


class AreaToggle(Toggle):
    """The box of one area. looked: it has the keyboard, or is pointed at; "" when no longer."""

    looked = Signal(str)

    def __init__(self, area: str, parent: QWidget | None = None) -> None:
        place, _, side = area.rpartition("-")
        super().__init__(words(f"diary.map.{side}"), parent, accent="danger")
        self.area = area
        there = words(f"diary.place.{place}")
        self.setAccessibleName(words("diary.map.side", place=there, side=self.text()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked.emit(self.area)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked.emit("")

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked.emit(self.area)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked.emit("")


class AreasField(Column):
    """changed: all areas that are chosen now, as a frozenset."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.inside.addWidget(Text(words("diary.map.text"), "muted", self))
        both = FlowRow(self, gap=3 * theme.GRID)
        self.map = BodyMap(both)
        self.boxes: dict[str, AreaToggle] = {}
        both.inside.addWidget(self.map)
        both.inside.addWidget(self._list(both))
        self.inside.addWidget(both)
        self.map.pressed.connect(self._pressed)

    @property
    def chosen(self) -> frozenset[str]:
        """Those that are ticked."""
        return frozenset(area for area, box in self.boxes.items() if box.isChecked())

    def show_areas(self, chosen: frozenset[str]) -> None:
        """Shows these as chosen, without telling anybody."""
        for area, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(area in chosen)
            box.blockSignals(False)
        self.map.show_areas(chosen)

    def _list(self, parent: QWidget) -> QWidget:
        table = QWidget(parent)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GRID)
        mapper = QSignalMapper(self)
        mapper.mappedString.connect(self._ticked)
        for number, area in enumerate(AREAS):
            place, _, side = area.rpartition("-")
            if side == "left":
                grid.addWidget(Text(words(f"diary.place.{place}"), "body", table), number // 2, 0)
            box = AreaToggle(area, table)
            box.looked.connect(self.map.look_at)
            box.toggled.connect(mapper.map)
            mapper.setMapping(box, area)
            grid.addWidget(box, number // 2, 1 + number % 2)
            self.boxes[area] = box
        return table

    @Slot(str)
    def _ticked(self, area: str) -> None:
        self.map.show_areas(self.chosen)
        self.changed.emit(self.chosen)

    @Slot(str)
    def _pressed(self, area: str) -> None:
        self.boxes[area].toggle()
