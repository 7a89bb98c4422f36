"""One frozen dataclass for each state of the reminders.

Law: instants are milliseconds on the sleep-counting clock of the present boot; only "until 09:00" is
kept as a time on the wall. At most one break is offered at a time, for one reminder or for several.
"""

from dataclasses import dataclass, field
from typing import Final

from backcare_desktop.engine.breaks.rules import RULES, Rule
from backcare_desktop.engine.breaks.week import Week
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS, SECOND_MS

#: A short warning comes first (CONTRACT, "Reminders").
NOTICE_MS: Final = 15 * SECOND_MS
#: Absence or sleep of this length is a break taken.
NATURAL_MS: Final = 5 * MINUTE_MS
#: A longer absence is no break: it is no part of the day at the keyboard.
ELSEWHERE_MS: Final = 60 * MINUTE_MS
#: A sensor silences for so long (CONTRACT, "Reminders"; SafeEyes#665 and Entracte#158 were silent for ever).
SENSOR_MS: Final = 60 * MINUTE_MS
#: Two that would come within this time of each other come together.
TOGETHER_MS: Final = 2 * MINUTE_MS
#: How often in a row a break is put off, and by how much at most.
SNOOZES: Final = 2
SNOOZE_MS: Final = 5 * MINUTE_MS
LONGEST_SNOOZE_MS: Final = 10 * MINUTE_MS
#: A longer pause is a slip of the keyboard.
LONGEST_PAUSE_MS: Final = 7 * DAY_MS


@dataclass(frozen=True, slots=True)
class Count:
    """A reminder that is on. since_ms: when its count would have begun without interruption."""

    name: str
    since_ms: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing is owed; the counts say what is next."""


@dataclass(frozen=True, slots=True)
class Due:
    """A break is owed for these reminders.

    shown: whether it was shown since since_ms, or silenced. aged_ms: shown before that. told: it was
    shown at some time. snoozes: how often it was put off.
    """

    names: tuple[str, ...]
    since_ms: int
    shown: bool
    aged_ms: int = 0
    told: bool = False
    snoozes: int = 0


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The break was put off until then."""

    names: tuple[str, ...]
    until_ms: int
    snoozes: int


@dataclass(frozen=True, slots=True)
class OnBreak:
    """The break is being taken since then."""

    names: tuple[str, ...]
    since_ms: int


Offer = Quiet | Due | Snoozed | OnBreak


@dataclass(frozen=True, slots=True)
class PauseFor:
    """No reminder until this instant."""

    until_ms: int


@dataclass(frozen=True, slots=True)
class PauseUntil:
    """No reminder until this time on the wall, in ms since 1970 as the local clock shows it."""

    local_ms: int


Pause = PauseFor | PauseUntil


@dataclass(frozen=True, slots=True)
class Tally:
    """What a day was like. day: of the local clock, counted from 1970."""

    day: int = 0
    offered: int = 0
    taken: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Breaks:
    """All there is to know of reminders.

    rules: those that somebody set; RULES has the others. counts: of those that are on. zone_ms: local
    time minus UTC, as last told. away_ms, do_not_disturb_ms, fullscreen_ms: since when that is so. week: what
    calls at a time on the clock.
    """

    rules: tuple[Rule, ...] = ()
    counts: tuple[Count, ...] = ()
    offer: Offer = field(default_factory=Quiet)
    pause: Pause | None = None
    zone_ms: int = 0
    away_ms: int | None = None
    do_not_disturb_ms: int | None = None
    fullscreen_ms: int | None = None
    tally: Tally = field(default_factory=Tally)
    week: Week = field(default_factory=Week)

    @property
    def waits(self) -> bool:
        """Whether anything of it comes by itself some day."""
        return bool(self.counts) or not self.week.empty

    @property
    def chosen(self) -> bool:
        """Whether a person ever set anything of it."""
        return bool(self.rules) or self.week != Week()

    def rule(self, name: str) -> Rule:
        """What holds for this reminder. Raises KeyError where there is none of that name."""
        return next((rule for rule in self.rules if rule.name == name), RULES[name])

    def longest(self, names: tuple[str, ...]) -> Rule:
        """The one of several that wins: the longest break, then the first in the table."""
        order = list(RULES)
        return max(map(self.rule, names), key=lambda rule: (rule.length_ms, -order.index(rule.name)))
