"""What several families met is counted once, and what only one met is not lost."""

from array import array

from tools.explore.families import SMALL
from tools.explore.search import Result, searched
from tools.explore.total import Total


def result(*states: int) -> Result:
    return Result("", array("Q", states[:1]), array("Q", states), runs=1, steps=2, depth=3)


def test_a_state_that_two_families_met_counts_once() -> None:
    total = Total()

    total.add(result(1, 2, 3))
    total.add(result(3, 4))
    total.add(result(4, 3))

    assert "3 families, 4 distinct states (7 where" in total.text()
    assert "3 distinct states of the program alone" in total.text()


def test_a_family_counts_each_state_once_and_two_walks_of_it_are_one() -> None:
    once, again = searched(SMALL[1]), searched(SMALL[1])

    assert len(set(once.states)) == len(once.states)
    assert len(set(once.program)) == len(once.program)
    assert set(once.states) == set(again.states)
