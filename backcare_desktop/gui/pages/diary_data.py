"""What a person can do with their data: take it along, read it in, delete it.

Law: nothing is deleted by one press; what came of it is said in one sentence.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.pages.diary_part import DiaryPart
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.diary_wishes import (
    BackedUp,
    BackupRestored,
    EverythingDeleted,
    FileReadIn,
    RecordSaved,
)
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.wishes import DiaryWish


class DiaryDataPage(DiaryPart):
    """Four cards, and below them what came of the last press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("data.title"), parent)
        self._told: Message | None = None
        self._asked = False
        self.column.addWidget(Text(words("data.lead"), "muted", self.body))
        self.csv = Button(words("data.csv"), "outline", self.body)
        self.json = Button(words("data.json"), "outline", self.body)
        self.csv.clicked.connect(self._save_csv)
        self.json.clicked.connect(self._save_json)
        self._add("save", self.csv, self.json)
        self.read = Button(words("data.read.choose"), "outline", self.body)
        self.read.clicked.connect(self._choose_file)
        self._add("read", self.read)
        self.back_up = Button(words("data.backup.save"), "outline", self.body)
        self.restore = Button(words("data.backup.restore"), "outline", self.body)
        self.back_up.clicked.connect(self._save_backup)
        self.restore.clicked.connect(self._choose_backup)
        self._add("backup", self.back_up, self.restore)
        self.delete = Button(words("data.delete.ask"), "outline", self.body, accent="danger")
        self.delete.clicked.connect(self._ask)
        card = self._add("delete", self.delete)
        self._question = self._build_question(card)
        card.inside.addWidget(self._question)
        self.column.addStretch(1)
        self.outcome = Text("", "strong", self)
        self.foot.addWidget(self.outcome, 1)

    @override
    def open(self, part: str) -> None:
        self.outcome.setText("")
        self._ask_no_more()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what came of the last press here."""
        told, self._told = self._told, view.outside.filed
        if self._asked and self._told is not None and self._told is not told:
            self._asked = False
            self.outcome.setText(sentence(self._told))
            announce(self, self.outcome.text())

    def _add(self, name: str, *buttons: Button) -> Card:
        card = Card(self.body)
        card.inside.addWidget(Text(words(f"data.{name}"), "strong", card))
        card.inside.addWidget(Text(words(f"data.{name}.text"), "body", card))
        row = QWidget(card)
        flow = Flow(theme.GRID, row)
        for button in buttons:
            flow.addWidget(button)
        card.inside.addWidget(row)
        self.column.addWidget(card)
        return card

    def _build_question(self, parent: QWidget) -> QWidget:
        question = Card(parent, accent="danger")
        question.inside.addWidget(Text(words("data.delete.sure"), "strong", question))
        row = QWidget(question)
        flow = Flow(theme.GRID, row)
        self.no = Button(words("data.delete.no"), "filled", row)
        self.yes = Button(words("data.delete.yes"), "outline", row, accent="danger")
        self.no.clicked.connect(self._ask_no_more)
        self.yes.clicked.connect(self._delete)
        flow.addWidget(self.no)
        flow.addWidget(self.yes)
        question.inside.addWidget(row)
        question.hide()
        return question

    @Slot()
    def _save_csv(self) -> None:
        self._save("csv")

    @Slot()
    def _save_json(self) -> None:
        self._save("json")

    def _save(self, kind: str) -> None:
        offered = str(_home() / f"{words('data.file')}.{kind}")
        kinds = words(f"data.{kind}.files")
        chosen, _ = QFileDialog.getSaveFileName(self, words(f"data.{kind}"), offered, kinds)
        if chosen:
            self._wish(RecordSaved(kind, chosen))

    @Slot()
    def _choose_file(self) -> None:
        kinds = words("data.json.files")
        chosen, _ = QFileDialog.getOpenFileName(self, words("data.read.choose"), str(_home()), kinds)
        if chosen:
            self._wish(FileReadIn(chosen))

    @Slot()
    def _save_backup(self) -> None:
        offered = str(_home() / f"{words('data.backup.file')}.zip")
        kinds = words("data.backup.files")
        chosen, _ = QFileDialog.getSaveFileName(self, words("data.backup.save"), offered, kinds)
        if chosen:
            self._wish(BackedUp(chosen))

    @Slot()
    def _choose_backup(self) -> None:
        kinds = words("data.backup.files")
        chosen, _ = QFileDialog.getOpenFileName(self, words("data.backup.restore"), str(_home()), kinds)
        if chosen:
            self._wish(BackupRestored(chosen))

    @Slot()
    def _ask(self) -> None:
        self.delete.hide()
        self._question.show()
        # No press that was meant for the button before answers it.
        just_shown(self._question)
        self.no.setFocus()
        QTimer.singleShot(0, self, self._bring_question_up)
        announce(self, words("data.delete.sure"))

    @Slot()
    def _bring_question_up(self) -> None:
        # Once it has its place: the buttons stand above the foot.
        self.area.ensureWidgetVisible(self._question)

    @Slot()
    def _ask_no_more(self) -> None:
        self._question.hide()
        self.delete.show()

    @Slot()
    def _delete(self) -> None:
        self._ask_no_more()
        self._wish(EverythingDeleted())

    def _wish(self, wish: DiaryWish) -> None:
        self._asked = True
        self.wished.emit(wish)


def _home() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
