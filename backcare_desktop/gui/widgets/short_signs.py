"""The warning signs in a few words each, to tick; one list at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.tick import Tick
from backcare_desktop.viewmodel.screen import Item, List

#: The width in px at 100 % that a line needs.
_NARROWEST = 230


class ShortSigns(Column):
    """`ask` shows a list; `changed` when a line is ticked or not; `full` is the button for all words."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.lead = Text("", "heading", self)
        self.inside.addWidget(self.lead)
        card = Card(self)
        lines = QWidget(card)
        self._grid = Columns(theme.px(_NARROWEST), theme.GRID // 2, lines, most=2)
        card.inside.addWidget(lines)
        self.inside.addWidget(card)
        below = QHBoxLayout()
        below.addWidget(Text(words("seized.signs.how"), "muted", self), 1)
        self.full = Button(words("seized.signs.full"), "plain", self, accent="danger", key="F1")
        below.addWidget(self.full)
        self.inside.addLayout(below)
        self._lines = lines
        self._asked: tuple[Item, ...] = ()
        self.ticks: dict[str, Tick] = {}

    @property
    def yes(self) -> frozenset[str]:
        """The lines that are ticked."""
        return frozenset(name for name, tick in self.ticks.items() if tick.isChecked())

    def ask(self, part: List, asked: tuple[Item, ...]) -> None:
        """Shows these lines; ticks stay where the lines are the same."""
        if asked == self._asked:
            return
        self._asked = asked
        self.lead.say(words(f"screen.lead.{part}"))
        for tick in self.ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {item.id: self._tick(item.id) for item in asked}

    def forget(self) -> None:
        """No line is ticked."""
        for tick in self.ticks.values():
            tick.setChecked(False)

    def _tick(self, name: str) -> Tick:
        tick = Tick(words(f"signs.{name}"), self._lines)
        tick.toggled.connect(self.changed)
        self._grid.addWidget(tick)
        tick.show()
        return tick
