"""What stands against a routine: each limit at its bound and one beyond, and which is told first."""

from dataclasses import replace

import pytest

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import ORDER, Refused, decide
from backcare_desktop.engine.guided.gate import RULES_OUT, MovementRequest, ruled_out
from backcare_desktop.engine.guided.plan import BOTH_SIDES, Exercise, Routine, Stage
from backcare_desktop.engine.ledger import Unreadable
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.profile import Profile
from tests.engine.exercises import (
    CAT_COW,
    FOLD,
    KNEE,
    LEGS_UP,
    MOVES,
    OWN,
    PLANK,
    SLOW,
    STRETCHES,
    routine,
)
from tests.engine.life import Life, hours, minutes, seconds, settled


def refusals(
    of: Routine | None,
    life: Life | None = None,
    pain_before: int | None = None,
    awake_for_ms: int | None = hours(3),
    *,
    occupied: bool = False,
) -> list[str]:
    """Every reason against the routine, the first shown first."""
    life = life or settled()
    asked = MovementRequest(of, pain_before, awake_for_ms, occupied)
    decision = decide(asked, None, life.state.ledger, life.state.profile, life.state.limits, life.boot_ms)
    return [reason.limit for reason in decision.reasons] if isinstance(decision, Refused) else []


def hold(length_s: float = 30, count: int = 1, rest_s: float = 10, kind: str = "stretch") -> Routine:
    return routine(Stage("held", "hold", seconds(length_s), count, (), seconds(rest_s), Exercise(kind)))


def breath(length_ms: int, *tags: str) -> Routine:
    return routine(Stage("pattern", "breathe", length_ms, exercise=Exercise("breath", frozenset(tags))))


@pytest.mark.parametrize(
    ("of", "limits"),
    [
        (hold(10), []),
        (hold(9.999), ["stretch.hold"]),
        (hold(60), []),
        (hold(60.001), ["stretch.hold"]),
        (hold(60, kind="strength"), []),
        (hold(61, kind="strength"), ["strength.plank_hold"]),
        (hold(1, kind="strength"), []),
        (hold(0.001, kind="strength"), []),
        (hold(30, 4), []),
        (hold(30, 5), ["stretch.repeats"]),
        (hold(30, 2, rest_s=9.999), ["stretch.rest_between"]),
        (hold(30, 1, rest_s=0), []),
        (routine(replace(CAT_COW, count=15)), []),
        (routine(replace(CAT_COW, count=16)), ["move.reps"]),
        (routine(OWN), []),
        (breath(minutes(10)), []),
        (breath(minutes(10) + 1), ["breath.slow"]),
        (breath(minutes(5), "breath-hold"), []),
        (breath(minutes(5) + 1, "breath-hold"), ["breath.box"]),
        (breath(seconds(152), "breath-hold", "4-7-8"), []),
        (breath(seconds(152) + 1, "breath-hold", "4-7-8"), ["breath.478_cycles"]),
        (routine(Stage("own", "breathe", minutes(11))), ["breath.slow"]),
    ],
)
def test_lengths_and_numbers(of: Routine, limits: list[str]) -> None:
    assert refusals(of) == limits


def test_a_stricter_setting_is_the_cap() -> None:
    life = settled().do(ev.LimitSet("stretch.hold", 20)).do(ev.LimitSet("strength.plank_hold", 20))
    assert refusals(hold(21), life) == ["stretch.hold"]
    assert refusals(hold(21, kind="strength"), life) == ["strength.plank_hold"]


def test_one_muscle_of_one_side_is_held_two_minutes_at_most() -> None:
    knee = replace(KNEE, count=4)
    assert refusals(routine(knee)) == []
    assert refusals(routine(knee, FOLD)) == ["stretch.max_per_muscle"]
    left = replace(KNEE, count=2, sides=("left",))
    assert refusals(routine(left, replace(left, sides=("right",)), left)) == []
    assert refusals(routine(replace(PLANK, length_ms=seconds(60)))) == []
    no_muscle = Stage("own", "hold", seconds(60), 4, (), seconds(10))
    assert refusals(routine(no_muscle)) == []


@pytest.mark.parametrize(
    ("of", "pain", "limits"),
    [
        (STRETCHES, 5, []),
        (STRETCHES, 7, []),
        (STRETCHES, 8, ["stretch.max_start_pain"]),
        (routine(FOLD), 5, []),
        (routine(FOLD), 6, ["stretch.max_start_pain"]),
        (routine(OWN), 6, ["stretch.max_start_pain"]),
        (routine(SLOW, LEGS_UP), 10, []),
        (routine(CAT_COW, SLOW), 8, ["stretch.max_start_pain"]),
        (routine(PLANK), 2, []),
        (routine(PLANK), 3, ["strength.max_start_pain"]),
        (routine(PLANK), 6, ["stretch.max_start_pain", "strength.max_start_pain"]),
        (routine(CAT_COW, max_pain=4), 5, ["stretch.max_start_pain"]),
        (routine(CAT_COW, max_pain=4), 4, []),
        (routine(FOLD), None, []),
    ],
)
def test_pain_at_the_start(of: Routine, pain: int | None, limits: list[str]) -> None:
    assert refusals(of, pain_before=pain) == limits


def test_a_looser_start_pain_is_still_not_for_the_worst() -> None:
    life = settled().do(ev.LimitSet("stretch.max_start_pain", 7))
    assert refusals(routine(FOLD), life, pain_before=7) == []
    assert refusals(routine(FOLD), life, pain_before=8) == ["stretch.max_start_pain"]


@pytest.mark.parametrize(
    ("awake_ms", "limits"),
    [(hours(2), []), (hours(2) - 1, ["flexion.after_waking"]), (None, ["flexion.after_waking"])],
)
def test_deep_bends_wait_after_waking(awake_ms: int | None, limits: list[str]) -> None:
    assert refusals(routine(FOLD), awake_for_ms=awake_ms) == limits
    assert refusals(STRETCHES, awake_for_ms=awake_ms) == []


def test_when_deep_bends_may_come_is_told() -> None:
    life = settled()
    life.do(ev.RoutineAsked(routine(FOLD), awake_for_ms=hours(1)))
    assert life.state.refused is not None
    assert life.state.refused.until_ms == life.boot_ms + hours(1)


@pytest.mark.parametrize(
    ("of", "limits"),
    [(STRETCHES, ["cold.no_numb_exercise"]), (routine(PLANK), ["cold.no_numb_exercise"]), (MOVES, [])],
)
def test_numb_skin_is_neither_held_nor_loaded(of: Routine, limits: list[str]) -> None:
    life = settled().start("gel-pack", 10).tick(minutes(3)).do(ev.SourceOff())
    assert refusals(of, life.tick(minutes(20) - 1)) == limits
    assert refusals(of, life.tick(1)) == []


def test_strength_by_repetition_waits_too() -> None:
    bridge = routine(replace(CAT_COW, exercise=Exercise("strength")))
    life = settled().start("gel-pack", 10).tick(minutes(3)).do(ev.SourceOff())
    assert refusals(bridge, life) == ["cold.no_numb_exercise"]


def test_a_hold_of_the_persons_own_goes_by_the_rules_of_a_stretch() -> None:
    own = Stage("own", "hold", seconds(30), 2, BOTH_SIDES, seconds(10))
    life = settled()
    assert refusals(routine(own), life, pain_before=5) == []
    assert refusals(routine(own), life, pain_before=6) == ["stretch.max_start_pain"]
    assert refusals(routine(replace(own, length_ms=seconds(61), count=5)), life) == [
        "stretch.hold",
        "stretch.repeats",
    ]
    life.start("gel-pack", 10).tick(minutes(3)).do(ev.SourceOff())
    assert refusals(routine(own), life) == ["cold.no_numb_exercise"]
    life.tick(minutes(20)).do(ev.RoutineAsked(routine(own))).do(ev.RoutineStopped())
    assert len(life.state.ledger.stretches) == 1


@pytest.mark.parametrize("condition", RULES_OUT)
def test_a_condition_rules_out_its_movements(condition: str) -> None:
    for tag in RULES_OUT[condition]:
        moved = routine(replace(CAT_COW, exercise=Exercise("mobility", frozenset({tag}), acute=True)))
        life = settled()
        assert refusals(moved, life) == []
        life.state = replace(life.state, profile=Profile(frozenset({condition}), frozenset(CONDITIONS)))
        assert f"profile.{condition}" in refusals(moved, life)
        # Not asked yet: refused as well.
        life.state = replace(life.state, profile=Profile(frozenset(), frozenset(CONDITIONS) - {condition}))
        assert f"profile.{condition}" in refusals(moved, life)
        assert refusals(routine(OWN), life) == []


def test_what_was_never_asked_rules_out_unless_it_was_lost() -> None:
    turned = routine(replace(CAT_COW, exercise=Exercise("mobility", frozenset({"rotation"}))))
    assert ruled_out(turned, Profile()) == ("osteoporosis", "spine_surgery")
    assert ruled_out(turned, Profile(), lost=True) == ()


def test_answers_lost_with_the_ledger_do_not_lock_movement() -> None:
    turned = routine(replace(CAT_COW, exercise=Exercise("mobility", frozenset({"rotation"}))))
    life = settled()
    life.state = replace(life.state, profile=Profile())
    assert "profile.osteoporosis" in refusals(turned, life)
    life.state = replace(life.state, ledger=replace(life.state.ledger, unreadable=Unreadable(0)))
    assert refusals(turned, life) == []
    # What was answered since counts.
    life.state = replace(life.state, profile=Profile(frozenset({"osteoporosis"}), frozenset(CONDITIONS)))
    assert refusals(turned, life) == ["profile.osteoporosis"]


def test_a_routine_may_ask_for_less_pain_than_the_limits() -> None:
    easy = routine(OWN, max_pain=4)
    assert refusals(easy, pain_before=4) == []
    assert refusals(easy, pain_before=5) == ["stretch.max_start_pain"]
    # Where a limit says so as well, it is the limit that is told.
    assert refusals(routine(PLANK, max_pain=2), pain_before=3) == ["strength.max_start_pain"]


@pytest.mark.parametrize(
    "of",
    [
        None,
        routine(),
        routine(replace(OWN, count=2)),
        routine(replace(SLOW, count=2)),
        routine(*[OWN] * 101),
        routine(replace(OWN, length_ms=0)),
        routine(replace(OWN, length_ms=-1)),
        routine(replace(OWN, length_ms=hours(3))),
        routine(replace(CAT_COW, count=0)),
        routine(replace(CAT_COW, count=10**9)),
        routine(replace(OWN, length_ms=hours(2)), OWN),
        routine(replace(OWN, length_ms=hours(2), sides=BOTH_SIDES)),
        routine(replace(KNEE, sides=("up",))),
        routine(replace(KNEE, rest_ms=-1)),
        routine(replace(KNEE, rest_ms=minutes(10) + 1)),
        routine(replace(CAT_COW, length_ms=minutes(10), count=13)),
        routine(replace(KNEE, exercise=Exercise("magic"))),
    ],
)
def test_nonsense_is_refused(of: Routine | None) -> None:
    assert refusals(of) == ["request.invalid"]


@pytest.mark.parametrize(("pain", "awake_ms"), [(-1, 0), (11, 0), (0, -1), (0, hours(49))])
def test_nonsense_about_the_person_is_refused(pain: int, awake_ms: int) -> None:
    assert refusals(STRETCHES, pain_before=pain, awake_for_ms=awake_ms) == ["request.invalid"]
    assert refusals(STRETCHES, pain_before=0, awake_for_ms=0) == []
    assert refusals(STRETCHES, pain_before=0, awake_for_ms=hours(48)) == []


@pytest.mark.parametrize(
    ("of", "limits"),
    [
        (routine(*[OWN] * 100), []),
        (routine(replace(OWN, length_ms=hours(2))), []),
        (routine(replace(KNEE, rest_ms=minutes(10))), []),
        (routine(replace(CAT_COW, length_ms=1, count=7_200)), ["move.reps"]),
        (routine(replace(CAT_COW, length_ms=minutes(10), count=12)), []),
    ],
)
def test_the_largest_that_makes_sense(of: Routine, limits: list[str]) -> None:
    assert refusals(of) == limits


def test_an_emergency_stands_before_everything() -> None:
    life = settled().do(ev.ScreenAnswered(frozenset({"A1"})))
    assert refusals(None, life, occupied=True) == [
        "redflag.emergency_lock",
        "one_at_a_time",
        "request.invalid",
    ]
    assert refusals(routine(SLOW), life) == ["redflag.emergency_lock"]


def test_a_same_day_answer_leaves_breathing_and_rest() -> None:
    life = settled().do(ev.ScreenAnswered(frozenset({"B1"})))
    assert refusals(MOVES, life) == ["redflag.same_day"]
    assert refusals(routine(SLOW, LEGS_UP), life) == []


def test_what_cannot_be_written_does_not_keep_from_moving() -> None:
    life = settled().do(ev.StoreChanged(writable=False))
    assert refusals(STRETCHES, life) == []


def test_reasons_come_in_the_order_of_the_contract() -> None:
    life = settled().start("gel-pack", 10).tick(minutes(3)).do(ev.SourceOff())
    life.do(ev.ScreenAnswered(frozenset({"B1"})))
    life.state = replace(life.state, profile=Profile())
    broken = routine(
        replace(FOLD, length_ms=seconds(61), count=5, rest_ms=0),
        replace(PLANK, length_ms=seconds(61)),
        replace(KNEE, sides=BOTH_SIDES),
        replace(CAT_COW, count=16),
    )
    found = refusals(broken, life, pain_before=9, awake_for_ms=0, occupied=True)
    families = ["profile" if limit.startswith("profile.") else limit for limit in found]
    assert families == sorted(families, key=ORDER.index)
    assert [limit for limit in families if limit != "profile"] == [
        "redflag.same_day",
        "one_at_a_time",
        "stretch.max_start_pain",
        "strength.max_start_pain",
        "cold.no_numb_exercise",
        "flexion.after_waking",
        "stretch.hold",
        "strength.plank_hold",
        "stretch.repeats",
        "stretch.rest_between",
        "stretch.max_per_muscle",
        "move.reps",
    ]
