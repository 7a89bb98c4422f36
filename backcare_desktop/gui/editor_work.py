"""One routine that is being written: its steps, its file, and what of it is not saved yet.

Law: what is not saved is kept on the disk, for each routine apart; it goes only when it is saved or is
not wanted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.engine.limits import Limits
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.drafts import draft_of, read_back, routine_from, written
from backcare_desktop.gui.judging import judge
from backcare_desktop.gui.materials import palette
from backcare_desktop.gui.shelf import look_again, own_routines, shipped
from backcare_desktop.store.own_routines import OwnRoutines
from backcare_desktop.viewmodel.draft import Draft
from backcare_desktop.viewmodel.draft_history import History
from backcare_desktop.viewmodel.editor import EditorView, editor_view


@dataclass(slots=True)
class EditorWork:
    """name: of what it began with, "" for a new routine. file: the id of its own file, "" for none yet.

    limits: what the person set. begun: what it began with. came_back: something unsaved was there.
    """

    own: OwnRoutines
    name: str
    limits: Limits
    file: str = ""
    begun: Draft = field(default_factory=Draft)
    history: History = field(default_factory=lambda: History(Draft(), Draft()))
    came_back: bool = False

    @classmethod
    def on(cls, data_folder: str, name: str, limits: Limits) -> "EditorWork":
        """The work on the person's routine of this id, on a copy of one of the program, or on a new one."""
        own = own_routines(data_folder)
        mine = own.find(name) if name else None
        saved = Draft() if mine is None else draft_of(mine)
        begun = saved if mine is not None else _copy_of(name)
        kept = read_back(own.draft(name))
        came_back = kept is not None and not kept.same_as(begun)
        now = kept if kept is not None and came_back else begun
        file = name if mine is not None else ""
        return cls(own, name, limits, file, begun, History(now, saved), came_back)

    def view(self) -> EditorView:
        """The page for it."""
        return editor_view(self.history, palette(), judge(self.history.now, self.limits))

    def do(self, change: Callable[[Draft], Draft], what: str = "") -> None:
        """One step. what: the field that it changes, where typing on is the same step."""
        self.history = self.history.step(change(self.history.now), what)

    def keep(self) -> None:
        """Keeps what is not saved. Raises OSError."""
        if not self.history.now.same_as(self.begun):
            self.own.keep_draft(self.name, written(self.history.now))
        else:
            self.own.drop_draft(self.name)

    def discard(self) -> None:
        """Back to what was saved, or to the beginning; a step that can be undone."""
        self.do(lambda _: self.begun)
        self.came_back = False

    def save(self) -> None:
        """Writes the file. Raises OSError and ContentError; it is all still here then."""
        routine = routine_from(self.history.now)
        self.file = self.own.save(routine, self.file)
        self.history = self.history.keep()
        self.begun = self.history.saved
        self.came_back = False
        look_again()
        self.own.drop_draft(self.name)
        self.name = self.file


def _copy_of(name: str) -> Draft:
    """A routine or movement of the program as a draft to change; an empty one where there is none."""
    library = shipped()
    if name in library.routines:
        draft = draft_of(library.routines[name])
        return replace(draft, title=words("editor.copy", title=draft.title))
    if name in library.movements:
        title = words("editor.copy", title=library.movements[name].title)
        return draft_of(Routine(title=title, stage=(Stage(exercise=name),)))
    return Draft()
