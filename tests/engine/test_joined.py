"""S7: a backup that is read in brings every lock of its own and shortens none that stands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import ORDER
from backcare_desktop.engine.joined import busy, joined, kept
from backcare_desktop.engine.ledger import Course, Held, Ledger, Unreadable, believed, finished
from backcare_desktop.engine.limits import LONGEST_WAIT_MS
from backcare_desktop.engine.methods import CONDITIONS, Modality
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import passed, pruned
from backcare_desktop.engine.screen import QUESTIONS
from tests.engine.exercises import STRETCHES
from tests.engine.life import Life, course, hours, minutes, settled
from tests.engine.test_forget import DAYS, LATER, STEPS, life_at, refusals

NOW: Final = hours(500)
Lived = list[tuple[int, ev.Event]]


def lived(steps: Lived) -> Life:
    life = settled()
    for wait_ms, event in steps:
        life.do(event).tick(wait_ms)
    return life


def at(life: Life, boot_ms: int) -> Life:
    return life.tick(boot_ms - life.boot_ms)


def merged(life: Life, other: Life) -> Life:
    """The life into which the other one's backup was read."""
    event = ev.LedgerRestored(kept(other.state, other.boot_ms), other.state.profile.yes)
    return life_at(life, life.state).do(event)


@pytest.mark.control("restored")
@settings(max_examples=40, deadline=None)
@given(
    here=st.lists(st.tuples(DAYS, STEPS), max_size=10),
    there=st.lists(st.tuples(DAYS, STEPS), max_size=10),
    shared=st.lists(st.tuples(DAYS, STEPS), max_size=5),
    apart=st.booleans(),
)
def test_s7_what_either_refused_is_refused_after_a_restore(
    here: Lived, there: Lived, shared: Lived, apart: bool
) -> None:
    life, other = lived([*shared, *here]), lived([*shared, *there])
    if apart:
        # The clock of the other machine was not quite that of this one.
        other.state = replace(other.state, ledger=believed(other.state.ledger, 0, other.boot_ms - minutes(1)))
    now_ms = max(life.boot_ms, other.boot_ms)
    life, other = at(life, now_ms), at(other, now_ms)
    after = merged(life, other)
    if busy(life.state):
        assert after.refused == "not_now"
        assert replace(after.state, refused=life.state.refused) == life.state
        return
    assert after.refused is None
    theirs = kept(other.state, now_ms)
    theirs = replace(theirs, courses=tuple(map(finished, theirs.courses)))
    for later_ms in LATER:
        now = replace(life.now, boot_ms=now_ms + later_ms, wall_ms=life.wall_ms + later_ms)
        was, there_was, is_now = (
            refusals(passed(state, now), now.boot_ms)
            for state in (life.state, replace(after.state, ledger=theirs), after.state)
        )
        assert was <= is_now, (later_ms, was - is_now)
        assert there_was <= is_now, (later_ms, there_was - is_now)


@settings(max_examples=20, deadline=None)
@given(steps=st.lists(st.tuples(DAYS, STEPS), max_size=10))
def test_a_backup_of_ones_own_changes_nothing_but_what_permits(steps: Lived) -> None:
    life = lived(steps)
    after = merged(life, life)
    if not busy(life.state):
        was = pruned(life.state.ledger, life.state.limits, life.boot_ms)
        assert replace(after.state.ledger, same_day_cleared=None) == replace(was, same_day_cleared=None)
        assert after.state.profile == life.state.profile


def test_a_mis_click_elsewhere_excuses_nothing_here() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(4)).do(ev.SourceOff()).tick(minutes(20))
    other = settled().tick(minutes(23)).start("ice-pack", 15).tick(minutes(1)).do(ev.SourceOff())
    assert life_at(life, life.state).start().refused == "cold.min_rest"
    assert life_at(other, other.state).start().refused is None
    assert merged(life, other).start().refused == "cold.min_rest"


def test_a_course_that_both_know_counts_once_and_as_far_as_either_tells() -> None:
    ours = course("ice-pack", ended_ms=NOW - minutes(30), length_ms=minutes(10))
    longer = replace(ours, ended_ms=ours.ended_ms + 5, contact_ms=minutes(12), last_contact_ms=1)
    both = joined(Ledger(courses=(ours,)), Ledger(courses=(longer,)), NOW)
    assert both.courses == (finished(replace(ours, ended_ms=ours.ended_ms + 5, contact_ms=minutes(12))),)
    shorter = replace(ours, started_ms=ours.started_ms + 5, contact_ms=1)
    assert joined(Ledger(courses=(ours,)), Ledger(courses=(shorter,)), NOW).courses == (ours,)
    touching = replace(ours, started_ms=ours.started_ms - minutes(9), ended_ms=ours.started_ms)
    wide = joined(Ledger(courses=(ours,)), Ledger(courses=(touching,)), NOW).courses
    assert [(one.started_ms, one.ended_ms) for one in wide] == [(touching.started_ms, ours.ended_ms)]
    after = replace(ours, started_ms=ours.ended_ms, ended_ms=ours.ended_ms + minutes(9))
    wide = joined(Ledger(courses=(ours,)), Ledger(courses=(after,)), NOW).courses
    assert [(one.started_ms, one.ended_ms) for one in wide] == [(ours.started_ms, after.ended_ms)]


@pytest.mark.parametrize("apart_ms", [-minutes(20), minutes(20)])
def test_courses_that_never_met_are_two(apart_ms: int) -> None:
    ours = course("ice-pack", ended_ms=NOW - minutes(60), length_ms=minutes(10))
    other = replace(ours, started_ms=ours.started_ms + apart_ms, ended_ms=ours.ended_ms + apart_ms)
    assert len(joined(Ledger(courses=(ours,)), Ledger(courses=(other,)), NOW).courses) == 2


@pytest.mark.parametrize("method", ["ice-pack", "gel-pack"])
def test_two_of_theirs_are_never_one_of_ours(method: str) -> None:
    ours = course("ice-pack", ended_ms=NOW - minutes(30), length_ms=minutes(60))
    theirs = tuple(course(method, NOW - minutes(ago), minutes(5)) for ago in (50, 40))
    both = joined(Ledger(courses=(ours,)), Ledger(courses=theirs), NOW)
    assert len(both.courses) == (2 if method == "ice-pack" else 3)
    assert both.courses[0] is ours


def test_of_instants_the_later_one_is_kept() -> None:
    ours = Ledger(sedated_ms=5, topical_ms=6)
    theirs = Ledger(sedated_ms=4, topical_ms=7, injury_ms=8, warmed_ms=9, limber_ms=9)
    both = joined(ours, theirs, NOW)
    assert (both.sedated_ms, both.topical_ms, both.injury_ms) == (5, 7, 8)
    assert (both.warmed_ms, both.limber_ms) == (None, None), "what permits is not taken over"
    back = joined(theirs, ours, NOW)
    assert (back.sedated_ms, back.topical_ms, back.injury_ms) == (5, 7, 8), "whichever side it is on"


def test_answers_of_both_hold_and_nothing_that_permits_is_taken_over() -> None:
    ours = Ledger(emergency=frozenset({"A1"}), screened=True)
    theirs = Ledger(emergency=frozenset({"A2"}), leg_sign=True, skin_sign="blister", screened=False)
    both = joined(ours, theirs, NOW)
    assert both.emergency == {"A1", "A2"}
    assert (both.leg_sign, both.skin_sign, both.screened) == (True, "blister", False)
    assert joined(theirs, ours, NOW) == both
    sign = joined(Ledger(skin_sign="grey"), theirs, NOW).skin_sign
    assert sign == "grey"


@pytest.mark.parametrize(
    ("ours", "theirs", "opened"),
    [
        (("B2", True), ("", False), False),
        (("B2", True), ("B2", True), False),
        (("B2", True), ("B2", False), True),
        (("B2", True), ("B4", True), True),
        (("", False), ("B2", True), True),
        (("B2", False), ("B2", True), True),
    ],
)
def test_advice_is_asked_for_wherever_one_of_both_asks(
    ours: tuple[str, bool], theirs: tuple[str, bool], opened: bool
) -> None:
    both = joined(advised(*ours), advised(*theirs), NOW)
    assert both.needs_advice_today is opened
    assert both.same_day == {sign for sign in (ours[0], theirs[0]) if sign}


def advised(sign: str, cleared: bool) -> Ledger:
    same_day = frozenset({sign} - {""})
    return Ledger(same_day=same_day, same_day_cleared=same_day if cleared else None)


def test_a_held_lock_comes_over_while_it_stands_and_only_once() -> None:
    theirs = Held("cold", "cold.min_rest", NOW - minutes(30), hours(2))
    over = replace(theirs, length_ms=minutes(30))
    spares = replace(theirs, spares_wraps=True)
    ours = Ledger(held=(theirs,))
    assert joined(Ledger(), Ledger(held=(theirs, over, spares)), NOW).held == (theirs, spares)
    assert joined(ours, ours, NOW).held == (theirs,)
    longer = replace(theirs, length_ms=hours(2) + 1)
    assert joined(ours, Ledger(held=(longer,)), NOW).held == (theirs, longer)
    assert joined(Ledger(held=(longer,)), ours, NOW).held == (longer,)


def test_what_an_unreadable_ledger_asks_for_is_asked_by_either() -> None:
    ours = Ledger(unreadable=Unreadable(5, frozenset({"skin"})))
    theirs = Ledger(unreadable=Unreadable(7, frozenset({"screen"})))
    assert joined(ours, theirs, NOW).unreadable == Unreadable(7, frozenset({"skin", "screen"}))
    assert joined(Ledger(), theirs, NOW).unreadable == theirs.unreadable
    assert joined(ours, Ledger(), NOW).unreadable == ours.unreadable
    assert joined(Ledger(), Ledger(), NOW).unreadable is None


def test_routines_that_both_know_count_once() -> None:
    ours = Ledger(stretches=(NOW - hours(2), NOW - hours(1)))
    close = (NOW - hours(1) + minutes(1), NOW - hours(1), NOW - hours(5))
    both = joined(ours, Ledger(stretches=close), NOW).stretches
    assert both == (NOW - hours(2), NOW - hours(1) + minutes(1), NOW - hours(1), NOW - hours(5))
    assert joined(ours, Ledger(stretches=(NOW - hours(1) - minutes(1) - 1,)), NOW).stretches[2:] != ()


def test_conditions_are_added_and_none_is_taken_away() -> None:
    life = settled().do(ev.ProfileAnswered(frozenset({"raynaud"}), frozenset({"raynaud"})))
    life.do(ev.LedgerRestored(Ledger(screened=True), frozenset({"glaucoma"})))
    assert life.state.profile.yes == {"raynaud", "glaucoma"}
    assert life.state.profile.answered == set(CONDITIONS)
    asked = Life().do(ev.LedgerRestored(Ledger(), frozenset({"raynaud"})))
    assert asked.state.profile.answered == {"raynaud"}, "that others do not apply is still asked"


def test_what_is_on_the_body_is_kept_as_if_it_came_off_now() -> None:
    life = settled().start("ice-pack", 15).tick(minutes(4))
    (running,) = kept(life.state, life.boot_ms).courses
    assert (running.method, running.contact_ms, running.ended_ms) == ("ice-pack", minutes(4), life.boot_ms)
    assert running.started_ms == life.boot_ms - minutes(4)
    assert running.modality is Modality.COLD
    assert running.estimated
    assert running.last_contact_ms == minutes(4)
    ledger = replace(life.state.ledger, writable=False, warmed_ms=5, limber_ms=6)
    state = replace(settled().state, ledger=ledger)
    plain = kept(state, life.boot_ms)
    assert (plain.writable, plain.warmed_ms, plain.limber_ms, plain.courses) == (True, None, None, ())


def test_between_the_two_parts_of_a_course_and_while_something_moves_nothing_is_read_in() -> None:
    life = settled().start("gel-pack", 10, pattern="on-off").tick(minutes(2)).do(ev.SourceOff())
    backup = ev.LedgerRestored(Ledger())
    assert life.do(backup).refused == "not_now"
    life.tick(minutes(10)).do(backup)
    assert (life.phase, life.refused) == ("ready", "not_now")
    life.do(ev.NextAsked()).do(backup)
    assert (life.phase, life.refused) == ("checks", "not_now")
    assert settled().do(ev.RoutineAsked(STRETCHES, 2, hours(3))).do(backup).refused == "not_now"
    asked = settled()
    asked.state = replace(asked.state, asks_on_body=True)
    assert asked.do(backup).refused == "not_now"


GOOD: Final = course(ended_ms=0)
HELD: Final = Held("cold", "cold.min_rest", 0, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda now: Ledger(courses=(replace(GOOD, method="laser"),)),
        lambda now: Ledger(courses=(replace(GOOD, modality=Modality.HEAT),)),
        lambda now: Ledger(courses=(replace(GOOD, contact_ms=-1),)),
        lambda now: Ledger(courses=(replace(GOOD, last_contact_ms=-1),)),
        lambda now: Ledger(courses=(replace(GOOD, started_ms=1),)),
        lambda now: Ledger(courses=(replace(GOOD, ended_ms=now + 1),)),
        lambda now: Ledger(held=(replace(HELD, what="tea"),)),
        lambda now: Ledger(held=(replace(HELD, limit="tea"),)),
        lambda now: Ledger(held=(replace(HELD, since_ms=now + 1),)),
        lambda now: Ledger(held=(replace(HELD, length_ms=-1),)),
        lambda now: Ledger(held=(replace(HELD, length_ms=LONGEST_WAIT_MS + 1),)),
        lambda now: Ledger(sedated_ms=now + 1),
        lambda now: Ledger(topical_ms=now + 1),
        lambda now: Ledger(injury_ms=now + 1),
        lambda now: Ledger(stretches=(now + 1,)),
        lambda now: Ledger(unreadable=Unreadable(now + 1)),
        lambda now: Ledger(unreadable=Unreadable(0, frozenset({"tea"}))),
        lambda now: Ledger(emergency=frozenset({"B1"})),
        lambda now: Ledger(same_day=frozenset({"A1"})),
        lambda now: Ledger(same_day=frozenset({"B99"})),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(change: Callable[[int], Ledger]) -> None:
    life = settled()
    before = life.state
    life.do(ev.LedgerRestored(change(life.boot_ms)))
    assert life.refused == "request.invalid"
    assert replace(life.state, refused=None) == before
    assert settled().do(ev.LedgerRestored(Ledger(), frozenset({"tired"}))).refused == "request.invalid"


def test_all_that_can_be_is_taken_at_its_bounds() -> None:
    life = settled()
    now_ms = life.boot_ms
    ledger = Ledger(
        courses=(Course(Modality.COLD, "ice-pack", now_ms, now_ms, 0, 0),),
        held=tuple(
            Held(what, limit, now_ms, LONGEST_WAIT_MS)
            for what in ("cold", "heat", "stretch", "strength", "all")
            for limit in ORDER
        ),
        emergency=frozenset(sign for sign in QUESTIONS if sign.startswith("A")),
        same_day=frozenset(sign for sign in QUESTIONS if sign.startswith("B")),
        sedated_ms=now_ms,
        topical_ms=now_ms,
        injury_ms=now_ms,
        unreadable=Unreadable(now_ms),
        stretches=(now_ms,),
    )
    life.do(ev.LedgerRestored(ledger, frozenset(CONDITIONS)))
    assert life.refused is None
    assert len(life.state.ledger.held) == len(ledger.held)
    assert life.state.ledger.emergency == ledger.emergency
    over = Ledger(held=(Held("cold", "cold.min_rest", now_ms, 0),))
    assert settled().do(ev.LedgerRestored(over, frozenset())).refused is None, "one of no length is none"


def test_instants_that_cannot_have_been_count_as_now() -> None:
    early, late = course(ended_ms=99, length_ms=5), course(ended_ms=NOW + 1)
    told = Ledger(
        courses=(early, course(ended_ms=100), course(ended_ms=NOW), late, replace(late, started_ms=NOW + 1)),
        held=(replace(HELD, since_ms=NOW + 1),),
        sedated_ms=99,
        topical_ms=NOW + 1,
        injury_ms=100,
        stretches=(NOW, NOW + 1),
        unreadable=Unreadable(NOW + DAY_MS),
    )
    seen = believed(told, 100, NOW)
    assert [one.ended_ms for one in seen.courses] == [NOW, 100, NOW, NOW, NOW]
    assert [one.started_ms for one in seen.courses[:1]] == [94]
    assert seen.courses[-1].started_ms == NOW
    assert (seen.sedated_ms, seen.topical_ms, seen.injury_ms) == (NOW, NOW, 100)
    assert (seen.stretches, seen.held[0].since_ms) == ((NOW, NOW), NOW)
    assert seen.unreadable == Unreadable(NOW)
