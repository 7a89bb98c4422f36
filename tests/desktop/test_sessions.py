"""Whole cold sessions in the running program, on the demonstration's clock: by mouse, by keyboard alone, and
through a screen reader's actions alone."""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from backcare_desktop.gui.widgets.just_shown import MOMENT_MS, UNASKED_MS
from tests.desktop.conftest import Show, Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Hands, Keyboard, Mouse, Voice, usable
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.speech import said

pytestmark = NEEDS

#: What came up by itself, before another window, takes an answer this much later than what was asked for.
AROSE_S = (UNASKED_MS - MOMENT_MS) / 1000
FINE = "None of these. It looks and feels fine"
AFTER = "A session ended a few minutes ago"


def cold_of_two_cycles(program: Program, hands: Hands, show: Show) -> Iterator[None]:
    """Gel pack, four minutes, two cycles. Gives way while the rest lasts."""
    choose(hands)
    hands.press("More: Times")
    hands.read_to_end("All true, start")
    show("checks")
    hands.press("All true, start")
    application(program, hands, show, cycle=1)
    assert program.wait_for("rest")["cycle"] == 1
    show("rest")
    assert {lock["what"] for lock in program.status()["locks"]} >= {"cold", "heat"}
    yield
    program.come_up()
    # Nothing starts by itself, and what was asked is asked again.
    told = program.wait_for("ready", 60)
    assert (told["cycle"], told["cycles"]) == (1, 2)
    assert program.status()["alarm"] == "low"
    hands.read_to_end("All true, start 2 of 2")
    show("ready")
    hands.press("All true, start 2 of 2")
    application(program, hands, show, cycle=2)
    ending(program, hands, show)


def cold_of_one_cycle(program: Program, hands: Hands, show: Show) -> None:
    choose(hands)
    hands.read_to_end("All true, start")
    hands.press("All true, start")
    application(program, hands, show, cycle=1)
    ending(program, hands, show)


def choose(hands: Hands) -> None:
    """Pain now, the card, gel pack, four minutes."""
    hands.press("Pain from 0 to 10: 6")
    hands.press("Cold: Start")
    hands.press("Which one: Gel pack")
    hands.press("Less: Minutes", 6)


def application(program: Program, hands: Hands, show: Show, *, cycle: int) -> None:
    """The skin check is answered, the pack taken off when time is up."""
    told = program.wait_for("apply", cycle=cycle)
    assert told["method"] == "gel-pack"
    show("on")
    program.wait_for("apply", skin_check_due=True)
    assert program.status()["alarm"] == "medium"
    show("skin-check")
    time.sleep(AROSE_S)
    hands.press(FINE)
    program.wait_for("apply", skin_check_due=False)
    told = program.wait_for("remove")
    assert 240 <= told["contact_s"] < 270
    show("take-off")
    time.sleep(AROSE_S)
    hands.press("It is off")


def ending(program: Program, hands: Hands, show: Show) -> None:
    """Pain is asked five minutes after, which a demonstration has at once; the card says its clock time."""
    program.wait_for("idle")
    wait_until(lambda: program.reader.find(AFTER), "pain after is asked")
    show("pain-after")
    hands.press("Pain from 0 to 10: 3")
    wait_until(lambda: not program.reader.find(AFTER), "the question after is answered")
    locked = wait_until(lambda: usable(program, "Cold: Opens at"), "cold is locked with its time")
    assert locked.description.startswith("Rests until")


def under(show: Show, way: str, name: str) -> None:
    show(f"{way}-{name}")


def test_a_cold_session_by_mouse_by_keyboard_and_by_a_screen_reader(
    home: Path, start: Start, show: Show
) -> None:
    """One walks while the others rest: they differ in nothing but the hands."""
    walks = []
    for way in (Mouse, Keyboard):
        name = way.__name__.lower()
        program = start("--demo", place=home / name)
        walks.append(cold_of_two_cycles(program, way(program), partial(under, show, name)))
        next(walks[-1])
    reading = start("--demo", place=home / "voice")
    reading.reader.heard()
    cold_of_one_cycle(reading, Voice(reading), partial(under, show, "voice"))
    assert said(reading) == SAID
    for walk in walks:
        assert next(walk, None) is None


#: What is said aloud in a session of one cycle: each change of phase once, nothing of the seconds between.
SAID = [
    "It is on. It comes off.",
    "Look at your skin now",
    "It is on. It comes off.",
    "Time is up. Take the pack off now",
    "The session is over.",
]
