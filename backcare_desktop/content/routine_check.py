"""Everything that speaks against a routine file, and how long it takes (`backcare check`)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.routine import Routine
from backcare_desktop.content.routine_file import read_routine
from backcare_desktop.content.routine_limits import beyond
from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.guided.warm_up import prepared
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.moment import SECOND_MS

_LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class Checked:
    """A routine with nothing wrong in it. length_ms: for somebody who has not warmed up.

    warm_up_ms: how much of that is a warm-up put in front, 0 for none.
    """

    routine: Routine
    length_ms: int
    warm_up_ms: int

    @property
    def told(self) -> str:
        """Title and length on one line."""
        title = shortened(self.routine.title, _LONGEST_TITLE)
        first = f"; {_clock(self.warm_up_ms)} of it is a warm-up put in front" if self.warm_up_ms else ""
        return f"{title}, {_clock(self.length_ms)} min{first}"


def checked(path: Path, library: Library, limits: Limits | None = None) -> Checked:
    """The routine in the file. Raises ContentError with a line for everything wrong in it.

    limits: what the person set; without them the hard bounds of what a session may be.
    """
    routine = read_routine(path, library)
    limits = limits or Limits()
    problems = [f"{path}: {line}" for line in beyond(routine, library, limits)]
    if problems:
        raise ContentError(problems)
    made = prescribed(routine, library)
    whole = prepared(made, Ledger(), limits, 0)
    return Checked(routine, length_ms(whole), length_ms(whole) - length_ms(made))


def _clock(length_ms: int) -> str:
    minutes, seconds = divmod(length_ms // SECOND_MS, 60)
    return f"{minutes}:{seconds:02}"
