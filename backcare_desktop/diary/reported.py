"""What the page for the doctor is made of: its report, and the days for its plot.

Law: both are of the same days.
"""

from dataclasses import dataclass

from backcare_desktop.diary.plotted import Plotted
from backcare_desktop.diary.report import Report


@dataclass(frozen=True, slots=True)
class Reported:
    """left_out: parts that the person does not want on it."""

    report: Report
    plotted: Plotted
    left_out: frozenset[str] = frozenset()
