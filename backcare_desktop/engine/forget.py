"""What is left of the practice when a person deletes everything.

Law: what was refused before is refused after it (SAFETY 1, "ledger"; S7). Of answers only those stay that
lock something, of courses and medicines only instants whose locks have not run out. What runs goes on, and
of a routine that is over it can still be told that it hurt.
"""

from dataclasses import replace

from backcare_desktop.engine.breaks.states import Tally
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.practice import pruned
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Off, Ready, Rest, Session, Thermal


def forgotten(state: Practice, now_ms: int) -> Practice:
    """The practice without what a person told of themselves; every question is asked again."""
    yes = state.profile.yes
    return replace(
        state,
        thermal=_untold(state.thermal),
        ledger=_locks_alone(state.ledger, state.limits, now_ms),
        # A condition that applies forbids what it forbade; that others do not apply is asked again.
        profile=Profile(yes, yes),
        refused=None,
        pain=None,
        pain_after_ms=None,
        breaks=replace(state.breaks, tally=Tally()),
    )


def _locks_alone(ledger: Ledger, limits: Limits, now_ms: int) -> Ledger:
    def standing(since_ms: int | None, limit: str) -> int | None:
        return since_ms if since_ms is not None and now_ms < since_ms + limits.ms(limit) else None

    open_now = ledger.needs_advice_today
    return replace(
        pruned(ledger, limits, now_ms),
        held=tuple(held for held in ledger.held if now_ms < held.until_ms),
        same_day=ledger.same_day if open_now else frozenset(),
        same_day_cleared=ledger.same_day_cleared if open_now else None,
        screened=False,
        sedated_ms=standing(ledger.sedated_ms, "thermal.sedation_block"),
        topical_ms=standing(ledger.topical_ms, "heat.topical_block"),
        injury_ms=standing(ledger.injury_ms, "heat.acute_injury_block"),
        stretches=ledger.stretches_within_day(now_ms),
        # What was warmed up permits; nothing that permits is kept.
        warmed_ms=None,
        limber_ms=None,
    )


def _untold(thermal: Thermal) -> Thermal:
    """What waits, without the pain that was told before it."""
    if not isinstance(thermal, Off | Rest | Ready):
        return thermal
    return replace(thermal, session=_session(thermal.session))


def _session(session: Session) -> Session:
    return replace(session, plan=replace(session.plan, pain_before=None))
