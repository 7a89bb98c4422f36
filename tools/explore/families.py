"""The families of walks: each a small world that is walked to its end.

Law: two families differ in their settings or in what can happen, and no state is counted in two
families that could reach each other.
"""

from dataclasses import dataclass
from typing import Final

from tools.explore.actions import BEYOND_BELIEF_MS, LONGEST_ON_MS, Action, Ask, Kind, Since
from tools.explore.machine import Place, Settings, beginning
from tools.explore.routines import BREATHING, HOLDING

MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE


@dataclass(frozen=True, slots=True)
class Family:
    """One world. longest_on: see `actions.possible`."""

    name: str
    actions: tuple[Action, ...]
    settings: Settings = ()
    longest_on: int = LONGEST_ON_MS

    @property
    def beginning(self) -> Place:
        """Where the walk begins."""
        return beginning(self.settings)


def waits(*minutes: int) -> tuple[Action, ...]:
    """Time goes on while the program runs."""
    return tuple(Action(Kind.WAIT, length * MINUTE) for length in minutes)


def sleeps(*minutes: int) -> tuple[Action, ...]:
    """The machine sleeps."""
    return tuple(Action(Kind.SLEEP, length * MINUTE) for length in minutes)


def crashes(*minutes: int) -> tuple[Action, ...]:
    """The program is gone and is started again."""
    return tuple(Action(Kind.CRASH, length * MINUTE) for length in minutes)


def reboots(minutes: int, *steps: int) -> tuple[Action, ...]:
    """The machine starts again; the clock is stepped meanwhile by so many hours."""
    return tuple(Action(Kind.REBOOT, minutes * MINUTE, step * HOUR) for step in steps)


def starts(*asks: Ask, checks: str = "pass") -> tuple[Action, ...]:
    """Somebody asks for a session."""
    return tuple(Action(Kind.START, ask=ask, checks=checks) for ask in asks)


NEXT: Final = (Action(Kind.NEXT),)
CHECKS_FIRST: Final = (
    Action(Kind.NEXT),
    Action(Kind.NEXT, checks=""),
    Action(Kind.NEXT, checks="fail:skin"),
)
OFF: Final = (Action(Kind.OFF), Action(Kind.STOP))
SINCE: Final = tuple(Action(Kind.OFF, since=since) for since in Since)
SKIN: Final = (Action(Kind.SKIN_OK),)
SIGN: Final = (Action(Kind.SIGN), Action(Kind.CLEAR, what="skin"))
EMERGENCY: Final = (
    Action(Kind.SCREEN, what="A1"),
    Action(Kind.SCREEN),
    Action(Kind.CLEAR, what="emergency"),
)
ADVICE: Final = (Action(Kind.SCREEN, what="B2"), Action(Kind.CLEAR, what="same-day"))
OTHER_ADVICE: Final = (Action(Kind.SCREEN, what="B3"),)
SEDATE: Final = (Action(Kind.SEDATE),)
QUIT: Final = (Action(Kind.QUIT, what="off"), Action(Kind.QUIT, what="on"))
DISK: Final = (Action(Kind.FILL), Action(Kind.EMPTY))
DISK_UNNOTICED: Final = (Action(Kind.FILL, what="unnoticed"), Action(Kind.EMPTY))
GARBAGE: Final = (Action(Kind.GARBAGE), Action(Kind.SCREEN))
#: An hour throws the clock into doubt at once; seventy seconds only the second time.
STEPS: Final = (Action(Kind.STEP, by_ms=-HOUR), Action(Kind.STEP, by_ms=70_000))
#: Forward by three hours, back by three, beyond belief.
BOOTS: Final = (0, 3, -3, BEYOND_BELIEF_MS // HOUR)
STEP_FORWARD: Final = (Action(Kind.STEP, by_ms=HOUR),)
REST_SET: Final = (
    Action(Kind.SET, what="cold.min_rest", value=60),
    Action(Kind.SET, what="cold.min_rest", value=120),
)
CAP_SET: Final = (
    Action(Kind.SET, what="cold.max_application", value=8),
    Action(Kind.SET, what="cold.max_application", value=20),
)

ICE: Final = Ask("ice-pack", 20, 2)
TOO_LONG: Final = Ask("ice-pack", 21)
GEL: Final = Ask("gel-pack", 10)
ON_OFF: Final = Ask("ice-pack", 10, 1, "on-off")
MASSAGE: Final = Ask("ice-massage", 5)
HOT: Final = Ask("hot-pack", 20)
OTHER_METHODS: Final = ("frozen-vegetables", "cold-pack", "heating-pad", "electric-blanket", "warm-bath")
WRAP: Final = Ask("heat-wrap", 60)
ROUTINES: Final = (Action(Kind.ROUTINE, what=HOLDING), Action(Kind.ROUTINE, what=BREATHING))
PAUSE: Final = (Action(Kind.PAUSE),)
IN_ROUTINE: Final = (*PAUSE, *(Action(kind) for kind in (Kind.RESUME, Kind.SKIP, Kind.END)))
HURTS: Final = (Action(Kind.HURTS), Action(Kind.HURTS, what="leg"), Action(Kind.CLEAR, what="same-day"))

REMINDED: Final = (("breaks.posture.enabled", True), ("breaks.posture.interval_min", 20))
ANSWERED: Final = tuple(Action(Kind.REMIND, what=word) for word in ("begin", "done", "skip", "snooze"))
HUSHED: Final = tuple(Action(Kind.REMIND, what=word) for word in ("pause", "until", "resume"))
GONE: Final = tuple(Action(Kind.DESKTOP, what=word) for word in ("away", "back"))
QUIET: Final = tuple(Action(Kind.DESKTOP, what=word) for word in ("quiet", "loud"))
FULL_SCREEN: Final = tuple(Action(Kind.DESKTOP, what=word) for word in ("full", "small"))
#: The person is at the keyboard from now on, and nothing is on the body.
STAYED: Final = (Action(Kind.STAY, 2 * HOUR, what="back"),)
#: Through the short warning.
NOTICED: Final = (Action(Kind.WAIT, 585_000), Action(Kind.WAIT, 15_000))
SOON_NOTICED: Final = (Action(Kind.WAIT, 285_000), Action(Kind.WAIT, 15_000))


SMALL: Final = (
    Family(
        "mis-clicks and checks, to the minute",
        waits(1, 60) + starts(Ask("gel-pack", 4)) + OFF[:1] + SKIN + sleeps(2),
        longest_on=4 * MINUTE,
    ),
    Family("cycles", waits(5) + starts(Ask("ice-pack", 15, 2)) + CHECKS_FIRST + OFF + SKIN + SIGN[:1]),
    Family(
        "clocks and starts",
        waits(10) + starts(GEL) + OFF[:1] + crashes(10) + sleeps(30) + reboots(10, 0, 3) + STEPS,
        longest_on=10 * MINUTE,
    ),
    Family(
        "since",
        waits(5)
        + starts(GEL)
        + (OFF[:1] + SINCE + sleeps(10) + crashes(5) + reboots(5, 0) + STEPS[:1] + QUIT),
        longest_on=10 * MINUTE,
    ),
    Family(
        "on and off",
        waits(5) + starts(ON_OFF) + starts(ON_OFF, checks="") + NEXT + OFF + SKIN,
        longest_on=15 * MINUTE,
    ),
    Family(
        "answers",
        waits(10) + starts(GEL) + OFF[:1] + SIGN + EMERGENCY + ADVICE + crashes(10),
        longest_on=10 * MINUTE,
    ),
    Family(
        "sedated",
        waits(60) + starts(GEL) + OFF[:1] + SEDATE + crashes(30) + reboots(60, 0, 3) + STEPS[:1],
    ),
    Family(
        "a full disk",
        waits(20) + starts(GEL) + OFF[:1] + crashes(0) + reboots(10, 0) + STEP_FORWARD + DISK,
        longest_on=10 * MINUTE,
    ),
    Family(
        "a disk that fills unnoticed",
        waits(20) + starts(GEL) + OFF[:1] + crashes(0) + reboots(20, 0) + DISK_UNNOTICED,
        longest_on=10 * MINUTE,
    ),
    Family("a broken ledger", waits(20) + starts(GEL, HOT) + OFF[:1] + crashes(20) + GARBAGE),
    Family("cold and heat", waits(20) + starts(GEL, HOT) + OFF[:1] + crashes(20)),
    Family(
        "wraps",
        waits(60)
        + starts(HOT, WRAP)
        + (OFF[:1] + SKIN + sleeps(60) + crashes(60) + reboots(60, 0, 3) + STEPS[:1]),
        longest_on=2 * HOUR,
    ),
    Family("a rest set", waits(20) + starts(GEL) + OFF[:1] + crashes(20) + REST_SET),
    Family(
        "routines",
        waits(10) + starts(GEL) + (OFF[:1] + ROUTINES + PAUSE + HURTS[1:] + sleeps(10) + crashes(10)),
        longest_on=10 * MINUTE,
    ),
    Family(
        "reminders",
        waits(10) + NOTICED + ANSWERED + GONE + QUIET + STAYED + sleeps(10) + crashes(0),
        REMINDED,
    ),
    Family(
        "reminders that are paused, and starts",
        waits(10)
        + ANSWERED[1:]
        + HUSHED
        + STAYED
        + crashes(0, 10)
        + reboots(10, 0)
        + STEPS[:1]
        + STEP_FORWARD,
        REMINDED,
    ),
    Family("a cap set", waits(4) + starts(ICE, TOO_LONG, GEL) + OFF[:1] + CAP_SET, longest_on=20 * MINUTE),
)

#: The large families, the longest first.
LARGE: Final = (
    Family(
        "a full disk, skin signs and sedating medicine, with clocks and starts",
        waits(10)
        + starts(GEL, HOT)
        + (OFF[:1] + SEDATE + SIGN + crashes(0) + reboots(10, 0) + STEP_FORWARD + DISK),
        longest_on=10 * MINUTE,
    ),
    Family(
        "on and off, heat, skin signs and sedating medicine, with clocks in doubt",
        waits(5)
        + starts(ON_OFF, HOT)
        + (NEXT + OFF + SKIN + SEDATE + SIGN + crashes(5) + reboots(5, 0, 3) + STEPS[:1]),
        longest_on=15 * MINUTE,
    ),
    Family(
        "on and off, with clocks and starts",
        waits(5)
        + starts(ON_OFF)
        + (NEXT + OFF + SINCE + SKIN + sleeps(10) + crashes(5) + reboots(5, *BOOTS) + STEPS + QUIT),
    ),
    Family(
        "cold, heat, all answers and sedating medicine, with clocks in doubt",
        waits(10)
        + starts(GEL, HOT)
        + (OFF[:1] + SEDATE + SIGN + EMERGENCY + ADVICE + crashes(10) + reboots(30, 0, 3) + STEPS[:1]),
        longest_on=10 * MINUTE,
    ),
    Family(
        "cold, heat and sedating medicine, with sleeps and clocks in doubt",
        waits(5)
        + starts(GEL, HOT)
        + (OFF[:1] + SEDATE + sleeps(30) + crashes(5) + reboots(30, 0, 3) + STEPS[:1]),
        longest_on=15 * MINUTE,
    ),
    Family(
        "routines, cold and answers, with clocks in doubt",
        waits(10)
        + starts(GEL)
        + (OFF[:1] + ROUTINES + IN_ROUTINE + HURTS + EMERGENCY)
        + (sleeps(10) + crashes(10) + reboots(10, 0, 3) + STEPS[:1]),
        longest_on=10 * MINUTE,
    ),
    Family(
        "one pack, with all that can happen to a machine",
        waits(5)
        + starts(ICE)
        + (CHECKS_FIRST + OFF + SINCE + SKIN + SIGN + sleeps(10, 150))
        + (crashes(5) + reboots(5, *BOOTS) + STEPS + QUIT),
    ),
    Family(
        "a rest set and sedating medicine, with clocks in doubt",
        waits(10)
        + starts(GEL, HOT)
        + (OFF[:1] + SEDATE + crashes(10) + reboots(30, 0, 3) + STEPS[:1] + REST_SET),
        longest_on=10 * MINUTE,
    ),
    Family(
        "cold, heat, wraps and sedating medicine, with clocks in doubt",
        waits(20)
        + starts(GEL, HOT, WRAP)
        + (OFF[:1] + SKIN + SEDATE + sleeps(20) + crashes(20) + reboots(20, 0, 3) + STEPS[:1]),
        longest_on=60 * MINUTE,
    ),
    Family(
        "a broken ledger and sedating medicine, with clocks in doubt",
        waits(10)
        + starts(GEL, HOT)
        + (OFF[:1] + SINCE[1:3] + SEDATE + crashes(10) + reboots(30, 0, 3) + STEPS[:1] + GARBAGE),
        longest_on=10 * MINUTE,
    ),
    Family(
        "answers to cold and heat, with clocks and starts",
        waits(10)
        + starts(GEL, HOT)
        + (OFF[:1] + SIGN + EMERGENCY + ADVICE + OTHER_ADVICE + crashes(10) + reboots(10, 0, 3) + STEPS[:1]),
        longest_on=20 * MINUTE,
    ),
    Family(
        "a full disk, with clocks and starts",
        waits(10)
        + starts(Ask("ice-pack", 20))
        + (OFF[:1] + SINCE + SIGN + crashes(0) + reboots(10, 0) + STEP_FORWARD + DISK),
        longest_on=20 * MINUTE,
    ),
    Family(
        "mis-clicks, checks and since, to the minute",
        waits(1, 20) + starts(Ask("gel-pack", 6)) + (OFF + SINCE + SKIN + sleeps(3) + crashes(2) + QUIT),
        longest_on=12 * MINUTE,
    ),
    Family(
        "three ways of cold",
        waits(10)
        + starts(ICE, ON_OFF, MASSAGE)
        + (NEXT + OFF + SKIN + crashes(5) + reboots(5, 0, 3) + STEPS[:1]),
        longest_on=20 * MINUTE,
    ),
    Family(
        "methods",
        waits(5) + starts(*[Ask(name, 20) for name in OTHER_METHODS]) + OFF[:1] + SKIN + crashes(5),
        longest_on=25 * MINUTE,
    ),
    Family(
        "reminders, with all that can silence them",
        waits(10) + ANSWERED + GONE + QUIET + FULL_SCREEN + STAYED + sleeps(10) + crashes(0, 10),
        REMINDED,
    ),
    Family(
        "reminders that are paused and silenced, with starts",
        waits(10)
        + (ANSWERED[1:] + HUSHED + GONE + QUIET + STAYED)
        + (sleeps(10) + crashes(0, 10) + reboots(10, 0)),
        REMINDED,
    ),
    Family(
        "reminders while cold runs, with starts",
        waits(10)
        + starts(GEL)
        + (OFF[:1] + ANSWERED + HUSHED[::2] + GONE + STAYED)
        + (sleeps(10) + crashes(0, 10) + reboots(10, 0)),
        REMINDED,
        longest_on=10 * MINUTE,
    ),
    Family(
        "reminders, to the quarter of a minute",
        waits(5) + SOON_NOTICED + ANSWERED + GONE + HUSHED[::2] + STAYED + sleeps(10) + crashes(0),
        REMINDED,
    ),
    Family("lengths set", waits(2) + starts(ICE, ON_OFF, GEL, TOO_LONG) + NEXT + OFF[:1] + SKIN + CAP_SET),
)
FULL: Final = (*LARGE, *SMALL)
