"""What each event makes of a session: one function an event, one answer for every state.

Law: nothing begins on the body but through `guard.decide`; an event that means nothing in the
present state changes nothing and says so (`not_now`).
"""

from dataclasses import dataclass, replace
from typing import assert_never

from backcare_desktop.engine.guard import (
    Allowed,
    Answers,
    Reason,
    Refused,
    Request,
    course_left_ms,
    decide,
)
from backcare_desktop.engine.ledger import Course, Ledger
from backcare_desktop.engine.limits import Limits
from backcare_desktop.engine.locks import hold, standing_locks
from backcare_desktop.engine.methods import (
    METHODS,
    OFF_PART_MS,
    SHORTEST_PART_MS,
    Modality,
)
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.thermal.advance import (
    advance,
    check_pending,
    contact_ms,
    next_check_ms,
    removed,
)
from backcare_desktop.engine.thermal.states import (
    Apply,
    Cause,
    Checks,
    Contact,
    Idle,
    Off,
    OnBody,
    Ready,
    Recover,
    Remove,
    Rest,
    Session,
    Thermal,
)

NOT_NOW = Reason("not_now")
INVALID = Reason("request.invalid")
#: Causes after which the session is over once the source is off; after all others it goes on.
ENDING = (Cause.STOPPED, Cause.SIGN, Cause.EMERGENCY, Cause.FAULT, Cause.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a step may look at; the state has already been advanced to `now_ms`.

    elsewhere: another program of this person has something on the body. moving: a routine runs that
    is more than breathing.
    """

    thermal: Thermal
    ledger: Ledger
    profile: Profile
    limits: Limits
    now_ms: int
    elsewhere: bool = False
    moving: bool = False

    def under(self, session: Session | None) -> "Scene":
        """The scene as it is for this session: looser limits count from the next one on."""
        return self if session is None else replace(self, limits=session.limits)

    def became(self, thermal: Thermal, ledger: Ledger | None = None) -> "Outcome":
        """An accepted step to `thermal`."""
        return Outcome(thermal, self.ledger if ledger is None else ledger)

    def refused(self, reason: Reason) -> "Outcome":
        """A refused step: nothing changed."""
        return Outcome(self.thermal, self.ledger, reason)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step made: the state, the ledger, and why it was refused, if it was."""

    thermal: Thermal
    ledger: Ledger
    refused: Reason | None = None


def start(scene: Scene, request: Request, answers: Answers | None) -> Outcome:
    """A new session is asked for; without answers the checks are shown first."""
    match scene.thermal:
        case Idle() | Checks() | Rest() | Ready():
            request = replace(request, occupied=False, second_part=False)
        case Apply() | Remove() | Recover() | Off():
            request = replace(request, occupied=True, second_part=False)
        case _:
            assert_never(scene.thermal)
    return _begin(scene, request, answers, None)


def start_next(scene: Scene, answers: Answers | None) -> Outcome:
    """The next cycle, the second part, or the application whose checks are on the screen."""
    match scene.thermal:
        case Ready(session=session):
            return _begin(scene.under(session), _next_request(session), answers, session)
        case Checks(request=request, session=begun) if answers is not None:
            return _begin(scene.under(begun), request, answers, begun)
        case Idle() | Checks() | Apply() | Remove() | Recover() | Off() | Rest():
            return scene.refused(NOT_NOW)
        case _:
            assert_never(scene.thermal)


def source_off(scene: Scene, since_ms: int | None) -> Outcome:
    """The person says that the source is off, in `recover` and `remove` perhaps since when.

    since_ms: boot clock; not before what was last known, not after now, else it is refused.
    """
    state, now_ms = scene.thermal, scene.now_ms
    off_ms = now_ms if since_ms is None else since_ms
    match state:
        case Apply():
            # The program watched all of it: there is no "since" but now.
            known_ms, told_ms, ends = now_ms, state.contact.at(off_ms), False
        case Remove():
            known_ms, told_ms, ends = state.known_ms, state.contact.at(off_ms), state.ends
        case Recover():
            known_ms, ends = state.known_ms, True
            told_ms = state.known_contact_ms + off_ms - state.known_ms
            if since_ms is None:
                told_ms = contact_ms(state, now_ms)
        case Idle() | Checks() | Off() | Rest() | Ready():
            return scene.refused(NOT_NOW)
        case _:
            assert_never(state)
    if not known_ms <= off_ms <= now_ms:
        return scene.refused(INVALID)
    return _ended(scene, state, told_ms, ends=ends)


def stop(scene: Scene) -> Outcome:
    """Take it off now; where nothing is on the body, the session ends."""
    match scene.thermal:
        case Apply():
            return scene.became(removed(scene.thermal, scene.now_ms, Cause.STOPPED, ends=True))
        case Checks() | Off() | Rest() | Ready():
            return scene.became(Idle())
        case Idle() | Remove() | Recover():
            return scene.refused(NOT_NOW)
        case _:
            assert_never(scene.thermal)


def skin_ok(scene: Scene) -> Outcome:
    """A skin check answered "all right"; given early it changes nothing."""
    state = scene.thermal
    match state:
        case Apply():
            if not check_pending(state, scene.now_ms):
                return scene.became(state)
            due_ms = next_check_ms(
                state.session.method,
                state.session.limits,
                state.contact.started_ms,
                state.until_ms,
                scene.now_ms,
            )
            return scene.became(replace(state, check_due_ms=due_ms))
        case Idle() | Checks() | Remove() | Recover() | Off() | Rest() | Ready():
            return scene.refused(NOT_NOW)
        case _:
            assert_never(state)


def skin_sign(scene: Scene, sign: str) -> Outcome:
    """Something looks wrong: whatever runs ends, cold and heat are locked."""
    ledger = replace(scene.ledger, skin_sign=sign)
    match scene.thermal:
        case Checks() | Off() | Rest() | Ready():
            return scene.became(Idle(), ledger)
        case Idle() | Apply() | Remove() | Recover():
            return scene.became(forced_off(scene, Cause.SIGN), ledger)
        case _:
            assert_never(scene.thermal)


def forced_off(scene: Scene, cause: Cause) -> Thermal:
    """The state when a source has to come off at once; what is not on the body waits on."""
    state, now_ms = scene.thermal, scene.now_ms
    high, ends = cause is Cause.SIGN, cause in ENDING
    match state:
        case Apply():
            return removed(state, now_ms, cause, ends=ends, high_ms=now_ms if high else None)
        case Remove():
            high_ms = min(state.high_ms, now_ms) if high else state.high_ms
            cause = cause if high else state.cause
            return replace(state, high_ms=high_ms, cause=cause, ends=state.ends or ends)
        case Recover():
            return replace(state, high_ms=min(state.high_ms, now_ms)) if high else state
        case Idle() | Checks() | Off() | Rest() | Ready():
            return state
        case _:
            assert_never(state)


def slept(scene: Scene, began_ms: int) -> Thermal:
    """The machine slept from `began_ms` until now; slept time was contact time."""
    state, now_ms = scene.thermal, scene.now_ms
    match state:
        case Remove():
            late = now_ms >= state.end_ms
            high_ms = min(state.high_ms, now_ms) if late else state.high_ms
            known_ms = min(state.known_ms, max(began_ms, state.contact.started_ms))
            return replace(state, high_ms=high_ms, known_ms=known_ms)
        case Idle() | Checks() | Apply() | Recover() | Off() | Rest() | Ready():
            return state
        case _:
            assert_never(state)


def quit_asked(scene: Scene, *, off: bool) -> Outcome:
    """The program was asked to quit and the person said whether the source is off."""
    match scene.thermal:
        case Apply() if not off:
            return scene.became(removed(scene.thermal, scene.now_ms, Cause.QUIT, ends=False))
        case Apply() | Remove() | Recover() if off:
            return source_off(scene, None)
        case Idle() | Checks() | Apply() | Remove() | Recover() | Off() | Rest() | Ready():
            return scene.became(scene.thermal)
        case _:
            assert_never(scene.thermal)


def _next_request(session: Session) -> Request:
    plan = session.plan
    return Request(
        modality=plan.modality,
        method=plan.method,
        minutes=plan.on_ms / MINUTE_MS,
        pattern=plan.pattern.value,
        second_part=session.second_part_due,
    )


def _begin(scene: Scene, request: Request, answers: Answers | None, session: Session | None) -> Outcome:
    worn = request.method in METHODS and METHODS[request.method].worn
    if scene.elsewhere or (scene.moving and not worn):
        # One program per person may have something on the body, whichever data folder (S7); and of
        # all that is put on, a wrap alone goes with moving (SAFETY 4).
        request = replace(request, occupied=True)
    if answers is not None and "injury" in answers.denied and request.modality is Modality.HEAT:
        # The answer itself locks heat, whatever else is said of the start.
        scene = replace(scene, ledger=replace(scene.ledger, injury_ms=scene.now_ms))
    decision = decide(request, answers, scene.ledger, scene.profile, scene.limits, scene.now_ms)
    if isinstance(decision, Refused):
        return _left_checks(scene).refused(decision.first)
    if answers is None:
        return scene.became(Checks(request, scene.now_ms, session))
    return _applied(scene, decision, session)


def _left_checks(scene: Scene) -> Scene:
    """Checks stay on the screen after a refusal unless a lock now stands against them."""
    state = scene.thermal
    if not isinstance(state, Checks):
        return scene
    worn = METHODS[state.request.method].worn
    locks = standing_locks(scene.ledger, scene.profile, scene.limits, scene.now_ms)
    locked = any(
        lock.concerns(state.request.modality, worn=worn) and lock.limit == "heat.acute_injury_block"
        for lock in locks
    )
    return replace(scene, thermal=Idle()) if locked else scene


def _applied(scene: Scene, allowed: Allowed, session: Session | None) -> Outcome:
    course, now_ms = allowed.course, scene.now_ms
    ledger = scene.ledger
    contact = Contact(now_ms, 0, now_ms)
    if course is not None:
        contact = Contact(course.started_ms, course.contact_ms, now_ms)
        ledger = replace(ledger, courses=tuple(c for c in ledger.courses if c is not course))
    until_ms = now_ms + allowed.on_ms
    going = Session(allowed.plan, limits=scene.limits) if session is None else _following(session)
    due_ms = next_check_ms(going.method, scene.limits, now_ms, until_ms, now_ms)
    return scene.became(Apply(going, contact, until_ms, due_ms), ledger)


def _following(session: Session) -> Session:
    if session.second_part_due:
        return replace(session, part=2)
    return replace(session, cycle=session.cycle + 1, part=1)


def _ended(scene: Scene, state: OnBody, total_ms: int, *, ends: bool) -> Outcome:
    """The application is over; its course goes into the ledger before anything else is said."""
    session, contact, now_ms = state.session, state.contact, scene.now_ms
    course = Course(
        modality=session.plan.modality,
        method=session.plan.method,
        started_ms=contact.course_started_ms,
        ended_ms=now_ms,
        contact_ms=total_ms,
        # What the person reports counts for minutes a day; only what was seen can be a mis-click.
        last_contact_ms=contact_ms(state, now_ms) - contact.base_ms,
        estimated=isinstance(state, Recover) and state.estimated,
    )
    ledger = replace(scene.ledger, courses=(*scene.ledger.courses, course))
    ledger = hold(ledger, scene.profile, session.limits, scene.limits, now_ms)
    after = _after(session, total_ms, now_ms, ends=ends)
    return scene.became(advance(after, ledger, scene.limits, now_ms), ledger)


def _after(session: Session, total_ms: int, now_ms: int, *, ends: bool) -> Idle | Off | Rest:
    if ends:
        return Idle()
    if session.second_part_due:
        left_ms = course_left_ms(session.method, session.plan.pattern, session.limits, total_ms)
        if left_ms >= SHORTEST_PART_MS:
            return Off(session, now_ms, now_ms + OFF_PART_MS, total_ms)
    if session.cycle < session.plan.cycles:
        # A course whose second part has no room left is over: the next cycle is a new course.
        return Rest(replace(session, part=2), now_ms, total_ms)
    return Idle()
