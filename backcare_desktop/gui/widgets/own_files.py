"""A person's own routines in the gallery: a file is opened, what was deleted is brought back.

Law: a file that `backcare check` would not call fine changes nothing, and is told line by line.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.engine.limits import Limits
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.shelf import look_again, own_routines
from backcare_desktop.gui.widgets.bullets import Bullets
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text

#: More lines help nobody at once.
_MOST_LINES = 5


class OwnFiles(Card):
    """Shown while there is something to say; `buttons` stand where the page puts them.

    brought_in: the id of a routine that is new. changed: the folder is another. led: another page.
    """

    brought_in = Signal(str)
    changed = Signal()
    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = ""
        self._limits = Limits()
        self.said = Text("", "strong", self)
        self.lines = Bullets(self)
        self.undo = Button(words("own.undo"), "outline", self, accent="movement")
        for part in (self.said, self.lines, self.undo):
            self.inside.addWidget(part)
        self.hide()
        self.buttons = QWidget(parent)
        row = Flow(theme.GRID, self.buttons)
        self.new = Button(
            words("own.new"), "outline", self.buttons, accent="movement", key=words("own.key.new")
        )
        row.addWidget(self.new)
        self.new.clicked.connect(self.make_new)
        self.open_file = Button(words("own.open"), "outline", self.buttons, key=words("own.key.open"))
        row.addWidget(self.open_file)
        self.open_file.clicked.connect(self.choose_file)
        self.undo.clicked.connect(self._bring_back)

    def use(self, data_folder: str, limits: Limits) -> None:
        """Where the person's routines are, and what a file may ask for."""
        self._folder, self._limits = data_folder, limits
        self.buttons.setVisible(bool(data_folder))

    def put_away(self) -> None:
        """Nothing is said any more; whether something new was begun is seen."""
        self.hide()
        begun = bool(self._folder and own_routines(self._folder).draft(""))
        self.new.say(words("own.go_on" if begun else "own.new"))

    def tell_deleted(self, title: str) -> None:
        """Says that it is gone, and offers to bring it back."""
        self._say(words("own.deleted", title=title), undo=True)
        self.undo.setFocus()

    def take(self, path: Path) -> None:
        """Takes a copy of this file, or says what is wrong with it."""
        name = shortened(path.name)
        try:
            taken = own_routines(self._folder).bring_in(path, self._limits)
        except ContentError as problem:
            self._say(words("own.not_opened", file=name), problem.problems)
        except OSError as problem:
            self._say(words("own.not_saved", why=problem.strerror or str(problem)))
        else:
            self.hide()
            look_again()
            self.brought_in.emit(taken)

    def _say(self, said: str, lines: Sequence[str] = (), *, undo: bool = False) -> None:
        self.setAccent(None if undo else "danger")
        self.said.say(said)
        self.lines.say_lines(tuple(lines[:_MOST_LINES]))
        self.lines.setVisible(bool(lines))
        self.undo.setVisible(undo)
        self.show()
        announce(self, " ".join([said, *lines[:1]]))

    @Slot()
    def make_new(self) -> None:
        """A new routine, or the one that was begun, opens in the editor."""
        self.led.emit("editor")

    @Slot()
    def choose_file(self) -> None:
        """A file is chosen and taken."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getOpenFileName(self, words("own.open"), home, words("own.files"))
        if chosen:
            self.take(Path(chosen))

    @Slot()
    def _bring_back(self) -> None:
        try:
            back = own_routines(self._folder).bring_back()
        except OSError as problem:
            self._say(words("own.not_saved", why=problem.strerror or str(problem)))
            return
        self.hide()
        look_again()
        self.changed.emit()
        if back:
            announce(self, words("own.back"))
