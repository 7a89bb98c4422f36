"""The keeper: what is shown was written or is owed; what was lost is told; nothing is ever deleted (S9)."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS, Modality
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.state import Practice, alarm_of, on_body
from backcare_desktop.engine.thermal.advance import contact_ms
from backcare_desktop.store import keeper as keeping
from backcare_desktop.store.codec import encode
from backcare_desktop.store.database import (
    FILE_NAME,
    SCHEMA_VERSION,
    StoreBrokenError,
    StoreNewerError,
    StoreUnwritableError,
    open_database,
)
from backcare_desktop.store.heartbeat import FILE_NAME as HEARTBEAT
from backcare_desktop.store.heartbeat import Beat, line_of
from backcare_desktop.store.journal import digest_of, read_snapshot
from backcare_desktop.store.keeper import Change, Keeper
from tests.engine.life import NINE, PASS, hours, minutes, request, seconds

ROOT = Path(__file__).resolve().parents[2]
TOO_LONG = {"is": "Limits", "settings": [["cold.max_application", 99]]}
START = ev.StartAsked(request("ice-pack", 15), PASS)


class Disk:
    """Opens the real file on a disk that can be full, and can be taken away."""

    def __init__(self) -> None:
        self.full = False
        self.gone = False
        self.opened: sqlite3.Connection | None = None

    def connect(self, folder: Path) -> sqlite3.Connection:
        if self.gone:
            raise StoreUnwritableError("taken away")
        self.opened = open_database(folder)
        self.fill(self.full)
        return self.opened

    def fill(self, full: bool) -> None:
        """SQLite itself says "database or disk is full" as soon as one more page is needed."""
        self.full = full
        assert self.opened is not None
        pages = self.opened.execute("PRAGMA page_count").fetchone()[0]
        self.opened.execute(f"PRAGMA max_page_count={pages if full else 1_000_000}")
        for size in (200, 1) if full else ():
            with pytest.raises(sqlite3.OperationalError, match="full"):
                self._write_until_full(self.opened, "x" * size)

    def _write_until_full(self, opened: sqlite3.Connection, event: str) -> None:
        while True:
            opened.execute(
                "INSERT INTO journal (wall_ms, boot, boot_ms, kind, event, phase, alarm)"
                " VALUES (0, 'b', 0, 'filler', ?, '', '')",
                (event,),
            )


class Person:
    """One person at one machine, with the real keeper of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = Moment("boot-1", hours(3), NINE)
        self.disk = Disk()
        self.keeper = Keeper.open(folder, self.now, self.disk.connect)

    def answered(self) -> "Person":
        self.do(ev.ScreenAnswered())
        self.do(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
        return self

    def wait(self, for_ms: int) -> "Person":
        self.now = Moment(self.now.boot, self.now.boot_ms + for_ms, self.now.wall_ms + for_ms)
        return self

    def do(self, event: ev.Event) -> Change:
        return self.keeper.accept(event, self.now)

    def crash(self, for_ms: int = 0) -> "Person":
        self.keeper.abandon()
        self.wait(for_ms)
        self.keeper = Keeper.open(self.folder, self.now, self.disk.connect)
        return self

    @property
    def state(self) -> Practice:
        return self.keeper.state

    @property
    def phase(self) -> str:
        return type(self.state.thermal).__name__.lower()

    @property
    def refused(self) -> str | None:
        return None if self.state.refused is None else self.state.refused.limit

    def locked(self) -> set[str]:
        return {lock.limit for lock in locks(self.state, self.now.boot_ms)}

    def journal(self) -> list[str]:
        """What happened, without what the diary is told of it."""
        kinds = (entry.kind for entry in self.keeper.entries())
        return [kind for kind in kinds if kind != "filler" and not kind.startswith("@")]


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Person:
    return Person(tmp_path).answered()


def stored(folder: Path) -> Practice:
    connection = open_database(folder)
    found = read_snapshot(connection)
    connection.close()
    assert found is not None
    return found[0]


# ------------------------------------------------------------------------------------------ written first


def test_s9_what_is_shown_is_on_the_disk(person: Person) -> None:
    for event in (START, ev.StopAsked(), ev.SourceOff(), ev.PainTold(3)):
        change = person.wait(seconds(30)).do(event)
        assert change.written
        assert change.after is person.state
        assert stored(person.folder) == person.state
    assert person.journal()[-4:] == ["StartAsked", "StopAsked", "SourceOff", "PainTold"]
    last = person.keeper.entries()[-4]
    assert (last.phase, last.alarm, last.at) == (
        "idle",
        "none",
        Moment("boot-1", person.now.boot_ms - 30_000, last.at.wall_ms),
    )


def test_a_tick_that_changes_nothing_writes_nothing(person: Person) -> None:
    before = person.journal()
    assert person.wait(seconds(1)).do(ev.Ticked()).written
    assert person.journal() == before
    person.do(START)
    person.wait(minutes(5)).do(ev.Ticked())
    # An alarm that begins is recorded, though the state is the same.
    assert person.journal()[-2:] == ["StartAsked", "Ticked"]
    assert person.keeper.entries()[-1].alarm == "medium"
    person.wait(seconds(1)).do(ev.Ticked())
    assert person.journal()[-2:] == ["StartAsked", "Ticked"]


def test_every_answer_is_recorded_though_it_changes_nothing(person: Person) -> None:
    person.do(START)
    person.wait(minutes(1)).do(ev.SkinAnswered())
    person.do(ev.MedicineLogged("pill", "nsaid"))
    assert person.journal()[-2:] == ["SkinAnswered", "MedicineLogged"]


def test_the_newest_entries_come_the_oldest_first(person: Person) -> None:
    for level in range(5):
        person.wait(1_000).do(ev.PainTold(level))
    told = [entry for entry in person.keeper.entries(limit=4) if entry.kind == "PainTold"]
    assert [json.loads(entry.event)["level"] for entry in told] == [3, 4]
    since = person.now.wall_ms - 1_000
    assert len(person.keeper.entries(since_wall_ms=since)) == 4


# ------------------------------------------------------------------------------------------ a full disk


def test_s9_a_start_that_cannot_be_written_does_not_happen(person: Person) -> None:
    person.disk.fill(True)
    change = person.do(START)
    assert person.phase == "idle"
    assert person.refused == "store.unwritable"
    assert person.locked() == {"store.unwritable"}
    assert change.before != change.after
    assert "StartAsked" not in person.journal()
    person.disk.fill(False)
    assert person.do(START).written
    assert person.phase == "apply"
    assert stored(person.folder) == person.state


def test_s9_an_end_always_happens_and_is_written_later(person: Person) -> None:
    person.do(START)
    person.disk.fill(True)
    change = person.wait(minutes(2)).do(ev.SourceOff())
    assert (person.phase, change.written) == ("idle", False)
    person.wait(minutes(1)).do(ev.PainTold(2))
    assert person.locked() >= {"store.unwritable", "cold.min_rest"}
    person.disk.fill(False)
    assert person.keeper.retry(person.now)
    assert person.journal()[-3:] == ["SourceOff", "PainTold", "written-again"]
    assert person.locked() == {"cold.min_rest", "thermal.switch_gap", "cold.no_numb_exercise"}
    assert stored(person.folder) == person.state
    assert person.crash().state.ledger.courses[0].contact_ms == minutes(2)


def test_s9_what_is_owed_is_written_before_a_new_start(person: Person) -> None:
    person.disk.fill(True)
    person.do(ev.MedicineLogged("x", "nsaid"))
    person.disk.fill(False)
    person.do(START)
    assert person.phase == "apply"
    assert person.journal()[-3:] == ["MedicineLogged", "written-again", "StartAsked"]


def test_a_session_goes_on_from_memory_and_alarms(person: Person) -> None:
    person.do(START)
    person.disk.fill(True)
    person.wait(minutes(6)).do(ev.Ticked())
    assert person.phase == "remove"
    assert alarm_of(person.state, person.now.boot_ms).level == "high"
    assert not person.keeper.retry(person.now)


def test_a_crash_before_it_could_be_written_finds_it_on(person: Person) -> None:
    person.do(START)
    person.disk.fill(True)
    person.wait(minutes(2)).do(ev.SourceOff())
    person.disk.full = False
    person.crash(minutes(1))
    assert person.phase == "recover"
    assert contact_ms(person.state.thermal, person.now.boot_ms) == minutes(3)


LIMITED = """
import resource, sys
from pathlib import Path
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import Moment
from backcare_desktop.store.database import FILE_NAME
from backcare_desktop.store.keeper import Keeper
from tests.engine.life import PASS, request

folder = Path(sys.argv[1])
now = Moment("b", 1, 1)
keeper = Keeper.open(folder, now)
keeper.accept(ev.ScreenAnswered(), now)
keeper.accept(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)), now)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, resource.RLIM_INFINITY))
keeper.accept(ev.StartAsked(request(), PASS), now)
print(type(keeper.state.thermal).__name__, keeper.state.refused.limit)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(keeper.accept(ev.StartAsked(request(), PASS), now).written, type(keeper.state.thermal).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of a file's size")
def test_s9_a_write_that_the_system_refuses(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert told.stderr == ""
    assert told.stdout.splitlines() == ["Idle store.unwritable", "True Apply"]


def test_a_database_that_becomes_garbage_while_it_runs_stops_starts_and_no_end(person: Person) -> None:
    person.do(START)
    (person.folder / FILE_NAME).write_bytes(b"\0garbage\xff" * 4096)
    assert not person.wait(minutes(1)).do(ev.SourceOff()).written
    assert person.phase == "idle"
    person.wait(hours(3)).do(START)
    assert person.refused == "store.unwritable"
    person.crash()
    assert person.keeper.opened.found == "broken"
    assert person.keeper.opened.aside is not None


# ------------------------------------------------------------------------------------------ what is found


def test_a_first_start_is_new_and_the_next_one_whole(tmp_path: Path) -> None:
    person = Person(tmp_path)
    assert person.keeper.opened.found == "new"
    person.answered()
    person.keeper.close(person.now)
    assert person.keeper.entries() == ()
    person.keeper = Keeper.open(tmp_path, person.now)
    assert person.keeper.opened.found == "whole"
    assert person.journal()[-2:] == ["closed", "opened"]
    assert person.locked() == set()


def garbage(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"garbage" * 999)


def emptied(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"")


def cut_off(folder: Path) -> None:
    whole = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(whole[: len(whole) // 2])


def stub(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"S")


def statement(*lines: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with sqlite3.connect(folder / FILE_NAME) as connection:
            for line in lines:
                connection.execute(line)
        connection.close()

    return change


def tampered(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    """The stored state changed by someone who made the digest fit."""

    def rewrite(folder: Path) -> None:
        tree = json.loads(encode(stored(folder)))
        change(tree)
        text = json.dumps(tree)
        with sqlite3.connect(folder / FILE_NAME) as connection:
            connection.execute("UPDATE snapshot SET state = ?, digest = ?", (text, digest_of(text)))
        connection.close()

    return rewrite


@pytest.mark.parametrize(
    "damage",
    [
        garbage,
        emptied,
        cut_off,
        stub,
        statement("UPDATE snapshot SET digest = 'x'"),
        statement("UPDATE snapshot SET state = state || ' '"),
        statement("UPDATE snapshot SET state = 7"),
        statement("UPDATE snapshot SET boot_ms = 'soon'"),
        statement("UPDATE snapshot SET state = CAST(state AS BLOB)"),
        statement("DROP TABLE snapshot"),
        statement("PRAGMA user_version=0"),
        statement("PRAGMA user_version=-1"),
        tampered(lambda tree: tree.pop("ledger")),
        tampered(lambda tree: tree.update(more=1)),
        tampered(
            lambda tree: tree.update(limits={"is": "Limits", "settings": [["cold.max_application", 99]]})
        ),
        tampered(lambda tree: tree.update(thermal={"is": "Nothing"})),
    ],
)
def test_a_broken_file_is_moved_aside_and_locks_cold_and_heat(
    person: Person, damage: Callable[[Path], None]
) -> None:
    person.keeper.abandon()
    damage(person.folder)
    content = (person.folder / FILE_NAME).read_bytes()
    person.keeper = Keeper.open(person.folder, person.now)
    opened = person.keeper.opened
    assert opened.found == "broken"
    assert opened.aside is not None
    assert opened.aside.read_bytes() == content
    assert on_body(person.state)
    assert alarm_of(person.state, person.now.boot_ms).level == "medium"
    assert "ledger.unreadable" in person.locked()
    person.do(ev.OnBodyAnswered(None))
    person.answered().do(ev.SkinReviewed())
    ends = {lock.until_ms for lock in locks(person.state, person.now.boot_ms)}
    assert ends == {person.now.boot_ms + minutes(120)}
    person.wait(minutes(120) - 1).do(START)
    assert person.refused == "ledger.unreadable"
    person.wait(1).do(START)
    assert person.phase == "apply"


def test_a_second_broken_file_gets_a_place_of_its_own(person: Person) -> None:
    for number in (1, 2):
        person.keeper.abandon()
        garbage(person.folder)
        person.keeper = Keeper.open(person.folder, person.now)
        aside = person.keeper.opened.aside
        assert aside is not None
        assert aside.name == f"backcare.broken-{number}.sqlite3"


def test_an_unanswered_broken_file_is_asked_about_again(person: Person) -> None:
    person.keeper.abandon()
    garbage(person.folder)
    person.keeper = Keeper.open(person.folder, person.now)
    person.crash(minutes(1))
    assert person.keeper.opened.found == "whole"
    assert on_body(person.state)
    assert "ledger.unreadable" in person.locked()


def test_a_deleted_file_with_a_heartbeat_is_lost_and_not_new(person: Person) -> None:
    person.keeper.abandon()
    (person.folder / FILE_NAME).unlink()
    assert keeping.read(person.folder, person.now).found == "lost"
    person.keeper = Keeper.open(person.folder, person.now)
    assert person.keeper.opened.found == "lost"
    assert "ledger.unreadable" in person.locked()
    # The one that was made meanwhile holds nothing to be taken for a past.
    (person.folder / FILE_NAME).unlink()
    open_database(person.folder).close()
    assert keeping.read(person.folder, person.now).found == "lost"
    person.crash()
    assert person.keeper.opened.found == "lost"


def test_a_newer_file_is_left_alone(person: Person) -> None:
    person.keeper.close(person.now)
    statement(f"PRAGMA user_version={SCHEMA_VERSION + 1}")(person.folder)
    before = (person.folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreNewerError):
        Keeper.open(person.folder, person.now)
    with pytest.raises(StoreNewerError):
        keeping.read(person.folder, person.now)
    assert (person.folder / FILE_NAME).read_bytes() == before


def test_a_broken_file_that_cannot_be_moved_refuses_all_starts(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> Path:
        raise PermissionError

    person.keeper.abandon()
    garbage(person.folder)
    monkeypatch.setattr(keeping, "move_aside", refuse)
    person.keeper = Keeper.open(person.folder, person.now, person.disk.connect)
    assert (person.keeper.opened.found, person.keeper.opened.aside) == ("broken", None)
    assert {"store.unwritable", "ledger.unreadable"} <= person.locked()
    assert not person.keeper.retry(person.now)
    assert (person.folder / FILE_NAME).read_bytes() == b"garbage" * 999


def test_a_file_that_is_broken_again_and_again_is_given_up(tmp_path: Path) -> None:
    def broken(folder: Path) -> sqlite3.Connection:
        garbage(folder)
        raise StoreBrokenError("again")

    keeper = Keeper.open(tmp_path, Moment("b", 1, 1), broken)
    assert keeper.opened.found == "broken"
    assert not keeper.state.ledger.writable
    assert len(list(tmp_path.glob("backcare.broken-*"))) == 2


# ------------------------------------------------------------------------------------------ held, read-only


def held_elsewhere(folder: Path) -> sqlite3.Connection:
    holder = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    return holder


def test_s7_a_file_held_at_the_start_is_read_before_it_is_written(person: Person) -> None:
    person.do(START)
    person.wait(minutes(3)).do(ev.SourceOff())
    person.keeper.abandon()
    holder = held_elsewhere(person.folder)
    person.keeper = Keeper.open(person.folder, person.now)
    assert person.keeper.opened.found == "unwritable"
    assert on_body(person.state)
    assert {"store.unwritable", "ledger.unreadable"} <= person.locked()
    person.do(ev.ScreenAnswered(frozenset({"A1"})))
    person.do(ev.OnBodyAnswered(None))
    holder.close()
    assert person.keeper.retry(person.now)
    # What the file says and what the person said meanwhile: both hold.
    assert person.locked() >= {"cold.min_rest", "redflag.emergency_lock"}
    assert "ledger.unreadable" not in person.locked()
    assert person.state.ledger.courses[0].contact_ms == minutes(3)
    assert stored(person.folder) == person.state
    assert "ScreenAnswered" in person.journal()


def test_s5_what_the_person_has_on_while_the_file_is_held_goes_on(person: Person) -> None:
    person.keeper.abandon()
    holder = held_elsewhere(person.folder)
    person.keeper = Keeper.open(person.folder, person.now)
    person.do(ev.OnBodyAnswered(Modality.COLD))
    assert person.phase == "remove"
    holder.close()
    assert not person.keeper.retry(person.now)
    person.wait(minutes(1)).do(START)
    assert (person.phase, alarm_of(person.state, person.now.boot_ms).level) == ("remove", "high")
    person.do(ev.SourceOff())
    assert person.keeper.retry(person.now)
    assert person.state.ledger.last(Modality.COLD) is not None
    assert "cold.min_rest" in person.locked()


def test_a_file_still_held_stays_unread(person: Person) -> None:
    person.keeper.abandon()
    holder = held_elsewhere(person.folder)
    person.keeper = Keeper.open(person.folder, person.now)
    assert not person.keeper.retry(person.now)
    assert person.keeper.opened.found == "unwritable"
    holder.close()


@pytest.mark.parametrize("read", [False, True])
def test_a_newer_file_that_turns_up_later_is_left_alone(tmp_path: Path, read: bool) -> None:
    """Neither a program that has read its own file nor one that has not is felled by it."""

    def newer(_: Path) -> sqlite3.Connection:
        raise StoreNewerError("a later program wrote it")

    def held(_: Path) -> sqlite3.Connection:
        raise StoreUnwritableError("held")

    person = Person(tmp_path)
    if not read:
        person.keeper.abandon()
        person.keeper = Keeper.open(tmp_path, person.now, held)
        person.keeper.opened.found = "unwritable"
    else:
        person.keeper.abandon()
        person.do(ev.StoreChanged(writable=False))
    person.keeper._connect = newer
    assert not person.keeper.retry(person.now)
    assert not person.state.ledger.writable
    person.do(START)
    assert person.refused == "store.unwritable"


def test_a_folder_in_place_of_the_file_refuses_starts(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    person = Person(tmp_path).answered()
    person.do(ev.OnBodyAnswered(None))
    person.do(START)
    assert person.refused == "store.unwritable"
    assert person.keeper.entries()
    person.keeper.close(person.now)
    assert (tmp_path / FILE_NAME).is_dir()


def test_a_disk_that_can_be_read_and_not_written_tells_the_truth_and_refuses(person: Person) -> None:
    person.do(START)
    person.wait(minutes(3)).do(ev.SourceOff())
    person.disk.gone = True
    person.crash(minutes(10))
    assert person.keeper.opened.found == "whole"
    assert person.locked() >= {"cold.min_rest", "store.unwritable"}
    assert not person.keeper.retry(person.now)
    person.disk.gone = False
    assert person.keeper.retry(person.now)
    assert person.locked() == {"cold.min_rest", "thermal.switch_gap", "cold.no_numb_exercise"}
    assert stored(person.folder) == person.state


def test_reading_a_folder_that_nobody_keeps_writes_nothing(person: Person) -> None:
    person.do(START)
    person.keeper.abandon()
    before = {file.name: file.read_bytes() for file in person.folder.iterdir()}
    found = keeping.read(person.folder, person.wait(minutes(1)).now)
    assert found.found == "whole"
    assert contact_ms(found.state.thermal, person.now.boot_ms) == minutes(1)
    assert {file.name: file.read_bytes() for file in person.folder.iterdir()} == before


def test_reading_tells_what_is_wrong(tmp_path: Path) -> None:
    now = Moment("b", 1, 1)
    assert keeping.read(tmp_path, now).found == "new"
    assert keeping.read(tmp_path / "missing", now).found == "new"
    garbage(tmp_path)
    assert keeping.read(tmp_path, now).found == "broken"
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / FILE_NAME).mkdir()
    found = keeping.read(tmp_path, now)
    assert found.found == "unwritable"
    assert found.state.asks_on_body


# ------------------------------------------------------------------------------------------ the heartbeat


def test_a_crash_is_known_to_the_last_beat(person: Person) -> None:
    person.do(START)
    person.keeper.beat(person.wait(seconds(90)).now)
    beaten = person.now.boot_ms
    person.crash(seconds(10))
    assert person.phase == "recover"
    person.do(ev.SourceOff(since_ms=beaten - 1))
    assert person.refused == "request.invalid"
    person.do(ev.SourceOff(since_ms=beaten))
    assert person.state.ledger.courses[0].contact_ms == seconds(90)


@pytest.mark.parametrize(
    "beat",
    [
        b"",
        b"\0" * 128,
        b"torn",
        line_of(Beat(Moment("another-boot", 10**12, NINE))),
        line_of(Beat(Moment("boot-1", hours(3) - 1, NINE))),
    ],
)
def test_a_heartbeat_that_says_nothing_leaves_the_journal_s_word(person: Person, beat: bytes) -> None:
    person.do(START)
    began = person.now.boot_ms
    person.keeper.abandon()
    (person.folder / HEARTBEAT).write_bytes(beat)
    person.wait(minutes(1))
    person.keeper = Keeper.open(person.folder, person.now)
    assert person.phase == "recover"
    assert contact_ms(person.state.thermal, person.now.boot_ms) == minutes(1)
    person.do(ev.SourceOff(since_ms=began))
    assert person.phase == "idle"


def test_every_file_is_the_owner_s(person: Person) -> None:
    person.do(START)
    modes = {file.name: file.stat().st_mode & 0o777 for file in person.folder.iterdir()}
    assert set(modes) >= {FILE_NAME, HEARTBEAT}
    assert set(modes.values()) == {0o600}


def test_what_is_recovered_is_written_at_once(person: Person) -> None:
    person.do(START)
    person.crash(minutes(1))
    assert replace(stored(person.folder)) == person.state
    assert person.journal()[-1] == "opened"
    assert json.loads(person.keeper.entries()[-1].event) == "whole"


# ---------------------------------------------------------------------------------- deleting everything


@pytest.mark.control("deleted")
def test_s7_deleting_everything_leaves_the_locks_and_nothing_that_was_told(person: Person) -> None:
    person.do(ev.ProfileAnswered(frozenset({"glaucoma"}), frozenset(CONDITIONS)))
    person.do(START)
    person.wait(minutes(1))
    for event in (ev.SourceOff(), ev.PainTold(7), ev.ScreenAnswered(frozenset({"B2"}))):
        person.do(event)
    before, newest = person.locked(), person.keeper.entries()[-1]
    person.keeper.forget(person.now)
    assert person.locked() >= before >= {"cold.min_rest", "redflag.same_day"}
    assert person.journal() == ["forgotten"]
    file = (person.folder / FILE_NAME).read_bytes()
    for told in (b"PainTold", b"pregnant", b"pain_before", newest.event.encode()):
        assert told not in file
    assert person.crash().locked() >= before
    assert person.do(ev.PainTold(3)).written


def test_numbers_of_lines_go_on_after_deleting_everything(person: Person) -> None:
    def numbers() -> list[int]:
        assert person.disk.opened is not None
        return [number for (number,) in person.disk.opened.execute("SELECT id FROM journal ORDER BY id")]

    before = numbers()
    person.keeper.forget(person.now)
    person.do(ev.AlarmHushed())
    assert numbers() == [before[-1] + 1, before[-1] + 2]


def test_deleting_everything_that_the_disk_refuses_is_said_and_deletes_nothing(person: Person) -> None:
    person.do(ev.PainTold(7))
    state = person.state
    assert person.disk.opened is not None
    person.disk.opened.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreUnwritableError):
        person.keeper.forget(person.now)
    person.disk.opened.execute("PRAGMA query_only=OFF")
    assert person.state is state
    assert "PainTold" in person.journal()
    person.keeper.abandon()
    person.disk.gone = True
    person.keeper = Keeper.open(person.folder, person.now, person.disk.connect)
    with pytest.raises(StoreUnwritableError):
        person.keeper.forget(person.now)


def test_what_the_disk_refused_is_forgotten_too(person: Person) -> None:
    person.disk.fill(True)
    person.do(ev.PainTold(7))
    person.disk.fill(False)
    person.keeper.forget(person.now)
    person.keeper.retry(person.now)
    assert person.journal() == ["forgotten", "written-again"]
