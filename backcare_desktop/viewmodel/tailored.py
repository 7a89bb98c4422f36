"""A routine as the person wants it: lighter, or with more repeats.

Law: only holds change, and more is only given where the gate has nothing against it.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from backcare_desktop.engine.guided.plan import Routine, Stage
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.moment import SECOND_MS

#: The lighter dose of the same holds (clinical 3.0; S31 S32).
LIGHT_HOLD_MS: Final = 10 * SECOND_MS
#: So many repeats are offered as "more" (clinical 3, routines; S33).
MORE_REPEATS: Final = 3


def lighter(routine: Routine) -> Routine:
    """The same with every stretch held for ten seconds at the most."""
    return _with(routine, [_light(stage) for stage in routine.stages])


def with_more(routine: Routine, limits: Limits, fits: Callable[[Routine], bool]) -> Routine:
    """The same with each stretch held up to three times, as far as it fits."""
    for number, stage in enumerate(routine.stages):
        most = min(MORE_REPEATS, int(limits.in_force("stretch.repeats")))
        for count in range(most, stage.count, -1):
            more = _more(stage, count, limits)
            stages = [*routine.stages[:number], more, *routine.stages[number + 1 :]]
            wanted = _with(routine, stages)
            if more is not stage and fits(wanted):
                routine = wanted
                break
    return routine


def stretches(routine: Routine) -> bool:
    """Whether there is anything in it that lighter or more would change."""
    return any(_is_stretch(stage) for stage in routine.stages)


def _with(routine: Routine, stages: list[Stage]) -> Routine:
    return replace(routine, stages=tuple(stages))


def _light(stage: Stage) -> Stage:
    if not _is_stretch(stage):
        return stage
    return replace(stage, length_ms=min(stage.length_ms, LIGHT_HOLD_MS))


def _more(stage: Stage, count: int, limits: Limits) -> Stage:
    if not _is_stretch(stage):
        return stage
    rest_ms = max(stage.rest_ms, limits.ms("stretch.rest_between"))
    return replace(stage, count=count, rest_ms=rest_ms)


def _is_stretch(stage: Stage) -> bool:
    return stage.doing == "hold" and stage.kind == "stretch"
