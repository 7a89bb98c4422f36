"""A cold or heat session as a person lives it: the grid of skin checks, alarms, parts, cycles, reports."""

from collections.abc import Callable

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.effects import NOTHING, PlayCue, SetNotice, between, cues, wanted
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.restore import unreadable
from backcare_desktop.engine.state import Hush, Pain, alarm_of, hushed, on_body
from backcare_desktop.engine.thermal.advance import check_pending, next_check_ms
from backcare_desktop.engine.thermal.states import Apply, Cause, Remove
from tests.engine.life import PASS, Life, hours, minutes, refusing, request, seconds, settled


def removed(life: Life) -> Remove:
    assert isinstance(life.state.thermal, Remove)
    return life.state.thermal


def applied(life: Life) -> Apply:
    assert isinstance(life.state.thermal, Apply)
    return life.state.thermal


def pending(life: Life) -> bool:
    return check_pending(life.state.thermal, life.boot_ms)


# ------------------------------------------------------------------------------------------ skin checks


@pytest.mark.parametrize(
    ("method", "length", "grid"),
    [
        ("ice-pack", 20, [5, 10, 15]),
        ("frozen-vegetables", 15, [5, 10]),
        ("gel-pack", 20, [3, 8, 13, 18]),
        ("cold-pack", 8, [3]),
        ("ice-massage", 5, []),
        ("hot-pack", 20, [5, 10, 15]),
        ("heating-pad", 5, []),
        ("electric-blanket", 6, [5]),
        ("warm-bath", 20, []),
        ("heat-wrap", 240, [60, 120, 180]),
        ("heat-wrap", 60, []),
    ],
)
def test_the_grid_of_skin_checks(method: str, length: float, grid: list[float]) -> None:
    life = settled().start(method, length)
    began, seen = life.boot_ms, []
    while isinstance(state := life.state.thermal, Apply):
        if state.check_due_ms is None:
            life.tick(state.until_ms - life.boot_ms)
            continue
        life.tick(state.check_due_ms - life.boot_ms)
        seen.append((life.boot_ms - began) / 60_000)
        life.do(ev.SkinAnswered())
    assert seen == grid
    assert life.boot_ms - began == minutes(length)
    assert removed(life).cause is Cause.TIME_UP


def test_a_late_answer_does_not_shift_the_grid() -> None:
    life = settled().start("ice-pack", 20).tick(minutes(5) + seconds(40)).do(ev.SkinAnswered())
    life.tick(minutes(4) + seconds(20) - 1)
    assert not pending(life)
    assert pending(life.tick(1))


def test_a_stricter_setting_moves_the_grid_and_an_answer_that_waits_still_waits() -> None:
    three = ev.LimitSet("cold.skin_check_every", 3)
    life = settled().start("ice-pack", 20).tick(minutes(2)).do(three)
    assert pending(life.tick(minutes(1)))
    life.do(ev.LimitSet("cold.skin_check_every", 2))
    assert pending(life)
    # Gel's first check comes at three minutes at the latest.
    gel = settled().do(ev.LimitSet("cold.skin_check_every", 2)).start("gel-pack", 10)
    assert pending(gel.tick(minutes(2)))


def test_a_stricter_cap_takes_the_last_check_with_it() -> None:
    life = settled().start("ice-pack", 20).tick(minutes(1)).do(ev.LimitSet("cold.max_application", 5))
    assert applied(life).check_due_ms is None
    assert life.tick(minutes(4)).phase == "remove"


def test_no_check_lies_before_the_start() -> None:
    life = settled().start("ice-pack", 20)
    state = applied(life)
    began = state.contact.started_ms
    due = next_check_ms(state.session.method, life.state.limits, began, state.until_ms, began - hours(5))
    assert due == began + minutes(5)


@pytest.mark.parametrize(
    ("past_ms", "phase", "level", "loud"),
    [
        (-1, "apply", "none", False),
        (0, "apply", "medium", False),
        (seconds(30) - 1, "apply", "medium", False),
        (seconds(30), "apply", "medium", True),
        (seconds(60) - 1, "apply", "medium", True),
        (seconds(60), "remove", "high", True),
        (seconds(61), "remove", "high", True),
    ],
)
def test_s5_a_skin_check_grows_louder_and_ends_unattended(
    past_ms: int, phase: str, level: str, loud: bool
) -> None:
    life = settled().start("ice-pack", 15).tick(minutes(5) + past_ms)
    alarm = alarm_of(life.state, life.boot_ms)
    assert (life.phase, alarm.level, alarm.loud) == (phase, level, loud)
    if phase == "remove":
        assert removed(life).cause is Cause.UNATTENDED
        assert removed(life).since_ms == life.boot_ms - past_ms + seconds(60)


def test_an_answer_in_the_last_millisecond_counts() -> None:
    life = settled().start("ice-pack", 15).wait(minutes(6) - 1).do(ev.SkinAnswered())
    assert life.phase == "apply"
    assert life.alarm == "none"


def test_a_check_in_the_last_minute_gives_way_to_the_end() -> None:
    life = (
        settled()
        .start("ice-pack", 10.5)
        .tick(minutes(5))
        .do(ev.SkinAnswered())
        .tick(minutes(5) + seconds(30))
    )
    assert removed(life).cause is Cause.TIME_UP
    assert life.alarm == "medium"


def test_seen_late_it_is_the_end_all_the_same() -> None:
    life = settled().start("ice-pack", 10.5).tick(minutes(5)).do(ev.SkinAnswered())
    ended = life.boot_ms + minutes(5.5)
    life.tick(minutes(9))
    assert (removed(life).cause, removed(life).since_ms) == (Cause.TIME_UP, ended)


def test_a_wrap_s_check_stays_medium_and_never_ends_it() -> None:
    life = settled().start("heat-wrap", 240).tick(minutes(179))
    assert (life.phase, life.alarm) == ("apply", "medium")
    assert not alarm_of(life.state, life.boot_ms).loud
    life.do(ev.SkinAnswered())
    assert (life.phase, life.alarm) == ("apply", "none")
    assert pending(life.tick(minutes(1)))


# ------------------------------------------------------------------------------------------ take it off


@pytest.mark.parametrize(
    ("past_ms", "phase", "level"),
    [
        (-1, "apply", "none"),
        (0, "remove", "medium"),
        (seconds(60) - 1, "remove", "medium"),
        (seconds(60), "remove", "high"),
        (hours(9), "remove", "high"),
    ],
)
def test_s4_s5_take_it_off_is_medium_and_after_a_minute_high(past_ms: int, phase: str, level: str) -> None:
    life = settled().start("ice-massage", 5).tick(minutes(5) + past_ms)
    assert (life.phase, life.alarm) == (phase, level)
    assert life.contact == minutes(5) + past_ms
    if phase == "remove":
        assert life.do(ev.SourceOff()).alarm == "none"


def test_s4_a_setting_that_is_already_passed_takes_effect_now_and_unknows_nothing() -> None:
    life = settled().start("ice-pack", 20).tick(minutes(4)).do(ev.LimitSet("cold.max_application", 1))
    assert (life.phase, life.alarm, life.contact) == ("remove", "medium", minutes(4))
    assert removed(life).known_ms == life.boot_ms
    assert life.do(ev.SourceOff(since_ms=life.boot_ms - 1)).refused == "request.invalid"


@pytest.mark.parametrize(
    ("event", "level", "phase_after"),
    [
        (ev.StopAsked(), "medium", "idle"),
        (ev.SkinAnswered("blister"), "high", "idle"),
        (ev.ScreenAnswered(frozenset({"A1"})), "medium", "idle"),
        (ev.ScreenAnswered(frozenset({"B1"})), "medium", "rest"),
        (ev.MedicineLogged("night pill", "sedating"), "medium", "rest"),
        (ev.QuitAsked(off=False), "medium", "rest"),
        (ev.Faulted(), "medium", "idle"),
    ],
)
def test_what_takes_it_off_and_what_follows(event: ev.Event, level: str, phase_after: str) -> None:
    life = settled().start("ice-pack", 15, cycles=2).tick(minutes(2)).do(event)
    assert (life.phase, life.alarm) == ("remove", level)
    assert removed(life).high_ms - life.boot_ms == (0 if level == "high" else seconds(60))
    life.tick(seconds(30))
    assert life.contact == minutes(2) + seconds(30)
    assert life.do(ev.SourceOff()).phase == phase_after


def test_what_ends_it_in_remove_ends_it_too() -> None:
    life = settled().start("ice-pack", 15, cycles=2).tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(10))
    assert not removed(life).ends
    life.do(ev.SkinAnswered("blister"))
    assert removed(life).ends
    assert removed(life).cause is Cause.SIGN
    assert life.alarm == "high"
    assert life.do(ev.SourceOff()).phase == "idle"


def test_a_rub_takes_off_heat_and_leaves_cold() -> None:
    rub = ev.MedicineLogged("balm", "topical-heat")
    heat = settled().start("hot-pack", 15).tick(minutes(1)).do(rub)
    assert removed(heat).cause is Cause.TOPICAL
    assert ("heat", "heat.topical_block") in heat.locks()
    assert settled().start("ice-pack", 15).tick(minutes(1)).do(rub).phase == "apply"


def test_a_sign_is_high_in_recover() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(1)).crash(seconds(5))
    assert life.alarm == "medium"
    assert life.do(ev.SkinAnswered("burning")).alarm == "high"


# ------------------------------------------------------------------------------------------ sleep


def test_s4_waking_past_the_end_is_high_at_once() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(1))
    began = life.boot_ms
    life.wait(minutes(4) + 1).do(ev.Slept(began))
    assert (life.phase, life.alarm, life.contact) == ("remove", "high", minutes(5) + 1)
    assert removed(life).known_ms == began


def test_waking_in_time_changes_nothing() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(1))
    began = life.boot_ms
    assert life.wait(minutes(4) - 1).do(ev.Slept(began)).phase == "apply"


def test_a_sleep_that_a_tick_saw_first_is_as_loud() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(1))
    began = life.boot_ms
    life.wait(minutes(4) + 1).tick()
    assert life.alarm == "medium"
    assert life.do(ev.Slept(began)).alarm == "high"
    assert removed(life).known_ms == began


def test_a_sleep_in_remove_before_the_chosen_time_stays_medium() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(1)).do(ev.StopAsked())
    began = life.boot_ms
    assert life.wait(seconds(20)).do(ev.Slept(began)).alarm == "medium"


# ------------------------------------------------------------------------------------------ reports


def test_in_remove_the_person_may_say_since_when() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(5))
    ended = life.boot_ms
    life.tick(minutes(3)).do(ev.SourceOff(since_ms=ended + minutes(1)))
    last = life.state.ledger.last(Modality.COLD)
    assert last is not None
    assert last.contact_ms == minutes(6)
    # The rest counts from the answer all the same, and a report is no mis-click.
    assert last.ended_ms == life.boot_ms
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(120)


@pytest.mark.parametrize(
    ("from_known_ms", "taken"), [(-1, False), (0, True), (60_000, True), (60_001, False)]
)
def test_s3_a_report_lies_between_the_last_known_and_now(from_known_ms: int, taken: bool) -> None:
    life = settled().start("ice-massage", 5).tick(minutes(5))
    known = life.boot_ms
    life.tick(minutes(1)).do(ev.SourceOff(since_ms=known + from_known_ms))
    assert (life.refused is None) is taken
    assert life.phase == ("idle" if taken else "remove")
    assert life.contact == (0 if taken else minutes(6))


def test_in_apply_there_is_no_since_but_now() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(2))
    assert life.do(ev.SourceOff(since_ms=life.boot_ms - 1)).refused == "request.invalid"
    assert life.do(ev.SourceOff(since_ms=life.boot_ms)).phase == "idle"


# ------------------------------------------------------------------------------------------ cycles


def test_the_cycles_of_a_session() -> None:
    life = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff())
    assert (life.phase, life.contact, life.alarm) == ("rest", minutes(5), "none")
    assert life.tick(minutes(120) - 1).phase == "rest"
    assert (life.tick(1).phase, life.alarm) == ("ready", "low")
    assert life.tick(hours(30)).phase == "ready"
    life.do(ev.NextAsked(PASS))
    assert (life.phase, applied(life).session.cycle) == ("apply", 2)
    assert life.tick(minutes(5)).do(ev.SourceOff()).phase == "idle"


def test_a_wrap_needs_no_rest_before_the_next_cycle() -> None:
    life = settled().start("heat-wrap", 60, cycles=2).tick(minutes(60)).do(ev.SourceOff())
    assert life.phase == "ready"
    assert life.do(ev.NextAsked(PASS)).phase == "apply"


def test_a_rest_grows_with_a_stricter_setting_and_does_not_shrink() -> None:
    life = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff())
    life.do(ev.LimitSet("cold.min_rest", 60))
    assert life.tick(minutes(119)).phase == "rest"
    life.do(ev.LimitSet("cold.min_rest", 180))
    assert life.tick(minutes(60)).phase == "rest"
    assert life.tick(minutes(1)).phase == "ready"


def test_ready_goes_back_to_rest_under_a_stricter_setting() -> None:
    life = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(120))
    assert life.do(ev.LimitSet("cold.min_rest", 121)).phase == "rest"
    assert life.tick(minutes(1)).phase == "ready"


def test_the_next_cycle_is_asked_its_checks_first() -> None:
    life = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(120))
    life.do(ev.NextAsked())
    assert life.phase == "checks"
    assert life.do(ev.NextAsked(refusing("recovered"))).refused == "check.recovered"
    assert life.do(ev.NextAsked(PASS)).phase == "apply"
    assert applied(life).session.cycle == 2


# ------------------------------------------------------------------------------------------ on and off


def on_off(length: float = 10, cycles: int = 1) -> Life:
    return settled().start("ice-pack", length, pattern="on-off", cycles=cycles)


def test_ten_on_ten_off_ten_on() -> None:
    life = on_off().tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(5))
    assert life.phase == "remove"
    life.do(ev.SourceOff())
    assert (life.phase, life.contact) == ("off", minutes(10))
    assert ("cold", "cold.min_rest") in life.locks()
    assert life.tick(minutes(10) - 1).phase == "off"
    assert (life.tick(1).phase, life.alarm) == ("ready", "low")
    assert life.tick(hours(1)).phase == "ready"
    life.do(ev.NextAsked(PASS))
    assert (life.phase, life.contact, applied(life).session.part) == ("apply", minutes(10), 2)
    life.tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(5)).do(ev.SourceOff())
    assert life.phase == "idle"
    (course,) = life.state.ledger.courses
    assert course.contact_ms == minutes(20)
    assert course.last_contact_ms == minutes(10)


def test_s1_a_first_part_that_lasts_too_long_shortens_the_second() -> None:
    life = on_off().tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(8)).do(ev.SourceOff())
    life.tick(minutes(10)).do(ev.NextAsked(PASS))
    assert applied(life).until_ms - life.boot_ms == minutes(7)


@pytest.mark.parametrize(("over_ms", "phase"), [(minutes(9), "off"), (minutes(9) + 1, "idle")])
def test_s1_with_less_than_a_minute_left_the_course_is_over(over_ms: int, phase: str) -> None:
    life = on_off().tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(5) + over_ms)
    assert life.do(ev.SourceOff()).phase == phase


def test_a_course_without_room_for_its_second_part_rests_before_the_next_cycle() -> None:
    life = on_off(cycles=2).tick(minutes(5)).do(ev.SkinAnswered()).tick(minutes(15)).do(ev.SourceOff())
    assert life.phase == "rest"
    life.tick(minutes(120)).do(ev.NextAsked(PASS))
    state = applied(life)
    assert (state.session.cycle, state.session.part, state.contact.base_ms) == (2, 1, 0)


def test_on_off_in_two_cycles_rests_between_them() -> None:
    life = on_off(5, cycles=2).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(10)).do(ev.NextAsked(PASS))
    assert life.tick(minutes(5)).do(ev.SourceOff()).phase == "rest"
    assert life.tick(minutes(120)).do(ev.NextAsked(PASS)).phase == "apply"


def test_a_new_start_in_the_off_part_has_to_wait() -> None:
    life = on_off().tick(minutes(1)).do(ev.SourceOff())
    assert life.start("ice-pack", 5).refused == "one_at_a_time"


def test_s1_a_setting_made_in_the_off_part_can_end_the_course() -> None:
    life = on_off().tick(minutes(4)).do(ev.SourceOff()).do(ev.LimitSet("cold.onoff_total", 4.5))
    life.tick(minutes(10)).do(ev.NextAsked(PASS))
    assert (life.phase, life.refused) == ("ready", "cold.onoff_total")


# ------------------------------------------------------------------------------------------ mis-clicks


def test_a_misclick_goes_on_with_its_contact() -> None:
    life = settled().start("ice-pack", 15).tick(seconds(60)).do(ev.SourceOff()).tick(minutes(5))
    life.start("ice-pack", 15)
    assert (life.phase, life.contact) == ("apply", minutes(1))
    assert not life.state.ledger.courses
    life.tick(minutes(4)).do(ev.SourceOff())
    (course,) = life.state.ledger.courses
    assert course.contact_ms == minutes(5)
    assert course.started_ms == course.ended_ms - minutes(10)


def test_a_report_of_a_short_contact_is_no_misclick() -> None:
    life = settled().start("ice-pack", 15).tick(seconds(30))
    seen = life.boot_ms
    life.crash(seconds(31)).do(ev.SourceOff(since_ms=seen))
    assert life.state.ledger.courses[0].contact_ms == seconds(30)
    assert life.start("ice-pack", 5).refused == "cold.min_rest"


# ------------------------------------------------------------------------------------------ looser limits


def test_s7_a_looser_rest_counts_from_the_next_session_on() -> None:
    life = settled().start("ice-massage", 5).do(ev.LimitSet("cold.min_rest", 180))
    life.do(ev.LimitSet("cold.min_rest", 60)).tick(minutes(5)).do(ev.SourceOff())
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(180)
    life.tick(minutes(180)).start("ice-massage", 5).tick(minutes(5)).do(ev.SourceOff())
    assert life.locks()["cold", "cold.min_rest"].until_ms == life.boot_ms + minutes(60)


@pytest.mark.parametrize("before_the_start", [True, False])
def test_s7_a_looser_length_counts_from_the_next_session_on(before_the_start: bool) -> None:
    twelve, twenty = ev.LimitSet("cold.onoff_total", 12), ev.LimitSet("cold.onoff_total", 20)
    life = settled().do(twelve) if before_the_start else settled()
    life.start("ice-pack", 6, pattern="on-off").do(twelve).tick(minutes(8)).do(ev.SourceOff())
    life.do(twenty).tick(minutes(10)).do(ev.NextAsked(PASS))
    assert applied(life).until_ms - life.boot_ms == minutes(4)


def test_s7_a_stricter_length_binds_the_next_part_at_once() -> None:
    life = on_off().tick(minutes(5)).do(ev.SourceOff()).do(ev.LimitSet("cold.onoff_total", 12))
    life.tick(minutes(10)).do(ev.NextAsked(PASS))
    assert (life.phase, life.refused) == ("ready", "cold.onoff_total")


# ------------------------------------------------------------------------------------------ checks


def test_checks_stay_after_not_so_unless_the_answer_itself_locks() -> None:
    cold = settled().do(ev.StartAsked(request("ice-pack", 5)))
    assert cold.do(ev.NextAsked(refusing("skin"))).phase == "checks"
    heat = settled().do(ev.StartAsked(request("hot-pack", 5)))
    assert heat.do(ev.NextAsked(refusing("injury"))).phase == "idle"
    assert heat.refused == "heat.acute_injury_block"
    assert heat.locks()["heat", "heat.acute_injury_block"].until_ms == heat.boot_ms + hours(72)


def test_an_injury_told_before_a_cold_session_locks_nothing() -> None:
    life = settled().do(ev.StartAsked(request("ice-pack", 5), refusing("injury")))
    assert life.phase == "apply"
    assert not life.locks()


# ------------------------------------------------------------------------------------------ one person


def test_another_program_with_something_on_keeps_this_one_from_starting() -> None:
    life = settled().do(ev.ElsewhereChanged(occupied=True)).start()
    assert life.refused == "one_at_a_time"
    assert life.do(ev.ElsewhereChanged(occupied=False)).start().phase == "apply"


def test_a_disk_that_refuses_locks_until_it_takes() -> None:
    life = settled().do(ev.StoreChanged(writable=False)).start()
    assert life.refused == "store.unwritable"
    assert life.do(ev.StoreChanged(writable=True)).start().phase == "apply"


def test_options_that_are_no_limit_are_requests_too() -> None:
    life = settled().do(ev.OptionChosen("sound.volume", valid=False))
    assert life.refused == "request.invalid"
    assert life.do(ev.OptionChosen("sound.volume", valid=True)).refused is None


@pytest.mark.parametrize(
    ("yes", "what", "still"),
    [("A1", "emergency", "redflag.emergency_lock"), ("B1", "same-day", "redflag.same_day")],
)
def test_a_sign_locks_until_it_is_cleared(yes: str, what: str, still: str) -> None:
    life = settled().do(ev.ScreenAnswered(frozenset({yes})))
    assert life.start().refused == still
    assert life.do(ev.Cleared("skin")).refused == "not_now"
    assert life.do(ev.Cleared(what)).start().phase == "apply"


def test_a_skin_sign_locks_until_it_is_cleared() -> None:
    life = settled().do(ev.SkinAnswered("grey"))
    assert life.start().refused == "skin.sign"
    assert life.do(ev.Cleared("skin")).start().phase == "apply"


# ------------------------------------------------------------------------------------------ unreadable


def broken() -> Life:
    life = settled()
    life.state = unreadable(life.now)
    return life


def test_after_an_unreadable_ledger_the_person_is_asked_first() -> None:
    life = broken()
    assert on_body(life.state)
    assert life.alarm == "medium"
    assert life.start().refused == "one_at_a_time"
    life.do(ev.OnBodyAnswered(None))
    assert (life.phase, life.alarm) == ("idle", "none")
    assert life.start().refused == "ledger.unreadable"


@pytest.mark.parametrize("modality", Modality)
def test_what_is_on_then_has_been_on_for_the_longest_that_may_be(modality: Modality) -> None:
    life = broken().do(ev.OnBodyAnswered(modality))
    assert (life.phase, life.alarm, life.contact) == ("remove", "high", minutes(20))
    assert removed(life).cause is Cause.UNREADABLE
    assert life.tick(minutes(1)).do(ev.SourceOff()).phase == "idle"
    last = life.state.ledger.last(modality)
    assert last is not None
    assert last.contact_ms == minutes(21)


def test_quitting_answers_what_is_on_the_body() -> None:
    assert on_body(broken().do(ev.QuitAsked(off=False)).state)
    assert not on_body(broken().do(ev.QuitAsked(off=True)).state)


# ------------------------------------------------------------------------------------------ alarms, pain


def test_an_alarm_is_hushed_for_a_minute_and_comes_back() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(6)).do(ev.AlarmHushed())
    assert life.state.hush == Hush("high", life.boot_ms + seconds(60))
    assert hushed(life.tick(seconds(60) - 1).state, life.boot_ms)
    assert life.alarm == "high"
    life.tick(1)
    assert not hushed(life.state, life.boot_ms)
    assert life.state.hush is None


def test_a_worse_alarm_is_heard_at_once() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(5)).do(ev.AlarmHushed())
    assert hushed(life.state, life.boot_ms)
    life.tick(seconds(60) - 1)
    assert hushed(life.state, life.boot_ms)
    life.do(ev.SkinAnswered("blister"))
    assert not hushed(life.state, life.boot_ms)


def test_an_answered_alarm_takes_its_pause_with_it() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(5)).do(ev.AlarmHushed()).do(ev.SkinAnswered())
    assert life.state.hush is None


def test_pain_is_asked_five_minutes_after() -> None:
    life = settled().start("ice-massage", 5).tick(minutes(1)).do(ev.SourceOff())
    assert life.state.pain_after_ms == life.boot_ms + minutes(5)
    life.do(ev.PainTold(3))
    assert life.state.pain == Pain(3, life.boot_ms)
    assert life.state.pain_after_ms is not None
    assert life.do(ev.PainTold(None, after=True)).state.pain_after_ms is None
    assert life.state.pain == Pain(3, life.boot_ms)


@pytest.mark.parametrize(("level", "taken"), [(-1, False), (0, True), (10, True), (11, False)])
def test_pain_is_told_from_nought_to_ten(level: int, taken: bool) -> None:
    life = settled().do(ev.PainTold(level))
    assert (life.refused is None) is taken
    assert (life.state.pain is not None) is taken


def test_a_new_application_asks_no_more_for_the_last_one() -> None:
    life = settled().start("ice-pack", 5).tick(seconds(30)).do(ev.SourceOff()).start("ice-pack", 5)
    assert life.state.pain_after_ms is None


# ------------------------------------------------------------------------------------------ the clock


@pytest.mark.parametrize(("by_ms", "stepped"), [(1_000, 0), (-1_000, 0), (1_001, 1_001), (-7_000, 7_000)])
def test_steps_of_the_wall_clock_add_up(by_ms: int, stepped: int) -> None:
    life = settled()
    life.wall_ms += by_ms
    assert life.tick().state.clock.stepped_ms == stepped
    life.wall_ms += by_ms
    assert life.tick().state.clock.stepped_ms == (2 * abs(by_ms) if abs(by_ms) * 2 > 1_000 else 0)


# ------------------------------------------------------------------------------------------ deadlines


def until_next(life: Life) -> int | None:
    due = next_deadline(life.state, life.boot_ms)
    return None if due is None else due - life.boot_ms


def test_the_next_instant_at_which_something_changes() -> None:
    life = settled()
    assert until_next(life) is None
    life.start("ice-pack", 6)
    assert until_next(life) == minutes(5)
    assert until_next(life.tick(minutes(5))) == seconds(30)
    assert until_next(life.tick(seconds(30))) == seconds(30)
    life.do(ev.SkinAnswered())
    assert until_next(life) == seconds(30)
    assert until_next(life.tick(seconds(30))) == seconds(60)
    life.do(ev.AlarmHushed())
    assert until_next(life.tick(seconds(1))) == seconds(59)
    life.tick(seconds(59))
    assert until_next(life) is None
    life.do(ev.SourceOff())
    assert until_next(life) == minutes(5)
    assert until_next(life.tick(minutes(5))) == minutes(15)
    assert until_next(life.tick(minutes(15))) == minutes(100)
    assert until_next(life.tick(minutes(100))) is None


def test_the_off_part_the_rest_and_recover_wake_the_driver() -> None:
    life = on_off(5, cycles=2).tick(minutes(5)).do(ev.SourceOff()).do(ev.PainTold(None, after=True))
    assert until_next(life) == minutes(10)
    life.tick(minutes(10)).do(ev.NextAsked(PASS)).tick(minutes(1)).crash()
    assert until_next(life) == minutes(4)
    rest = settled().start("ice-massage", 5, cycles=2).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(60))
    assert until_next(rest) == minutes(60)
    worn = settled().start("heat-wrap", 60).tick(minutes(59))
    assert until_next(worn) == minutes(1)


# ------------------------------------------------------------------------------------------ effects


def notice(life: Life) -> str:
    return wanted(life.state, life.boot_ms)[1].name


def test_what_the_outside_is_asked_for() -> None:
    life = settled()
    assert wanted(life.state, life.boot_ms) == NOTHING
    assert between(NOTHING, life.state, life.boot_ms) == ()
    life.start("ice-pack", 15)
    _, shown, awake, _ = wanted(life.state, life.boot_ms)
    assert (shown, awake.on) == (SetNotice("none"), True)
    assert notice(life.tick(minutes(5))) == "skin-check"
    alarm, *_ = wanted(life.tick(seconds(30)).state, life.boot_ms)
    assert (alarm.level, alarm.loud, alarm.hushed) == ("medium", True, False)
    assert notice(life.tick(seconds(30))) == "take-off"
    assert wanted(life.do(ev.AlarmHushed()).state, life.boot_ms)[0].hushed
    assert notice(life.crash()) == "recover"
    assert notice(broken()) == "asks-on-body"
    ready = on_off(5).tick(minutes(5)).do(ev.SourceOff()).tick(minutes(10))
    assert notice(ready) == "ready"
    before = wanted(ready.state, ready.boot_ms)
    assert between(before, ready.do(ev.StopAsked()).state, ready.boot_ms) == (NOTHING[0], NOTHING[1])


@pytest.mark.parametrize(
    ("prepared", "event", "after_ms", "sound"),
    [
        (settled, ev.StartAsked(request("ice-pack", 5), PASS), 0, "start"),
        (settled, ev.Ticked(), 0, None),
        (lambda: settled().start("ice-pack", 5), ev.SourceOff(), 1, "session-done"),
        (lambda: settled().start("ice-pack", 5, cycles=2), ev.SourceOff(), 1, "off-confirmed"),
        (lambda: on_off(5).tick(minutes(5)).do(ev.SourceOff()), ev.Ticked(), minutes(10), "cycle-ready"),
        (lambda: on_off(5).tick(minutes(5)).do(ev.SourceOff()).tick(DAY_MS), ev.Ticked(), 0, None),
        (lambda: settled().start("ice-pack", 5), ev.SkinAnswered(), 1, None),
    ],
)
def test_sounds_that_belong_to_a_change(
    prepared: Callable[[], Life], event: ev.Event, after_ms: int, sound: str | None
) -> None:
    life = prepared()
    before = life.state
    life.wait(after_ms).do(event)
    assert cues(before, life.state) == (() if sound is None else (PlayCue(sound),))
