"""What has to be warm before holds, deep bends and strength, and what was done for it.

Law: each limit asks for itself, and the longer one comes in front; heat and holds of the person's
own warm nobody up (clinical 3.0, S28).
"""

from dataclasses import replace
from typing import Final

from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.script import Segment
from backcare_desktop.engine.guided.states import Run
from backcare_desktop.engine.ledger import Ledger
from backcare_desktop.engine.limits import Limits

#: Moving before the first hold.
BEFORE_HOLD: Final = "warmup.before_hold"
#: Moving and gentle holds before the first deep bend or strength.
BEFORE_DEMANDING: Final = "warmup.before_deep_or_strength"


def prepared(routine: Routine, ledger: Ledger, limits: Limits, now_ms: int) -> Routine:
    """The routine with a warm-up in front, where it needs one (CONTRACT, "Routines"; SAFETY 5)."""
    asked = (_before_hold_ms, _before_demanding_ms)
    needed_ms = max(ask(routine, ledger, limits, now_ms) for ask in asked)
    if not needed_ms:
        return routine
    first = replace(routine.warm_up, doing="time", length_ms=needed_ms, count=1, sides=())
    return replace(routine, stages=(first, *routine.stages))


def after_part(run: Run, segment: Segment, for_ms: int, limits: Limits, at_ms: int) -> Run:
    """The run after so much of the segment, ending at `at_ms`."""
    stage = run.routine.stages[segment.stage]
    if segment.phase == "move" and not stage.quiet:
        moved_ms = run.moved_ms + for_ms
        warm = moved_ms >= limits.ms(BEFORE_HOLD)
        run = replace(run, moved_ms=moved_ms, warmed_ms=at_ms if warm else run.warmed_ms)
    if segment.phase in ("move", "hold") and stage.gentle:
        eased_ms = run.eased_ms + for_ms
        limber = eased_ms >= limits.ms(BEFORE_DEMANDING)
        run = replace(run, eased_ms=eased_ms, limber_ms=at_ms if limber else run.limber_ms)
    if segment.phase == "hold" and for_ms >= segment.length_ms:
        run = replace(run, held=run.held + 1)
    return run


def _before_hold_ms(routine: Routine, ledger: Ledger, limits: Limits, now_ms: int) -> int:
    needed_ms = limits.ms(BEFORE_HOLD)
    enough = not routine.holds or routine.moving_before_hold_ms >= needed_ms
    return 0 if enough or _still_good(ledger.warmed_ms, limits, now_ms) else needed_ms


def _before_demanding_ms(routine: Routine, ledger: Ledger, limits: Limits, now_ms: int) -> int:
    needed_ms = limits.ms(BEFORE_DEMANDING)
    enough = not routine.demands or routine.easing_before_demands_ms >= needed_ms
    return 0 if enough or _still_good(ledger.limber_ms, limits, now_ms) else needed_ms


def _still_good(done_ms: int | None, limits: Limits, now_ms: int) -> bool:
    return done_ms is not None and now_ms <= done_ms + limits.ms("warmup.valid_for")
