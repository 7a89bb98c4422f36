"""The status object, schema 1, that other programs and the stories rely on (CONTRACT).

Law: keys are added, never renamed, within a schema. It tells what the engine says, nothing of its
own.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from typing import Final, assert_never, get_args

from backcare_desktop.engine.breaks.calls import called, checkup_ms
from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.breaks.tally import today
from backcare_desktop.engine.breaks.week import Outcome, day_of
from backcare_desktop.engine.guided.plan import Stage
from backcare_desktop.engine.guided.states import Going, Guided, Over, Paused, Still
from backcare_desktop.engine.moment import SECOND_MS, Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.engine.thermal.advance import check_pending, contact_ms, rest_end_ms
from backcare_desktop.engine.thermal.states import (
    Apply,
    Checks,
    Idle,
    Off,
    Ready,
    Recover,
    Remove,
    Rest,
    Session,
    Thermal,
)

SCHEMA: Final = 1
Json = dict[str, object]

PHASES: Final[dict[type[Thermal], str]] = {
    Idle: "idle",
    Checks: "checks",
    Apply: "apply",
    Remove: "remove",
    Recover: "recover",
    Off: "off",
    Rest: "rest",
    Ready: "ready",
}


def status(state: Practice, now: Moment, zone: tzinfo = UTC, look_at: Iterable[str] = ()) -> Json:
    """The status at `now` as JSON-ready data; times in `zone`, lengths in whole seconds.

    look_at: what of the diary the person should look at, ids of `diary/watching.py`, the gravest first.
    """
    return {
        "schema": SCHEMA,
        "at": clock_text(now, now.boot_ms, zone),
        "thermal": _thermal(state, now, zone),
        "guided": _guided(state.guided, now.boot_ms),
        "breaks": _breaks(state, now.boot_ms),
        "plan": _plan(state, now, zone),
        "alarm": alarm_of(state, now.boot_ms).level,
        "refused": _refused(state, now, zone),
        "locks": _locks(state, now, zone),
        "sound": state.sound,
        "look_at": list(look_at),
    }


def clock_text(now: Moment, at_ms: int | None, zone: tzinfo) -> str | None:
    """The wall-clock time of a boot-clock instant, None for None."""
    if at_ms is None:
        return None
    wall_ms = now.wall_ms + at_ms - now.boot_ms
    return datetime.fromtimestamp(_seconds(wall_ms), zone).isoformat(timespec="seconds")


def _thermal(state: Practice, now: Moment, zone: tzinfo) -> Json:
    thermal, now_ms = state.thermal, now.boot_ms
    session, since_ms, until_ms = _spans(state, thermal, now_ms)
    asked = thermal.request if isinstance(thermal, Checks) else session and session.plan
    left_ms = 0 if until_ms is None else max(0, until_ms - now_ms)
    return {
        "phase": PHASES[type(thermal)],
        "modality": asked and asked.modality.value,
        "method": asked and asked.method,
        "cycle": _cycle(thermal, session),
        "cycles": session.plan.cycles if session else asked.cycles if asked else 0,
        "contact_s": _seconds(_contact_ms(state, now_ms)),
        "phase_s": _seconds(now_ms - since_ms),
        "left_s": _seconds(left_ms),
        "until": clock_text(now, until_ms, zone),
        "skin_check_due": check_pending(thermal, now_ms),
    }


def _guided(guided: Guided, now_ms: int) -> Json:
    match guided:
        case Still():
            return _no_movement("idle", None)
        case Over():
            phase = "done" if guided.ending == "done" else "stopped"
            return _no_movement(phase, guided.routine_id)
        case Going() if guided.ready_ms is not None:
            return _movement(guided, "get-ready", guided.ready_ms - now_ms)
        case Going():
            return _movement(guided, guided.segment.phase, guided.ends_ms - now_ms)
        case Paused():
            return _movement(guided, "paused", guided.segment.length_ms - guided.spent_ms)
        case _:
            assert_never(guided)


def _no_movement(phase: str, routine: str | None) -> Json:
    return {"phase": phase, "routine": routine, "exercise": None, "side": None, "repeat": 0, "left_s": 0}


def _movement(guided: Going | Paused, phase: str, left_ms: int) -> Json:
    segment, routine = guided.segment, guided.run.routine
    stage: Stage = routine.stages[segment.stage]
    return {
        "phase": phase,
        "routine": routine.id,
        "exercise": stage.name,
        "side": segment.side,
        "repeat": segment.repeat,
        "left_s": _seconds(max(0, left_ms)),
    }


def _breaks(state: Practice, now_ms: int) -> Json:
    view = shown(state.breaks, around(state), now_ms)
    tally = today(state.breaks, around(state), now_ms)
    return {
        "phase": view.phase,
        "reminder": view.reminder,
        "left_s": _seconds(view.left_ms),
        "reason": view.reason,
        "title": "" if view.reminder is None else state.breaks.rule(view.reminder).title,
        "today": {"offered": tally.offered, "taken": tally.taken, "missed": tally.missed},
    }


def _plan(state: Practice, now: Moment, zone: tzinfo) -> Json:
    """Today's plan, what calls now, and what the last weeks were like."""
    scene, week = around(state), state.breaks.week
    local_ms = now.boot_ms + scene.local_ms
    day, plan = day_of(local_ms), week.plan(day_of(local_ms))
    mark = week.mark(day)
    asked = checkup_ms(week.checkup, local_ms)
    outcomes = [each.outcome for each in week.marks]
    return {
        "activity": plan.activity,
        "minutes": plan.minutes if plan.activity else 0,
        "outcome": "" if mark is None else mark.outcome,
        "call": called(state.breaks, scene, now.boot_ms),
        "checkup": clock_text(now, None if asked is None else asked - scene.local_ms, zone),
        "four_weeks": {name: outcomes.count(name) for name in get_args(Outcome)},
    }


def _cycle(thermal: Thermal, session: Session | None) -> int:
    """The present cycle; in the checks the one that they are for."""
    if not isinstance(thermal, Checks):
        return session.cycle if session else 0
    if session is None:
        return 1
    return session.cycle if session.second_part_due else session.cycle + 1


def _contact_ms(state: Practice, now_ms: int) -> int:
    """The course's contact so far, also while the checks of its second part are on the screen."""
    thermal = state.thermal
    if isinstance(thermal, Checks) and thermal.session and thermal.session.second_part_due:
        course = state.ledger.last(thermal.request.modality)
        return course.contact_ms if course else 0
    return contact_ms(thermal, now_ms)


def _spans(state: Practice, thermal: Thermal, now_ms: int) -> tuple[Session | None, int, int | None]:
    """The session, since when its phase runs and when it ends by itself."""
    match thermal:
        case Idle():
            return None, now_ms, None
        case Checks():
            return thermal.session, thermal.since_ms, None
        case Apply():
            return thermal.session, thermal.contact.started_ms, thermal.until_ms
        case Remove() | Recover() | Ready():
            return thermal.session, thermal.since_ms, None
        case Off():
            return thermal.session, thermal.since_ms, thermal.until_ms
        case Rest():
            until_ms = rest_end_ms(thermal.session, state.ledger, state.limits)
            return thermal.session, thermal.since_ms, until_ms
        case _:
            assert_never(thermal)


def _locks(state: Practice, now: Moment, zone: tzinfo) -> list[Json]:
    """Each lock once, the longest where wraps have a shorter one of the same name."""
    standing = sorted(locks(state, now.boot_ms), key=lambda lock: lock.until_ms or 0)
    longest = {(lock.what, lock.limit): lock.until_ms for lock in standing}
    return [
        {"what": what, "limit": limit, "until": clock_text(now, until_ms, zone)}
        for (what, limit), until_ms in longest.items()
    ]


def _refused(state: Practice, now: Moment, zone: tzinfo) -> Json | None:
    refused = state.refused
    if refused is None:
        return None
    return {"limit": refused.limit, "until": clock_text(now, refused.until_ms, zone)}


def _seconds(milliseconds: int) -> int:
    """Whole seconds, the nearest."""
    return (milliseconds + SECOND_MS // 2) // SECOND_MS
