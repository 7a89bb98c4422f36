"""What all families of a walk come to together.

Law: a state that several families met is counted once.
"""

import resource
import time
from dataclasses import dataclass, field
from typing import Final

from tools.explore.search import Result

#: Two families are walked at a time.
WORKERS: Final = 2


@dataclass(slots=True)
class Total:
    """Adds up what the families came to. states, program: fingerprints (see Result)."""

    began_s: float = field(default_factory=time.monotonic)
    families: int = 0
    states: set[int] = field(default_factory=set)
    program: set[int] = field(default_factory=set)
    walked: int = 0
    steps: int = 0
    runs: int = 0
    cpu_s: float = 0
    peaks_mb: list[int] = field(default_factory=list)

    @property
    def took_s(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self.began_s

    def add(self, result: Result) -> None:
        """Another family was walked."""
        self.families += 1
        self.states.update(result.states)
        self.program.update(result.program)
        self.walked += len(result.states)
        self.steps += result.steps
        self.runs += result.runs
        self.cpu_s += result.cpu_s
        self.peaks_mb.append(result.peak_mb)

    def text(self) -> str:
        """What is said at the end."""
        took_s = self.took_s
        own_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        peak_mb = own_mb + sum(sorted(self.peaks_mb)[-WORKERS:])
        return (
            f"{self.families} families, {len(self.states):,} distinct states"
            f" ({self.walked:,} where those that several families met count in each),"
            f" {self.steps:,} transitions;\n"
            f"{len(self.program):,} distinct states of the program alone,"
            f" {self.runs:,} runs of its real code;\n"
            f"{took_s:.0f} s ({self.cpu_s:.0f} s of a core), {len(self.states) / took_s:,.0f} states/s,"
            f" {self.steps / took_s:,.0f} transitions/s, {self.runs / took_s:,.0f} runs/s,"
            f" at most {peak_mb:,} MB in all processes"
        )
