"""A disk that refuses, under the real program: ends always work, starts never without a line written (S9)."""

import resource
import signal
from pathlib import Path

import pytest

from tests.faults_real.running import AS_ANYBODY, Program, backcare, cold, locks_of, ready, until

NO_ROOM = ("prlimit", "--fsize=0:unlimited")


def limit_files(program: Program, most: int) -> None:
    hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (most, hard))


@pytest.mark.control("written-first", "disk")
def test_a_session_ends_on_a_full_disk_and_is_written_before_the_next(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program)
        limit_files(program, 0)
        program.do("off")
        ended = program.status()
        assert ended["thermal"]["phase"] == "idle", "an end always happens"
        assert ("cold", "cold.min_rest") in locks_of(ended)
        asked = program.command("heat")
        assert asked.code == 1
        assert program.status()["refused"]["limit"] == "store.unwritable"
        limit_files(program, resource.RLIM_INFINITY)
        assert program.command("heat").code == 1
        assert program.status()["refused"]["limit"] == "thermal.switch_gap"
        program.end(signal.SIGKILL)
    with Program(folder) as program:
        assert ("cold", "cold.min_rest") in locks_of(program.status())


@pytest.mark.control("disk")
def test_a_session_on_a_full_disk_alarms_normally(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program, minutes=0.02)
        limit_files(program, 0)
        assert program.alarm("medium")
        assert program.status()["thermal"]["phase"] == "remove"


@pytest.mark.control("one-writer")
def test_a_disk_that_was_full_from_the_start_is_written_by_itself_later(folder: Path) -> None:
    with Program(folder, before=NO_ROOM) as program:
        ready(program)
        asked = program.command("cold")
        assert asked.code == 1
        assert "\n" not in asked.err
        assert program.status()["refused"]["limit"] == "store.unwritable"
        limit_files(program, resource.RLIM_INFINITY)
        until(lambda: ("cold", "store.unwritable") not in locks_of(program.status()))
        cold(program)
        program.end(signal.SIGKILL)
    with Program(folder) as program:
        assert program.status()["thermal"]["phase"] == "recover"


@pytest.mark.control("disk")
@pytest.mark.real("setpriv")
def test_a_read_only_folder_keeps_its_locks_and_refuses(folder: Path) -> None:
    with Program(folder) as program:
        ready(program)
        cold(program, minutes=10)
        program.end(signal.SIGKILL)
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        with Program(folder, before=AS_ANYBODY) as program:
            # Without the socket in the folder a later start cannot be heard there; by its name it can.
            found = program.status()
            assert found["thermal"]["phase"] == "recover"
            assert ("cold", "store.unwritable") in locks_of(found)
            assert program.alarm("medium")
            program.do("off")
            assert program.status()["thermal"]["phase"] == "idle"
            assert program.command("cold").code == 1
            assert program.status()["refused"]["limit"] == "store.unwritable"
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode | 0o200)


@pytest.mark.real("setpriv")
def test_a_folder_that_cannot_be_entered_is_one_line(folder: Path) -> None:
    folder.chmod(0)
    try:
        told = backcare(folder, before=AS_ANYBODY)
        stored = backcare(folder, "status", before=AS_ANYBODY)
    finally:
        folder.chmod(0o700)
    assert told.returncode == 1, told.stderr
    assert told.stderr.count("\n") == 1, told.stderr
    assert str(folder) in told.stderr
    assert "Traceback" not in stored.stderr


def test_a_file_in_place_of_the_folder_is_one_line(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file")
    told = backcare(folder)
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1, told.stderr
    assert str(folder) in told.stderr
    assert folder.read_text() == "a file"
