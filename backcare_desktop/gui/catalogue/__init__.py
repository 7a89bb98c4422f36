"""Every sentence a person reads: a message's name becomes words.

Law: a sentence stands in full as a literal inside QT_TRANSLATE_NOOP, so that it is found and
translated; a name without a sentence is an error.

One file an area; each holds `CONTEXT` and `SENTENCES` (name -> literal with {placeholders}) and is
listed in `_AREAS`. Names begin with the area ("relief.title").
"""

from functools import cache
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from backcare_desktop.viewmodel.message import Message

_AREAS = (
    "notices",
    "window",
    "relief",
    "session",
    "methods",
    "checks",
    "limits",
    "screen",
    "first_run",
    "settings",
    "profile",
    "safety",
    "stretch",
    "own",
    "player",
    "breathe",
    "seized",
    "learn",
)


class SentenceMissingError(KeyError):
    """A message whose name is not in the catalogue."""


@cache
def sources() -> dict[str, tuple[str, str]]:
    """Every sentence's context and source text by its name."""
    found: dict[str, tuple[str, str]] = {}
    for area in _AREAS:
        module = import_module(f"{__name__}.{area}")
        for name, text in module.SENTENCES.items():
            found[name] = (module.CONTEXT, text)
    return found


def sentence(message: Message) -> str:
    """The message in the person's language. Raises SentenceMissingError for an unknown name."""
    try:
        context, source = sources()[message.id]
    except KeyError as missing:
        raise SentenceMissingError(message.id) from missing
    values = {name: sentence(value) if isinstance(value, Message) else value for name, value in message.args}
    return QCoreApplication.translate(context, source).format(**values)


def words(name: str, **values: str | int) -> str:
    """The sentence of this name with these values."""
    return sentence(Message(name, tuple(values.items())))
