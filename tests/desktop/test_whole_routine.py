"""A whole routine in the running program, on a fast clock: every cue comes at its time, to the ms.

Law: the times are those of the contract ("Routines": 5 s to get ready, 3 s of release, 6 s for the other
side) and of the routine's own file, not those that the engine laid out.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Keyboard
from tests.desktop.needs import NEEDS
from tests.desktop.program import ROOT

pytestmark = NEEDS

ROUTINE: Final = "morning"
FAST: Final = str(Path(__file__).with_name("fast_program.py"))
GET_READY_S, RELEASE_S, SWITCH_S, LAST_S = 5, 3, 6, 5


def file(folder: str, name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "assets" / folder / f"{name}.toml").read_text(encoding="utf-8"))


def cues() -> Iterator[tuple[str, int]]:
    """Each cue of the routine with the seconds until the next one."""
    for stage in file("routines", ROUTINE)["stage"]:
        movement = {**file("exercises", stage["exercise"]), **stage}
        yield "get-ready", GET_READY_S
        for turn in range(2 if isinstance(movement.get("sides"), dict) else 1):
            if turn:
                yield "switch-side", SWITCH_S
            yield from of_one_side(movement)
    yield "session-done", 0


def of_one_side(movement: dict[str, Any]) -> Iterator[tuple[str, int]]:
    held = movement.get("hold_s")
    if held is None:
        yield "step", movement.get("time_s") or movement["reps"] * movement["rep_s"]
        return
    # Twice on one side would need a rest between; this routine holds once.
    assert movement["repeats"] == 1
    yield "hold", held // 2
    yield "half-way", held - held // 2 - LAST_S
    yield "last-seconds", LAST_S
    yield "release", RELEASE_S


def planned() -> list[tuple[int, str]]:
    """Each cue with its distance from the first one, in ms."""
    at_s, due = 0, []
    for name, length_s in cues():
        due.append((at_s * 1000, name))
        at_s += length_s
    return due


def heard(log: Path) -> list[tuple[int, str]]:
    """Each cue with its time in ms on the program's clock."""
    lines = log.read_text("ascii").splitlines() if log.exists() else []
    return [(int(at), name) for at, _, name in (line.partition(" ") for line in lines)]


def test_every_cue_of_a_whole_routine_is_played_at_its_time(start: Start, show: Show, home: Path) -> None:
    log = home / "cues"
    program = start("--demo", "stretch", ROUTINE, command=(sys.executable, FAST, str(log)))
    hands = Keyboard(program)
    hands.press("How is your back right now?: 2")
    hands.press("Start")
    wait_until(lambda: program.status()["guided"]["phase"] == "done", "the routine is done", 60)
    show("whole-routine")
    played = heard(log)
    began_ms = played[0][0]
    assert [(at_ms - began_ms, name) for at_ms, name in played] == planned()
