"""What can be done with a routine of one's own beside starting it: share it, delete it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.shelf import own_routines
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text


class OwnActions(Card):
    """`show_routine` says of which; hidden for none. deleted: its title."""

    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = self._name = self._title = ""
        self.inside.addWidget(Text(words("own.this"), "heading", self))
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.share = Button(words("own.share"), "outline", row)
        self.delete = Button(words("own.delete"), "outline", row, accent="danger")
        for button in (self.share, self.delete):
            flow.addWidget(button)
        self.inside.addWidget(row)
        self.outcome = Text("", "muted", self)
        self.outcome.hide()
        self.inside.addWidget(self.outcome)
        self.share.clicked.connect(self._share)
        self.delete.clicked.connect(self._delete)

    def show_routine(self, data_folder: str, name: str, title: str) -> None:
        """Of this one; "" for a routine that is not the person's."""
        if name != self._name:
            self.outcome.say("")
        self._folder, self._name, self._title = data_folder, name, title
        self.setVisible(bool(name))

    def copy_to(self, path: Path) -> None:
        """Writes a copy there and says what came of it."""
        try:
            own_routines(self._folder).copy_to(self._name, path)
        except OSError as problem:
            self._say(words("own.not_saved", why=problem.strerror or str(problem)))
        except ContentError as problem:
            self._say(problem.problems[0])
        else:
            self._say(words("own.shared", file=shortened(path.name)))

    def _say(self, outcome: str) -> None:
        self.outcome.say(outcome)
        announce(self, outcome)

    @Slot()
    def _share(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        offered = str(Path(home) / f"{self._name}.toml")
        chosen, _ = QFileDialog.getSaveFileName(self, words("own.share"), offered, words("own.files"))
        if chosen:
            self.copy_to(Path(chosen))

    @Slot()
    def _delete(self) -> None:
        try:
            own_routines(self._folder).delete(self._name)
        except OSError as problem:
            self._say(words("own.not_saved", why=problem.strerror or str(problem)))
            return
        self.deleted.emit(self._title)
