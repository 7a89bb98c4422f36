"""The file: made private, opened whole, or said what is wrong with it; never deleted."""

import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.store import database
from backcare_desktop.store.aside import delete_aside, move_aside
from backcare_desktop.store.database import (
    FILE_NAME,
    SCHEMA_VERSION,
    StoreBrokenError,
    StoreNewerError,
    StoreUnwritableError,
    open_database,
    open_read_only,
)
from backcare_desktop.store.journal import read_snapshot
from backcare_desktop.store.keeper import Keeper
from tests.engine.life import settled


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> Path:
    """A folder with a file that holds something."""
    life = settled()
    keeper = Keeper.open(tmp_path, life.now)
    for n in range(40):
        keeper.accept(ev.PainTold(n % 11), life.wait(1_000).now)
    keeper.close(life.now)
    return tmp_path


def test_a_new_file_is_the_owner_s_and_of_this_schema(tmp_path: Path) -> None:
    connection = open_database(tmp_path)
    assert mode(tmp_path / FILE_NAME) == 0o600
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    # In KiB: a record of years must not fill the memory of the program that adds to it.
    assert connection.execute("PRAGMA cache_size").fetchone() == (-64,)
    assert read_snapshot(connection) is None
    connection.close()
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_every_file_beside_it_is_the_owner_s_too(tmp_path: Path) -> None:
    connection = open_database(tmp_path)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO snapshot VALUES (1, 'b', 1, 2, 's', 'd')")
    assert {mode(file) for file in tmp_path.iterdir()} == {0o600}
    assert len(list(tmp_path.iterdir())) == 2
    connection.close()


def test_what_was_written_is_there_when_it_is_opened_again(written: Path) -> None:
    for opened in (open_database(written), open_read_only(written)):
        found = read_snapshot(opened)
        assert found is not None
        assert found[0].pain is not None
        opened.close()


def test_what_a_killed_first_start_left_is_no_broken_file(tmp_path: Path) -> None:
    (tmp_path / f"{FILE_NAME}.new").write_bytes(b"half")
    (tmp_path / f"{FILE_NAME}.new-journal").write_bytes(b"half")
    open_database(tmp_path).close()
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def tables_without_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()


@pytest.mark.parametrize(
    "content", [b"", b"\0", b"\0" * 4096, b"x", b"garbage" * 999, b"SQLite format 3\0" + b"\xff" * 4080]
)
def test_a_file_that_is_not_ours_is_broken(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(StoreBrokenError):
        open_database(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_tables_without_a_version_are_broken(tmp_path: Path) -> None:
    tables_without_version(tmp_path / FILE_NAME)
    with pytest.raises(StoreBrokenError, match="version"):
        open_database(tmp_path)


def test_a_database_without_anything_is_not_ours(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("VACUUM")
    connection.close()
    assert (tmp_path / FILE_NAME).stat().st_size > 0
    with pytest.raises(StoreBrokenError, match="version"):
        open_database(tmp_path)


def test_a_file_cut_off_anywhere_is_never_taken_for_whole(written: Path) -> None:
    whole = (written / FILE_NAME).read_bytes()
    for length in (*range(0, 600, 37), *range(1_024, len(whole), 1_024)):
        (written / FILE_NAME).write_bytes(whole[:length])
        with pytest.raises(StoreBrokenError):
            read_snapshot(open_database(written))


def test_damage_in_any_page_is_noticed_or_harmless(written: Path) -> None:
    path = written / FILE_NAME
    whole = path.read_bytes()
    connection = open_database(written)
    true = read_snapshot(connection)
    connection.close()
    for place in range(0, len(whole), 997):
        path.write_bytes(whole[:place] + b"\xa5" * 64 + whole[place + 64 :])
        try:
            connection = open_database(written)
            assert read_snapshot(connection) == true
        except (StoreBrokenError, StoreNewerError):
            continue
        connection.close()


def test_a_newer_schema_is_left_alone(written: Path) -> None:
    path = written / FILE_NAME
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    for opened in (open_database, open_read_only):
        with pytest.raises(StoreNewerError):
            opened(written)
    assert path.read_bytes() == before
    assert [file.name for file in written.iterdir() if file.name.startswith("backcare")] == [FILE_NAME]


@pytest.mark.parametrize("what", ["snapshot", "journal"])
def test_a_missing_table_is_broken_or_unwritable_but_never_new(written: Path, what: str) -> None:
    with sqlite3.connect(written / FILE_NAME) as connection:
        connection.execute(f"DROP TABLE {what}")
    connection.close()
    connection = open_database(written)
    if what == "snapshot":
        with pytest.raises(StoreBrokenError):
            read_snapshot(connection)
    else:
        assert read_snapshot(connection) is not None
    connection.close()


def test_a_large_file_is_not_read_through(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written / FILE_NAME
    whole = path.read_bytes()
    # A page of the journal's index, which neither the version nor the snapshot touches.
    (root,) = (
        sqlite3.connect(path)
        .execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal_wall'")
        .fetchone()
    )
    place = (root - 1) * 4096
    path.write_bytes(whole[:place] + b"\xa5" * 4096 + whole[place + 4096 :])
    with pytest.raises(StoreBrokenError):
        open_database(written)
    monkeypatch.setattr(database, "CHECKED_PAGES", 1)
    open_database(written).close()


# ------------------------------------------------------------------------------------------ refusals


def test_a_folder_in_place_of_the_file_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    for opened in (open_database, open_read_only):
        with pytest.raises(StoreUnwritableError):
            opened(tmp_path)


def test_a_folder_that_is_missing_or_no_folder_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(StoreUnwritableError):
            open_database(folder)
        with pytest.raises(StoreUnwritableError):
            open_read_only(folder)


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_that_another_process_holds_is_unwritable(written: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(written / FILE_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        for opened in (open_database, open_read_only):
            with pytest.raises(StoreUnwritableError, match="locked"):
                opened(written)
        holder.communicate()
    open_database(written).close()


def test_reading_alone_writes_nothing(written: Path) -> None:
    before = (written / FILE_NAME).read_bytes()
    connection = open_read_only(written)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM journal")
    connection.close()
    assert (written / FILE_NAME).read_bytes() == before


# ------------------------------------------------------------------------------------------ aside


def test_broken_files_are_moved_aside_and_never_over_each_other(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        content = b"broken" + str(number).encode()
        (tmp_path / FILE_NAME).write_bytes(content)
        aside = move_aside(tmp_path / FILE_NAME)
        assert aside.name == f"backcare.broken-{number}.sqlite3"
        assert aside.read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 3


def test_the_rollback_journal_goes_with_its_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"a")
    (tmp_path / f"{FILE_NAME}-journal").write_bytes(b"b")
    aside = move_aside(tmp_path / FILE_NAME)
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"b"
    assert not (tmp_path / f"{FILE_NAME}-journal").exists()


def test_what_was_moved_aside_goes_with_its_journal_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"a")
    (tmp_path / f"{FILE_NAME}-journal").write_bytes(b"b")
    move_aside(tmp_path / FILE_NAME)
    kept = {FILE_NAME, "diary.broken-1.sqlite3", "backcare.broken.txt"}
    for name in kept:
        (tmp_path / name).write_bytes(b"c")
    delete_aside(tmp_path / FILE_NAME)
    assert {file.name for file in tmp_path.iterdir()} == kept
