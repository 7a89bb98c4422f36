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
        time.sleep(0.1)


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


def test_pages_of_moving_breathing_and_learning_too(start: Start) -> None:
    program = start("--demo")
    voice = Voice(program)
    seized_up(program, voice)
    stretching(program, voice)
    writing(program, voice)
    breathing(program, voice)
    learning(program, voice)
    telling(program, voice)


def seized_up(program: Program, voice: Voice) -> None:
    voice.press("It just seized up")
    named(program, "Step 1 of 4")
    voice.press("None of these")
    named(program, "Step 1 of 4")
    voice.press("None of these")
    named(program, "Step 2 of 4")
    voice.press("On to cold or heat")
    named(program, "Step 3 of 4")
    voice.press("On to small moves")
    named(program, "Step 4 of 4")
    voice.press("Finish")


def stretching(program: Program, voice: Voice) -> None:
    """The gallery, a routine, the player, what hurts."""
    voice.go("Stretch")
    named(program, "Stretch and move")
    voice.press("Desk break")
    named(program, "How is your back right now?")
    voice.press("How is your back right now?: 2")
    voice.press("Start")
    named(program, "This hurts")
    voice.press("Pause")
    named(program, "Go on")
    voice.press("This hurts")
    named(program, "Stopped. What kind of pain is it?")
    for question in ("Is it sharp?", "Does it go down a leg?", "Is anything numb or tingling?"):
        voice.press(f"{question}: No")
    voice.press("Go on")
    named(program, "Rest a little")


def writing(program: Program, voice: Voice) -> None:
    """The page on which a routine is written, with a movement and one of one's own in it."""
    voice.go("Stretch")
    voice.press("New routine")
    named(program, "Name of the routine")
    voice.press("One knee to chest")
    named(program, "1. One knee to chest")
    voice.press("Add a movement")
    voice.press("A movement of your own")
    named(program, "Name of the movement")


def breathing(program: Program, voice: Voice) -> None:
    voice.go("Breathe")
    for way in ("4-7-8 breath", "Body scan", "Slow breath"):
        voice.press(way)
        named(program, way)
    voice.press("Start")
    named(program, "Breathing circle")
    voice.press("Stop")
    named(program, "Stopped.")


def learning(program: Program, voice: Voice) -> None:
    """The contents, an article; how it keeps you safe."""
    voice.go("Learn")
    named(program, "Search the pages")
    voice.press("Cold.")
    named(program, "All pages")
    voice.go("Settings")
    voice.press("Settings: About")
    voice.press("How it keeps you safe")
    named(program, "Time on your skin")


def telling(program: Program, voice: Voice) -> None:
    """The diary, an episode with the back to point at, a day, the week."""
    voice.go("Diary")
    named(program, "Pain now: 4")
    voice.press("Pain now: 4")
    named(program, "Undo")
    for way, seen in (
        ("An episode began", "Calf, left"),
        ("How was today?", "Which day: Yesterday"),
        ("How was the week?", "How was your week?"),
        ("Write a note", "A question for my next visit"),
    ):
        voice.press(way)
        named(program, seen)
        voice.press("Back")
