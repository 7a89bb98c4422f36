"""The diary of one data folder: kept, corrected, deleted, and taken back.

Law: a change is whole or not at all; one that the disk refuses stays in memory and is written with the
next. What is deleted is overwritten in the file, and so is the journal's line that told it.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

from backcare_desktop.diary.daily import daily
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Episode, Matter, Medicine, Peg
from backcare_desktop.diary.recent import RECENT_DAYS, Recent
from backcare_desktop.store.aside import move_aside
from backcare_desktop.store.database import StoreBrokenError, StoreNewerError, StoreUnwritableError
from backcare_desktop.store.diary_file import FILE_NAME, open_diary
from backcare_desktop.store.diary_gather import Zone, drop_old, gather
from backcare_desktop.store.diary_sums import Sums
from backcare_desktop.store.diary_table import NEVER_MS, Changes, Table
from backcare_desktop.store.telling import Telling

Found = Literal["whole", "broken", "newer", "unwritable"]
Connect = Callable[[Path], sqlite3.Connection]
#: Medicines that were typed before, and the episode that lasts, are looked for in so many entries.
_NAMES_IN: Final = 300
_EPISODES_IN: Final = 50
#: So many changes can be taken back, one after the other.
_UNDO: Final = 50


class Diary:
    """One open diary. found: how the file was met; aside: where a broken one was moved to.

    Without a file ("newer", "unwritable") it lives in memory alone.

    Reading raises StoreBrokenError where the file turns out to be broken, StoreUnwritableError where
    it cannot be read now. A change that is not on the disk is seen all the same.
    """

    def __init__(
        self, connection: sqlite3.Connection | None, found: Found = "whole", aside: Path | None = None
    ) -> None:
        self._table = Table(connection)
        self.found = found
        self.aside = aside
        self._done: list[tuple[str, Changes, Changes]] = []
        self._shown: tuple[Entry, ...] = ()

    @classmethod
    def open(
        cls,
        folder: Path,
        waiting: Changes | None = None,
        *,
        broken: bool = False,
        connect: Connect = open_diary,
    ) -> "Diary":
        """The diary of this folder, whatever is the matter with its file; `found` says what.

        waiting: what an earlier one of this run could not write. broken: the file turned out to be so
        while it was read.
        """
        diary = _met(folder, connect, broken=broken)
        if waiting:
            diary.take(waiting)
        return diary

    @property
    def writable(self) -> bool:
        """Whether the disk has everything."""
        return self._table.writable

    @property
    def undoable(self) -> str:
        """What can be taken back: "kept", "corrected", "deleted", "" for nothing."""
        return self._done[-1][0] if self._done else ""

    @property
    def sums(self) -> Sums:
        """Sums over what the disk has. Raises StoreUnwritableError where there is no file."""
        return Sums(self._table.connection)

    @property
    def waiting(self) -> Changes:
        """What the disk refused so far; it is seen all the same."""
        return self._table.waiting

    def take(self, waiting: Changes) -> None:
        """Write what another one could not, or hold it."""
        self._table.write(waiting)

    def close(self) -> None:
        """Let go of the file."""
        self._table.close()

    def keep(self, entry: Entry) -> bool:
        """Write this down; whether the disk has it. Of what there is once a day, it is the day's."""
        entry = daily(entry)
        return self._change("kept", {entry.id: entry})

    def correct(self, entry: Entry) -> bool:
        """The entry of this id becomes this one, the person's own word from then on; whether on disk.

        Raises KeyError where there is none, ValueError where it is about something else.
        """
        before = self.entry(entry.id)
        if before is None:
            raise KeyError(entry.id)
        if type(before.matter) is not type(entry.matter):
            raise ValueError(f"{type(before.matter).__name__} is no {type(entry.matter).__name__}")
        changed_ms = max(entry.changed_ms, before.changed_ms + 1)
        after = daily(replace(entry, changed_ms=changed_ms, origin=None))
        return self._change("corrected", {before.id: None, after.id: after})

    def delete(self, name: str) -> bool:
        """The entry of this id is gone; whether from the disk too. Raises KeyError where there is none."""
        if self.entry(name) is None:
            raise KeyError(name)
        return self._change("deleted", {name: None})

    def undo(self) -> bool:
        """Take back the last change of this run, exactly; whether there was one to take back."""
        self._forget_overtaken()
        if not self._done:
            return False
        _, before, _ = self._done.pop()
        self._table.write(before)
        return True

    def retry(self) -> bool:
        """Try to write what the disk refused; whether nothing is owed any more."""
        return self.writable or self._table.write({})

    def merge(self, entries: Iterable[Entry]) -> int:
        """Take over entries of another copy; of two with one id the newer holds. How many were taken.

        Raises StoreUnwritableError, and nothing has changed then.
        """
        changes: dict[str, Entry | None] = {}
        for entry in map(daily, entries):
            before = changes.get(entry.id) or self.entry(entry.id)
            if before is None or before.changed_ms < entry.changed_ms:
                changes[entry.id] = replace(entry, origin=None if before is None else before.origin)
        self._table.commit(changes)
        self._done.clear()
        return len(changes)

    def erase(self) -> None:
        """Every entry is gone from the file, and nothing can be taken back. Raises StoreUnwritableError."""
        self._done.clear()
        self._table.erase()

    def entry(self, name: str) -> Entry | None:
        """The entry of this id, None where there is none; as it was shown last where the file is held now."""
        try:
            return self._table.entry(name)
        except StoreUnwritableError:
            # What a person does now is about what they see, and is written when the file lets us.
            return next((entry for entry in self._shown if entry.id == name), None)

    def entries(
        self, since_ms: int = 0, until_ms: int = NEVER_MS, kinds: tuple[type[Matter], ...] = ()
    ) -> tuple[Entry, ...]:
        """The entries from since_ms to before until_ms, of these kinds or of all, the newest first."""
        return self._table.between(since_ms, until_ms, kinds)

    def recent(self, now_ms: int) -> Recent:
        """What is shown at once, at this instant of the wall clock."""
        # What is offered to be taken back is what would be.
        self._forget_overtaken()
        self._shown = self.entries(now_ms - RECENT_DAYS * DAY_MS)
        episodes = self._table.newest(Episode, _EPISODES_IN)
        pegs = self._table.newest(Peg, 1)
        return Recent(
            entries=self._shown,
            episode=next((entry for entry in episodes if _lasts(entry.matter)), None),
            pegged_ms=pegs[0].at_ms if pegs else None,
            names=tuple(_each_once(self._table.newest(Medicine, _NAMES_IN))),
            undo=self.undoable,
            writable=self.writable,
            oldest_ms=self._table.oldest_ms(),
        )

    def gather(self, telling: Telling, zone: Zone) -> bool:
        """Take over some of what the journal tells since the last time; whether there is more.

        Raises StoreUnwritableError; what was not taken over is taken the next time.
        """
        return gather(self._table, telling, zone)

    def drop_old(self, telling: Telling, now_ms: int) -> bool:
        """Some lines that were gathered long ago are not kept twice; whether there are more of them."""
        return drop_old(self._table, telling, now_ms)

    def _forget_overtaken(self) -> None:
        """What came over a change meanwhile is newer than what could be brought back."""
        while self._done and any(self.entry(name) != entry for name, entry in self._done[-1][2].items()):
            self._done.pop()

    def _change(self, name: str, changes: Changes) -> bool:
        before = {entry: self.entry(entry) for entry in changes}
        written = self._table.write(changes)
        self._done = [*self._done[1 - _UNDO :], (name, before, changes)]
        return written


def _met(folder: Path, connect: Connect, *, broken: bool) -> Diary:
    aside = None
    try:
        try:
            if not broken:
                return Diary(connect(folder))
        except StoreBrokenError:
            broken = True
        aside = move_aside(folder / FILE_NAME)
        return Diary(connect(folder), "broken", aside)
    except StoreNewerError:
        return Diary(None, "newer")
    except (StoreUnwritableError, StoreBrokenError, OSError):
        return Diary(None, "unwritable", aside)


def _lasts(matter: Matter) -> bool:
    return isinstance(matter, Episode) and matter.ended_ms is None


def _each_once(medicines: tuple[Entry, ...]) -> Iterator[Entry]:
    seen: set[tuple[str, str]] = set()
    for entry in medicines:
        if isinstance(entry.matter, Medicine):
            name = (entry.matter.name.casefold(), entry.matter.strength.casefold())
            if name not in seen:
                seen.add(name)
                yield entry
