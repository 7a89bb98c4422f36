"""What each step of the practice tells the diary: how it ended, what was held, what was said."""

from dataclasses import replace

import pytest

from backcare_desktop.diary.happened import Told, happened, interrupted
from backcare_desktop.diary.matters import BreakCount, Course, Matter, PainNow, Routine, Screening
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import Routine as Plan
from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.practice import reduce
from backcare_desktop.store.happenings import happenings
from tests.engine.exercises import BREATHING, KNEE, MARCH, routine
from tests.engine.life import PASS, Life, hours, minutes, seconds, settled
from tests.engine.test_every_pair import EVENTS, STATES, living

#: Two holds on each side, after enough marching.
HOLDS = routine(replace(MARCH, length_ms=minutes(3)), KNEE, name="holds")
MARCHED_MS = seconds(5) + minutes(3)
FIRST_HOLD_MS = MARCHED_MS + seconds(5) + seconds(30)


def told(life: Life, event: ev.Event) -> list[Told]:
    """What the step tells; the keeper asks of every step what it asks the pure part of few."""
    before, now = life.state, life.now
    after = reduce(before, event, now)
    found = happened(before, event, after, now)
    lines = happenings(before, event, after, now)
    assert [kind.strip("@+") for kind, _ in lines] == [type(one.matter).__name__ for one in found]
    life.do(event)
    return list(found)


def matters(life: Life, event: ev.Event) -> list[Matter]:
    return [one.matter for one in told(life, event)]


# ------------------------------------------------------------------------------------- cold and heat


@pytest.mark.parametrize(
    ("by", "ending", "sign"),
    [
        ((), "off", None),
        ((ev.StopAsked(),), "stopped", None),
        ((ev.SkinAnswered("blister"),), "sign", "blister"),
        ((ev.ScreenAnswered(frozenset({"A1"})),), "emergency", None),
        ((ev.ScreenAnswered(frozenset({"B1"})),), "answer", None),
        ((ev.MedicineLogged("", "sedating"),), "sedated", None),
        ((ev.QuitAsked(off=False),), "quit", None),
        ((ev.Faulted(),), "fault", None),
    ],
)
def test_how_a_course_ended(by: tuple[ev.Event, ...], ending: str, sign: str | None) -> None:
    life = settled().start("ice-pack", 15, pain_before=6).tick(minutes(2))
    for event in by:
        assert not any(isinstance(matter, Course) for matter in matters(life, event))
    life.wait(seconds(10))
    course = Course("cold", "ice-pack", minutes(2) + seconds(10), ending, sign, pain_before=6)
    assert matters(life, ev.SourceOff()) == [course]


def test_time_up_is_told_with_the_contact_past_it_also_where_nobody_looked_at_the_clock() -> None:
    life = settled().start("warm-bath", 15).wait(minutes(16))
    assert matters(life, ev.SourceOff()) == [Course("heat", "warm-bath", minutes(16), "time-up")]


def test_nobody_answered_the_skin_check() -> None:
    life = settled().start("ice-pack", 15).wait(minutes(7))
    assert matters(life, ev.SourceOff()) == [Course("cold", "ice-pack", minutes(7), "unattended")]


def test_after_a_crash_it_is_told_as_recovered_and_after_a_reboot_as_estimated() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(2)).crash(minutes(1))
    assert matters(life, ev.SourceOff()) == [Course("cold", "ice-pack", minutes(3), "recovered")]
    life = settled().start("ice-pack", 15).tick(minutes(2)).reboot(minutes(1))
    (course,) = matters(life, ev.SourceOff())
    assert isinstance(course, Course)
    assert (course.ending, course.estimated) == ("recovered", True)


def test_quitting_with_it_off_is_told() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(2))
    assert matters(life, ev.QuitAsked(off=True)) == [Course("cold", "ice-pack", minutes(2), "off")]


def test_the_second_part_goes_on_and_the_next_cycle_does_not() -> None:
    life = settled().start("gel-pack", 10, pattern="on-off", cycles=2).tick(minutes(4))
    (first,) = told(life, ev.SourceOff())
    assert not first.goes_on
    life.tick(minutes(10)).do(ev.NextAsked())
    life.do(ev.NextAsked(PASS)).tick(minutes(2))
    (second,) = told(life, ev.SourceOff())
    assert second == Told(Course("cold", "gel-pack", minutes(6), "off"), goes_on=True)
    life.tick(hours(2)).do(ev.NextAsked())
    life.do(ev.NextAsked(PASS)).tick(minutes(2))
    (third,) = told(life, ev.SourceOff())
    assert third == Told(Course("cold", "gel-pack", minutes(2), "off"))


def test_what_goes_on_after_a_mis_click_is_one_course() -> None:
    life = settled().start("ice-pack", 10).tick(seconds(30))
    life.do(ev.SourceOff()).tick(seconds(30)).start("ice-pack", 10).tick(minutes(2))
    whole = Course("cold", "ice-pack", minutes(2) + seconds(30), "off")
    assert told(life, ev.SourceOff()) == [Told(whole, goes_on=True)]


# --------------------------------------------------------------------------------------------- routines


def begun(of: Plan = HOLDS) -> Life:
    return settled().do(ev.RoutineAsked(of, 4, hours(3)))


def test_a_routine_that_was_done_in_its_time() -> None:
    life = begun().wait(hours(1))
    assert matters(life, ev.Ticked()) == [Routine("holds", length_ms(HOLDS), 4, "done", 4)]


@pytest.mark.parametrize(("for_ms", "held"), [(FIRST_HOLD_MS - 1, 0), (FIRST_HOLD_MS, 1)])
def test_a_hold_counts_from_its_end_on(for_ms: int, held: int) -> None:
    life = begun().wait(for_ms)
    assert matters(life, ev.RoutineStopped()) == [Routine("holds", for_ms, held, "stopped", 4)]


def test_holds_that_were_left_out_are_not_held() -> None:
    life = begun().tick(seconds(10)).do(ev.RoutineSkipped()).tick(seconds(40))
    life.wait(seconds(1))
    assert matters(life, ev.RoutineSkipped()) == [Routine("holds", seconds(51), 1, "done", 4)]


@pytest.mark.parametrize(
    ("event", "ending"),
    [
        (ev.HurtTold(), "hurts"),
        (ev.HurtTold(leg=True), "hurts"),
        (ev.QuitAsked(off=True), "quit"),
        (ev.ScreenAnswered(frozenset({"A1"})), "answer"),
        (ev.PainTold(6), "pain"),
    ],
)
def test_how_a_routine_ended(event: ev.Event, ending: str) -> None:
    life = begun().tick(seconds(30)).wait(seconds(1))
    assert Routine("holds", seconds(31), 0, ending, 4) in matters(life, event)


def test_a_pause_is_no_part_of_its_length() -> None:
    life = begun().tick(seconds(30)).do(ev.RoutinePaused()).tick(hours(2))
    assert matters(life, ev.RoutineStopped()) == [Routine("holds", seconds(30), 0, "stopped", 4)]


def test_a_sleep_makes_it_wait_and_tells_nothing() -> None:
    life = begun().tick(seconds(30)).wait(hours(2))
    assert matters(life, ev.Slept(life.boot_ms - hours(2))) == []
    assert matters(life, ev.RoutineStopped()) == [Routine("holds", seconds(30), 0, "stopped", 4)]


def test_one_that_had_ended_and_one_that_begins_in_the_same_step() -> None:
    life = begun(BREATHING).wait(minutes(5))
    assert matters(life, ev.RoutineAsked(BREATHING, 2, hours(3))) == [
        Routine("breathing", length_ms(BREATHING), 0, "done", 4)
    ]


def test_one_that_a_crash_cut_short_is_told_at_the_next_start() -> None:
    life = begun().tick(seconds(30))
    assert interrupted(life.state, life.now) == (Told(Routine("holds", seconds(30), 0, "stopped", 4)),)
    assert interrupted(settled().state, life.now) == ()


# ------------------------------------------------------------------------------ words, and the day


def test_pain_and_answers_are_told_as_they_were_said() -> None:
    life = settled()
    assert matters(life, ev.PainTold(6)) == [PainNow(6)]
    assert matters(life, ev.PainTold(3, after=True)) == [PainNow(3, after=True)]
    assert matters(life, ev.ScreenAnswered(frozenset({"C1"}))) == [Screening(frozenset({"C1"}))]
    for nothing in (ev.PainTold(None), ev.PainTold(11), ev.ScreenAnswered(frozenset({"Z9"}))):
        assert matters(life, nothing) == []


def test_breaks_are_told_as_the_day_so_far() -> None:
    life = settled().do(ev.ReminderSet("posture", "enabled", True)).wait(minutes(31))
    assert matters(life, ev.Ticked()) == [BreakCount(1, 0, 0)]
    assert matters(life, ev.BreakDone()) == [BreakCount(1, 1, 0)]
    assert matters(life.wait(minutes(1)), ev.Ticked()) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", EVENTS)
def test_only_an_end_tells_of_a_course(state: str, name: str) -> None:
    life, event = living(state), EVENTS[name][0]
    courses = [one for one in told_at(life, event) if isinstance(one.matter, Course)]
    before, after = life.state.thermal, reduce(life.state, event, life.now).thermal
    on, still = (type(thermal).__name__ in ("Apply", "Remove", "Recover") for thermal in (before, after))
    assert len(courses) == (on and not still)


def told_at(life: Life, event: ev.Event) -> tuple[Told, ...]:
    return happened(life.state, event, reduce(life.state, event, life.now), life.now)
