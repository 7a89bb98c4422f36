"""Routines: how they lie in time, what each event makes of them, and what they leave behind."""

from dataclasses import replace
from typing import Final, get_args

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.plan import BOTH_SIDES, Exercise, Routine, Stage
from backcare_desktop.engine.guided.script import first_of, length_ms, script
from backcare_desktop.engine.guided.states import Going, Over, Paused, Still
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.moment import DAY_MS
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import PAIN_AFTER_MS
from tests.engine.exercises import (
    BOX,
    BREATHING,
    CAT_COW,
    FOLD,
    KNEE,
    LEGS_UP,
    MARCH,
    MOVES,
    OWN,
    PLANK,
    SLOW,
    routine,
)
from tests.engine.life import Life, hours, minutes, request, seconds, settled
from tests.engine.test_every_pair import EVENTS as EVERY_EVENT

#: Warm enough by itself: three minutes of marching come first.
WARM: Final = routine(replace(MARCH, length_ms=minutes(3)), KNEE, name="warm")


def begun(of: Routine, **more: int) -> Life:
    return settled().do(ev.RoutineAsked(of, awake_for_ms=hours(3), **more))


def going(life: Life) -> Going:
    assert isinstance(life.state.guided, Going), life.state.guided
    return life.state.guided


def shown(life: Life) -> tuple[str, str | None, int]:
    """Phase, side and repeat."""
    segment = going(life).segment
    return segment.phase, segment.side, segment.repeat


# ------------------------------------------------------------------------------------------ in time


def test_the_phases_of_a_hold_on_both_sides() -> None:
    laid = [(s.phase, s.side, s.repeat, s.length_ms // 1000) for s in script(routine(KNEE))]
    one_side = [("hold", 1, 30), ("release", 1, 3), ("rest", 1, 10), ("hold", 2, 30), ("release", 2, 3)]
    assert laid == [
        ("get-ready", "left", 1, 5),
        *((phase, "left", repeat, length) for phase, repeat, length in one_side),
        ("switch", "right", 1, 6),
        *((phase, "right", repeat, length) for phase, repeat, length in one_side),
    ]


@pytest.mark.parametrize(
    ("stage", "laid"),
    [
        (CAT_COW, [("get-ready", 5), ("move", 42)]),
        (replace(CAT_COW, sides=BOTH_SIDES), [("get-ready", 5), ("move", 42), ("switch", 6), ("move", 42)]),
        (replace(CAT_COW, sides=("right",)), [("get-ready", 5), ("move", 42)]),
        (OWN, [("get-ready", 5), ("move", 60)]),
        (SLOW, [("breathe", 60)]),
    ],
)
def test_the_phases_of_what_is_not_held(stage: Stage, laid: list[tuple[str, int]]) -> None:
    found = script(routine(stage))
    assert [(s.phase, s.length_ms // 1000) for s in found] == laid
    sided = stage.sides or (None,)
    assert (found[0].side, found[-1].side) == (sided[0], sided[-1])
    assert {s.repeat for s in found} == {0 if stage.doing == "breathe" else 1}


def test_a_rest_belongs_to_the_repeat_before_it() -> None:
    held = script(routine(replace(KNEE, count=3, sides=())))
    assert [s.repeat for s in held if s.phase == "rest"] == [1, 2]


def test_a_time_is_the_whole_time() -> None:
    assert script(routine(replace(OWN, count=3)))[1].length_ms == seconds(60)


def test_a_routine_is_as_long_as_its_phases() -> None:
    assert length_ms(routine(SLOW, CAT_COW)) == seconds(60 + 5 + 42)
    assert first_of(routine(SLOW, CAT_COW), 1) == 1
    assert first_of(routine(SLOW, CAT_COW), 2) is None


@pytest.mark.parametrize(
    ("seconds_held", "marks"), [(9, []), (10, [5]), (19, [14]), (20, [10, 15]), (30, [15, 25])]
)
def test_a_hold_is_announced_in_its_middle_and_before_its_end(seconds_held: int, marks: list[int]) -> None:
    held = script(routine(replace(FOLD, length_ms=seconds(seconds_held))))[1]
    assert held.phase == "hold"
    assert list(held.marks) == [seconds(mark) for mark in marks]


def test_everything_goes_on_by_itself_to_the_end() -> None:
    life = begun(WARM)
    began = life.boot_ms
    seen = []
    while (at := next_deadline(life.state, life.boot_ms)) is not None and isinstance(
        life.state.guided, Going
    ):
        life.tick(at - life.boot_ms)
        if isinstance(life.state.guided, Going):
            seen.append((shown(life)[0], going(life).said, (life.boot_ms - began) // 1000))
    assert seen[:6] == [
        ("move", 0, 5),
        ("get-ready", 0, 185),
        ("hold", 0, 190),
        ("hold", 1, 205),
        ("hold", 2, 215),
        ("release", 0, 220),
    ]
    assert life.state.guided == Over("warm", "done", began + length_ms(WARM))


@pytest.mark.parametrize("late_ms", [0, 1, seconds(1), minutes(2)])
def test_a_late_look_finds_what_an_early_one_would_have(late_ms: int) -> None:
    early, late = begun(WARM), begun(WARM)
    for _ in range(8):
        early.tick(seconds(20))
    early.tick(late_ms)
    late.wait(seconds(160)).tick(late_ms)
    assert early.state == late.state


# ------------------------------------------------------------------------------------- every event


def test_a_pause_stands_still_and_goes_on_after_three_seconds() -> None:
    life = begun(MOVES).tick(seconds(15)).do(ev.RoutinePaused())
    assert isinstance(life.state.guided, Paused)
    assert life.state.guided.spent_ms == seconds(10)
    assert life.state.guided.segment.phase == "move"
    assert next_deadline(life.state, life.boot_ms) is None
    life.tick(minutes(10)).do(ev.RoutineResumed())
    assert going(life).ready_ms == life.boot_ms + seconds(3)
    life.tick(seconds(3))
    assert going(life).ready_ms is None
    assert going(life).ends_ms == life.boot_ms + seconds(32)


def test_a_pause_before_it_goes_on_loses_nothing() -> None:
    life = begun(MOVES).tick(seconds(15)).do(ev.RoutinePaused()).do(ev.RoutineResumed())
    life.tick(seconds(1)).do(ev.RoutinePaused())
    assert isinstance(life.state.guided, Paused)
    assert life.state.guided.spent_ms == seconds(10)


def marks_told(life: Life) -> list[int]:
    """How much of the hold was told, at every look of the next half a minute."""
    return [going(life.tick(seconds(1))).said for _ in range(15)]


@pytest.mark.parametrize("pause", [ev.RoutinePaused(), None])
def test_the_middle_of_a_hold_is_told_once_whatever_comes_between(pause: ev.Event | None) -> None:
    life = begun(WARM).tick(seconds(5 + 180 + 5) + seconds(16))
    assert going(life).said == 1
    life.do(pause or ev.Slept(life.boot_ms)).tick(minutes(1))
    assert isinstance(life.state.guided, Paused)
    assert life.state.guided.said == 1
    life.do(ev.RoutineResumed())
    assert going(life).said == 1
    # Three seconds to get ready, nine more of the hold, then its last five begin.
    assert marks_told(life) == [1] * 11 + [2] * 4


def test_skipping_goes_to_the_next_movement_over_both_sides() -> None:
    life = begun(routine(replace(CAT_COW, sides=BOTH_SIDES), OWN)).tick(seconds(15)).do(ev.RoutineSkipped())
    assert shown(life) == ("get-ready", None, 1)
    assert going(life).segment.stage == 1
    assert life.do(ev.RoutineSkipped()).state.guided == Over("mine", "done", life.boot_ms)


def test_skipping_a_paused_movement_goes_on_with_the_next() -> None:
    life = begun(MOVES).tick(seconds(15)).do(ev.RoutinePaused()).do(ev.RoutineSkipped())
    assert shown(life) == ("get-ready", None, 1)


@pytest.mark.parametrize("paused", [False, True])
def test_it_hurts_ends_it_in_the_same_instant(paused: bool) -> None:
    life = begun(WARM).tick(minutes(4))
    if paused:
        life.do(ev.RoutinePaused())
    life.do(ev.HurtTold())
    assert life.state.guided == Over("warm", "hurts", life.boot_ms)
    assert not life.state.ledger.leg_sign


@pytest.mark.parametrize("sign", ["leg", "numb"])
def test_a_sign_in_the_leg_locks_until_the_warning_signs_are_answered(sign: str) -> None:
    life = begun(WARM).tick(minutes(4)).do(ev.HurtTold()).tick(seconds(9)).do(ev.HurtTold(**{sign: True}))
    assert ("stretch", "redflag.same_day") in life.locks()
    assert ("cold", "redflag.same_day") in life.locks()
    assert life.do(ev.RoutineAsked(MOVES)).refused == "redflag.same_day"
    assert life.do(ev.RoutineAsked(routine(SLOW, LEGS_UP))).refused is None
    life.do(ev.RoutineStopped()).do(ev.ScreenAnswered())
    assert life.do(ev.RoutineAsked(MOVES)).refused is None


def test_sharp_pain_locks_nothing() -> None:
    life = begun(WARM).do(ev.HurtTold(sharp=True))
    assert not life.locks().keys() & {("stretch", "redflag.same_day")}


EVENTS: Final[dict[str, tuple[ev.Event, tuple[str, ...]]]] = {
    "start": (ev.RoutineAsked(MOVES), ("Going", "one_at_a_time", "one_at_a_time", "Going")),
    "pause": (ev.RoutinePaused(), ("not_now", "Paused", "not_now", "not_now")),
    "resume": (ev.RoutineResumed(), ("not_now", "not_now", "Going", "not_now")),
    "skip": (ev.RoutineSkipped(), ("not_now", "Going", "Going", "not_now")),
    "stop": (ev.RoutineStopped(), ("not_now", "Over", "Over", "not_now")),
    "hurts": (ev.HurtTold(), ("not_now", "Over", "Over", "Over")),
    "quit": (ev.QuitAsked(off=True), ("Still", "Over", "Over", "Over")),
    "a fault": (ev.Faulted(), ("Still", "Paused", "Paused", "Over")),
    "a sleep": (ev.Slept(0), ("Still", "Paused", "Paused", "Over")),
    "an A sign": (ev.ScreenAnswered(frozenset({"A1"})), ("Still", "Over", "Over", "Over")),
    "a B sign": (ev.ScreenAnswered(frozenset({"B1"})), ("Still", "Over", "Over", "Over")),
    "no sign": (ev.ScreenAnswered(), ("Still", "Going", "Paused", "Over")),
    "a skin sign": (ev.SkinAnswered("blister"), ("Still", "Going", "Paused", "Over")),
    "cold": (
        ev.StartAsked(request("gel-pack", 10)),
        ("Still", "one_at_a_time", "one_at_a_time", "Over"),
    ),
    "a wrap": (ev.StartAsked(request("heat-wrap", 60)), ("Still", "Going", "Paused", "Over")),
    "a backup": (ev.LedgerRestored(Ledger()), ("Still", "not_now", "not_now", "Over")),
}


#: Of the table of cold and heat, the kinds of events that this one does not have.
OF_NO_ROUTINE: Final = {
    name: (event, row)
    for name, (event, row) in EVERY_EVENT.items()
    if type(event) not in {type(own) for own, _ in EVENTS.values()}
}


def living(state: str) -> Life:
    match state:
        case "Still":
            return settled()
        case "Going":
            return begun(MOVES).tick(seconds(10))
        case "Paused":
            return begun(MOVES).tick(seconds(10)).do(ev.RoutinePaused())
        case _:
            return begun(MOVES).tick(seconds(10)).do(ev.RoutineStopped())


@pytest.mark.parametrize("event", EVENTS)
def test_s12_every_pair_of_a_routine_has_its_answer(event: str) -> None:
    happened, row = EVENTS[event]
    for state, expected in zip(("Still", "Going", "Paused", "Over"), row, strict=True):
        life = living(state).do(happened)
        assert (life.refused or type(life.state.guided).__name__) == expected, f"{event} while {state}"


@pytest.mark.parametrize("event", OF_NO_ROUTINE)
def test_s12_all_other_events_leave_a_routine_as_it_is(event: str) -> None:
    happened, _ = OF_NO_ROUTINE[event]
    for state in ("Still", "Going", "Paused", "Over"):
        life = living(state)
        before = life.state.guided
        assert life.do(happened).state.guided == before, f"{event} while {state}"


def test_s12_every_event_is_looked_at() -> None:
    looked_at = {type(event) for event, _ in (*EVENTS.values(), *OF_NO_ROUTINE.values())}
    assert looked_at == set(get_args(ev.Event))


# ------------------------------------------------------------------------------------------ a sleep


def test_a_sleep_pauses_where_it_began() -> None:
    life = begun(MOVES).tick(seconds(15))
    slept = life.boot_ms
    life.wait(hours(1)).do(ev.Slept(slept))
    assert isinstance(life.state.guided, Paused)
    assert life.state.guided.spent_ms == seconds(10)
    assert life.state.guided.since_ms == slept


def test_a_sleep_of_unknown_beginning_loses_the_segment_s_time() -> None:
    life = begun(MOVES).tick(seconds(15)).do(ev.Slept(0))
    assert isinstance(life.state.guided, Paused)
    assert life.state.guided.spent_ms == 0


# --------------------------------------------------------------------------------- what it leaves


def test_pain_is_asked_five_minutes_after() -> None:
    done = begun(MOVES).tick(minutes(3))
    assert isinstance(done.state.guided, Over)
    assert done.state.pain_after_ms == done.state.guided.since_ms + PAIN_AFTER_MS
    assert done.do(ev.RoutineAsked(MOVES)).state.pain_after_ms is None


@pytest.mark.parametrize(("before", "now", "ends"), [(3, 4, False), (3, 5, True), (None, 9, False)])
def test_pain_two_points_up_ends_it(before: int | None, now: int, ends: bool) -> None:
    life = settled().do(ev.RoutineAsked(MOVES, before)).tick(seconds(10)).do(ev.PainTold(now))
    assert (life.state.guided == Over("moves", "pain", life.boot_ms)) is ends
    assert life.do(ev.PainTold(None)).refused is None


def test_routines_with_holds_count_for_the_day() -> None:
    life = settled()
    ends = []
    for _ in range(3):
        life.do(ev.RoutineAsked(WARM)).tick(minutes(1)).do(ev.RoutineStopped())
        ends.append(life.boot_ms)
    lock = life.locks()["stretch", "stretch.sessions_per_day"]
    assert lock.until_ms == ends[0] + DAY_MS
    assert life.do(ev.RoutineAsked(WARM)).refused == "stretch.sessions_per_day"
    assert life.do(ev.RoutineAsked(MOVES)).refused is None
    life.do(ev.RoutineStopped()).tick(lock.until_ms - life.boot_ms)
    assert life.do(ev.RoutineAsked(WARM)).refused is None
    # By its end the others are more than a day old: nothing of them is kept.
    life.tick(minutes(9))
    assert life.state.guided == Over("warm", "done", life.state.ledger.stretches[0])
    assert len(life.state.ledger.stretches) == 1


def test_routines_without_holds_do_not_count() -> None:
    life = settled()
    for _ in range(9):
        life.do(ev.RoutineAsked(MOVES)).tick(minutes(3))
    assert life.state.ledger.stretches == ()


# ----------------------------------------------------------------------------------- the warm-up


def stages(life: Life) -> list[tuple[str, int]]:
    return [(stage.name, stage.length_ms // 1000) for stage in going(life).run.routine.stages]


def test_a_warm_up_comes_first_where_holds_come_too_soon() -> None:
    assert stages(begun(routine(CAT_COW, KNEE))) == [("march", 180), ("cat_cow", 7), ("knee_to_chest", 30)]
    assert [name for name, _ in stages(begun(WARM))] == ["march", "knee_to_chest"]
    assert [name for name, _ in stages(begun(MOVES))] == ["cat_cow", "My own"]


def test_moving_before_a_hold_is_counted_up_to_the_hold() -> None:
    assert routine(CAT_COW, KNEE, CAT_COW).moving_before_hold_ms == seconds(42)
    assert MOVES.moving_before_hold_ms == seconds(42 + 60)


def test_a_rest_position_warms_nobody() -> None:
    assert stages(begun(routine(replace(LEGS_UP, length_ms=minutes(3)), KNEE)))[0] == ("march", 180)


def test_a_looser_setting_shortens_the_warm_up() -> None:
    life = settled().do(ev.LimitSet("warmup.before_hold", 2)).do(ev.RoutineAsked(routine(KNEE)))
    assert stages(life)[0] == ("march", 120)


@pytest.mark.parametrize(("after", "needed"), [(0, False), (minutes(15), False), (minutes(15) + 1, True)])
def test_a_warm_up_is_good_for_a_quarter_of_an_hour(after: int, needed: bool) -> None:
    life = begun(WARM).tick(seconds(5) + minutes(3))
    warmed = life.boot_ms
    life.tick(seconds(20)).do(ev.RoutineStopped())
    assert life.state.ledger.warmed_ms == warmed
    life.tick(warmed + after - life.boot_ms) if warmed + after > life.boot_ms else None
    life.do(ev.RoutineAsked(routine(KNEE)))
    assert (len(stages(life)) == 2) is needed


def test_a_warm_up_broken_off_is_none() -> None:
    life = begun(WARM).tick(minutes(2)).do(ev.RoutineStopped())
    assert life.state.ledger.warmed_ms is None
    assert len(stages(life.do(ev.RoutineAsked(routine(KNEE))))) == 2


def test_moving_counts_up_to_where_it_was_skipped_or_paused() -> None:
    life = begun(WARM).tick(seconds(5) + minutes(3) - 1).do(ev.RoutineSkipped())
    assert going(life).run.moved_ms == minutes(3) - 1
    assert going(life).run.warmed_ms is None
    other = (
        begun(WARM)
        .tick(seconds(5) + minutes(1))
        .do(ev.RoutinePaused())
        .tick(hours(1))
        .do(ev.RoutineStopped())
    )
    assert other.state.ledger.warmed_ms is None


BRIDGE: Final = replace(CAT_COW, name="bridge", exercise=Exercise("strength"))
GENTLE: Final = Exercise("stretch", muscles=("glutes",))
#: Five minutes of moving to a second, then a deep bend.
LIMBER: Final = routine(replace(MARCH, length_ms=minutes(5)), FOLD, name="limber")


@pytest.mark.parametrize("asked", [BRIDGE, FOLD, PLANK])
def test_deep_bends_and_strength_have_five_minutes_before_them(asked: Stage) -> None:
    alone = stages(begun(routine(asked)))
    assert alone[0] == ("march", 300)
    assert len(alone) == 2
    assert stages(begun(routine(CAT_COW, OWN, asked)))[0] == ("march", 300)


@pytest.mark.parametrize(
    ("before", "enough"),
    [
        ([replace(MARCH, length_ms=minutes(5))], True),
        ([replace(MARCH, length_ms=minutes(5) - 1)], False),
        # Gentle holds count, each side and repeat of them; moving comes before them.
        ([replace(MARCH, length_ms=minutes(3)), replace(KNEE, exercise=GENTLE)], True),
        ([replace(MARCH, length_ms=minutes(3)), replace(KNEE, sides=("left",))], False),
        # A hold that nobody knows, a rest, a breath and strength do not.
        ([replace(MARCH, length_ms=minutes(4)), replace(KNEE, exercise=None)], False),
        ([replace(MARCH, length_ms=minutes(4)), LEGS_UP, SLOW], False),
        ([replace(MARCH, length_ms=minutes(4)), replace(SLOW, exercise=None)], False),
        ([replace(MARCH, length_ms=minutes(4)), PLANK, MARCH], False),
        ([replace(MARCH, length_ms=minutes(4)), FOLD, MARCH], False),
        # A movement of the person's own does, as before holds.
        ([replace(OWN, length_ms=minutes(5))], True),
        ([replace(CAT_COW, length_ms=minutes(1), count=5)], True),
    ],
)
def test_what_counts_towards_the_five_minutes(before: list[Stage], enough: bool) -> None:
    assert (len(stages(begun(routine(*before, BRIDGE)))) == len(before) + 1) is enough


def test_a_gentle_hold_asks_for_three_minutes_and_moving_alone_for_none() -> None:
    assert stages(begun(routine(KNEE)))[0] == ("march", 180)
    assert [name for name, _ in stages(begun(routine(CAT_COW)))] == ["cat_cow"]


def test_what_neither_moves_nor_eases_is_nothing_of_it() -> None:
    assert (KNEE.moving_ms, LEGS_UP.moving_ms, LEGS_UP.easing_ms, PLANK.easing_ms) == (0, 0, 0, 0)
    assert OWN.kind == "mobility"


def test_strength_makes_no_one_ready_for_strength() -> None:
    life = begun(routine(replace(MARCH, length_ms=minutes(5)), BRIDGE)).tick(seconds(5) + minutes(5))
    limber = life.boot_ms
    assert life.tick(seconds(60)).state.ledger.limber_ms == limber


def test_the_longer_of_two_warm_ups_comes() -> None:
    life = settled().do(ev.LimitSet("warmup.before_hold", 7))
    assert stages(life.do(ev.RoutineAsked(routine(FOLD), awake_for_ms=hours(3))))[0] == ("march", 420)


@pytest.mark.parametrize(("after", "needed"), [(0, False), (minutes(15), False), (minutes(15) + 1, True)])
def test_what_was_done_for_deep_bends_fades_as_well(after: int, needed: bool) -> None:
    life = begun(LIMBER).tick(seconds(5) + minutes(5)).do(ev.RoutineStopped())
    assert life.state.ledger.limber_ms == life.boot_ms
    life.tick(after).do(ev.RoutineAsked(routine(BRIDGE)))
    assert (len(stages(life)) == 2) is needed


def test_three_minutes_of_moving_make_no_one_ready_for_strength() -> None:
    life = begun(WARM).tick(seconds(5) + minutes(3)).do(ev.RoutineStopped())
    assert (life.state.ledger.warmed_ms, life.state.ledger.limber_ms) == (life.boot_ms, None)
    assert stages(life.do(ev.RoutineAsked(routine(BRIDGE))))[0] == ("march", 300)
    life.do(ev.RoutineStopped()).do(ev.RoutineAsked(routine(KNEE)))
    assert len(stages(life)) == 1


def test_gentle_holds_make_ready_as_they_are_held() -> None:
    held = routine(replace(MARCH, length_ms=minutes(4)), replace(KNEE, exercise=GENTLE))
    life = begun(held).tick(seconds(5 + 240 + 5) + seconds(30 + 3 + 10) + seconds(30))
    assert going(life).run.limber_ms == life.boot_ms
    assert going(life).run.eased_ms == minutes(5)
    # What is held after that keeps it fresh, what is done besides does not.
    life.tick(seconds(3 + 6 + 10))
    assert life.do(ev.RoutineStopped()).state.ledger.limber_ms == life.boot_ms
    assert begun(routine(replace(MARCH, length_ms=minutes(5)), SLOW)).tick(
        seconds(305 + 60)
    ).state.ledger.limber_ms == settled().boot_ms + seconds(305)


def test_what_was_done_before_a_pause_is_as_old_as_the_pause() -> None:
    life = begun(LIMBER).tick(seconds(5) + minutes(4)).do(ev.RoutinePaused())
    paused = life.boot_ms
    assert life.tick(minutes(10)).do(ev.RoutineStopped()).state.ledger.warmed_ms == paused


def test_holds_are_counted_that_were_held_to_their_end() -> None:
    life = begun(routine(*WARM.stages, FOLD))

    def next_hold() -> None:
        life.tick(going(life).ends_ms - life.boot_ms)
        while going(life).segment.phase != "hold":
            life.tick(going(life).ends_ms - life.boot_ms)

    next_hold()
    assert going(life).run.held == 0
    next_hold()
    assert going(life).run.held == 1
    # One with a pause in it was held; one that was left was not.
    life.tick(seconds(10)).do(ev.RoutinePaused()).tick(minutes(2)).do(ev.RoutineResumed()).tick(seconds(3))
    next_hold()
    assert going(life).run.held == 2
    life.tick(going(life).ends_ms - life.boot_ms - 1).do(ev.RoutineSkipped())
    assert going(life).run.held == 2


@pytest.mark.parametrize(("after", "credited"), [(seconds(3) - 1, False), (seconds(3), True)])
def test_going_on_makes_nothing_recent_that_was_done_before(after: int, credited: bool) -> None:
    life = begun(LIMBER).tick(seconds(5) + minutes(4)).do(ev.RoutinePaused()).tick(hours(10))
    life.do(ev.RoutineResumed()).tick(after).do(ev.RoutineStopped())
    assert (life.state.ledger.warmed_ms is not None) is credited


def test_the_warm_up_is_done_for_a_time_whatever_it_is_made_of() -> None:
    of = replace(routine(KNEE), warm_up=replace(CAT_COW, sides=BOTH_SIDES))
    first = going(begun(of)).run.routine.stages[0]
    assert first == replace(of.warm_up, doing="time", length_ms=minutes(3), count=1, sides=())


# -------------------------------------------------------------------------- restart and reboot


def test_a_routine_does_not_outlive_the_program() -> None:
    life = begun(WARM).tick(minutes(4))
    seen = life.boot_ms
    assert life.crash(seconds(10)).state.guided == Still()
    assert life.state.ledger.stretches == (seen,)
    assert life.state.ledger.warmed_ms == seen - seconds(60) + seconds(5)
    assert life.state.pain_after_ms is None
    assert begun(MOVES).crash(1).state.ledger.stretches == ()
    assert settled().do(ev.RoutineAsked(MOVES)).do(ev.RoutineStopped()).crash(1).state.guided == Still()


def ages(life: Life) -> tuple[int, ...]:
    """Of the last routine with holds, of its warm-up and of what was done for deep bends, in ms."""
    ledger = life.state.ledger
    assert ledger.warmed_ms is not None
    assert ledger.limber_ms is not None
    return tuple(life.boot_ms - at for at in (ledger.stretches[0], ledger.warmed_ms, ledger.limber_ms))


def test_a_believed_reboot_keeps_ages() -> None:
    life = begun(LIMBER).tick(minutes(6)).do(ev.RoutineStopped())
    before = ages(life)
    after = ages(life.reboot(minutes(5)))
    assert [late - early for early, late in zip(before, after, strict=True)] == [minutes(5)] * 3


def test_a_doubtful_reboot_counts_the_day_anew_and_believes_no_warm_up() -> None:
    life = begun(LIMBER).tick(minutes(6)).do(ev.RoutineStopped()).reboot(minutes(5), wall_step_ms=-hours(2))
    assert life.state.ledger.stretches == (life.boot_ms,)
    assert (life.state.ledger.warmed_ms, life.state.ledger.limber_ms) == (None, None)


# ---------------------------------------------------------------------------------- interlocks


def test_breathing_goes_with_a_pack_on() -> None:
    life = settled().start("gel-pack", 10).do(ev.RoutineAsked(BREATHING))
    assert going(life).run.routine == BREATHING
    assert life.phase == "apply"
    life.tick(seconds(61))
    assert isinstance(life.state.guided, Over)
    assert life.state.pain_after_ms is None


def test_a_pack_goes_with_breathing() -> None:
    life = settled().do(ev.RoutineAsked(BREATHING)).start("gel-pack", 10)
    assert (life.phase, type(life.state.guided)) == ("apply", Going)


def test_the_next_cycle_waits_for_the_routine() -> None:
    life = settled().start("gel-pack", 10, cycles=2).tick(minutes(2)).do(ev.SourceOff()).tick(hours(2))
    assert life.do(ev.RoutineAsked(MOVES)).refused is None
    assert life.do(ev.NextAsked()).refused == "one_at_a_time"


def test_moving_goes_with_a_wrap_until_it_has_to_come_off() -> None:
    life = settled().start("heat-wrap", 60)
    assert life.do(ev.RoutineAsked(MOVES)).refused is None
    life.do(ev.RoutineStopped()).do(ev.StopAsked())
    assert life.do(ev.RoutineAsked(MOVES)).refused == "one_at_a_time"


def test_it_waits_where_nobody_knows_what_is_on_the_body() -> None:
    life = settled()
    life.state = replace(life.state, asks_on_body=True)
    assert life.do(ev.RoutineAsked(MOVES)).refused == "one_at_a_time"
    assert life.do(ev.RoutineAsked(BREATHING)).refused is None


def test_quiet_breathing_goes_on_through_a_b_sign_and_a_quit_that_stays() -> None:
    life = settled().start("gel-pack", 10).do(ev.RoutineAsked(routine(SLOW, LEGS_UP)))
    assert life.refused == "one_at_a_time"
    life.do(ev.RoutineAsked(BREATHING)).do(ev.ScreenAnswered(frozenset({"B1"})))
    assert isinstance(life.state.guided, Going)
    assert isinstance(life.do(ev.QuitAsked(off=False)).state.guided, Going)
    assert isinstance(life.do(ev.QuitAsked(off=True)).state.guided, Over)


def test_holding_breath_is_breathing() -> None:
    assert settled().start("gel-pack", 10).do(ev.RoutineAsked(routine(BOX))).refused is None
