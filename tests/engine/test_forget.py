"""S7: "delete everything" leaves every lock, and of what was told only what locks."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.forget import forgotten
from backcare_desktop.engine.guard import Refused, decide
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import passed
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Apply, Off, Rest
from tests.engine.exercises import BREATHING, FOLD, LEGS_UP, MOVES, PLANK, STRETCHES, routine
from tests.engine.life import PASS, Life, hours, minutes, request, settled

REQUESTS: Final = tuple(
    request(name, length, pattern=pattern)
    for name in ("ice-pack", "gel-pack", "hot-pack", "warm-bath", "heat-wrap")
    for length, pattern in ((10, "single"), (10, "on-off"))
)
ROUTINES: Final = (
    STRETCHES,
    BREATHING,
    MOVES,
    routine(PLANK, name="plank"),
    routine(FOLD, name="fold"),
    routine(LEGS_UP, name="legs"),
)
LATER: Final = (0, minutes(30), hours(3), hours(9), DAY_MS - 1)


def refusals(state: Practice, now_ms: int) -> set[str]:
    """Every request that the gate refuses at this instant."""
    told = (state.ledger, state.profile, state.limits, now_ms)
    found = {
        f"{asked.method} {asked.minutes} {asked.pattern}"
        for asked in REQUESTS
        if isinstance(decide(asked, PASS, *told), Refused)
    }
    return found | {
        f"{asked.id} {pain}"
        for asked in ROUTINES
        for pain in (2, 9)
        if isinstance(decide(MovementRequest(asked, pain, hours(3)), None, *told), Refused)
    }


DAYS: Final = st.sampled_from([minutes(1), minutes(7), minutes(20), hours(1), hours(5), hours(11), DAY_MS])
ANSWERS: Final = st.frozensets(st.sampled_from(["A1", "B1", "B2", "C1"]), max_size=2)
PROFILES: Final = st.builds(
    ev.ProfileAnswered, st.frozensets(st.sampled_from(CONDITIONS), max_size=2), st.just(frozenset(CONDITIONS))
)
TELLING: Final = st.one_of(
    st.builds(ev.ScreenAnswered, ANSWERS),
    st.builds(ev.Cleared, st.sampled_from(["emergency", "same-day", "skin"])),
    PROFILES,
    st.builds(ev.SkinAnswered, st.sampled_from([None, "blister"])),
    st.builds(ev.MedicineLogged, st.just(""), st.sampled_from(["sedating", "topical-heat", "nsaid"])),
    st.builds(ev.PainTold, st.integers(0, 10)),
    st.builds(ev.HurtTold, leg=st.booleans()),
    st.just(ev.LimitSet("cold.min_rest", 120)),
    st.just(ev.LimitSet("cold.min_rest", 90)),
    st.just(ev.SourceOff()),
    st.just(ev.RoutineStopped()),
)
STEPS: Final = st.one_of(
    TELLING,
    st.builds(lambda asked: ev.StartAsked(asked, PASS), st.sampled_from(REQUESTS)),
    st.builds(ev.RoutineAsked, st.sampled_from(ROUTINES), st.integers(0, 6), st.just(hours(3))),
)


@pytest.mark.control("deleted")
@settings(max_examples=40, deadline=None)
@given(
    lived=st.lists(st.tuples(DAYS, STEPS), max_size=12),
    unread=st.booleans(),
    after=st.lists(TELLING, max_size=2),
)
def test_s7_what_was_refused_before_is_refused_after(
    lived: list[tuple[int, ev.Event]], unread: bool, after: list[ev.Event]
) -> None:
    life = settled()
    for wait_ms, event in lived:
        life.do(event).tick(wait_ms)
    if unread:
        life.state = replace(life.state, ledger=replace(life.state.ledger, leg_sign=True))
    kept, gone = life.state, forgotten(life.state, life.boot_ms)
    for event in after:
        kept, gone = (life_at(life, state).do(event).state for state in (kept, gone))
    for later_ms in LATER:
        now = replace(life.now, boot_ms=life.boot_ms + later_ms, wall_ms=life.wall_ms + later_ms)
        was, is_now = (refusals(passed(state, now), now.boot_ms) for state in (kept, gone))
        assert was <= is_now, (later_ms, was - is_now)


def life_at(life: Life, state: Practice) -> Life:
    other = Life(life.boot, life.boot_ms, life.wall_ms)
    other.state = state
    return other


def test_what_was_told_is_gone() -> None:
    life = settled().do(ev.ProfileAnswered(frozenset({"glaucoma"}), frozenset({"glaucoma"})))
    life.do(ev.ScreenAnswered(frozenset({"B2"}))).do(ev.Cleared("same-day")).do(ev.PainTold(4))
    life.do(ev.ReminderSet("posture", "enabled", True)).tick(minutes(31)).do(ev.BreakDone())
    after = forgotten(life.state, life.boot_ms)
    assert life.state.breaks.tally.taken
    assert (after.profile.yes, after.profile.answered) == (frozenset({"glaucoma"}),) * 2
    assert (after.ledger.same_day, after.ledger.same_day_cleared, after.ledger.screened) == (
        frozenset(),
        None,
        False,
    )
    assert (after.pain, after.pain_after_ms, after.refused, after.breaks.tally.taken) == (None, None, None, 0)
    assert after.breaks.counts == life.state.breaks.counts
    assert after.ledger.warmed_ms is None


def test_what_would_permit_something_is_gone_and_so_is_the_last_refusal() -> None:
    life = settled().do(ev.Cleared("skin"))
    ledger = replace(life.state.ledger, warmed_ms=life.boot_ms, limber_ms=life.boot_ms)
    after = forgotten(replace(life.state, ledger=ledger, pain_after_ms=life.boot_ms), life.boot_ms)
    assert life.refused == "not_now"
    assert (after.refused, after.pain_after_ms) == (None, None)
    assert (after.ledger.warmed_ms, after.ledger.limber_ms) == (None, None)


def test_what_was_cleared_before_stays_so_while_something_else_stands_open() -> None:
    life = settled().do(ev.ScreenAnswered(frozenset({"B1"}))).do(ev.Cleared("same-day"))
    life.do(ev.ScreenAnswered(frozenset({"B1", "B2"})))
    life.state = replace(life.state, ledger=replace(life.state.ledger, same_day_cleared=frozenset({"B1"})))
    assert life.state.ledger.needs_advice_today
    assert forgotten(life.state, life.boot_ms).ledger.same_day_cleared == frozenset({"B1"})


def test_an_injury_is_kept_until_its_lock_has_run_out() -> None:
    life = settled()
    told_ms, lasts_ms = life.boot_ms, life.state.limits.ms("heat.acute_injury_block")
    hurt = replace(life.state, ledger=replace(life.state.ledger, injury_ms=told_ms))
    assert forgotten(hurt, told_ms + lasts_ms - 1).ledger.injury_ms == told_ms
    assert forgotten(hurt, told_ms + lasts_ms).ledger.injury_ms is None


def test_what_stands_open_stays() -> None:
    life = settled().do(ev.ScreenAnswered(frozenset({"A1", "B2"}))).do(ev.SkinAnswered("blister"))
    after = forgotten(life.state, life.boot_ms)
    assert after.ledger.emergency == {"A1"}
    assert after.ledger.same_day == {"B2"}
    assert after.ledger.skin_sign == "blister"
    assert forgotten(after, life.boot_ms) == after


@pytest.mark.parametrize(("kind", "name"), [("sedating", "sedated_ms"), ("topical-heat", "topical_ms")])
def test_an_instant_is_kept_until_its_lock_has_run_out(kind: str, name: str) -> None:
    life = settled().do(ev.MedicineLogged("", kind))
    told_ms = life.boot_ms
    lasts = hours(8 if kind == "sedating" else 12)
    assert getattr(forgotten(life.state, told_ms + lasts - 1).ledger, name) == told_ms
    assert getattr(forgotten(life.state, told_ms + lasts).ledger, name) is None


def test_courses_and_held_locks_are_kept_as_long_as_they_count() -> None:
    life = settled().do(ev.LimitSet("cold.min_rest", 120)).start("ice-pack", 10).tick(minutes(1))
    life.do(ev.SourceOff()).do(ev.LimitSet("cold.min_rest", 90))
    ended_ms = life.boot_ms
    assert len(forgotten(life.state, ended_ms + hours(1)).ledger.held) == 1
    later = forgotten(life.state, ended_ms + hours(2)).ledger
    assert (len(later.held), len(later.courses)) == (0, 1)
    assert forgotten(life.state, ended_ms + 2 * DAY_MS).ledger.courses == ()


def test_what_runs_goes_on_and_what_waits_forgets_the_pain_before() -> None:
    life = settled().start("ice-pack", 10, pain_before=6, cycles=2).tick(minutes(1))
    running = forgotten(life.state, life.boot_ms).thermal
    assert isinstance(running, Apply)
    assert running == life.state.thermal
    life.do(ev.SourceOff())
    resting = forgotten(life.state, life.boot_ms).thermal
    assert isinstance(resting, Rest)
    assert resting.session.plan.pain_before is None
    life = (
        settled().start("ice-pack", 10, pain_before=6, pattern="on-off").tick(minutes(2)).do(ev.SourceOff())
    )
    off = forgotten(life.state, life.boot_ms).thermal
    assert isinstance(off, Off)
    assert off.session.plan.pain_before is None


def test_a_routine_goes_on_and_of_one_that_is_over_can_still_be_told_that_it_hurt() -> None:
    life = settled().do(ev.RoutineAsked(BREATHING, 2, hours(3)))
    assert isinstance(forgotten(life.state, life.boot_ms).guided, Going)
    life.do(ev.RoutineStopped())
    life.state = forgotten(life.state, life.boot_ms)
    assert life.do(ev.HurtTold(leg=True)).state.ledger.leg_sign


def test_the_stretches_of_a_day_are_still_counted() -> None:
    life = settled()
    ends_ms = (life.boot_ms - DAY_MS, life.boot_ms - hours(1))
    state = replace(life.state, ledger=replace(life.state.ledger, stretches=ends_ms))
    assert forgotten(state, life.boot_ms).ledger.stretches == ends_ms[1:]
