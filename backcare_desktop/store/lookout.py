"""What the program has to say of the diary: looked for, written down as said, and as read.

Law: what is said is in the diary once; saying and reading are no changes that a person takes back.
"""

import hashlib
from pathlib import Path

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Matter, Watched
from backcare_desktop.diary.said import as_read, to_say, unread
from backcare_desktop.diary.watching import REACH_DAYS, findings
from backcare_desktop.store.database import StoreBrokenError, StoreNewerError, StoreUnwritableError
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME, read_diary


def look(diary: Diary, now_ms: int, zone_ms: int) -> tuple[str, ...]:
    """The rules that the person should look at now, the gravest first; what is new is said with this.

    now_ms: wall clock, UTC. zone_ms: local time minus UTC. Raises StoreUnwritableError or StoreBrokenError
    where the diary cannot be read.
    """
    entries = _entries(diary, now_ms)
    found = findings(entries, now_ms, zone_ms)
    new = (_said(watched, now_ms, zone_ms) for watched in to_say(found, entries))
    diary.take({entry.id: entry for entry in new})
    return unread(found, entries)


def seen(folder: Path, now_ms: int, zone_ms: int) -> tuple[str, ...]:
    """The same for who only looks at a folder that nobody keeps: nothing is written.

    Nothing for a diary that is not there, or that cannot be read: the program says so when it runs.
    """
    if not (folder / FILE_NAME).exists():
        return ()
    try:
        diary = Diary(read_diary(folder))
        try:
            entries = _entries(diary, now_ms)
        finally:
            diary.close()
    except (StoreBrokenError, StoreNewerError, StoreUnwritableError):
        return ()
    return unread(findings(entries, now_ms, zone_ms), entries)


def have_read(diary: Diary, rule: str, now_ms: int) -> None:
    """What was said of this rule was read. Raises as `look`."""
    said = {entry.id: entry for entry in _of(diary, now_ms, Watched)}
    read = dict(as_read(rule, said.values()))
    diary.take({name: said[name].corrected(watched, now_ms) for name, watched in read.items()})


def _entries(diary: Diary, now_ms: int) -> tuple[Entry, ...]:
    return tuple(entry for kind in REACH_DAYS for entry in _of(diary, now_ms, kind))


def _of(diary: Diary, now_ms: int, kind: type[Matter]) -> tuple[Entry, ...]:
    return diary.entries(now_ms - REACH_DAYS[kind] * DAY_MS, kinds=(kind,))


def _said(watched: Watched, now_ms: int, zone_ms: int) -> Entry:
    """Under an id that follows from what is said and when: a second try of the same is no second entry."""
    text = f"{watched.rule}/{watched.about}/{now_ms}"
    name = hashlib.sha256(text.encode()).hexdigest()[:32]
    return Entry(name, now_ms, zone_ms, watched, now_ms)
