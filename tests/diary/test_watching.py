"""What is watched: each rule at its boundary, said once for each occurrence, never after it was read."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import (
    Day,
    Episode,
    Matter,
    Medicine,
    PainNow,
    Routine,
    Screening,
    Watched,
)
from backcare_desktop.diary.said import as_read, to_say, unread
from backcare_desktop.diary.watching import REACH_DAYS, RULES, findings
from tests.diary.told import COLD, HEAT, HOUR_MS, IBUPROFEN, START_MS, WOKEN, WRAP, days_of, told

EPISODE = Episode(areas=frozenset({"low-left"}))
NOTHING = Screening(frozenset())


def rules(entries: Sequence[Entry], now_ms: int, zone_ms: int = 0) -> set[str]:
    """The rules in force."""
    return {found.rule for found in findings(entries, now_ms, zone_ms)}


def screened(at_ms: int = START_MS) -> Entry:
    return told(NOTHING, at_ms)


# ------------------------------------------------------------------------------------- each at its boundary


@pytest.mark.parametrize(("days", "rule"), [(4, "episode.days"), (14, "episode.weeks")])
def test_an_episode_is_looked_at_after_four_days_and_firmly_after_fourteen(days: int, rule: str) -> None:
    diary = [told(EPISODE)]
    due_ms = START_MS + days * DAY_MS
    assert rule not in rules(diary, due_ms - 1)
    assert rule in rules(diary, due_ms)


def test_at_fourteen_days_the_firm_sentence_stands_alone() -> None:
    assert "episode.days" not in rules([told(EPISODE)], START_MS + 14 * DAY_MS)


def test_an_episode_that_ended_lasts_no_longer() -> None:
    ended = told(replace(EPISODE, ended_ms=START_MS + 3 * DAY_MS))
    later_ms = START_MS + 20 * DAY_MS
    assert rules([ended], later_ms) == set()
    # An end that is still to come is no end.
    to_come = told(replace(EPISODE, ended_ms=later_ms + 1))
    assert "episode.weeks" in rules([to_come], later_ms)


@pytest.mark.parametrize(
    ("matter", "days", "rule"),
    [
        (HEAT, 5, "heat.days"),
        (HEAT, 7, "heat.week"),
        (WRAP, 3, "wrap.days"),
        (WRAP, 7, "heat.week"),
        (COLD, 3, "cold.days"),
        (COLD, 7, "cold.week"),
        (IBUPROFEN, 3, "medicine.pharmacist"),
        (IBUPROFEN, 10, "medicine.doctor"),
    ],
)
def test_days_in_a_row(matter: Matter, days: int, rule: str) -> None:
    row = days_of(matter, days)
    last_ms = row[-1].at_ms
    assert rule not in rules(row[:-1], last_ms - 1)
    assert rule in rules(row, last_ms)
    # The row stands on the day after, which is not over, and no longer.
    assert rule in rules(row, last_ms + DAY_MS)
    assert rule not in rules(row, last_ms + 2 * DAY_MS)
    # A day without ends it.
    assert rule not in rules(row[:1] + row[2:], last_ms)


def test_of_one_row_the_gravest_sentence_is_said_alone() -> None:
    for matter, rule in ((WRAP, "heat.week"), (COLD, "cold.week"), (IBUPROFEN, "medicine.doctor")):
        assert rules(days_of(matter, 10), START_MS + 9 * DAY_MS) == {rule}


def test_a_day_is_the_one_on_the_wall() -> None:
    # Three evenings at 23:30 on a wall two hours ahead of UTC, told at 00:30 and 23:00 the next day.
    zone_ms = 2 * HOUR_MS
    evening_ms = START_MS - START_MS % DAY_MS + 21 * HOUR_MS + HOUR_MS // 2
    row = [told(COLD, evening_ms + day * DAY_MS, zone_ms=zone_ms) for day in range(3)]
    last_ms = row[-1].at_ms
    assert "cold.days" in rules(row, last_ms + 23 * HOUR_MS, zone_ms)
    assert "cold.days" not in rules(row, last_ms + 25 * HOUR_MS, zone_ms)


@pytest.mark.parametrize(
    ("medicine", "counts"),
    [
        (Medicine("Paracetamol", "paracetamol"), True),
        (Medicine("Codeine", "opioid"), True),
        (Medicine("Advil", "other"), True),
        (Medicine("Valium", "sedating"), False),
        (Medicine("Vitamin D", "other"), False),
        (Medicine("Deep Heat", "topical-heat"), False),
    ],
)
def test_only_pain_medicine_counts_its_days(medicine: Medicine, counts: bool) -> None:
    now_ms = START_MS + 2 * DAY_MS
    assert ("medicine.pharmacist" in rules(days_of(medicine, 3), now_ms)) is counts


def test_different_pain_medicines_make_one_row() -> None:
    names = (IBUPROFEN, Medicine("Panadol", "paracetamol"), Medicine("Aleve", "nsaid"))
    row = [told(medicine, START_MS + day * DAY_MS) for day, medicine in enumerate(names)]
    assert "medicine.pharmacist" in rules(row, row[-1].at_ms)


def test_a_night_with_pain_is_looked_at_for_a_week() -> None:
    night = told(WOKEN)
    assert rules([night], START_MS) == {"pain.sleep"}
    assert rules([night], START_MS + 6 * DAY_MS) == {"pain.sleep"}
    assert rules([night], START_MS + 7 * DAY_MS) == set()
    assert rules([told(Day(wakes=5))], START_MS) == set()


def test_the_third_episode_in_six_months() -> None:
    ended = [
        told(replace(EPISODE, ended_ms=START_MS + (day + 1) * DAY_MS), START_MS + day * DAY_MS)
        for day in (0, 90)
    ]
    third = told(replace(EPISODE, ended_ms=START_MS + 183 * DAY_MS), START_MS + 183 * DAY_MS)
    assert rules(ended, third.at_ms) == set()
    assert rules([*ended, third], third.at_ms) == {"episode.third"}
    # The first lies more than six months back by now.
    assert rules([*ended, third], third.at_ms + 1) == set()


# ------------------------------------------------------------------------------ the warning signs once more


def test_a_new_episode_and_each_week_of_it_ask_for_the_warning_signs() -> None:
    episode = told(EPISODE)
    before, after = screened(START_MS - 1), screened(START_MS)
    week_ms = START_MS + 7 * DAY_MS
    assert "signs.again" in rules([episode], START_MS)
    assert "signs.again" in rules([before, episode], START_MS)
    assert "signs.again" not in rules([episode, after], week_ms - 1)
    assert "signs.again" in rules([episode, after], week_ms)
    assert "signs.again" not in rules([episode, after, screened(week_ms)], week_ms)


def test_unanswered_warning_signs_are_asked_again_each_week() -> None:
    episode = told(EPISODE)
    first = told(Watched("signs.again", episode.id, read=True), START_MS)
    week_ms = START_MS + 7 * DAY_MS
    assert to_say(findings([episode], week_ms - 1)[:1], [first]) == ()
    assert Watched("signs.again", episode.id) in to_say(findings([episode], week_ms), [first])


def test_marked_leg_signs_ask_until_they_are_answered_after_it() -> None:
    marked_ms = START_MS + HOUR_MS
    episode = told(replace(EPISODE, leg=frozenset({"tingling"})), START_MS, changed_ms=marked_ms)
    assert "signs.leg" in rules([episode, screened(START_MS)], marked_ms)
    assert "signs.leg" not in rules([episode, screened(marked_ms)], marked_ms)


def test_another_leg_sign_is_said_anew() -> None:
    one = told(replace(EPISODE, leg=frozenset({"tingling"})))
    more = replace(one, matter=replace(EPISODE, leg=frozenset({"tingling", "weakness"})))
    read = [told(replace(said, read=True)) for said in to_say(findings([one], START_MS), [])]
    assert "signs.leg" not in unread(findings([one], START_MS), read)
    assert "signs.leg" in unread(findings([more], START_MS), read)


@pytest.mark.parametrize(("rise", "asks"), [(2, False), (3, True)])
def test_pain_that_jumps_asks_at_once(rise: int, asks: bool) -> None:
    told_ms = START_MS + HOUR_MS
    jump = [told(PainNow(3), START_MS), told(PainNow(3 + rise), told_ms)]
    assert ("signs.pain" in rules(jump, told_ms)) is asks
    assert "signs.pain" not in rules([*jump, screened(told_ms)], told_ms)
    assert "signs.pain" not in rules(jump, told_ms + 7 * DAY_MS)


def test_pain_that_goes_up_and_down_is_said_once_of_the_last_time() -> None:
    levels = (2, 6, 1, 7, 3, 8)
    pains = [told(PainNow(level), START_MS + number * HOUR_MS) for number, level in enumerate(levels)]
    found = [one for one in findings(pains, START_MS + DAY_MS) if one.rule == "signs.pain"]
    assert [one.about for one in found] == [pains[-1].id]
    assert "signs.pain" not in rules([*pains, screened(START_MS + DAY_MS)], START_MS + DAY_MS)


def test_pain_that_jumps_within_a_session_asks_too() -> None:
    routine = Routine("morning", 60_000, 2, "done", pain_before=2, pain_after=5)
    assert "signs.pain" in rules([told(routine)], START_MS)
    assert "signs.pain" not in rules([told(replace(routine, pain_after=4))], START_MS)
    assert "signs.pain" in rules([told(replace(HEAT, pain_before=1)), told(PainNow(4))], START_MS)


def test_of_the_warning_signs_the_gravest_is_shown_and_all_are_read_together() -> None:
    diary = [told(replace(EPISODE, leg=frozenset({"weakness"})))]
    found = findings(diary, START_MS)
    said = [told(watched) for watched in to_say(found, [])]
    assert {watched.matter.rule for watched in said if isinstance(watched.matter, Watched)} == {
        "signs.leg",
        "signs.again",
    }
    assert unread(found, said) == ("signs.leg",)
    corrected = dict(as_read("signs.leg", said))
    read = [replace(entry, matter=corrected[entry.id]) for entry in said]
    assert unread(found, read) == ()


# --------------------------------------------------------------------------------------- once, and once more

Occurrence = Callable[[int], list[Entry]]
#: How each rule comes about at a time, in entries of its own: all over within a month.
OCCURRENCES: dict[str, Occurrence] = {
    "episode.days": lambda at_ms: [
        told(replace(EPISODE, ended_ms=at_ms + DAY_MS), at_ms - 4 * DAY_MS),
        screened(at_ms - DAY_MS),
    ],
    "episode.weeks": lambda at_ms: [
        told(replace(EPISODE, ended_ms=at_ms + DAY_MS), at_ms - 14 * DAY_MS),
        screened(at_ms - DAY_MS),
    ],
    "heat.days": lambda at_ms: days_of(HEAT, 5, since_ms=at_ms - 4 * DAY_MS),
    "heat.week": lambda at_ms: days_of(HEAT, 7, since_ms=at_ms - 6 * DAY_MS),
    "wrap.days": lambda at_ms: days_of(WRAP, 3, since_ms=at_ms - 2 * DAY_MS),
    "cold.days": lambda at_ms: days_of(COLD, 3, since_ms=at_ms - 2 * DAY_MS),
    "cold.week": lambda at_ms: days_of(COLD, 7, since_ms=at_ms - 6 * DAY_MS),
    "medicine.pharmacist": lambda at_ms: days_of(IBUPROFEN, 3, since_ms=at_ms - 2 * DAY_MS),
    "medicine.doctor": lambda at_ms: days_of(IBUPROFEN, 10, since_ms=at_ms - 9 * DAY_MS),
    "pain.sleep": lambda at_ms: [told(WOKEN, at_ms)],
    "episode.third": lambda at_ms: [
        told(replace(EPISODE, ended_ms=at_ms - (3 - n) * DAY_MS + HOUR_MS), at_ms - (3 - n) * DAY_MS)
        for n in range(3)
    ],
    "signs.again": lambda at_ms: [told(replace(EPISODE, ended_ms=at_ms + DAY_MS), at_ms)],
    "signs.leg": lambda at_ms: [
        told(replace(EPISODE, leg=frozenset({"pain"}), ended_ms=at_ms + DAY_MS), at_ms),
    ],
    "signs.pain": lambda at_ms: [told(PainNow(2), at_ms - HOUR_MS), told(PainNow(5), at_ms)],
}


def test_every_rule_has_an_occurrence() -> None:
    assert set(OCCURRENCES) == set(RULES)


def looked(diary: list[Entry], now_ms: int) -> list[str]:
    """What is said now for the first time; it is in the diary afterwards."""
    new = [told(watched, now_ms) for watched in to_say(findings(diary, now_ms), diary)]
    diary += new
    return [entry.matter.rule for entry in new if isinstance(entry.matter, Watched)]


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=20)
@given(
    gaps_min=st.lists(st.integers(0, 2 * 24 * 60), min_size=1, max_size=12),
    read_at=st.integers(0, 11),
)
def test_each_is_said_once_shown_until_read_and_said_anew(
    rule: str, gaps_min: list[int], read_at: int
) -> None:
    diary = OCCURRENCES[rule](START_MS)
    now_ms, said, read = START_MS, 0, False
    for look, gap_min in enumerate(gaps_min):
        said += looked(diary, now_ms).count(rule)
        assert said == 1
        found = findings(diary, now_ms)
        shown = unread(found, diary)
        if read:
            assert rule not in shown
        elif rule in {finding.rule for finding in found}:
            assert rule in shown or rule == "signs.again"
        if look == read_at and rule in shown:
            corrected = dict(as_read(rule, diary))
            diary = [replace(entry, matter=corrected.get(entry.id, entry.matter)) for entry in diary]
            read = True
        now_ms = min(now_ms + gap_min * 60_000, START_MS + 6 * DAY_MS)
    later_ms = START_MS + 60 * DAY_MS
    assert rule not in looked(diary, later_ms - 20 * DAY_MS)
    diary += OCCURRENCES[rule](later_ms)
    assert rule in looked(diary, later_ms)
    assert rule in unread(findings(diary, later_ms), diary) or rule == "signs.again"


@pytest.mark.parametrize(
    ("matter", "rule"), [(COLD, "cold.week"), (IBUPROFEN, "medicine.doctor"), (WOKEN, "pain.sleep")]
)
def test_what_goes_on_for_months_is_said_once_though_only_the_last_weeks_are_read(
    matter: Matter, rule: str
) -> None:
    diary: list[Entry] = []
    said: list[str] = []
    for day in range(120):
        now_ms = START_MS + day * DAY_MS
        diary.append(told(matter, now_ms))
        # As the store reads it: each kind as far back as the rules ask for.
        near = [e for e in diary if e.at_ms >= now_ms - REACH_DAYS[type(e.matter)] * DAY_MS]
        new = [told(watched, now_ms) for watched in to_say(findings(near, now_ms), near)]
        said += [entry.matter.rule for entry in new if isinstance(entry.matter, Watched)]
        diary += new
    assert said.count(rule) == 1


@given(
    st.lists(
        st.tuples(
            st.sampled_from([EPISODE, HEAT, WRAP, COLD, IBUPROFEN, WOKEN, NOTHING, PainNow(1), PainNow(9)]),
            st.integers(0, 30 * 24),
        ),
        max_size=25,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_entries_does_not_matter_and_nothing_unsaid_is_forgotten(
    written: list[tuple[Matter, int]], random: object
) -> None:
    diary = [told(matter, START_MS + hours * HOUR_MS) for matter, hours in written]
    now_ms = START_MS + 20 * DAY_MS
    found = findings(diary, now_ms)
    shuffled = list(diary)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert findings(shuffled, now_ms) == found
    assert sorted(RULES.index(one.rule) for one in found) == [RULES.index(one.rule) for one in found]
    said = [told(watched, now_ms) for watched in to_say(found, diary)]
    assert len(said) == len(found)
    assert to_say(found, said) == ()
