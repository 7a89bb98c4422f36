"""What the page for the doctor says, as values.

Law: it counts what was told and what the program did, in the order of clinical 8; it concludes
nothing. What the person leaves out is not in it at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backcare_desktop.diary.doses import Doses, doses
from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Course, Day, Episode, Note, Peg, Screening, Watched
from backcare_desktop.diary.pains import DayPain, Trend, days_of, median, trend
from backcare_desktop.diary.uses import Use, uses

#: What can be left out, in the order of the page.
PARTS: Final = ("pain", "episodes", "function", "triggers", "uses", "medicines", "signs", "skin", "notes")


@dataclass(frozen=True, slots=True)
class Pain:
    """days: each with its pain. told, asked: days with a word, and days of the range. worst: 0 to 10."""

    days: tuple[DayPain, ...] = ()
    asked: int = 0
    hurting: int = 0
    median: float | None = None
    worst: int | None = None
    trend: Trend = ""


@dataclass(frozen=True, slots=True)
class Function:
    """pegs: the weekly questions, the oldest first. sleep_h: mean hours, None where not told.

    woken: nights woken by pain. missed: days off. noted: days that were looked back at.
    """

    pegs: tuple[Entry, ...] = ()
    sleep_h: float | None = None
    woken: int = 0
    missed: int = 0
    noted: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """since_day, until_day: on the wall, both included. What was left out is empty."""

    since_day: int
    until_day: int
    pain: Pain = Pain()
    episodes: tuple[Entry, ...] = ()
    function: Function = Function()
    triggers: tuple[tuple[str, int], ...] = ()
    uses: tuple[Use, ...] = ()
    medicines: tuple[Doses, ...] = ()
    warnings: tuple[Entry, ...] = ()
    signs: tuple[Entry, ...] = ()
    skin: tuple[Entry, ...] = ()
    notes: tuple[Entry, ...] = ()


def report(
    entries: Sequence[Entry], since_day: int, until_day: int, left_out: frozenset[str] = frozenset()
) -> Report:
    """The report of these days. entries: of the range, and episodes that reach into it."""
    ordered = sorted(entries, key=lambda entry: entry.at_ms)
    within = [entry for entry in ordered if since_day <= entry.day <= until_day]
    lasting = [entry for entry in ordered if _reaches(entry, since_day, until_day)]

    def shown(part: str) -> Sequence[Entry]:
        return () if part in left_out else within

    return Report(
        since_day,
        until_day,
        pain=_pain(shown("pain"), until_day - since_day + 1),
        episodes=() if "episodes" in left_out else tuple(lasting),
        function=_function(shown("function")),
        triggers=() if "triggers" in left_out else triggers(lasting),
        uses=uses(shown("uses")),
        medicines=doses(shown("medicines")),
        warnings=_of(shown("medicines"), Watched),
        signs=_of(shown("signs"), Screening),
        skin=tuple(entry for entry in shown("skin") if _skin_sign(entry)),
        notes=_of(shown("notes"), Note),
    )


def triggers(episodes: Sequence[Entry]) -> tuple[tuple[str, int], ...]:
    """What may have set episodes off, each with in how many of them, the most frequent first."""
    often: dict[str, int] = {}
    for entry in episodes:
        if isinstance(entry.matter, Episode):
            for trigger in entry.matter.triggers:
                often[trigger] = often.get(trigger, 0) + 1
    return tuple(sorted(often.items(), key=lambda pair: (-pair[1], pair[0])))


def _pain(within: Sequence[Entry], asked: int) -> Pain:
    days = days_of(within)
    if not days:
        return Pain(asked=asked)
    worst = [day.worst for day in days]
    hurting = sum(1 for level in worst if level > 0)
    return Pain(days, asked, hurting, median(worst), max(worst), trend(days))


def _function(within: Sequence[Entry]) -> Function:
    noted = [entry.matter for entry in within if isinstance(entry.matter, Day)]
    slept = [day.sleep_h for day in noted if day.sleep_h is not None]
    return Function(
        _of(within, Peg),
        sum(slept) / len(slept) if slept else None,
        sum(day.woken_by_pain for day in noted),
        sum(day.work_missed for day in noted),
        len(noted),
    )


def _of(within: Sequence[Entry], kind: type) -> tuple[Entry, ...]:
    return tuple(entry for entry in within if isinstance(entry.matter, kind))


def _skin_sign(entry: Entry) -> bool:
    return isinstance(entry.matter, Course) and entry.matter.sign is not None


def _reaches(entry: Entry, since_day: int, until_day: int) -> bool:
    if not isinstance(entry.matter, Episode) or entry.day > until_day:
        return False
    ended_ms = entry.matter.ended_ms
    return ended_ms is None or entry.day_at(ended_ms) >= since_day
