"""What is plotted is what the diary's file holds, by the days on the wall."""

from pathlib import Path

import pytest

from backcare_desktop.app.plotting import plotted
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import (
    BreakCount,
    Course,
    Day,
    Episode,
    Matter,
    Medicine,
    PainNow,
    Routine,
)
from backcare_desktop.store.diary import Diary

TODAY = 20_514
HOUR_MS = DAY_MS // 24


def entry(number: int, day: float, matter: Matter, zone_ms: int = 0) -> Entry:
    return Entry(f"{number:032x}", round(day * DAY_MS) - zone_ms, zone_ms, matter, 0)


def test_the_range_by_its_days_on_the_wall(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path)
    far_east, far_west = 14 * HOUR_MS, -12 * HOUR_MS
    told: list[tuple[float, Matter, int]] = [
        (TODAY + 0.99, PainNow(4), far_west),
        (TODAY - 6 + 0.01, PainNow(8), far_east),
        (TODAY - 7 + 0.99, PainNow(9), far_west),
        (TODAY + 0.3, Course("cold", "gel-pack", 900_000), 0),
        (TODAY + 0.4, Course("heat", "hot-pack", 1_200_000), 0),
        (TODAY + 0.5, Routine("first_day", 600_000, 4, "done"), 0),
        (TODAY + 0.6, BreakCount(9, 5, 1), 0),
        (TODAY + 0.7, Medicine("x", "nsaid"), 0),
        (TODAY + 0.8, Day(worst=6), 0),
        (TODAY - 3, Episode(triggers=frozenset({"strain", "stress"})), 0),
        (TODAY - 2, Episode(triggers=frozenset({"stress"})), 0),
        (TODAY - 400, PainNow(2), 0),
    ]
    for number, (day, matter, zone_ms) in enumerate(told):
        diary.keep(entry(number, day, matter, zone_ms))
    week = plotted(diary.sums, "week", TODAY)
    assert [one.worst for one in week.bins] == [8, None, None, None, None, None, 6]
    today = week.bins[-1]
    assert (today.cold_min, today.heat_min, today.moves_min, today.holds) == (15, 20, 10, 4)
    assert (today.offered, today.taken, today.medicines) == (9, 5, 1)
    assert week.triggers == (("stress", 2), ("strain", 1))
    assert [(one.hour, one.mean) for one in week.hours if one.told] == [(0, 8), (23, 4)]
    assert plotted(diary.sums, "all", TODAY).bins[0].day <= TODAY - 400
    diary.close()


def test_an_empty_diary_has_a_day_without_a_word(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path)
    (only,) = plotted(diary.sums, "all", TODAY).bins
    assert (only.day, only.worst) == (TODAY, None)
    diary.close()


@pytest.mark.parametrize("chosen", ["week", "month", "year"])
def test_a_range_is_whole_without_entries(tmp_path: Path, chosen: str) -> None:
    diary = Diary.open(tmp_path)
    made = plotted(
        diary.sums, "week" if chosen == "week" else "month" if chosen == "month" else "year", TODAY
    )
    assert made.bins[-1].day + made.bins[-1].size == TODAY + 1
    diary.close()
