"""The one gate: may this start now, and if not, why and until when.

Law: `decide` is the only judge of every start, every next cycle and every second application.
Unknown means refused; the first reason that applies is the one shown (CONTRACT, "Refusals").
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, overload

from backcare_desktop.engine.guided.gate import MovementRequest, against
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.warm_up import prepared
from backcare_desktop.engine.ledger import Course, Ledger, last_of, streak_days
from backcare_desktop.engine.limits import WORST_PAIN, Limits
from backcare_desktop.engine.locks import fits_at_ms, standing_locks
from backcare_desktop.engine.methods import (
    GENERAL_CHECKS,
    METHODS,
    SHORTEST_PART_MS,
    Method,
    Modality,
    Pattern,
)
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS
from backcare_desktop.engine.profile import Profile

#: A request in minutes that is beyond every limit; what is longer is refused as this is.
BEYOND_ALL_MIN: Final = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asks for, as it was typed; nothing of it is trusted.

    minutes: of one application. occupied: something runs already.
    second_part: the second application of an on-off course that is under way.
    """

    modality: Modality
    method: str
    minutes: float | None
    cycles: int = 1
    pattern: str = "single"
    pain_before: int | None = None
    occupied: bool = False
    second_part: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """The checks before an application: confirmed ones, and those answered "not so"."""

    confirmed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """A request that was allowed. on_ms: the chosen length of one application."""

    modality: Modality
    method: str
    on_ms: int
    cycles: int = 1
    pattern: Pattern = Pattern.SINGLE
    pain_before: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason against a start: the limit's name and the boot-clock instant it ends, if known."""

    limit: str
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Allowed:
    """It may start now.

    course: the one that goes on (a mis-click, a second part), else None. on_ms: how long this
    application may be, which for a second part can be less than the plan's.
    """

    plan: Plan
    course: Course | None
    on_ms: int


@dataclass(frozen=True, slots=True)
class AllowedRoutine:
    """The routine may start now. routine: with its warm-up in front, where it needs one."""

    routine: Routine


@dataclass(frozen=True, slots=True)
class Refused:
    """It may not start now; the first reason is the one shown."""

    reasons: tuple[Reason, ...]

    @property
    def first(self) -> Reason:
        """The reason that is shown."""
        return self.reasons[0]


#: The order of CONTRACT, "Refusals". Profile and check reasons sort by their family.
ORDER = (
    "redflag.emergency_lock",
    "redflag.same_day",
    "store.unwritable",
    "ledger.unreadable",
    "one_at_a_time",
    "skin.sign",
    "redflag.unanswered",
    "profile",
    "thermal.sedation_block",
    "heat.topical_block",
    "heat.acute_injury_block",
    "request.invalid",
    "length",
    "cold.min_rest",
    "heat.min_rest",
    "thermal.switch_gap",
    "cold.max_per_day",
    "cold.max_minutes_per_day",
    "heat.max_per_day",
    "heat.max_days_in_row",
    "heat.wrap.max_days_in_row",
    "check",
    "stretch.max_start_pain",
    "strength.max_start_pain",
    "cold.no_numb_exercise",
    "flexion.after_waking",
    "stretch.sessions_per_day",
    "stretch.hold",
    "strength.plank_hold",
    "stretch.repeats",
    "stretch.rest_between",
    "stretch.max_per_muscle",
    "move.reps",
    "breath.slow",
    "breath.box",
    "breath.478_cycles",
)
#: What a mis-click and a second part are excused from: they belong to a course already allowed.
#: Minutes a day are no count; they must fit here too.
EXCUSED = (
    "cold.min_rest",
    "heat.min_rest",
    "cold.max_per_day",
    "heat.max_per_day",
    "heat.max_days_in_row",
    "heat.wrap.max_days_in_row",
)


@overload
def decide(
    request: Request,
    answers: Answers | None,
    ledger: Ledger,
    profile: Profile,
    limits: Limits,
    now_ms: int,
) -> Allowed | Refused: ...


@overload
def decide(
    request: MovementRequest,
    answers: None,
    ledger: Ledger,
    profile: Profile,
    limits: Limits,
    now_ms: int,
) -> AllowedRoutine | Refused: ...


def decide(
    request: Request | MovementRequest,
    answers: Answers | None,
    ledger: Ledger,
    profile: Profile,
    limits: Limits,
    now_ms: int,
) -> Allowed | AllowedRoutine | Refused:
    """Whether this application, or this routine, may begin at `now_ms` (boot clock).

    answers: None asks for everything but the checks, which is how a screen learns whether to show
    them; nothing begins on the body without them. A routine has none.
    """
    if isinstance(request, MovementRequest):
        return _decide_movement(request, ledger, profile, limits, now_ms)
    return _decide_thermal(request, answers, ledger, profile, limits, now_ms)


def _decide_movement(
    request: MovementRequest, ledger: Ledger, profile: Profile, limits: Limits, now_ms: int
) -> AllowedRoutine | Refused:
    standing = standing_locks(ledger, profile, limits, now_ms)
    found = against(request, profile, limits, standing, now_ms)
    reasons = [Reason(limit, until_ms) for limit, until_ms in found]
    if reasons or request.routine is None:
        return _refused(reasons)
    return AllowedRoutine(prepared(request.routine, ledger, limits, now_ms))


def _decide_thermal(
    request: Request,
    answers: Answers | None,
    ledger: Ledger,
    profile: Profile,
    limits: Limits,
    now_ms: int,
) -> Allowed | Refused:
    method = METHODS.get(request.method)
    reasons = [
        Reason(lock.limit, lock.until_ms)
        for lock in standing_locks(ledger, profile, limits, now_ms)
        if lock.concerns(request.modality, worn=method is not None and method.worn)
    ]
    if request.occupied:
        reasons.append(Reason("one_at_a_time"))
    if method is None or method.modality is not request.modality:
        return _refused([*reasons, Reason("request.invalid")])
    reasons += _against_method(method, ledger, profile, limits, now_ms)
    plan = _valid_plan(request, method, limits)
    if plan is None:
        return _refused([*reasons, Reason("request.invalid")])
    allowed = _allowed(request, plan, ledger, limits, now_ms)
    reasons += _against_length(allowed, request, ledger, limits, now_ms)
    reasons += _against_answers(method, answers, ledger, now_ms)
    if allowed.course is not None:
        reasons = [reason for reason in reasons if reason.limit not in EXCUSED]
    return _refused(reasons) if reasons else allowed


def required_checks(method: Method, ledger: Ledger, now_ms: int) -> tuple[str, ...]:
    """The checks that must be answered before an application of this method begins now."""
    recent = any(ledger.within_day(modality, now_ms) for modality in Modality)
    return (*method.checks, "recovered") if recent else method.checks


def longest_ms(method: Method, pattern: Pattern, ledger: Ledger, limits: Limits, now_ms: int) -> int:
    """The longest application that could be allowed now, in ms; 0 where none could."""
    course = _misclicked(method.name, ledger, now_ms)
    _, cap_ms = _cap(method, pattern, course, ledger, limits, now_ms)
    if pattern is Pattern.ON_OFF:
        cap_ms = min(cap_ms, limits.ms("cold.onoff_total") // 2)
    if method.modality is Modality.COLD:
        used = sum(c.contact_ms for c in ledger.within_day(Modality.COLD, now_ms))
        room = limits.ms("cold.max_minutes_per_day") - used
        doubled = pattern is Pattern.ON_OFF and course is None
        cap_ms = min(cap_ms, room // (2 if doubled else 1))
    return max(0, min(cap_ms, _application_cap(method, limits)[1]))


def course_left_ms(method: Method, pattern: Pattern, limits: Limits, base_ms: int) -> int:
    """How long an application may last in a course with `base_ms` of contact behind it, in ms."""
    cap_ms = _application_cap(method, limits)[1]
    if pattern is Pattern.ON_OFF:
        return min(cap_ms, limits.ms("cold.onoff_total") - base_ms)
    return cap_ms - base_ms


def _refused(reasons: list[Reason]) -> Refused:
    return Refused(tuple(sorted(dict.fromkeys(reasons), key=_rank)))


def _rank(reason: Reason) -> int:
    if reason.limit in ORDER:
        return ORDER.index(reason.limit)
    family = reason.limit.split(".", maxsplit=1)[0]
    return ORDER.index(family if family in ORDER else "length")


def _valid_plan(request: Request, method: Method, limits: Limits) -> Plan | None:
    minutes = request.minutes
    # Written so that NaN fails, and that nothing huge is computed with.
    if minutes is None or not 0 < minutes < math.inf:
        return None
    most = limits.in_force(f"{request.modality.value}.max_per_day")
    if not 1 <= request.cycles <= most:
        return None
    if request.pattern not in (pattern.value for pattern in Pattern):
        return None
    pattern = Pattern(request.pattern)
    if pattern is Pattern.ON_OFF and not method.on_off:
        return None
    if request.pain_before is not None and not 0 <= request.pain_before <= WORST_PAIN:
        return None
    on_ms = round(min(minutes, BEYOND_ALL_MIN) * MINUTE_MS)
    if on_ms == 0:
        return None
    return Plan(request.modality, method.name, on_ms, request.cycles, pattern, request.pain_before)


def _misclicked(method: str, ledger: Ledger, now_ms: int) -> Course | None:
    """The course that a mis-click ended and that may still go on."""
    last = last_of(ledger.courses)
    if last is None or last.method != method:
        return None
    until_ms = last.misclick_until_ms()
    return last if until_ms is not None and now_ms <= until_ms else None


def _allowed(request: Request, plan: Plan, ledger: Ledger, limits: Limits, now_ms: int) -> Allowed:
    if not request.second_part:
        return Allowed(plan, _misclicked(plan.method, ledger, now_ms), plan.on_ms)
    course = ledger.last(plan.modality)
    method = METHODS[plan.method]
    _, left_ms = _cap(method, plan.pattern, course, ledger, limits, now_ms)
    return Allowed(plan, course, min(plan.on_ms, left_ms, _application_cap(method, limits)[1]))


def _against_method(
    method: Method, ledger: Ledger, profile: Profile, limits: Limits, now_ms: int
) -> Iterator[Reason]:
    condition = profile.blocking(method)
    if condition is not None:
        yield Reason(f"profile.{condition}")
    if method.worn:
        wraps = [course for course in ledger.courses if course.worn]
        if streak_days(wraps, now_ms) > limits.in_force("heat.wrap.max_days_in_row"):
            last = max(course.ended_ms for course in wraps)
            yield Reason("heat.wrap.max_days_in_row", last + DAY_MS)


def _application_cap(method: Method, limits: Limits) -> tuple[str, int]:
    """The limit that caps one application of the method, and its value in ms."""
    general = "cold.max_application"
    cap_ms = limits.ms(method.length_limit)
    # What a person sets for cold in general caps every cold method (CONTRACT, "Methods").
    if method.modality is Modality.COLD and limits.ms(general) < cap_ms:
        return general, limits.ms(general)
    return method.length_limit, cap_ms


def _cap(
    method: Method,
    pattern: Pattern,
    course: Course | None,
    ledger: Ledger,
    limits: Limits,
    now_ms: int,
) -> tuple[str, int]:
    """What caps the course: the limit, and what is left of it in ms."""
    used = 0 if course is None else course.contact_ms
    if pattern is Pattern.ON_OFF:
        return "cold.onoff_total", limits.ms("cold.onoff_total") - used
    name, cap_ms = _application_cap(method, limits)
    if method.worn:
        used = sum(course.contact_ms for course in _wraps_of_a_day(ledger, now_ms))
    return name, cap_ms - used


def _wraps_of_a_day(ledger: Ledger, now_ms: int) -> tuple[Course, ...]:
    return tuple(course for course in ledger.within_day(Modality.HEAT, now_ms) if course.worn)


def _against_length(
    allowed: Allowed, request: Request, ledger: Ledger, limits: Limits, now_ms: int
) -> Iterator[Reason]:
    plan, method = allowed.plan, METHODS[allowed.plan.method]
    doubled = plan.pattern is Pattern.ON_OFF and allowed.course is None
    asked_ms = allowed.on_ms * (2 if doubled else 1)
    name, left_ms = _cap(method, plan.pattern, allowed.course, ledger, limits, now_ms)
    if not asked_ms <= left_ms or (request.second_part and allowed.on_ms < SHORTEST_PART_MS):
        wraps = _wraps_of_a_day(ledger, now_ms) if method.worn else ()
        yield Reason(name, fits_at_ms(wraps, limits.ms(name) - asked_ms))
    elif plan.pattern is Pattern.ON_OFF and not allowed.on_ms <= limits.ms(name) // 2:
        # Also after a mis-click the on part is half of the whole at most.
        yield Reason(name)
    name, cap_ms = _application_cap(method, limits)
    if not allowed.on_ms <= cap_ms:
        yield Reason(name)
    if plan.modality is Modality.COLD:
        yield from _against_minutes(asked_ms, ledger, limits, now_ms)


def _against_minutes(asked_ms: int, ledger: Ledger, limits: Limits, now_ms: int) -> Iterator[Reason]:
    name = "cold.max_minutes_per_day"
    recent = ledger.within_day(Modality.COLD, now_ms)
    room_ms = limits.ms(name) - asked_ms
    if sum(course.contact_ms for course in recent) > room_ms:
        yield Reason(name, fits_at_ms(recent, room_ms))


def _against_answers(
    method: Method, answers: Answers | None, ledger: Ledger, now_ms: int
) -> Iterator[Reason]:
    if answers is None:
        return
    required = required_checks(method, ledger, now_ms)
    for check in (*required, *sorted((answers.denied & GENERAL_CHECKS).difference(required))):
        if check not in answers.confirmed or check in answers.denied:
            yield Reason(f"check.{check}")
