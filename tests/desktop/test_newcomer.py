"""A new user's first evening on the real clock: by mouse, and again by keyboard alone.

One long walk for each pair of hands, because each step stands on what the person did before.
"""

import json
import re
from functools import partial

import pytest

from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Hands, Keyboard, Mouse, usable
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program

pytestmark = NEEDS


@pytest.mark.parametrize("way", [Mouse, Keyboard])
def test_first_run_heat_later_starts_closing_quitting_kill_lock_and_warning_signs(
    start: Start, show: Show, way: type[Mouse | Keyboard]
) -> None:
    shown = partial(under, show, way.__name__.lower())
    program = start()
    hands = way(program)
    first_run(program, hands, shown)
    if way is Mouse:
        # What later starts do is not done by hand.
        a_later_start_opens_the_checks(program, hands, shown)
    heat_stopped_early(program, hands, shown)
    heat_again(program, hands, shown)
    closing_keeps_it_running(program)
    quitting_asks(program, hands, shown)
    program.kill()

    again = start()
    hands = way(again)
    recovered(again, hands, shown)
    locked(again, hands, shown)
    a_warning_sign_locks_everything(again, hands, shown)
    Keyboard(again).key("ctrl+q")
    assert again.ended() == 0


def under(show: Show, way: str, name: str) -> None:
    show(f"{way}-new-{name}")


def first_run(program: Program, hands: Hands, show: Show) -> None:
    """Three screens; Next does nothing before each is answered."""
    hands.press("Next")
    assert program.reader.find("Step 1 of 3")
    hands.press("I have read this")
    hands.press("Next")
    hands.press("Where are you?: European Union")
    hands.press("How old are you?: 18 to 64")
    show("you")
    hands.press("Next")
    hands.read_to_end("None of these")
    hands.press("None of these")
    wait_until(lambda: usable(program, "Cold: Start"), "the home page")
    show("home")


def a_later_start_opens_the_checks(program: Program, hands: Hands, show: Show) -> None:
    """The questions first, where they were never asked; then the checks, with the length that was wished."""
    early = program.start_again("cold", "--minutes", "9")
    assert (early.returncode, early.stdout) == (1, "")
    assert "First answer the questions about you" in early.stderr
    hands.press("None of these applies")
    later = program.start_again("cold", "--method", "gel-pack", "--minutes", "9")
    assert (later.returncode, later.stderr) == (0, "")
    minutes = wait_until(lambda: program.reader.find("Minutes", "spin button"), "the checks are shown")
    assert minutes.value == 9
    assert program.thermal["phase"] == "checks"
    show("asked-from-elsewhere")
    hands.press("Back")
    program.wait_for("idle")


def heat_stopped_early(program: Program, hands: Hands, show: Show) -> None:
    """With the questions asked once; nothing can start before they are answered."""
    hands.press("Heat: Start")
    wait_until(lambda: usable(program, "First the questions"), "the questions come first")
    hands.press("None of these applies")
    hands.read_to_end("All true, start")
    hands.press("All true, start")
    assert program.wait_for("apply")["method"] == "hot-pack"
    show("heat-on")
    hands.press("Take it off now")
    told = program.wait_for("remove")
    assert (told["until"], program.status()["alarm"]) == (None, "medium")
    hands.press("It is off")
    program.wait_for("idle")
    locks = {lock["what"]: lock["limit"] for lock in program.status()["locks"]}
    assert (locks["heat"], locks["cold"]) == ("heat.min_rest", "thermal.switch_gap")
    assert wait_until(lambda: usable(program, "Cold: Opens at"), "cold is locked").description
    show("ended-by-mistake")


def heat_again(program: Program, hands: Hands, show: Show) -> None:
    """It was a mis-click: the same course goes on, after the checks. Stopped from elsewhere."""
    hands.press("Heat: Start")
    hands.read_to_end("All true, start")
    hands.press("All true, start")
    program.wait_for("apply")
    told = program.start_again("status", "--json")
    thermal = json.loads(told.stdout)["thermal"]
    assert (told.returncode, thermal["phase"], thermal["method"]) == (0, "apply", "hot-pack")
    assert program.says("stop").startswith("Take it off now")
    program.wait_for("remove")
    show("stopped-from-elsewhere")


def closing_keeps_it_running(program: Program) -> None:
    """There is no tray here: the window goes to the task bar, and a later start brings it back."""
    program.close_window()
    wait_until(program.minimised, "the window is in the task bar")
    assert program.alive()
    assert program.thermal["phase"] == "remove"
    later = program.start_again()
    assert (later.returncode, later.stdout, later.stderr) == (0, "", "")
    wait_until(lambda: not program.minimised(), "the window is back")
    wait_until(program.in_front, "the window is in front")


def quitting_asks(program: Program, hands: Hands, show: Show) -> None:
    """There is no answer that leaves with it on; one leaves it as it is."""
    for answer in ("Do not quit", "It is still on"):
        Keyboard(program).key("ctrl+q")
        wait_until(lambda: usable(program, "It is off, quit"), "it is asked")
        show("quit")
        hands.press(answer)
        wait_until(lambda: not usable(program, "It is off, quit"), "the question is gone")
        assert program.alive()
        assert program.thermal["phase"] == "remove"


def recovered(program: Program, hands: Hands, show: Show) -> None:
    """After kill -9: is it off, and since when?"""
    told = program.wait_for("recover")
    assert (told["modality"], told["method"]) == ("heat", "hot-pack")
    assert program.status()["alarm"] == "medium"
    wait_until(lambda: program.reader.find("Is it off?"), "it is asked")
    show("recover")
    hands.press("It came off earlier")
    wait_until(lambda: program.reader.find("Time it came off", "slider"), "since when is asked")
    show("since")
    hands.press("It came off at")
    program.wait_for("idle")


def locked(program: Program, hands: Hands, show: Show) -> None:
    """The card names the clock time of the lock; pressing it does nothing."""
    card = wait_until(lambda: usable(program, "Cold: Opens at"), "the card is locked")
    lock = next(lock for lock in program.status()["locks"] if lock["what"] == "cold")
    assert lock["limit"] == "thermal.switch_gap"
    assert minutes_of_day(card.name) - minutes_of_day(lock["until"][10:]) in {0, 1, 1 - 1440}
    assert card.description.startswith("Waits until")
    show("locked")
    hands.press("Cold: Opens at")
    assert program.thermal["phase"] == "idle"
    assert program.says("cold", "--minutes", "10")
    assert program.thermal["phase"] == "idle"


def minutes_of_day(text: str) -> int:
    found = re.search(r"(\d\d):(\d\d)", text)
    assert found, text
    return int(found[1]) * 60 + int(found[2])


def a_warning_sign_locks_everything(program: Program, hands: Hands, show: Show) -> None:
    hands.go("Warning signs")
    first = wait_until(lambda: usable(program, "Is the skin between your legs"), "the first question")
    question = first.name.rpartition(": ")[0]
    hands.press(f"{question}: Not sure")
    hands.read_to_end("Show what to do")
    hands.press("Show what to do")
    wait_until(lambda: program.reader.find("Stop. Get help now."), "what to do")
    assert program.reader.find("Call 112")
    show("emergency")
    assert {"all"} <= {lock["what"] for lock in program.status()["locks"]}
    hands.go("Relief")
    for card in ("Cold", "Heat"):
        wait_until(partial(usable, program, f"{card}: What to do"), f"{card} is locked")
    show("everything-locked")
    assert program.says("heat", "--minutes", "10")
    assert program.thermal["phase"] == "idle"
