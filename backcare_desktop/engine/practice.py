"""The whole state of the program's heart, the one reducer, and when it wants to be woken.

Law: `reduce(state, event, now)` is the only place where state changes. First the clock is looked
at, then time alone does its work, then the event. A sleep is an event before the time it took.
"""

from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Plan, Reason, Refused, decide
from backcare_desktop.engine.guided import steps as guided_steps
from backcare_desktop.engine.guided.advance import advance as guided_advance
from backcare_desktop.engine.guided.advance import instants as guided_instants
from backcare_desktop.engine.guided.gate import MovementRequest
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.states import Active, Ending, Going, Guided, Over, Run, Still
from backcare_desktop.engine.ledger import Ledger, streak_days
from backcare_desktop.engine.limits import LIMITS, WORST_PAIN, Limits
from backcare_desktop.engine.locks import Lock, hold, standing_locks
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import DAY_MS, MINUTE_MS, SECOND_MS, STEP_TOLERANCE_MS, Moment
from backcare_desktop.engine.profile import Profile
from backcare_desktop.engine.screen import CLEARABLE, QUESTIONS
from backcare_desktop.engine.thermal import steps
from backcare_desktop.engine.thermal.advance import (
    LEVELS,
    Alarm,
    Level,
    advance,
    alarm,
    instants,
    tightened,
)
from backcare_desktop.engine.thermal.states import (
    Apply,
    Cause,
    Checks,
    Contact,
    Idle,
    Off,
    OnBody,
    Remove,
    Session,
    Thermal,
)

#: The sound of an alarm may be paused at most this long (SAFETY 7).
HUSH_MS: Final = 60 * SECOND_MS
#: Pain is asked again this long after a session (SAFETY 4, "pain after").
PAIN_AFTER_MS: Final = 5 * MINUTE_MS
#: What a medicine may be (CONTRACT, `meds.log`).
MEDICINE_KINDS: Final = ("nsaid", "sedating", "topical-heat", "other")


@dataclass(frozen=True, slots=True)
class ClockWatch:
    """The wall clock of this boot: its distance from the boot clock and how far it was stepped."""

    boot: str
    offset_ms: int
    stepped_ms: int = 0

    def seen(self, now: Moment) -> "ClockWatch":
        """After another reading in the same boot."""
        step_ms = abs(now.offset_ms - self.offset_ms)
        if step_ms <= STEP_TOLERANCE_MS:
            return self
        return ClockWatch(self.boot, now.offset_ms, self.stepped_ms + step_ms)


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain now, as told. level: 0 to 10. at_ms: boot clock."""

    level: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Hush:
    """The sound of an alarm of this level, or a lower one, is paused until then (boot clock)."""

    level: Level
    until_ms: int


@dataclass(frozen=True, slots=True)
class Practice:
    """All there is to know.

    asks_on_body: the ledger was unreadable and the person has not said yet what is on the body.
    pain_after_ms: when pain after the session is asked, None where it is not. sound: health as
    last told. elsewhere: another program of this person has something on the body.
    """

    clock: ClockWatch
    thermal: Thermal = field(default_factory=Idle)
    ledger: Ledger = field(default_factory=Ledger)
    profile: Profile = field(default_factory=Profile)
    limits: Limits = field(default_factory=Limits)
    refused: Reason | None = None
    asks_on_body: bool = False
    pain: Pain | None = None
    pain_after_ms: int | None = None
    hush: Hush | None = None
    sound: str = "ok"
    elsewhere: bool = False
    guided: Guided = field(default_factory=Still)


def fresh(now: Moment) -> Practice:
    """The state of a first run."""
    return Practice(ClockWatch(now.boot, now.offset_ms))


def reduce(state: Practice, event: ev.Event, now: Moment) -> Practice:
    """The state after `event` at `now`, a later reading of the same boot."""
    now_ms = now.boot_ms
    if isinstance(event, ev.Slept):
        # Contact went on in the sleep, a routine did not.
        state = replace(state, guided=guided_steps.slept(state.guided, event.began_ms))
    state = passed(state, now)
    after = _reduced(state, event, now_ms)
    if not isinstance(event, ev.WORLD):
        # A request sets its own refusal or, accepted, clears the last one.
        after = after if after.refused is not state.refused else replace(after, refused=None)
    return _settled(state, after, now_ms)


def passed(state: Practice, now: Moment) -> Practice:
    """The state at `now` if nothing happened since."""
    thermal = advance(state.thermal, state.ledger, state.limits, now.boot_ms)
    clock = state.clock.seen(now)
    guided, ended = guided_advance(state.guided, state.limits, now.boot_ms)
    if thermal is state.thermal and clock is state.clock and guided is state.guided:
        return state
    after = replace(state, thermal=thermal, clock=clock, guided=guided)
    return after if ended is None else _recorded(after, *ended)


def locks(state: Practice, now_ms: int) -> tuple[Lock, ...]:
    """Everything that may not start at `now_ms`, whatever its method."""
    return standing_locks(state.ledger, state.profile, state.limits, now_ms)


def alarm_of(state: Practice, now_ms: int) -> Alarm:
    """The alarm that stands at `now_ms`, silent or not."""
    if state.asks_on_body:
        return Alarm("medium")
    return alarm(state.thermal, state.limits, now_ms)


def hushed(state: Practice, now_ms: int) -> bool:
    """Whether the alarm's sound is paused at `now_ms`."""
    hush = state.hush
    if hush is None or now_ms >= hush.until_ms:
        return False
    # A worse alarm is heard at once; an answered one takes its pause with it.
    return 0 < LEVELS.index(alarm_of(state, now_ms).level) <= LEVELS.index(hush.level)


def next_deadline(state: Practice, now_ms: int) -> int | None:
    """The next boot-clock instant at which anything can change by itself; None for never."""
    due = [
        *instants(state.thermal, state.ledger, state.limits),
        *guided_instants(state.guided),
        *(lock.until_ms for lock in locks(state, now_ms)),
        state.pain_after_ms,
        None if state.hush is None else state.hush.until_ms,
    ]
    return min((at for at in due if at is not None and at > now_ms), default=None)


def interrupted(state: Practice, now_ms: int) -> Practice:
    """The state without its routine, which does not outlive the program (SAFETY 3)."""
    return replace(_over(state, "stopped", now_ms) or state, guided=Still())


def on_body(state: Practice) -> bool:
    """Whether something counts as on the body, or may be."""
    return isinstance(state.thermal, OnBody) or state.asks_on_body


def occupied(state: Practice, routine: Routine | None) -> bool:
    """Whether another routine, or what is on the body, stands against this one (CONTRACT, "Routines")."""
    if isinstance(state.guided, Active):
        return True
    if routine is not None and routine.breathing_alone:
        return False
    thermal = state.thermal
    worn = isinstance(thermal, Apply) and thermal.session.method.worn
    return not worn and (on_body(state) or isinstance(thermal, Off))


# One flat case for each event: their number is the function's only complexity.
def _reduced(  # noqa: C901, PLR0911
    state: Practice, event: ev.Event, now_ms: int
) -> Practice:
    scene = _scene(state, now_ms)
    match event:
        case ev.StartAsked():
            if state.asks_on_body:
                return _refused(state, Reason("one_at_a_time"))
            return _stepped(state, steps.start(scene, event.request, event.answers))
        case ev.NextAsked():
            return _stepped(state, steps.start_next(scene, event.answers))
        case ev.SourceOff():
            return _stepped(state, steps.source_off(scene, event.since_ms))
        case ev.StopAsked():
            return _stepped(state, steps.stop(scene))
        case ev.SkinAnswered():
            if event.sign is None:
                return _stepped(state, steps.skin_ok(scene))
            return _stepped(state, steps.skin_sign(scene, event.sign))
        case ev.QuitAsked():
            return _quit_asked(state, scene, event, now_ms)
        case ev.Slept():
            return replace(state, thermal=steps.slept(scene, event.began_ms))
        case ev.Faulted():
            paused = guided_steps.paused(state.guided, now_ms) or state.guided
            return replace(state, thermal=steps.forced_off(scene, Cause.FAULT), guided=paused)
        case ev.Ticked():
            return state
        case _:
            return _moved(state, scene, event, now_ms)


def _scene(state: Practice, now_ms: int) -> steps.Scene:
    return steps.Scene(
        thermal=state.thermal,
        ledger=state.ledger,
        profile=state.profile,
        limits=state.limits,
        now_ms=now_ms,
        elsewhere=state.elsewhere,
        moving=isinstance(state.guided, Active) and not state.guided.run.routine.breathing_alone,
    )


_Movement = (
    ev.RoutineAsked
    | ev.RoutinePaused
    | ev.RoutineResumed
    | ev.RoutineSkipped
    | ev.RoutineStopped
    | ev.HurtTold
)


def _moved(state: Practice, scene: steps.Scene, event: "_Movement | _Told", now_ms: int) -> Practice:
    match event:
        case ev.RoutineAsked():
            return _routine_asked(state, event, now_ms)
        case ev.RoutinePaused():
            return _routine(state, guided_steps.paused(state.guided, now_ms))
        case ev.RoutineResumed():
            return _routine(state, guided_steps.resumed(state.guided, now_ms))
        case ev.RoutineSkipped():
            return _skipped(state, now_ms)
        case ev.RoutineStopped():
            return _over(state, "stopped", now_ms) or _refused(state, steps.NOT_NOW)
        case ev.HurtTold():
            return _hurts(state, event, now_ms)
        case _:
            return _told(state, scene, event, now_ms)


def _routine_asked(state: Practice, event: ev.RoutineAsked, now_ms: int) -> Practice:
    taken = occupied(state, event.routine)
    request = MovementRequest(event.routine, event.pain_before, event.awake_for_ms, taken)
    decision = decide(request, None, state.ledger, state.profile, state.limits, now_ms)
    if isinstance(decision, Refused):
        return _refused(state, decision.first)
    # The checks of cold and heat are left by a new start.
    thermal = Idle() if isinstance(state.thermal, Checks) else state.thermal
    guided = guided_steps.begun(decision.routine, event.pain_before, now_ms)
    return replace(state, thermal=thermal, guided=guided, pain_after_ms=None)


def _routine(state: Practice, guided: Guided | None) -> Practice:
    return _refused(state, steps.NOT_NOW) if guided is None else replace(state, guided=guided)


def _skipped(state: Practice, now_ms: int) -> Practice:
    if not isinstance(state.guided, Active):
        return _refused(state, steps.NOT_NOW)
    following = guided_steps.skipped(state.guided, state.limits, now_ms)
    if isinstance(following, Going):
        return replace(state, guided=following)
    over, run = following
    return _recorded(replace(state, guided=over), over, run)


def _hurts(state: Practice, event: ev.HurtTold, now_ms: int) -> Practice:
    if isinstance(state.guided, Still):
        return _refused(state, steps.NOT_NOW)
    after = _over(state, "hurts", now_ms) or state
    if event.leg or event.numb:
        return replace(after, ledger=replace(after.ledger, leg_sign=True))
    return after


def _over(state: Practice, ending: Ending, now_ms: int) -> Practice | None:
    """The state with its routine ended; None where none runs."""
    if not isinstance(state.guided, Active):
        return None
    over, run = guided_steps.ended(state.guided, ending, state.limits, now_ms)
    return _recorded(replace(state, guided=over), over, run)


def _recorded(state: Practice, over: Over, run: Run) -> Practice:
    """The state with a routine that has just ended in its ledger."""
    ledger, ended_ms = state.ledger, over.since_ms
    if run.routine.holds:
        recent = ledger.stretches_within_day(ended_ms)
        ledger = replace(ledger, stretches=(*recent, ended_ms))
    if run.warmed_ms is not None:
        ledger = replace(ledger, warmed_ms=run.warmed_ms)
    after_ms = state.pain_after_ms if on_body(state) else ended_ms + PAIN_AFTER_MS
    return replace(state, ledger=ledger, pain_after_ms=after_ms)


def _quit_asked(state: Practice, scene: steps.Scene, event: ev.QuitAsked, now_ms: int) -> Practice:
    told = replace(state, asks_on_body=state.asks_on_body and not event.off)
    after = _stepped(told, steps.quit_asked(scene, off=event.off))
    # The program stays while something is on the body, and with it the breathing.
    return after if on_body(after) else _over(after, "quit", now_ms) or after


_Told = (
    ev.ScreenAnswered
    | ev.Cleared
    | ev.ProfileAnswered
    | ev.SkinReviewed
    | ev.OnBodyAnswered
    | ev.MedicineLogged
    | ev.LimitSet
    | ev.OptionChosen
    | ev.PainTold
    | ev.AlarmHushed
    | ev.StoreChanged
    | ev.SoundChanged
    | ev.ElsewhereChanged
)


# As above.
def _told(  # noqa: C901, PLR0911, PLR0912
    state: Practice, scene: steps.Scene, event: _Told, now_ms: int
) -> Practice:
    match event:
        case ev.ScreenAnswered():
            return _screened(state, scene, event)
        case ev.Cleared():
            return _cleared(state, event)
        case ev.ProfileAnswered():
            return _profiled(state, event)
        case ev.SkinReviewed():
            return replace(state, ledger=state.ledger.answered("skin"))
        case ev.OnBodyAnswered():
            return _on_body_answered(state, event, now_ms)
        case ev.MedicineLogged():
            return _medicine(state, scene, event, now_ms)
        case ev.LimitSet():
            return _limit_set(state, event, now_ms)
        case ev.OptionChosen():
            return state if event.valid else _refused(state, steps.INVALID)
        case ev.PainTold():
            return _pain_told(state, event, now_ms)
        case ev.AlarmHushed():
            level = alarm_of(state, now_ms).level
            if level == "none":
                return _refused(state, steps.NOT_NOW)
            return replace(state, hush=Hush(level, now_ms + HUSH_MS))
        case ev.StoreChanged():
            return replace(state, ledger=replace(state.ledger, writable=event.writable))
        case ev.SoundChanged():
            return replace(state, sound=event.health)
        case ev.ElsewhereChanged():
            return replace(state, elsewhere=event.occupied)
        case _:
            assert_never(event)


def _refused(state: Practice, reason: Reason) -> Practice:
    return replace(state, refused=replace(reason))


def _stepped(state: Practice, outcome: steps.Outcome) -> Practice:
    after = replace(state, thermal=outcome.thermal, ledger=outcome.ledger)
    return after if outcome.refused is None else _refused(after, outcome.refused)


def _screened(state: Practice, scene: steps.Scene, event: ev.ScreenAnswered) -> Practice:
    if not event.yes <= set(QUESTIONS):
        return _refused(state, steps.INVALID)
    ledger = state.ledger.screen_answered(event.yes).answered("screen")
    state = replace(state, ledger=ledger)
    if any(answer.startswith("A") for answer in event.yes):
        state = replace(state, thermal=steps.forced_off(scene, Cause.EMERGENCY))
        return _over(state, "answer", scene.now_ms) or state
    if any(answer.startswith("B") for answer in event.yes):
        state = replace(state, thermal=steps.forced_off(scene, Cause.ANSWER))
        quiet = isinstance(state.guided, Active) and all(s.quiet for s in state.guided.run.routine.stages)
        return state if quiet else _over(state, "answer", scene.now_ms) or state
    return state


def _cleared(state: Practice, event: ev.Cleared) -> Practice:
    ledger = state.ledger
    if event.what not in CLEARABLE:
        return _refused(state, steps.INVALID)
    if event.what == "emergency" and ledger.emergency:
        return replace(state, ledger=replace(ledger, emergency=frozenset()))
    if event.what == "same-day" and ledger.needs_advice_today:
        cleared = replace(ledger, same_day_cleared=ledger.same_day, leg_sign=False)
        return replace(state, ledger=cleared)
    if event.what == "skin" and ledger.skin_sign is not None:
        return replace(state, ledger=replace(ledger, skin_sign=None))
    return _refused(state, steps.NOT_NOW)


def _profiled(state: Practice, event: ev.ProfileAnswered) -> Practice:
    if not event.yes <= event.answered <= set(CONDITIONS):
        return _refused(state, steps.INVALID)
    profile = state.profile.with_answers(event.yes, event.answered)
    return replace(state, profile=profile, ledger=state.ledger.answered("profile"))


def _on_body_answered(state: Practice, event: ev.OnBodyAnswered, now_ms: int) -> Practice:
    if not state.asks_on_body:
        return _refused(state, steps.NOT_NOW)
    state = replace(state, asks_on_body=False)
    if event.modality is None:
        return state
    return replace(state, thermal=_unknown_application(event.modality, now_ms))


def _unknown_application(modality: Modality, now_ms: int) -> Remove:
    """Something is on, nobody knows since when: it counts as on for the method's hard cap."""
    method = "ice-pack" if modality is Modality.COLD else "hot-pack"
    cap_min = LIMITS[METHODS[method].length_limit].hard
    plan = Plan(modality, method, cap_min * MINUTE_MS)
    session = Session(plan)
    contact = Contact(now_ms - plan.on_ms, 0, now_ms - plan.on_ms)
    return Remove(session, contact, now_ms, now_ms, now_ms, now_ms, Cause.UNREADABLE, ends=True)


def _medicine(state: Practice, scene: steps.Scene, event: ev.MedicineLogged, now_ms: int) -> Practice:
    if event.kind not in MEDICINE_KINDS:
        return _refused(state, steps.INVALID)
    ledger, thermal = state.ledger, state.thermal
    if event.kind == "sedating":
        ledger = replace(ledger, sedated_ms=now_ms)
        thermal = steps.forced_off(scene, Cause.SEDATED)
    if event.kind == "topical-heat":
        ledger = replace(ledger, topical_ms=now_ms)
        if isinstance(thermal, OnBody) and thermal.session.plan.modality is Modality.HEAT:
            thermal = steps.forced_off(scene, Cause.TOPICAL)
    return replace(state, ledger=ledger, thermal=thermal)


def _limit_set(state: Practice, event: ev.LimitSet, now_ms: int) -> Practice:
    limit = LIMITS.get(event.name)
    if limit is None:
        return _refused(state, steps.INVALID)
    value = event.value
    if not limit.accepts(value) or not isinstance(value, int | float):
        return _refused(state, Reason(event.name))
    limits = state.limits.with_setting(event.name, value)
    ledger = hold(state.ledger, state.profile, state.limits, limits, now_ms)
    thermal = tightened(state.thermal, limits, now_ms)
    return replace(state, limits=limits, ledger=ledger, thermal=thermal)


def _pain_told(state: Practice, event: ev.PainTold, now_ms: int) -> Practice:
    level = event.level
    if level is not None and not 0 <= level <= WORST_PAIN:
        return _refused(state, steps.INVALID)
    told = state.pain if level is None else Pain(level, now_ms)
    state = replace(state, pain=told, pain_after_ms=None if event.after else state.pain_after_ms)
    return (_over(state, "pain", now_ms) or state) if _rose(state, level) else state


def _rose(state: Practice, level: int | None) -> bool:
    """Whether pain went up so far since the routine began that it has to end (SAFETY 5)."""
    guided = state.guided
    if level is None or not isinstance(guided, Active) or guided.run.pain_before is None:
        return False
    return level - guided.run.pain_before >= state.limits.in_force("stretch.pain_rise_stop")


def _settled(before: Practice, after: Practice, now_ms: int) -> Practice:
    """What follows whenever a session began or ended: pain after, the hush, the ledger's size."""
    thermal = advance(after.thermal, after.ledger, after.limits, now_ms)
    if thermal is not after.thermal:
        after = replace(after, thermal=thermal)
    was_on, is_on = isinstance(before.thermal, OnBody), isinstance(thermal, OnBody)
    if was_on != is_on:
        after = replace(after, pain_after_ms=None if is_on else now_ms + PAIN_AFTER_MS)
    if after.hush is not None and not hushed(after, now_ms):
        after = replace(after, hush=None)
    if after.ledger.courses is not before.ledger.courses:
        after = replace(after, ledger=pruned(after.ledger, after.limits, now_ms))
    return after


def pruned(ledger: Ledger, limits: Limits, now_ms: int) -> Ledger:
    """The ledger without the courses that cannot matter any more."""
    waits = ("cold.min_rest", "heat.min_rest", "thermal.switch_gap", "cold.no_numb_exercise")
    keep_ms = max(DAY_MS, *(limits.ms(name) for name in waits))
    heat = [course for course in ledger.courses if course.modality is Modality.HEAT]
    row_began_ms = now_ms - streak_days(heat, now_ms) * DAY_MS
    kept = tuple(
        course
        for course in ledger.courses
        if now_ms - course.ended_ms < keep_ms
        or (course.modality is Modality.HEAT and course.started_ms >= row_began_ms)
    )
    return ledger if len(kept) == len(ledger.courses) else replace(ledger, courses=kept)
