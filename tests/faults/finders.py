"""Those who must find a fault: the search, a story, a test of the engine.

Law: each says what it found, or None; with no fault in the program each says None.
"""

import importlib
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from backcare_desktop.replay.player import play
from backcare_desktop.replay.story import read_story
from tools.explore.families import SMALL
from tools.explore.search import Result, searched

#: So many states of the program are looked at, one number after the other, until something is found.
MOST_STATES: Final = (100, 1_000, 4_000)

STORIES: Final = Path(__file__).parents[1] / "stories"


def found(finder: str) -> str | None:
    """What the finder found."""
    kind, _, name = finder.partition(":")
    if kind == "search":
        return search(name).law or None
    if kind == "story":
        return "; ".join(play(read_story(STORIES / f"{name}.toml")).failures) or None
    return failed(name)


def search(family: str) -> Result:
    """The family of the small search, walked: its beginning first, where most faults show."""
    walked = next(small for small in SMALL if small.name == family)
    *first, most = MOST_STATES
    for few in first:
        result = searched(walked, few)
        if result.law or not result.cut:
            return result
    return searched(walked, most)


def failed(test: str) -> str | None:
    """The error of the test of the engine, run with each of its parameters."""
    module, _, name = test.partition(".")
    function = getattr(importlib.import_module(f"tests.engine.{module}"), name)
    try:
        for values in _parameters(function):
            function(**values)
    except (AssertionError, ValueError) as error:
        # NaN let in ends as an error of the first sum that is made with it.
        return f"{name}: {error!r}"
    return None


def _parameters(function: Callable[..., None]) -> Iterator[dict[str, Any]]:
    marks = [mark for mark in getattr(function, "pytestmark", []) if mark.name == "parametrize"]
    tables = [_rows(mark.args[0], mark.args[1]) for mark in marks]
    for rows in itertools.product(*tables):
        yield {name: value for row in rows for name, value in row.items()}


def _rows(names: str | tuple[str, ...], values: list[Any]) -> list[dict[str, Any]]:
    if isinstance(names, str):
        return [{names: value} for value in values]
    return [dict(zip(names, value, strict=True)) for value in values]
