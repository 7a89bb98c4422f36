"""The program's own graph: every state it can reach by a family's steps, and what is seen of each.

Law: each edge is one run of the real code from a real state; states that are the same seen from
their present are walked once.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tools.explore.actions import LONGEST_ON_MS, Action, apply, possible
from tools.explore.canonical import Carrier, seen, unchanged
from tools.explore.machine import Machine, Place
from tools.explore.observation import Observation, observed
from tools.explore.paper import Codec

MOST_STATES: Final = 2_000_000
#: A step's code is its action's number, and what was seen of it above these bits.
ACTION_BITS: Final = 8
ACTION_MASK: Final = (1 << ACTION_BITS) - 1


@dataclass(slots=True)
class Graph:
    """States are numbers from 0 (the beginning) on; a cut graph knows no steps of its last ones.

    The steps of a state are those from `first[state]` up to `first[state + 1]`: `code` says which
    and what was seen, `to` where it leads. prints: each state's fingerprint.
    cut: there were more than `most` states.
    """

    actions: Sequence[Action]
    first: "array[int]" = field(default_factory=lambda: array("i", [0]))
    code: "array[int]" = field(default_factory=lambda: array("i"))
    to: "array[int]" = field(default_factory=lambda: array("i"))
    sights: list[Observation] = field(default_factory=list)
    prints: "array[int]" = field(default_factory=lambda: array("Q"))
    cut: bool = False

    @property
    def states(self) -> int:
        """How many there are."""
        return len(self.prints)

    @property
    def runs(self) -> int:
        """How many steps were run with the real code."""
        return len(self.to)

    def step(self, code: int) -> tuple[Action, Observation]:
        """The step and what was seen of it."""
        return self.actions[code & ACTION_MASK], self.sights[code >> ACTION_BITS]

    def steps(self, state: int) -> Iterable[tuple[int, int]]:
        """Code and target of each step from the state; none where a cut graph ends."""
        if state + 1 >= len(self.first):
            return ()
        begin, end = self.first[state], self.first[state + 1]
        return zip(self.code[begin:end], self.to[begin:end], strict=True)


def graph_of(
    beginning: Place,
    actions: Sequence[Action],
    codec: Codec,
    longest_on_ms: int = LONGEST_ON_MS,
    most: int = MOST_STATES,
) -> Graph:
    """Walk the program's states breadth first until there are no more.

    most: a program with a fault may have no end; a whole one never comes near it.
    """
    graph = Graph(actions)
    machine = Machine(codec)
    machine.stand(beginning)
    begun = seen(machine)
    numbers = {begun.print: 0}
    known: dict[Observation, int] = {}
    frontier: list[Carrier] = [begun.machine_at]
    numbered = list(enumerate(actions))
    while frontier and not graph.cut:
        found: list[Carrier] = []
        for carrier in frontier:
            here, place = len(graph.first) - 1, carrier.place()
            for number, action in numbered:
                if not possible(action, place, longest_on_ms):
                    continue
                machine.stand(place)
                since = apply(action, machine)
                sight = observed(place.state, machine, since)
                graph.code.append(known.setdefault(sight, len(known)) << ACTION_BITS | number)
                if unchanged(place, machine):
                    graph.to.append(here)
                    continue
                then = seen(machine)
                target = numbers.get(then.print)
                if target is None:
                    target = numbers[then.print] = len(numbers)
                    found.append(then.machine_at)
                graph.to.append(target)
            graph.first.append(len(graph.to))
        frontier = found
        graph.cut = bool(found) and len(numbers) > most
    graph.prints.extend(numbers)
    graph.sights = list(known)
    return graph
