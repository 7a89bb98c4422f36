"""Sleep as logind tells it, mocked on a real bus, heard by a program of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.bus import Bus, MockService

ROOT = Path(__file__).resolve().parents[2]
NAME = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"


class Sleeper:
    """The program with the watch."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "runtime" / "sleeper.py"), *words],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def says(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(home, "system")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def logind(bus: Bus) -> Iterator[MockService]:
    made = MockService(bus.address, NAME, PATH, {"Inhibit": ["h", []]})
    yield made
    made.close()


@pytest.fixture
def sleeper() -> Iterator[Sleeper]:
    made = Sleeper()
    yield made
    made.close()


@pytest.mark.real("dbus-daemon")
def test_sleep_is_held_back_told_let_go_and_held_back_again(logind: MockService, sleeper: Sleeper) -> None:
    assert logind.wait_for("Inhibit")[0] == "sleep"
    assert sleeper.says() == "works"
    for _ in range(2):
        logind.emit(MANAGER, "PrepareForSleep", "b", [True])
        assert sleeper.says() == "sleep"
        logind.wait_for("Released")
        logind.emit(MANAGER, "PrepareForSleep", "b", [False])
        assert sleeper.says() == "woke"
        logind.wait_for("Inhibit")
        assert sleeper.says() == "works"


@pytest.mark.real("dbus-daemon")
def test_a_bus_without_logind_is_said_and_a_late_one_is_heard(bus: Bus, sleeper: Sleeper) -> None:
    assert sleeper.says().startswith("deaf: ")
    late = MockService(bus.address, NAME, PATH, {"Inhibit": ["h", []]})
    try:
        late.emit(MANAGER, "PrepareForSleep", "b", [True])
        assert sleeper.says() == "sleep"
    finally:
        late.close()


@pytest.mark.real("dbus-daemon")
def test_a_logind_that_refuses_still_tells(bus: Bus) -> None:
    strict = MockService(bus.address, NAME, PATH, {"Inhibit": ["", None]})
    sleeper = Sleeper()
    try:
        sleeper.says()
        strict.emit(MANAGER, "PrepareForSleep", "b", [True])
        assert sleeper.says() == "sleep"
        strict.emit(MANAGER, "PrepareForSleep", "b", [False])
        assert sleeper.says() == "woke"
    finally:
        sleeper.close()
        strict.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the system bus")
def test_no_system_bus_is_said_plainly() -> None:
    sleeper = Sleeper("--no-bus")
    try:
        assert "noticed by the clock" in sleeper.says()
    finally:
        sleeper.close()
