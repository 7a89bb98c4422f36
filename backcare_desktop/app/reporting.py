"""The page for the doctor, read off the diary.

Law: of the days asked for, and of episodes that reach into them; days are those on the wall.
"""

from backcare_desktop.app.plotting import between
from backcare_desktop.diary.entry import DAY_MS
from backcare_desktop.diary.matters import Episode
from backcare_desktop.diary.plotted import without
from backcare_desktop.diary.report import report
from backcare_desktop.diary.reported import Reported
from backcare_desktop.store.diary import Diary


def reported(diary: Diary, since: int, until: int, left_out: frozenset[str]) -> Reported:
    """What the page is made of. Raises StoreUnwritableError or StoreBrokenError."""
    # Local time is less than a day from UTC.
    since_ms, until_ms = (since - 1) * DAY_MS, (until + 2) * DAY_MS
    before = diary.entries(0, since_ms, (Episode,))
    entries = (*before, *diary.entries(since_ms, until_ms))
    plotted = without(between(diary.sums, since, until), left_out)
    return Reported(report(entries, since, until, left_out), plotted, left_out)
