"""One frozen dataclass for each state of a cold or heat session.

Law: a state holds the instants at which things began; how long they last is derived. All instants
are milliseconds on the sleep-counting clock of the present boot.
"""

import enum
from dataclasses import dataclass, field, replace
from typing import Final

from backcare_desktop.engine.guard import Plan, Request
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import METHODS, Method, Pattern
from backcare_desktop.engine.moment import SECOND_MS

#: "Take it off now" grows from medium to high after this (SAFETY 4).
ESCALATE_MS: Final = 60 * SECOND_MS
#: A skin check without an answer ends the application after this (`thermal.awake_ack_timeout`,
#: hard value; SAFETY 4).
UNATTENDED_MS: Final = 60 * SECOND_MS


class Cause(enum.Enum):
    """Why the source has to come off."""

    TIME_UP = "time-up"
    STOPPED = "stopped"
    UNATTENDED = "unattended"
    SIGN = "sign"
    EMERGENCY = "emergency"
    ANSWER = "answer"
    SEDATED = "sedated"
    TOPICAL = "topical"
    QUIT = "quit"
    FAULT = "fault"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Session:
    """What was allowed and how far it got.

    cycle counts courses; part counts on parts, 1 or 2. limits: the strictest since it began; looser
    ones count from the next session on (SAFETY 1, "limit").
    """

    plan: Plan
    cycle: int = 1
    part: int = 1
    limits: Limits = field(default_factory=Limits)

    @property
    def method(self) -> Method:
        """The method's row of the table."""
        return METHODS[self.plan.method]

    def under(self, limits: Limits) -> "Session":
        """The session once these limits are set too."""
        return replace(self, limits=self.limits.strictest(limits))

    @property
    def second_part_due(self) -> bool:
        """Whether the course still has its second on part before it."""
        return self.plan.pattern is Pattern.ON_OFF and self.part == 1


@dataclass(frozen=True, slots=True)
class Contact:
    """The contact of the present course.

    base_ms: contact of its earlier applications. started_ms: when this application began.
    """

    course_started_ms: int
    base_ms: int
    started_ms: int

    def at(self, now_ms: int) -> int:
        """Contact of the course in ms, were the source on until `now_ms`."""
        return self.base_ms + max(0, now_ms - self.started_ms)


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing runs."""


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks before an application are on the screen. session: the one that goes on, if any."""

    request: Request
    since_ms: int
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Apply:
    """The source is on the body. check_due_ms: the next skin check, unanswered once it is past."""

    session: Session
    contact: Contact
    until_ms: int
    check_due_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take it off now; it counts as on the body.

    end_ms: when the contact passes the time that was chosen for this application. high_ms: when the
    alarm is high. known_ms: when the source was last known to be on. ends: the session is over once
    it is off.
    """

    session: Session
    contact: Contact
    since_ms: int
    end_ms: int
    high_ms: int
    known_ms: int
    cause: Cause
    ends: bool


@dataclass(frozen=True, slots=True)
class Recover:
    """After a crash or a reboot with the source on: is it off, and since when?

    counted_ms: contact of the course that counted at `since_ms`; it goes on from there.
    known_contact_ms: its contact at `known_ms`, when the source was last known to be on.
    """

    session: Session
    contact: Contact
    since_ms: int
    counted_ms: int
    known_ms: int
    known_contact_ms: int
    high_ms: int
    estimated: bool


@dataclass(frozen=True, slots=True)
class Off:
    """The off part of the on-off pattern."""

    session: Session
    since_ms: int
    until_ms: int
    contact_ms: int


@dataclass(frozen=True, slots=True)
class Rest:
    """The rest before the next cycle; the ledger knows when it is over."""

    session: Session
    since_ms: int
    contact_ms: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The next cycle or second part may start; it never does so by itself."""

    session: Session
    since_ms: int
    contact_ms: int


Thermal = Idle | Checks | Apply | Remove | Recover | Off | Rest | Ready
OnBody = Apply | Remove | Recover
