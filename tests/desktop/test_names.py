"""Every control of every page has a name and a role in the tree that a screen reader reads."""

import time

from tests.desktop.conftest import Start
from tests.desktop.desktop import wait_until
from tests.desktop.hands import Keyboard, Voice
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.screen_reader import Thing, offenders

pytestmark = NEEDS


def named(program: Program, seen: str) -> list[Thing]:
    """Waits for this to be shown, then looks at everything that is."""
    end = time.monotonic() + 15
    while True:
        # A page that is just being laid out may be read in part: it gets a moment.
        things = program.reader.things()
        shown = any(thing.name.startswith(seen) for thing in things)
        bad = offenders(things)
        if shown and not bad and any(thing.is_control for thing in things):
            return things
        assert time.monotonic() < end, f"{seen} shown: {shown}; without name or role: {bad}"


def test_every_control_of_every_page_has_a_name_and_a_role(start: Start) -> None:
    program = start()
    voice = Voice(program)
    named(program, "Step 1 of 3")
    voice.press("I have read this")
    voice.press("Next")
    named(program, "Step 2 of 3")
    voice.press("Where are you?: United Kingdom")
    voice.press("How old are you?: 18 to 64")
    voice.press("Next")
    named(program, "Step 3 of 3")
    voice.read_to_end("None of these")
    voice.press("None of these")
    named(program, "How is your back right now?")
    settings(program, voice)
    breaks(program, voice)
    for card in ("Cold", "Heat"):
        voice.go("Relief")
        voice.press(f"{card}: Start")
        named(program, "First the questions")
        voice.press("None of these applies")
        named(program, "Before it goes on")
        voice.press("Back")
    warning_signs(program, voice)
    running(program, voice)


def settings(program: Program, voice: Voice) -> None:
    voice.go("Settings")
    things = named(program, SECTION)
    sections = [
        thing.name for thing in things if thing.role == "radio button" and thing.name.startswith(SECTION)
    ]
    assert len(sections) >= 4
    for section in sections:
        voice.press(section)
        named(program, section)


SECTION = "Settings: "


def breaks(program: Program, voice: Voice) -> None:
    """Off and on, with hours; the card of a break and its end."""
    voice.go("Breaks")
    named(program, "Posture: reminder on")
    voice.press("Posture: reminder on")
    voice.press("Posture: hours: At set hours")
    named(program, "Posture: times, for example")
    voice.press("Break now")
    named(program, "Time left")
    wait_until(lambda: program.status()["breaks"]["phase"] == "on-break", "the break runs")
    voice.press("Done")
    voice.press("Posture: reminder on")


def running(program: Program, voice: Voice) -> None:
    """On, the signs, taking it off, since when, quitting; the small clock beside."""
    voice.go("Relief")
    voice.press("Heat: Start")
    voice.read_to_end("All true, start")
    voice.press("All true, start")
    named(program, "Time left")
    voice.press("Small clock")
    named(program, "Backcare clock")
    voice.press("Small clock")
    voice.press("Something looks wrong")
    named(program, "What do you see or feel?")
    voice.press("Nothing wrong, go back")
    voice.press("Take it off now")
    named(program, "Take the pack off now")
    voice.press("Skin looks wrong")
    named(program, "What do you see or feel?")
    Keyboard(program).key("ctrl+q")
    named(program, "It is off, quit")
    voice.press("Do not quit")
    voice.press("Blister" if program.reader.find("Blister") else "A blister")
    named(program, "Take the pack off now")
    voice.press("It is off")
    named(program, "How is your back right now?")
    voice.press("Heat: What to do")
    named(program, "Your skin needs a look")
    voice.press("A professional has cleared it")
    named(program, "Not yet")


def warning_signs(program: Program, voice: Voice) -> None:
    """The three lists to their end."""
    voice.go("Warning signs")
    for part in ("Emergency signs", "Signs to ask about today", "Signs to ask about soon"):
        named(program, part)
        voice.read_to_end("None of these")
        voice.press("None of these")
