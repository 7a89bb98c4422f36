"""What is said while nothing is on the body but the session goes on: off part, rest, ready.

Law: nothing starts by itself; "ready" shows the checks and waits.
"""

from dataclasses import dataclass

from backcare_desktop.engine.guard import required_checks
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.advance import rest_end_ms
from backcare_desktop.engine.thermal.states import Off, Ready, Rest, Session
from backcare_desktop.viewmodel.clock_text import clock, left, opening, passed
from backcare_desktop.viewmodel.message import Message, Value
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.refusal import refusal
from backcare_desktop.viewmodel.running import CycleView, cycle_of


@dataclass(frozen=True, slots=True)
class WaitView:
    """The off part (off) or the rest. until: when the next may start; contact: of the course."""

    off: bool
    modality: Modality
    method: str
    cycle: CycleView
    digits: str
    left_ms: int
    total_ms: int
    until: Value
    contact: Message


@dataclass(frozen=True, slots=True)
class ReadyView:
    """The next cycle, or the second part, may start. minutes: of the next application."""

    modality: Modality
    method: str
    cycle: CycleView
    minutes: int
    checks: tuple[str, ...]
    refused: Message | None


def waiting(state: Practice, thermal: Off | Rest, now: Moment, outside: Outside) -> WaitView:
    """Nothing is on; time has to pass."""
    session = thermal.session
    end_ms = ends_ms(state, thermal, now.boot_ms)
    off = isinstance(thermal, Off)
    return WaitView(
        off=off,
        modality=session.plan.modality,
        method=session.plan.method,
        cycle=cycle_of(session),
        digits=left(end_ms - now.boot_ms),
        left_ms=max(0, end_ms - now.boot_ms),
        total_ms=max(1, end_ms - thermal.since_ms),
        until=clock(end_ms, now, outside) if off else opening(end_ms, now, outside),
        contact=passed(thermal.contact_ms),
    )


def ready(state: Practice, thermal: Ready, now: Moment, outside: Outside) -> ReadyView:
    """The rest is over; the person decides."""
    session = thermal.session
    return ReadyView(
        modality=session.plan.modality,
        method=session.plan.method,
        cycle=following_cycle(session),
        minutes=session.plan.on_ms // MINUTE_MS,
        checks=required_checks(session.method, state.ledger, now.boot_ms),
        refused=None if state.refused is None else refusal(state.refused, now, outside),
    )


def following_cycle(session: Session) -> CycleView:
    """The course or part that comes next."""
    if session.second_part_due:
        return CycleView(session.cycle, session.plan.cycles, 2)
    here = cycle_of(session)
    return CycleView(session.cycle + 1, session.plan.cycles, 1 if here.part else 0)


def ends_ms(state: Practice, thermal: Off | Rest, now_ms: int) -> int:
    """When the waiting is over, on the boot clock."""
    if isinstance(thermal, Off):
        return thermal.until_ms
    return rest_end_ms(thermal.session, state.ledger, state.limits) or now_ms
