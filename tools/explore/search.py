"""One family walked to its end: the program's graph, then program and body together.

Law: nothing is sampled and nothing is cut off; a walk ends where there is nothing new, or at harm.
"""

from dataclasses import dataclass

from tools.explore.families import Family
from tools.explore.graph import graph_of
from tools.explore.records import Records
from tools.explore.story import told
from tools.explore.walk import walk


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one family.

    program: states of the program alone; runs: steps run with its real code; states, steps: of
    program and body together. harm: the invariant and what broke it; story: how to get there.
    """

    name: str
    program: int
    runs: int
    states: int
    steps: int
    depth: int
    law: str = ""
    harm: str = ""
    story: str = ""


def searched(family: Family) -> Result:
    """Walk the family."""
    graph = graph_of(family.beginning, family.actions, Records(), family.longest_on)
    made = walk(graph)
    result = Result(family.name, graph.states, graph.runs, made.states, made.steps, made.depth)
    if made.harm is None:
        return result
    wrong = made.harm.violation
    story = told(family, made.harm)
    return Result(
        result.name,
        result.program,
        result.runs,
        result.states,
        result.steps,
        result.depth,
        wrong.law,
        wrong.what,
        story,
    )
