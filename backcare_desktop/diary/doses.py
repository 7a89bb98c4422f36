"""How often each medicine was taken, counted as it was logged.

Law: counts, never advice (clinical 6.1); a name is the same whatever its capitals and spaces.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from backcare_desktop.diary.entry import DAY_MS, Entry
from backcare_desktop.diary.matters import Medicine


@dataclass(frozen=True, slots=True)
class Doses:
    """One medicine. name, strength: as typed last. days: on which it was taken. most: in any 24 hours."""

    name: str
    strength: str
    kind: str
    count: int
    days: int
    most: int

    @property
    def a_day(self) -> float:
        """How often on a day on which it was taken."""
        return self.count / self.days


def doses(entries: Iterable[Entry]) -> tuple[Doses, ...]:
    """Each medicine, the one taken most often first."""
    by_name: dict[str, list[tuple[Entry, Medicine]]] = {}
    for entry in sorted(entries, key=lambda entry: entry.at_ms):
        if isinstance(entry.matter, Medicine):
            by_name.setdefault(same_name(entry.matter.name), []).append((entry, entry.matter))
    counted = (_doses(taken) for taken in by_name.values())
    return tuple(sorted(counted, key=lambda one: (-one.count, one.name)))


def same_name(name: str) -> str:
    """What two ways of typing a name have in common."""
    return " ".join(name.split()).casefold()


def most_in_a_day(instants_ms: Iterable[int]) -> int:
    """How many of these lie within any 24 hours, at most."""
    ordered = sorted(instants_ms)
    most = first = 0
    for last, at_ms in enumerate(ordered):
        while at_ms - ordered[first] >= DAY_MS:
            first += 1
        most = max(most, last - first + 1)
    return most


def _doses(taken: list[tuple[Entry, Medicine]]) -> Doses:
    newest = taken[-1][1]
    days = len({entry.day for entry, _ in taken})
    most = most_in_a_day(entry.at_ms for entry, _ in taken)
    return Doses(newest.name, newest.strength, newest.kind, len(taken), days, most)
