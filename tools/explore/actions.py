"""All that can happen in a walk: what people do and what the world does, in coarse time.

Law: each action is one step of a story, and its effect is the one the story's step has.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Apply, OnBody, Recover, Remove
from tools.explore import reminders, routines
from tools.explore.machine import BOOT, BOOT_MS, WALL_MS, Machine, Place

_ALL: Final = frozenset({check for method in METHODS.values() for check in method.checks} | {"recovered"})


class Ask(NamedTuple):
    """What a start asks for."""

    method: str
    minutes: int
    cycles: int = 1
    pattern: str = "single"

    @property
    def modality(self) -> Modality:
        """Cold or heat."""
        return METHODS[self.method].modality


class Since(enum.Enum):
    """What the person says of when it came off; the instants around which an answer can turn."""

    NOW = "now"
    KNOWN = "known"
    BEFORE_KNOWN = "before known"
    FUTURE = "future"
    BETWEEN = "between"


class Kind(enum.Enum):
    """What an action is."""

    WAIT = "wait"
    START = "start"
    NEXT = "next"
    OFF = "off"
    STOP = "stop"
    SKIN_OK = "skin ok"
    SIGN = "sign"
    SCREEN = "screen"
    CLEAR = "clear"
    SEDATE = "sedate"
    SET = "set"
    SLEEP = "sleep"
    STEP = "step"
    CRASH = "crash"
    REBOOT = "reboot"
    QUIT = "quit"
    FILL = "disk full"
    EMPTY = "disk ok"
    GARBAGE = "garbage"
    ROUTINE = "routine"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    END = "end"
    HURTS = "hurts"
    REMIND = "remind"
    DESKTOP = "desktop"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class Action:
    """One step. for_ms: how long it takes. by_ms: of a clock. what: its word, by its kind.

    ask: of a start. checks: "pass", "" for none, or "fail:<name>". since: of an off.
    """

    kind: Kind
    for_ms: int = 0
    by_ms: int = 0
    what: str = ""
    ask: Ask | None = None
    checks: str = "pass"
    since: Since | None = None
    value: float = 0

    @property
    def answers(self) -> Answers | None:
        """The checks as the story gives them."""
        if not self.checks:
            return None
        failed = self.checks.removeprefix("fail:")
        return Answers(_ALL) if self.checks == "pass" else Answers(_ALL - {failed}, frozenset({failed}))


def apply(action: Action, machine: Machine) -> int | None:
    """Let it happen; the age in ms of what was said of `since`, None where nothing was."""
    match action.kind:
        case Kind.WAIT:
            machine.run_to(machine.elapsed_ms + action.for_ms)
        case Kind.SLEEP:
            machine.suspend(action.for_ms)
        case Kind.STEP:
            machine.step_wall(action.by_ms)
        case Kind.CRASH:
            machine.crash(action.for_ms)
        case Kind.REBOOT:
            machine.reboot(action.for_ms, action.by_ms)
        case Kind.QUIT:
            machine.quit(action.for_ms, off=action.what != "on")
        case Kind.FILL | Kind.EMPTY | Kind.GARBAGE:
            _paper(action, machine)
        case Kind.DESKTOP | Kind.STAY:
            _desktop(action.what, machine)
            machine.run_to(machine.elapsed_ms + action.for_ms)
        case Kind.OFF if action.since is not None:
            return _off_since(action.since, machine)
        case _:
            for event in _events(action, machine):
                machine.do(event)
    return None


def _paper(action: Action, machine: Machine) -> None:
    if action.kind is Kind.GARBAGE:
        machine.make_garbage()
    elif action.what == "unnoticed":
        machine.fill_unnoticed()
    else:
        machine.disk(full=action.kind is Kind.FILL)


def _desktop(what: str, machine: Machine) -> None:
    if what in ("away", "back"):
        machine.keyboard(left=what == "away")
    elif what in ("quiet", "loud"):
        machine.do_not_disturb(on=what == "quiet")
    else:
        machine.fullscreen(on=what == "full")


def _off_since(since: Since, machine: Machine) -> int | None:
    now_ms = machine.now.boot_ms
    since_ms = _instant(since, machine, now_ms)
    machine.do(ev.SourceOff(since_ms))
    return now_ms - since_ms


def _instant(since: Since, machine: Machine, now_ms: int) -> int:
    state = machine.state.thermal
    known_ms = state.known_ms if isinstance(state, Remove | Recover) else now_ms
    match since:
        case Since.NOW:
            return now_ms
        case Since.KNOWN:
            return known_ms
        case Since.BEFORE_KNOWN:
            return known_ms - MINUTE_MS
        case Since.FUTURE:
            return now_ms + 1
        case Since.BETWEEN:
            return max(known_ms, now_ms - MINUTE_MS)
        case _:
            assert_never(since)


def _events(action: Action, machine: Machine) -> Iterator[ev.Event]:
    match action.kind:
        case Kind.START:
            yield ev.StartAsked(_request(action.ask), action.answers)
        case Kind.NEXT:
            yield ev.NextAsked(action.answers)
        case Kind.OFF:
            yield ev.SourceOff()
        case Kind.STOP:
            yield ev.StopAsked()
        case Kind.SKIN_OK:
            yield ev.SkinAnswered()
        case Kind.SIGN:
            yield ev.SkinAnswered("blister")
        case Kind.SCREEN:
            yield ev.ScreenAnswered(frozenset({action.what} if action.what else ()))
            if machine.unreadable:
                yield ev.ProfileAnswered(machine.profile, frozenset(CONDITIONS))
                yield ev.SkinReviewed()
        case Kind.CLEAR:
            yield ev.Cleared(action.what)
        case Kind.SEDATE:
            yield ev.MedicineLogged("", "sedating")
        case Kind.SET:
            yield ev.LimitSet(action.what, action.value)
        case _:
            reminding = action.kind is Kind.REMIND
            yield reminders.said(action.what, machine.now) if reminding else _movement(action)


def _movement(action: Action) -> ev.Event:
    match action.kind:
        case Kind.ROUTINE:
            return ev.RoutineAsked(routines.routine(action.what), awake_for_ms=routines.AWAKE_MS)
        case Kind.PAUSE:
            return ev.RoutinePaused()
        case Kind.RESUME:
            return ev.RoutineResumed()
        case Kind.SKIP:
            return ev.RoutineSkipped()
        case Kind.END:
            return ev.RoutineStopped()
        case Kind.HURTS:
            return ev.HurtTold(leg=action.what == "leg")
        case _:
            raise AssertionError(action)


def _request(ask: Ask | None) -> Request:
    if ask is None:
        raise AssertionError("a start asks for something")
    return Request(ask.modality, ask.method, ask.minutes, ask.cycles, ask.pattern)


#: Time goes on with the source on for this long at most; then the person answers in some way. By
#: then every cap but the wrap's has passed, the alarm is high, and nothing new can happen.
LONGEST_ON_MS: Final = 30 * MINUTE_MS
#: Where nothing is on the body and no mis-click can go on, time goes on in larger steps than these.
COARSE_MS: Final = 5 * MINUTE_MS
FINE_FOR_MS: Final = 7 * MINUTE_MS
#: The disk is full for this long at most.
LONGEST_FULL_MS: Final = 10 * MINUTE_MS


def possible(action: Action, place: Place, longest_on_ms: int = LONGEST_ON_MS) -> bool:
    """Whether the walk takes this step from here; what it leaves out is said at the bounds."""
    if action.for_ms > 0 and _waited_long(place, longest_on_ms):
        return False
    if action.kind is Kind.WAIT and action.for_ms % MINUTE_MS:
        return reminders.may_wait(place.state, action.for_ms, BOOT_MS)
    if action.kind is Kind.WAIT and action.for_ms < COARSE_MS and not _fine(place.state):
        return False
    if action.kind is Kind.STAY:
        busy = isinstance(place.state.thermal, OnBody)
        return not busy and not reminders.paused_longer(place.state, action.for_ms // 2, BOOT_MS)
    if action.kind is Kind.STEP and place.owed is not None:
        # One step while the disk refuses; else the distance of the two clocks has no end.
        return abs(WALL_MS - place.owed[1].wall_ms) <= LONGEST_FULL_MS
    if action.kind is Kind.GARBAGE:
        return not place.full and not place.broken and place.state.ledger.unreadable is None
    if action.kind is Kind.FILL:
        return not place.full and not place.broken
    if action.kind is Kind.EMPTY:
        return place.full
    if action.kind is Kind.RESUME:
        return routines.may_resume(place.state.guided)
    return True


def _waited_long(place: Place, longest_on_ms: int) -> bool:
    if _on_for_ms(place.state, BOOT_MS) >= longest_on_ms:
        return True
    if place.owed is None:
        return False
    state, at = place.owed
    if _on_for_ms(state, at.boot_ms) + WALL_MS - at.wall_ms >= longest_on_ms:
        return True
    owed_ms = BOOT_MS - at.boot_ms if at.boot == BOOT else WALL_MS - at.wall_ms
    return owed_ms >= LONGEST_FULL_MS


def _fine(practice: Practice) -> bool:
    """Whether single minutes can matter."""
    if isinstance(practice.thermal, OnBody):
        return True
    return any(BOOT_MS - course.ended_ms < FINE_FOR_MS for course in practice.ledger.courses)


def _on_for_ms(practice: Practice, now_ms: int) -> int:
    state = practice.thermal
    return now_ms - state.contact.started_ms if isinstance(state, Apply | Remove | Recover) else 0


#: A believed absence is at most 30 days (SAFETY 3).
BEYOND_BELIEF_MS: Final = 31 * DAY_MS
