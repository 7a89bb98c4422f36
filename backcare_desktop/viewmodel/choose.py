"""What the screen before a session says: ways, lengths, checks, questions that are still open.

Law: every number comes from the gate's own functions; whether something may start is the gate's word.
"""

from dataclasses import dataclass

from backcare_desktop.engine.guard import Reason, Refused, Request, decide, longest_ms, required_checks
from backcare_desktop.engine.limits import LIMITS
from backcare_desktop.engine.methods import METHODS, Method, Modality, Pattern
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Checks, Off, OnBody, Ready, Rest
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.refusal import is_question, refusal

#: Pain that was told longer ago than this says nothing about the pain before a session.
PAIN_STAYS_MS = 2 * HOUR_MS
#: What is offered first to a person of 65 or over, in minutes of heat (SAFETY 6; S16).
_GENTLE_HEAT_MIN = 10


@dataclass(frozen=True, slots=True)
class MethodView:
    """One way to apply it. minutes: what is offered first. longest: whole minutes, 0 where none fit.

    longest_part: the longest part of the on-off pattern, 0 where it has none. unanswered: profile
    questions to ask first. reasons: why it may not start now, questions left out.
    """

    name: str
    minutes: int
    longest: int
    longest_part: int
    limit: Message
    checks: tuple[str, ...]
    unanswered: tuple[str, ...]
    reasons: tuple[Reason, ...]
    refused: Message | None


@dataclass(frozen=True, slots=True)
class ChooseView:
    """The screen before a session of this modality.

    method: the one that is offered first. asked: the request whose checks the engine shows now.
    fixed: a cycle that goes on; only its checks can be answered. replaces: a start ends the cycles
    that wait. busy: something is on the body.
    """

    modality: Modality
    methods: tuple[MethodView, ...]
    method: str
    most_cycles: int
    pain: int | None
    asked: Request | None = None
    fixed: bool = False
    replaces: bool = False
    busy: bool = False
    refused: Message | None = None

    def of(self, name: str) -> MethodView:
        """The method of this name."""
        return next(method for method in self.methods if method.name == name)


def choose(state: Practice, now: Moment, outside: Outside, modality: Modality) -> ChooseView:
    """The screen before a session of this modality at `now`."""
    methods = tuple(
        _method(state, now, outside, method) for method in METHODS.values() if method.modality is modality
    )
    checks = state.thermal if isinstance(state.thermal, Checks) else None
    asked = checks.request if checks is not None and checks.request.modality is modality else None
    return ChooseView(
        modality=modality,
        methods=methods,
        method=_offered(state, now, outside, methods),
        most_cycles=int(state.limits.in_force(f"{modality.value}.max_per_day")),
        pain=recent_pain(state, now),
        asked=asked,
        fixed=asked is not None and checks is not None and checks.session is not None,
        replaces=isinstance(state.thermal, Rest | Ready | Off),
        busy=isinstance(state.thermal, OnBody),
        refused=_refused(state, now, outside),
    )


def _refused(state: Practice, now: Moment, outside: Outside) -> Message | None:
    """Why the last request was refused; what was never asked is asked on the page itself."""
    if state.refused is None or is_question(state.refused, state.profile):
        return None
    return refusal(state.refused, now, outside)


def recent_pain(state: Practice, now: Moment) -> int | None:
    """The pain told last, where that was not long ago."""
    pain = state.pain
    return None if pain is None or now.boot_ms - pain.at_ms > PAIN_STAYS_MS else pain.level


def first_request(view: ChooseView) -> Request:
    """What a start without a change would ask for."""
    method = view.of(view.method)
    return Request(view.modality, method.name, method.minutes, pain_before=view.pain)


def _offered(state: Practice, now: Moment, outside: Outside, methods: tuple[MethodView, ...]) -> str:
    modality = METHODS[methods[0].name].modality
    last = outside.text(f"thermal.last_{modality.value}_method")
    course = state.ledger.last(modality)
    until_ms = None if course is None else course.misclick_until_ms()
    if course is not None and until_ms is not None and now.boot_ms <= until_ms:
        # What was started by mistake may only go on as what it was.
        last = course.method
    order = sorted(methods, key=lambda method: (bool(method.reasons), method.name != last))
    return order[0].name if not order[0].reasons else (last or methods[0].name)


def _method(state: Practice, now: Moment, outside: Outside, method: Method) -> MethodView:
    longest = _longest(state, now, method, Pattern.SINGLE)
    minutes = _first_minutes(state, outside, method, longest)
    request = Request(method.modality, method.name, minutes, occupied=isinstance(state.thermal, OnBody | Off))
    decision = decide(request, None, state.ledger, state.profile, state.limits, now.boot_ms)
    reasons = decision.reasons if isinstance(decision, Refused) else ()
    reasons = tuple(reason for reason in reasons if not is_question(reason, state.profile))
    return MethodView(
        name=method.name,
        minutes=minutes,
        longest=longest,
        longest_part=_longest(state, now, method, Pattern.ON_OFF) if method.on_off else 0,
        limit=_limit(method, longest),
        checks=required_checks(method, state.ledger, now.boot_ms),
        unanswered=state.profile.unanswered(method),
        reasons=reasons,
        refused=refusal(reasons[0], now, outside) if reasons else None,
    )


def _longest(state: Practice, now: Moment, method: Method, pattern: Pattern) -> int:
    return longest_ms(method, pattern, state.ledger, state.limits, now.boot_ms) // MINUTE_MS


def _first_minutes(state: Practice, outside: Outside, method: Method, longest: int) -> int:
    key = f"thermal.last_{method.modality.value}"
    first = int(state.limits.preselected(method.length_limit))
    if method.modality is Modality.HEAT and not method.worn and "over_65" in state.profile.yes:
        first = min(first, _GENTLE_HEAT_MIN)
    if outside.text(f"{key}_method") == method.name:
        first = int(outside.number(f"{key}_minutes")) or first
    return max(1, min(first, longest))


def _limit(method: Method, longest: int) -> Message:
    name = method.length_limit
    general = LIMITS[name].hard
    why = message(f"why.{name}")
    if longest < general and longest > 0:
        return message("session.limit.now", minutes=longest, why=why)
    return message("session.limit", minutes=longest, why=why)
