"""What stands against a routine now.

Law: only `guard.decide` asks here; every reason carries the name of its limit (CONTRACT, "Refusals").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.guided.plan import BOTH_SIDES, KINDS, Routine, Stage
from backcare_desktop.engine.limits import LIMITS, WORST_PAIN, Limits
from backcare_desktop.engine.locks import Lock
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from backcare_desktop.engine.profile import Profile

#: A reason: the limit's name and the boot-clock instant at which it ends, None where unknown.
Against = tuple[str, int | None]

#: Longer than any routine: what says so is a slip or worse.
LONGEST_MS: Final = 2 * HOUR_MS
#: More repetitions than any routine has, one a second.
_MOST_TIMES: Final = LONGEST_MS // SECOND_MS
#: More entries than any routine has.
MOST_STAGES: Final = 100

#: Conditions of the profile and the tags they rule out (clinical 4 "Cautions", 5.4; S35, S38, S39).
RULES_OUT: Final[dict[str, tuple[str, ...]]] = {
    "heart_disease": ("breath-hold",),
    "pregnant": ("breath-hold",),
    "osteoporosis": ("flexion", "deep-flexion", "rotation"),
    "spine_surgery": ("rotation", "deep-flexion"),
    "stenosis": ("extension",),
    "joint_replacement": ("kneeling",),
    "glaucoma": ("head-down",),
    "high_blood_pressure": ("breath-hold", "strength"),
    "lung_disease": ("breath-hold",),
}

#: Above this only rest positions and breathing (clinical 3.0; the hard bound of the limit).
_MOST_PAIN: Final = int(LIMITS["stretch.max_start_pain"].hard)
_SHORTEST_HOLD_MS: Final = int(LIMITS["stretch.hold"].lowest) * SECOND_MS
#: One round of 4-7-8 (clinical 4, S39).
_ROUND_478_MS: Final = 19 * SECOND_MS


@dataclass(frozen=True, slots=True)
class MovementRequest:
    """What the person asks for; nothing of it is trusted.

    routine: None where there is none of that name. awake_for_ms: since waking, None where nobody
    knows. occupied: something is on the body, or another routine runs.
    """

    routine: Routine | None
    pain_before: int | None = None
    awake_for_ms: int | None = None
    occupied: bool = False


def against(
    request: MovementRequest,
    profile: Profile,
    limits: Limits,
    standing: tuple[Lock, ...],
    now_ms: int,
) -> Iterator[Against]:
    """Every reason against this routine at `now_ms`, in no order."""
    if request.occupied:
        yield "one_at_a_time", None
    routine = request.routine
    if routine is None or not _sensible(request, routine):
        # What concerns everything is told first; of the rest nothing is known.
        yield from ((lock.limit, lock.until_ms) for lock in standing if lock.what == "all")
        yield "request.invalid", None
        return
    yield from ((lock.limit, lock.until_ms) for lock in standing if concerns(lock, routine))
    # Answers that were lost with the ledger do not lock movement (SAFETY 3, "ledger unreadable").
    lost = any(lock.limit == "ledger.unreadable" for lock in standing)
    yield from ((f"profile.{name}", None) for name in ruled_out(routine, profile, lost=lost))
    yield from _against_pain(request, routine, limits)
    yield from _against_waking(request, routine, limits, now_ms)
    for stage in routine.stages:
        yield from against_stage(stage, limits)
    yield from against_muscles(routine, limits)


def concerns(lock: Lock, routine: Routine) -> bool:
    """Whether a lock stands against the routine."""
    if lock.what == "all":
        return True
    if lock.limit == "redflag.same_day":
        return not all(stage.quiet for stage in routine.stages)
    if lock.what == "stretch":
        return routine.holds
    return lock.what == "strength" and any(stage.kind == "strength" for stage in routine.stages)


def ruled_out(routine: Routine, profile: Profile, *, lost: bool = False) -> tuple[str, ...]:
    """The conditions that speak against a movement of the routine, also where never answered.

    lost: they were answered once, and the file that held the answers is broken.
    """
    tags = {tag for stage in routine.stages if stage.exercise for tag in stage.exercise.tags}
    return tuple(
        name
        for name, ruled in RULES_OUT.items()
        if (name in profile.yes or not (lost or name in profile.answered)) and tags.intersection(ruled)
    )


def against_stage(stage: Stage, limits: Limits) -> Iterator[Against]:
    """The limits of length and number that one stage breaks."""
    if stage.doing == "hold":
        yield from _against_hold(stage, limits)
    elif stage.doing == "breathe":
        yield from _against_breath(stage, limits)
    elif stage.doing == "reps" and stage.count > limits.in_force("move.reps"):
        yield "move.reps", None


def against_muscles(routine: Routine, limits: Limits) -> Iterator[Against]:
    """Whether one muscle of one side is held for longer than trials did in all (S29)."""
    held: dict[tuple[str, str], int] = {}
    for stage in routine.stages:
        if stage.doing == "hold" and stage.exercise is not None and stage.kind == "stretch":
            for muscle in stage.exercise.muscles:
                for side in stage.sides or BOTH_SIDES:
                    so_far = held.get((muscle, side), 0)
                    held[muscle, side] = so_far + stage.length_ms * stage.count
    most_ms = limits.ms("stretch.max_per_muscle")
    if any(held_ms > most_ms for held_ms in held.values()):
        yield "stretch.max_per_muscle", None


def whole_ms(routine: Routine) -> int:
    """What its stages come to, both sides of each and without what lies between."""
    return sum(stage.done_ms for stage in routine.stages)


def _against_hold(stage: Stage, limits: Limits) -> Iterator[Against]:
    if stage.kind == "strength":
        name, shortest_ms = "strength.plank_hold", 1
    else:
        name, shortest_ms = "stretch.hold", _SHORTEST_HOLD_MS
    if not shortest_ms <= stage.length_ms <= limits.ms(name):
        yield name, None
    if stage.count > limits.in_force("stretch.repeats"):
        yield "stretch.repeats", None
    if stage.count > 1 and stage.rest_ms < limits.ms("stretch.rest_between"):
        yield "stretch.rest_between", None


def _against_breath(stage: Stage, limits: Limits) -> Iterator[Against]:
    tags = frozenset() if stage.exercise is None else stage.exercise.tags
    if "4-7-8" in tags:
        if stage.length_ms > limits.in_force("breath.478_cycles") * _ROUND_478_MS:
            yield "breath.478_cycles", None
        return
    name = "breath.box" if "breath-hold" in tags else "breath.slow"
    if stage.length_ms > limits.ms(name):
        yield name, None


def _against_pain(request: MovementRequest, routine: Routine, limits: Limits) -> Iterator[Against]:
    pain = request.pain_before
    loud = [stage for stage in routine.stages if not stage.quiet]
    if pain is None or not loud:
        return
    gentle = all(stage.exercise is not None and stage.exercise.acute for stage in loud)
    most = _MOST_PAIN if gentle else int(limits.in_force("stretch.max_start_pain"))
    if pain > most:
        yield "stretch.max_start_pain", None
    strong = any(stage.kind == "strength" for stage in loud)
    if strong and pain > limits.in_force("strength.max_start_pain"):
        yield "strength.max_start_pain", None
    elif routine.max_pain is not None and pain > routine.max_pain:
        # A routine may ask for less pain than the limits do.
        yield "stretch.max_start_pain", None


def _against_waking(
    request: MovementRequest, routine: Routine, limits: Limits, now_ms: int
) -> Iterator[Against]:
    deep = any(stage.exercise and "deep-flexion" in stage.exercise.tags for stage in routine.stages)
    if not deep:
        return
    wait_ms = limits.ms("flexion.after_waking")
    if request.awake_for_ms is None:
        # Nobody knows: as if the person had just woken.
        yield "flexion.after_waking", None
    elif request.awake_for_ms < wait_ms:
        yield "flexion.after_waking", now_ms + wait_ms - request.awake_for_ms


def _sensible(request: MovementRequest, routine: Routine) -> bool:
    pain, awake_ms = request.pain_before, request.awake_for_ms
    if pain is not None and not 0 <= pain <= WORST_PAIN:
        return False
    if awake_ms is not None and not 0 <= awake_ms <= 2 * DAY_MS:
        return False
    if not 0 < len(routine.stages) <= MOST_STAGES:
        return False
    if not all(_whole(stage) for stage in routine.stages):
        return False
    return whole_ms(routine) <= LONGEST_MS


def _whole(stage: Stage) -> bool:
    fits = 0 < stage.length_ms <= LONGEST_MS and 1 <= stage.count <= _MOST_TIMES
    fits = fits and (stage.count == 1 or stage.doing in ("reps", "hold"))
    sided = stage.sides in ((), BOTH_SIDES, *((side,) for side in BOTH_SIDES))
    return fits and sided and 0 <= stage.rest_ms <= 10 * MINUTE_MS and stage.kind in KINDS
