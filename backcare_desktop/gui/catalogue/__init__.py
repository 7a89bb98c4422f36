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

#: What the first page says comes first: an area is read when none before it had the sentence.
_AREAS = (
    "window",
    "relief",
    "breathe",
    "seized",
    "notices",
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
    "editor",
    "player",
    "learn",
    "voice",
    "breaks",
    "watch",
    "diary",
    "diary_form",
    "plots",
    "week",
    "medicine",
    "packs",
    "report",
    "export",
)


class SentenceMissingError(KeyError):
    """A message whose name is not in the catalogue."""


@cache
def sources() -> dict[str, tuple[str, str]]:
    """Every sentence's context and source text by its name."""
    return {name: source for area in _AREAS for name, source in _area(area).items()}


@cache
def _area(area: str) -> dict[str, tuple[str, str]]:
    """The sentences of one file."""
    module = import_module(f"{__name__}.{area}")
    return {name: (module.CONTEXT, text) for name, text in module.SENTENCES.items()}


@cache
def _source(name: str) -> tuple[str, str]:
    """Context and source text of one sentence. Raises SentenceMissingError for an unknown name."""
    for area in _AREAS:
        found = _area(area).get(name)
        if found is not None:
            return found
    raise SentenceMissingError(name)


def sentence(message: Message) -> str:
    """The message in the person's language. Raises SentenceMissingError for an unknown name."""
    context, source = _source(message.id)
    values = {name: sentence(value) if isinstance(value, Message) else value for name, value in message.args}
    return QCoreApplication.translate(context, source).format(**values)


def words(name: str, **values: str | int) -> str:
    """The sentence of this name with these values."""
    return sentence(Message(name, tuple(values.items())))
