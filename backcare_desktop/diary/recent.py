"""What of the diary is shown at once: the last weeks, and what is open.

Law: a value read from the store after each change; the whole diary is never held in memory.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.diary.entry import Entry

#: The list goes back so many days; older entries are found by their day.
RECENT_DAYS: Final = 31


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What was asked for of the time before: entries from since_ms to before until_ms, the newest first."""

    since_ms: int
    until_ms: int
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Recent:
    """entries: of the last RECENT_DAYS days, the newest first. episode: the one that lasts, if any.

    pegged_ms: when the weekly questions were answered last, None for never. names: medicines as typed
    before, the newest first, each once. watch: ids of the rules whose sentence the person has not read
    yet, the gravest first. undo: kind of the last change that can be taken back, "" for none.
    writable: whether the diary's file takes entries. oldest_ms: when the oldest entry of all was, None
    for none. looked: what was asked for last of the time before.
    """

    entries: tuple[Entry, ...] = ()
    episode: Entry | None = None
    pegged_ms: int | None = None
    names: tuple[Entry, ...] = ()
    watch: tuple[str, ...] = ()
    undo: str = ""
    writable: bool = True
    oldest_ms: int | None = None
    looked: LookedBack | None = None
