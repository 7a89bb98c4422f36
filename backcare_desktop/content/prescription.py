"""Routines made into the engine's plain stages, with all that its gate has to know of each movement.

Law: nothing is judged or shortened here; a number that no limit allows reaches the gate as it stands.
"""

from pathlib import Path
from typing import Final

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.library import Library
from backcare_desktop.content.movement import Movement, Position
from backcare_desktop.content.problem import ContentError
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.content.routine_file import read_routine
from backcare_desktop.engine.guided import plan
from backcare_desktop.engine.moment import SECOND_MS

#: What a routine rests between repeats where its file does not say (CONTRACT, "Routines").
DEFAULT_REST_S: Final = 10
#: What warms up in each position; nobody on the mat has to stand up for it.
WARM_UPS: Final[dict[Position, str]] = {
    "standing": "march_standing",
    "chair": "march_seated",
    "lying": "heel_slides",
    "floor": "heel_slides",
}


def find(name: str, library: Library, beside: Path | None = None) -> plan.Routine | None:
    """The routine of that name: a shipped id, a breathing pattern, or a file's path from `beside`.

    None where there is none, or where its file cannot be used at all.
    """
    shipped = library.routines.get(name)
    if shipped is not None:
        return prescribed(shipped, library)
    if name in library.breathing:
        return breathing_alone(name, library)
    if beside is None:
        return None
    try:
        return prescribed(read_routine(beside / name, library), library)
    except ContentError:
        return None


def breathing_alone(pattern: str, library: Library, time_s: int | None = None) -> plan.Routine:
    """One breathing pattern for so long, for its own usual time where nothing is said.

    Raises KeyError for an unknown pattern.
    """
    title = library.breathing[pattern].title
    stage = Stage(breathe=pattern, time_s=time_s)
    return prescribed(Routine(id=pattern, title=title, stage=(stage,)), library)


def relaxing(name: str, library: Library) -> plan.Routine:
    """One relaxation: all its lines as one stage of time, with closed eyes.

    It is no breathing alone, so that the gate refuses it with a pack on (SAFETY 4). Raises KeyError
    for an unknown one.
    """
    found = library.relaxations[name]
    quiet = plan.Exercise("rest", frozenset({plan.EYES_CLOSED}), acute=True)
    stage = plan.Stage(found.id, "time", found.length_s * SECOND_MS, exercise=quiet)
    return plan.Routine(found.id, (stage,), stage)


def prescribed(routine: Routine, library: Library) -> plan.Routine:
    """The routine in the engine's words. Its stages must have passed content/routine_rules.py."""
    stages = tuple(_stage(stage, library) for stage in routine.stage)
    return plan.Routine(routine.id, stages, _warm_up(routine, library), routine.max_pain)


def _stage(stage: Stage, library: Library) -> plan.Stage:
    if stage.exercise is not None:
        return _of_library(stage, library.movements[stage.exercise])
    if stage.breathe is not None:
        return _breath(stage, library.breathing[stage.breathe])
    return _own(stage)


def _of_library(stage: Stage, movement: Movement) -> plan.Stage:
    exercise = plan.Exercise(movement.kind, frozenset(movement.tags), tuple(movement.muscles), movement.acute)
    doing, length_s, count = _done(stage, movement)
    sides = _sides(stage) if movement.sides is not None else ()
    return plan.Stage(movement.id, doing, length_s * SECOND_MS, count, sides, _rest_ms(stage), exercise)


def _done(stage: Stage, movement: Movement) -> tuple[plan.Doing, int, int]:
    """How it is done, the length of one in s, and how many."""
    if movement.hold_s is not None:
        return "hold", _chosen(stage.hold_s, movement.hold_s), _chosen(stage.repeats, movement.repeats)
    if movement.reps is not None and stage.time_s is None:
        return "reps", movement.rep_s or 1, _chosen(stage.reps, movement.reps)
    return "time", _chosen(stage.time_s, movement.time_s), 1


def _chosen(asked: int | None, usual: int | None) -> int:
    return asked if asked is not None else usual or 1


def _breath(stage: Stage, breathing: Breathing) -> plan.Stage:
    length_ms = _chosen(stage.time_s, breathing.default_s) * SECOND_MS
    exercise = plan.Exercise("breath", breathing.tags, acute=True)
    return plan.Stage(breathing.id, "breathe", length_ms, exercise=exercise)


def _own(stage: Stage) -> plan.Stage:
    name = stage.title or ""
    sides = () if stage.sides is None else _sides(stage)
    if stage.hold_s is None:
        return plan.Stage(name, "time", _chosen(stage.time_s, None) * SECOND_MS, 1, sides)
    count = _chosen(stage.repeats, None)
    return plan.Stage(name, "hold", stage.hold_s * SECOND_MS, count, sides, _rest_ms(stage))


def _sides(stage: Stage) -> tuple[str, ...]:
    return plan.BOTH_SIDES if stage.sides in (None, "both") else (stage.sides,)


def _rest_ms(stage: Stage) -> int:
    return (DEFAULT_REST_S if stage.rest_s is None else stage.rest_s) * SECOND_MS


def _warm_up(routine: Routine, library: Library) -> plan.Stage:
    movement = library.movements[WARM_UPS[_position(routine, library)]]
    return _of_library(Stage(exercise=movement.id), movement)


def _position(routine: Routine, library: Library) -> Position:
    """Where the routine begins; a movement that knows two positions leaves it to the next one."""
    named = [library.movements[stage.exercise] for stage in routine.stage if stage.exercise is not None]
    one = next((movement for movement in named if not movement.also_in), None)
    if one is not None:
        return one.position
    return named[0].position if named else "standing"
