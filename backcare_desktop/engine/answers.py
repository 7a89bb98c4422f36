"""What a person answers, tells and sets, and what the outside tells.

Law: an answer never lets a lock go that another answer set; what is not known is refused.
"""

from dataclasses import replace
from typing import Final, assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Plan, Reason
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.limits import LIMITS, WORST_PAIN
from backcare_desktop.engine.locks import hold
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.movement import over, rose
from backcare_desktop.engine.reminders import limited
from backcare_desktop.engine.screen import CLEARABLE, QUESTIONS
from backcare_desktop.engine.state import HUSH_MS, Hush, Pain, Practice, alarm_of, refuse
from backcare_desktop.engine.thermal import steps
from backcare_desktop.engine.thermal.advance import tightened
from backcare_desktop.engine.thermal.states import Cause, Contact, OnBody, Remove, Session

#: What a medicine may be (CONTRACT, `meds.log`).
MEDICINE_KINDS: Final = ("nsaid", "sedating", "topical-heat", "other")

#: The events in which a person or the outside tells something.
Told = (
    ev.ScreenAnswered
    | ev.Cleared
    | ev.ProfileAnswered
    | ev.SkinReviewed
    | ev.OnBodyAnswered
    | ev.MedicineLogged
    | ev.LimitSet
    | ev.LedgerRestored
    | ev.OptionChosen
    | ev.PainTold
    | ev.AlarmHushed
    | ev.StoreChanged
    | ev.SoundChanged
    | ev.ElsewhereChanged
)


# One flat case for each event: their number is the function's only complexity.
def told(  # noqa: C901, PLR0911, PLR0912
    state: Practice, scene: steps.Scene, event: Told, now_ms: int
) -> Practice:
    """The state after an answer, a setting, or news of the outside."""
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
        case ev.LedgerRestored():
            # Nobody does this often.
            from backcare_desktop.engine.joined import rejoined

            return rejoined(state, event.ledger, event.conditions, now_ms)
        case ev.OptionChosen():
            return state if event.valid else refuse(state, steps.INVALID)
        case ev.PainTold():
            return _pain_told(state, event, now_ms)
        case ev.AlarmHushed():
            level = alarm_of(state, now_ms).level
            if level == "none":
                return refuse(state, steps.NOT_NOW)
            return replace(state, hush=Hush(level, now_ms + HUSH_MS))
        case ev.StoreChanged():
            return replace(state, ledger=replace(state.ledger, writable=event.writable))
        case ev.SoundChanged():
            return replace(state, sound=event.health)
        case ev.ElsewhereChanged():
            return replace(state, elsewhere=event.occupied)
        case _:
            assert_never(event)


def _screened(state: Practice, scene: steps.Scene, event: ev.ScreenAnswered) -> Practice:
    if not event.yes <= set(QUESTIONS):
        return refuse(state, steps.INVALID)
    ledger = state.ledger.screen_answered(event.yes).answered("screen")
    state = replace(state, ledger=ledger)
    if any(answer.startswith("A") for answer in event.yes):
        state = replace(state, thermal=steps.forced_off(scene, Cause.EMERGENCY))
        return over(state, "answer", scene.now_ms) or state
    if any(answer.startswith("B") for answer in event.yes):
        state = replace(state, thermal=steps.forced_off(scene, Cause.ANSWER))
        quiet = isinstance(state.guided, Active) and all(s.quiet for s in state.guided.run.routine.stages)
        return state if quiet else over(state, "answer", scene.now_ms) or state
    return state


def _cleared(state: Practice, event: ev.Cleared) -> Practice:
    ledger = state.ledger
    if event.what not in CLEARABLE:
        return refuse(state, steps.INVALID)
    if event.what == "emergency" and ledger.emergency:
        return replace(state, ledger=replace(ledger, emergency=frozenset()))
    if event.what == "same-day" and ledger.needs_advice_today:
        cleared = replace(ledger, same_day_cleared=ledger.same_day, leg_sign=False)
        return replace(state, ledger=cleared)
    if event.what == "skin" and ledger.skin_sign is not None:
        return replace(state, ledger=replace(ledger, skin_sign=None))
    return refuse(state, steps.NOT_NOW)


def _profiled(state: Practice, event: ev.ProfileAnswered) -> Practice:
    if not event.yes <= event.answered <= set(CONDITIONS):
        return refuse(state, steps.INVALID)
    profile = state.profile.with_answers(event.yes, event.answered)
    return replace(state, profile=profile, ledger=state.ledger.answered("profile"))


def _on_body_answered(state: Practice, event: ev.OnBodyAnswered, now_ms: int) -> Practice:
    if not state.asks_on_body:
        return refuse(state, steps.NOT_NOW)
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
        return refuse(state, steps.INVALID)
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
        return refuse(state, steps.INVALID)
    value = event.value
    if not limit.accepts(value) or not isinstance(value, int | float):
        return refuse(state, Reason(event.name))
    limits = state.limits.with_setting(event.name, value)
    ledger = hold(state.ledger, state.profile, state.limits, limits, now_ms)
    thermal = tightened(state.thermal, limits, now_ms)
    state = replace(state, limits=limits, ledger=ledger, thermal=thermal)
    return limited(state, event.name, value, now_ms)


def _pain_told(state: Practice, event: ev.PainTold, now_ms: int) -> Practice:
    level = event.level
    if level is not None and not 0 <= level <= WORST_PAIN:
        return refuse(state, steps.INVALID)
    told = state.pain if level is None else Pain(level, now_ms)
    state = replace(state, pain=told, pain_after_ms=None if event.after else state.pain_after_ms)
    return (over(state, "pain", now_ms) or state) if rose(state, level) else state
