"""One program per data folder: two real processes, one of them killed without warning."""

import os
import platform
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime import single_instance
from backcare_desktop.runtime.command_address import addresses
from backcare_desktop.runtime.command_frame import (
    LARGEST_BYTES,
    Answer,
    BadFrameError,
    CommandLine,
    FrameReader,
)
from backcare_desktop.runtime.person_lock import PersonLock
from backcare_desktop.runtime.process_lock import LockState, ProcessLock
from backcare_desktop.runtime.single_instance import Command, SingleInstance, send

ROOT = Path(__file__).resolve().parents[2]


def start(data_dir: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "runtime" / "first_instance.py"), str(data_dir)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def first(home: Path) -> Iterator[subprocess.Popen[str]]:
    process = start(home / "d")
    assert first_line(process) == "ready"
    yield process
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def test_the_second_start_hands_its_command_over(
    first: subprocess.Popen[str], home: Path, qtbot: QtBot
) -> None:
    second = SingleInstance(home / "d")
    assert not second.acquire()
    assert second.state is LockState.TAKEN
    answer = send(home / "d", ["cold", "--minutes", "10"], Path("/somewhere"), 3_000)
    assert answer == Answer(1, "/somewhere cold --minutes 10\n", "refused\n")


def test_a_first_that_does_not_answer_is_not_waited_for(
    first: subprocess.Popen[str], home: Path, qtbot: QtBot
) -> None:
    assert send(home / "d", ["silent"], home, 300) is None


def test_junk_is_survived(first: subprocess.Popen[str], home: Path, qtbot: QtBot) -> None:
    for junk in (
        b"",
        b"\0",
        b"GET / HTTP/1.1\r\n\r\n",
        struct.pack(">I", 2**31),
        struct.pack(">I", 4) + b"null",
        struct.pack(">I", 9) + b'{"argv":1}',
        os.urandom(70_000),
    ):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(addresses(home / "d")[0])
            try:
                line.sendall(junk)
            except (BrokenPipeError, ConnectionResetError):
                continue
    answer = send(home / "d", ["status"], home, 3_000)
    assert answer is not None
    assert answer.code == 1


def test_a_first_killed_without_warning_leaves_the_way_free(
    first: subprocess.Popen[str], home: Path, qtbot: QtBot
) -> None:
    first.kill()
    first.wait()
    assert send(home / "d", ["status"], home, 300) is None
    second = SingleInstance(home / "d")
    assert second.acquire()
    assert second.listening
    second.release()


def test_the_socket_and_the_lock_are_the_owners_only(first: subprocess.Popen[str], home: Path) -> None:
    assert (home / "d").stat().st_mode & 0o777 == 0o700
    assert Path(addresses(home / "d")[0]).stat().st_mode & 0o077 == 0
    assert (home / "d" / "backcare.lock").stat().st_mode & 0o777 == 0o600


def test_the_lock_is_the_owners_only_in_a_folder_that_is_open_to_others(home: Path) -> None:
    folder = home / "shared"
    folder.mkdir(mode=0o755)
    lock = ProcessLock(folder / "a.lock")
    assert lock.hold()
    assert (folder / "a.lock").stat().st_mode & 0o777 == 0o600
    lock.release()


def test_a_folder_too_deep_for_a_socket_is_served_all_the_same(home: Path, qtbot: QtBot) -> None:
    deep = home / ("d" * 100)
    assert len(addresses(deep)) == 1
    process = start(deep)
    try:
        assert first_line(process) == "ready"
        assert send(deep, ["x"], home, 3_000) is not None
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_two_folders_have_two_addresses(tmp_path: Path) -> None:
    assert set(addresses(tmp_path / "a")).isdisjoint(addresses(tmp_path / "b"))


def test_nobody_there_is_no_answer(home: Path, qtbot: QtBot) -> None:
    assert send(home / "nobody", ["status"], home, 300) is None


def test_a_command_too_long_is_not_sent(home: Path, qtbot: QtBot) -> None:
    assert send(home, ["x" * LARGEST_BYTES], home, 300) is None


def test_who_connects_and_says_nothing_is_let_go(
    home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE_MS", 50)
    instance = SingleInstance(home / "d")
    assert instance.acquire()
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(addresses(home / "d")[0])
        line.setblocking(False)
        qtbot.waitUntil(lambda: ended(line), timeout=1_000)
    instance.release()


def ended(line: socket.socket) -> bool:
    """Whether the other side has closed."""
    try:
        return line.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_an_answer_after_the_other_has_gone_harms_nobody(home: Path, qtbot: QtBot) -> None:
    instance = SingleInstance(home / "d")
    assert instance.acquire()
    heard: list[Command] = []
    instance.commandReceived.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(addresses(home / "d")[0])
        line.sendall(CommandLine(("x",), "/").encoded())
        qtbot.waitUntil(lambda: bool(heard), timeout=1_000)
    heard[0].reply(0, "late", "")
    instance.release()


# ---- locks


def test_a_number_used_again_by_another_process_does_not_lock_out(home: Path) -> None:
    """After kill -9 the number in the file may be anybody's: here that of a living Python."""
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        path = home / "x.lock"
        boot = bytes(QSysInfo.bootUniqueId().data()).decode()
        machine = bytes(QSysInfo.machineUniqueId().data()).decode()
        name = Path(f"/proc/{other.pid}/exe").resolve().name if sys.platform == "linux" else "python"
        path.write_text(f"{other.pid}\n{name}\n{platform.node()}\n{machine}\n{boot}\n")
        lock = ProcessLock(path)
        assert lock.holder == other.pid
        assert lock.hold()
        assert lock.holder == os.getpid()
        lock.release()
    finally:
        other.kill()
        other.wait()


def test_holding_twice_and_releasing_twice_are_harmless(home: Path) -> None:
    lock = ProcessLock(home / "x.lock")
    assert lock.hold()
    assert lock.hold()
    lock.release()
    lock.release()
    assert lock.state is LockState.FREE
    assert lock.holder is None


def test_a_folder_that_cannot_be_made_is_said(home: Path) -> None:
    (home / "file").write_text("")
    lock = ProcessLock(home / "file" / "below" / "x.lock")
    assert not lock.hold()
    assert lock.state is LockState.UNWRITABLE


def test_one_person_has_one_body(home: Path) -> None:
    here, there = PersonLock(), PersonLock()
    assert here.hold()
    assert here.held
    assert not there.hold()
    here.release()
    assert there.hold()
    there.release()


# ---- frames


@pytest.mark.parametrize("size", [1, 3, 7, 1_000])
def test_a_frame_arrives_in_any_pieces(size: int) -> None:
    frame = CommandLine(("stretch", "Übung \udcff"), "/home").encoded()
    reader, body = FrameReader(), None
    for start_at in range(0, len(frame), size):
        assert body is None
        body = reader.feed(frame[start_at : start_at + size])
    assert body is not None
    assert CommandLine.decoded(body) == CommandLine(("stretch", "Übung \udcff"), "/home")


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"argv": "a", "cwd": ""}', b'{"argv": [1], "cwd": ""}', b"\xff", b"[" * 60_000],
)
def test_a_strange_body_is_no_command(body: bytes) -> None:
    with pytest.raises(BadFrameError):
        CommandLine.decoded(body)


@pytest.mark.parametrize(
    "body",
    [b"{}", b'{"code": true, "out": "", "err": ""}', b'{"code": 0, "out": null, "err": ""}'],
)
def test_a_strange_body_is_no_answer(body: bytes) -> None:
    with pytest.raises(BadFrameError):
        Answer.decoded(body)
