"""The small search: every family of it walked to its end finds no harm."""

import pytest

from tools.explore.families import FULL, SMALL, Family
from tools.explore.search import searched


@pytest.mark.parametrize("family", SMALL, ids=[family.name for family in SMALL])
def test_no_harm_can_be_reached(family: Family) -> None:
    result = searched(family)

    assert not result.law, f"{result.law}: {result.harm}\n{result.story}"
    assert not result.cut
    assert result.states >= 50
    assert result.depth >= 9


def test_no_two_families_are_the_same() -> None:
    worlds = [(family.actions, family.settings, family.longest_on) for family in FULL]

    assert len(set(worlds)) == len(worlds)
    assert len({family.name for family in FULL}) == len(FULL)
