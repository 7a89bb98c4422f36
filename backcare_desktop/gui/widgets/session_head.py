"""The head of a running session: what it is, which cycle, and a note at the right."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.cycle_dots import CycleDots
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.running import CycleView


class SessionHead(QWidget):
    """`show_session`, `show_note`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID // 2)
        self._title = Text("", "heading", self)
        left.addWidget(self._title)
        under = QHBoxLayout()
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
