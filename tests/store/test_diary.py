"""The diary: kept, corrected, deleted, taken back; nothing twice, nothing lost, and gone is gone."""

import sqlite3
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.diary import matters as of
from backcare_desktop.diary.daily import id_of_day
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.diary.sums import HourSum
from backcare_desktop.gui.overriding import override
from backcare_desktop.store.database import StoreUnwritableError
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME, open_diary
from backcare_desktop.store.diary_rows import figures

NOW = 1_772_438_400_000
EVERY: tuple[Matter, ...] = (
    of.PainNow(4),
    of.Course("cold", "ice-pack", 900_000, "sign", "blister", True, 5, 3),
    of.Routine("desk2", 120_000, 4, "done", 5, 3),
    of.BreakCount(5, 3, 1),
    of.Screening(frozenset({"B2"})),
    of.Day(worst=6, average=3, note="rained"),
    of.Peg(3, 4, 5),
    of.Episode(areas=frozenset({"low-left"}), triggers=frozenset({"strain", "stress"})),
    of.Medicine("Ibuprofen", "nsaid", "400 mg"),
    of.Activity("walk", 25),
    of.Note("ask about sitting", visit=True),
    of.Watched("long-spasm"),
)
KINDS = tuple(type(matter) for matter in EVERY)
#: A day later than every entry.
FAR = 99_999


def entry(number: int, matter: Matter, at_ms: int = NOW, zone_ms: int = 3_600_000) -> Entry:
    return Entry(f"{number:032x}", at_ms, zone_ms, matter, at_ms)


@pytest.fixture(name="diary")
def _diary(tmp_path: Path) -> Iterator[Diary]:
    diary = Diary.open(tmp_path)
    yield diary
    diary.close()


def content(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@pytest.mark.parametrize("matter", EVERY, ids=[kind.__name__ for kind in KINDS])
def test_every_matter_is_kept_as_it_was_told(tmp_path: Path, matter: Matter) -> None:
    diary = Diary.open(tmp_path)
    assert diary.keep(entry(1, matter))
    diary.close()
    again = Diary.open(tmp_path)
    (found,) = again.entries()
    assert found.matter == matter
    assert (found.at_ms, found.zone_ms, found.changed_ms) == (NOW, 3_600_000, NOW)
    again.close()


def test_the_file_is_for_its_owner_alone(tmp_path: Path, diary: Diary) -> None:
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert diary.found == "whole"


def test_a_field_that_an_older_entry_does_not_have_is_its_default(tmp_path: Path, diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("""UPDATE entry SET body = '{"is":"PainNow","level":4}'""")
    assert diary.entries()[0].matter == of.PainNow(4)


def test_what_nobody_here_can_read_is_left_alone(tmp_path: Path, diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    diary.keep(entry(2, of.PainNow(5)))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("""UPDATE entry SET body = '{"is":"Mood"}' WHERE level = 5""")
    assert [one.matter for one in diary.entries()] == [of.PainNow(4)]


# ------------------------------------------------------------------------------------- changes and undo


def test_there_is_one_day_for_each_day(diary: Diary) -> None:
    diary.keep(entry(1, of.Day(worst=3)))
    diary.keep(entry(2, of.Day(worst=5)))
    assert [one.matter for one in diary.entries()] == [of.Day(worst=5)]
    assert diary.undo()
    assert [one.matter for one in diary.entries()] == [of.Day(worst=3)]


def test_a_day_that_is_moved_is_the_other_day_and_no_second_one(diary: Diary) -> None:
    diary.keep(entry(1, of.Day(worst=3)))
    before = diary.entries()
    moved = replace(before[0], at_ms=NOW - DAY_MS)
    diary.correct(moved)
    (after,) = diary.entries()
    assert after.id == id_of_day(of.Day, moved.day) != before[0].id
    diary.undo()
    assert diary.entries() == before


def test_a_correction_is_about_the_same_thing_and_newer(diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    diary.correct(replace(entry(1, of.PainNow(5)), changed_ms=0))
    (after,) = diary.entries()
    assert after.matter == of.PainNow(5)
    assert after.changed_ms > NOW
    with pytest.raises(ValueError, match="no Note"):
        diary.correct(entry(1, of.Note("x")))
    with pytest.raises(KeyError):
        diary.correct(entry(7, of.PainNow(5)))
    with pytest.raises(KeyError):
        diary.delete(f"{7:032x}")


def test_undo_takes_back_one_after_the_other_exactly(diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    kept = diary.entries()
    diary.correct(entry(1, of.PainNow(5)))
    corrected = diary.entries()
    diary.delete(f"{1:032x}")
    assert (diary.undoable, diary.entries()) == ("deleted", ())
    assert diary.undo()
    assert (diary.undoable, diary.entries()) == ("corrected", corrected)
    assert diary.undo()
    assert (diary.undoable, diary.entries()) == ("kept", kept)
    assert diary.undo()
    assert (diary.undoable, diary.entries()) == ("", ())
    assert not diary.undo()


def test_deleted_words_are_gone_from_the_file(tmp_path: Path, diary: Diary) -> None:
    word = "hexagonal-lumbago"
    diary.keep(entry(1, of.Note(word * 20)))
    diary.keep(entry(2, of.Note(word)))
    assert word.encode() in content(tmp_path)
    diary.delete(f"{1:032x}")
    diary.correct(entry(2, of.Note("plain")))
    assert word.encode() not in content(tmp_path)
    assert b"plain" in content(tmp_path)


# ------------------------------------------------------------------------------------------------- sums


def summed(entries: tuple[Entry, ...]) -> dict[tuple[int, str, str], tuple[int, ...]]:
    sums: dict[tuple[int, str, str], list[int]] = defaultdict(lambda: [0, 0, 0, -1, 0, 0, 0])
    for one in entries:
        level, length_ms, amount, total, label = figures(one.matter)
        found = sums[one.day, type(one.matter).__name__, label]
        found[0] += 1
        found[1] += level is not None
        found[2] += level or 0
        found[3] = max(found[3], -1 if level is None else level)
        found[4] += length_ms or 0
        found[5] += amount or 0
        found[6] += total or 0
    return {key: tuple(found) for key, found in sums.items()}


def by_columns(diary: Diary) -> dict[tuple[int, str, str], tuple[int, ...]]:
    return {
        (day, kind, label): (n, told, levels, -1 if worst is None else worst, *rest)
        for day, kind, label, n, told, levels, worst, *rest in diary.sums.days(KINDS, 0, FAR)
    }


LEVELS = st.integers(0, 10)
MATTERS = st.one_of(
    st.builds(of.PainNow, LEVELS),
    st.builds(of.Day, worst=st.none() | LEVELS, average=st.none() | LEVELS),
    st.builds(of.BreakCount, *[st.integers(0, 9)] * 3),
    st.builds(
        of.Course,
        st.sampled_from(["cold", "heat"]),
        st.just("ice-pack"),
        st.integers(0, 1_200_000),
        pain_after=st.none() | LEVELS,
    ),
    st.builds(of.Routine, st.just("desk2"), st.integers(0, 900_000), st.integers(0, 20), st.just("done")),
    st.builds(of.Episode, ended_ms=st.none() | st.just(NOW), worst=st.none() | LEVELS),
    st.builds(of.Activity, st.sampled_from(of.ACTIVITIES), st.integers(0, 200)),
)
STEPS = st.tuples(
    st.sampled_from(["keep", "keep", "correct", "delete", "undo", "refuse"]),
    st.integers(0, 5),
    MATTERS,
    st.integers(NOW - 3 * DAY_MS, NOW),
    st.sampled_from([-39_600_000, 0, 20_700_000]),
)


#: What SQLite takes has no narrower type.
Values = Any


class Refusing(sqlite3.Connection):
    """The real file, on a disk that refuses for a while, or from the so-manieth statement on."""

    left: int | None = None

    def _count(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise sqlite3.OperationalError("database or disk is full")

    @override
    def execute(self, sql: str, parameters: Values = (), /) -> sqlite3.Cursor:
        if not sql.startswith(("SELECT", "ROLLBACK")):
            self._count()
        return super().execute(sql, parameters)

    @override
    def executemany(self, sql: str, parameters: Iterable[Values], /) -> sqlite3.Cursor:
        self._count()
        return super().executemany(sql, parameters)


def refusing(folder: Path) -> Refusing:
    open_diary(folder).close()
    connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None, factory=Refusing)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA secure_delete=ON")
    return connection


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(STEPS, max_size=14))
def test_sums_are_what_the_entries_say_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, Matter, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("diary")
    connection = refusing(folder)
    diary = Diary(connection)
    for step, number, matter, at_ms, zone_ms in steps:
        present = diary.entries()
        match step:
            case "keep":
                diary.keep(entry(number, matter, at_ms, zone_ms))
            case "correct" if present:
                old = present[number % len(present)]
                new = matter if isinstance(matter, type(old.matter)) else old.matter
                diary.correct(replace(old, matter=new, at_ms=at_ms, zone_ms=zone_ms))
            case "delete" if present:
                diary.delete(present[number % len(present)].id)
            case "undo":
                diary.undo()
            case _:
                connection.left = 0 if connection.left is None else None
    seen = diary.entries()
    connection.left = None
    assert diary.retry()
    assert diary.entries() == seen
    assert by_columns(diary) == summed(seen)
    for kind in (of.Day, of.BreakCount):
        days = [one.day for one in seen if isinstance(one.matter, kind)]
        assert len(days) == len(set(days))
    diary.close()
    again = Diary.open(folder)
    assert set(again.entries()) == set(seen)
    again.close()


def test_hours_and_counts(diary: Diary) -> None:
    for number, matter in enumerate(EVERY):
        diary.keep(entry(number, matter, NOW + number))
    diary.keep(entry(50, of.Episode(triggers=frozenset({"stress"})), NOW + 50))
    first = diary.entries()[0]
    assert diary.sums.hours((of.PainNow, of.Course), 0, FAR) == (HourSum(first.hour, 1, 4),)
    assert diary.sums.hours((of.PainNow,), first.day + 1, FAR) == ()
    assert list(diary.sums.counted(of.Episode, "triggers", 0, FAR).items()) == [
        ("stress", 2),
        ("strain", 1),
    ]
    assert diary.sums.counted(of.Episode, "triggers", first.day + 1, FAR) == {}
    assert diary.sums.span() == (first.day, first.day)


def test_days_together_end_with_the_last_one(diary: Diary) -> None:
    for number in range(9):
        diary.keep(entry(number, of.PainNow(number), NOW - number * DAY_MS))
    today = diary.entries()[0].day
    together = diary.sums.days((of.PainNow,), today - 7, today, 3)
    assert [(one.day, one.told, one.worst) for one in together] == [
        (today - 7, 2, 7),
        (today - 5, 3, 5),
        (today - 2, 3, 2),
    ]


def test_recent_is_a_month_the_open_episode_and_what_was_typed_before(diary: Diary) -> None:
    assert diary.sums.span() is None
    old = NOW - 40 * DAY_MS
    diary.keep(entry(1, of.Episode(worst=7), old))
    diary.keep(entry(2, of.Peg(1, 2, 3), old + 1))
    diary.keep(entry(3, of.Medicine("Ibuprofen", "nsaid", "400 mg"), old + 2))
    diary.keep(entry(4, of.Medicine("ibuprofen", "nsaid", "400 MG"), NOW - 5))
    diary.keep(entry(5, of.Medicine("Ibuprofen", "nsaid", "200 mg"), old))
    recent = diary.recent(NOW)
    assert [one.id[-1] for one in recent.entries] == ["4"]
    assert recent.episode is not None
    assert recent.episode.matter == of.Episode(worst=7)
    assert recent.pegged_ms == old + 1
    assert [one.id[-1] for one in recent.names] == ["4", "5"]
    assert (recent.undo, recent.writable) == ("kept", True)
    diary.correct(replace(recent.episode, matter=of.Episode(ended_ms=NOW)))
    assert diary.recent(NOW).episode is None


# ------------------------------------------------------------------------------ a file that is not right


def test_a_broken_file_is_put_aside_and_never_deleted(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all" * 100)
    diary = Diary.open(tmp_path)
    assert (diary.found, diary.aside) == ("broken", tmp_path / "diary.broken-1.sqlite3")
    assert (tmp_path / "diary.broken-1.sqlite3").read_bytes().startswith(b"no database")
    assert diary.keep(entry(1, of.PainNow(4)))
    diary.close()
    (tmp_path / FILE_NAME).write_bytes(b"")
    again = Diary.open(tmp_path)
    assert again.aside == tmp_path / "diary.broken-2.sqlite3"
    again.close()


@pytest.mark.parametrize("harm", ["DROP TABLE owed", "ALTER TABLE entry DROP COLUMN body"])
def test_a_file_that_lacks_what_it_should_have_is_broken(tmp_path: Path, diary: Diary, harm: str) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(harm)
    again = Diary.open(tmp_path)
    assert again.found == "broken"
    again.close()


def test_what_turns_out_to_be_broken_is_put_aside_with_what_waits_kept(tmp_path: Path, diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    diary.close()
    diary.keep(entry(2, of.PainNow(5)))
    again = Diary.open(tmp_path, diary.waiting, broken=True)
    assert again.found == "broken"
    assert [one.matter for one in again.entries()] == [of.PainNow(5)]
    assert again.writable
    again.close()


def test_a_newer_file_is_left_alone_and_what_is_told_stays_in_memory(tmp_path: Path, diary: Diary) -> None:
    diary.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("PRAGMA user_version=2")
    before = content(tmp_path)
    newer = Diary.open(tmp_path)
    assert newer.found == "newer"
    assert not newer.keep(entry(1, of.PainNow(4)))
    assert [one.matter for one in newer.entries()] == [of.PainNow(4)]
    assert not newer.recent(NOW).writable
    assert content(tmp_path) == before


def test_where_there_can_be_no_file_what_is_told_stays_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    diary = Diary.open(folder)
    assert diary.found == "unwritable"
    assert not diary.keep(entry(1, of.Peg(1, 2, 3)))
    assert diary.recent(NOW).pegged_ms == NOW
    with pytest.raises(StoreUnwritableError):
        diary.merge([entry(2, of.PainNow(4))])
    folder.mkdir()
    again = Diary.open(folder, diary.waiting)
    assert again.writable
    again.close()
    assert len(Diary.open(folder).entries()) == 1


def test_a_file_that_is_read_only_is_read(tmp_path: Path, diary: Diary) -> None:
    diary.keep(entry(1, of.PainNow(4)))
    diary.close()

    def read_only(folder: Path) -> sqlite3.Connection:
        connection = open_diary(folder)
        connection.execute("PRAGMA query_only=ON")
        return connection

    again = Diary.open(tmp_path, connect=read_only)
    assert again.found == "whole"
    assert not again.delete(f"{1:032x}")
    assert (again.entries(), again.writable) == ((), False)
    again.close()
    assert len(Diary.open(tmp_path).entries()) == 1


# -------------------------------------------------------------------------------------- merge and erase


def test_merging_takes_the_newer_and_doubles_nothing(diary: Diary) -> None:
    diary.keep(replace(entry(1, of.PainNow(4)), changed_ms=NOW + 5))
    diary.keep(entry(2, of.PainNow(5)))
    diary.keep(entry(3, of.Day(worst=3)))
    other = [
        entry(1, of.PainNow(9)),
        replace(entry(2, of.PainNow(9)), changed_ms=NOW + 1),
        replace(entry(9, of.Day(worst=9)), changed_ms=NOW + 1, origin=77),
        entry(4, of.PainNow(1)),
    ]
    assert diary.merge(other) == 3
    assert sorted(str(one.matter) for one in diary.entries()) == sorted(
        map(str, [of.PainNow(4), of.PainNow(9), of.Day(worst=9), of.PainNow(1)])
    )
    assert diary.merge(other) == 0
    assert not diary.undo()
    assert all(one.origin is None for one in diary.entries())


def test_a_merge_that_the_disk_refuses_changes_nothing(tmp_path: Path) -> None:
    connection = refusing(tmp_path)
    diary = Diary(connection)
    diary.keep(entry(1, of.PainNow(4)))
    for statement in range(6):
        connection.left = statement
        before = diary.entries()
        with pytest.raises(StoreUnwritableError):
            diary.merge([entry(number, of.PainNow(9)) for number in range(2, 9)])
        connection.left = None
        assert diary.entries() == before
        if statement == 4:
            break
    diary.close()


def test_erased_is_gone_from_the_file_and_comes_back_by_merging(tmp_path: Path, diary: Diary) -> None:
    for number, matter in enumerate(EVERY):
        diary.keep(entry(number, matter))
    entries = diary.entries()
    diary.erase()
    assert diary.entries() == ()
    assert not diary.undo()
    assert b"Ibuprofen" not in content(tmp_path)
    assert diary.merge(entries) == len(EVERY)
    assert set(diary.entries()) == set(entries)
