"""What the program was used for: cold, heat and routines, counted.

Law: a change in pain is the person's own rating before and after, with nothing to compare it to; it
is never called an effect (clinical 9.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Course, Routine

#: Endings as they were meant to be; all others are told with their reason.
PLANNED: Final = frozenset({"time-up", "done"})


@dataclass(frozen=True, slots=True)
class Use:
    """One way the program was used.

    kind: "cold", "heat" or "routine". name: of the method or the routine. length_ms: of all together.
    rated: how many were rated before and after; change: the mean of after minus before over those,
    None where none was. early: endings other than planned, each with how often, the most frequent first.
    """

    kind: str
    name: str
    count: int
    length_ms: int
    rated: int
    change: float | None
    early: tuple[tuple[str, int], ...]


def uses(entries: Iterable[Entry]) -> tuple[Use, ...]:
    """Each way that was used, the most frequent of each kind first."""
    by_way: dict[tuple[str, str], list[Course | Routine]] = {}
    for entry in entries:
        match entry.matter:
            case Course() as course:
                by_way.setdefault((course.modality, course.method), []).append(course)
            case Routine() as routine:
                by_way.setdefault(("routine", routine.routine), []).append(routine)
            case _:
                continue
    counted = (_use(kind, name, found) for (kind, name), found in by_way.items())
    return tuple(sorted(counted, key=lambda use: (use.kind, -use.count, use.name)))


def _use(kind: str, name: str, found: list[Course | Routine]) -> Use:
    changes = [
        one.pain_after - one.pain_before
        for one in found
        if one.pain_before is not None and one.pain_after is not None
    ]
    change = sum(changes) / len(changes) if changes else None
    length_ms = sum(one.contact_ms if isinstance(one, Course) else one.length_ms for one in found)
    return Use(kind, name, len(found), length_ms, len(changes), change, _early(found))


def _early(found: list[Course | Routine]) -> tuple[tuple[str, int], ...]:
    often: dict[str, int] = {}
    for one in found:
        if one.ending not in PLANNED:
            often[one.ending] = often.get(one.ending, 0) + 1
    return tuple(sorted(often.items(), key=lambda pair: (-pair[1], pair[0])))
