"""A routine in the running program: opened by a command, moved along by keyboard alone, and heard."""

import time
from typing import Any

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import LOOK_S, Keyboard, usable
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.speech import said

pytestmark = NEEDS


def guided(program: Program, *phases: str, seconds: float = 20) -> dict[str, Any]:
    """Waits until the routine is in one of these phases."""

    def there() -> dict[str, Any] | None:
        told = dict(program.status()["guided"])
        return told if told["phase"] in phases else None

    return wait_until(there, f"the routine is in {phases}", seconds)


def begun(start: Start, show: Show) -> tuple[Program, Keyboard]:
    """Two minutes at the desk, with a pain of two."""
    program = start("--demo", "stretch", "desk2")
    hands = Keyboard(program)
    hands.press("How is your back right now?: 2")
    show("routine")
    hands.press("Start")
    assert guided(program, "get-ready")["routine"] == "desk2"
    return program, hands


def test_pause_go_on_and_what_hurts_by_keyboard_alone(start: Start, show: Show) -> None:
    program, hands = begun(start, show)
    program.reader.heard()
    assert guided(program, "move")["exercise"] == "march_seated"
    show("player")
    hands.key("space")
    left = guided(program, "paused")["left_s"]
    time.sleep(1.5)
    assert guided(program, "paused")["left_s"] == left
    hands.key("space")
    guided(program, "move")
    hands.key("h")
    guided(program, "stopped")
    show("what-hurts")
    # Nothing is chosen; what was pressed for the page before answers nothing.
    time.sleep(LOOK_S)
    for answer in ("Is it sharp?: No", "Does it go down a leg?: Yes", "Is anything numb or tingling?: No"):
        hands.press(answer)
    hands.press("Go on")
    wait_until(
        lambda: {"what": "stretch", "limit": "redflag.same_day", "until": None} in program.status()["locks"],
        "stretching is locked",
    )
    show("nerve")
    assert said(program)[:5] == [
        "Move.",
        "Paused.",
        "Going on in three seconds.",
        "Move.",
        "Stopped. What kind of pain is it?",
    ]


def test_a_closed_window_pauses_and_says_so(start: Start, show: Show) -> None:
    program, _ = begun(start, show)
    guided(program, "move")
    program.close_window()
    guided(program, "paused")
    wait_until(lambda: program.desktop.notices() == 1, "a notice says so")
    show("closed")
    assert program.alive()
    assert program.says("stop").strip() == "The session has ended."
    guided(program, "stopped")
    wait_until(lambda: program.desktop.notices() == 0, "the notice is gone")


def test_it_just_seized_up_by_keyboard_alone(start: Start, show: Show) -> None:
    """Three presses to the breathing; Escape stops it, a second one leaves, and the home page leads back."""
    program = start("--demo")
    hands = Keyboard(program)
    for button in ("It just seized up", "None of these", "None of these"):
        hands.press(button)
        time.sleep(LOOK_S)
    assert guided(program, "get-ready", "breathe")["routine"] == "slow46"
    show("seized")
    hands.key("Escape")
    guided(program, "stopped")
    hands.key("Escape")
    hands.press("Go on where you were: step 2 of 4")
    wait_until(lambda: program.reader.find("Start to breathe"), "the same step")


def test_a_routine_of_ones_own_is_made_and_begun_by_keyboard_alone(start: Start, show: Show) -> None:
    program = start("--demo", "stretch")
    hands = Keyboard(program)
    wait_until(lambda: usable(program, "New routine"), "the gallery is shown")
    time.sleep(LOOK_S)
    hands.key("ctrl+n")
    hands.press("Name of the routine")
    for letter in "mine":
        hands.key(letter)
    hands.press("Cat-cow 8 times")
    show("editor")
    hands.press("Save and try it")
    hands.press("How is your back right now?: 2")
    hands.press("Start")
    assert guided(program, "get-ready")["routine"] == "mine"
    assert guided(program, "move")["exercise"] == "cat_cow"
