"""A ledger that cannot be read, under the real program (SAFETY 3, "ledger unreadable")."""

import json
import shutil
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from backcare_desktop.store.database import FILE_NAME
from tests.faults_real.running import Program, backcare, cold, locks_of, ready, until


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A folder in which a cold session has just ended."""
    made = tmp_path_factory.mktemp("u") / "data"
    made.mkdir(mode=0o700)
    with Program(made) as program:
        ready(program)
        cold(program)
        program.do("off")
        assert program.end(signal.SIGTERM) == 0
    return made


@pytest.fixture
def file(used: Path, folder: Path) -> Path:
    shutil.copytree(used, folder, dirs_exist_ok=True)
    return folder / FILE_NAME


def garbage(file: Path) -> None:
    file.write_bytes(b"\x00\xffnot a database\n" * 3000)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def zero_length(file: Path) -> None:
    file.write_bytes(b"")


def flipped_in_the_snapshot(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE snapshot SET state = replace(state, 'contact_ms', 'contact_mz')")
    connection.commit()
    connection.close()


@pytest.mark.control("unreadable")
@pytest.mark.parametrize("damage", [garbage, truncated, zero_length, flipped_in_the_snapshot])
def test_a_broken_ledger_locks_is_moved_aside_and_asks(
    file: Path, damage: Callable[[Path], None], folder: Path
) -> None:
    damage(file)
    broken = file.read_bytes()
    with Program(folder) as program:
        found = program.status()
        assert {("cold", "ledger.unreadable"), ("heat", "ledger.unreadable")} <= locks_of(found)
        assert found["alarm"] == "medium", "it asks whether anything is on"
        assert program.command("cold").code == 1
        program.do("nothing-on")
        for answer in ("answer", "profile", "reviewed"):
            program.do(answer)
        locked = [lock for lock in program.status()["locks"] if lock["limit"] == "ledger.unreadable"]
        assert all(lock["until"] is not None for lock in locked)
        assert locked, "a full rest from the start on"
        program.end(signal.SIGKILL)
    aside = folder / "backcare.broken-1.sqlite3"
    assert aside.read_bytes() == broken, "never deleted"
    with Program(folder) as program:
        assert ("cold", "ledger.unreadable") in locks_of(program.status()), "the next start does not forget"


@pytest.mark.control("unreadable")
def test_a_file_that_is_gone_is_no_first_run(file: Path, folder: Path) -> None:
    file.unlink()
    with Program(folder) as program:
        assert ("cold", "ledger.unreadable") in locks_of(program.status())


@pytest.mark.control("newer")
def test_a_newer_file_is_left_alone_and_said(file: Path, folder: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = file.read_bytes()
    for argv in ((), ("status",)):
        told = backcare(folder, *argv)
        assert told.returncode == 1
        assert told.stderr.count("\n") == 1, told.stderr
        assert "newer" in told.stderr
    assert file.read_bytes() == before


@pytest.mark.control("read-late")
def test_a_locked_file_refuses_and_is_read_before_it_is_written(file: Path, folder: Path) -> None:
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with Program(folder) as program:
        found = program.status()
        assert ("cold", "store.unwritable") in locks_of(found)
        assert program.command("cold").code == 1
        holder.execute("ROLLBACK")
        holder.close()
        until(lambda: ("cold", "store.unwritable") not in locks_of(program.status()))
        freed = program.status()
        assert ("cold", "cold.min_rest") in locks_of(freed), "what was in the file holds again"
        assert ("cold", "ledger.unreadable") not in locks_of(freed)
        program.end(signal.SIGKILL)
    stored = json.loads(backcare(folder, "status", "--json").stdout)
    assert ("cold", "cold.min_rest") in locks_of(stored)
