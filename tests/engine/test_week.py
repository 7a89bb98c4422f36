"""A week's plan and the check-up: asked at a time on the clock, once a day, and never beside a break."""

from typing import Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.calls import called
from backcare_desktop.engine.breaks.week import KEPT, Week, day_of, weekday
from backcare_desktop.engine.breaks.week_rules import KEYS
from backcare_desktop.engine.effects import SetReminder
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.reminders import around
from tests.engine.life import PASS, Life, hours, minutes, request, seconds, settled
from tests.engine.reminded import ZONE_MS, card, live, seen

#: Life begins on Monday, 2 March 2026, at nine.
MONDAY: Final = 20514
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def planned(at: str = "10:00", day: str = "mon", activity: str = "walk", minutes_long: int = 30) -> Life:
    life = settled().do(ev.ZoneTold(ZONE_MS))
    life.do(ev.WeekSet(f"plan.{day}.activity", activity))
    life.do(ev.WeekSet(f"plan.{day}.minutes", minutes_long))
    return life.do(ev.WeekSet(f"plan.{day}.at", at))


def call(life: Life) -> str | None:
    return called(life.state.breaks, around(life.state), life.boot_ms)


def week(life: Life) -> Week:
    return life.state.breaks.week


def outcomes(life: Life) -> list[tuple[int, str]]:
    return [(mark.day - MONDAY, mark.outcome) for mark in week(life).marks]


# ------------------------------------------------------------------------------------------ the activity


def test_it_calls_at_its_time_and_goes_when_answered() -> None:
    life = planned()
    assert next_deadline(life.state, life.boot_ms) == life.boot_ms + hours(1)
    assert call(live(life, hours(1) - 1)) is None
    assert call(live(life, 1)) == "activity"
    assert card(life) == SetReminder("call", "activity")
    assert seen(life)[0] == "off"
    life.do(ev.ActivityTold("done"))
    assert (call(life), outcomes(life)) == (None, [(0, "done")])
    assert (week(life).marks[0].activity, week(life).marks[0].minutes) == ("walk", 30)
    assert call(live(life, hours(20))) is None
    # The next Monday it comes again.
    assert call(live(life, hours(6 * 24 + 4) - 1)) is None
    assert call(live(life, 1)) == "activity"


@pytest.mark.parametrize("activity", ["", "rest"])
def test_nothing_to_do_calls_nobody(activity: str) -> None:
    life = planned(activity=activity)
    assert call(live(life, hours(2))) is None
    assert life.do(ev.ActivityTold("done")).refused == "not_now"
    assert week(life).empty
    assert not life.state.breaks.waits
    assert next_deadline(life.state, life.boot_ms) is None, "nothing wakes a driver for it"
    assert planned().state.breaks.waits
    assert life.do(ev.ReminderSet("posture", "enabled", True)).state.breaks.waits


def test_without_a_time_nothing_is_asked_and_it_can_be_done_all_the_same() -> None:
    life = planned("")
    assert call(live(life, hours(5))) is None
    assert life.do(ev.ActivityPutOff(hours(1))).refused == "not_now"
    assert outcomes(life.do(ev.ActivityTold("done"))) == [(0, "done")]


def test_what_was_said_can_be_corrected_and_taken_back() -> None:
    life = live(planned(), hours(1)).do(ev.ActivityTold("left"))
    assert outcomes(life) == [(0, "left")]
    assert outcomes(life.do(ev.ActivityTold("done"))) == [(0, "done")]
    assert outcomes(life.do(ev.ActivityTold(None))) == []
    assert call(life) == "activity"
    assert life.do(ev.ActivityTold(None)).refused == "not_now"


def test_put_off_it_comes_again_and_is_told_anew() -> None:
    life = live(planned(), hours(1) + minutes(50)).do(ev.ActivityPutOff(hours(2)))
    assert call(live(life, hours(2) - 1)) is None
    assert call(live(life, 1)) == "activity"
    assert call(live(life, minutes(59))) == "activity"
    assert call(live(life, minutes(1))) is None


@pytest.mark.parametrize("for_ms", [0, -1, seconds(59), hours(12) + 1])
def test_it_is_not_put_off_by_nonsense(for_ms: int) -> None:
    life = live(planned(), hours(1))
    assert life.do(ev.ActivityPutOff(for_ms)).refused == "not_now"
    assert planned().do(ev.ActivityPutOff(hours(1))).refused == "not_now"


@pytest.mark.parametrize("for_ms", [minutes(1), hours(12)])
def test_it_is_put_off_from_its_first_instant_on(for_ms: int) -> None:
    life = live(planned(), hours(1)).do(ev.ActivityPutOff(for_ms))
    assert life.refused is None
    assert call(live(life, for_ms - 1)) is None
    assert call(live(life, 1)) == "activity"


def wakes(life: Life, number: int) -> list[int]:
    """When the driver asks to be woken, from now on."""
    began_ms, at_ms = life.boot_ms, []
    for _ in range(number):
        deadline = next_deadline(life.state, life.boot_ms)
        assert deadline is not None
        life.tick(deadline - life.boot_ms)
        at_ms.append(life.boot_ms - began_ms)
    return at_ms


def test_it_wakes_the_driver_only_when_something_happens() -> None:
    ten, midnight, week_ms = hours(1), hours(15), hours(7 * 24)
    days = [midnight + day * hours(24) for day in range(7)]
    assert wakes(planned(), 10) == [ten, ten + hours(1), *days, week_ms + ten]


def test_unanswered_it_goes_after_an_hour_and_is_missed_when_the_day_is_over() -> None:
    life = live(planned(), hours(2) - 1)
    assert call(life) == "activity"
    assert call(live(life, 1)) is None
    assert outcomes(live(life, hours(13) - 1)) == []
    assert outcomes(live(life, 1)) == [(0, "missed")]
    assert outcomes(live(life, hours(24))) == [(0, "missed")]


def test_an_answer_late_on_its_day_still_counts() -> None:
    life = live(planned(), hours(10)).do(ev.ActivityTold("done"))
    assert outcomes(live(life, hours(24))) == [(0, "done")]


def test_the_last_four_weeks_are_kept() -> None:
    life = planned("10:00")
    for day in DAYS[1:]:
        life.do(ev.WeekSet(f"plan.{day}.activity", "swim")).do(ev.WeekSet(f"plan.{day}.at", "10:00"))
    for _ in range(40):
        live(life, hours(24)).do(ev.ActivityTold("done"))
    assert len(week(life).marks) == KEPT == 28
    assert outcomes(life)[-1] == (40, "done")


# ------------------------------------------------------------------------------------------ with the rest


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (ev.DoNotDisturbTold(on=True), ev.DoNotDisturbTold(on=False)),
        (ev.FullScreenTold(on=True), ev.FullScreenTold(on=False)),
        (ev.AwayTold(), ev.BackTold()),
        (ev.StartAsked(request("gel-pack", 15), PASS), ev.SourceOff()),
    ],
)
def test_what_silences_breaks_keeps_it_back(begin: ev.Event, end: ev.Event) -> None:
    life = live(planned(), minutes(59)).do(begin)
    assert call(live(life, minutes(3))) is None
    assert call(life.do(end)) == "activity"


def test_no_sensor_keeps_it_back_for_longer_than_an_hour() -> None:
    life = live(planned(), minutes(30)).do(ev.FullScreenTold(on=True))
    assert call(live(life, hours(1) - 1)) is None
    assert next_deadline(life.state, life.boot_ms) == life.boot_ms + 1
    assert call(live(life, 1)) == "activity"


def test_a_pause_keeps_it_back() -> None:
    life = planned().do(ev.ReminderSet("posture", "enabled", True)).do(ev.BreaksPaused(for_ms=hours(2)))
    assert call(live(life, hours(2) - 1)) is None
    assert call(live(life, 1)) == "activity"


def test_it_is_never_beside_a_break() -> None:
    life = planned("09:30").do(ev.ReminderSet("posture", "enabled", True))
    live(life, minutes(30))
    assert (seen(life)[0], call(life), card(life).name) == ("due", None, "posture")
    life.do(ev.BreakDone())
    assert (seen(life)[0], call(life), card(life).name) == ("counting", "activity", "activity")
    live(life, minutes(30) - seconds(10))
    assert (seen(life)[0], call(life)) == ("notice", None)


# ------------------------------------------------------------------------------------------ clock and machine


def test_it_waits_for_a_machine_that_was_off_and_no_longer_than_its_day() -> None:
    life = planned().crash(hours(4))
    assert call(life.tick()) == "activity"
    other = planned().reboot(hours(4))
    assert call(other.tick()) == "activity"
    gone = planned().reboot(hours(20))
    assert call(gone.tick()) is None
    # Nobody was told of it, so nobody missed it.
    assert outcomes(gone) == []


def test_told_before_the_machine_went_off_it_was_missed() -> None:
    life = live(planned(), hours(1)).reboot(hours(30))
    assert outcomes(life.tick()) == [(0, "missed")]


def test_it_is_answered_once_whatever_the_clock_does() -> None:
    life = live(planned(), hours(1)).do(ev.ActivityTold("done"))
    for step_ms in (-hours(2), hours(2), -hours(3), hours(3)):
        life.wall_ms += step_ms
        assert call(life.tick()) is None
        assert call(live(life, hours(1))) is None


def test_a_clock_that_went_ahead_and_back_takes_no_day_away() -> None:
    life = planned().do(ev.WeekSet("plan.tue.activity", "yoga")).do(ev.WeekSet("plan.tue.at", "10:00"))
    life.wall_ms += DAY_MS + hours(1)
    assert call(life.tick()) == "activity"
    life.wall_ms -= DAY_MS
    assert (call(life.tick()), outcomes(life)) == ("activity", [])
    life.do(ev.ActivityTold("done"))
    assert call(live(life, DAY_MS)) == "activity"
    assert outcomes(life) == [(0, "done")]


def test_a_day_missed_by_a_false_clock_is_asked_when_it_comes() -> None:
    life = planned(day="tue")
    life.wall_ms += DAY_MS + hours(1)
    assert call(life.tick()) == "activity"
    life.wall_ms += DAY_MS
    assert outcomes(life.tick()) == [(1, "missed")]
    life.wall_ms -= 2 * DAY_MS
    assert outcomes(life.tick()) == []
    assert call(live(life, DAY_MS)) == "activity"


def test_a_clock_moved_back_onto_a_missed_day_asks_it_again_and_keeps_what_was_done() -> None:
    life = planned().do(ev.WeekSet("plan.tue.activity", "yoga")).do(ev.WeekSet("plan.tue.at", "10:00"))
    life.do(ev.ActivityTold("done"))
    life.wall_ms += DAY_MS + hours(1)
    assert call(life.tick()) == "activity"
    life.wall_ms += DAY_MS
    assert outcomes(life.tick()) == [(0, "done"), (1, "missed")]
    before = life.state
    assert life.tick(minutes(1)).state is before
    life.wall_ms -= DAY_MS
    assert (call(life.tick()), outcomes(life)) == ("activity", [(0, "done")])
    life.wall_ms += DAY_MS
    assert outcomes(life.tick()) == [(0, "done"), (1, "missed")]
    life.wall_ms -= 2 * DAY_MS
    assert outcomes(life.tick()) == [(0, "done")]


def test_what_was_put_off_on_a_day_that_had_not_come_is_forgotten() -> None:
    life = planned(day="tue")
    life.wall_ms += DAY_MS + hours(1)
    assert call(life.tick().do(ev.ActivityPutOff(hours(5)))) is None
    life.wall_ms -= DAY_MS
    assert call(live(life, DAY_MS)) == "activity"


def test_a_clock_moved_back_shows_it_for_its_hour_again() -> None:
    life = planned().crash(hours(3)).tick()
    life.wall_ms -= hours(1)
    assert call(life.tick()) == "activity"
    assert call(live(life, hours(1) - 1)) == "activity"
    assert call(live(life, 1)) is None


def test_the_zone_decides_what_today_is() -> None:
    life = planned().do(ev.ZoneTold(ZONE_MS + hours(1)))
    assert call(life.tick()) == "activity"


def test_an_hour_that_has_passed_begins_next_week() -> None:
    assert call(live(planned("09:00"), minutes(30))) is None
    life = planned("08:00")
    assert call(live(life, hours(3))) is None
    life.do(ev.WeekSet("plan.mon.at", "13:00"))
    assert call(live(life, hours(1))) == "activity"
    # Another time on the same day asks anew.
    life.do(ev.WeekSet("plan.mon.at", "15:00")).do(ev.WeekSet("plan.mon.minutes", 45))
    assert call(live(life, hours(1))) is None
    assert call(live(life, hours(1))) == "activity"
    assert call(live(planned("08:00"), hours(7 * 24) - 1)) == "activity"


def test_a_time_can_be_taken_away() -> None:
    life = planned().do(ev.WeekSet("plan.mon.at", ""))
    assert (life.refused, call(live(life, hours(1)))) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        ev.WeekSet("plan.mon.minutes", 45),
        ev.WeekSet("plan.tue.at", "8:00"),
        ev.WeekSet("plan.tue.minutes", 45),
    ],
)
def test_what_is_set_of_its_length_or_of_another_day_does_not_end_it(told: ev.WeekSet) -> None:
    assert call(live(planned(), hours(1) + minutes(10)).do(told)) == "activity"


def test_the_present_minute_has_passed_and_the_next_has_not() -> None:
    assert call(planned("09:00").tick(minutes(5))) is None
    assert call(planned("09:01").tick(minutes(1) - 1)) is None
    assert call(planned("09:01").tick(minutes(1))) == "activity"


def test_a_plan_given_up_the_same_day_was_not_missed() -> None:
    life = live(planned(), hours(1)).do(ev.WeekSet("plan.mon.activity", ""))
    assert (call(life), outcomes(live(life, hours(30)))) == (None, [])


def lived(life: Life, act: str, length_ms: int) -> Life:
    match act:
        case "pass":
            return live(life, length_ms)
        case "wall":
            life.wall_ms += length_ms - hours(15)
            return life.tick()
        case "off":
            return life.reboot(length_ms).do(ev.Ticked())
        case "away":
            return life.do(ev.AwayTold())
        case _:
            told: dict[str, ev.Event] = {
                "back": ev.BackTold(),
                "done": ev.ActivityTold("done"),
                "later": ev.ActivityPutOff(hours(1)),
            }
            return life.do(told[act])


def today(life: Life) -> int:
    return day_of(life.wall_ms + ZONE_MS)


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["pass", "wall", "off", "away", "back", "done", "later"]),
            st.integers(min_value=0, max_value=hours(30)),
        ),
        max_size=12,
    )
)
def test_s11_a_day_is_called_until_it_is_answered_and_never_after(steps: list[tuple[str, int]]) -> None:
    life = planned()
    for day in DAYS[1:]:
        life.do(ev.WeekSet(f"plan.{day}.activity", "swim")).do(ev.WeekSet(f"plan.{day}.at", "10:00"))
    answered: set[int] = set()
    for act, length_ms in steps:
        lived(life, act, length_ms)
        answered |= {today(life)} if act == "done" else set()
        assert call(life) is None or today(life) not in answered
        assert all(mark.outcome == "done" for mark in week(life).marks if mark.day in answered)
    # Whatever happened: the next day that nobody answered is asked.
    life.do(ev.BackTold())
    free = next(day for day in range(today(life) + 1, today(life) + 40) if day not in answered)
    live(life, free * DAY_MS + hours(10) - (life.wall_ms + ZONE_MS))
    assert call(life) == "activity"


# ------------------------------------------------------------------------------------------ the check-up


def wanting(every: str = "6-months") -> Life:
    return settled().do(ev.ZoneTold(ZONE_MS)).do(ev.WeekSet("checkup.every", every))


@pytest.mark.parametrize(("every", "weeks"), [("3-months", 13), ("6-months", 26), ("12-months", 52)])
def test_the_check_up_comes_on_the_same_weekday_at_ten(every: str, weeks: int) -> None:
    life = wanting(every).reboot(weeks * 7 * DAY_MS).tick(minutes(59))
    assert call(life) is None
    assert call(life.tick(minutes(1))) == "checkup"
    assert weekday(week(life).checkup.due_day) == weekday(MONDAY)


def test_it_is_off_until_it_is_wanted() -> None:
    life = wanting("never")
    assert week(life).empty
    assert life.do(ev.CheckupBooked()).refused == "not_now"
    assert life.do(ev.CheckupPutOff(DAY_MS)).refused == "not_now"


def test_unanswered_it_comes_once_each_day_until_it_is_booked() -> None:
    life = wanting().reboot(26 * 7 * DAY_MS).tick(hours(1))
    assert call(live(life, hours(1) - 1)) == "checkup"
    assert call(live(life, 1)) is None
    assert call(live(life, hours(23) - 1)) is None
    assert call(live(life, 1)) == "checkup"
    life.do(ev.CheckupBooked())
    assert call(life) is None
    assert week(life).checkup.due_day == MONDAY + 26 * 7 + 1 + 26 * 7


def test_the_check_up_wakes_the_driver_each_day_until_it_is_booked() -> None:
    life = wanting().reboot(26 * 7 * DAY_MS)
    ten, midnight = hours(1), hours(15)
    assert wakes(life, 5) == [ten, ten + hours(1), midnight, ten + hours(24), ten + hours(25)]


@pytest.mark.parametrize("days", [1, 60])
def test_it_is_put_off_by_a_day_and_by_two_months(days: int) -> None:
    life = wanting().reboot(26 * 7 * DAY_MS).tick(hours(1)).do(ev.CheckupPutOff(days * DAY_MS))
    assert life.refused is None
    assert week(life).checkup.due_day == MONDAY + 26 * 7 + days


def test_it_is_put_off_by_days() -> None:
    life = wanting().reboot(26 * 7 * DAY_MS).tick(hours(1)).do(ev.CheckupPutOff(7 * DAY_MS))
    assert call(live(life, 7 * DAY_MS - minutes(1))) is None
    assert call(live(life, minutes(1))) == "checkup"
    for days in (0, 61):
        assert life.do(ev.CheckupPutOff(days * DAY_MS)).refused == "not_now"
    assert wanting().do(ev.CheckupPutOff(DAY_MS)).refused == "not_now"


def test_booked_early_it_counts_from_that_day() -> None:
    life = live(wanting("3-months"), 10 * DAY_MS).do(ev.CheckupBooked())
    assert week(life).checkup.due_day == MONDAY + 10 + 91


def test_the_activity_comes_first_and_both_are_told() -> None:
    life = wanting().do(ev.WeekSet("plan.mon.activity", "swim")).do(ev.WeekSet("plan.mon.at", "10:00"))
    life.reboot(26 * 7 * DAY_MS).tick(hours(1))
    assert call(life) == "activity"
    assert call(life.do(ev.ActivityTold("left"))) == "checkup"


def test_set_again_to_the_same_nothing_changes() -> None:
    life = live(wanting(), 3 * DAY_MS)
    before = life.state.breaks
    for told in (ev.WeekSet("checkup.every", "6-months"), ev.WeekSet("plan.mon.minutes", 20)):
        assert life.do(told).refused is None
    assert life.state.breaks == before


def test_where_nothing_changes_nothing_is_made_anew() -> None:
    life = live(planned(), hours(1) + minutes(5))
    before = life.state.breaks
    assert life.tick(minutes(1)).state.breaks is before


# ------------------------------------------------------------------------------------------ what may be set


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("plan.mon.activity", "fly"),
        ("plan.mon.activity", 3),
        ("plan.mon.minutes", 4),
        ("plan.mon.minutes", 181),
        ("plan.mon.minutes", True),
        ("plan.mon.minutes", float("nan")),
        ("plan.mon.at", "24:00"),
        ("plan.mon.at", "soon"),
        ("plan.mon.at", 600),
        ("plan.mon.colour", "red"),
        ("plan.day.at", "10:00"),
        ("checkup.every", "2-days"),
        ("checkup.every", 26),
        ("checkup", "never"),
    ],
)
def test_nonsense_is_refused_and_changes_nothing(key: str, value: object) -> None:
    life = planned()
    before = life.state.breaks
    assert life.do(ev.WeekSet(key, value)).refused == "request.invalid"
    assert life.state.breaks == before


@pytest.mark.parametrize("length", [5, 180])
def test_the_shortest_and_the_longest_activity(length: int) -> None:
    life = planned(minutes_long=length)
    assert (life.refused, week(life).days[0].minutes) == (None, length)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_can_be_set(key: str) -> None:
    value: object = {"activity": "yoga", "minutes": 90, "at": "7:30", "every": "12-months"}[
        key.rsplit(".", maxsplit=1)[-1]
    ]
    life = settled().do(ev.WeekSet(key, value))
    assert life.refused is None
    assert life.state.breaks.chosen


@pytest.mark.parametrize("outcome", ["done", "left"])
def test_the_weekday_is_the_calendar_s(outcome: Literal["done", "left"]) -> None:
    assert weekday(0) == 3
    assert weekday(MONDAY) == 0
    life = live(planned(day="sun"), 6 * DAY_MS).do(ev.ActivityTold(outcome))
    assert outcomes(life) == [(6, outcome)]
