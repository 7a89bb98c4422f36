"""The ways over D-Bus, each against a service on a bus of the test's own."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.presence import line as lines
from backcare_desktop.runtime.presence.do_not_disturb import GnomeQuiet, ServiceQuiet
from backcare_desktop.runtime.presence.line import Line
from backcare_desktop.runtime.presence.lock import LogindLock, SaverLock
from backcare_desktop.runtime.presence.mutter_idle import MutterIdle
from backcare_desktop.runtime.presence.screensaver_idle import ScreenSaverIdle
from backcare_desktop.runtime.presence.way import Way
from tests.runtime.bus import Bus, MockService

pytestmark = pytest.mark.real("dbus-daemon")

MUTTER = "org.gnome.Mutter.IdleMonitor"
MUTTER_PATH = "/org/gnome/Mutter/IdleMonitor/Core"
SAVER = "org.freedesktop.ScreenSaver"
NOTICES = "org.freedesktop.Notifications"
NOTICES_PATH = "/org/freedesktop/Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
LOGIND = "org.freedesktop.login1"
SESSION_PATH = "/org/freedesktop/login1/session/_31"

Serve = Callable[[str, str, dict[str, list[Any]]], MockService]


class Heard:
    """What a way says, in its order."""

    def __init__(self, qtbot: QtBot, way: Way) -> None:
        self.way = way
        self._qtbot = qtbot
        self.said: list[object] = []
        way.told.connect(self.said.append)

    def hears(self, what: object, within_ms: int = 4_000) -> None:
        """Waits until this was said, and forgets it."""
        self._qtbot.waitUntil(lambda: what in self.said, timeout=within_ms)
        self.said.clear()


@pytest.fixture
def bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(home, "session")
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, made.address)
    yield made
    made.close()


@pytest.fixture
def serve(bus: Bus) -> Iterator[Serve]:
    begun: list[MockService] = []

    def begin(name: str, path: str, methods: dict[str, list[Any]]) -> MockService:
        begun.append(MockService(bus.address, name, path, methods))
        return begun[-1]

    yield begin
    for service in begun:
        service.close()


@pytest.fixture
def line(bus: Bus, qtbot: QtBot) -> Iterator[Line]:
    made = Line()
    yield made
    made.close()


def test_mutter_tells_by_events_and_its_end_is_unknown(qtbot: QtBot, line: Line, serve: Serve) -> None:
    methods = {"AddIdleWatch": ["u", [3]], "AddUserActiveWatch": ["u", [4]], "GetIdletime": ["t", [20]]}
    mutter = serve(MUTTER, MUTTER_PATH, methods)
    heard = Heard(qtbot, MutterIdle(line))
    heard.way.start()
    heard.hears(20)
    assert mutter.wait_for("AddIdleWatch") == [300_000]
    mutter.answer("GetIdletime", "t", [300_000])
    mutter.emit(MUTTER, "WatchFired", "u", [3])
    heard.hears(300_000)
    mutter.wait_for("AddUserActiveWatch")
    # The answer with the number of the watch is on its way.
    qtbot.waitUntil(lambda: heard.way._active_watch == 4)  # type: ignore[attr-defined]
    mutter.emit(MUTTER, "WatchFired", "u", [4])
    heard.hears(0)
    mutter.close()
    heard.hears(None)
    serve(MUTTER, MUTTER_PATH, {**methods, "GetIdletime": ["t", [5]]})
    heard.hears(5)


@pytest.mark.parametrize(("kde", "idle_ms"), [(False, 65_000), (True, 65)])
def test_a_screen_saver_is_asked_in_its_own_unit(
    qtbot: QtBot, line: Line, serve: Serve, kde: bool, idle_ms: int
) -> None:
    serve(SAVER, "/ScreenSaver", {"GetSessionIdleTime": ["u", [65]]})
    if kde:
        serve("org.kde.screensaver", "/ScreenSaver", {})
    heard = Heard(qtbot, ScreenSaverIdle(line))
    heard.way.start()
    heard.hears(idle_ms)


def test_a_screen_saver_says_when_it_covers_the_screen(qtbot: QtBot, line: Line, serve: Serve) -> None:
    saver = serve(SAVER, "/ScreenSaver", {"GetActive": ["b", [False]]})
    heard = Heard(qtbot, SaverLock(line, SAVER, "/ScreenSaver"))
    heard.way.start()
    heard.hears(what=False)
    saver.emit(SAVER, "ActiveChanged", "b", [True])
    heard.hears(what=True)
    saver.close()
    heard.hears(None)


def test_logind_is_believed_by_its_hint_and_not_by_a_wish(qtbot: QtBot, line: Line, serve: Serve) -> None:
    session = "org.freedesktop.login1.Session"
    logind = serve(LOGIND, SESSION_PATH, {"GetSession": ["o", [SESSION_PATH]], "Get": ["v", [["b", False]]]})
    heard = Heard(qtbot, LogindLock(Line(line, "SYSTEM")))
    heard.way.start()
    heard.hears(what=False)
    logind.emit(session, "Lock", "", [])
    heard.hears(what=False)
    logind.answer("Get", "v", [["b", True]])
    logind.emit(PROPERTIES, "PropertiesChanged", "sa{sv}as", [session, {"LockedHint": ["b", True]}, []])
    heard.hears(what=True)
    logind.answer("Get", "v", [["b", False]])
    logind.emit(session, "Unlock", "", [])
    heard.hears(what=False)


def test_the_notification_service_says_when_it_is_quiet(qtbot: QtBot, line: Line, serve: Serve) -> None:
    service = serve(NOTICES, NOTICES_PATH, {"Get": ["v", [["b", False]]]})
    heard = Heard(qtbot, ServiceQuiet(line, NOTICES, "Inhibited"))
    heard.way.start()
    heard.hears(what=False)
    service.answer("Get", "v", [["b", True]])
    service.emit(PROPERTIES, "PropertiesChanged", "sa{sv}as", [NOTICES, {"Inhibited": ["b", True]}, []])
    heard.hears(what=True)
    service.close()
    heard.hears(None)


def test_gnomes_switch_is_asked_when_its_settings_change(
    qtbot: QtBot, line: Line, serve: Serve, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = home / "gsettings"
    program.write_text(f"#!/bin/sh\nwhile read word; do echo $word; done < {home}/banners\n")
    program.chmod(0o755)
    (home / "banners").write_text("true\n")
    monkeypatch.setenv("PATH", str(home), prepend=":")
    heard = Heard(qtbot, GnomeQuiet(line))
    heard.way.start()
    assert heard.said == [None], "not on another desktop"
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    heard.way.start()
    heard.hears(what=False)
    (home / "banners").write_text("false\n")
    dconf = serve("ca.desrt.dconf", "/ca/desrt/dconf/Writer/user", {})
    change = ["/org/gnome/desktop/notifications/show-banners", [""], "tag"]
    dconf.emit("ca.desrt.dconf.Writer", "Notify", "sass", change)
    heard.hears(what=True)
    heard.way.close()


def test_who_does_not_answer_in_time_is_unknown(
    qtbot: QtBot, line: Line, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = serve(NOTICES, NOTICES_PATH, {"Get": ["v", [["b", True]]]})
    os.kill(service.process.pid, signal.SIGSTOP)
    line._patience.setInterval(200)
    heard = Heard(qtbot, ServiceQuiet(line, NOTICES, "Inhibited"))
    heard.way.start()
    assert heard.said == [], "nothing is waited for"
    heard.hears(None)


def test_a_bus_that_ends_leaves_nothing_known(qtbot: QtBot, line: Line, serve: Serve, bus: Bus) -> None:
    serve(SAVER, "/ScreenSaver", {"GetActive": ["b", [True]]})
    heard = Heard(qtbot, SaverLock(line, SAVER, "/ScreenSaver"))
    heard.way.start()
    heard.hears(what=True)
    bus.close()
    heard.hears(None)


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the session bus")
@pytest.mark.usefixtures("qapp")
def test_without_a_bus_all_are_unknown_at_once() -> None:
    line = Line()
    for way in (MutterIdle(line), SaverLock(line, SAVER, "/"), ServiceQuiet(line, NOTICES, "Inhibited")):
        said: list[object] = []
        way.told.connect(said.append)
        way.start()
        assert said == [None]
    assert lines.ANSWER_MS <= 5_000
