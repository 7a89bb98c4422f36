"""What a step broke.

Law: told so that a story can look for it.
"""

from dataclasses import dataclass
from typing import Final

#: A story would have seen the routine as it was before the step.
ROUTINE_BEFORE: Final = "guided.phase"


@dataclass(frozen=True, slots=True)
class Violation:
    """What was broken. law: the invariant's name, or the section of SAFETY. what: in words.

    expect: what a story would have seen had it held; "" for the phase before the step.
    """

    law: str
    what: str
    expect: str = ""
