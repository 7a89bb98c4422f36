"""A person's hands: the mouse goes where a thing is shown, the keyboard goes by Tab, arrows and Enter."""

import time
from collections.abc import Callable
from typing import Protocol

from tests.desktop.desktop import wait_until
from tests.desktop.program import Program
from tests.desktop.screen_reader import Thing, above

#: So many presses of Tab lead once round any page.
ROUND = 60
#: The rail from its top.
PAGES = ("Relief", "Stretch", "Breathe", "Breaks", "Diary", "Learn", "Settings")
#: A person looks before they press, in seconds; no page takes an answer sooner.
LOOK_S = 1.0


class Hands(Protocol):
    """press: uses the control whose name begins so. go: opens a page of the rail."""

    def press(self, name: str, times: int = 1) -> None: ...

    def go(self, page: str) -> None: ...

    def read_to_end(self, start: str) -> None:
        """Reads on until the button bears these words."""


class Mouse:
    """Clicks in the middle of a thing; scrolls to it where it is out of sight."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, name: str, times: int = 1) -> None:
        wait_until(lambda: usable(self._program, name), f"{name} is shown")
        time.sleep(LOOK_S)
        x, y = wait_until(lambda: self._in_sight(name), f"{name} is shown").middle
        clicks = ("click", "--repeat", str(times), "--delay", "30", "1")
        self._program.desktop.run("xdotool", "mousemove", str(x), str(y), *clicks)

    def go(self, page: str) -> None:
        self.press(page)

    def _in_sight(self, name: str) -> Thing | None:
        """The control where the mouse can reach it; else turns the wheel towards it."""
        things = self._program.reader.things()
        found = control(things, name)
        if found is None:
            return None
        _, y = found.middle
        for around in above(things, found):
            left, top, wide, high = around.place
            if not top <= y < top + high:
                wheel = "5" if y >= top + high else "4"
                middle = (str(left + wide // 2), str(top + high // 2))
                self._program.desktop.run("xdotool", "mousemove", *middle, "click", wheel)
                return None
        return found

    def read_to_end(self, start: str) -> None:
        read_on(self, self._program, start)


class Keyboard:
    """Never touches the mouse."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, name: str, times: int = 1) -> None:
        wait_until(lambda: usable(self._program, name), f"{name} is shown")
        time.sleep(LOOK_S)
        # Anew: its name may hold a time.
        self._reach(wait_until(lambda: usable(self._program, name), f"{name} is shown"), name)
        self.key("space", times)

    def go(self, page: str) -> None:
        """By the short cut that the rail shows, else by its place in it."""
        if page.startswith("Warning signs"):
            self.key("F1")
        else:
            self.key(f"ctrl+{PAGES.index(page) + 1}")

    def read_to_end(self, start: str) -> None:
        read_on(self, self._program, start)

    def key(self, key: str, times: int = 1) -> None:
        self._program.desktop.run("xdotool", "key", "--delay", "30", *[key] * times)

    def _reach(self, wanted: Thing, begins: str) -> None:
        # A name that was asked for by its beginning may end in a time that goes on.
        whole = wanted.name == begins
        for _ in range(ROUND):
            here = self._here()
            if here is None:
                self._step("Tab", None)
            elif here.role == wanted.role and (
                here.name == wanted.name or (not whole and here.name.startswith(begins))
            ):
                return
            else:
                self._step(towards(here, wanted), here.name)
        raise AssertionError(f"Tab does not lead to {wanted.name!r}")

    def _step(self, key: str, before: str | None) -> None:
        """Presses it and waits a moment for the focus to have gone on."""
        self.key(key)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            here = self._here()
            if here is not None and here.name != before:
                return

    def _here(self) -> Thing | None:
        return self._program.reader.here()


def towards(here: Thing, wanted: Thing) -> str:
    """Arrows lead about in a row of choices, Tab from one thing to the next."""
    if here.role != "radio button" or here.name.partition(": ")[0] != wanted.name.partition(": ")[0]:
        return "Tab"
    (x, y), (to_x, to_y) = here.middle, wanted.middle
    if abs(to_y - y) > here.place[3] // 2:
        return "Down" if to_y > y else "Up"
    return "Right" if to_x > x else "Left"


class Voice:
    """Acts as a screen reader does, through the program's own actions."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._last = ""

    def press(self, name: str, times: int = 1) -> None:
        for _ in range(times):
            # To read costs far more than to press, and what was just read is still there; but the same name
            # again may be that of the page before.
            known = None if name == self._last else control(self._program.reader.seen, name)
            wanted = known or wait_until(lambda: usable(self._program, name), f"{name} is shown")
            assert self._program.reader.act(wanted)
            self._last = name

    def go(self, page: str) -> None:
        self.press(page)

    def read_to_end(self, start: str) -> None:
        read_on(self, self._program, start)


def usable(program: Program, name: str) -> Thing | None:
    """The control, once it is shown and can be used."""
    return control(program.reader.things(), name)


def control(things: list[Thing], name: str) -> Thing | None:
    """The control among these whose name is this, else begins so."""
    found = [thing for thing in things if thing.usable and thing.name.startswith(name)]
    return next((thing for thing in found if thing.name == name), found[0] if found else None)


def read_on(hands: Hands, program: Program, start: str) -> None:
    """Presses "Read on" until the whole list has been on the screen."""
    for _ in range(6):
        if wait_until(either(program, start, "Read on"), f"{start} is shown") == start:
            return
        hands.press("Read on")
    raise AssertionError("the end of the list was not reached")


def either(program: Program, *names: str) -> Callable[[], str | None]:
    """Which of these is shown."""

    def look() -> str | None:
        things = program.reader.things()
        return next((name for name in names if control(things, name)), None)

    return look
