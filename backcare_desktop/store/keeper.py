"""Keeps the practice: the one place where its state changes, is written and is recovered.

Law: a start on the body that cannot be written does not happen; anything else that cannot be
written is kept and written before any new start (S9).
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import Moment, same_boot
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.restore import remembered, restored, unreadable
from backcare_desktop.engine.state import Practice, alarm_of, fresh, on_body
from backcare_desktop.engine.thermal.states import Apply, OnBody
from backcare_desktop.store import journal
from backcare_desktop.store.aside import move_aside
from backcare_desktop.store.codec import decode, encode
from backcare_desktop.store.database import (
    FILE_NAME,
    StoreBrokenError,
    StoreNewerError,
    StoreUnwritableError,
    open_database,
    open_read_only,
)
from backcare_desktop.store.happenings import Line, happenings, interruptions
from backcare_desktop.store.heartbeat import Beat, Heartbeat
from backcare_desktop.store.kept_reminders import KeptReminders

if TYPE_CHECKING:
    from backcare_desktop.store.telling import Telling

Connect = Callable[[Path], sqlite3.Connection]
#: What a person says holds whatever the file turns out to say.
_TOLD: Final[dict[str, type[ev.Event]]] = {
    kind.__name__: kind
    for kind in (ev.ScreenAnswered, ev.SkinAnswered, ev.ProfileAnswered, ev.MedicineLogged, ev.LimitSet)
}
Found = Literal["new", "whole", "broken", "lost", "unwritable"]


@dataclass(slots=True)
class Opened:
    """What was found in the data folder. aside: where a broken file was moved to.

    left: the practice as the last run left it, and when that was known to run last.
    """

    found: Found
    state: Practice
    aside: Path | None = None
    left: tuple[Practice, Moment] | None = None

    @property
    def lines(self) -> list[Line]:
        """What the start tells the diary."""
        return [] if self.left is None else interruptions(*self.left)


@dataclass(frozen=True, slots=True)
class Change:
    """One step: the state before and after, whether the disk has it. told: the diary was told something."""

    before: Practice
    after: Practice
    written: bool
    told: bool = False


@dataclass(slots=True)
class Keeper:
    """Holds the practice of one data folder. Open one with `Keeper.open`.

    Only one process may keep a folder; who calls has made sure of that.
    """

    folder: Path
    opened: Opened
    _connection: sqlite3.Connection | None
    _heartbeat: Heartbeat
    _connect: Connect = open_database
    _pending: list[journal.Entry] = field(default_factory=list)
    #: Phase and alarm as they were last recorded.
    _recorded: tuple[str, str] = ("", "")
    #: When a source was last known to be on, on this boot's clock.
    _on_ms: int | None = None
    _kept: KeptReminders = field(init=False)

    def __post_init__(self) -> None:
        self._kept = KeptReminders(self.folder)

    @property
    def state(self) -> Practice:
        """The practice as it was last left."""
        return self.opened.state

    @classmethod
    def open(cls, folder: Path, now: Moment, connect: Connect = open_database) -> "Keeper":
        """Recover the practice of `folder` as it is at `now`. Raises StoreNewerError.

        connect: opens the file; a story opens it on a disk that can be full.
        """
        heartbeat = Heartbeat(folder)
        opened, connection = _recover(folder, heartbeat, now, connect)
        keeper = cls(folder, opened, connection, heartbeat, connect)
        keeper._on_ms = _last_on_ms(heartbeat, now)
        entries = keeper._entries([("opened", encode(opened.found)), *opened.lines], now)
        if not keeper._write(entries, now):
            keeper._pending.extend(entries[1:])
            keeper._set(reduce(keeper.state, ev.StoreChanged(writable=False), now))
        keeper._recorded = _shown(keeper.state, now)
        keeper._kept.write(keeper.state.breaks, now)
        keeper.beat(now)
        return keeper

    def accept(self, event: ev.Event, now: Moment) -> Change:
        """What `event` makes of the practice at `now`, written before it is returned.

        All that a person says is recorded, and every alarm as it begins (SAFETY 7).
        """
        before = self.state
        if isinstance(event, ev.StartAsked | ev.NextAsked):
            self.retry(now)
        after = reduce(self.state, event, now)
        shown = _shown(after, now)
        if isinstance(event, ev.WORLD) and after == self.state and shown == self._recorded:
            return Change(before, self.state, written=not self._pending)
        lines = self._lines(event, after, now)
        entries = self._entries(lines, now, after)
        begins = isinstance(after.thermal, Apply) and not on_body(self.state)
        if begins and not self._wrote(entries, after, now, keep=False):
            refused = reduce(self.state, ev.StoreChanged(writable=False), now)
            self._set(reduce(refused, event, now))
        elif not begins and not self._wrote(entries, after, now, keep=True):
            self._set(reduce(self.state, ev.StoreChanged(writable=False), now))
        self._recorded = _shown(self.state, now)
        self._kept.write(self.state.breaks, now)
        self.beat(now)
        return Change(before, self.state, written=not self._pending, told=len(lines) > 1)

    def beat(self, now: Moment) -> None:
        """Record that the program ran at `now`; called each second while something is on.

        Apart from it, when a source was last known to be on: what the disk refused may say "it is off".
        """
        thermal = self.state.thermal
        if isinstance(thermal, OnBody):
            self._on_ms = now.boot_ms if isinstance(thermal, Apply) else thermal.known_ms
        self._heartbeat.beat(Beat(now, self._on_ms, self.state.clock.stepped_ms))

    def retry(self, now: Moment) -> bool:
        """Try to write what the disk refused; whether nothing is owed any more."""
        if self.state.ledger.writable:
            return True
        if self.opened.found == "unwritable":
            self._read_late(now)
        elif self._connection is None:
            self._connection = _reopened(self.folder, self._connect)
        writable = reduce(self.state, ev.StoreChanged(writable=True), now)
        if not self._write(self._entries([("written-again", "{}")], now), now, writable):
            return False
        self._set(writable)
        return True

    def forget(self, now: Moment) -> None:
        """Delete everything but what locks. Raises StoreUnwritableError where the disk refuses any of it."""
        # Nobody does this often.
        from backcare_desktop.engine.forget import forgotten

        if self._connection is None:
            raise StoreUnwritableError("the record is not open")
        state = forgotten(self.state, now.boot_ms)
        (entry,) = self._entries([("forgotten", "{}")], now, state)
        journal.begin_anew(self._connection, entry, state, now)
        self._pending.clear()
        self._set(state)
        self._kept.write(state.breaks, now)
        journal.compact(self._connection)

    def close(self, now: Moment) -> None:
        """Let go of the folder in good order."""
        if self._connection is not None:
            self._write(self._entries([("closed", "{}")], now), now)
            self._connection.close()
            self._connection = None
        self.beat(now)
        self._heartbeat.close()

    def abandon(self) -> None:
        """Let go of the folder as a crash would: nothing more is written."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._heartbeat.close()

    @property
    def telling(self) -> "Telling | None":
        """What the journal tells the diary; None where there is no journal to read."""
        # Nothing of it is needed before the diary is opened.
        from backcare_desktop.store.telling import Telling

        return None if self._connection is None else Telling(self._connection)

    def entries(self, since_wall_ms: int = 0, limit: int = 10_000) -> tuple[journal.Entry, ...]:
        """The newest journal entries since a wall-clock instant, the oldest first."""
        if self._connection is None:
            return tuple(self._pending)
        return journal.read_entries(self._connection, since_wall_ms, limit)

    def _read_late(self, now: Moment) -> None:
        """What could not even be read at the start is the truth as soon as it can be."""
        if isinstance(self.state.thermal, OnBody):
            # The person said meanwhile that something is on: that is true first, until it is off.
            return
        try:
            opened, self._connection = _recover(self.folder, self._heartbeat, now, self._connect)
        except StoreNewerError:
            # Not ours to write; nothing starts, and what runs goes on from memory.
            return
        if opened.found == "unwritable":
            return
        state = opened.state
        for told in self._pending:
            if told.kind in _TOLD:
                state = reduce(state, decode(_TOLD[told.kind], told.event), now)
        courses = (*state.ledger.courses, *self.state.ledger.courses)
        # What reminders did since the start is truer than what the file says of them.
        breaks = self.state.breaks if self.state.breaks.chosen else state.breaks
        state = replace(state, ledger=replace(state.ledger, courses=courses), breaks=breaks)
        self.opened = Opened(opened.found, _refusing(state), opened.aside)
        self._pending.extend(self._entries(opened.lines, now))

    def _set(self, state: Practice) -> None:
        self.opened.state = state

    def _wrote(self, entries: list[journal.Entry], after: Practice, now: Moment, *, keep: bool) -> bool:
        if self._write(entries, now, after):
            self._set(after)
            return True
        if keep:
            self._pending.extend(entries)
            self._set(after)
        return False

    def _lines(self, event: ev.Event, after: Practice, now: Moment) -> list[Line]:
        """What is written of a step: what happened, and what it tells the diary."""
        return [(type(event).__name__, encode(event)), *happenings(self.state, event, after, now)]

    def _entries(self, lines: list[Line], now: Moment, after: Practice | None = None) -> list[journal.Entry]:
        phase, alarm = _shown(self.state if after is None else after, now)
        return [journal.Entry(now, kind, event, phase, alarm) for kind, event in lines]

    def _write(self, entries: list[journal.Entry], now: Moment, state: Practice | None = None) -> bool:
        if self._connection is None:
            return False
        state = self.state if state is None else state
        try:
            journal.write(self._connection, [*self._pending, *entries], state, now)
        except StoreUnwritableError:
            return False
        self._pending.clear()
        return True


def read(folder: Path, now: Moment) -> Opened:
    """The practice of a folder that nobody keeps, as it would be found now; nothing is written.

    Raises StoreNewerError.
    """
    heartbeat = Heartbeat(folder)
    if not _there(folder / FILE_NAME):
        return _without_file(heartbeat, now)
    try:
        connection = open_read_only(folder)
        try:
            return _found(journal.read_snapshot(connection), heartbeat, now)
        finally:
            connection.close()
    except StoreBrokenError:
        return Opened("broken", _unread(heartbeat, now))
    except StoreUnwritableError:
        return Opened("unwritable", _refusing(_unread(heartbeat, now)))


_Recovered = tuple[Opened, sqlite3.Connection | None]
#: How often a broken file is moved aside before the folder counts as unwritable.
_TRIES: Final = 2


def _recover(folder: Path, heartbeat: Heartbeat, now: Moment, connect: Connect) -> _Recovered:
    aside, unread = None, _unread(heartbeat, now)
    lost = not _there(folder / FILE_NAME) and heartbeat.exists()
    for _ in range(_TRIES):
        try:
            connection = connect(folder)
            snapshot = _snapshot(connection)
        except StoreUnwritableError:
            return read(folder, now), None
        except StoreBrokenError:
            # Whatever ends us between here and the first line of a new file: it is no first run.
            heartbeat.beat(Beat(now, stepped_ms=unread.clock.stepped_ms))
            try:
                aside = move_aside(folder / FILE_NAME)
            except OSError:
                return Opened("broken", _refusing(unread)), None
            continue
        if aside is not None:
            return Opened("broken", unread, aside), connection
        if lost:
            return Opened("lost", unread), connection
        return _found(snapshot, heartbeat, now), connection
    return Opened("broken", _refusing(unread), aside), None


def _unread(heartbeat: Heartbeat, now: Moment) -> Practice:
    beat, kept = heartbeat.read(), KeptReminders(heartbeat.folder).read()
    known = beat is not None and same_boot(beat.moment, now)
    state = unreadable(now, beat.stepped_ms if beat is not None and known else 0)
    if kept is None:
        return state
    ran_since = beat is not None and same_boot(kept.at, beat.moment)
    return remembered(state, kept.breaks, beat.moment if beat is not None and ran_since else kept.at, now)


def _snapshot(connection: sqlite3.Connection) -> tuple[Practice, Moment] | None:
    try:
        return journal.read_snapshot(connection)
    except BaseException:
        connection.close()
        raise


def _there(file: Path) -> bool:
    """Whether the file is there; where nobody lets us look, it counts as there."""
    try:
        return file.exists()
    except OSError:
        return True


def _without_file(heartbeat: Heartbeat, now: Moment) -> Opened:
    if heartbeat.exists():
        return Opened("lost", _unread(heartbeat, now))
    return Opened("new", fresh(now))


def _found(snapshot: tuple[Practice, Moment] | None, heartbeat: Heartbeat, now: Moment) -> Opened:
    if snapshot is None:
        return _without_file(heartbeat, now)
    state, written_at = snapshot
    beat = heartbeat.read()
    if beat is not None and same_boot(written_at, beat.moment):
        after = restored(state, beat.moment, now, on_ms=beat.on_ms)
        return Opened("whole", after, left=(state, beat.moment))
    # A beat of a boot in which nothing could be written: what its clock did is lost.
    unseen = beat is not None and beat.moment.boot != written_at.boot
    after = restored(state, written_at, now, unseen=unseen)
    return Opened("whole", after, left=(state, written_at))


def _last_on_ms(heartbeat: Heartbeat, now: Moment) -> int | None:
    beat = heartbeat.read()
    return beat.on_ms if beat is not None and beat.moment.boot == now.boot else None


def _refusing(state: Practice) -> Practice:
    return replace(state, ledger=replace(state.ledger, writable=False))


def _reopened(folder: Path, connect: Connect) -> sqlite3.Connection | None:
    try:
        return connect(folder)
    except (StoreBrokenError, StoreNewerError, StoreUnwritableError):
        return None


def _shown(state: Practice, now: Moment) -> tuple[str, str]:
    phase = type(state.thermal).__name__.lower()
    return phase, alarm_of(state, now.boot_ms).level
