"""Whether a routine may begin now, as screens ask the gate.

Law: the gate's own reasons; what was never asked is a question and no reason.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.guard import AllowedRoutine, Reason, decide
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.plan import Exercise, Routine, Stage
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.movement import occupied
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.refusal import is_question

#: Pain that was told longer ago than this is asked again before moving.
PAIN_FRESH_MS: Final = HOUR_MS

_WALK: Final = Stage("", "time", 30 * SECOND_MS, exercise=Exercise("warm-up", acute=True))
_STRETCH: Final = Stage("", "hold", 10 * SECOND_MS, exercise=Exercise("stretch"))
_SLOW: Final = Stage("", "breathe", MINUTE_MS, exercise=Exercise("breath"))
#: The least there is: where this may not begin, hardly anything may.
GENTLE: Final = Routine("", (_WALK,), _WALK)
#: A slow breath, which hardly anything stands against.
BREATH: Final = Routine("", (_SLOW,), _WALK)
#: The least with a hold in it.
HELD: Final = Routine("", (_STRETCH,), _WALK)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's answer. routine: as it would run, with its warm-up. unasked: conditions to ask about."""

    routine: Routine
    reasons: tuple[Reason, ...] = ()
    unasked: tuple[str, ...] = ()


def fresh_pain(state: Practice, now: Moment) -> int | None:
    """The pain told within the last hour."""
    pain = state.pain
    return None if pain is None or now.boot_ms - pain.at_ms > PAIN_FRESH_MS else pain.level


def judged(state: Practice, now: Moment, routine: Routine, *, awake: bool = True) -> Verdict:
    """What the gate says to it with the pain told last. awake: up for long enough for deep bends."""
    awake_ms = state.limits.ms("flexion.after_waking") if awake else None
    request = MovementRequest(routine, fresh_pain(state, now), awake_ms, occupied(state, routine))
    decision = decide(request, None, state.ledger, state.profile, state.limits, now.boot_ms)
    if isinstance(decision, AllowedRoutine):
        return Verdict(decision.routine)
    questions = [reason for reason in decision.reasons if is_question(reason, state.profile)]
    return Verdict(
        routine,
        tuple(reason for reason in decision.reasons if reason not in questions),
        tuple(reason.limit.removeprefix("profile.") for reason in questions),
    )


def bends_deep(routine: Routine) -> bool:
    """Whether deep bends are in it, which wait after waking (S34)."""
    return any(stage.exercise and "deep-flexion" in stage.exercise.tags for stage in routine.stages)
