"""The nine routines that travel with the program: the engine's own gate lets each of them begin."""

import pytest

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.prescription import WARM_UPS, prescribed
from backcare_desktop.content.routine import Routine
from backcare_desktop.engine.guard import AllowedRoutine, Refused, decide
from backcare_desktop.engine.guided import plan
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import LIMITS, Limits
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS
from backcare_desktop.engine.profile import Profile
from tests.content.library import LIBRARY
from tests.content.reading_age import grade

HEALTHY = Profile(frozenset(), frozenset(CONDITIONS))
NOW_MS = 24 * HOUR_MS
ROUTINES = LIBRARY.routines
EACH = pytest.mark.parametrize("routine", ROUTINES.values(), ids=ROUTINES)
IDS = "spasm_lying morning desk2 chair8 after_heat bed core posture floor_yoga"


def judged(routine: Routine, pain: int = 0, awake_ms: int = 3 * HOUR_MS) -> AllowedRoutine | Refused:
    asked = MovementRequest(prescribed(routine, LIBRARY), pain, awake_ms)
    return decide(asked, None, Ledger(), HEALTHY, Limits(), NOW_MS)


def test_all_nine_are_there() -> None:
    assert set(ROUTINES) == set(IDS.split())


@EACH
def test_a_fresh_person_may_begin_and_no_warm_up_is_put_in_front(routine: Routine) -> None:
    assert judged(routine) == AllowedRoutine(prescribed(routine, LIBRARY))


@EACH
def test_it_may_begin_up_to_its_own_pain_and_no_further(routine: Routine) -> None:
    most = routine.max_pain
    assert most is not None
    assert isinstance(judged(routine, most), AllowedRoutine)
    assert isinstance(judged(routine, most + 1), Refused)


@EACH
def test_deep_bends_and_strength_have_five_minutes_of_gentle_things_before(routine: Routine) -> None:
    gentle_ms = 0
    for stage in prescribed(routine, LIBRARY).stages:
        tags = stage.exercise.tags if stage.exercise else frozenset()
        if stage.kind == "strength" or "deep-flexion" in tags:
            assert gentle_ms >= LIMITS["warmup.before_deep_or_strength"].hard * MINUTE_MS, stage.name
            return
        if not stage.quiet:
            gentle_ms += stage.length_ms * stage.count * max(1, len(stage.sides))


@EACH
def test_it_warms_up_where_it_begins(routine: Routine) -> None:
    first = next(
        LIBRARY.movements[s.exercise] for s in routine.stage if s.exercise not in (None, "rest_legs_up")
    )
    assert first.is_moving
    warm_up = LIBRARY.movements[prescribed(routine, LIBRARY).warm_up.name]
    assert WARM_UPS[first.position] == warm_up.id
    assert warm_up.kind == "warm-up"


@EACH
def test_its_words_are_plain_and_its_length_is_a_break_not_a_class(routine: Routine) -> None:
    assert routine.note
    assert grade([routine.note]) <= 6
    assert 60 * SECOND_MS <= length_ms(prescribed(routine, LIBRARY)) <= 10 * MINUTE_MS
    # What is shipped says its format (its default is for what people write).
    text = (assets_folder() / "routines" / f"{routine.id}.toml").read_text(encoding="utf-8")
    assert text.startswith("format = 1\n")


def test_what_each_is_for() -> None:
    made = {name: prescribed(routine, LIBRARY) for name, routine in ROUTINES.items()}
    assert all(s.exercise and s.exercise.acute for s in made["spasm_lying"].stages)
    assert not made["desk2"].holds
    assert made["desk2"].moving_before_hold_ms <= 2 * MINUTE_MS
    assert not any("deep-flexion" in tags(s) for s in (*made["morning"].stages, *made["bed"].stages))
    assert all("kneeling" not in tags(s) and "supine" not in tags(s) for s in made["chair8"].stages)
    assert any(s.name == "wall_angel" for s in made["posture"].stages)
    assert {"cat_cow", "childs_pose"} <= {s.name for s in made["floor_yoga"].stages}


def tags(stage: plan.Stage) -> frozenset[str]:
    return stage.exercise.tags if stage.exercise else frozenset()


def test_core_does_not_begin_above_a_pain_of_two() -> None:
    refused = judged(ROUTINES["core"], 3)
    assert isinstance(refused, Refused)
    assert [reason.limit for reason in refused.reasons] == ["strength.max_start_pain"]


def test_a_deep_bend_waits_for_the_morning() -> None:
    refused = judged(ROUTINES["chair8"], awake_ms=HOUR_MS)
    assert isinstance(refused, Refused)
    assert refused.first.limit == "flexion.after_waking"
    assert refused.first.until_ms == NOW_MS + HOUR_MS
    assert isinstance(judged(ROUTINES["morning"], awake_ms=0), AllowedRoutine)
