"""The program's own graph: every state it can reach by a family's steps, and what is seen of each.

Law: each edge is one run of the real code from a real state; states that are the same seen from
their present are walked once.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tools.explore.actions import LONGEST_ON_MS, Action, apply, possible
from tools.explore.canonical import Carrier, seen, unchanged
from tools.explore.machine import Machine, Place
from tools.explore.observation import Observation, observed
from tools.explore.paper import Codec

#: No edge: the step is not taken from here.
NONE: Final = -1
MOST_STATES: Final = 5_000_000


@dataclass(slots=True)
class Graph:
    """States are numbers from 0 (the beginning) on; edge `state * len(actions) + action`.

    runs: how many steps were run with the real code. cut: there were more than `most` states.
    """

    actions: Sequence[Action]
    to: "array[int]" = field(default_factory=lambda: array("i"))
    sight: "array[int]" = field(default_factory=lambda: array("i"))
    sights: list[Observation] = field(default_factory=list)
    states: int = 0
    runs: int = 0
    cut: bool = False


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
    first = seen(machine)
    numbers = {first.print: 0}
    known: dict[Observation, int] = {}
    frontier: list[Carrier] = [first.machine_at]
    here = -1
    while frontier and not graph.cut:
        found: list[Carrier] = []
        for carrier in frontier:
            here, place = here + 1, carrier.place()
            for action in actions:
                if not possible(action, place, longest_on_ms):
                    graph.to.append(NONE)
                    graph.sight.append(NONE)
                    continue
                machine.stand(place)
                since = apply(action, machine)
                sight = observed(place.state, machine, since)
                graph.sight.append(known.setdefault(sight, len(known)))
                graph.runs += 1
                if unchanged(place, machine):
                    graph.to.append(here)
                    continue
                then = seen(machine)
                number = numbers.get(then.print)
                if number is None:
                    number = numbers[then.print] = len(numbers)
                    found.append(then.machine_at)
                graph.to.append(number)
        frontier = found
        graph.cut = bool(found) and len(numbers) > most
    graph.states = len(numbers)
    graph.sights = list(known)
    return graph
