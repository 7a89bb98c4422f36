"""What a person plans for the days of a week, what became of it, and the check-up they want.

Law: everything here goes by the clock on the wall, as people do: local days counted from 1970, and local
times in ms since then. A plan is a wish and never a limit; nothing in it locks or starts anything.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS

#: What a day may hold; "" is nothing planned, and a day of rest asks for nothing.
ACTIVITIES: Final = ("", "walk", "swim", "yoga", "core", "rest")
_RESTFUL: Final = ("", "rest")
#: So many days are remembered.
KEPT: Final = 28
#: 1 January 1970 was a Thursday, the fourth day of the week.
_EPOCH_WEEKDAY: Final = 3

Outcome = Literal["done", "left", "missed"]


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One weekday. at_min: the minute of the day at which to be reminded, None for no reminder."""

    activity: str = ""
    minutes: int = 20
    at_min: int | None = None

    @property
    def active(self) -> bool:
        """Whether there is something to do."""
        return self.activity not in _RESTFUL

    @property
    def at_ms(self) -> int | None:
        """When after midnight the person wants to be reminded; None where they do not."""
        return None if self.at_min is None or not self.active else self.at_min * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a day. left: not today, as the person said. missed: told of it, and no answer."""

    day: int
    outcome: Outcome
    activity: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said of a call on this day. told_ms: since when it is shown. later_ms: put off until then."""

    day: int
    told_ms: int | None = None
    later_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Checkup:
    """The check-up a person wants. weeks: between two, 0 for none. since_day: from which they count."""

    weeks: int = 0
    since_day: int = 0
    later_day: int | None = None
    talk: Talk | None = None

    @property
    def due_day(self) -> int:
        """The day from which on it is asked."""
        due = self.since_day + 7 * self.weeks
        return due if self.later_day is None else max(due, self.later_day)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday, and the last days' marks. set_ms: when the plan of that very day was last changed."""

    days: tuple[DayPlan, ...] = (DayPlan(),) * 7
    marks: tuple[Mark, ...] = ()
    set_ms: int | None = None
    talk: Talk | None = None
    checkup: Checkup = field(default_factory=Checkup)

    @property
    def empty(self) -> bool:
        """Whether nothing is planned that could ever call."""
        return not self.checkup.weeks and all(plan.at_ms is None for plan in self.days)

    def plan(self, day: int) -> DayPlan:
        """What is planned for a day."""
        return self.days[weekday(day)]

    def mark(self, day: int) -> Mark | None:
        """What became of a day, None where nothing is known of it."""
        return next((mark for mark in self.marks if mark.day == day), None)

    def marked(self, day: int, outcome: Outcome) -> "Week":
        """The same with this said of the day, in place of what was said before."""
        plan = self.plan(day)
        others = self.unmarked(day).marks
        mark = Mark(day, outcome, plan.activity, plan.minutes)
        return replace(self, marks=tuple(sorted((*others, mark), key=_day)[-KEPT:]))

    def unmarked(self, day: int) -> "Week":
        """The same with nothing said of the day."""
        return replace(self, marks=tuple(mark for mark in self.marks if mark.day != day))


def day_of(local_ms: int) -> int:
    """The local day of a local time."""
    return local_ms // DAY_MS


def weekday(day: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (day + _EPOCH_WEEKDAY) % 7


def _day(mark: Mark) -> int:
    return mark.day
