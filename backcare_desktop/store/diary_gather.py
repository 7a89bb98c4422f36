"""How lines of the journal become entries of the diary.

Law: the same line always makes the same entry under the same id, so that no line is ever taken twice.
What a person corrected is not taken back; what is taken over by another entry is owed to be taken out.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from backcare_desktop.diary.daily import daily
from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import BreakCount, Course, Matter, PainNow, Routine
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS
from backcare_desktop.store.codec import CodecError
from backcare_desktop.store.diary_rows import matter_of
from backcare_desktop.store.diary_table import Table
from backcare_desktop.store.happenings import GOES_ON
from backcare_desktop.store.telling import Line, Telling
from backcare_desktop.store.transaction import told, transaction

#: Pain told this long after a session is no longer the pain after it; it is asked after five minutes.
PAIRED_MS: Final = HOUR_MS
#: A second part that is begun later than this is a course of its own to who reads the diary.
GOING_ON_MS: Final = 12 * HOUR_MS
#: Local time minus UTC in ms at an instant of the wall clock.
Zone = Callable[[int], int]


#: So many lines at a time: none of it takes longer than a moment.
LINES: Final = 300
#: Lines of the journal stay so long once they were gathered; so many of them go at a time.
JOURNAL_DAYS: Final = 400
OLD_LINES: Final = 1_000
#: A journal without a telling line for so many lines is noted as read.
_UNTOLD: Final = 1_000


def gather(table: Table, telling: Telling, zone: Zone, limit: int = LINES) -> bool:
    """Take over what the journal tells since the last time; whether there is more.

    Raises StoreUnwritableError or StoreBrokenError; what was not taken over is taken the next time.
    """
    journal = telling.journal()
    _meet(table, journal)
    newest, before = telling.newest(), _up_to(table, telling)
    lines = telling.after(before, newest, limit)
    read_to = lines[-1].row if len(lines) == limit else newest
    if lines or read_to - before > _UNTOLD:
        gathering, owed = Gathering(journal, table, zone), set(_owed(table))
        for line in lines:
            if line.row not in owed:
                gathering.take(line)
        table.commit(gathering.changes, gathering.owed, (read_to, telling.mark(read_to)))
    _take_out(table, telling)
    return read_to < newest


def drop_old(table: Table, telling: Telling, now_ms: int) -> bool:
    """Lines of the journal that were gathered long ago are not kept twice; whether there are more of them."""
    if _read(table)[0] != telling.journal():
        return False
    old_ms = now_ms - JOURNAL_DAYS * DAY_MS
    return telling.drop_old(old_ms, _up_to(table, telling), OLD_LINES) == OLD_LINES


class Gathering:
    """Lines of one journal on their way into the diary. changes: what they make of it, by id.

    owed: numbers of lines that no entry stands for any more.
    """

    def __init__(self, journal: str, stored: Table, zone: Zone) -> None:
        self._journal = journal
        self._stored = stored
        self._zone = zone
        self.changes: dict[str, Entry] = {}
        self.owed: list[int] = []

    def take(self, line: Line) -> None:
        """One line more, after those before it."""
        try:
            matter = matter_of(line.event)
        except CodecError:
            # A line of a newer program; nobody here knows what it means.
            return
        entry = self._entry(line, matter)
        if not isinstance(matter, BreakCount) and self._stored.entry(entry.id) is not None:
            # The journal was put back from a copy: this one is here already, corrected perhaps.
            return
        match matter:
            case Course() if line.kind.endswith(GOES_ON):
                entry = self._gone_on(entry, matter)
            case PainNow(after=True):
                entry = self._paired(entry, matter)
            case BreakCount():
                if not self._counts_on(entry):
                    return
            case _:
                pass
        self.changes[entry.id] = entry

    def _entry(self, line: Line, matter: Matter) -> Entry:
        text = f"{self._journal}/{line.row}/{line.wall_ms}/{line.boot_ms}"
        name = hashlib.sha256(text.encode()).hexdigest()[:32]
        return daily(Entry(name, line.wall_ms, self._zone(line.wall_ms), matter, line.wall_ms, line.row))

    def _gone_on(self, entry: Entry, matter: Course) -> Entry:
        """The course told before, with what it came to; the person's own words of it stay."""
        before = self._last((Course,), entry.at_ms - GOING_ON_MS, entry.at_ms)
        if before is None or not isinstance(before.matter, Course) or before.matter.method != matter.method:
            return entry
        whole = replace(
            matter,
            pain_before=before.matter.pain_before,
            pain_after=before.matter.pain_after,
        )
        self._owe(before.origin)
        return replace(entry, id=before.id, matter=whole)

    def _paired(self, entry: Entry, matter: PainNow) -> Entry:
        """The session that this pain was told after; the pain alone where there is none."""
        before = self._last((Course, Routine), entry.at_ms - PAIRED_MS, entry.at_ms)
        if before is None or not isinstance(before.matter, Course | Routine):
            return entry
        self._owe(entry.origin)
        return before.corrected(replace(before.matter, pain_after=matter.level), entry.changed_ms)

    def _counts_on(self, entry: Entry) -> bool:
        """Whether the day's breaks are still counted by the program; a person's own count stays."""
        before = self.changes.get(entry.id) or self._stored.entry(entry.id)
        if before is None:
            return True
        self._owe(entry.origin if before.origin is None else before.origin)
        return before.origin is not None

    def _owe(self, line: int | None) -> None:
        if line:
            self.owed.append(line)

    def _last(self, kinds: tuple[type[Matter], ...], since_ms: int, until_ms: int) -> Entry | None:
        stored = self._stored.last(kinds, since_ms, until_ms)
        found = [] if stored is None else [self.changes.get(stored.id, stored)]
        found += [
            entry
            for entry in self.changes.values()
            if isinstance(entry.matter, kinds) and since_ms <= entry.at_ms <= until_ms
        ]
        return max(found, key=lambda entry: entry.at_ms, default=None)


def _meet(table: Table, journal: str) -> None:
    """A journal that began anew is read from its first line; the lines of the old one are gone."""
    if _read(table)[0] == journal:
        return
    connection = table.connection
    with transaction(connection):
        connection.execute("UPDATE entry SET origin = 0 WHERE origin IS NOT NULL")
        connection.execute("DELETE FROM owed")
        connection.execute("DELETE FROM gathered")
        connection.execute("INSERT INTO gathered VALUES (?, 0, '')", (journal,))


def _take_out(table: Table, telling: Telling) -> None:
    owed = _owed(table)
    if owed:
        telling.take_out(owed)
        up_to = _read(table)[1]
        with transaction(table.connection):
            table.connection.execute("DELETE FROM owed")
            # The line it was known by may have been among them.
            table.connection.execute("UPDATE gathered SET mark = ?", (telling.mark(up_to),))


def _owed(table: Table) -> list[int]:
    with told():
        return [line for (line,) in table.connection.execute("SELECT line FROM owed")]


def _read(table: Table) -> tuple[str, int, str]:
    """The journal that was read last, up to which line, and what that line is known by."""
    with told():
        row = table.connection.execute("SELECT journal, up_to, mark FROM gathered").fetchone()
    return ("", 0, "") if row is None else (row[0], row[1], row[2])


def _up_to(table: Table, telling: Telling) -> int:
    """Where to go on. One that was put back from a copy is read again: its lines are known by their ids."""
    _, up_to, mark = _read(table)
    return up_to if telling.mark(up_to) == mark else 0
