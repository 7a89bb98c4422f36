"""A routine in the engine's words: what its file leaves out is the movement's own."""

from pathlib import Path

import pytest

from backcare_desktop.content.prescription import find, prescribed, relaxing
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.engine.guided import plan
from tests.content.library import LIBRARY


def made(*stages: Stage) -> plan.Routine:
    routine = Routine(id="mine", title="Mine", stage=stages)
    return prescribed(routine, LIBRARY)


def one(**keys: object) -> plan.Stage:
    (stage,) = made(Stage(**keys)).stages  # type: ignore[arg-type]
    return stage


def test_what_is_left_out_is_the_movements_own() -> None:
    knee = one(exercise="knee_to_chest_single")
    assert (knee.doing, knee.length_ms, knee.count, knee.rest_ms) == ("hold", 30_000, 2, 10_000)
    assert knee.sides == ("left", "right")
    cat = one(exercise="cat_cow")
    assert (cat.doing, cat.length_ms, cat.count, cat.sides) == ("reps", 7_000, 8, ())
    march = one(exercise="march_seated")
    assert (march.doing, march.length_ms, march.count) == ("time", 60_000, 1)
    assert one(breathe="478").length_ms == 76_000


def test_what_is_written_is_taken_as_it_stands() -> None:
    knee = one(exercise="knee_to_chest_single", hold_s=120, repeats=9, rest_s=0, sides="right")
    assert (knee.length_ms, knee.count, knee.rest_ms, knee.sides) == (120_000, 9, 0, ("right",))
    assert one(exercise="cat_cow", reps=0).count == 0
    timed = one(exercise="knee_rolls", time_s=40)
    assert (timed.doing, timed.length_ms, timed.count) == ("time", 40_000, 1)
    assert one(breathe="slow46", time_s=60).length_ms == 60_000


def test_what_the_gate_has_to_know_comes_along() -> None:
    fold = one(exercise="chair_forward_fold").exercise
    assert fold == plan.Exercise(
        "stretch",
        frozenset({"seated", "flexion", "deep-flexion", "head-down"}),
        ("lower-back", "upper-back"),
    )
    cat = one(exercise="cat_cow").exercise
    assert cat is not None
    assert cat.acute


@pytest.mark.parametrize(
    ("pattern", "tags"),
    [
        ("slow46", set()),
        ("even55", set()),
        ("box4", {"breath-hold"}),
        ("box3", {"breath-hold"}),
        ("478", {"breath-hold", "4-7-8"}),
    ],
)
def test_breathing(pattern: str, tags: set[str]) -> None:
    stage = one(breathe=pattern)
    assert stage.doing == "breathe"
    assert stage.exercise == plan.Exercise("breath", frozenset(tags), acute=True)


def test_own_movements() -> None:
    held = one(title="Own", hold_s=20, repeats=2, sides="both")
    assert held == plan.Stage("Own", "hold", 20_000, 2, ("left", "right"), 10_000)
    assert one(title="Own", time_s=60) == plan.Stage("Own", "time", 60_000)


@pytest.mark.parametrize(
    ("first", "warm_up"),
    [
        (["standing_side_bend"], "march_standing"),
        (["chair_rotation"], "march_seated"),
        (["figure_four"], "heel_slides"),
        (["childs_pose"], "heel_slides"),
        (["shoulder_rolls", "chair_rotation"], "march_seated"),
        (["shoulder_rolls"], "march_standing"),
        ([], "march_standing"),
    ],
)
def test_the_warm_up_is_in_the_position_it_begins_in(first: list[str], warm_up: str) -> None:
    stages = [Stage(title="Own", time_s=5), *(Stage(exercise=name) for name in first)]
    assert made(*stages).warm_up.name == warm_up


def test_find_knows_ids_and_files(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('title = "Mine"\n[[stage]]\nexercise = "cat_cow"\n', encoding="utf-8")
    (tmp_path / "broken.toml").write_text("title = ", encoding="utf-8")
    core = find("core", LIBRARY)
    assert core is not None
    assert core.id == "core"
    mine = find("mine.toml", LIBRARY, tmp_path)
    assert mine is not None
    assert (mine.id, len(mine.stages), mine.max_pain) == ("mine", 1, None)
    slow = find("slow46", LIBRARY)
    assert slow is not None
    assert (slow.id, slow.breathing_alone, slow.stages[0].length_ms) == ("slow46", True, 300_000)
    assert find("mine.toml", LIBRARY) is None
    for name in ("mine", "broken.toml", "none.toml", "", ".", "\0", "x" * 5000, "../mine.toml"):
        assert find(name, LIBRARY, tmp_path) is None, name


@pytest.mark.parametrize("name", LIBRARY.relaxations)
def test_a_relaxation_is_one_quiet_stage_with_closed_eyes(name: str) -> None:
    found = relaxing(name, LIBRARY)
    (stage,) = found.stages
    assert (found.id, stage.doing, stage.quiet) == (name, "time", True)
    assert stage.length_ms == LIBRARY.relaxations[name].length_s * 1_000
    assert plan.EYES_CLOSED in (stage.exercise or plan.Exercise("rest")).tags
    # Not breathing alone: the gate refuses it while something is on the body.
    assert not found.breathing_alone
    assert not found.holds
    assert found.moving_before_hold_ms == 0
