"""What is shown, and what the person did with it."""

from dataclasses import dataclass
from typing import Final, Literal

Urgency = Literal["low", "normal", "critical"]

#: The action of a click on the notification itself.
DEFAULT_ACTION: Final = "default"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification. Plain text; actions as (id, label). Another of the same key takes its place."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Answered:
    """The person chose an action of the notification with that key; "default" is a click on it."""

    key: str
    action: str
