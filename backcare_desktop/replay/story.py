"""A replay file read and checked (CONTRACT, "Replay files").

Law: whatever does not belong into a story is an error that names the step and the key.
"""

import math
import re
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import SECOND_MS

Args = dict[str, object]

_TIME: Final = re.compile(r"([+-]?)(\d+):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)")
_START: Final = frozenset({"method", "minutes", "cycles", "pattern", "checks", "pain_before"})
DOES: Final[dict[str, frozenset[str]]] = {
    "cold.start": _START,
    "heat.start": _START,
    "thermal.next": frozenset({"checks"}),
    "thermal.off": frozenset({"since"}),
    "thermal.stop": frozenset(),
    "thermal.skin": frozenset({"ok", "sign"}),
    "guided.start": frozenset({"routine", "pain_before", "awake_for"}),
    "guided.pause": frozenset(),
    "guided.resume": frozenset(),
    "guided.skip": frozenset(),
    "guided.stop": frozenset(),
    "guided.hurts": frozenset({"sharp", "leg", "numb"}),
    "breaks.done": frozenset(),
    "breaks.skip": frozenset(),
    "breaks.resume": frozenset(),
    "breaks.now": frozenset(),
    "breaks.snooze": frozenset({"for"}),
    "breaks.pause": frozenset({"for"}),
    "plan.done": frozenset(),
    "plan.skip": frozenset(),
    "plan.undo": frozenset(),
    "plan.later": frozenset({"for"}),
    "checkup.booked": frozenset(),
    "checkup.later": frozenset({"for"}),
    "screen.answer": frozenset({"yes"}),
    "screen.cleared": frozenset({"what"}),
    "meds.log": frozenset({"name", "class", "strength", "amount", "taken"}),
    "diary.pain": frozenset({"level"}),
    "diary.day": frozenset({"woken_by_pain", "since"}),
    "diary.episode": frozenset({"since", "leg"}),
    "diary.over": frozenset(),
    "diary.delete": frozenset({"what"}),
    "diary.read": frozenset({"rule"}),
    "settings.set": frozenset({"key", "value"}),
}
WORLDS: Final[dict[str, frozenset[str]]] = {
    "suspend": frozenset({"for"}),
    "wall-step": frozenset({"by"}),
    "crash": frozenset({"for"}),
    "reboot": frozenset({"for", "wall-step", "hard"}),
    "quit": frozenset({"for", "answer"}),
    "away": frozenset(),
    "back": frozenset(),
    "disk-full": frozenset(),
    "disk-ok": frozenset(),
    "ledger-garbage": frozenset(),
    "sound-lost": frozenset(),
    "sound-ok": frozenset(),
    "do-not-disturb": frozenset({"on"}),
    "fullscreen": frozenset({"on"}),
}


class StoryError(ValueError):
    """The file is no story; the message says where and what would be right."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. at_ms: from the story's start. kind: do, world or expect."""

    number: int
    at_ms: int
    kind: str
    name: str
    args: Args


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story. profile: conditions that apply. settings: keys as documented.

    beside: the folder in which it lies, and with it the routines it names; None for no file.
    """

    title: str
    start: datetime
    profile: frozenset[str]
    settings: Args
    steps: tuple[Step, ...]
    beside: Path | None = None


def read_story(path: Path) -> Story:
    """The story in the file. Raises StoryError, OSError."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise StoryError(f"{path.name}: it is no text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise StoryError(f"{path.name}: {error}") from error
    return story_of(data, path.name, path.parent)


def story_of(data: dict[str, object], name: str, beside: Path | None = None) -> Story:
    """The story in data already read. Raises StoryError."""
    unknown = set(data) - {"title", "start", "profile", "settings", "step"}
    if unknown:
        raise StoryError(f"{name}: unknown key {min(unknown)!r}")
    start = data.get("start")
    if not isinstance(start, datetime) or start.tzinfo is None:
        raise StoryError(f"{name}: start must be a date and time with an offset")
    steps = data.get("step", [])
    if not isinstance(steps, list):
        raise StoryError(f"{name}: steps are written as [[step]]")
    return Story(
        title=str(data.get("title", name)),
        start=start,
        profile=_profile(data.get("profile", {}), name),
        settings=_table(data.get("settings", {}), f"{name}: settings"),
        steps=tuple(_step(number, step, name) for number, step in enumerate(steps, 1)),
        beside=beside,
    )


def duration_ms(value: object, where: str) -> int:
    """The length in "HH:MM:SS", perhaps with a sign, in ms. Raises StoryError."""
    match = _TIME.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise StoryError(f'{where}: {value!r} is no time; write it as "HH:MM:SS"')
    sign, hours, minutes, seconds = match.groups()
    total = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    return round(total * SECOND_MS) * (-1 if sign == "-" else 1)


def number_of(value: object) -> float | None:
    """The number as it was written (NaN too), None where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value


def whole_of(value: object, otherwise: int) -> int:
    """The whole number, `otherwise` where it is none."""
    number = number_of(value)
    if number is None or isinstance(number, int):
        # However long it is: a whole number needs no look at its size.
        return otherwise if number is None else number
    return int(number) if math.isfinite(number) and number == int(number) else otherwise


def _profile(value: object, name: str) -> frozenset[str]:
    table = _table(value, f"{name}: profile")
    unknown = set(table) - set(CONDITIONS)
    if unknown:
        raise StoryError(f"{name}: profile: unknown condition {min(unknown)!r}")
    return frozenset(key for key, on in table.items() if on is not False)


def _table(value: object, where: str) -> Args:
    if not isinstance(value, dict):
        raise StoryError(f"{where}: a table is wanted")
    return value


def _step(number: int, value: object, name: str) -> Step:
    where = f"{name}: step {number}"
    table = dict(_table(value, where))
    at_ms = duration_ms(table.pop("at", None), f"{where}: at")
    kinds = [kind for kind in ("do", "world", "expect") if kind in table]
    if len(kinds) != 1:
        raise StoryError(f"{where}: exactly one of do, world and expect is wanted")
    kind = kinds[0]
    if kind == "expect":
        expected = _table(table.pop("expect"), f"{where}: expect")
        if table:
            raise StoryError(f"{where}: unknown key {min(table)!r}")
        return Step(number, at_ms, kind, "expect", expected)
    action = str(table.pop(kind))
    known = DOES if kind == "do" else WORLDS
    if action not in known:
        raise StoryError(f"{where}: this version knows no {kind} {action!r}")
    unknown = set(table) - known[action]
    if unknown:
        raise StoryError(f"{where}: {action} takes no {min(unknown)!r}")
    return Step(number, at_ms, kind, action, table)
