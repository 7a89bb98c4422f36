"""The editor: a routine of one's own, stage by stage.

Law: what is wrong is said where it is wrong, and nothing typed is ever lost: what is not saved is kept a
second after it was typed, and when the page is left.

"editor" begins a new routine, "editor/<id>" opens that one; one of the program is copied.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.content.problem import ContentError
from backcare_desktop.gui import theme
from backcare_desktop.gui.announce import announce
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.editor_work import EditorWork
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.gui.widgets.editor_foot import EditorFoot
from backcare_desktop.gui.widgets.editor_sides import EditorSides
from backcare_desktop.viewmodel.draft import DraftStage
from backcare_desktop.viewmodel.editor import EditorView
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.palette import Material
from backcare_desktop.viewmodel.present import WindowView

#: So long after the last key what is not saved is kept.
_KEEP_MS = 1_000


class EditorPage(BarePage):
    """One routine at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("editor.page"))
        self._work: EditorWork | None = None
        self._view: EditorView | None = None
        self._wanted: str | None = ""
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self.sides = EditorSides(self)
        self.foot = EditorFoot(self)
        self._outer.addWidget(self.sides, 1)
        self._outer.addWidget(self.foot)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self._wire()
        self._bind_keys()
        self._space()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.keep)

    @property
    def work(self) -> EditorWork | None:
        """What is being written, None before anything is."""
        return self._work

    @override
    def open(self, part: str) -> None:
        """part: the id of a routine or movement, "" for a new routine."""
        self.keep()
        self._wanted = part

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what is being written; the person's limits may have changed."""
        folder = view.outside.data_folder
        if not folder or (self._wanted is not None and shelf(folder).problem):
            # The gallery says what is wrong with the movements.
            self.led.emit("stretch")
            return
        if self._wanted is not None:
            self._work, self._wanted = EditorWork.on(folder, self._wanted, view.state.limits), None
            self.foot.tell("")
            self._view = None
            self.sides.show_adding(adding=not self._work.history.now.stages)
            self._show()
            # Not on the button that leaves out what came back, which comes first on the page.
            self.sides.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._work is not None and self._work.limits != view.state.limits:
            self._work.limits = view.state.limits
            self._show()

    @Slot()
    @override
    def go_back(self) -> None:
        """Leaves for the routine, or for the gallery; what is not saved is kept."""
        file = "" if self._work is None else self._work.file
        self.led.emit(f"stretch/{file}" if file else "stretch")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    @Slot()
    def keep(self) -> None:
        """Keeps what is not saved."""
        self._keeping.stop()
        if self._work is None:
            return
        try:
            self._work.keep()
        except OSError as problem:
            self.foot.tell(words("editor.not_kept", why=problem.strerror or str(problem)))

    @Slot()
    def save(self) -> None:
        """Saves, where nothing is wrong."""
        if self._work is not None:
            self._saved(self._work)

    def _saved(self, work: EditorWork) -> bool:
        """Whether it is saved now."""
        self.sides.take_what_was_typed()
        if self.foot.save.held:
            # What was typed last may be wrong, or there is nothing new.
            return not work.history.changed
        try:
            work.save()
        except OSError as problem:
            self.foot.tell(words("editor.not_saved", why=problem.strerror or str(problem)))
            return False
        except ContentError as problem:
            self.foot.tell(words("editor.not_saved", why=problem.problems[0]))
            return False
        self._show()
        self.foot.tell(words("editor.saved"))
        return True

    @Slot()
    def _try(self) -> None:
        work = self._work
        if work is not None and self._saved(work):
            self.led.emit(f"stretch/{work.file}")

    def _wire(self) -> None:
        sides = self.sides
        self.foot.back.connect(self.go_back)
        self.foot.saved.connect(self.save)
        self.foot.tried.connect(self._try)
        sides.head.changed.connect(self._head_changed)
        sides.stages.chosen.connect(self._chosen)
        sides.stages.moved.connect(self._moved_to)
        sides.stages.removed.connect(self._removed)
        sides.form.changed.connect(self._stage_changed)
        sides.form.moved.connect(self._moved_by)
        sides.form.doubled.connect(self._doubled)
        sides.form.removed.connect(self._removed)
        sides.adding.chosen.connect(self._added)
        sides.undo.clicked.connect(self._undo)
        sides.redo.clicked.connect(self._redo)
        sides.discard.clicked.connect(self._discard)

    def _bind_keys(self) -> None:
        for keys, slot in (
            (QKeySequence("Alt+Up"), self._up),
            (QKeySequence("Alt+Down"), self._down),
            (QKeySequence("Ctrl+S"), self.save),
            (QKeySequence("Ctrl+Z"), self._undo),
            (QKeySequence("Ctrl+Shift+Z"), self._redo),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(slot)

    def _show(self) -> None:
        if self._work is not None:
            before, self._view = self._view, self._work.view()
            view = self._view
            self.sides.show_view(view, self._work.history.now, came_back=self._work.came_back)
            self.foot.show_view(view)
            self._tell_problems(before, view)

    def _tell_problems(self, before: EditorView | None, view: EditorView) -> None:
        """What has just become wrong is said to who does not see it."""
        known = set() if before is None else {*before.problems, *_problems(before)}
        new = [problem for problem in (*_problems(view), *view.problems) if problem not in known]
        if new and before is not None:
            announce(self, sentence(new[0]))

    def _changed(self, said: str = "") -> None:
        """Something was changed. said: what is to be told of it."""
        self._show()
        self.foot.tell(said)
        self._keeping.start()

    @Slot(str, object)
    def _head_changed(self, field: str, value: object) -> None:
        if self._work is not None:
            changes: dict[str, Any] = {field: value}
            self._work.do(lambda draft: replace(draft, **changes), field)
            self._changed()

    @Slot(object, str)
    def _stage_changed(self, stage: DraftStage, field: str) -> None:
        if self._work is not None:
            place = self._work.history.now.selected
            self._work.do(lambda draft: draft.changing(stage), f"{field} {place}")
            self._changed()

    @Slot(int)
    def _chosen(self, place: int) -> None:
        if self._work is not None:
            self._work.history = self._work.history.choose(place)
            self.sides.show_adding(adding=False)
            self._show()

    @Slot(object)
    def _added(self, material: Material) -> None:
        if self._work is not None:
            self._work.do(lambda draft: draft.adding(DraftStage.of(material)))
            self.sides.show_adding(adding=False)
            self._changed()
            self.sides.show_chosen()
            self.sides.form.take_keyboard()

    @Slot()
    def _doubled(self) -> None:
        stage = None if self._work is None else self._work.history.now.stage
        if self._work is not None and stage is not None:
            self._work.do(lambda draft: draft.adding(stage))
            self._changed()
            self.sides.show_chosen()

    @Slot()
    def _removed(self) -> None:
        if self._work is not None and self._work.history.now.stage is not None:
            self._work.do(lambda draft: draft.removing())
            self._changed(words("editor.removed"))
            self.sides.stages.take_keyboard()

    @Slot(int)
    def _moved_by(self, step: int) -> None:
        if self._work is not None:
            place = self._work.history.now.selected
            self._moved_to(place, place + step)

    @Slot()
    def _up(self) -> None:
        self._moved_by(-1)

    @Slot()
    def _down(self) -> None:
        self._moved_by(1)

    @Slot(int, int)
    def _moved_to(self, place: int, to: int) -> None:
        if self._work is None:
            return
        before = self._work.history.now
        self._work.do(lambda draft: draft.moving(place, to))
        if self._work.history.now is not before:
            count = len(before.stages)
            self._changed(words("editor.moved", number=to + 1, count=count))
            self.sides.show_chosen()

    @Slot()
    def _undo(self) -> None:
        if self._work is not None:
            self._work.history = self._work.history.undo()
            self._changed()

    @Slot()
    def _redo(self) -> None:
        if self._work is not None:
            self._work.history = self._work.history.redo()
            self._changed()

    @Slot()
    def _discard(self) -> None:
        if self._work is not None:
            self._work.discard()
            self.sides.show_adding(adding=not self._work.history.now.stages)
            self._changed()

    def _space(self) -> None:
        side, grid = round(theme.GRID * (6 - theme.look().scale)), theme.px(theme.GRID)
        low = self.height() < theme.px(480)
        self._outer.setContentsMargins(side, grid if low else 2 * grid, side, grid if low else 2 * grid)
        self._outer.setSpacing(grid)


def _problems(view: EditorView) -> list[Message]:
    """What is wrong with its stages."""
    return [problem for stage in view.stages for problem in stage.problems]
