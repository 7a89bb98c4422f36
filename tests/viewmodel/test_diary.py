"""The diary's page as values: in words as it was told, by day, and forms that say what is wrong."""

from dataclasses import fields, replace
from datetime import timedelta, timezone
from typing import get_args

import pytest

from backcare_desktop.diary import matters
from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.recent import LookedBack, Recent
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, Moment
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.viewmodel.diary import diary_view, entry_of, row
from backcare_desktop.viewmodel.diary_draft import Draft, begun, here, reopened
from backcare_desktop.viewmodel.diary_fields import FORMS
from backcare_desktop.viewmodel.diary_month import month_view, span_of
from backcare_desktop.viewmodel.diary_when import day_name, first_day, month_of, time_text, today
from backcare_desktop.viewmodel.diary_words import areas_words, lasted, pain_word, said
from backcare_desktop.viewmodel.outside import Outside
from tools.diary_scenes import DAY, EPISODE, NOW_MS, OPEN, PAIN, ZONE_MS, at, full, quiet

NOW = Moment("boot", 40_000_000, NOW_MS)
OUTSIDE = Outside(zone=timezone(timedelta(milliseconds=ZONE_MS)))
TODAY = today(NOW, OUTSIDE)


def words(matter: matters.Matter, **titles: str) -> str:
    told = said(matter, titles)
    return " | ".join(sentence(part) for part in (told.line, *told.more))


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        (matters.PainNow(0), "Pain 0: no pain"),
        (matters.PainNow(7, after=True), "Pain 7: severe | a few minutes after a session"),
        (
            matters.Course("cold", "gel-pack", 15 * MINUTE_MS, pain_before=6, pain_after=4),
            "Cold, 15 min | Gel pack | pain was 6, then 4 (your own rating)",
        ),
        (
            matters.Course("heat", "hot-pack", 10 * MINUTE_MS + 29_000, "off", pain_before=0),
            "Heat, 10 min | Hot pack | pain before: 0 | stopped early",
        ),
        (
            matters.Course("cold", "ice-pack", 90_000, "sign", "blister", estimated=True, pain_after=5),
            "Cold, 2 min | Ice pack | pain after: 5 | ended for your skin | time partly a guess",
        ),
        (matters.Course("cold", "{of} a later version", 0), "Cold, 0 min | {of} a later version"),
        (matters.Course("cold", "ice-pack", 0, "quit"), "Cold, 0 min | Ice pack"),
        (matters.Routine("morning", 420_000, 6, "done", 5, 4), "Loosen up, 7 min | pain was 5, then 4"),
        (matters.Routine("gone", 60_000, 0, "pain"), "A routine, 1 min | ended, as it hurt"),
        (matters.Routine("gone", 60_000, 0, "stopped"), "A routine, 1 min | stopped early"),
        (matters.BreakCount(6, 4, 1), "Breaks: 4 of 6 taken"),
        (matters.Screening(frozenset()), "Warning signs asked: none of them"),
        (matters.Day(), "How the day was"),
        (DAY, "How the day was | worst pain 6 | pain mostly 4 | stress 3 | slept 7 h | times awake: 1"),
        (matters.Day(woken_by_pain=True, work_missed=True), "How the day was | pain woke you | a day off"),
        (matters.Peg(4, 3, 5), "How the week was | pain 4 | enjoying life 3 | daily life 5"),
        (matters.Episode(), "An episode began"),
        (
            EPISODE,
            "An episode began | Low back (both sides), Buttock (left) | lifting | physical strain",
        ),
        (matters.Medicine("Ibuprofen", "nsaid", "200 mg", "1"), "Medicine: Ibuprofen 200 mg | 1"),
        (matters.Activity("walk", 25), "Walk, 25 min"),
        (matters.Note("a {brace}\nb", visit=True), "a {brace} b | for your next visit"),
    ],
)
def test_an_entry_is_said_as_it_was_told(matter: matters.Matter, expected: str) -> None:
    assert words(matter, morning="Loosen up").startswith(expected)


def test_every_kind_of_entry_can_be_said_and_what_can_be_put_right_has_a_form() -> None:
    kinds = set(get_args(matters.Matter))
    assert {type(entry.matter) for entry in full().entries} | {matters.Watched} == kinds
    assert said(matters.Watched("of a later version"), {}).more == ()
    assert "Book a visit" in words(matters.Watched("episode.days"))
    assert kinds - set(FORMS) == {matters.Screening, matters.Watched, matters.Medicine}


def test_something_in_a_leg_is_said_without_a_name_for_it() -> None:
    assert words(matters.Episode(leg=frozenset({"weakness", "tingling"}))).endswith(
        "| in a leg: tingling, weakness"
    )


def test_a_warning_sign_is_said_in_its_own_words() -> None:
    assert "yes or not sure: 2 | Is there new numbness" in words(matters.Screening(frozenset({"C2", "B6"})))


def test_long_words_are_shortened_in_the_list_and_kept_in_the_form() -> None:
    note = matters.Note("word " * 100)
    assert len(words(note)) < 170
    assert reopened(at(0, 9, 0, note)).values["text"] == "word " * 100


@pytest.mark.parametrize(
    ("level", "word"),
    [(0, "none"), (1, "mild"), (3, "mild"), (4, "moderate"), (6, "moderate"), (7, "severe")],
)
def test_the_words_of_the_scale(level: int, word: str) -> None:
    assert pain_word(level).id == f"relief.pain.{word}"


def test_where_it_is_from_the_top_down_with_both_sides_in_one() -> None:
    told = areas_words(frozenset(matters.AREAS) - {"upper-left", "calf-right"})
    assert told is not None
    assert sentence(told).startswith("Upper back (right), Middle of the back (both sides), Low back")
    assert sentence(told).endswith("Calf (left)")
    assert areas_words(frozenset()) is None


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (-5, "less than an hour"),
        (HOUR_MS, "1 h"),
        (DAY_MS - 1, "23 h"),
        (DAY_MS, "1 day"),
        (2 * DAY_MS - 1, "1 day"),
    ],
)
def test_how_long_it_lasted_is_rounded_down(ms: int, text: str) -> None:
    assert sentence(lasted(ms)) == text
    assert sentence(lasted(4 * DAY_MS + HOUR_MS)) == "4 days"


@pytest.mark.parametrize(
    ("days_ago", "name"),
    [
        (0, "Today"),
        (1, "Yesterday"),
        (2, "Saturday, 28 February"),
        (60, "Thursday, 1 January"),
        (61, "Wednesday, 31 December 2025"),
    ],
)
def test_days_have_their_names(days_ago: int, name: str) -> None:
    assert sentence(day_name(TODAY - days_ago, TODAY)) == name


@pytest.mark.parametrize(("minute", "text"), [(0, "12:00 am"), (13 * 60 + 5, "1:05 pm"), (719, "11:59 am")])
def test_times_as_the_person_reads_them(minute: int, text: str) -> None:
    assert time_text(minute, clock_24h=False) == text
    assert time_text(minute, clock_24h=True) == f"{minute // 60:02}:{minute % 60:02}"


def test_the_list_goes_by_the_days_on_the_wall_and_the_newest_comes_first() -> None:
    late = at(1, 23, 59, matters.PainNow(1))
    away = replace(at(0, 1, 0, matters.PainNow(2)), zone_ms=-5 * HOUR_MS)
    view = diary_view(Recent((PAIN, away, late)), NOW, OUTSIDE, {})
    assert [(sentence(day.name), len(day.rows)) for day in view.days] == [("Today", 1), ("Yesterday", 2)]
    assert [one.time for day in view.days for one in day.rows] == ["12:40", "19:00", "23:59"]


def test_what_is_about_a_whole_day_has_no_time() -> None:
    assert [row(at(0, 9, 0, matter), {}, clock_24h=True).time for matter in (DAY, matters.Peg(1, 1, 1))] == [
        "",
        "",
    ]


def test_days_stay_whole_in_each_handful() -> None:
    view = diary_view(full(), NOW, OUTSIDE, {})
    assert [len(day.rows) for day in view.first_days(8)] == [7, 5]
    assert view.first_days(7) == view.days[:1]
    assert view.first_days(1_000) == view.days


@pytest.mark.parametrize(
    ("answered_ms", "peg"),
    [(None, "first"), (NOW_MS - 7 * DAY_MS, "due"), (NOW_MS - 7 * DAY_MS + 1, ""), (NOW_MS + 1, "")],
)
def test_the_week_is_asked_again_after_seven_days(answered_ms: int | None, peg: str) -> None:
    assert diary_view(Recent(pegged_ms=answered_ms), NOW, OUTSIDE, {}).peg == peg


def test_the_open_episode_stands_at_the_top() -> None:
    card = diary_view(full(), NOW, OUTSIDE, {}).episode
    assert card is not None
    assert (card.id, sentence(card.since), sentence(card.lasts)) == (
        OPEN.id,
        "Saturday, 28 February",
        "2 days",
    )
    assert diary_view(quiet(), NOW, OUTSIDE, {}).episode is None
    over = next(
        one for day in diary_view(quiet(), NOW, OUTSIDE, {}).days for one in day.rows if one.id == OPEN.id
    )
    assert sentence(over.more[-1]) == "over after 1 day"


def test_the_look_back_of_today_is_known() -> None:
    assert diary_view(full(), NOW, OUTSIDE, {}).told_today == ""
    told = at(0, 11, 0, DAY)
    assert diary_view(Recent((told,)), NOW, OUTSIDE, {}).told_today == told.id


def test_an_episode_older_than_the_list_can_be_opened() -> None:
    old = at(90, 8, 0, EPISODE)
    recent = Recent((PAIN,), old)
    assert (entry_of(recent, old.id), entry_of(recent, PAIN.id), entry_of(recent, "no")) == (old, PAIN, None)


def test_every_field_is_one_of_its_matter() -> None:
    for kind, groups in FORMS.items():
        names = {field.name for field in fields(kind)}
        asked = [field.name for group in groups for field in group.fields]
        assert set(asked) <= names
        assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("entry", [entry for entry in full().entries if type(entry.matter) in FORMS][:14])
def test_what_is_opened_and_not_changed_stays_the_same(entry: Entry) -> None:
    draft = reopened(entry)
    assert (draft.matter, draft.at_ms) == (entry.matter, entry.at_ms)
    assert not draft.changed
    assert not draft.keepable
    assert draft.problem(NOW) is None


def test_another_time_is_told_to_the_minute_and_back_again_is_no_change() -> None:
    entry = replace(PAIN, at_ms=PAIN.at_ms + 25_000)
    draft = reopened(entry)
    later = draft.at(draft.day - 1, draft.minute + 5)
    assert later.changed
    assert later.at_ms == PAIN.at_ms - DAY_MS + 5 * MINUTE_MS
    assert not later.at(draft.day, draft.minute).changed
    assert later.at(draft.day, draft.minute).at_ms == entry.at_ms


def test_what_is_wrong_is_said() -> None:
    draft = begun("episode", NOW, OUTSIDE)
    assert draft.problem(NOW) is None
    assert _id(draft.at(TODAY + 1, 0)) == "diary.problem.future"
    assert _id(draft.told("ended_ms", NOW_MS - HOUR_MS)) == "diary.problem.end"
    assert _id(draft.told("ended_ms", NOW_MS + HOUR_MS)) == "diary.problem.future"
    assert draft.told("ended_ms", NOW_MS).problem(NOW) is None
    week = begun("week", NOW, OUTSIDE).told("pain", 0).told("enjoyment", 0)
    assert _id(week) == "diary.missing.peg"
    assert week.told("activity", 0).problem(NOW) is None
    assert _id(begun("note", NOW, OUTSIDE).told("text", "  ")) == "diary.missing.note"


def test_an_episode_can_be_kept_with_nothing_told_and_a_day_cannot() -> None:
    assert begun("episode", NOW, OUTSIDE).keepable
    assert not begun("day", NOW, OUTSIDE).keepable
    assert begun("day", NOW, OUTSIDE).told("worst", 0).keepable
    assert not begun("day", NOW, OUTSIDE).told("worst", 0).told("worst", None).keepable


def test_leg_signs_that_are_new() -> None:
    assert not reopened(OPEN).new_leg_signs
    assert reopened(OPEN).told("leg", frozenset({"tingling", "weakness"})).new_leg_signs
    assert not reopened(OPEN).told("leg", frozenset()).new_leg_signs
    assert begun("episode", NOW, OUTSIDE).told("leg", frozenset({"pain"})).new_leg_signs


def test_when_a_new_one_was() -> None:
    around = here(NOW, OUTSIDE)
    day = begun("day", NOW, OUTSIDE)
    assert day.told_at_ms(around) is None
    assert day.at(TODAY - 1, 21 * 60).told_at_ms(around) == (TODAY - 1) * DAY_MS + 20 * HOUR_MS
    assert begun("episode", NOW, OUTSIDE).told_at_ms(around) == NOW_MS


def _id(draft: Draft) -> str:
    problem = draft.problem(NOW)
    return "" if problem is None else problem.id


def test_a_month_has_its_days_on_the_wall_and_the_months_beside_it() -> None:
    march, february = month_of(TODAY), month_of(TODAY) - 1
    first = at(TODAY - first_day(march), 0, 30, matters.PainNow(1))
    last = at(TODAY - first_day(march) + 1, 23, 30, matters.PainNow(2))
    since_ms, until_ms = span_of(february)
    looked = LookedBack(since_ms, until_ms, (first, last))
    recent = Recent((first,), oldest_ms=last.at_ms, looked=looked, undo="kept")
    view = month_view(recent, february, NOW, OUTSIDE, {})
    assert view is not None
    assert [one.id for day in view.days for one in day.rows] == [last.id]
    assert (sentence(view.name), view.before, view.after) == ("February 2026", None, march)
    older = month_view(replace(recent, oldest_ms=since_ms - DAY_MS), february, NOW, OUTSIDE, {})
    assert older is not None
    assert older.before == february - 1
    assert month_view(recent, march, NOW, OUTSIDE, {}) is None


def test_an_entry_far_from_home_belongs_to_the_month_it_was_written_in() -> None:
    since_ms, until_ms = span_of(month_of(TODAY))
    for zone_ms in (-12 * HOUR_MS, 14 * HOUR_MS):
        begins_ms = first_day(month_of(TODAY)) * DAY_MS - zone_ms
        assert since_ms <= begins_ms < until_ms


def test_the_list_leads_to_the_months_where_there_is_more() -> None:
    entries = (PAIN, at(31, 9, 0, matters.PainNow(2)))
    months = [
        diary_view(Recent(entries, oldest_ms=oldest_ms), NOW, OUTSIDE, {}).month
        for oldest_ms in (None, entries[-1].at_ms, entries[-1].at_ms - 1)
    ]
    assert months == [None, None, month_of(TODAY - 31)]
    assert diary_view(Recent(oldest_ms=NOW_MS - 90 * DAY_MS), NOW, OUTSIDE, {}).month == month_of(TODAY - 90)
