"""A breath at each moment of it."""

from itertools import pairwise

import pytest

from backcare_desktop.viewmodel.pace import Breath, Pattern, breath_at, round_ms

SLOW: Pattern = (("in", 4_000), ("out", 6_000))
BOX: Pattern = (("in", 4_000), ("full", 4_000), ("out", 4_000), ("empty", 4_000))


@pytest.mark.parametrize(
    ("spent_ms", "breath"),
    [
        (0, ("in", 1)),
        (999, ("in", 1)),
        (1_000, ("in", 2)),
        (3_999, ("in", 4)),
        (4_000, ("out", 1)),
        (9_999, ("out", 6)),
        (10_000, ("in", 1)),
        (64_500, ("out", 1)),
        (-5, ("in", 1)),
    ],
)
def test_which_part_and_which_second(spent_ms: int, breath: tuple[str, int]) -> None:
    found = breath_at(SLOW, spent_ms)
    assert (found.part, found.count) == breath


def test_the_circle_waits_where_the_breath_is_held() -> None:
    assert breath_at(BOX, 5_500) == Breath("full", 2, 1.0)
    assert breath_at(BOX, 15_000) == Breath("empty", 4, 0.0)
    assert breath_at(BOX, 2_000).width == pytest.approx(0.5)
    assert breath_at(BOX, 10_000).width == pytest.approx(0.5)


@pytest.mark.parametrize("pattern", [SLOW, BOX])
def test_the_circle_never_jumps(pattern: Pattern) -> None:
    widths = [breath_at(pattern, at).width for at in range(0, 2 * round_ms(pattern), 34)]
    steps = [abs(later - earlier) for earlier, later in pairwise(widths)]
    assert max(steps) < 0.015
    assert min(widths) == pytest.approx(0, abs=0.001)
    assert max(widths) == pytest.approx(1, abs=0.001)
