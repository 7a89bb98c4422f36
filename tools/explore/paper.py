"""A keeper whose disk is a sheet of paper.

Law: what is written, when, and what a start makes of it are the keeper's own; only SQLite is left
out. Each record goes through the real codec before a start reads it.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import Practice
from backcare_desktop.gui.overriding import override
from backcare_desktop.store import keeper as kept
from backcare_desktop.store.happenings import Line
from backcare_desktop.store.heartbeat import Beat, Heartbeat
from backcare_desktop.store.journal import Entry
from backcare_desktop.store.keeper import Keeper, Opened
from backcare_desktop.store.kept_reminders import KeptReminders

#: What a start reads for what was written: the codec, there and back.
Codec = Callable[[Practice], Practice]
Snapshot = tuple[Practice, Moment]

_NOWHERE: Final = Path("/nowhere")
_ENTRY: Final = Entry(Moment("", 0, 0), "", "", "", "")


class _Connection:
    """Stands where SQLite's would."""

    def close(self) -> None:
        """Nothing is open."""


_CONNECTION: Final = cast("sqlite3.Connection", _Connection())


class PaperHeartbeat(Heartbeat):
    """The last beat, on the same paper; like the file it is written though the disk is full."""

    def __init__(self) -> None:
        super().__init__(_NOWHERE)
        self.last: Beat | None = None

    @override
    def read(self) -> Beat | None:
        return self.last

    @override
    def beat(self, beat: Beat) -> bool:
        self.last = beat
        return True

    @override
    def exists(self) -> bool:
        return self.last is not None


@dataclass(slots=True)
class Paper:
    """The data folder. broken: the ledger's file was overwritten and nobody has noticed yet."""

    codec: Codec
    full: bool = False
    broken: bool = False
    snapshot: Snapshot | None = None
    heartbeat: PaperHeartbeat = field(default_factory=PaperHeartbeat)

    def fill(self, *, full: bool) -> None:
        """Fill the disk, or make room on it."""
        self.full = full


class _NoReminders(KeptReminders):
    """No walk both reminds and breaks its ledger: this second record of them is never read."""

    @override
    def write(self, breaks: Breaks, now: Moment) -> None:
        """Nothing is kept."""


_NO_REMINDERS: Final = _NoReminders(_NOWHERE)


class PaperKeeper(Keeper):
    """The program's keeper, writing on paper."""

    paper: Paper

    @override
    def __post_init__(self) -> None:
        self._kept = _NO_REMINDERS

    @classmethod
    def holding(cls, paper: Paper, state: Practice, now: Moment, on_ms: int | None) -> "PaperKeeper":
        """A keeper in the midst of its work, all of which is recorded."""
        made = cls(_NOWHERE, Opened("whole", state), _CONNECTION, paper.heartbeat)
        made.paper = paper
        made._on_ms = on_ms
        made._recorded = kept._shown(state, now)
        made.beat(now)
        return made

    @classmethod
    def started(cls, paper: Paper, now: Moment) -> "PaperKeeper":
        """What `Keeper.open` does, with paper for the file."""
        state, on_ms = _recovered(paper, now), kept._last_on_ms(paper.heartbeat, now)
        made = cls.holding(paper, state, now, on_ms)
        if not made._write([], now):
            made._set(reduce(made.state, ev.StoreChanged(writable=False), now))
        made._recorded = kept._shown(made.state, now)
        return made

    @override
    def _write(self, entries: list[Entry], now: Moment, state: Practice | None = None) -> bool:
        if self.paper.full or self._connection is None:
            return False
        self.paper.snapshot = (self.state if state is None else state, now)
        self._pending.clear()
        return True

    # What nobody reads is not even made: the codec of events would take a tenth of the walk.
    @override
    def _lines(self, event: ev.Event, after: Practice, now: Moment) -> list[Line]:
        return []

    @override
    def _entries(self, lines: list[Line], now: Moment, after: Practice | None = None) -> list[Entry]:
        return [_ENTRY]


def _recovered(paper: Paper, now: Moment) -> Practice:
    if paper.broken:
        paper.broken = False
        return kept._unread(paper.heartbeat, now)
    if paper.snapshot is None:
        raise AssertionError("a machine of the search has been started before")
    state, written_at = paper.snapshot
    # By its module, so that a fault put into the keeper is met here too.
    found = kept._found((paper.codec(state), written_at), paper.heartbeat, now)
    return found.state
