"""One frozen dataclass for each state of a routine.

Law: instants are milliseconds on the sleep-counting clock of the present boot; a routine never
outlives the program that ran it (SAFETY 3).
"""

from dataclasses import dataclass
from typing import Literal

from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.script import Segment, script

#: Why a routine is over.
Ending = Literal["done", "stopped", "hurts", "pain", "answer", "fault", "quit"]


@dataclass(frozen=True, slots=True)
class Still:
    """No routine runs."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a routine keeps from its start to its end.

    began_ms: its start. pain_before: as told then. moved_ms: the moving that was done in it;
    warmed_ms: when that was last enough to be a warm-up, None where it never was. eased_ms,
    limber_ms: the same of moving and gentle holds, for deep bends and strength. held: holds that were
    held to their end.
    """

    routine: Routine
    began_ms: int
    pain_before: int | None = None
    moved_ms: int = 0
    warmed_ms: int | None = None
    eased_ms: int = 0
    limber_ms: int | None = None
    held: int = 0


@dataclass(frozen=True, slots=True)
class Going:
    """A segment of the routine runs.

    index: of the segment in the script. since_ms: when it would have begun without pauses.
    ready_ms: after a pause, when it goes on; None where it does. said: marks already announced.
    """

    run: Run
    index: int
    since_ms: int
    ready_ms: int | None = None
    said: int = 0

    @property
    def segment(self) -> Segment:
        """What is being done."""
        return script(self.run.routine)[self.index]

    @property
    def ends_ms(self) -> int:
        """When the segment is over if nobody does anything."""
        return self.since_ms + self.segment.length_ms


@dataclass(frozen=True, slots=True)
class Paused:
    """Time stands still. spent_ms: of the segment, before the pause."""

    run: Run
    index: int
    spent_ms: int
    since_ms: int
    said: int = 0

    @property
    def segment(self) -> Segment:
        """What waits to go on."""
        return script(self.run.routine)[self.index]


@dataclass(frozen=True, slots=True)
class Over:
    """The routine has ended; it is shown until the next one, or until the program does."""

    routine_id: str
    ending: Ending
    since_ms: int


Guided = Still | Going | Paused | Over
Active = Going | Paused
