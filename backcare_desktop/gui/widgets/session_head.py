"""The head of a running session: what it is, which cycle, and a note at the right."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.cycle_dots import CycleDots
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.running import CycleView

#: The letters of a low head, as a part of what they grow to.
_LESS: Final = 0.7
#: Qt's own number for no bound.
_ANY: Final = 16777215


class SessionHead(QWidget):
    """`show_session`, `show_note`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.GRID // 2)
        row = self._row = QHBoxLayout()
        self._lines.addLayout(row)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID // 2)
        self._title = Text("", "heading", self)
        left.addWidget(self._title)
        under = self._under = QHBoxLayout()
        under.setSpacing(theme.GRID)
        self._cycle = Text("", "muted", self)
        self._cycle.setWordWrap(False)
        self._dots = CycleDots(self)
        under.addWidget(self._cycle)
        under.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignVCenter)
        under.addStretch(1)
        left.addLayout(under)
        row.addLayout(left, 1)
        self._note = Text("", "strong", self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._note.setWordWrap(False)
        row.addWidget(self._note)

    def show_session(self, method: str, accent: Accent, cycle: CycleView) -> None:
        """What runs and where in its plan it is."""
        self._title.say(words(f"method.{method}.title"))
        said = []
        if cycle.cycles > 1:
            said.append(words("session.cycle", cycle=cycle.cycle, cycles=cycle.cycles))
        if cycle.part:
            said.append(words("session.part", part=cycle.part))
        self._cycle.say(" · ".join(said))
        self._dots.show_cycle(accent, cycle.cycle, cycle.cycles)

    def be_low(self, *, low: bool) -> None:
        """Takes less height: smaller letters, and the note beside the cycle instead of the title."""
        for text in (self._title, self._cycle, self._note):
            text.enlarge(round(text.role_size() * (_LESS if low else 1)))
        (self._under if low else self._row).addWidget(self._note)
        self._note.setMinimumSize(0, 0)
        self._note.setMaximumSize(_ANY, _ANY)
        self.show_note(self._note.text())

    def show_note(self, note: str) -> None:
        """The note at the right, such as when the next skin check comes."""
        self._note.say(note)
        # A label of fixed size may change each second without the page being laid out again.
        wanted = self._note.sizeHint().expandedTo(self._note.minimumSize())
        if wanted != self._note.maximumSize():
            self._note.setFixedSize(wanted)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # Text may have become smaller; the next note takes what it needs.
            self._note.setMinimumSize(0, 0)
