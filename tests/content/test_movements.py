"""The 26 movements: complete, plain to read, and within the limits they are done under."""

import json
import re

import pytest

from backcare_desktop.content.movement import Movement
from backcare_desktop.engine.limits import LIMITS
from tests.content.library import LIBRARY
from tests.content.reading_age import grade

MOVEMENTS = LIBRARY.movements
EACH = pytest.mark.parametrize("movement", MOVEMENTS.values(), ids=MOVEMENTS)
#: What the article asks for by name.
NAMED = ("cat_cow", "childs_pose", "wall_angel", "bridge", "plank_knees", "plank_full")
#: The sixth year of school: a reading age of about 12.
HARDEST_GRADE = 6.0


def test_all_are_there() -> None:
    assert len(MOVEMENTS) == 26
    assert set(NAMED) <= set(MOVEMENTS)


@EACH
def test_the_words_are_plain(movement: Movement) -> None:
    assert grade(movement.cues) <= HARDEST_GRADE
    others = [movement.setup, movement.breath, movement.feel, movement.stop, movement.easier]
    assert grade(others) <= HARDEST_GRADE
    # Some conditions have only the names a doctor gave them.
    assert grade([movement.avoid]) <= 10


@EACH
def test_every_line_fits_one_breath(movement: Movement) -> None:
    for cue in movement.cues:
        assert len(cue.split()) <= 18, cue
        assert cue[-1] in ".!", cue


@EACH
def test_what_it_asks_for_lies_within_the_limits(movement: Movement) -> None:
    if movement.hold_s is not None and movement.repeats is not None:
        name = "strength.plank_hold" if movement.is_strength else "stretch.hold"
        assert movement.hold_s <= LIMITS[name].default
        assert movement.repeats <= LIMITS["stretch.repeats"].default
    if movement.reps is not None:
        assert movement.reps <= LIMITS["move.reps"].default


@EACH
def test_both_sides_exist_and_differ(movement: Movement) -> None:
    if movement.sides is None:
        # No line may speak of another side then.
        assert not re.search(r"\bchange sides\b|\bother side\b", " ".join(movement.cues))
        return
    left, right = movement.sides.left, movement.sides.right
    assert left != right
    assert "left" in left.lower()
    assert "right" in right.lower()


@EACH
def test_its_ground_is_among_its_tags(movement: Movement) -> None:
    grounds = {
        "lying": {"supine", "prone"},
        "floor": {"kneeling", "prone"},
        "chair": {"seated"},
        "standing": {"standing"},
    }
    if not movement.also_in:
        assert grounds[movement.position] & set(movement.tags)


@EACH
def test_deep_bends_wait_for_the_morning_and_for_quiet_days(movement: Movement) -> None:
    if movement.is_deep:
        assert "flexion" in movement.tags
        assert not movement.acute
        assert not movement.morning
        assert "hours after waking" in movement.avoid
    if movement.is_strength:
        assert not movement.acute


@EACH
def test_it_names_a_source(movement: Movement) -> None:
    # tests/engine/test_limits.py sees that each is listed.
    assert re.search(r"\bS\d+\b|\[GK\]", movement.source)


@EACH
def test_it_was_reviewed(movement: Movement) -> None:
    assert movement.reviewed.isoformat() >= "2026-11-23"


def test_movements_warm_up_in_each_position() -> None:
    warm = {where for m in MOVEMENTS.values() if m.kind == "warm-up" for where in m.positions}
    assert {"standing", "chair", "lying"} <= warm


def test_nothing_promises_a_cure() -> None:
    texts = json.dumps([(m.title, m.setup, m.cues, m.feel) for m in MOVEMENTS.values()]).lower()
    for word in ("relie", "cure", "treat", "heal", "fix"):
        assert word not in texts, word
