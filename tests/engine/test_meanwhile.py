"""What is answered, set or asked for while something is on the body or its checks are on the screen."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.restore import unreadable
from backcare_desktop.engine.screen import QUESTIONS
from backcare_desktop.engine.state import hushed
from backcare_desktop.engine.thermal.advance import check_pending, instants
from backcare_desktop.engine.thermal.states import Apply, Cause, Remove, Rest
from tests.engine.exercises import STRETCHES
from tests.engine.life import PASS, Life, course, hours, minutes, request, seconds, settled


def on_off(length: float = 5) -> Life:
    return settled().start("ice-pack", length, pattern="on-off")


def applied(life: Life) -> Apply:
    assert isinstance(life.state.thermal, Apply)
    return life.state.thermal


def removed(life: Life) -> Remove:
    assert isinstance(life.state.thermal, Remove)
    return life.state.thermal


# ------------------------------------------------------------------------------------------ take it off


@pytest.mark.parametrize(
    "event",
    [
        ev.ScreenAnswered(frozenset({"A1"})),
        ev.ScreenAnswered(frozenset({"B1"})),
        ev.MedicineLogged("night pill", "sedating"),
        ev.Faulted(),
    ],
)
def test_what_happens_in_remove_or_recover_leaves_the_alarm_as_it_is(event: ev.Event) -> None:
    over = settled().start("ice-massage", 5).tick(minutes(5)).tick(seconds(10))
    high_ms = removed(over).high_ms
    over.do(event)
    assert (over.alarm, removed(over).high_ms, removed(over).cause) == ("medium", high_ms, Cause.TIME_UP)
    gone = settled().start("ice-massage", 5).tick(minutes(1)).crash(seconds(5)).do(event)
    assert (gone.phase, gone.alarm) == ("recover", "medium")


def test_s4_waking_just_at_the_chosen_end_is_high() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(4) + seconds(30)).do(ev.StopAsked())
    began = life.boot_ms
    assert life.wait(seconds(30) - 1).do(ev.Slept(began)).alarm == "medium"
    assert life.wait(1).do(ev.Slept(began)).alarm == "high"


@pytest.mark.parametrize("modality", Modality)
def test_what_nobody_knows_of_is_a_pack_on_since_its_cap(modality: Modality) -> None:
    life = settled()
    life.state = unreadable(life.now)
    life.do(ev.OnBodyAnswered(modality))
    assert removed(life).ends
    life.tick(minutes(1)).do(ev.SourceOff())
    last = life.state.ledger.last(modality)
    assert last is not None
    assert METHODS[last.method].modality is modality
    assert (last.started_ms, last.ended_ms) == (life.boot_ms - minutes(21), life.boot_ms)


# ------------------------------------------------------------------------------------------ alarms


def test_the_call_to_the_next_cycle_is_hushed_too() -> None:
    life = on_off().tick(minutes(5)).do(ev.SourceOff()).tick(minutes(10)).do(ev.AlarmHushed())
    assert (life.phase, life.alarm) == ("ready", "low")
    assert hushed(life.state, life.boot_ms)
    assert not hushed(life.tick(seconds(60)).state, life.boot_ms)


def test_the_end_of_a_hush_wakes_the_driver() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(6)).do(ev.AlarmHushed())
    assert next_deadline(life.state, life.boot_ms) == life.boot_ms + seconds(60)
    assert next_deadline(life.tick(seconds(60)).state, life.boot_ms) is None


def test_a_rest_ends_at_an_instant_of_its_own() -> None:
    life = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff())
    state = life.state
    assert isinstance(state.thermal, Rest)
    assert instants(state.thermal, state.ledger, state.limits) == (life.boot_ms + minutes(120),)
    # Where the ledger knows of no rest, none ends.
    assert instants(state.thermal, replace(state.ledger, courses=()), state.limits) == ()


# ------------------------------------------------------------------------------------------ settings


def test_a_check_that_is_due_stays_though_a_stricter_cap_leaves_no_later_one() -> None:
    life = settled().start("ice-pack", 20).tick(minutes(5)).do(ev.LimitSet("cold.max_application", 6))
    assert check_pending(life.state.thermal, life.boot_ms)
    assert life.tick(minutes(1)).phase == "remove"


def test_a_stricter_grid_never_puts_off_the_next_check() -> None:
    life = settled().start("ice-pack", 20).tick(minutes(3.5)).do(ev.LimitSet("cold.skin_check_every", 3))
    assert not check_pending(life.state.thermal, life.boot_ms)
    assert check_pending(life.tick(minutes(1.5)).state.thermal, life.boot_ms)


def test_a_stricter_cap_counts_what_a_misclick_has_used() -> None:
    life = settled().start("ice-pack", 15).tick(seconds(60)).do(ev.SourceOff()).start("ice-pack", 15)
    began = life.boot_ms
    life.tick(minutes(2)).do(ev.LimitSet("cold.max_application", 5))
    assert applied(life).until_ms == began + minutes(4)


def test_a_stricter_cap_of_a_second_part_is_that_of_one_application() -> None:
    life = on_off().tick(minutes(5)).do(ev.SourceOff()).tick(minutes(10)).do(ev.NextAsked(PASS))
    began = life.boot_ms
    life.tick(minutes(1)).do(ev.LimitSet("cold.max_application", 4))
    assert applied(life).until_ms == began + minutes(4)


def test_s7_a_stricter_length_set_while_it_has_to_come_off_binds_the_second_part() -> None:
    life = on_off().tick(minutes(5))
    assert life.phase == "remove"
    life.do(ev.LimitSet("cold.onoff_total", 8)).do(ev.LimitSet("cold.onoff_total", 20)).do(ev.SourceOff())
    life.tick(minutes(10)).do(ev.NextAsked(PASS))
    assert applied(life).until_ms == life.boot_ms + minutes(3)


def second_checks(over_ms: int = 0) -> Life:
    """The checks before the second part are on the screen, under a limit of ten minutes in all."""
    life = settled().do(ev.LimitSet("cold.onoff_total", 10)).start("ice-pack", 5, pattern="on-off")
    return life.tick(minutes(5)).tick(over_ms).do(ev.SourceOff()).tick(minutes(10)).do(ev.NextAsked())


def test_s7_a_looser_length_set_in_the_checks_counts_from_the_next_session_on() -> None:
    life = second_checks(seconds(30)).do(ev.LimitSet("cold.onoff_total", 20)).do(ev.NextAsked(PASS))
    assert applied(life).until_ms == life.boot_ms + minutes(4.5)


def test_s7_a_stricter_length_set_in_the_checks_binds_what_they_are_for() -> None:
    stricter, back = ev.LimitSet("cold.onoff_total", 8), ev.LimitSet("cold.onoff_total", 10)
    life = second_checks().do(stricter).do(back).do(ev.NextAsked(PASS))
    assert applied(life).until_ms == life.boot_ms + minutes(3)


def test_a_setting_made_in_the_checks_leaves_them_those_of_the_same_session() -> None:
    life = second_checks().do(ev.LimitSet("cold.min_rest", 150)).do(ev.NextAsked(PASS))
    assert (life.phase, applied(life).session.part, life.contact) == ("apply", 2, minutes(5))


# ------------------------------------------------------------------------------------------ asked for


def test_s2_nobody_is_let_off_a_rest_by_calling_it_a_second_part() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(1))
    assert life.start("ice-massage", 5, second_part=True).refused == "cold.min_rest"


def test_pain_told_with_a_routine_stands_at_its_gate() -> None:
    life = settled().do(ev.RoutineAsked(STRETCHES, pain_before=8, awake_for_ms=hours(3)))
    assert life.refused == "stretch.max_start_pain"
    life.do(ev.RoutineAsked(STRETCHES, pain_before=5, awake_for_ms=hours(3)))
    assert life.refused is None


def test_whether_something_runs_is_known_and_not_asked() -> None:
    assert settled().start("ice-massage", 5, occupied=True).phase == "apply"
    assert settled().start("ice-massage", 5).start("ice-massage", 5).refused == "one_at_a_time"


def test_checks_stay_after_a_refusal_that_time_or_an_answer_ends() -> None:
    life = settled().do(ev.StartAsked(request("hot-pack", 5)))
    life.do(ev.MedicineLogged("night pill", "sedating")).do(ev.NextAsked(PASS))
    assert (life.phase, life.refused) == ("checks", "thermal.sedation_block")


def test_a_course_without_room_for_its_second_part_has_had_it() -> None:
    life = settled().start("ice-pack", 10, pattern="on-off", cycles=2)
    life.tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(15)).do(ev.SourceOff())
    assert isinstance(life.state.thermal, Rest)
    assert life.state.thermal.session.part == 2


# ------------------------------------------------------------------------------------------ answered


def test_every_warning_sign_at_once_is_an_answer() -> None:
    life = settled().do(ev.ScreenAnswered(frozenset(QUESTIONS)))
    assert life.refused is None
    assert ("all", "redflag.emergency_lock") in life.locks()


def test_every_condition_at_once_is_an_answer() -> None:
    life = settled().do(ev.ProfileAnswered(frozenset(CONDITIONS), frozenset(CONDITIONS)))
    assert life.refused is None
    assert ("heat", "profile.numb_skin") in life.locks()


def test_advice_had_ends_a_sign_in_the_leg() -> None:
    life = settled()
    life.state = replace(life.state, ledger=replace(life.state.ledger, leg_sign=True))
    assert life.start().refused == "redflag.same_day"
    life.do(ev.Cleared("same-day"))
    assert not life.locks()
    assert life.start().phase == "apply"


# ------------------------------------------------------------------------------------------ forgotten


def test_the_ledger_does_not_grow_for_ever() -> None:
    life = settled()
    for _ in range(9):
        life.start("ice-massage", 5).tick(minutes(5)).do(ev.SourceOff()).tick(hours(6))
    ages = [life.boot_ms - course.ended_ms for course in life.state.ledger.courses]
    # Kept are those of the 24 h before the last one ended.
    assert len(ages) == 4
    assert max(ages) - min(ages) < DAY_MS


def test_heat_of_an_older_row_is_forgotten_and_that_of_the_present_one_is_not() -> None:
    life = settled()
    heat = [course("hot-pack", life.boot_ms - hours(ago)) for ago in (100, 60, 37, 14)]
    life.state = replace(life.state, ledger=replace(life.state.ledger, courses=tuple(heat)))
    life.start("hot-pack", 5).tick(minutes(5)).do(ev.SourceOff())
    assert life.state.ledger.courses[:-1] == tuple(heat[1:])
