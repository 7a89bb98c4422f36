"""One family walked to its end: the program's graph, then program and body together.

Law: nothing is sampled and nothing is cut off; a walk ends where there is nothing new, or at harm.
"""

import resource
import time
from array import array
from dataclasses import dataclass, replace

from tools.explore.families import Family
from tools.explore.graph import MOST_STATES, graph_of
from tools.explore.records import Records
from tools.explore.story import told
from tools.explore.walk import walk


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one family.

    program: fingerprints of the states of the program alone; states: of program and body together.
    runs: steps run with the real code; steps: of program and body together. cpu_s: seconds of a
    core. peak_mb: of memory, of its process. cut: not walked to the end. harm: the invariant and
    what broke it; story: how to get there.
    """

    name: str
    program: "array[int]"
    states: "array[int]"
    runs: int
    steps: int
    depth: int
    cpu_s: float = 0
    peak_mb: int = 0
    cut: bool = False
    law: str = ""
    harm: str = ""
    story: str = ""


def searched(family: Family, most: int = MOST_STATES) -> Result:
    """Walk the family; most: of program states (see `graph_of`)."""
    began = time.process_time()
    graph = graph_of(family.beginning, family.actions, Records(), family.longest_on, most)
    made = walk(graph)
    result = Result(
        name=family.name,
        program=graph.prints,
        states=made.prints,
        runs=graph.runs,
        steps=made.steps,
        depth=made.depth,
        cpu_s=time.process_time() - began,
        peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        cut=graph.cut,
    )
    if made.harm is None:
        return result
    wrong = made.harm.violation
    story = told(family, made.harm)
    return replace(result, law=wrong.law, harm=wrong.what, story=story)
