"""The lines between the program and the process that speaks.

Law: one JSON object a line, nothing of Qt; a line that cannot be understood is nothing.
"""

import json
from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Asked:
    """To the process. do: what. text: to say. name: of a voice, "" for the best. percent: of the usual
    rate. volume: 0 to 100.
    """

    do: Literal["say", "stop", "use"]
    text: str = ""
    name: str = ""
    percent: int = 100
    volume: int = 100


@dataclass(frozen=True, slots=True)
class Told:
    """From the process. names: of the voices. why: the engine's own words."""

    what: Literal["ready", "none", "failed", "silent"]
    names: tuple[str, ...] = ()
    why: str = ""


def line(said: Asked | Told) -> bytes:
    """As it is sent."""
    return json.dumps(asdict(said)).encode() + b"\n"


def asked(received: bytes) -> Asked | None:
    """What the process was asked for."""
    try:
        return Asked(**json.loads(received))
    except (ValueError, TypeError):
        return None


def told(received: bytes) -> Told | None:
    """What the process told."""
    try:
        found = json.loads(received)
        return Told(found["what"], tuple(map(str, found["names"])), str(found["why"]))
    except (ValueError, TypeError, KeyError):
        return None
