"""Answers what is wished of the diary.

Law: what a medicine locks is told to the engine first, and nothing here tells the engine anything else.
What means nothing in the diary changes nothing.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.diary_filing import DiaryFiling
from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.app.medicine_locks import tell_engine
from backcare_desktop.app.showing import Showing
from backcare_desktop.runtime.clock import offset_ms_at
from backcare_desktop.runtime.driver import Driver

if TYPE_CHECKING:
    from backcare_desktop.diary.entry import Entry
    from backcare_desktop.diary.matters import Matter
    from backcare_desktop.store.diary import Diary
    from backcare_desktop.viewmodel.wishes import DiaryWish

#: The page of the diary, and what its parts begin with.
PAGE: Final = "diary"


class Diarist(QObject):
    """One method for each wish. keeping: the diary itself, for whoever reads, exports or merges."""

    #: A backup was read in, and with it settings.
    restored = Signal()

    def __init__(
        self, driver: Driver, keeping: DiaryKeeping, showing: Showing, choices: Choices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self.keeping = keeping
        self._files = DiaryFiling(driver, keeping, showing, choices)

    def page_shown(self, page: str) -> None:
        """The page is shown at once; what it shows is read after that."""
        if page == PAGE and not self.keeping.is_open:
            QTimer.singleShot(0, self._open)

    def answer(self, wish: "DiaryWish") -> None:  # noqa: C901, PLR0912 - one flat case for each wish
        """What was wished happens."""
        from backcare_desktop.viewmodel import diary_wishes as wishes

        match wish:
            case wishes.EntryKept(matter=matter, at_ms=at_ms, local_ms=local_ms):
                self.keep(matter, _instant(at_ms, local_ms))
            case wishes.EntryCorrected(id=name, matter=matter, at_ms=at_ms, local_ms=local_ms):
                self.correct(name, matter, _instant(at_ms, local_ms))
            case wishes.EntryDeleted(id=name):
                self.delete(name)
            case wishes.DiaryUndone():
                self.keeping.change(lambda diary: diary.undo())
            case wishes.LookBackWished(since_ms=since_ms, until_ms=until_ms):
                self.keeping.look_back(since_ms, until_ms)
            case wishes.PlotsWished(range=chosen):
                self.keeping.plot(chosen)
            case wishes.ReportWished(since_day=since, until_day=until, left_out=left_out):
                self.keeping.report(since, until, left_out)
            case wishes.WatchRead(rule=rule):
                self.read(rule)
            case wishes.RecordSaved(kind=kind, path=path):
                self._files.save(kind, Path(path))
            case wishes.FileReadIn(path=path):
                self._files.read_in(Path(path))
            case wishes.BackedUp(path=path):
                self._files.back_up(Path(path))
            case wishes.BackupRestored(path=path):
                self._files.restore(Path(path))
                self.restored.emit()
            case wishes.EverythingDeleted():
                self._files.delete_everything()
            case _:
                return

    def keep(self, matter: "Matter", at_ms: int | None = None) -> None:
        """Write this down. at_ms: when it was, since 1970, UTC; None for now."""
        # With the diary's own: it asks what machine this is, and would do so before the first frame.
        from uuid import uuid4

        from backcare_desktop.diary.entry import Entry

        now_ms = self._driver.now().wall_ms
        at_ms = now_ms if at_ms is None else at_ms
        entry = Entry(uuid4().hex, at_ms, offset_ms_at(at_ms), matter, now_ms)
        if _sound(entry):
            tell_engine(self._driver, entry)
            self.keeping.change(lambda diary: diary.keep(entry))

    def correct(self, name: str, matter: "Matter", at_ms: int | None = None) -> None:
        """The entry of this id was about this; at_ms None leaves its time."""
        self.keeping.change(lambda diary: self._correct(diary, name, matter, at_ms))

    def _correct(self, diary: "Diary", name: str, matter: "Matter", at_ms: int | None) -> None:
        before = diary.entry(name)
        if before is None or type(before.matter) is not type(matter):
            return
        after = before.corrected(matter, self._driver.now().wall_ms)
        if at_ms is not None:
            after = replace(after, at_ms=at_ms, zone_ms=offset_ms_at(at_ms))
        if _sound(after):
            tell_engine(self._driver, after)
            diary.correct(after)

    def delete(self, name: str) -> None:
        """The entry of this id is gone."""
        self.keeping.change(lambda diary: diary.entry(name) is not None and diary.delete(name))

    def read(self, rule: str) -> None:
        """What was said of this rule of the watch was read."""
        from backcare_desktop.store.lookout import have_read

        now_ms = self._driver.now().wall_ms
        self.keeping.change(lambda diary: have_read(diary, rule, now_ms))

    @Slot()
    def _open(self) -> None:
        if not self.keeping.is_open:
            self.keeping.keep_up()


def _instant(at_ms: int | None, local_ms: int | None) -> int | None:
    """When it was: what the clock on the wall showed, in the zone of that day."""
    if at_ms is None or local_ms is None:
        return at_ms
    about_ms = local_ms - offset_ms_at(at_ms)
    return local_ms - offset_ms_at(about_ms)


def _sound(entry: "Entry") -> bool:
    from backcare_desktop.diary.faults import fault

    return not fault(entry)
