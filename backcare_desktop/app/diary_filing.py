"""Saving, reading in and deleting, as a person asks for it in the window.

Law: each ends in one sentence that says what happened; what could not be done has changed nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.app.medicine_locks import tell_engine
from backcare_desktop.app.showing import Showing
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.database import StoreBrokenError, StoreUnwritableError
from backcare_desktop.viewmodel.message import Message, message

if TYPE_CHECKING:
    from backcare_desktop.app.backing_up import BackingUp


class DiaryFiling:
    """Answers with what `Outside.filed` shows."""

    def __init__(self, driver: Driver, keeping: DiaryKeeping, showing: Showing, choices: Choices) -> None:
        self._driver = driver
        self._keeping = keeping
        self._showing = showing
        self._choices = choices

    def save(self, kind: str, path: Path) -> None:
        """Write the whole diary there. kind: "csv" or "json"."""
        self._tell(lambda: self._saved(kind, path), path)

    def read_in(self, path: Path) -> None:
        """Take over the entries of this file."""
        self._tell(lambda: self._taken(path), path)
        self._keeping.keep_up()

    def back_up(self, path: Path) -> None:
        """Write diary, settings, own routines and what locks there."""
        self._tell(lambda: self._backing_up().save(path), path)

    def restore(self, path: Path) -> None:
        """Take over what is in this backup."""
        self._tell(lambda: self._backing_up().restore(path), path)
        self._showing.apply_choices()
        self._keeping.keep_up()

    def delete_everything(self) -> None:
        """All that was written about the person is gone, but what still locks."""
        self._tell(self._deleted, Path())
        self._keeping.keep_up()

    def _backing_up(self) -> "BackingUp":
        # Nobody does this often, and it loads routines and settings.
        from backcare_desktop.app.backing_up import BackingUp

        return BackingUp(self._driver, self._keeping, self._choices)

    def _saved(self, kind: str, path: Path) -> Message:
        from backcare_desktop.app.diary_files import Span, save_record

        entries = save_record(self._keeping.whole, kind, path, Span(), self._driver.now().wall_ms)
        return message("export.record", entries=entries, file=path.name)

    def _taken(self, path: Path) -> Message:
        from backcare_desktop.app.diary_files import read_in
        from backcare_desktop.store.exchange import ExchangeError

        try:
            read = read_in(self._keeping.diary, path)
        except ExchangeError as problem:
            return message("export.refused", file=path.name, why=str(problem))
        for entry in read.entries:
            tell_engine(self._driver, entry)
        return message("export.taken", entries=len(read.entries), taken=read.taken, file=path.name)

    def _deleted(self) -> Message:
        from backcare_desktop.store import database, diary_file
        from backcare_desktop.store.aside import delete_aside

        # The diary first: what the record still tells of would come back into it.
        self._driver.forget()
        self._keeping.diary.erase()
        for module in (database, diary_file):
            delete_aside(self._keeping.folder / module.FILE_NAME)
        return message("export.deleted")

    def _tell(self, act: Callable[[], Message], path: Path) -> None:
        try:
            outcome = act()
        except OSError as problem:
            why = problem.strerror or str(problem)
            outcome = message("export.not", file=path.name, why=why)
        except (StoreBrokenError, StoreUnwritableError):
            outcome = message("export.unwritable")
        self._showing.tell_of_files(outcome)
