"""The page for the doctor has what the diary's file holds of its days, and nothing else."""

from pathlib import Path

from backcare_desktop.app.reporting import reported
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Episode, Matter, Medicine, PainNow
from backcare_desktop.store.diary import Diary

FIRST, LAST = 20_400, 20_429


def entry(number: int, day: float, matter: Matter) -> Entry:
    return Entry(f"{number:032x}", round(day * DAY_MS), 0, matter, 0)


def test_of_its_days_and_of_episodes_that_reach_into_them(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path)
    long_ago, over = entry(1, 20_000.5, Episode(worst=8)), entry(2, 20_100.5, Episode(round(20_101 * DAY_MS)))
    told = [
        long_ago,
        over,
        entry(3, FIRST - 0.01, PainNow(9)),
        entry(4, FIRST, PainNow(3)),
        entry(5, LAST + 0.99, PainNow(5)),
        entry(6, LAST + 1, PainNow(10)),
        entry(7, LAST, Medicine("Ibuprofen", "nsaid")),
    ]
    for one in told:
        diary.keep(one)
    made = reported(diary, FIRST, LAST, frozenset())
    assert [day.worst for day in made.report.pain.days] == [3, 5]
    assert [one.id for one in made.report.episodes] == [long_ago.id]
    assert len(made.plotted.bins) == LAST - FIRST + 1
    assert made.plotted.bins[-1].medicines == 1
    less = reported(diary, FIRST, LAST, frozenset({"medicines", "episodes"}))
    assert (less.report.medicines, less.report.episodes, less.plotted.bins[-1].medicines) == ((), (), 0)
    diary.close()
