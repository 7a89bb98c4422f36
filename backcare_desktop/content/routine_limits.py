"""What in a routine lies beyond a limit, in words that name stage, key and what would be right.

Law: the engine's own gate finds it (SAFETY 2: a limit that is told comes from the code that
enforces it); here it only gets its words.
"""

from collections.abc import Iterator
from typing import Final

from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import shown
from backcare_desktop.content.routine import Routine
from backcare_desktop.engine.guided import plan
from backcare_desktop.engine.guided.gate import LONGEST_MS, against_muscles, against_stage
from backcare_desktop.engine.limits import LIMITS, Bound, Limits
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS

#: The key of the file that each limit speaks of, and how much of the key's unit one of the limit's is.
_KEYS: Final[dict[str, tuple[str, int]]] = {
    "stretch.hold": ("hold_s", 1),
    "strength.plank_hold": ("hold_s", 1),
    "stretch.repeats": ("repeats", 1),
    "stretch.rest_between": ("rest_s", 1),
    "move.reps": ("reps", 1),
    "breath.slow": ("time_s", 60),
    "breath.box": ("time_s", 60),
    # One round of 4-7-8 has 19 s.
    "breath.478_cycles": ("time_s", 19),
}


def beyond(routine: Routine, library: Library, limits: Limits) -> tuple[str, ...]:
    """One line for each thing beyond a limit; none where a start would not refuse the routine."""
    made = prescribed(routine, library)
    stages = enumerate(made.stages, 1)
    found = [f"stage {number}: {line}" for number, stage in stages for line in _of_stage(stage, limits)]
    # The sum of numbers that are wrong says nothing more.
    return tuple(found or _as_a_whole(made, limits))


def _of_stage(stage: plan.Stage, limits: Limits) -> Iterator[str]:
    for limit, _ in against_stage(stage, limits):
        key, times = _KEYS[limit]
        right = _right(limit, times, limits)
        yield f"{key} = {shown(_value(key, stage))}; {right} ({limit})"
    if stage.doing == "time" and stage.length_ms > LONGEST_MS:
        yield f"time_s = {shown(_value('time_s', stage))}; 1 to {LONGEST_MS // SECOND_MS} is right"


def _as_a_whole(made: plan.Routine, limits: Limits) -> Iterator[str]:
    if sum(stage.length_ms * stage.count for stage in made.stages) > LONGEST_MS:
        yield f"longer than {LONGEST_MS // MINUTE_MS} minutes in all"
    for limit, _ in against_muscles(made, limits):
        most_s = limits.ms(limit) // SECOND_MS
        yield f"the holds for one muscle of one side come to more than {most_s} s; shorten them ({limit})"


def _value(key: str, stage: plan.Stage) -> int:
    if key in ("reps", "repeats"):
        return stage.count
    return (stage.rest_ms if key == "rest_s" else stage.length_ms) // SECOND_MS


def _right(name: str, times: int, limits: Limits) -> str:
    limit = LIMITS[name]
    bound = round(limits.in_force(name) * times)
    if limit.bound is Bound.AT_LEAST:
        return f"{bound} or more is right"
    return f"{max(1, round(limit.lowest * times))} to {bound} is right"
