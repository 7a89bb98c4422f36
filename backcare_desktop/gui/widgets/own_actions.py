"""What can be done with a routine beside starting it: change, share or delete one's own; copy any other."""

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
    """`show_routine` says of which. deleted: its title. changing: it is to be opened in the editor."""

    deleted = Signal(str)
    changing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = self._name = self._title = ""
        self._heading = Text(words("own.this"), "heading", self)
        self.inside.addWidget(self._heading)
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.change = Button(words("own.change"), "outline", row, accent="movement")
        self.share = Button(words("own.share"), "outline", row)
        self.delete = Button(words("own.delete"), "outline", row, accent="danger")
        for button in (self.change, self.share, self.delete):
            flow.addWidget(button)
        self.inside.addWidget(row)
        self.outcome = Text("", "muted", self)
        self.outcome.hide()
        self.inside.addWidget(self.outcome)
        self.change.clicked.connect(self._change)
        self.share.clicked.connect(self._share)
        self.delete.clicked.connect(self._delete)

    def show_routine(self, data_folder: str, name: str, title: str, *, own: bool) -> None:
        """Of this one. own: the person's; others can be copied."""
        if name != self._name:
            self.outcome.say("" if own else words("own.make_own.why"))
        self._folder, self._name, self._title = data_folder, name, title
        self.setVisible(bool(data_folder))
        for part in (self._heading, self.share, self.delete):
            part.setVisible(own)
        self.change.say(words("own.change" if own else "own.make_own"))

    def copy_to(self, path: Path) -> None:
        """Writes a copy there and says what came of it."""
        path = path if path.suffix else path.with_suffix(".toml")
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
    def _change(self) -> None:
        self.changing.emit(f"editor/{self._name}")

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
