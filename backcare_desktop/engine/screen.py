"""The warning-sign questions: which exist and what an answer of "yes" or "not sure" calls for.

Law: A is an emergency, B is advice today, C is a visit to book (SAFETY 6, clinical 5.3).
"""

from typing import Final, Literal

QUESTIONS: Final = (
    *(f"A{number}" for number in range(1, 9)),
    *(f"B{number}" for number in range(1, 12)),
    *(f"C{number}" for number in range(1, 7)),
)
#: Lasting facts: asked once and kept (SAFETY 6).
LASTING: Final = ("B2", "B4", "B5")

CLEARABLE: Final = ("emergency", "same-day", "skin")

Outcome = Literal["none", "routine", "same-day", "emergency"]


def outcome(yes: frozenset[str]) -> Outcome:
    """The strongest outcome of these answers."""
    found = {answer[:1] for answer in yes}
    if "A" in found:
        return "emergency"
    if "B" in found:
        return "same-day"
    return "routine" if "C" in found else "none"
