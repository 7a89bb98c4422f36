"""The walk: program and body together, breadth first, so that the first harm found is a nearest one.

Law: the program's steps come from its graph, the body's from the oracle; each pair is seen once.
"""

from array import array
from dataclasses import dataclass, field
from typing import Final

from tools.explore.actions import Action
from tools.explore.canonical import fingerprint
from tools.explore.graph import ACTION_MASK, Graph
from tools.explore.oracle import Ghost, imagined, judged
from tools.explore.violation import Violation

_EXCEPTED: Final = -1
_HARM: Final = -2


@dataclass(frozen=True, slots=True)
class Harm:
    """A violation and the steps that led to it."""

    violation: Violation
    path: tuple[Action, ...]


@dataclass(slots=True)
class Walk:
    """What a walk came to. prints: a fingerprint of each state, of program and body together."""

    prints: "array[int]" = field(default_factory=lambda: array("Q"))
    steps: int = 0
    depth: int = 0
    harm: Harm | None = None


@dataclass(slots=True)
class _Ghosts:
    """The ghosts met so far, by number, and for each what the steps met so far make of it."""

    graph: Graph
    met: list[Ghost] = field(default_factory=lambda: [Ghost()])
    numbers: dict[Ghost, int] = field(default_factory=lambda: {Ghost(): 0})
    after: list[dict[int, int]] = field(default_factory=lambda: [{}])
    violation: Violation | None = None

    def step(self, ghost: int, code: int) -> int:
        """The number of the ghost after the step, _EXCEPTED, or _HARM."""
        action, sight = self.graph.step(code)
        before = self.met[ghost]
        if imagined(before, action):
            return _EXCEPTED
        then = judged(before, action, sight)
        if isinstance(then, Violation):
            self.violation = then
            return _HARM
        number = self.numbers.setdefault(then, len(self.met))
        if number == len(self.met):
            self.met.append(then)
            self.after.append({})
        return number


@dataclass(slots=True)
class _Trail:
    """The pairs in the order in which they were met, and from where, by which step."""

    pairs: "array[int]" = field(default_factory=lambda: array("q", [0]))
    parent: "array[int]" = field(default_factory=lambda: array("i", [-1]))
    by: "array[int]" = field(default_factory=lambda: array("B", [0]))

    def path(self, graph: Graph, position: int, last: int) -> tuple[Action, ...]:
        """The actions that led to the pair at this position, and the last one."""
        path = [last & ACTION_MASK]
        while position > 0:
            path.append(self.by[position])
            position = self.parent[position]
        return tuple(graph.actions[action] for action in reversed(path))


def walk(graph: Graph) -> Walk:
    """Walk all pairs of program state and ghost; stops at the first harm."""
    ghosts, trail, made, width = _Ghosts(graph), _Trail(), Walk(), graph.states
    pairs, visited = trail.pairs, {0}
    position, level_end = 0, 1
    while position < len(pairs):
        if position == level_end:
            made.depth += 1
            level_end = len(pairs)
        ghost, state = divmod(pairs[position], width)
        after = ghosts.after[ghost]
        for code, target in graph.steps(state):
            made.steps += 1
            then = after.get(code)
            if then is None:
                then = after[code] = ghosts.step(ghost, code)
            if then < 0:
                if then == _EXCEPTED:
                    continue
                made.harm = _harm(ghosts, trail.path(graph, position, code))
                made.prints = _prints(graph, ghosts, pairs)
                return made
            pair = then * width + target
            if pair not in visited:
                visited.add(pair)
                pairs.append(pair)
                trail.parent.append(position)
                trail.by.append(code & ACTION_MASK)
        position += 1
    made.prints = _prints(graph, ghosts, pairs)
    return made


def _prints(graph: Graph, ghosts: _Ghosts, pairs: "array[int]") -> "array[int]":
    """Eight bytes for each pair: those of the program's state and those of the ghost, mixed."""
    bodies = [fingerprint(repr(ghost).encode()) for ghost in ghosts.met]
    programs, width = graph.prints, graph.states
    return array("Q", [bodies[pair // width] ^ programs[pair % width] for pair in pairs])


def _harm(ghosts: _Ghosts, path: tuple[Action, ...]) -> Harm:
    if ghosts.violation is None:
        raise AssertionError("a harm has its violation")
    return Harm(ghosts.violation, path)
