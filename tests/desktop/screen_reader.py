"""What a screen reader finds in the running program: its controls by name and role, and what it announces."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import SYSTEM_PYTHON

PROCESS = Path(__file__).with_name("reader_process.py")

#: Roles that a person acts on.
CONTROLS = frozenset(
    {
        "push button",
        "button",
        "radio button",
        "check box",
        "toggle button",
        "spin button",
        "slider",
        "combo box",
        "text",
        "entry",
        "link",
        "menu item",
        "page tab",
    }
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that shows. place: x, y, width, height on the screen."""

    number: int
    parent: int
    name: str
    role: str
    description: str
    states: frozenset[str]
    place: tuple[int, int, int, int]
    value: float | None

    @property
    def middle(self) -> tuple[int, int]:
        x, y, wide, high = self.place
        return x + wide // 2, y + high // 2

    @property
    def is_control(self) -> bool:
        return self.role in CONTROLS

    @property
    def usable(self) -> bool:
        """Whether a person can act on it now."""
        return self.is_control and "enabled" in self.states and self.place[2] > 0


class ScreenReader:
    """Reads one program. Ends with `close`."""

    def __init__(self, pid: int, env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore", str(PROCESS), str(pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=env,
        )
        #: What the last look showed; nothing after an act, which may have changed it.
        self.seen: list[Thing] = []
        assert self._line() == "ready"

    def things(self) -> list[Thing]:
        """All that shows."""
        self.seen = [thing_of(told) for told in self._ask(do="tree")]
        return self.seen

    def find(self, name: str, role: str = "") -> Thing | None:
        """What begins with this name; a control first."""
        found = [
            thing
            for thing in self.things()
            if thing.name.startswith(name) and (not role or thing.role == role)
        ]
        return next((thing for thing in found if thing.is_control), found[0] if found else None)

    def act(self, thing: Thing) -> bool:
        """Has the program press or tick it, as a screen reader does."""
        self.seen = []
        return bool(self._ask(do="act", number=thing.number, names=["Press", "Toggle"]))

    def set(self, thing: Thing, value: float) -> None:
        self.seen = []
        self._ask(do="set", number=thing.number, value=value)

    def heard(self) -> list[dict[str, Any]]:
        """What was told since the last time."""
        return list(self._ask(do="heard"))

    def here(self) -> Thing | None:
        """What has the keyboard, as far as it was told."""
        told = self._ask(do="focus")
        return None if told is None else thing_of(told)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()

    def _ask(self, **asked: object) -> Any:  # noqa: ANN401 - as the process tells it
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        told = self._line()
        assert "error" not in told, told
        return told["ok"]

    def _line(self) -> Any:  # noqa: ANN401 - JSON
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the screen reader ended"
        return json.loads(line)


def offenders(things: list[Thing]) -> list[Thing]:
    """What a screen reader could only call "button" or "Less:", or what takes the keyboard nameless."""
    nameless = [thing for thing in things if thing.is_control and unfinished(thing.name)]
    shapeless = [
        thing
        for thing in things
        if "focusable" in thing.states and thing.role in {"filler", "unknown", "panel", "invalid"}
    ]
    return nameless + shapeless


def unfinished(name: str) -> bool:
    """Whether this says nothing, or not what it is about: "Less: "."""
    return not name.strip() or name.rstrip().endswith(":")


def thing_of(told: dict[str, Any]) -> Thing:
    x, y, wide, high = told["place"]
    return Thing(
        number=told["number"],
        parent=told["parent"],
        name=told["name"],
        role=told["role"],
        description=told.get("description", ""),
        states=frozenset(told["states"]),
        place=(x, y, wide, high),
        value=told.get("value"),
    )


def above(things: list[Thing], thing: Thing) -> Iterator[Thing]:
    """Its parents, nearest first."""
    while thing.parent >= 0:
        thing = things[thing.parent]
        yield thing
