"""No display is one plain sentence, not an abort."""

import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.runtime.display import display_problem

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")


@pytest.fixture(autouse=True)
def real_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)


def test_nothing_set_is_said() -> None:
    problem = display_problem()
    assert problem is not None
    assert "DISPLAY" in problem
    assert "\n" not in problem


@pytest.mark.parametrize("platform", ["offscreen", "minimal:enable_fonts", "offscreen;xcb", "vnc"])
def test_a_platform_without_a_screen_needs_none(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display_problem() is None


@pytest.mark.parametrize("name", [":7654", "nonsense", "localhost:55.0", "unix:7654.0", "", ":"])
def test_an_x_screen_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("DISPLAY", name)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    problem = display_problem()
    assert problem is not None
    assert name in problem


def test_a_wayland_screen_that_answers_is_enough(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wl-x")
    assert display_problem() is not None
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(home / "run" / "wl-x"))
        server.listen()
        assert display_problem() is None


@pytest.fixture
def screen() -> Iterator[str]:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "320x200x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None
    yield f":{server.stdout.readline().decode().strip()}"
    server.terminate()
    server.wait()
    server.stdout.close()


@pytest.mark.real("Xvfb")
def test_a_real_screen_is_no_problem_and_quickly_found(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen)
    begun = time.monotonic()
    assert display_problem() is None
    assert time.monotonic() - begun < 0.3


@pytest.fixture
def locked_screen(home: Path) -> Iterator[str]:
    """A screen that lets in only who has its key."""
    parts = (b"", b"", b"MIT-MAGIC-COOKIE-1", bytes(range(16)))
    key = struct.pack(">H", 0xFFFF) + b"".join(struct.pack(">H", len(part)) + part for part in parts)
    (home / "keys").write_bytes(key)
    server = subprocess.Popen(
        [*("Xvfb", "-displayfd", "1", "-nolisten", "tcp"), "-auth", str(home / "keys")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None
    yield f":{server.stdout.readline().decode().strip()}"
    server.terminate()
    server.wait()
    server.stdout.close()


@pytest.mark.real("Xvfb")
def test_a_screen_that_refuses_us_is_said(
    locked_screen: str, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("DISPLAY", locked_screen)
    monkeypatch.setenv("XAUTHORITY", str(home / "no-keys"))
    assert display_problem() is not None
    monkeypatch.setenv("XAUTHORITY", str(home / "keys"))
    assert display_problem() is None
