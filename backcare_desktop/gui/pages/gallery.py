"""The gallery: the person's own routines, those of the program and single movements, by position.

Law: what is not on the screen yet is made after what is; nobody waits for a card out of sight. What is
locked says why.
"""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.shelf import look_again, shelf
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.card_grid import CardGrid
from backcare_desktop.gui.widgets.chip_row import ChipRow
from backcare_desktop.gui.widgets.own_files import OwnFiles
from backcare_desktop.gui.widgets.pair import Pair
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.gui.widgets.toggle import Toggle
from backcare_desktop.viewmodel.library import LibraryView, Sieve, library_view
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.shelf import POSITIONS

#: So many cards fill the largest usual screen; the others follow in handfuls.
_AT_ONCE, _HANDFUL = 6, 3
#: The parts in their order.
_PARTS = ("own", "routines", "movements")


class GalleryPage(Page):
    """chosen: the id of an offer."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("stretch.title"), parent)
        self._sieve = Sieve()
        self._view: WindowView | None = None
        self._drawn: LibraryView | None = None
        self._opened = False
        named = [("", words("stretch.position.all"))]
        named += [(position, words(f"stretch.position.{position}")) for position in POSITIONS]
        self.positions = ChipRow(list(named), self, accent="movement", name=words("stretch.position"))
        self.positions.choose("")
        self.open_only = Toggle(words("stretch.open_only"), self, accent="movement")
        self.files = OwnFiles(self)
        self.column.addWidget(self.files)
        self.column.addWidget(Pair(self.positions, self.open_only, self))
        self._headings: list[Text] = []
        self.grids: list[CardGrid] = []
        for name in _PARTS:
            heading = Text(words(f"stretch.{name}"), "heading", self)
            grid = CardGrid(self)
            grid.chosen.connect(self.chosen)
            self._headings.append(heading)
            self.grids.append(grid)
            self.column.addWidget(heading)
            self.column.addWidget(grid)
        self._hidden = Text("", "muted", self)
        self.column.addWidget(self._hidden)
        self.unusable = Bullets(self)
        self.column.addWidget(self.unusable)
        self.column.addStretch(1)
        self.foot.addWidget(self.files.buttons, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._add_more)
        self.positions.chosen.connect(self._position_chosen)
        self.open_only.toggled.connect(self._open_only_chosen)
        self.files.changed.connect(self._again)
        self.files.brought_in.connect(self.chosen)
        self.files.led.connect(self.led)
        # All cards lie between the keyboard and the foot.
        for keys, slot in (("Ctrl+N", self.files.make_new), ("Ctrl+O", self.files.choose_file)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    @override
    def open(self, part: str) -> None:
        """What was put into the folder since is seen."""
        look_again()
        self._opened = True

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        self._view = view
        here = shelf(view.outside.data_folder)
        self.files.use(view.outside.data_folder, view.state.limits)
        # What was being written is kept as its page goes out of sight, just after this one was opened.
        if self._opened and self.isVisible():
            self._opened = False
            self.files.put_away()
        shown = library_view(view.state, view.now, view.outside, here, self._sieve)
        if shown != self._drawn:
            self._drawn = shown
            self._fill(_AT_ONCE)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._drawn is not None:
            self._fill(0)

    def _fill(self, most: int) -> None:
        if self._drawn is None:
            return
        parts = (self._drawn.own, self._drawn.routines, self._drawn.movements)
        missing = 0
        for heading, grid, items in zip(self._headings, self.grids, parts, strict=True):
            made = len(grid.cards)
            missing += grid.show_items(items, most)
            most -= len(grid.cards) - made
            heading.setVisible(bool(items))
        self._hidden.say(self._hidden_words(self._drawn))
        unusable = self._drawn.unusable
        self.unusable.say_lines(tuple(words("stretch.unusable", file=n, why=why) for n, why in unusable))
        self.unusable.setVisible(bool(unusable))
        if missing:
            self._later.start(0)

    def _hidden_words(self, drawn: LibraryView) -> str:
        if drawn.hidden:
            return words("stretch.hidden", count=drawn.hidden)
        problem = "" if self._view is None else shelf(self._view.outside.data_folder).problem
        if problem:
            return words("stretch.unreadable", why=problem)
        return "" if drawn.own or drawn.routines or drawn.movements else words("stretch.nothing")

    @Slot()
    def _add_more(self) -> None:
        if self.isVisible():
            self._fill(_HANDFUL)

    @Slot(object)
    def _position_chosen(self, position: object) -> None:
        self._sieve = Sieve(str(position), self._sieve.open_only)
        self._again()

    @Slot(bool)
    def _open_only_chosen(self, on: bool) -> None:
        self._sieve = Sieve(self._sieve.position, on)
        self._again()

    @Slot()
    def _again(self) -> None:
        if self._view is not None:
            self.draw(self._view)
