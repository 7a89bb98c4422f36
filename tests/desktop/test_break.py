"""The card of a break on a real desktop: it takes no focus until a hand comes to it, and Esc leaves it."""

import time
from pathlib import Path

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.screen_reader import offenders

pytestmark = NEEDS

SETTINGS = """[person]
first_run_done = true
[breaks.posture]
enabled = true
"""
#: What has just come up takes no press for so long, in seconds.
HELD_S = 1.7


def card(program: Program) -> str:
    """The card's window, "" where none is shown."""
    by = ("--all", "--onlyvisible", "--pid", str(program.pid), "--name", "^Break$")
    return program.desktop.run("xdotool", "search", *by)


def shown(program: Program) -> str:
    return wait_until(lambda: card(program), "the card is shown")


def breaks(program: Program) -> dict[str, object]:
    return dict(program.status()["breaks"])


def point_at(program: Program, window: str) -> None:
    """The pointer on the words at its top, where no button is."""
    program.desktop.run("xdotool", "mousemove", "--window", window, "60", "30")


def test_a_break_takes_no_focus_and_is_left_by_esc(start: Start, show: Show, home: Path) -> None:
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(SETTINGS)
    program = start()
    wait_until(lambda: breaks(program)["phase"] == "counting", "the reminder counts")
    program.come_up()
    wait_until(program.in_front, "the window is in front")
    desktop = program.desktop
    desktop.run("xdotool", "mousemove", "100", "100")
    assert program.says("breaks", "now").startswith("You are on a break")
    window = shown(program)
    time.sleep(HELD_S)
    show("break-card")
    assert program.in_front(), "the card took the focus"
    things = program.reader.things()
    assert {"Your break", "Done"} <= {thing.name for thing in things}
    assert not offenders(things)
    for key in ("space", "Return", "Escape"):
        desktop.run("xdotool", "key", key)
    assert breaks(program)["phase"] == "on-break", "a key meant for another window answered it"
    point_at(program, window)
    time.sleep(0.3)
    desktop.run("xdotool", "click", "1")
    wait_until(lambda: desktop.run("xdotool", "getactivewindow") == window, "a click brings the keyboard")
    desktop.run("xdotool", "key", "Escape")
    wait_until(lambda: not card(program), "Esc leaves it")
    told = breaks(program)
    assert told["phase"] == "counting"
    assert told["today"] == {"offered": 0, "taken": 1, "missed": 0}
