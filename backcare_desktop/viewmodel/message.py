"""A sentence before it is put into words.

Law: the pure layers name a sentence and hand over its values; the words live in `gui/catalogue`.
"""

from dataclasses import dataclass
from typing import Union

Value = Union[str, int, "Message"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence's name in the catalogue and its values; a value may be a sentence itself."""

    id: str
    args: tuple[tuple[str, Value], ...] = ()


def message(name: str, **values: Value) -> Message:
    """A message with these values, in the order they are written."""
    return Message(name, tuple(values.items()))
