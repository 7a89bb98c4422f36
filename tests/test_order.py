"""The order of files in `make test`: those that wait lie between those that work."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import spread, waits


def files(folder: str, number: int) -> list[Path]:
    return [Path("tests", folder, f"test_{place}.py") for place in range(number)]


@pytest.mark.parametrize("many", [0, 1, 3, 25])
@pytest.mark.parametrize("others", [0, 1, 40, 140])
def test_each_file_comes_once_and_what_waits_longest_begins_first(many: int, others: int) -> None:
    waiting, working = files("desktop", many), files("gui", others)
    order = list(spread(waiting, working))
    assert sorted(order) == sorted([*waiting, *working])
    assert [file for file in order if waits(file)] == waiting


def test_what_waits_is_spread_and_has_begun_before_the_last_quarter() -> None:
    order = list(spread(files("desktop", 25), files("gui", 140)))
    places = [place for place, file in enumerate(order) if waits(file)]
    assert places[0] == 0
    assert {later - sooner for sooner, later in pairwise(places)} == {5}
    assert places[-1] < len(order) * 0.78
