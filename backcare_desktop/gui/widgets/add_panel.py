"""What can be added to a routine: movements by position, ways to breathe, a movement of one's own.

Law: what is not on the screen yet is made after what is.
"""

from PySide6.QtCore import QSignalMapper, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.materials import palette
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card_grid import CardGrid
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.editor import material_card
from backcare_desktop.viewmodel.palette import OWN
from backcare_desktop.viewmodel.shelf import POSITIONS

#: So many cards are made at once; the others follow in handfuls.
_AT_ONCE, _HANDFUL = 6, 3
#: Beside the positions: what is breathed.
_BREATHING = "breathe"


class AddPanel(Column):
    """chosen: the material of a stage. closed: nothing is to be added."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.addWidget(Text(words("editor.add.title"), "heading", self))
        self.inside.addWidget(self._make_others())
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self._pattern_chosen)
        named = [("", words("stretch.position.all"))]
        named += [(position, words(f"stretch.position.{position}")) for position in POSITIONS]
        named += [(_BREATHING, words("editor.add.breathing"))]
        self.positions = ChipRow(list(named), self, accent="movement", name=words("stretch.position"))
        self.positions.choose("")
        self.positions.chosen.connect(self._position_chosen)
        self._position = ""
        self.inside.addWidget(self.positions)
        self.breaths = self._make_breaths()
        self.inside.addWidget(self.breaths)
        self.grid = CardGrid(self)
        self.grid.chosen.connect(self._movement_chosen)
        self.inside.addWidget(self.grid)
        self.inside.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._more)

    def show_closable(self, *, closable: bool) -> None:
        """Whether there is something else to show in its place."""
        self.close_button.setVisible(closable)

    def take_keyboard(self) -> None:
        """The first thing to add has the keyboard."""
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill(_AT_ONCE)

    def _make_others(self) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.close_button = Button(words("editor.add.close"), "plain", row)
        self.close_button.clicked.connect(self.closed)
        self.own = Button(words("editor.add.own"), "outline", row, accent="movement")
        self.own.clicked.connect(self._own_chosen)
        flow.addWidget(self.own)
        flow.addWidget(self.close_button)
        return row

    def _make_breaths(self) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.patterns: list[Button] = []
        for material in palette().patterns.values():
            button = Button(material.title, "outline", row, accent="breath")
            button.clicked.connect(self._mapper.map)
            self._mapper.setMapping(button, material.id)
            self.patterns.append(button)
            flow.addWidget(button)
        row.hide()
        return row

    def _fill(self, most: int) -> None:
        here = [m for m in palette().movements.values() if self._position in ("", *m.positions)]
        missing = self.grid.show_items(tuple(material_card(material) for material in here), most)
        if missing:
            self._later.start(0)

    @Slot()
    def _more(self) -> None:
        if self.isVisible():
            self._fill(_HANDFUL)

    @Slot(object)
    def _position_chosen(self, position: object) -> None:
        self._position = str(position)
        breathing = self._position == _BREATHING
        self.breaths.setVisible(breathing)
        self.grid.setVisible(not breathing)
        self._fill(_AT_ONCE)

    @Slot(str)
    def _movement_chosen(self, name: str) -> None:
        self.chosen.emit(palette().material("exercise", name))

    @Slot(str)
    def _pattern_chosen(self, name: str) -> None:
        self.chosen.emit(palette().material("breathe", name))

    @Slot()
    def _own_chosen(self) -> None:
        self.chosen.emit(OWN)
