"""Reminders through a day: due, put off, missed, silenced, paused, made up for by an absence."""

from dataclasses import replace
from typing import Final

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.rules import PARTS, RULES, Rule
from backcare_desktop.engine.breaks.states import Breaks, OnBreak, Quiet
from backcare_desktop.engine.effects import NOTHING, SetReminder, between, cues, wanted
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.practice import next_deadline, passed
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.state import Practice
from tests.engine.exercises import BREATHING, MARCH, STRETCHES, routine
from tests.engine.life import PASS, Life, hours, minutes, request, seconds, settled
from tests.engine.reminded import ZONE_MS, card, live, reminded, seen, tally, view

LONG: Final = routine(replace(MARCH, length_ms=minutes(20)))


def at(life: Life, for_ms: int) -> tuple[str, str | None, int, str]:
    return seen(live(life, for_ms))


# ------------------------------------------------------------------------------------------ one reminder


def test_it_warns_before_and_is_due_until_it_is_done() -> None:
    life = reminded()
    assert seen(life) == ("counting", "posture", 1800, "")
    assert at(life, minutes(29) + seconds(44)) == ("counting", "posture", 16, "")
    assert at(life, seconds(1)) == ("notice", "posture", 15, "")
    assert at(life, seconds(15)) == ("due", "posture", 0, "")
    assert at(life, minutes(5)) == ("due", "posture", 0, "")
    assert seen(life.do(ev.BreakDone())) == ("counting", "posture", 1800, "")
    assert tally(life) == (1, 1, 0)


def test_it_wakes_the_driver_only_when_something_happens() -> None:
    life = reminded()
    began = life.boot_ms
    wakes: list[int] = []
    while (deadline := next_deadline(life.state, life.boot_ms)) is not None and len(wakes) < 6:
        wakes.append(deadline - began)
        life.tick(deadline - life.boot_ms)
    notice, due, missed = minutes(30) - seconds(15), minutes(30), minutes(60)
    assert wakes == [notice, due, missed, missed + notice, missed + due, missed + missed]


@pytest.mark.parametrize("told", [ev.Ticked(), ev.BreaksPaused(until_min=0)])
def test_where_nothing_changes_nothing_is_made_anew(told: ev.Event) -> None:
    life = reminded().do(told)
    before = life.state
    assert life.tick(minutes(1)).state is before


def test_nothing_wakes_a_driver_without_reminders() -> None:
    life = reminded()
    life.do(ev.ReminderSet("posture", "enabled", False))
    assert next_deadline(life.state, life.boot_ms) is None
    assert seen(life) == ("off", None, 0, "")
    assert view(life).left_ms == 0


def test_unanswered_for_a_whole_interval_it_is_missed() -> None:
    life = live(reminded(), minutes(60) - 1)
    assert seen(life)[0] == "due"
    assert at(life, 1) == ("counting", "posture", 1800, "")
    assert tally(life) == (1, 0, 1)


@pytest.mark.parametrize("late_ms", [0, 1, seconds(20), minutes(7)])
def test_a_late_tick_changes_nothing(late_ms: int) -> None:
    on_time = live(reminded(), minutes(75) + late_ms)
    late = reminded().tick(minutes(75) + late_ms)
    assert late.state.breaks == on_time.state.breaks
    assert late.tick().tick().state.breaks == on_time.state.breaks


@pytest.mark.parametrize(
    "told",
    [
        ev.ReminderSet("posture", "hours", "mon 09:00-09:20 09:40-09:50 10:00-12:00"),
        ev.DoNotDisturbTold(on=True),
        ev.FullScreenTold(on=True),
    ],
)
@pytest.mark.parametrize("late_min", [31, 45, 55, 61, 65, 95, 125])
def test_a_late_tick_finds_when_it_was_silent(told: ev.Event, late_min: int) -> None:
    on_time = live(reminded().do(told), minutes(late_min))
    late = reminded().do(told).tick(minutes(late_min))
    assert late.state.breaks == on_time.state.breaks


def test_the_driver_is_woken_when_hours_or_a_sensor_end() -> None:
    life = reminded().do(ev.ReminderSet("posture", "hours", "mon 09:00-09:20 09:40-12:00"))
    began = life.boot_ms
    assert next_deadline(life.state, began) == began + minutes(20)
    live(life, minutes(31))
    assert next_deadline(life.state, life.boot_ms) == began + minutes(40)
    told = reminded().do(ev.FullScreenTold(on=True)).tick(minutes(5)).do(ev.DoNotDisturbTold(on=True))
    live(told, minutes(30))
    assert next_deadline(told.state, told.boot_ms) == began + minutes(60)
    live(told, minutes(26))
    assert next_deadline(told.state, told.boot_ms) == began + minutes(65)


def test_what_is_shown_needs_no_tick() -> None:
    life = live(reminded().do(ev.FullScreenTold(on=True)), minutes(50))
    assert seen(life.wait(minutes(10)))[0] == "due"
    assert seen(life.tick())[0] == "due"


@pytest.mark.parametrize(
    "told", [ev.ReminderSet("posture", "hours", "mon 10:00-12:00"), ev.FullScreenTold(on=True)]
)
def test_time_alone_shows_it_at_the_very_instant(told: ev.Event) -> None:
    life = live(reminded().do(told), minutes(50)).wait(minutes(10))
    alone = passed(life.state, life.now)
    assert alone.breaks == life.tick().state.breaks
    assert card(life) == SetReminder("due", "posture", "desk")


def test_what_is_left_is_exact() -> None:
    life = live(reminded(), minutes(10))
    assert view(life).left_ms == minutes(20)
    assert view(life.wait(minutes(20))).left_ms == 0
    assert view(life.wait(1)).left_ms == 0
    away = live(reminded(), minutes(10)).do(ev.AwayTold())
    assert view(away).left_ms == minutes(20)
    assert view(away.wait(minutes(3))).left_ms == minutes(20)


def test_what_is_left_is_nothing_where_it_is_over_and_nobody_looked() -> None:
    due = live(reminded(), minutes(31))
    assert view(due).left_ms == 0
    assert view(due.do(ev.BreakSnoozed()).wait(minutes(6))).left_ms == 0
    assert view(live(reminded(), minutes(10)).do(ev.BreakBegun()).wait(minutes(3))).left_ms == 0
    assert view(reminded().do(ev.BreaksPaused(for_ms=minutes(5))).wait(minutes(6))).left_ms == 0


def test_a_pause_until_a_time_ends_on_its_millisecond() -> None:
    life = reminded().do(ev.BreaksPaused(until_min=9 * 60 + 1))
    assert next_deadline(life.state, life.boot_ms) == life.boot_ms + minutes(1)
    assert seen(live(life, minutes(1) - 1))[0] == "paused"
    assert at(life, 1)[0] == "counting"


def test_the_warning_is_answered_from_its_first_instant_on() -> None:
    life = live(reminded(), minutes(30) - seconds(15) - 1)
    assert life.do(ev.BreakSnoozed()).refused == "not_now"
    assert live(life, 1).do(ev.BreakSnoozed()).refused is None


def test_a_pause_stays_until_the_last_reminder_is_switched_off() -> None:
    life = reminded("posture", "walk").do(ev.BreaksPaused(for_ms=hours(1)))
    assert seen(life.do(ev.ReminderSet("walk", "enabled", False)))[0] == "paused"
    life.do(ev.ReminderSet("posture", "enabled", False)).do(ev.ReminderSet("posture", "enabled", True))
    assert seen(life)[0] == "counting"


def test_it_is_put_off_twice_in_a_row_at_most() -> None:
    life = live(reminded(), minutes(30)).do(ev.BreakSnoozed())
    assert seen(life) == ("snoozed", "posture", 300, "")
    assert at(life, minutes(5)) == ("due", "posture", 0, "")
    life.do(ev.BreakSnoozed(minutes(10)))
    assert at(life, minutes(10) - 1)[0] == "snoozed"
    assert at(life, 1)[0] == "due"
    assert life.do(ev.BreakSnoozed()).refused == "not_now"
    live(life.do(ev.BreakDone()), minutes(30))
    assert life.do(ev.BreakSnoozed()).refused is None
    assert tally(life) == (2, 1, 0)


def test_a_break_put_off_at_its_warning_was_offered() -> None:
    life = live(reminded(), minutes(30) - seconds(5)).do(ev.BreakSnoozed())
    assert seen(life) == ("snoozed", "posture", 300, "")
    assert tally(live(life, minutes(5))) == (1, 0, 0)
    assert life.do(ev.BreakSnoozed()).refused is None
    assert live(life, minutes(5)).do(ev.BreakSnoozed()).refused == "not_now"


def test_a_break_left_out_counts_anew_and_is_neither_taken_nor_missed() -> None:
    life = live(reminded(), minutes(30) - seconds(5)).do(ev.BreakSkipped())
    assert seen(life) == ("counting", "posture", 1800, "")
    live(life, minutes(31)).do(ev.BreakSkipped())
    assert seen(life) == ("counting", "posture", 1800, "")
    assert tally(life) == (1, 0, 0)


def test_a_break_taken_early() -> None:
    life = live(reminded(), minutes(10)).do(ev.BreakBegun())
    assert seen(life) == ("on-break", "posture", 120, "")
    assert at(life, minutes(3)) == ("on-break", "posture", 0, "")
    assert seen(life.do(ev.BreakDone())) == ("counting", "posture", 1800, "")
    assert tally(life) == (0, 1, 0)


def test_a_break_that_nobody_ends_is_over_after_an_interval() -> None:
    life = live(reminded(), minutes(10)).do(ev.BreakBegun())
    assert at(life, minutes(30) - 1)[0] == "on-break"
    assert at(life, 1) == ("counting", "posture", 1800, "")
    assert tally(life) == (0, 1, 0)


# ------------------------------------------------------------------------------------------ what it silences


@pytest.mark.parametrize(
    ("begin", "end", "reason"),
    [
        (ev.DoNotDisturbTold(on=True), ev.DoNotDisturbTold(on=False), "do-not-disturb"),
        (ev.FullScreenTold(on=True), ev.FullScreenTold(on=False), "fullscreen"),
        (ev.StartAsked(request("gel-pack", 10)), ev.StopAsked(), "session"),
        (ev.RoutineAsked(LONG), ev.RoutineStopped(), "session"),
        (
            ev.ReminderSet("posture", "hours", "tue 9:00-12:00"),
            ev.ReminderSet("posture", "hours", ""),
            "outside-hours",
        ),
    ],
)
def test_what_is_owed_is_shown_when_the_reason_ends(begin: ev.Event, end: ev.Event, reason: str) -> None:
    life = live(reminded(), minutes(20)).do(begin)
    assert seen(life) == ("suppressed", "posture", 600, reason)
    # Counting goes on.
    assert at(life, minutes(3)) == ("suppressed", "posture", 420, reason)
    assert seen(life.do(end)) == ("counting", "posture", 420, "")
    life.do(begin)
    assert at(life, minutes(8)) == ("suppressed", "posture", 0, reason)
    assert card(life) == SetReminder("none")
    assert tally(life) == (0, 0, 0)
    assert seen(life.do(end)) == ("due", "posture", 0, "")
    assert tally(life) == (1, 0, 0)


def test_it_ages_only_while_it_is_shown() -> None:
    life = live(reminded(), minutes(40)).do(ev.FullScreenTold(on=True))
    live(life, minutes(50)).do(ev.FullScreenTold(on=False))
    assert at(life, minutes(20) - 1)[0] == "due"
    assert at(life, 1)[0] == "counting"
    assert tally(life) == (1, 0, 1)


@pytest.mark.parametrize("told", [ev.DoNotDisturbTold, ev.FullScreenTold])
def test_no_sensor_silences_for_longer_than_an_hour(
    told: type[ev.DoNotDisturbTold | ev.FullScreenTold],
) -> None:
    life = live(reminded(), minutes(10)).do(told(on=True))
    live(life, minutes(40)).do(told(on=True))
    assert at(life, minutes(20) - 1)[0] == "suppressed"
    assert at(life, 1) == ("due", "posture", 0, "")
    assert tally(life) == (1, 0, 0)


def test_the_first_reason_is_told() -> None:
    life = reminded().do(ev.AwayTold())
    assert view(life).reason == "away"
    assert view(life.do(ev.FullScreenTold(on=True))).reason == "fullscreen"
    assert view(life.do(ev.DoNotDisturbTold(on=True))).reason == "do-not-disturb"
    assert view(life.do(ev.ReminderSet("posture", "hours", "tue 9:00-12:00"))).reason == "outside-hours"
    assert view(life.do(ev.StartAsked(request("gel-pack", 10), PASS))).reason == "session"


def test_a_put_off_break_waits_for_the_end_of_the_reason() -> None:
    life = live(reminded(), minutes(30)).do(ev.BreakSnoozed())
    life.do(ev.StartAsked(request("gel-pack", 10)))
    assert seen(life) == ("suppressed", "posture", 300, "session")
    assert at(life, minutes(10)) == ("suppressed", "posture", 0, "session")
    assert seen(life.do(ev.StopAsked())) == ("due", "posture", 0, "")


def test_a_session_silences_from_its_checks_until_it_is_off() -> None:
    life = live(reminded(), minutes(25)).do(ev.StartAsked(request("gel-pack", 10, cycles=2), PASS))
    live(life, minutes(3)).do(ev.SkinAnswered())
    live(life, minutes(7))
    assert (life.phase, seen(life)[3]) == ("remove", "session")
    life.do(ev.SourceOff())
    assert (life.phase, seen(life)) == ("rest", ("due", "posture", 0, ""))


def test_a_wrap_does_not_silence_and_its_alarm_does() -> None:
    life = reminded().do(ev.StartAsked(request("heat-wrap", 65), PASS))
    assert at(live(life, minutes(30)), seconds(1))[0] == "due"
    live(life, minutes(36))
    assert (life.phase, seen(life)[3], card(life)) == ("remove", "session", SetReminder("none"))


def test_the_off_part_silences_until_its_exact_end() -> None:
    life = live(reminded(), minutes(15))
    life.do(ev.StartAsked(request("gel-pack", 10, pattern="on-off"), PASS))
    live(life, minutes(2)).do(ev.SourceOff())
    assert seen(live(life, minutes(9)))[3] == "session"
    # Nobody looked for a while: it aged from the end of the off part on.
    life.tick(minutes(31) - 1)
    assert (life.phase, seen(life)[0]) == ("ready", "due")
    assert at(life, minutes(30))[0] == "counting"
    assert tally(life) == (1, 0, 1)


@pytest.mark.parametrize("asked", [BREATHING, LONG])
def test_a_routine_silences_until_its_exact_end(asked: Routine) -> None:
    life = live(reminded(), minutes(29)).do(ev.RoutineAsked(asked))
    late = live(reminded(), minutes(29)).do(ev.RoutineAsked(asked))
    live(life, minutes(45))
    # Nobody looked for a while: it aged from the end of the routine on.
    late.tick(minutes(45))
    assert late.state.breaks == life.state.breaks
    assert tally(life)[0] == 1


def test_no_break_begins_in_a_session_and_its_card_is_withdrawn() -> None:
    life = live(reminded(), minutes(10)).do(ev.StartAsked(request("gel-pack", 10), PASS))
    assert life.do(ev.BreakBegun()).refused == "not_now"
    taken = live(reminded(), minutes(10)).do(ev.BreakBegun())
    assert card(taken) == SetReminder("on-break", "posture", "desk")
    taken.do(ev.StartAsked(request("gel-pack", 10), PASS))
    assert (seen(taken)[0], card(taken)) == ("on-break", SetReminder("none"))


# ------------------------------------------------------------------------------------------ hours


def test_hours_follow_the_local_clock() -> None:
    life = reminded().do(ev.ReminderSet("posture", "hours", "mon-fri 09:00-09:20 09:40-12:00"))
    assert at(life, minutes(20) - 1)[0] == "counting"
    assert at(life, 1) == ("suppressed", "posture", 600, "outside-hours")
    assert at(life, minutes(20) - 1) == ("suppressed", "posture", 0, "outside-hours")
    assert at(life, 1) == ("due", "posture", 0, "")
    # Missed at 10:10; due again at 10:40, and owed from noon on.
    assert tally(live(life, minutes(125))) == (3, 0, 2)
    assert seen(life) == ("due", "posture", 0, "")
    assert at(life, minutes(20)) == ("suppressed", "posture", 0, "outside-hours")


def test_until_a_zone_is_told_hours_are_those_of_utc() -> None:
    life = settled()
    assert around(life.state).local_ms == life.state.clock.offset_ms
    assert around(life.do(ev.ZoneTold(ZONE_MS)).state).local_ms == life.state.clock.offset_ms + ZONE_MS


def test_a_moved_zone_moves_the_hours() -> None:
    life = reminded().do(ev.ReminderSet("posture", "hours", "mon 09:00-10:00"))
    live(life, minutes(40))
    assert seen(life)[0] == "due"
    assert seen(life.do(ev.ZoneTold(ZONE_MS + hours(1))))[3] == "outside-hours"
    assert seen(life.do(ev.ZoneTold(ZONE_MS)))[0] == "due"
    life.wall_ms += hours(1)
    assert seen(life.tick())[3] == "outside-hours"
    assert tally(life) == (1, 0, 0)


def test_one_outside_its_hours_does_not_silence_another() -> None:
    life = reminded("posture", "walk").do(ev.ReminderSet("posture", "hours", "mon 09:00-09:20"))
    assert at(life, minutes(20)) == ("counting", "walk", 2400, "")
    assert at(life, minutes(15)) == ("counting", "walk", 1500, "")
    assert life.do(ev.BreakSnoozed()).refused == "not_now"
    # The break that is owed outside its hours is made up for by the other one.
    assert at(life, minutes(25)) == ("due", "walk", 0, "")
    assert seen(life.do(ev.BreakDone())) == ("counting", "walk", 3600, "")
    assert tally(life) == (1, 1, 0)


def test_the_warning_of_one_is_answered_while_another_is_owed_outside_its_hours() -> None:
    life = reminded("posture", "walk").do(ev.ReminderSet("posture", "hours", "mon 09:00-09:20"))
    put_off = live(life, minutes(60) - seconds(5)).do(ev.BreakSnoozed())
    assert seen(put_off) == ("snoozed", "walk", 300, "")
    assert tally(put_off) == (1, 0, 0)
    assert at(put_off, minutes(5)) == ("due", "walk", 0, "")


def test_a_break_may_be_taken_outside_all_hours() -> None:
    life = reminded().do(ev.ReminderSet("posture", "hours", "tue 9:00-12:00"))
    assert seen(life.do(ev.BreakBegun()))[0] == "on-break"
    assert seen(life.do(ev.BreakDone())) == ("suppressed", "posture", 1800, "outside-hours")


# ------------------------------------------------------------------------------------------ several at once


def test_never_two_at_once_the_longer_one_wins_and_counts_for_the_other() -> None:
    life = reminded("posture", "walk")
    live(life, minutes(30)).do(ev.BreakDone())
    assert at(life, minutes(30) - seconds(15)) == ("notice", "walk", 15, "")
    assert at(life, seconds(15)) == ("due", "walk", 0, "")
    assert card(life) == SetReminder("due", "walk", "walk")
    assert tally(life) == (2, 1, 0)
    life.do(ev.BreakDone())
    assert seen(life) == ("counting", "posture", 1800, "")
    assert at(life, minutes(29))[0] == "counting"


def test_one_that_comes_due_while_another_is_shown_joins_it() -> None:
    life = live(reminded("eyes", "posture", posture=35), minutes(34))
    assert seen(life) == ("due", "eyes", 0, "")
    live(life, minutes(1))
    assert seen(life) == ("due", "posture", 0, "")
    assert tally(life) == (1, 0, 0)
    life.do(ev.BreakDone())
    assert seen(life) == ("counting", "eyes", 1200, "")


def test_a_break_taken_early_is_for_each_that_comes_with_it_once_and_within_its_hours() -> None:
    life = reminded("posture", "own1", "own2", own1=30, own2=31)
    life.do(ev.ReminderSet("own1", "hours", "tue")).do(ev.BreakBegun())
    assert life.state.breaks.offer == OnBreak(("posture", "own2"), life.boot_ms)


def test_two_within_two_minutes_come_together() -> None:
    life = reminded("posture").tick(minutes(1))
    life.do(ev.ReminderSet("own1", "enabled", True)).do(ev.ReminderSet("own1", "interval_min", 30))
    life.do(ev.ReminderSet("own1", "length_s", 60))
    live(life, minutes(29))
    assert seen(life)[:2] == ("due", "posture")
    assert at(life.do(ev.BreakDone()), minutes(29)) == ("counting", "posture", 60, "")


@pytest.mark.parametrize(("apart_ms", "name"), [(minutes(2), "own1"), (minutes(2) + 1, "posture")])
def test_two_minutes_apart_are_together_and_more_are_not(apart_ms: int, name: str) -> None:
    life = reminded().tick(apart_ms).do(ev.ReminderSet("own1", "enabled", True))
    life.do(ev.ReminderSet("own1", "interval_min", 30)).do(ev.ReminderSet("own1", "length_s", 300))
    assert at(life, minutes(30) - apart_ms)[:2] == ("due", name)


def test_one_outside_its_hours_is_not_drawn_in_early() -> None:
    life = reminded().tick(minutes(1)).do(ev.ReminderSet("own1", "enabled", True))
    life.do(ev.ReminderSet("own1", "interval_min", 30)).do(ev.ReminderSet("own1", "hours", "tue"))
    live(life, minutes(29)).do(ev.BreakDone())
    assert seen(life) == ("counting", "posture", 1800, "")
    live(life, minutes(2)).do(ev.ReminderSet("own1", "hours", ""))
    assert seen(life)[:2] == ("due", "own1")


@pytest.mark.parametrize(("length_s", "missed_min"), [(60, 60), (300, 100)])
def test_only_a_longer_one_that_joins_has_its_whole_interval(length_s: int, missed_min: int) -> None:
    life = reminded("posture", "own1", own1=50).do(ev.ReminderSet("own1", "length_s", length_s))
    assert at(life, minutes(missed_min) - 1)[0] == "due"
    assert at(life, 1)[0] in ("counting", "notice")
    assert tally(life) == (1, 0, 1)


def test_a_longer_one_that_joins_forgets_how_long_the_other_was_shown() -> None:
    life = reminded("posture", "own1", own1=50).do(ev.ReminderSet("own1", "length_s", 300))
    live(life, minutes(35)).do(ev.FullScreenTold(on=True))
    live(life, minutes(5)).do(ev.FullScreenTold(on=False))
    assert at(life, minutes(60) - 1)[0] == "due"
    assert at(life, 1)[0] in ("counting", "notice")


def test_one_that_comes_due_in_a_snooze_or_a_break_joins_it() -> None:
    life = live(reminded("eyes", "posture", posture=22.5), minutes(20)).do(ev.BreakSnoozed(minutes(10)))
    assert seen(life)[:2] == ("snoozed", "eyes")
    assert at(life, minutes(4)) == ("snoozed", "posture", 360, "")
    assert at(life, minutes(6)) == ("due", "posture", 0, "")
    taken = live(reminded("eyes", "posture", posture=22.5), minutes(20)).do(ev.BreakBegun())
    assert at(taken, minutes(3))[:2] == ("on-break", "posture")
    assert tally(taken.do(ev.BreakDone())) == (1, 1, 0)


def test_of_two_of_one_length_the_first_in_the_table_wins() -> None:
    life = live(reminded("own1", "posture", own1=30), minutes(30))
    assert seen(life)[:2] == ("due", "posture")
    assert len(set(RULES)) == 7


def test_one_switched_off_takes_what_it_is_owed_with_it() -> None:
    life = live(reminded("posture", "walk", walk=30), minutes(30))
    assert seen(life.do(ev.ReminderSet("walk", "enabled", False)))[:2] == ("due", "posture")
    assert seen(life.do(ev.ReminderSet("posture", "enabled", False)))[0] == "off"
    assert life.state.breaks.offer == Quiet()
    assert seen(life.do(ev.ReminderSet("posture", "enabled", True))) == ("counting", "posture", 1800, "")


# ------------------------------------------------------------------------------------------ away and asleep


def test_a_short_absence_does_not_count() -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    assert at(life, minutes(4)) == ("suppressed", "posture", 1200, "away")
    assert seen(life.do(ev.BackTold())) == ("counting", "posture", 1200, "")
    assert tally(life) == (0, 0, 0)


def test_an_absence_of_five_minutes_is_a_break_taken() -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    live(life, minutes(5)).do(ev.BackTold())
    assert seen(life) == ("counting", "posture", 1800, "")
    assert tally(life) == (0, 1, 0)


def test_an_absence_is_told_late_and_began_before() -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold(reminded().boot_ms + minutes(8)))
    life.do(ev.AwayTold())
    assert seen(life) == ("suppressed", "posture", 1320, "away")
    live(life, minutes(3)).do(ev.BackTold())
    assert tally(life) == (0, 1, 0)
    # Not later than now, though.
    assert seen(life.do(ev.AwayTold(life.boot_ms + hours(9))).do(ev.BackTold()))[2] == 1800


def test_who_leaves_while_a_break_is_owed_takes_it() -> None:
    life = live(reminded(), minutes(31)).do(ev.AwayTold())
    assert seen(live(life, minutes(4))) == ("suppressed", "posture", 0, "away")
    again = live(reminded(), minutes(31)).do(ev.AwayTold())
    assert seen(live(again, minutes(4)).do(ev.BackTold()))[0] == "due"
    live(life, hours(3)).do(ev.BackTold())
    assert (seen(life)[0], tally(life)) == ("counting", (1, 1, 0))


def test_a_night_away_is_no_break() -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    live(life, hours(12)).do(ev.BackTold())
    assert (seen(life), tally(life)) == (("counting", "posture", 1800, ""), (0, 0, 0))
    life.do(ev.BackTold())
    assert seen(life)[2] == 1800


@pytest.mark.parametrize(("for_ms", "taken"), [(hours(1), 1), (hours(1) + 1, 0)])
def test_an_hour_away_is_the_longest_break(for_ms: int, taken: int) -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    assert tally(live(life, for_ms).do(ev.BackTold())) == (0, taken, 0)


def test_a_sleep_of_five_minutes_is_a_break_taken() -> None:
    life = live(reminded(), minutes(10))
    began = life.boot_ms
    assert seen(life.wait(minutes(5)).do(ev.Slept(began))) == ("counting", "posture", 1800, "")
    assert tally(life) == (0, 1, 0)


def test_a_short_sleep_does_not_count_nor_age() -> None:
    life = live(reminded(), minutes(10))
    began = life.boot_ms
    assert seen(life.wait(minutes(4)).do(ev.Slept(began)))[2] == 1200
    live(life, minutes(20))
    began = life.boot_ms
    life.wait(minutes(4)).do(ev.Slept(began))
    assert at(life, minutes(30) - 1)[0] == "due"
    assert at(life, 1)[0] == "counting"


def test_a_sleep_past_the_due_time_is_noticed_at_its_beginning() -> None:
    life = live(reminded(), minutes(29))
    began = life.boot_ms + minutes(1)
    life.wait(minutes(3)).do(ev.Slept(began))
    assert (seen(life)[0], tally(life)) == ("due", (1, 0, 0))


def test_a_sleep_in_a_snooze_does_not_end_it_early() -> None:
    life = live(reminded(), minutes(30)).do(ev.BreakSnoozed())
    began = life.boot_ms + minutes(4)
    life.wait(minutes(8)).do(ev.Slept(began))
    assert (seen(life)[0], life.state.breaks.offer) == ("due", live(life, 0).state.breaks.offer)
    assert at(life, minutes(30) - 1)[0] == "due"


def test_asleep_in_a_break_is_a_break_taken() -> None:
    life = live(reminded(), minutes(10)).do(ev.BreakBegun())
    began = life.boot_ms
    life.wait(hours(9)).do(ev.Slept(began))
    assert (seen(life)[0], tally(life)) == ("counting", (0, 1, 0))


def test_who_is_away_sleeps_on_until_back() -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    began = life.boot_ms
    life.wait(minutes(6)).do(ev.Slept(began))
    assert seen(life)[3] == "away"
    assert tally(life.do(ev.BackTold())) == (0, 1, 0)


# ------------------------------------------------------------------------------------------ pauses


def test_a_pause_ends_with_a_new_count() -> None:
    life = live(reminded(), minutes(31)).do(ev.BreaksPaused(for_ms=minutes(30)))
    assert seen(life) == ("paused", "posture", 1800, "")
    assert at(life, minutes(30)) == ("counting", "posture", 1800, "")
    life.do(ev.BreaksPaused(for_ms=minutes(30)))
    assert seen(live(life, minutes(3)).do(ev.BreaksResumed())) == ("counting", "posture", 1800, "")
    assert tally(life) == (1, 0, 0)


def test_a_pause_until_a_time_follows_the_new_clock() -> None:
    life = reminded().do(ev.BreaksPaused(until_min=12 * 60))
    assert seen(life)[2] == 3 * 3600
    life.wall_ms += hours(1)
    assert seen(life.tick())[2] == 2 * 3600
    life.wall_ms -= hours(2)
    assert seen(life.tick())[2] == 4 * 3600
    assert seen(life.do(ev.ZoneTold(ZONE_MS + hours(2))))[2] == 2 * 3600
    life.wall_ms += hours(2)
    assert seen(life.tick()) == ("counting", "posture", 1800, "")


def test_a_pause_until_a_time_is_never_longer_than_a_day() -> None:
    life = reminded().do(ev.BreaksPaused(until_min=12 * 60))
    life.wall_ms -= hours(24 * 365)
    assert seen(life.tick())[2] == 3 * 3600
    life.wall_ms -= hours(21)
    assert seen(life.tick())[2] == 24 * 3600


@pytest.mark.parametrize(
    ("moved_ms", "expected"),
    [
        (hours(4), ("counting", "posture", 1800, "")),
        (-hours(22), ("paused", "posture", 3600, "")),
        (hours(1), ("paused", "posture", 7200, "")),
    ],
)
def test_a_pause_until_a_time_follows_the_zone(moved_ms: int, expected: tuple[str, str, int, str]) -> None:
    life = reminded().do(ev.BreaksPaused(until_min=12 * 60))
    assert seen(life.do(ev.ZoneTold(ZONE_MS + moved_ms))) == expected
    assert seen(life.tick()) == expected


@pytest.mark.parametrize("to_the_hour_ms", [hours(3), hours(3) - hours(24)])
def test_a_clock_moved_to_the_last_millisecond_of_a_pause(to_the_hour_ms: int) -> None:
    life = reminded().do(ev.BreaksPaused(until_min=12 * 60))
    life.wall_ms += to_the_hour_ms - 1
    assert view(life.tick()).left_ms == 1
    assert seen(life)[0] == "paused"
    assert seen(life.tick(1)) == ("counting", "posture", 1800, "")


def test_tomorrow_begins_at_midnight() -> None:
    life = reminded().do(ev.BreaksPaused(until_min=0))
    assert seen(life)[2] == 15 * 3600
    assert at(life, hours(15)) == ("counting", "posture", 1800, "")


def test_until_the_present_minute_is_a_day() -> None:
    assert seen(reminded().do(ev.BreaksPaused(until_min=9 * 60)))[2] == 24 * 3600


def test_a_pause_in_a_break_ends_it_as_taken() -> None:
    life = live(reminded(), minutes(10)).do(ev.BreakBegun()).do(ev.BreaksPaused(for_ms=minutes(10)))
    assert (seen(life)[0], tally(life)) == ("paused", (0, 1, 0))


@pytest.mark.parametrize(
    "asked",
    [
        ev.BreakSnoozed(1),
        ev.BreakSnoozed(minutes(10)),
        ev.BreaksPaused(for_ms=1),
        ev.BreaksPaused(for_ms=hours(7 * 24)),
        ev.BreaksPaused(until_min=0),
        ev.BreaksPaused(until_min=24 * 60 - 1),
    ],
)
def test_the_shortest_and_the_longest_are_accepted(asked: ev.Event) -> None:
    assert live(reminded(), minutes(30)).do(asked).refused is None


@pytest.mark.parametrize(
    "asked",
    [
        ev.BreakSnoozed(minutes(10) + 1),
        ev.BreaksPaused(for_ms=hours(7 * 24) + 1),
        ev.BreaksPaused(until_min=24 * 60),
    ],
)
def test_anything_longer_is_refused(asked: ev.Event) -> None:
    assert live(reminded(), minutes(30)).do(asked).refused == "request.invalid"


def test_a_break_in_a_pause_leaves_the_pause() -> None:
    life = reminded().do(ev.BreaksPaused(for_ms=minutes(20))).do(ev.BreakBegun())
    assert seen(life)[0] == "on-break"
    assert seen(live(life, minutes(2)).do(ev.BreakDone())) == ("paused", "posture", 1080, "")
    life.do(ev.BreakBegun())
    assert at(life, minutes(19))[0] == "on-break"


@pytest.mark.parametrize(("for_ms", "phase"), [(minutes(10), "counting"), (minutes(90), "paused")])
def test_a_sleep_in_a_pause(for_ms: int, phase: str) -> None:
    life = reminded().do(ev.BreaksPaused(for_ms=for_ms))
    began = life.boot_ms
    life.wait(hours(1)).do(ev.Slept(began))
    assert (seen(life)[0], seen(life)[2], tally(life)) == (phase, 1800, (0, 0, 0))


# ------------------------------------------------------------------------------------------ gone


@pytest.mark.parametrize("gone_ms", [0, minutes(2), minutes(5) - 1])
def test_a_short_time_off_keeps_the_due_time(gone_ms: int) -> None:
    left_s = round((minutes(20) - gone_ms) / 1000)
    assert seen(live(reminded(), minutes(10)).crash(gone_ms))[2] == left_s
    assert seen(live(reminded(), minutes(10)).reboot(gone_ms))[2] == left_s


def test_five_minutes_off_are_a_break_taken() -> None:
    crashed = live(reminded(), minutes(10)).crash(minutes(5))
    rebooted = live(reminded(), minutes(10)).reboot(minutes(5))
    for life in (crashed, rebooted):
        assert (seen(life), tally(life)) == (("counting", "posture", 1800, ""), (0, 1, 0))


def test_a_reboot_with_the_clock_set_back_took_no_time() -> None:
    life = live(reminded(), minutes(10)).reboot(minutes(2), wall_step_ms=-hours(3))
    assert seen(life) == ("counting", "posture", 1200, "")
    assert view(life).left_ms == minutes(20)


@pytest.mark.parametrize("way", ["crash", "reboot"])
def test_what_is_owed_survives_and_does_not_age(way: str) -> None:
    life = live(reminded(), minutes(40))
    life.crash(minutes(4)) if way == "crash" else life.reboot(minutes(4))
    assert seen(life)[0] == "due"
    assert at(life, minutes(20) - 1)[0] == "due"
    assert at(life, 1)[0] == "counting"
    assert tally(life) == (1, 0, 1)


@pytest.mark.parametrize("way", ["crash", "reboot"])
def test_a_snooze_a_break_and_a_pause_survive(way: str) -> None:
    def gone(life: Life) -> Life:
        return life.crash(minutes(2)) if way == "crash" else life.reboot(minutes(2))

    due = live(reminded(), minutes(30))
    assert seen(gone(due.do(ev.BreakSnoozed()))) == ("snoozed", "posture", 180, "")
    assert seen(gone(reminded().do(ev.BreakBegun())))[0] == "on-break"
    assert seen(gone(reminded().do(ev.BreaksPaused(for_ms=minutes(9))))) == ("paused", "posture", 420, "")
    until = gone(reminded().do(ev.BreaksPaused(until_min=12 * 60)))
    assert seen(until) == ("paused", "posture", 3 * 3600 - 120, "")


@pytest.mark.parametrize("way", ["crash", "reboot"])
def test_a_pause_survives_hours(way: str) -> None:
    life = reminded().do(ev.BreaksPaused(for_ms=hours(3)))
    life.crash(hours(2)) if way == "crash" else life.reboot(hours(2))
    assert seen(life) == ("paused", "posture", 3600, "")
    life.crash(hours(2)) if way == "crash" else life.reboot(hours(2))
    assert seen(life) == ("counting", "posture", 1800, "")


def test_a_clock_set_past_the_end_of_a_pause_counts_from_the_last_moment() -> None:
    life = reminded().do(ev.BreaksPaused(until_min=10 * 60))
    life.wall_ms += hours(5)
    assert seen(life.crash(minutes(2)))[0] in ("counting", "paused")
    again = reminded().do(ev.BreaksPaused(until_min=10 * 60)).reboot(minutes(1), wall_step_ms=0)
    assert seen(again)[0] == "paused"


@pytest.mark.parametrize("way", ["crash", "reboot"])
def test_who_was_away_is_so_until_back(way: str) -> None:
    life = live(reminded(), minutes(10)).do(ev.AwayTold())
    life.crash(minutes(2)) if way == "crash" else life.reboot(minutes(2))
    assert seen(life) == ("suppressed", "posture", 1200, "away")
    assert seen(live(life, minutes(2)).do(ev.BackTold()))[2] == 1200
    life.do(ev.AwayTold())
    life.crash(minutes(9)) if way == "crash" else life.reboot(minutes(9))
    assert tally(life.do(ev.BackTold())) == (0, 1, 0)


@pytest.mark.parametrize("told", [ev.DoNotDisturbTold(on=True), ev.FullScreenTold(on=True)])
def test_a_sensor_goes_on_over_a_reboot(told: ev.Event) -> None:
    life = live(reminded(), minutes(10)).do(told)
    live(life, minutes(40)).reboot(minutes(4))
    assert at(life, minutes(16) - 1)[0] == "suppressed"
    assert at(life, 1)[0] == "due"


def test_a_routine_that_is_gone_with_the_program_silences_no_more() -> None:
    life = live(reminded(), minutes(20)).do(ev.RoutineAsked(STRETCHES))
    live(life, minutes(1)).crash(minutes(2))
    assert seen(life)[0] == "counting"


def test_a_session_to_recover_from_silences() -> None:
    life = live(reminded(), minutes(20)).do(ev.StartAsked(request("gel-pack", 10), PASS))
    live(life, minutes(1)).crash(minutes(2))
    assert seen(life)[3] == "session"


def test_nothing_is_restored_of_reminders_that_are_off() -> None:
    life = reminded().do(ev.ReminderSet("posture", "enabled", False))
    before: Breaks = life.state.breaks
    assert life.crash(hours(1)).state.breaks == before
    began = life.boot_ms
    assert life.wait(hours(1)).do(ev.Slept(began)).state.breaks == before


# ------------------------------------------------------------------------------------------ settings


@pytest.mark.parametrize(
    ("name", "part", "value", "limit"),
    [
        ("posture", "interval_min", 60, None),
        ("posture", "interval_min", 20, None),
        ("posture", "interval_min", 22.5, None),
        ("posture", "interval_min", 60.1, "break.interval"),
        ("posture", "interval_min", 19, "break.interval"),
        ("posture", "interval_min", 0, "break.interval"),
        ("posture", "interval_min", -1, "break.interval"),
        ("posture", "interval_min", float("nan"), "break.interval"),
        ("posture", "interval_min", "30", "break.interval"),
        ("posture", "interval_min", True, "break.interval"),
        ("posture", "interval_min", 10**400, "break.interval"),
        ("walk", "interval_min", 480, None),
        ("walk", "interval_min", 481, "request.invalid"),
        ("walk", "interval_min", 1, None),
        ("walk", "interval_min", 0.9, "request.invalid"),
        ("posture", "length_s", 60, None),
        ("posture", "length_s", 59, "break.duration"),
        ("posture", "length_s", 1800, None),
        ("posture", "length_s", 1801, "break.duration"),
        ("eyes", "length_s", 1800, None),
        ("eyes", "length_s", 1801, "request.invalid"),
        ("eyes", "length_s", 20.5, None),
        ("eyes", "length_s", 19, "request.invalid"),
        ("own3", "title", "Stand up", None),
        ("own3", "title", "x" * 60, None),
        ("own3", "title", "x" * 61, "request.invalid"),
        ("own3", "title", 3, "request.invalid"),
        ("own3", "title", "a\0b", "request.invalid"),
        ("walk", "suggests", "garden", None),
        ("walk", "suggests", None, "request.invalid"),
        ("walk", "hours", "mon 9:00-10:00", None),
        ("walk", "hours", 9, "request.invalid"),
        ("walk", "hours", "mon 9", "request.invalid"),
        ("walk", "enabled", 1, "request.invalid"),
        ("walk", "colour", "red", "request.invalid"),
        ("tea", "enabled", True, "request.invalid"),
    ],
)
def test_what_may_be_set(name: str, part: str, value: object, limit: str | None) -> None:
    life = reminded()
    before = life.state.breaks
    life.do(ev.ReminderSet(name, part, value))
    assert life.refused == limit
    assert (life.state.breaks == before) is (limit is not None)


@pytest.mark.parametrize(
    ("name", "interval_ms", "length_ms", "suggests"),
    [
        ("posture", minutes(30), minutes(2), "desk"),
        ("walk", minutes(60), minutes(5), "walk"),
        ("water", minutes(60), minutes(1), ""),
        ("eyes", minutes(20), seconds(20), ""),
        ("own1", minutes(60), minutes(2), ""),
        ("own2", minutes(60), minutes(2), ""),
        ("own3", minutes(60), minutes(2), ""),
    ],
)
def test_what_each_is_until_somebody_sets_it(
    name: str, interval_ms: int, length_ms: int, suggests: str
) -> None:
    assert Breaks().rule(name) == Rule(name, interval_ms, length_ms, suggests)


def test_all_parts_can_be_set() -> None:
    assert set(PARTS) == {"enabled", "interval_min", "length_s", "hours", "suggests", "title"}


def test_a_shorter_interval_warns_before_it_is_over() -> None:
    life = live(reminded(), minutes(25)).do(ev.ReminderSet("posture", "interval_min", 20))
    assert seen(life) == ("notice", "posture", 15, "")
    assert at(life, seconds(15))[0] == "due"


def test_a_shorter_interval_leaves_the_others_alone() -> None:
    life = live(reminded("posture", "walk"), minutes(25)).do(ev.ReminderSet("posture", "interval_min", 20))
    assert seen(life.do(ev.ReminderSet("posture", "enabled", False))) == ("counting", "walk", 2100, "")


def test_a_longer_interval_keeps_what_was_counted() -> None:
    life = live(reminded(), minutes(25)).do(ev.ReminderSet("posture", "interval_min", 40))
    assert seen(life)[2] == 900
    life.do(ev.ReminderSet("posture", "interval_min", 40))
    assert seen(life)[2] == 900


def test_the_limit_of_sitting_is_the_interval() -> None:
    life = reminded().do(ev.LimitSet("break.interval", 45)).do(ev.LimitSet("break.duration", 3))
    rule = life.state.breaks.rule("posture")
    assert (rule.interval_ms, rule.length_ms) == (minutes(45), minutes(3))
    assert reminded().do(ev.LimitSet("break.interval", 61)).refused == "break.interval"


def test_water_and_all_others_are_off_until_asked_for() -> None:
    assert not any(rule.enabled for rule in RULES.values())


# ------------------------------------------------------------------------------------------ what is shown


def test_what_the_outside_is_asked_for() -> None:
    life = reminded()
    state: Practice = life.state
    assert wanted(state, life.boot_ms) == NOTHING
    live(life, minutes(30) - seconds(15))
    assert between(NOTHING, life.state, life.boot_ms) == (SetReminder("notice", "posture", "desk"),)
    live(life, seconds(15))
    assert between(NOTHING, life.state, life.boot_ms) == (SetReminder("due", "posture", "desk"),)
    life.do(ev.BreakDone())
    assert wanted(life.state, life.boot_ms) == NOTHING


def test_a_reminder_never_sounds_the_alarm() -> None:
    life = reminded("posture", "walk", "eyes")
    for _ in range(240):
        before = life.state
        live(life, minutes(1))
        assert life.alarm == "none"
        assert cues(before, life.state) == ()
        alarm, notice, awake, _ = wanted(life.state, life.boot_ms)
        assert (alarm, notice, awake) == NOTHING[:3]


def test_a_new_day_begins_with_nothing() -> None:
    life = live(reminded(), minutes(30)).do(ev.BreakDone())
    assert tally(life) == (1, 1, 0)
    life.do(ev.BreaksPaused(until_min=0))
    assert tally(live(life, hours(14))) == (1, 1, 0)
    assert tally(live(life, hours(0.5))) == (0, 0, 0)
    live(life, minutes(30)).do(ev.BreakDone())
    assert tally(life) == (1, 1, 0)


def test_no_reminder_sounds_or_keeps_the_machine_awake() -> None:
    life = reminded()
    live(life, minutes(30) - seconds(10))
    for event in (ev.Ticked(), ev.BreakSnoozed(), ev.BreakBegun(), ev.BreakDone()):
        life.do(event)
        assert wanted(life.state, life.boot_ms)[:3] == NOTHING[:3]
    assert cues(settled().state, live(life, minutes(40)).state) == ()
    assert wanted(life.state, life.boot_ms)[:3] == NOTHING[:3]
    assert seen(life)[0] == "due"
