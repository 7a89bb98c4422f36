"""What happened reaches the diary once, whatever ends the program, and is gone from both when deleted."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.diary import matters as of
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Matter
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.store import diary_gather, heartbeat
from backcare_desktop.store.database import FILE_NAME as RECORD
from backcare_desktop.store.database import StoreUnwritableError, open_database
from backcare_desktop.store.diary import Diary
from backcare_desktop.store.diary_file import FILE_NAME, open_diary
from backcare_desktop.store.diary_table import Table
from backcare_desktop.store.keeper import Keeper
from tests.engine.life import NINE, PASS, hours, minutes, request, seconds
from tests.store.test_diary import content, refusing

START = ev.StartAsked(request("ice-pack", 15, pain_before=6), PASS)


def zone(_wall_ms: int) -> int:
    return hours(1)


def record(folder: Path) -> sqlite3.Connection:
    """The real file; what a power cut would take is not what is tested here."""
    return _unhurried(open_database(folder))


def book(folder: Path) -> sqlite3.Connection:
    return _unhurried(open_diary(folder))


def _unhurried(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA synchronous=OFF")
    return connection


class Person:
    """One person, the keeper of a folder and its diary."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = Moment("boot-1", hours(3), NINE)
        self.keeper = Keeper.open(folder, self.now, record)
        self.diary = Diary.open(folder, connect=book)

    def wait(self, for_ms: int) -> "Person":
        self.now = Moment(self.now.boot, self.now.boot_ms + for_ms, self.now.wall_ms + for_ms)
        return self

    def do(self, *events: ev.Event) -> "Person":
        for event in events:
            self.keeper.accept(event, self.now)
        return self

    def answered(self) -> "Person":
        return self.do(ev.ScreenAnswered(), ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))

    def gather(self, diary: Diary | None = None) -> bool:
        telling = self.keeper.telling
        assert telling is not None
        return (diary or self.diary).gather(telling, zone)

    def told(self) -> list[Matter]:
        """What the diary holds, the oldest first, without the answers of the beginning."""
        self.gather()
        found = sorted(self.diary.entries(), key=lambda entry: entry.at_ms)
        return [entry.matter for entry in found if entry.matter != of.Screening(frozenset())]

    def crash(self) -> "Person":
        self.keeper.abandon()
        self.diary.close()
        self.keeper = Keeper.open(self.folder, self.now, record)
        self.diary = Diary.open(self.folder, connect=book)
        return self

    def session(self) -> "Person":
        """Fifteen minutes of an ice pack, and pain told after it."""
        self.do(START).wait(minutes(5)).do(ev.SkinAnswered()).wait(minutes(5)).do(ev.SkinAnswered())
        self.wait(minutes(5)).do(ev.Ticked()).wait(seconds(20)).do(ev.SourceOff())
        return self.wait(minutes(5)).do(ev.PainTold(3, after=True))


@pytest.fixture(name="person")
def _person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    monkeypatch.setattr(heartbeat, "_flush", lambda _file: None)
    person = Person(tmp_path).answered()
    yield person
    person.diary.close()
    person.keeper.abandon()


WHOLE = of.Course("cold", "ice-pack", minutes(15) + seconds(20), pain_before=6, pain_after=3)


def test_a_course_is_told_once_with_the_pain_after_it(person: Person) -> None:
    person.session()
    assert person.told() == [WHOLE]
    assert person.told() == [WHOLE]
    (course,) = person.diary.entries(kinds=(of.Course,))
    assert course.zone_ms == hours(1)
    assert course.origin


def test_pain_after_is_paired_also_when_the_course_was_gathered_before(person: Person) -> None:
    person.do(START).wait(minutes(1)).do(ev.SourceOff())
    assert person.told() == [of.Course("cold", "ice-pack", minutes(1), "off", pain_before=6)]
    person.wait(minutes(5)).do(ev.PainTold(2, after=True))
    assert person.told() == [of.Course("cold", "ice-pack", minutes(1), "off", None, False, 6, 2)]


def test_pain_after_hours_later_stands_for_itself(person: Person) -> None:
    person.do(START).wait(minutes(1)).do(ev.SourceOff()).wait(hours(2)).do(ev.PainTold(2, after=True))
    assert person.told()[1] == of.PainNow(2, after=True)


def test_both_parts_of_on_off_are_one_course(person: Person) -> None:
    asked = request("ice-pack", 10, pattern="on-off")
    person.do(ev.StartAsked(asked, PASS)).wait(minutes(5)).do(ev.SkinAnswered())
    person.wait(minutes(5)).do(ev.Ticked()).do(ev.SourceOff())
    assert person.told() == [of.Course("cold", "ice-pack", minutes(10))]
    person.wait(minutes(10)).do(ev.NextAsked(), ev.NextAsked(PASS)).wait(minutes(4)).do(ev.SourceOff())
    assert person.told() == [of.Course("cold", "ice-pack", minutes(14), "off")]
    assert person.diary.sums.days((of.Course,), 0, 99_999)[0].length_ms == minutes(14)


def test_a_course_that_goes_on_keeps_the_words_of_the_person(person: Person) -> None:
    person.do(START).wait(seconds(40)).do(ev.SourceOff())
    person.gather()
    (before,) = person.diary.entries(kinds=(of.Course,))
    assert isinstance(before.matter, of.Course)
    person.diary.correct(replace(before, matter=replace(before.matter, pain_before=8)))
    person.wait(minutes(1)).do(START).wait(minutes(3)).do(ev.SourceOff())
    assert person.told() == [of.Course("cold", "ice-pack", minutes(3) + seconds(40), "off", pain_before=8)]


def test_what_can_be_taken_back_is_what_is_offered(person: Person) -> None:
    person.diary.keep(Entry("a" * 32, person.now.wall_ms, 0, of.Note("of yesterday"), person.now.wall_ms))
    person.do(START).wait(minutes(1)).do(ev.SourceOff())
    person.gather()
    (course,) = person.diary.entries(kinds=(of.Course,))
    person.diary.correct(replace(course, matter=replace(WHOLE, pain_after=None)))
    assert person.diary.recent(person.now.wall_ms).undo == "corrected"
    person.wait(minutes(5)).do(ev.PainTold(2, after=True)).gather()
    # The pain after it came over the correction: what is offered now is the note, and that goes.
    assert person.diary.recent(person.now.wall_ms).undo == "kept"
    assert person.diary.undo()
    assert person.told() == [replace(WHOLE, pain_after=2)]
    assert not person.diary.undo()


def test_breaks_are_one_entry_a_day_and_a_persons_own_count_stays(person: Person) -> None:
    person.do(ev.ReminderSet("posture", "enabled", True))
    for _ in range(3):
        person.wait(minutes(31)).do(ev.Ticked(), ev.BreakDone())
    assert person.told() == [of.BreakCount(3, 3, 0)]
    person.wait(minutes(31)).do(ev.Ticked(), ev.BreakDone())
    assert person.told() == [of.BreakCount(4, 4, 0)]
    (before,) = person.diary.entries(kinds=(of.BreakCount,))
    person.diary.correct(replace(before, matter=of.BreakCount(9, 9, 0)))
    person.wait(minutes(31)).do(ev.Ticked(), ev.BreakDone())
    assert person.told() == [of.BreakCount(9, 9, 0)]
    assert b"BreakCount" not in (person.folder / RECORD).read_bytes()


# ------------------------------------------------------------------------------- deleted from both files


def test_deleted_pain_is_gone_from_both_files(person: Person) -> None:
    person.do(ev.PainTold(7)).wait(seconds(5)).do(ev.PainTold(2))
    person.gather()
    record = person.folder / RECORD
    assert b'"level":7' in record.read_bytes()
    first = person.diary.entries(kinds=(of.PainNow,))[1]
    person.diary.delete(first.id)
    person.gather()
    for file in (record, person.folder / FILE_NAME):
        assert b'"level":7' not in file.read_bytes()
        assert b'"level":2' in file.read_bytes()
    assert person.crash().told() == [of.PainNow(2)]


def test_deleting_the_newest_line_gives_its_number_to_nobody(person: Person) -> None:
    person.do(ev.PainTold(7))
    person.gather()
    person.diary.delete(person.diary.entries(kinds=(of.PainNow,))[0].id)
    person.gather()
    person.do(ev.PainTold(5)).do(ev.PainTold(6))
    assert sorted(person.told(), key=str) == [of.PainNow(5), of.PainNow(6)]


@pytest.mark.control("deleted")
def test_deleting_answers_and_courses_leaves_every_lock(person: Person) -> None:
    person.session().do(ev.ScreenAnswered(frozenset({"A1", "B2"})))
    before = locks(person.keeper.state, person.now.boot_ms)
    person.gather()
    for entry in person.diary.entries():
        person.diary.delete(entry.id)
    person.gather()
    assert b'"A1"' not in (person.folder / FILE_NAME).read_bytes()
    assert "@" not in "".join(one.kind for one in person.keeper.entries())
    assert locks(person.keeper.state, person.now.boot_ms) == before
    assert locks(person.crash().keeper.state, person.now.boot_ms) == before
    assert person.told() == []


# ---------------------------------------------------------------- crashes, and journals that began anew


def whole(person: Person) -> list[Matter]:
    person.session().wait(seconds(5)).do(ev.PainTold(7), ev.ScreenAnswered(frozenset({"C1"})))
    return [WHOLE, of.PainNow(7), of.Screening(frozenset({"C1"}))]


@pytest.mark.parametrize("statement", range(24))
def test_a_crash_anywhere_in_gathering_loses_and_doubles_nothing(person: Person, statement: int) -> None:
    expected = whole(person)
    person.diary.close()
    connection = refusing(person.folder)
    connection.left = statement
    cut = Diary(connection)
    with suppress(StoreUnwritableError):
        person.gather(cut)
    connection.close()
    assert sorted(map(str, person.crash().told())) == sorted(map(str, expected))


@pytest.mark.parametrize("statement", range(12))
def test_a_crash_anywhere_in_deleting_deletes_at_last(person: Person, statement: int) -> None:
    person.do(ev.PainTold(7)).wait(seconds(5)).do(ev.PainTold(2))
    person.gather()
    person.diary.close()
    connection = refusing(person.folder)
    connection.left = statement
    cut = Diary(connection)
    gone = cut.delete(cut.entries(kinds=(of.PainNow,))[1].id)
    with suppress(StoreUnwritableError):
        person.gather(cut)
    connection.close()
    person.crash()
    assert person.told() == ([of.PainNow(2)] if gone else [of.PainNow(7), of.PainNow(2)])
    assert (b'"level":7' in content(person.folder)) is not gone


def test_a_journal_that_refuses_to_let_go_is_asked_again(person: Person) -> None:
    person.do(ev.PainTold(7)).wait(seconds(5)).do(ev.PainTold(2))
    person.gather()
    person.diary.delete(person.diary.entries(kinds=(of.PainNow,))[1].id)
    with sqlite3.connect(person.folder / RECORD, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnwritableError):
            person.gather()
        other.execute("ROLLBACK")
    person.gather()
    assert b'"level":7' not in content(person.folder)


def test_a_journal_that_is_broken_leaves_the_diary_alone(person: Person) -> None:
    person.do(ev.PainTold(7))
    telling = person.keeper.telling
    assert telling is not None
    record = person.folder / RECORD
    record.write_bytes(record.read_bytes()[:24] + b"\xff" * record.stat().st_size)
    for act in (telling.newest, lambda: telling.take_out([3])):
        with pytest.raises(StoreUnwritableError):
            act()
    with pytest.raises(StoreUnwritableError):
        person.gather()
    assert person.diary.entries() == ()


def test_a_journal_that_began_anew_is_read_from_its_first_line(person: Person) -> None:
    person.do(ev.PainTold(7))
    assert person.told() == [of.PainNow(7)]
    person.keeper.abandon()
    (person.folder / RECORD).unlink()
    person.wait(minutes(5)).crash().wait(minutes(1)).do(ev.PainTold(3))
    assert person.told() == [of.PainNow(7), of.PainNow(3)]
    # A line of the journal that is gone never stands for one of the new journal.
    person.diary.delete(person.diary.entries(kinds=(of.PainNow,))[1].id)
    assert person.crash().told() == [of.PainNow(3)]
    assert [one.kind for one in person.keeper.entries()].count("PainTold") == 1


def test_a_journal_put_back_from_a_copy_doubles_nothing_and_takes_no_word_back(person: Person) -> None:
    person.do(ev.PainTold(7), ev.PainTold(6))
    person.keeper.close(person.now)
    copy = (person.folder / RECORD).read_bytes()
    person.keeper = Keeper.open(person.folder, person.now)
    person.do(ev.PainTold(5))
    person.gather()
    first = next(one for one in person.diary.entries() if one.matter == of.PainNow(7))
    person.diary.correct(replace(first, matter=of.PainNow(8)))
    person.keeper.abandon()
    (person.folder / RECORD).write_bytes(copy)
    person.wait(minutes(5)).crash().do(ev.PainTold(1), ev.PainTold(2))
    levels = [matter.level for matter in person.told() if isinstance(matter, of.PainNow)]
    assert sorted(levels) == [1, 2, 5, 6, 8]


def test_a_line_of_a_newer_program_is_passed_over(person: Person) -> None:
    person.do(ev.PainTold(7))
    with sqlite3.connect(person.folder / RECORD) as connection:
        connection.execute("""UPDATE journal SET event = '{"is":"Mood"}' WHERE kind = '@PainNow'""")
    assert person.do(ev.PainTold(6)).told() == [of.PainNow(6)]


def test_much_is_gathered_a_moments_work_at_a_time(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    telling = person.keeper.telling
    assert telling is not None
    for level in range(7):
        person.wait(seconds(1)).do(ev.PainTold(level))
    rounds = 0
    connection = refusing(person.folder)
    table = Table(connection)
    while diary_gather.gather(table, telling, zone, limit=3):
        rounds += 1
    assert rounds == 2
    assert len(table.between(0, 2**60, (of.PainNow,))) == 7
    connection.close()


# ------------------------------------------------------------------------------------------- old lines


def test_lines_of_long_ago_go_once_they_were_gathered_and_the_diary_keeps_all(person: Person) -> None:
    whole(person)
    person.wait(401 * DAY_MS).do(ev.PainTold(4))
    telling = person.keeper.telling
    assert telling is not None
    person.diary.drop_old(telling, person.now.wall_ms)
    assert len(person.keeper.entries()) > 10, "nothing goes that was not gathered"
    before = person.told()
    journal, newest = telling.journal(), telling.newest()
    person.diary.drop_old(telling, person.now.wall_ms)
    assert [one.kind for one in person.keeper.entries()] == ["opened", "PainTold", "@PainNow"]
    assert not person.diary.drop_old(telling, person.now.wall_ms)
    assert (telling.journal(), telling.newest()) == (journal, newest)
    assert person.told() == before
    assert person.crash().told() == before


# ---------------------------------------------------------------------------------- deleting everything


def test_after_deleting_everything_the_diary_begins_anew(person: Person) -> None:
    whole(person)
    person.gather()
    person.diary.keep(
        replace(person.diary.entries()[0], id="5" * 32, matter=of.Note("sat too long"), origin=None)
    )
    before = locks(person.keeper.state, person.now.boot_ms)
    assert before
    person.keeper.forget(person.now)
    person.diary.erase()
    found = content(person.folder)
    for told in (b"PainTold", b"PainNow", b'ice-pack","ending', b"sat too long", b"C1"):
        assert told not in found
    after = {(lock.what, lock.limit) for lock in locks(person.keeper.state, person.now.boot_ms)}
    assert after >= {(lock.what, lock.limit) for lock in before}
    assert person.do(ev.PainTold(3)).told() == [of.PainNow(3)]
    assert person.crash().do(ev.PainTold(4)).told() == [of.PainNow(3), of.PainNow(4)]


def test_what_is_merged_back_after_deleting_everything_is_not_doubled_by_the_journal(person: Person) -> None:
    expected = whole(person)
    person.gather()
    copy = person.diary.entries()
    person.keeper.forget(person.now)
    person.diary.erase()
    person.diary.merge(copy)
    assert sorted(map(str, person.told())) == sorted(map(str, expected))
    assert {entry.origin for entry in person.diary.entries()} == {None}
