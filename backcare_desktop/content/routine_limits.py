"""What in a routine lies beyond a limit, in words that name stage, key and what would be right.

Law: the engine's own gate finds it (SAFETY 2: a limit that is told comes from the code that
enforces it); here it only gets its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import shown
from backcare_desktop.content.routine import Routine
from backcare_desktop.engine.guided import plan
from backcare_desktop.engine.guided.gate import LONGEST_MS, against_muscles, against_stage, whole_ms
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


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing beyond a limit.

    stage: from 1 on, 0 for the routine as a whole. line: in the words of the file. key, value: what
    the file says, "" where it is a sum. lowest, highest: what would be right, None for no bound.
    limit: its name, "" for bounds that no setting moves.
    """

    stage: int
    line: str
    limit: str = ""
    key: str = ""
    value: int = 0
    lowest: int | None = None
    highest: int | None = None

    @property
    def told(self) -> str:
        """The line with the stage it speaks of."""
        return f"stage {self.stage}: {self.line}" if self.stage else self.line


def beyond(routine: Routine, library: Library, limits: Limits) -> tuple[str, ...]:
    """One line for each thing beyond a limit; none where a start would not refuse the routine."""
    return tuple(breach.told for breach in breaches(routine, library, limits))


def breaches(routine: Routine, library: Library, limits: Limits) -> tuple[Breach, ...]:
    """The same, for who says it in other words."""
    made = prescribed(routine, library)
    stages = enumerate(made.stages, 1)
    found = [breach for number, stage in stages for breach in _of_stage(number, stage, limits)]
    # The sum of numbers that are wrong says nothing more.
    return tuple(found or _as_a_whole(made, limits))


def _of_stage(number: int, stage: plan.Stage, limits: Limits) -> Iterator[Breach]:
    for limit, _ in against_stage(stage, limits):
        key, times = _KEYS[limit]
        yield _breach(number, key, _value(key, stage), _right(limit, times, limits), limit)
    if stage.doing == "time" and stage.length_ms > LONGEST_MS:
        most_s = LONGEST_MS // SECOND_MS
        yield _breach(number, "time_s", _value("time_s", stage), (1, most_s))


def _breach(number: int, key: str, value: int, right: tuple[int, int | None], limit: str = "") -> Breach:
    lowest, highest = right
    bounds = f"{lowest} or more" if highest is None else f"{lowest} to {highest}"
    why = f" ({limit})" if limit else ""
    line = f"{key} = {shown(value)}; {bounds} is right{why}"
    return Breach(number, line, limit, key, value, lowest, highest)


def _as_a_whole(made: plan.Routine, limits: Limits) -> Iterator[Breach]:
    if whole_ms(made) > LONGEST_MS:
        most = LONGEST_MS // MINUTE_MS
        yield Breach(0, f"longer than {most} minutes in all", highest=most)
    for limit, _ in against_muscles(made, limits):
        most_s = limits.ms(limit) // SECOND_MS
        line = f"the holds for one muscle of one side come to more than {most_s} s; shorten them ({limit})"
        yield Breach(0, line, limit, highest=most_s)


def _value(key: str, stage: plan.Stage) -> int:
    if key in ("reps", "repeats"):
        return stage.count
    return (stage.rest_ms if key == "rest_s" else stage.length_ms) // SECOND_MS


def _right(name: str, times: int, limits: Limits) -> tuple[int, int | None]:
    """What would be right, from and to; None where more is right as well."""
    limit = LIMITS[name]
    bound = round(limits.in_force(name) * times)
    if limit.bound is Bound.AT_LEAST:
        return bound, None
    return max(1, round(limit.lowest * times)), bound
