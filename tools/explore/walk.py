"""The walk: program and body together, breadth first, so that the first harm found is a nearest one.

Law: the program's steps come from its graph, the body's from the oracle; each pair is seen once.
"""

from array import array
from dataclasses import dataclass, field

from tools.explore.actions import Action
from tools.explore.graph import Graph
from tools.explore.oracle import Ghost, Violation, imagined, judged


@dataclass(frozen=True, slots=True)
class Harm:
    """A violation and the steps that led to it."""

    violation: Violation
    path: tuple[Action, ...]


@dataclass(slots=True)
class Walk:
    """What a walk came to. states: of program and body together."""

    states: int = 0
    steps: int = 0
    depth: int = 0
    harm: Harm | None = None


@dataclass(slots=True)
class _Ghosts:
    """The ghosts met so far, by number, and what each step makes of them."""

    graph: Graph
    met: list[Ghost] = field(default_factory=lambda: [Ghost()])
    numbers: dict[Ghost, int] = field(default_factory=lambda: {Ghost(): 0})
    steps: dict[int, int] = field(default_factory=dict)
    violation: Violation | None = None

    def after(self, ghost: int, action: int, sight: int) -> int:
        """The number of the ghost after the step; -1 excepted, -2 harm."""
        step = self.graph.actions[action]
        before = self.met[ghost]
        if imagined(before, step):
            return -1
        then = judged(before, step, self.graph.sights[sight])
        if isinstance(then, Violation):
            self.violation = then
            return -2
        number = self.numbers.setdefault(then, len(self.met))
        if number == len(self.met):
            self.met.append(then)
        return number


def walk(graph: Graph) -> Walk:
    """Walk all pairs of program state and ghost; stops at the first harm."""
    ghosts = _Ghosts(graph)
    made, walked = Walk(), len(graph.actions)
    to, sight, steps = graph.to, graph.sight, ghosts.steps
    order, parent, by = array("q", [0]), array("i", [-1]), array("B", [0])
    visited = {0}
    width = graph.states
    position, level_end = 0, 1
    while position < len(order):
        if position == level_end:
            made.depth += 1
            level_end = len(order)
        ghost, state = divmod(order[position], width)
        edge = state * walked
        if edge >= len(to):
            # Of a graph that was cut: nobody looked any further from here.
            position += 1
            continue
        for action in range(walked):
            target = to[edge + action]
            if target < 0:
                continue
            made.steps += 1
            told = sight[edge + action]
            step = (ghost * walked + action) << 24 | told
            then = steps.get(step)
            if then is None:
                then = steps[step] = ghosts.after(ghost, action, told)
            if then < 0:
                if then == -1:
                    continue
                made.harm = _harm(ghosts, graph, parent, by, position, action)
                made.states = len(order)
                return made
            pair = then * width + target
            if pair not in visited:
                visited.add(pair)
                order.append(pair)
                parent.append(position)
                by.append(action)
        position += 1
    made.states = len(order)
    return made


def _harm(
    ghosts: _Ghosts, graph: Graph, parent: "array[int]", by: "array[int]", position: int, action: int
) -> Harm:
    path = [graph.actions[action]]
    while position > 0:
        path.append(graph.actions[by[position]])
        position = parent[position]
    if ghosts.violation is None:
        raise AssertionError("a harm has its violation")
    return Harm(ghosts.violation, tuple(reversed(path)))
