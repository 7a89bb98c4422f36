"""The page "My week" as values: days, marks, counts and dates, in the person's own clock."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import HOUR_MS
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.viewmodel.call_card import call_card, call_how
from backcare_desktop.viewmodel.message import Value, message
from backcare_desktop.viewmodel.week import WeekView, week_view
from tools.scenes import Scene, person, planned, started


def view(scene: Scene) -> WeekView:
    return week_view(scene.state, scene.now, scene.outside)


def test_a_week_shows_its_days_and_what_became_of_them() -> None:
    scene = planned().then(ev.Ticked(), minutes=25).then(ev.ActivityTold("left"))
    shown = view(scene.then(ev.Ticked(), minutes=24 * 60))
    assert [day.outcome for day in shown.days] == ["left", "", "", "", "", "", ""]
    assert [day.today for day in shown.days].index(True) == 1
    assert (shown.days[3].activity, shown.days[3].minutes, shown.days[3].at) == ("swim", 45, "18:15")
    assert shown.counts == message("week.counts", done=0, left=1, missed=0)
    later = view(scene.then(ev.Ticked(), minutes=7 * 24 * 60))
    assert later.counts == message("week.counts.none")
    assert {day.outcome for day in later.days} == {""}


def test_today_in_one_line() -> None:
    yoga: dict[str, Value] = {"what": message("week.activity.yoga"), "minutes": 15}
    scene = planned()
    assert view(scene).today.line == message("week.today.plan_at", **yoga, at="13:30")
    put_off = scene.then(ev.Ticked(), minutes=25).then(ev.ActivityPutOff(HOUR_MS))
    assert view(put_off).today.line == message("week.today.later", **yoga, at="14:35")
    done = scene.then(ev.ActivityTold("done"))
    assert (view(done).today.line, view(done).today.outcome) == (message("week.today.plan", **yoga), "done")
    assert view(person()).today.line == message("week.today.none")
    rest = person().then(ev.WeekSet("plan.mon.activity", "rest"))
    assert view(rest).today.line == message("week.today.rest")
    assert not view(rest).today.can_answer


def test_a_time_between_half_hours_can_be_chosen_too() -> None:
    times = dict(view(planned()).times)
    assert len(times) == 49
    assert times["18:15"] == "18:15"
    twelve = replace(planned(), outside=replace(planned().outside, clock_24h=False))
    assert dict(view(twelve).times)["18:15"] == "6:15 pm"


@pytest.mark.parametrize(("hours", "today"), [(-14, 6), (0, 0), (13, 1)])
def test_today_is_the_person_s_own_before_anything_is_set(hours: int, today: int) -> None:
    zone = timezone(timedelta(hours=hours))
    scene = replace(person(), outside=replace(person().outside, zone=zone))
    assert [day.today for day in view(scene).days].index(True) == today


def test_the_check_up_has_a_date() -> None:
    asked = view(planned()).checkup
    assert (asked.every, asked.due) == ("6-months", False)
    assert asked.next == message("week.checkup.next", day=31, month=message("when.month.8"), year="2026")
    assert view(person()).checkup.next is None


def test_no_card_lies_over_a_session() -> None:
    scene = planned().then(ev.Ticked(), minutes=25)
    card = call_card(scene.state, scene.now, shelf())
    assert card is not None
    assert (card.name, card.pose) == ("activity", "cat_cow")
    assert call_how(scene.state, scene.now) == message("week.how.yoga", minutes=15)
    busy = started("ice-pack", minutes=5)
    assert call_card(busy.state, busy.now, shelf()) is None
    assert call_how(busy.state, busy.now) == message("week.how.none")


def test_a_walk_is_pictured_and_a_swim_is_not() -> None:
    poses = []
    for activity in ("walk", "swim", "core"):
        scene = planned().then(ev.WeekSet("plan.mon.activity", activity)).then(ev.Ticked(), minutes=25)
        card = call_card(scene.state, scene.now, shelf())
        assert card is not None
        poses.append(card.pose)
    assert poses == ["march_standing", "", "pelvic_tilt"]
