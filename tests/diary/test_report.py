"""The doctor's page counts what was told, and nothing that was not."""

from dataclasses import replace

import pytest

from backcare_desktop.diary.doses import doses, most_in_a_day
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import (
    Course,
    Day,
    Episode,
    Matter,
    Medicine,
    Note,
    PainNow,
    Peg,
    Routine,
    Screening,
    Watched,
)
from backcare_desktop.diary.pains import MEANINGFUL, TREND_DAYS, days_of, levels, median, trend
from backcare_desktop.diary.report import PARTS, Report, report
from backcare_desktop.diary.uses import uses

HOUR_MS = 3_600_000
ZONE_MS = HOUR_MS


def entry(day: float, matter: Matter, zone_ms: int = ZONE_MS) -> Entry:
    """An entry at that time of that day on the wall."""
    at_ms = round(day * DAY_MS) - zone_ms
    return Entry(f"{at_ms:031x}0", at_ms, zone_ms, matter, at_ms)


def pains(*worst: int) -> tuple[Entry, ...]:
    return tuple(entry(100 + number, PainNow(level)) for number, level in enumerate(worst))


ALL = (
    entry(100.5, PainNow(6)),
    entry(100.6, Course("cold", "gel-pack", 900_000, pain_before=6, pain_after=4)),
    entry(100.9, Course("cold", "gel-pack", 300_000, "sign", sign="blister")),
    entry(101.2, Routine("first_day", 600_000, 4, "hurts", pain_before=4, pain_after=5)),
    entry(101.9, Day(worst=7, average=3, sleep_h=6, woken_by_pain=True, work_missed=True)),
    entry(102.9, Day(worst=0, sleep_h=7)),
    entry(102.95, Peg(5, 4, 6)),
    entry(99.0, Episode(None, triggers=frozenset({"strain", "stress"}), worst=8)),
    entry(101.0, Episode(None, triggers=frozenset({"stress"}))),
    entry(101.3, Medicine("Ibuprofen", "nsaid", "200 mg")),
    entry(101.5, Medicine("ibuprofen ", "nsaid", "400 mg")),
    entry(101.6, Watched("meds.days.3")),
    entry(102.0, Screening(frozenset({"C2"}))),
    entry(102.1, Note("Ask about the chair", visit=True)),
)


def test_a_day_without_a_word_has_no_pain() -> None:
    days = days_of([entry(100.5, PainNow(0)), entry(103.5, Day()), entry(104.5, PainNow(3))])
    assert [(day.day, day.worst) for day in days] == [(100, 0), (104, 3)]


def test_the_day_is_the_one_on_the_wall_where_it_was_told() -> None:
    just_before, just_after = entry(100.999, PainNow(1)), entry(101.001, PainNow(2), zone_ms=-9 * HOUR_MS)
    assert [day.day for day in days_of([just_after, just_before])] == [100, 101]


def test_everything_that_tells_of_pain_counts_and_nothing_else_does() -> None:
    assert levels(Course("heat", "hot-pack", 1, pain_before=6, pain_after=4)) == (6, 4)
    assert levels(Routine("x", 1, 0, "done", pain_before=3)) == (3,)
    assert levels(Day(worst=7, average=3)) == (3, 7)
    assert levels(Episode(worst=8)) == (8,)
    assert levels(Peg(9, 9, 9)) == (), "the average of a week is no pain of a day"
    assert levels(Note("10")) == ()


def test_the_middle() -> None:
    assert median([5, 1, 9]) == 5
    assert median([1, 2, 3, 10]) == 2.5
    with pytest.raises(ValueError, match="no values"):
        median([])


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [(6, 6, "same"), (6, 5, "same"), (6, 4, "better"), (4, 6, "worse"), (4, 5, "same")],
)
def test_under_two_points_nothing_changed(first: int, last: int, told: str) -> None:
    assert MEANINGFUL == 2
    days = days_of(pains(*[first] * TREND_DAYS, *[last] * TREND_DAYS))
    assert trend(days) == told


def test_few_days_have_no_trend() -> None:
    assert trend(days_of(pains(*[9] * TREND_DAYS, *[0] * (TREND_DAYS - 1)))) == ""


def test_uses_are_counted_by_way_with_the_change_of_those_rated_twice() -> None:
    cold, routine = uses(ALL)
    assert (cold.kind, cold.name, cold.count, cold.length_ms) == ("cold", "gel-pack", 2, 1_200_000)
    assert (cold.rated, cold.change, cold.early) == (1, -2, (("sign", 1),))
    assert (routine.kind, routine.rated, routine.change, routine.early) == ("routine", 1, 1, (("hurts", 1),))


def test_a_medicine_is_the_same_however_it_is_typed() -> None:
    (one,) = doses(ALL)
    assert (one.name, one.strength, one.count, one.days, one.most) == ("ibuprofen ", "400 mg", 2, 1, 2)
    assert one.a_day == 2


def test_twenty_four_hours_end_when_the_next_begin() -> None:
    assert most_in_a_day([0, DAY_MS - 1]) == 2
    assert most_in_a_day([0, DAY_MS]) == 1
    assert most_in_a_day([0, 1, 2, DAY_MS, DAY_MS + 1, DAY_MS + 2, DAY_MS + 3]) == 4
    assert most_in_a_day([]) == 0


def test_the_whole_page() -> None:
    page = report(ALL, 100, 102)
    assert (page.pain.worst, page.pain.median, page.pain.hurting, page.pain.asked) == (7, 6, 2, 3)
    assert (page.function.sleep_h, page.function.woken, page.function.missed, page.function.noted) == (
        6.5,
        1,
        1,
        2,
    )
    assert len(page.function.pegs) == len(page.signs) == len(page.notes) == len(page.warnings) == 1
    assert page.triggers == (("stress", 2), ("strain", 1))
    assert len(page.episodes) == 2, "one that began before goes on into the range"
    assert [one.matter for one in page.skin] == [Course("cold", "gel-pack", 300_000, "sign", sign="blister")]


def test_an_episode_that_was_over_before_is_not_on_the_page() -> None:
    over = entry(90.0, Episode(entry(95.5, Note("")).at_ms, triggers=frozenset({"drive"})))
    assert report([over], 95, 99).episodes == (over,)
    assert report([over], 96, 99).episodes == ()
    assert report([over], 80, 89).episodes == (), "it had not begun"


def test_nothing_told_is_said_to_be_nothing() -> None:
    page = report([], 100, 102)
    assert page == Report(100, 102, pain=replace(page.pain, asked=3))
    assert page.pain.median is None


@pytest.mark.parametrize("part", PARTS)
def test_what_is_left_out_is_not_in_it(part: str) -> None:
    whole, without = report(ALL, 100, 102), report(ALL, 100, 102, frozenset({part}))
    fields = {"medicines": ("medicines", "warnings")}.get(part, (part,))
    for name in Report.__dataclass_fields__:
        same = getattr(whole, name) == getattr(without, name)
        assert same == (name not in fields), name
