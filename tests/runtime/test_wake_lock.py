"""Staying awake, asked of mocked desktop services on a real bus."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.wake_lock import WakeLock
from tests.runtime.bus import Bus, MockService

SESSION = "org.gnome.SessionManager"
SCREEN = "org.freedesktop.ScreenSaver"


@pytest.fixture
def bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(home, "session")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def session(bus: Bus) -> Iterator[MockService]:
    methods: dict[str, list[Any]] = {"Inhibit": ["u", [9]], "Uninhibit": ["", []]}
    made = MockService(bus.address, SESSION, "/org/gnome/SessionManager", methods)
    yield made
    made.close()


@pytest.fixture
def lock(qtbot: QtBot) -> Iterator[WakeLock]:
    made = WakeLock()
    yield made
    made.close()


@pytest.mark.real("dbus-daemon")
def test_awake_is_held_and_let_go(session: MockService, lock: WakeLock, qtbot: QtBot) -> None:
    lock.hold("running")
    qtbot.waitUntil(lambda: lock.held == "running", timeout=5_000)
    assert session.wait_for("Inhibit")[0] == "wakepy"
    assert lock.reason == ""
    lock.hold("none")
    assert session.wait_for("Uninhibit") == [9]
    qtbot.waitUntil(lambda: lock.held == "none", timeout=10_000)


@pytest.mark.real("dbus-daemon")
def test_the_same_wish_again_asks_nobody(session: MockService, lock: WakeLock, qtbot: QtBot) -> None:
    lock.hold("running")
    lock.hold("running")
    qtbot.waitUntil(lambda: lock.held == "running", timeout=5_000)
    lock.hold("running")
    qtbot.wait(50)
    lock.hold("none")
    session.wait_for("Uninhibit")
    assert [name for name, _ in session.calls].count("Inhibit") == 1


@pytest.mark.real("dbus-daemon")
def test_presenting_asks_the_screen_saver(bus: Bus, lock: WakeLock, qtbot: QtBot) -> None:
    methods: dict[str, list[Any]] = {"Inhibit": ["u", [7]], "UnInhibit": ["", []]}
    saver = MockService(bus.address, SCREEN, "/org/freedesktop/ScreenSaver", methods)
    try:
        lock.hold("presenting")
        qtbot.waitUntil(lambda: lock.held == "presenting", timeout=5_000)
        saver.wait_for("Inhibit")
        lock.close()
        saver.wait_for("UnInhibit")
    finally:
        saver.close()


@pytest.mark.real("dbus-daemon")
def test_a_frozen_service_holds_nobody_up(session: MockService, lock: WakeLock, qtbot: QtBot) -> None:
    os.kill(session.process.pid, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        lock.hold("running")
        lock.hold("none")
        assert time.monotonic() - begun < 0.05
        assert lock.held == "none"
    finally:
        os.kill(session.process.pid, signal.SIGCONT)


def test_no_bus_is_a_reason_not_an_error(lock: WakeLock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lock.changed, timeout=5_000):
        lock.hold("running")
    assert lock.held == "none"
    assert lock.reason
    with qtbot.waitSignal(lock.changed, timeout=5_000):
        lock.hold("none")
    assert lock.reason == ""


def test_a_lock_never_wished_for_starts_nothing(lock: WakeLock) -> None:
    lock.hold("none")
    assert lock._thread is None
