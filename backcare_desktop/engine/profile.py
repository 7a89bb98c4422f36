"""The personal safety profile: lasting facts, each answered yes, no or not yet.

Law: a condition that was never answered blocks what it could block.
"""

from dataclasses import dataclass

from backcare_desktop.engine.methods import (
    BLOCKS,
    CONDITIONS,
    Method,
    Modality,
    blocking_conditions,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the person said of themselves.

    yes: conditions that apply; answered: all conditions that were asked (a superset of yes).
    Not sure counts as yes. Raises ValueError for a condition that does not exist.
    """

    yes: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        unknown = (self.yes | self.answered) - set(CONDITIONS)
        if unknown or not self.yes <= self.answered:
            raise ValueError(f"profile conditions: {sorted(unknown or self.yes - self.answered)}")

    def with_answers(self, yes: frozenset[str], answered: frozenset[str]) -> "Profile":
        """The same with these conditions answered anew."""
        return Profile((self.yes - answered) | yes, self.answered | answered)

    def blocking(self, method: Method) -> str | None:
        """The first condition that forbids the method, also where it was never answered."""
        for name in blocking_conditions(method):
            if name in self.yes or name not in self.answered:
                return name
        return None

    def unanswered(self, method: Method) -> tuple[str, ...]:
        """The conditions that must still be asked before this method."""
        return tuple(name for name in blocking_conditions(method) if name not in self.answered)

    def locking(self, modality: Modality) -> tuple[str, ...]:
        """The conditions that forbid every method of the modality."""
        return tuple(name for name, blocked in BLOCKS.items() if modality in blocked and name in self.yes)
