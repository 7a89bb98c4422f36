"""The icon in a tray: a host that comes after the program, and a tray of the old kind with a mouse."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import Desktop, wait_until
from tests.desktop.needs import NEEDS
from tests.desktop.program import ROOT, Program

pytestmark = [*NEEDS, pytest.mark.real("trayer")]

SETTINGS = """[person]
first_run_done = true
[breaks.posture]
enabled = true
"""


@pytest.fixture
def _with_a_reminder(home: Path) -> None:
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(SETTINGS)


class Host:
    """The host, in a process of its own."""

    def __init__(self, desktop: Desktop) -> None:
        self._process = subprocess.Popen(
            [
                sys.executable,
                str(Path(__file__).with_name("tray_host.py")),
                desktop.env["DBUS_SESSION_BUS_ADDRESS"],
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def ask(self, *words: str) -> Any:  # noqa: ANN401 - whatever was asked for
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(" ".join(words) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the host ended"
        return json.loads(line)

    def close(self) -> None:
        self._process.communicate(timeout=10)


@pytest.fixture
def host(desktop: Desktop) -> Iterator[list[Host]]:
    """Hosts that a test begins, ended with it."""
    begun: list[Host] = []
    yield begun
    for each in begun:
        each.close()


def breaks(program: Program) -> dict[str, Any]:
    return dict(program.status()["breaks"])


def hidden_by_its_cross(program: Program) -> None:
    program.close_window()
    wait_until(program.minimised, "the window is gone")
    assert program.alive()


@pytest.mark.usefixtures("_with_a_reminder")
def test_a_tray_that_comes_late_shows_state_and_quick_ways(
    start: Start, desktop: Desktop, host: list[Host]
) -> None:
    program = start()
    wait_until(lambda: breaks(program)["phase"] == "counting", "the reminder counts")
    tray = Host(desktop)
    host.append(tray)
    wait_until(lambda: tray.ask("items"), "the icon is there", 10)
    assert tray.ask("pixels")

    def says(line: str) -> bool:
        return any(told.startswith(line) for part in tray.ask("tip") for told in part.split("\n"))

    wait_until(lambda: says("Nothing runs"), "the tip says what runs")
    wait_until(lambda: says("Next break at "), "the tip says when the next break is")
    menu = tray.ask("menu")
    assert menu[0] == "Open Backcare"
    assert {"Start cold", "Break now", "Pause reminders for 1 hour", "Quit"} <= set(menu)
    tray.ask("choose", "Break now")
    wait_until(lambda: breaks(program)["phase"] == "on-break", "the break begins")
    assert program.says("breaks", "skip")
    tray.ask("choose", "Pause reminders for 1 hour")
    wait_until(lambda: breaks(program)["phase"] == "paused", "it is paused")
    assert 3590 <= breaks(program)["left_s"] <= 3600
    wait_until(lambda: "End the pause of reminders" in tray.ask("menu"), "the menu ends the pause")
    assert not {"Pause reminders for 1 hour", "Pause reminders until tomorrow"} & set(tray.ask("menu"))
    tray.ask("choose", "End the pause of reminders")
    wait_until(lambda: breaks(program)["phase"] == "counting", "the pause is over")
    hidden_by_its_cross(program)
    tray.ask("activate")
    wait_until(program.in_front, "the icon brings the window")
    hidden_by_its_cross(program)
    tray.ask("choose", "Start cold")
    wait_until(lambda: not program.minimised(), "the way to cold is in the window")
    said = "What you asked for cannot start. Answer the warning signs once before the first session."
    wait_until(lambda: program.reader.find(said), "why it does not begin is said")
    # The panel falls and is started again: the icon is there again.
    tray.close()
    host[0] = tray = Host(desktop)
    wait_until(lambda: tray.ask("items"), "the icon is there again", 10)
    wait_until(lambda: says("Next break at "), "and says the same")
    hidden_by_its_cross(program)
    assert not task_bar(program)
    tray.close()
    host.clear()
    wait_until(lambda: task_bar(program), "without a tray the window is in the task bar", 20)
    host.append(tray := Host(desktop))
    wait_until(lambda: tray.ask("items"), "the icon is there a third time", 10)
    tray.ask("choose", "Quit")
    assert program.ended() == 0


@pytest.mark.usefixtures("_with_a_reminder")
def test_an_old_tray_is_used_with_the_mouse(start: Start, desktop: Desktop, show: Show) -> None:
    program = start()
    wait_until(lambda: breaks(program)["phase"] == "counting", "the reminder counts")
    # The icon in such a tray is a window of the same name.
    (window,) = program.windows()
    old = desktop.start(
        *("trayer", "--edge", "bottom", "--align", "right", "--width", "60", "--widthtype", "pixel"),
        *("--height", "28"),
    )
    try:
        icon = wait_until(lambda: icon_of(desktop), "the icon is there", 20)
        show("tray")
        desktop.run("xdotool", "windowactivate", "--sync", window)
        desktop.run("xdotool", "key", "alt+F4")
        wait_until(lambda: window not in program.windows(), "the window is gone")
        desktop.run("xdotool", "mousemove", *map(str, icon), "click", "1")
        wait_until(lambda: desktop.run("xdotool", "getactivewindow") == window, "a click brings the window")
        before = len(windows_of(program))
        desktop.run("xdotool", "mousemove", *map(str, icon), "click", "3")
        wait_until(lambda: len(windows_of(program)) > before, "the menu is open")
        show("tray-menu")
        # From below: Quit, and what is said to reminders.
        desktop.run("xdotool", "key", "--delay", "50", "Up", "Up", "Return")
        wait_until(lambda: breaks(program)["phase"] == "paused", "it is paused")
    finally:
        old.kill()
        old.wait()


def task_bar(program: Program) -> bool:
    """Whether the window manager knows its window, and has it minimised."""
    found = program.desktop.run("xdotool", "search", "--pid", str(program.pid), "--name", "^Backcare$")
    told = (program.desktop.run("xprop", "-id", window, "WM_STATE") for window in found.split())
    return any("Iconic" in state for state in told)


def windows_of(program: Program) -> list[str]:
    """All that it has on the screen, the icon and its menu too."""
    return program.desktop.run("xdotool", "search", "--onlyvisible", "--pid", str(program.pid)).split()


def icon_of(desktop: Desktop) -> tuple[int, int] | None:
    """The middle of the program's icon, once the tray has taken it in."""
    for window in desktop.run("xdotool", "search", "--class", "^trayer$").split():
        taken = re.search(
            r'"Backcare": .* (\d+)x(\d+)\S* +\+(\d+)\+(\d+)', desktop.run("xwininfo", "-tree", "-id", window)
        )
        if taken:
            wide, high, left, top = map(int, taken.groups())
            return left + wide // 2, top + high // 2
    return None
