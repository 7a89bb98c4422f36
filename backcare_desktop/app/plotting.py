"""The plots of one range, read off the diary's sums.

Law: nothing is decoded; the days are those on the wall where they were told.
"""

from collections.abc import Iterable

from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.diary.matters import BreakCount, Course, Day, Episode, Medicine, PainNow, Routine
from backcare_desktop.diary.plotted import Plotted, Range, bins, days_of, hours
from backcare_desktop.store.diary_sums import Sums

#: Everything that has a bin.
_KINDS = (PainNow, Day, Course, Routine, BreakCount, Medicine)


def plotted(sums: Sums, chosen: Range, today: int) -> Plotted:
    """What is plotted. today: the day on the wall, counted from 1970.

    Raises StoreUnwritableError or StoreBrokenError.
    """
    span = sums.span()
    since, until = days_of(chosen, today if span is None else span[0], today)
    # Zones differ by less than a day; what lies outside by a few hours is left out by its own day.
    since_ms, until_ms = (since - 1) * DAY_MS, (until + 2) * DAY_MS
    return Plotted(
        chosen,
        bins(sums.days(_KINDS, since_ms, until_ms), since, until),
        hours(_levels(sums, since, until)),
        tuple(sums.counted(Episode, "triggers", since_ms, until_ms).items()),
    )


def _levels(sums: Sums, since: int, until: int) -> Iterable[tuple[int, int]]:
    for point in sums.points((PainNow,), (since - 1) * DAY_MS, (until + 2) * DAY_MS):
        if point.level is not None and since <= point.day <= until:
            yield point.hour, point.level
