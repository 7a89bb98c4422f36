"""Notifications: a real bus, services from a table, and the real dunst."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime.notifier import Answered, Notifier
from backcare_desktop.runtime.notifier.left_behind import LeftBehind, Shown
from backcare_desktop.runtime.notifier.notice import Notice
from backcare_desktop.runtime.notifier.tray_message import TrayMessages
from tests.runtime.bus import Bus, MockService

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PLAIN: dict[str, list[Any]] = {
    "GetCapabilities": ["as", [["actions", "body", "body-markup"]]],
    "Notify": ["u", [41]],
    "CloseNotification": ["", []],
}
Serve = Callable[..., MockService]


@pytest.fixture
def bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(home, "session")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def serve(bus: Bus) -> Iterator[Serve]:
    services: list[MockService] = []

    def start(**methods: list[Any]) -> MockService:
        services.append(MockService(bus.address, NAME, PATH, PLAIN | methods))
        return services[-1]

    yield start
    for service in services:
        service.close()


@pytest.fixture
def notifier(qtbot: QtBot) -> Iterator[Notifier]:
    made = Notifier()
    yield made
    made.close()


class FakeTray(QObject):
    """The part of a tray icon that shows messages."""

    messageClicked = Signal()  # noqa: N815
    MessageIcon = type("MessageIcon", (), {"Warning": 2, "Information": 1})

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.shown: list[str] = []

    def isSystemTrayAvailable(self) -> bool:
        return self.available

    def supportsMessages(self) -> bool:
        return True

    def showMessage(self, title: str, body: str, icon: int, milliseconds: int) -> None:
        self.shown.append(title)


def ask(notifier: Notifier, key: str = "off", body: str = "Now") -> None:
    notifier.show(key, "Take it off", body, (("off", "It is off"),), "critical")


def test_no_bus_and_no_tray_is_said_and_harms_nothing(notifier: Notifier, qtbot: QtBot) -> None:
    ask(notifier)
    notifier.withdraw("off")
    assert not notifier.works
    assert "session bus" in notifier.reason


@pytest.mark.real("dbus-daemon")
def test_a_notice_arrives_with_its_actions_urgency_and_escaped_text(
    serve: Serve, notifier: Notifier, qtbot: QtBot
) -> None:
    service = serve()
    ask(notifier, body="5 < 6 & <b>")
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    app, replaces, _icon, title, body, actions, hints, expires = service.wait_for("Notify")
    assert (app, replaces, title) == ("Backcare Desktop", 0, "Take it off")
    assert body == "5 &lt; 6 &amp; &lt;b&gt;"
    assert actions == ["off", "It is off", "default", "Open"]
    assert hints["urgency"] == ["y", 2]
    assert expires == 0
    assert notifier.works
    assert notifier.reason == ""


@pytest.mark.real("dbus-daemon")
def test_a_plain_server_gets_plain_text_and_no_actions(
    serve: Serve, notifier: Notifier, qtbot: QtBot
) -> None:
    service = serve(GetCapabilities=["as", [["body"]]])
    ask(notifier, body="5 < 6")
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    arguments = service.wait_for("Notify")
    assert arguments[4] == "5 < 6"
    assert arguments[5] == []


@pytest.mark.real("dbus-daemon")
def test_a_second_notice_of_the_key_replaces_the_first_even_on_its_way(
    serve: Serve, notifier: Notifier, qtbot: QtBot
) -> None:
    service = serve()
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    ask(notifier, body="Really")
    assert service.wait_for("Notify")[1] == 0
    qtbot.wait(50)
    second = service.wait_for("Notify")
    assert (second[1], second[4]) == (41, "Really")


@pytest.mark.real("dbus-daemon")
def test_a_notice_withdrawn_on_its_way_is_closed_when_it_has_a_name(
    serve: Serve, notifier: Notifier, qtbot: QtBot
) -> None:
    service = serve()
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    notifier.withdraw("off")
    qtbot.wait(50)
    assert service.wait_for("CloseNotification") == [41]


@pytest.mark.real("dbus-daemon")
def test_an_action_is_told_and_one_of_a_withdrawn_notice_is_not(
    serve: Serve, notifier: Notifier, qtbot: QtBot
) -> None:
    service = serve()
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    service.wait_for("Notify")
    qtbot.wait(50)
    with qtbot.waitSignal(notifier.answered, timeout=5_000) as told:
        service.emit(NAME, "ActionInvoked", "us", [41, "off"])
    assert told.args == [Answered("off", "off")]
    notifier.withdraw("off")
    with qtbot.assertNotEmitted(notifier.answered, wait=100):
        service.emit(NAME, "ActionInvoked", "us", [41, "off"])
        service.emit(NAME, "ActionInvoked", "us", [99, "default"])


@pytest.mark.real("dbus-daemon")
def test_a_service_that_refuses_leaves_it_to_the_tray(serve: Serve, notifier: Notifier, qtbot: QtBot) -> None:
    serve(Notify=["", None])
    tray = FakeTray()
    notifier.use_tray(tray)  # type: ignore[arg-type]
    ask(notifier)
    qtbot.waitUntil(lambda: tray.shown == ["Take it off"], timeout=5_000)
    with qtbot.waitSignal(notifier.answered, timeout=5_000) as told:
        tray.messageClicked.emit()
    assert told.args == [Answered("off", "default")]


@pytest.mark.real("dbus-daemon")
def test_a_bus_without_a_service_leaves_it_to_the_tray_and_a_late_service_is_used(
    serve: Serve, bus: Bus, notifier: Notifier, qtbot: QtBot
) -> None:
    tray = FakeTray()
    notifier.use_tray(tray)  # type: ignore[arg-type]
    ask(notifier)
    qtbot.waitUntil(lambda: tray.shown == ["Take it off"], timeout=5_000)
    service = serve()
    qtbot.wait(100)
    ask(notifier, "again")
    qtbot.wait(100)
    assert service.wait_for("Notify")[3] == "Take it off"
    assert tray.shown == ["Take it off"]


@pytest.mark.real("dbus-daemon")
def test_a_lost_bus_is_survived_and_its_notices_go_to_the_tray(
    serve: Serve, bus: Bus, notifier: Notifier, qtbot: QtBot
) -> None:
    serve()
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    tray = FakeTray()
    notifier.use_tray(tray)  # type: ignore[arg-type]
    bus.daemon.kill()
    qtbot.waitUntil(lambda: tray.shown == ["Take it off"], timeout=5_000)
    ask(notifier, "more")
    assert len(tray.shown) == 2


@pytest.mark.real("dbus-daemon")
def test_a_frozen_bus_holds_nobody_up(serve: Serve, bus: Bus, notifier: Notifier, qtbot: QtBot) -> None:
    os.kill(bus.daemon.pid, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        ask(notifier)
        notifier.withdraw("off")
        assert time.monotonic() - begun < 0.25
        assert not notifier.works
    finally:
        os.kill(bus.daemon.pid, signal.SIGCONT)


@pytest.mark.real("dbus-daemon")
def test_a_bus_that_freezes_later_holds_nobody_up(
    serve: Serve, bus: Bus, notifier: Notifier, qtbot: QtBot
) -> None:
    serve()
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    os.kill(bus.daemon.pid, signal.SIGSTOP)
    try:
        number, longest = 0, 0.0
        while notifier.works:
            begun = time.monotonic()
            ask(notifier, f"key {number}", "x" * 200)
            number, longest = number + 1, max(longest, time.monotonic() - begun)
        assert longest < 0.25
    finally:
        os.kill(bus.daemon.pid, signal.SIGCONT)


def test_a_tray_that_is_not_there_shows_nothing(qtbot: QtBot) -> None:
    tray, messages = FakeTray(available=False), TrayMessages()
    messages.use(tray)  # type: ignore[arg-type]
    messages.show(Notice("k", "t", "b", (), "normal"))
    assert tray.shown == []
    assert not messages.works
    messages.use(None)
    assert messages.reason


@pytest.fixture
def dunst(bus: Bus, home: Path) -> Iterator[None]:
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert screen.stdout is not None
    server = subprocess.Popen(
        ["dunst", "-conf", "/dev/null"],
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "DISPLAY": f":{screen.stdout.readline().strip()}"},
    )
    yield
    for process in (server, screen):
        process.terminate()
        process.wait()
    screen.stdout.close()


def dunstctl(*words: str) -> str:
    ran = subprocess.run(["dunstctl", *words], capture_output=True, text=True, check=False, timeout=5)
    return ran.stdout.strip()


@pytest.mark.real("dbus-daemon", "Xvfb", "dunst", "dunstctl")
def test_dunst_shows_it_once_and_its_action_answers(dunst: None, notifier: Notifier, qtbot: QtBot) -> None:
    ask(notifier)
    qtbot.waitUntil(lambda: notifier.works, timeout=5_000)
    qtbot.waitUntil(lambda: dunstctl("count", "displayed") == "1", timeout=5_000)
    ask(notifier, body="Still")
    qtbot.wait(100)
    assert dunstctl("count", "displayed") == "1"
    with qtbot.waitSignal(notifier.answered, timeout=5_000) as told:
        dunstctl("action", "0")
    assert told.args[0] in {Answered("off", "off"), Answered("off", "default")}
    notifier.withdraw("off")
    qtbot.waitUntil(lambda: dunstctl("count", "displayed") == "0", timeout=5_000)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where what is shown is remembered."""
    return tmp_path / "notices.json"


def killed(kept: Path, qtbot: QtBot) -> None:
    """A program that showed a notice and was killed: it left the bus and took nothing away."""
    first = Notifier(left=LeftBehind(kept))
    ask(first)
    qtbot.waitUntil(kept.exists, timeout=5_000)
    assert first._service is not None
    first._service._bus.close()


def born(kept: Path, qtbot: QtBot) -> Notifier:
    made = Notifier(left=LeftBehind(kept))
    qtbot.waitUntil(lambda: made.works, timeout=5_000)
    return made


@pytest.mark.real("dbus-daemon")
def test_what_a_killed_program_left_is_taken_away(serve: Serve, kept: Path, qtbot: QtBot) -> None:
    service = serve()
    killed(kept, qtbot)
    second = born(kept, qtbot)
    assert service.wait_for("CloseNotification") == [41]
    assert not kept.exists()
    second.close()


@pytest.mark.real("dbus-daemon")
def test_another_server_is_not_asked_to_close_its_notices(serve: Serve, kept: Path, qtbot: QtBot) -> None:
    serve().close()
    gone = serve()
    killed(kept, qtbot)
    gone.close()
    service = serve()
    second = born(kept, qtbot)
    ask(second)
    service.wait_for("Notify")
    assert "CloseNotification" not in [name for name, _ in service.calls]
    second.close()


@pytest.mark.real("dbus-daemon")
def test_nothing_is_remembered_of_what_was_taken_away_or_closed(
    serve: Serve, kept: Path, qtbot: QtBot
) -> None:
    service = serve()
    shown = born(kept, qtbot)
    ask(shown)
    qtbot.waitUntil(kept.exists, timeout=5_000)
    shown.withdraw("off")
    assert not kept.exists()
    ask(shown)
    qtbot.waitUntil(kept.exists, timeout=5_000)
    service.emit(NAME, "NotificationClosed", "uu", [41, 2])
    qtbot.waitUntil(lambda: not kept.exists(), timeout=5_000)
    shown.close()


def test_a_bus_of_another_day_is_another_bus(kept: Path) -> None:
    left = LeftBehind(kept)
    left.keep(Shown("today", ":1.5", (7,)))
    assert left.numbers("today", ":1.5") == (7,)
    assert left.numbers("tomorrow", ":1.5") == ()
    assert left.numbers("today", ":1.6") == ()


@pytest.mark.parametrize("written", [b"", b"[1]", b'{"bus":1}', b"\xff"])
def test_what_cannot_be_read_is_nothing(kept: Path, written: bytes) -> None:
    kept.write_bytes(written)
    assert LeftBehind(kept).numbers("today", ":1.5") == ()


def test_a_folder_that_refuses_harms_nothing(kept: Path) -> None:
    left = LeftBehind(kept / "in" / "a" / "file")
    left.keep(Shown("today", ":1.5", (7,)))
    assert left.numbers("today", ":1.5") == ()


@pytest.mark.real("dbus-daemon", "Xvfb", "dunst", "dunstctl")
def test_dunst_takes_away_what_a_killed_program_left(dunst: None, kept: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dunstctl("count", "displayed") == "0", timeout=5_000)
    killed(kept, qtbot)
    qtbot.waitUntil(lambda: dunstctl("count", "displayed") == "1", timeout=5_000)
    second = born(kept, qtbot)
    qtbot.waitUntil(lambda: dunstctl("count", "displayed") == "0", timeout=5_000)
    second.close()
