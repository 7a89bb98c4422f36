"""What time alone makes of a session, and what can be read off it at a moment.

Law: only `now` and stored instants decide; a tick that is late, early, doubled or missing changes
nothing.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal, assert_never

from backcare_desktop.engine.guard import course_left_ms
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.locks import rest_until_ms
from backcare_desktop.engine.methods import Method
from backcare_desktop.engine.thermal.states import (
    ESCALATE_MS,
    UNATTENDED_MS,
    Apply,
    Cause,
    Checks,
    Contact,
    Idle,
    Off,
    Ready,
    Recover,
    Remove,
    Rest,
    Session,
    Thermal,
)

Level = Literal["none", "low", "medium", "high"]
LEVELS: Final[tuple[Level, ...]] = ("none", "low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Alarm:
    """What has to be heard and seen until it is answered."""

    level: Level = "none"
    loud: bool = False


def advance(state: Thermal, ledger: Ledger, limits: Limits, now_ms: int) -> Thermal:
    """The state at `now_ms` if nobody did anything since."""
    match state:
        case Apply():
            return _advance_apply(state, now_ms)
        case Off():
            over = now_ms >= state.until_ms
            return Ready(state.session, state.until_ms, state.contact_ms) if over else state
        case Rest():
            until_ms = rest_end_ms(state.session, ledger, limits)
            if until_ms is None or now_ms >= until_ms:
                since_ms = state.since_ms if until_ms is None else max(until_ms, state.since_ms)
                return Ready(state.session, since_ms, state.contact_ms)
            return state
        case Ready():
            return _advance_ready(state, ledger, limits, now_ms)
        case Idle() | Checks() | Remove() | Recover():
            return state
        case _:
            assert_never(state)


def _advance_apply(state: Apply, now_ms: int) -> Apply | Remove:
    unattended_ms = None
    if state.check_due_ms is not None and not state.session.method.worn:
        unattended_ms = state.check_due_ms + UNATTENDED_MS
    if unattended_ms is not None and unattended_ms <= min(state.until_ms, now_ms):
        return removed(state, unattended_ms, Cause.UNATTENDED, ends=False, high_ms=unattended_ms)
    if now_ms >= state.until_ms:
        return removed(state, state.until_ms, Cause.TIME_UP, ends=False)
    return state


def _advance_ready(state: Ready, ledger: Ledger, limits: Limits, now_ms: int) -> Ready | Rest:
    if state.session.second_part_due:
        return state
    until_ms = rest_end_ms(state.session, ledger, limits)
    # A stricter setting, or a clock that cannot be believed, takes the rest up again.
    if until_ms is not None and now_ms < until_ms:
        return Rest(state.session, state.since_ms, state.contact_ms)
    return state


def removed(state: Apply, since_ms: int, cause: Cause, *, ends: bool, high_ms: int | None = None) -> Remove:
    """The application told to end at `since_ms`; medium first unless `high_ms` says when."""
    return Remove(
        session=state.session,
        contact=state.contact,
        since_ms=since_ms,
        end_ms=state.until_ms,
        high_ms=since_ms + ESCALATE_MS if high_ms is None else high_ms,
        known_ms=since_ms,
        cause=cause,
        ends=ends,
    )


def rest_end_ms(session: Session, ledger: Ledger, limits: Limits) -> int | None:
    """When the rest before the session's next cycle is over, None where it needs none."""
    method = session.method
    return rest_until_ms(ledger, limits, method.modality, worn=method.worn)


def next_check_ms(
    method: Method, limits: Limits, started_ms: int, until_ms: int, after_ms: int
) -> int | None:
    """The first point of the skin-check grid after `after_ms`, none at or after `until_ms`."""
    if method.check_every_ms is not None:
        every_ms = method.check_every_ms
    elif method.check_limit is not None:
        every_ms = limits.ms(method.check_limit)
    else:
        return None
    first_ms = started_ms + min(method.first_check_ms or every_ms, every_ms)
    passed = max(0, (after_ms - first_ms) // every_ms + 1)
    due_ms = first_ms + passed * every_ms
    return due_ms if due_ms < until_ms else None


def tightened(state: Thermal, limits: Limits, now_ms: int) -> Thermal:
    """The state once these limits are set: stricter ones bind it, looser ones do not."""
    match state:
        case Apply():
            return _tightened(replace(state, session=state.session.under(limits)), now_ms)
        case Remove():
            session = state.session.under(limits)
            end_ms = _tightened_end_ms(session, state.contact, state.end_ms, now_ms)
            return replace(state, session=session, end_ms=end_ms)
        case Recover() | Off() | Rest() | Ready():
            return replace(state, session=state.session.under(limits))
        case Checks():
            return replace(state, session=state.session and state.session.under(limits))
        case Idle():
            return state
        case _:
            assert_never(state)


def _tightened(state: Apply, now_ms: int) -> Apply:
    session, started_ms = state.session, state.contact.started_ms
    limits = session.limits
    until_ms = _tightened_end_ms(session, state.contact, state.until_ms, now_ms)
    due_ms = state.check_due_ms
    if due_ms is not None and now_ms < due_ms:
        next_ms = next_check_ms(session.method, limits, started_ms, until_ms, now_ms)
        due_ms = next_ms if next_ms is None or next_ms < due_ms else due_ms
    return replace(state, until_ms=until_ms, check_due_ms=due_ms)


def _tightened_end_ms(session: Session, contact: Contact, end_ms: int, now_ms: int) -> int:
    left_ms = course_left_ms(session.method, session.plan.pattern, session.limits, contact.base_ms)
    # Not before now: until now it was allowed, and is known to have been on.
    return min(end_ms, max(now_ms, contact.started_ms + left_ms))


def check_pending(state: Thermal, now_ms: int) -> bool:
    """Whether a skin check waits for its answer."""
    return isinstance(state, Apply) and state.check_due_ms is not None and now_ms >= state.check_due_ms


def contact_ms(state: Thermal, now_ms: int) -> int:
    """Contact of the present or just ended course in ms; 0 where there is none."""
    match state:
        case Idle() | Checks():
            return 0
        case Apply() | Remove():
            return state.contact.at(now_ms)
        case Recover():
            return state.counted_ms + max(0, now_ms - state.since_ms)
        case Off() | Rest() | Ready():
            return state.contact_ms
        case _:
            assert_never(state)


def alarm(state: Thermal, limits: Limits, now_ms: int) -> Alarm:
    """The alarm that stands now; only an answer ends it (S5)."""
    match state:
        case Apply():
            if state.check_due_ms is None or not check_pending(state, now_ms):
                return Alarm()
            louder_ms = state.check_due_ms + limits.ms("thermal.awake_ack_timeout")
            return Alarm("medium", loud=now_ms >= louder_ms and not state.session.method.worn)
        case Remove() | Recover():
            high = now_ms >= state.high_ms
            return Alarm("high" if high else "medium", loud=high)
        case Ready():
            return Alarm("low")
        case Idle() | Checks() | Off() | Rest():
            return Alarm()
        case _:
            assert_never(state)


def instants(state: Thermal, ledger: Ledger, limits: Limits) -> tuple[int, ...]:
    """The boot-clock instants at which time alone changes the state or its alarm."""
    match state:
        case Apply():
            return (state.until_ms, *_check_instants(state, limits))
        case Remove() | Recover():
            return (state.high_ms,)
        case Off():
            return (state.until_ms,)
        case Rest():
            until_ms = rest_end_ms(state.session, ledger, limits)
            return () if until_ms is None else (until_ms,)
        case Idle() | Checks() | Ready():
            return ()
        case _:
            assert_never(state)


def _check_instants(state: Apply, limits: Limits) -> tuple[int, ...]:
    due_ms = state.check_due_ms
    if due_ms is None:
        return ()
    louder_ms = due_ms + limits.ms("thermal.awake_ack_timeout")
    return (due_ms, louder_ms, due_ms + UNATTENDED_MS)
