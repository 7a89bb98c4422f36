"""The plots of one range, read off the diary's sums.

Law: nothing is decoded; the days are those on the wall where they were told.
"""

from backcare_desktop.diary.matters import BreakCount, Course, Day, Episode, Medicine, PainNow, Routine
from backcare_desktop.diary.plotted import Plotted, Range, bin_size, bins, days_of, hours
from backcare_desktop.store.diary_sums import Sums

#: Everything that has a bin.
_KINDS = (PainNow, Day, Course, Routine, BreakCount, Medicine)


def plotted(sums: Sums, chosen: Range, today: int) -> Plotted:
    """What is plotted. today: the day on the wall, counted from 1970.

    Raises StoreUnwritableError or StoreBrokenError.
    """
    span = sums.span()
    since, until = days_of(chosen, today if span is None else span[0], today)
    return between(sums, since, until, chosen)


def between(sums: Sums, since: int, until: int, chosen: Range = "all") -> Plotted:
    """What is plotted of these days, both included. Raises as `plotted` does."""
    return Plotted(
        chosen,
        bins(sums.days(_KINDS, since, until, bin_size(since, until)), since, until),
        hours(sums.hours((PainNow,), since, until)),
        tuple(sums.counted(Episode, "triggers", since, until).items()),
    )
