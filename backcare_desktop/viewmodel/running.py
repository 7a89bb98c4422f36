"""What is said while the source is on the body: time left, skin check, take it off now, recover.

Law: time left is rounded up and contact rounded down only for the eye; the instants stay exact.
"""

from dataclasses import dataclass

from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.state import Practice, alarm_of, hushed
from backcare_desktop.engine.thermal.advance import Level, check_pending, contact_ms
from backcare_desktop.engine.thermal.states import (
    UNATTENDED_MS,
    Apply,
    Recover,
    Remove,
    Session,
)
from backcare_desktop.viewmodel.clock_text import clock, left, local, opening, passed
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside

#: What skin can show that ends a session (clinical 1.4: S1 S4; heat: S15 S21), in a fixed order.
SIGNS: dict[Modality, tuple[str, ...]] = {
    Modality.COLD: ("white", "grey", "blister", "hard", "burning", "numb"),
    Modality.HEAT: ("red", "blister", "lacy", "burning", "numb"),
}
#: An earlier "since" is offered only where it is at least this long ago.
_WORTH_ASKING_MS = 10 * SECOND_MS


@dataclass(frozen=True, slots=True)
class CycleView:
    """Which course of how many, and which part of the on-off pattern (0 where it has no parts)."""

    cycle: int
    cycles: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class RunningView:
    """It is on. left_ms of total_ms; skin_check: when the next one comes; signs: what to look for."""

    modality: Modality
    method: str
    cycle: CycleView
    digits: str
    left_ms: int
    total_ms: int
    until: str
    skin_check: Message | None
    following: Message
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkinCheckView:
    """A skin check waits. digits: until it ends as unattended, "" for a wrap. on: contact so far."""

    modality: Modality
    method: str
    signs: tuple[str, ...]
    digits: str
    loud: bool
    contact: Message


@dataclass(frozen=True, slots=True)
class SinceView:
    """Since when it may be off: from `earliest_ms` to `now_ms` on the boot clock.

    offset_ms: what makes an instant wall time, and zone_s the person's distance from UTC.
    """

    earliest_ms: int
    now_ms: int
    offset_ms: int
    zone_s: int
    clock_24h: bool


@dataclass(frozen=True, slots=True)
class TakeOffView:
    """Take it off now, or (asks) after a restart: is it off? since: None where only now is left."""

    modality: Modality
    method: str
    cause: Message
    contact: Message
    level: Level
    hushed: str
    since: SinceView | None
    signs: tuple[str, ...]
    sign: str = ""
    asks: bool = False


def running(state: Practice, apply: Apply, now: Moment, outside: Outside) -> RunningView | SkinCheckView:
    """The source is on the body."""
    session, now_ms = apply.session, now.boot_ms
    signs = varied(SIGNS[session.plan.modality], apply.check_due_ms or apply.until_ms)
    if check_pending(apply, now_ms):
        return _skin_check(state, apply, now_ms, signs)
    left_ms = max(0, apply.until_ms - now_ms)
    due_ms = apply.check_due_ms
    return RunningView(
        modality=session.plan.modality,
        method=session.plan.method,
        cycle=cycle_of(session),
        digits=left(left_ms),
        left_ms=left_ms,
        total_ms=apply.until_ms - apply.contact.started_ms,
        until=clock(apply.until_ms, now, outside),
        skin_check=None if due_ms is None else message("session.skin_check_in", time=left(due_ms - now_ms)),
        following=_following(apply, state.limits, now, outside),
        signs=signs,
    )


def take_off(state: Practice, thermal: Remove | Recover, now: Moment, outside: Outside) -> TakeOffView:
    """The source has to come off, or nobody knows whether it did."""
    session, now_ms = thermal.session, now.boot_ms
    asks = isinstance(thermal, Recover)
    hush = state.hush
    pause = left(hush.until_ms - now_ms) if hush is not None and hushed(state, now_ms) else ""
    return TakeOffView(
        modality=session.plan.modality,
        method=session.plan.method,
        cause=_cause(thermal),
        contact=passed(contact_ms(thermal, now_ms)),
        level=alarm_of(state, now_ms).level,
        hushed=pause,
        since=_since(thermal.known_ms, now, outside),
        signs=SIGNS[session.plan.modality],
        sign=state.ledger.skin_sign or "",
        asks=asks,
    )


def cycle_of(session: Session) -> CycleView:
    """Where in its plan a session is."""
    parts = session.plan.pattern.value == "on-off"
    return CycleView(session.cycle, session.plan.cycles, session.part if parts else 0)


def varied(signs: tuple[str, ...], seed_ms: int) -> tuple[str, ...]:
    """The same signs beginning at another one each time, so that the list is read."""
    start = seed_ms // MINUTE_MS % len(signs)
    return signs[start:] + signs[:start]


def _skin_check(state: Practice, apply: Apply, now_ms: int, signs: tuple[str, ...]) -> SkinCheckView:
    session = apply.session
    ends_ms = (apply.check_due_ms or now_ms) + UNATTENDED_MS
    return SkinCheckView(
        modality=session.plan.modality,
        method=session.plan.method,
        signs=signs,
        digits="" if session.method.worn else left(ends_ms - now_ms),
        loud=alarm_of(state, now_ms).loud,
        contact=passed(contact_ms(apply, now_ms)),
    )


def _cause(thermal: Remove | Recover) -> Message:
    if isinstance(thermal, Remove):
        return message(f"takeoff.cause.{thermal.cause.value}")
    return message("takeoff.cause.estimated" if thermal.estimated else "takeoff.cause.recover")


def _since(known_ms: int, now: Moment, outside: Outside) -> SinceView | None:
    if now.boot_ms - known_ms < _WORTH_ASKING_MS:
        return None
    zone = local(now.boot_ms, now, outside).utcoffset()
    return SinceView(
        earliest_ms=known_ms,
        now_ms=now.boot_ms,
        offset_ms=now.offset_ms,
        zone_s=0 if zone is None else int(zone.total_seconds()),
        clock_24h=outside.clock_24h,
    )


def _following(apply: Apply, limits: Limits, now: Moment, outside: Outside) -> Message:
    """What comes after it is off, at the earliest."""
    session = apply.session
    if session.second_part_due:
        return message("session.following.off")
    if session.method.worn:
        return message("session.following.wrap")
    rest_ms = limits.ms(f"{session.plan.modality.value}.min_rest")
    until = opening(apply.until_ms + rest_ms, now, outside)
    if session.cycle < session.plan.cycles:
        return message(
            "session.following.rest", until=until, cycle=session.cycle + 1, cycles=session.plan.cycles
        )
    return message("session.following.end", until=until)
