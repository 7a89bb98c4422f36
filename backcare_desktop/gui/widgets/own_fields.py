"""What a person writes about a movement of their own: its name, how to do it, a picture."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.picture_file import PictureError, small_picture
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.column import Column
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.draft import DraftStage

#: More letters than a title or all lines may have; longer text is told as wrong before that.
_LONGEST_TITLE = 200
#: The height of the field for lines in px at 100 %.
_LINES_HIGH = 92


class OwnFields(Column):
    """changed: "name", "text" or "picture", and what it is to be."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.GRID)
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST_TITLE)
        self.name.setAccessibleName(words("editor.own.name"))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(words("editor.own.text"))
        self.text.setTabChangesFocus(True)
        for label, field in (("name", self.name), ("text", self.text)):
            self.inside.addWidget(Text(words(f"editor.own.{label}"), "strong", self))
            self.inside.addWidget(field)
        self.inside.addWidget(self._make_buttons())
        self.outcome = Text("", "danger", self)
        self.outcome.hide()
        self.inside.addWidget(self.outcome)
        self.name.textEdited.connect(self._name_edited)
        self.text.textChanged.connect(self._text_edited)

    def show_stage(self, stage: DraftStage) -> None:
        """Shows what is written about this stage; hidden for what the library knows."""
        self.setVisible(stage.sort == "own")
        self.text.setFixedHeight(theme.px(_LINES_HIGH))
        if stage.sort != "own":
            return
        if self.name.text() != stage.name:
            self.name.setText(stage.name)
        if self.text.toPlainText() != stage.text:
            self.text.blockSignals(True)
            self.text.setPlainText(stage.text)
            self.text.blockSignals(False)
        self.remove.setVisible(bool(stage.picture))

    def take_picture(self, path: Path) -> None:
        """Takes this picture, made small, or says what is wrong with it."""
        self.outcome.say("")
        try:
            picture = small_picture(path)
        except PictureError as problem:
            self._say(words(str(problem)))
        except OSError as problem:
            self._say(words("editor.picture.unread", why=problem.strerror or str(problem)))
        else:
            self.changed.emit("picture", picture)

    def _make_buttons(self) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.GRID, row)
        self.choose = Button(words("editor.picture.choose"), "outline", row)
        self.remove = Button(words("editor.picture.remove"), "outline", row)
        flow.addWidget(self.choose)
        flow.addWidget(self.remove)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        return row

    def _say(self, problem: str) -> None:
        self.outcome.say(problem)
        announce(self, problem)

    @Slot(str)
    def _name_edited(self, name: str) -> None:
        self.changed.emit("name", name)

    @Slot()
    def _text_edited(self) -> None:
        self.changed.emit("text", self.text.toPlainText())

    @Slot()
    def _choose(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = words("editor.picture.files")
        chosen, _ = QFileDialog.getOpenFileName(self, words("editor.picture.choose"), home, kinds)
        if chosen:
            self.take_picture(Path(chosen))

    @Slot()
    def _remove(self) -> None:
        self.changed.emit("picture", "")
