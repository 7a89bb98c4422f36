"""Writes a data folder as ten years of dense use leave it: 1,000,000 lines of the journal, 100,000 entries.

Law: made with the program's own writers and readers where they are quick enough, and with the same
tables where they are not; the same seed makes the same folder.

    python -m tools.ten_years FOLDER [--lines N] [--years N] [--now MS]
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.store.codec import encode
from backcare_desktop.store.database import open_database
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.happenings import SIGN
from backcare_desktop.store.keeper import Keeper
from backcare_desktop.store.telling import Telling

DAYS: Final = 3_652
#: Of all lines, so many tell the diary, and so many entries are the person's own.
_TOLD_A_DAY: Final = 20
_OWN_A_DAY: Final = 8
_BATCH: Final = 20_000
#: What the programs writes most: reminders that count, are shown, put off and taken.
_COMMON: Final = (
    encode(ev.Ticked()),
    encode(ev.AwayTold(None)),
    encode(ev.BackTold()),
    encode(ev.BreakDone()),
    encode(ev.ZoneTold(3_600_000)),
    encode(ev.SkinAnswered()),
)
_NAMES: Final = ("Ticked", "AwayTold", "BackTold", "BreakDone", "ZoneTold", "SkinAnswered")


@dataclass(frozen=True, slots=True)
class Made:
    """What was written. Sizes are in bytes."""

    lines: int
    entries: int
    journal_bytes: int
    diary_bytes: int
    gather_s: float


def make(folder: Path, lines: int = 1_000_000, days: int = DAYS, now_ms: int = 1_772_442_720_000) -> Made:
    """Fill this empty folder. now_ms: the last instant of the ten years, since 1970, UTC."""
    folder.mkdir(parents=True, exist_ok=True)
    Keeper.open(folder, Moment("made", 0, now_ms - days * DAY_MS)).close(
        Moment("made", 1, now_ms - days * DAY_MS + 1)
    )
    chance = random.Random(10)  # noqa: S311 - the same folder each time
    journal = open_database(folder)
    journal.execute("PRAGMA synchronous=OFF")
    rows = _rows(chance, lines, days, now_ms)
    while batch := [row for _, row in zip(range(_BATCH), rows, strict=False)]:
        journal.execute("BEGIN")
        journal.executemany(
            "INSERT INTO journal (wall_ms, boot, boot_ms, kind, event, phase, alarm)"
            " VALUES (?, 'made', ?, ?, ?, 'idle', 'none')",
            batch,
        )
        journal.execute("COMMIT")
    diary = Diary.open(folder)
    diary.merge(_own(chance, days, now_ms))
    began = time.perf_counter()
    telling = Telling(journal)
    while diary.gather(telling, lambda _: 3_600_000):
        pass
    gather_s = time.perf_counter() - began
    entries = sum(row.entries for row in diary.sums.days(_KINDS, 0, 99_999))
    diary.close()
    journal.close()
    sizes = [(folder / name).stat().st_size for name in ("backcare.sqlite3", "diary.sqlite3")]
    return Made(lines, entries, sizes[0], sizes[1], gather_s)


_KINDS: Final = (
    matters.PainNow,
    matters.Course,
    matters.Routine,
    matters.BreakCount,
    matters.Screening,
    matters.Day,
    matters.Peg,
    matters.Episode,
    matters.Medicine,
)


def _rows(chance: random.Random, lines: int, days: int, now_ms: int) -> Iterator[tuple[int, int, str, str]]:
    """Lines in the order of time; among them those that tell."""
    start = now_ms - days * DAY_MS
    each = lines // days
    for day in range(days):
        tells = set(chance.sample(range(each), min(_TOLD_A_DAY, each)))
        for number in range(each):
            at_ms = day * DAY_MS + number * (DAY_MS // each)
            if number in tells:
                matter = _told(chance)
                yield start + at_ms, at_ms, f"{SIGN}{type(matter).__name__}", encode(matter)
            else:
                common = chance.randrange(len(_COMMON))
                yield start + at_ms, at_ms, _NAMES[common], _COMMON[common]


def _told(chance: random.Random) -> matters.Matter:
    """What the program tells of itself."""
    match chance.randrange(5):
        case 0:
            return matters.Course("cold", "gel-pack", chance.randrange(5, 21) * MINUTE_MS)
        case 1:
            return matters.Course("heat", "hot-pack", chance.randrange(5, 21) * MINUTE_MS)
        case 2:
            return matters.Routine("first_day", 600 * SECOND_MS, chance.randrange(9), "done")
        case 3:
            return matters.PainNow(chance.randrange(11))
        case _:
            return matters.PainNow(chance.randrange(8), after=True)


def _own(chance: random.Random, days: int, now_ms: int) -> Iterator[Entry]:
    """What the person wrote."""
    for day in range(days):
        for number in range(_OWN_A_DAY):
            at_ms = now_ms - (days - day) * DAY_MS + number * (DAY_MS // _OWN_A_DAY)
            name = f"{day * _OWN_A_DAY + number:032x}"
            yield Entry(name, at_ms, 3_600_000, _written(chance, day, number), at_ms)


def _written(chance: random.Random, day: int, number: int) -> matters.Matter:
    if number == 0:
        return matters.Day(chance.randrange(11), chance.randrange(6), note="A day like many others." * 2)
    if number == 1 and day % 7 == 0:
        return matters.Peg(chance.randrange(11), chance.randrange(11), chance.randrange(11))
    if number == 2 and day % 60 == 0:
        triggers = frozenset(chance.sample(matters.TRIGGERS, 2))
        return matters.Episode(1, frozenset({"low-left"}), triggers=triggers, worst=8, note="Lifted a box.")
    if number % 2:
        return matters.Medicine(chance.choice(("Ibuprofen", "Paracetamol")), "nsaid", "200 mg", "1")
    return matters.PainNow(chance.randrange(11))


def main(argv: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--years", type=int, default=10)
    given = parser.parse_args(argv)
    now_ms = int(time.time() * 1000)
    sys.stdout.write(f"{make(given.folder, given.lines, given.years * DAYS // 10, now_ms)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
