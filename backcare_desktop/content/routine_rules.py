"""What in a stage fits neither its movement nor itself, whatever the limits are.

Law: a key that would do nothing is told, never ignored; but `rest_s`, which says nothing wrong where
nothing is repeated.
"""

import difflib
from collections.abc import Iterable, Iterator
from typing import Final

from backcare_desktop.content.library import Library
from backcare_desktop.content.movement import Movement
from backcare_desktop.content.picture import picture_bytes
from backcare_desktop.content.problem import shown
from backcare_desktop.content.routine import Stage
from backcare_desktop.content.unseen import about_unseen

_HELD: Final = ("hold_s", "repeats", "sides", "rest_s")
_REPEATED: Final = ("reps", "time_s", "sides", "rest_s")
_TIMED: Final = ("time_s", "sides", "rest_s")
_BREATH: Final = ("time_s",)
_OWN: Final = ("text", "picture", "time_s", "hold_s", "repeats", "sides", "rest_s")
_LEAST: Final = {"reps": 1, "hold_s": 1, "repeats": 1, "time_s": 1, "rest_s": 0}
#: A rest of ten minutes is the end of a routine (the engine refuses it too).
LONGEST_REST_S: Final = 600


def misfits(stage: Stage, library: Library) -> Iterator[str]:
    """One line for each thing wrong in the stage. Raises ContentError where the library does."""
    sorts = stage.sorts
    if len(sorts) != 1:
        found = " and ".join(sorts) or "none of them"
        yield f"exactly one of exercise, breathe and title is wanted, found {found}"
        return
    yield from _impossible(stage)
    if stage.exercise is not None:
        yield from _of_exercise(stage, stage.exercise, library)
    elif stage.breathe is not None:
        if stage.breathe not in library.breathing:
            yield _unknown("breathe", stage.breathe, library.breathing)
        yield from _stray(stage, _BREATH, "a breathing pattern")
    else:
        yield from _of_own(stage)


def _impossible(stage: Stage) -> Iterator[str]:
    for key, least in _LEAST.items():
        number = getattr(stage, key)
        if number is not None and number < least:
            yield f"{key} = {shown(number)}; {least} or more is right"
    if stage.rest_s is not None and stage.rest_s > LONGEST_REST_S:
        yield f"rest_s = {shown(stage.rest_s)}; {LONGEST_REST_S} or less is right"


def _of_exercise(stage: Stage, name: str, library: Library) -> Iterator[str]:
    movement = library.movements.get(name)
    if movement is None:
        yield _unknown("exercise", name, library.movements)
        return
    if stage.sides is not None and movement.sides is None:
        yield f"sides = {shown(stage.sides)}; {name} has no sides, leave it out"
    yield from _stray(stage, _keys_of(movement), name)
    if stage.reps is not None and stage.time_s is not None and movement.reps is not None:
        yield "reps and time_s; one of them is right"


def _keys_of(movement: Movement) -> tuple[str, ...]:
    if movement.hold_s is not None:
        return _HELD
    return _TIMED if movement.reps is None else _REPEATED


def _of_own(stage: Stage) -> Iterator[str]:
    yield from _stray(stage, _OWN, "a movement of your own")
    words = {"title": stage.title or "", **{f"text {n}": line for n, line in enumerate(stage.text, 1)}}
    yield from filter(None, (about_unseen(key, text) for key, text in words.items()))
    if (stage.time_s is None) == (stage.hold_s is None):
        yield "a movement of your own takes time_s or hold_s, one of them"
    elif stage.hold_s is None and stage.repeats is not None:
        yield "repeats; without hold_s nothing is repeated, leave it out"
    if stage.picture is not None:
        yield from _of_picture(stage.picture)


def _of_picture(text: str) -> Iterator[str]:
    try:
        picture_bytes(text)
    except ValueError as problem:
        yield f"picture = {shown(text)}; {problem}"


def _stray(stage: Stage, allowed: tuple[str, ...], what: str) -> Iterator[str]:
    for key in stage.keys:
        if key not in allowed:
            yield f"{key} does not fit {what}; right are {', '.join(allowed)}"


def _unknown(key: str, name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    hint = f"perhaps {shown(near[0])}" if near else f"right is one of {', '.join(known)}"
    return f"{key} = {shown(name)} is not in the library; {hint}"
