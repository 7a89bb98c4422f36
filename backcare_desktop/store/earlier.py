"""Snapshots that an earlier version of the program wrote, brought to the present form.

Law: what an earlier version could not know is added with the value that permits least; nothing that it
knew is changed. A file is brought up when it is read, and written in the present form with the next entry.
"""

import json
from collections.abc import Callable
from typing import Any, Final

from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.engine.breaks.week import Week
from backcare_desktop.store.codec import encode

#: What JSON gave us has no static type.
Loose = Any


def brought_up(text: str, schema: int) -> str:
    """The snapshot as the present schema has it. Raises ValueError where it is no JSON."""
    if schema not in _STEPS:
        return text
    state = json.loads(text)
    for step in range(schema, max(_STEPS) + 1):
        _STEPS[step](state)
    return json.dumps(state)


def _from_1(found: Loose) -> None:
    """Schema 1 knew no reminders, and nothing of moving before deep bends and strength."""
    if isinstance(found, list):
        for part in found:
            _from_1(part)
    if not isinstance(found, dict):
        return
    for part in list(found.values()):
        _from_1(part)
    match found.get("is"):
        case "Practice":
            found["breaks"] = json.loads(encode(Breaks()))
        case "Ledger":
            found["limber_ms"] = None
        case "Run":
            found |= {"eased_ms": 0, "limber_ms": None}
        case _:
            pass


def _from_2(found: Loose) -> None:
    """Schema 2 did not count what was held to its end."""
    if isinstance(found, dict | list):
        for part in found.values() if isinstance(found, dict) else found:
            _from_2(part)
    if isinstance(found, dict) and found.get("is") == "Run":
        found["held"] = 0


def _from_3(found: Loose) -> None:
    """Schema 3 knew no week's plan."""
    if isinstance(found, dict) and isinstance(found.get("breaks"), dict):
        found["breaks"].setdefault("week", json.loads(encode(Week())))


#: What is done to a snapshot of this schema to make it one of the next.
_STEPS: Final[dict[int, Callable[[Loose], None]]] = {1: _from_1, 2: _from_2, 3: _from_3}
