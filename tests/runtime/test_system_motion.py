"""Whether the system asks for less movement: a portal on a bus of the test's own, and programs that know."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.runtime import motion_portal
from backcare_desktop.runtime.motion_portal import MotionPortal, less_wanted
from backcare_desktop.runtime.system_motion import SystemMotion, windows_wants_less
from tests.runtime.bus import Bus, MockService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the portal is Linux's")

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"


@pytest.fixture
def bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(home, "session")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    """No bus, and a folder of programs with nothing in it yet."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PATH", str(home))
    return home


def portal(qtbot: QtBot) -> object:
    asked = MotionPortal()
    with qtbot.waitSignal(asked.answered, timeout=4_000) as told:
        asked.start()
    return told.args[0] if told.args else None


def system(qtbot: QtBot) -> bool | None:
    """What was told within a moment, None for nothing."""
    asked = SystemMotion()
    with qtbot.waitSignal(asked.told, timeout=1_500, raising=False) as told:
        asked.start()
    asked.close()
    return bool(told.args[0]) if told.args else None


def program(folder: Path, name: str, says: str, code: int = 0) -> None:
    made = folder / name
    made.write_text(f"#!/bin/sh\necho {says}\nexit {code}\n")
    made.chmod(0o755)


@pytest.mark.parametrize(
    ("key", "value", "less"),
    [
        ("reduced-motion", 1, True),
        ("reduced-motion", 0, None),
        ("reduced-motion", None, None),
        ("enable-animations", False, True),
        ("enable-animations", True, False),
        ("enable-animations", None, None),
        ("enable-animations", "no", None),
    ],
)
def test_what_an_answer_means(key: str, value: object, less: bool | None) -> None:
    assert less_wanted(key, value) is less


@pytest.mark.parametrize(
    ("answer", "less"),
    [
        # Both keys get the same answer here; each takes only what it understands.
        (["v", [["v", ["u", 1]]]], True),
        (["v", [["u", 1]]], True),
        (["v", [["v", ["u", 0]]]], None),
        (["v", [["v", ["b", False]]]], True),
        (["v", [["v", ["b", True]]]], False),
        (["", None], None),
    ],
)
def test_the_portal_is_asked(qtbot: QtBot, bus: Bus, answer: list[Any], less: bool | None) -> None:
    service = MockService(bus.address, NAME, PATH, {"Read": answer})
    found = portal(qtbot)
    asked = [service.wait_for("Read"), service.wait_for("Read")]
    service.close()
    assert found is less
    assert asked == [
        ["org.freedesktop.appearance", "reduced-motion"],
        ["org.gnome.desktop.interface", "enable-animations"],
    ]


def test_a_bus_without_a_portal_says_nothing(qtbot: QtBot, bus: Bus) -> None:
    assert portal(qtbot) is None


def test_a_portal_that_does_not_answer_is_waited_for_no_longer(
    qtbot: QtBot, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(motion_portal, "_ANSWER_MS", 200)
    service = MockService(bus.address, NAME, PATH, {"Read": ["v", [["b", False]]]})
    os.kill(service.process.pid, 19)
    assert portal(qtbot) is None
    service.close()


def test_without_a_bus_the_desktops_own_program_is_asked(qtbot: QtBot, nowhere: Path) -> None:
    program(nowhere, "gsettings", "false")
    assert system(qtbot) is True
    program(nowhere, "gsettings", "true")
    assert system(qtbot) is False


def test_where_nobody_knows_nothing_is_told(qtbot: QtBot, nowhere: Path) -> None:
    assert system(qtbot) is None
    program(nowhere, "gsettings", "false", code=1)
    assert system(qtbot) is None


def test_a_mac_is_asked_by_its_own_program(
    qtbot: QtBot, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    program(nowhere, "defaults", "1")
    assert system(qtbot) is True
    program(nowhere, "defaults", "0")
    assert system(qtbot) is False


def test_elsewhere_windows_says_nothing() -> None:
    assert windows_wants_less() is False
