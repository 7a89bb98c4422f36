"""The Breaks page: what comes next, why nothing comes now, each reminder, and what today was like.

Law: clock times and no digits that run, so that the page is drawn anew only when something changes.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.breaks.advance import due_ms, owed
from backcare_desktop.engine.breaks.hours import Hours
from backcare_desktop.engine.breaks.rules import RULES, Rule, interval_bounds, length_bounds
from backcare_desktop.engine.breaks.shown import Phase, Shown, shown
from backcare_desktop.engine.breaks.silence import (
    DO_NOT_DISTURB,
    FULLSCREEN,
    OUTSIDE_HOURS,
    next_boundary_ms,
    pause_end_ms,
)
from backcare_desktop.engine.breaks.states import SENSOR_MS, SNOOZES, Breaks, Count, Due, OnBreak, Tally
from backcare_desktop.engine.breaks.tally import today
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.reminders import around, in_session
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.clock_text import opening
from backcare_desktop.viewmodel.message import Message, Value, message
from backcare_desktop.viewmodel.outside import Outside

#: The reminders of a person's own making.
OWN: Final = ("own1", "own2", "own3")


@dataclass(frozen=True, slots=True)
class ReminderView:
    """One card. next: when it comes, None where it is off. own: its name is the person's.

    interval_min, length_min: with their bounds; length_min is 0 where it is less than a minute. suggests:
    the set of movements that its break shows, "" for none.
    """

    name: str
    title: str | Message
    on: bool
    next: Message | None
    interval_min: int
    interval_bounds: tuple[int, int]
    length_s: int
    length_bounds: tuple[int, int]
    hours: Hours
    own: bool = False
    own_title: str = ""
    suggests: str = ""


@dataclass(frozen=True, slots=True)
class BreaksView:
    """The page. line: what comes next. why: why nothing comes now, None where something is shown.

    hindrance: why no break can be taken now, None where one can. can_snooze: whether what is due can be put
    off once more. look: of a break that comes: a small card, or the whole screen.
    """

    phase: Phase
    line: Message
    why: Message | None
    tally: Tally
    reminders: tuple[ReminderView, ...]
    hindrance: Message | None = None
    can_snooze: bool = False
    look: str = "small"


def breaks_view(state: Practice, now: Moment, outside: Outside) -> BreaksView:
    """The page at `now`."""
    breaks, scene = state.breaks, around(state)
    seen = shown(breaks, scene, now.boot_ms)
    offer = breaks.offer
    return BreaksView(
        phase=seen.phase,
        line=break_line(state, now, outside),
        why=_why(state, seen, now, outside),
        tally=today(breaks, scene, now.boot_ms),
        reminders=tuple(_reminder(state, rule, now, outside) for rule in _listed(breaks)),
        hindrance=_hindrance(state, seen),
        can_snooze=isinstance(offer, Due) and offer.shown and offer.snoozes < SNOOZES,
        look=outside.text("window.break_card", "small"),
    )


def break_line(state: Practice, now: Moment, outside: Outside) -> Message:
    """What comes next, in one line."""
    breaks = state.breaks
    seen = shown(breaks, around(state), now.boot_ms)
    if seen.reminder is None:
        return message("breaks.now.off")
    what = named(breaks.rule(seen.reminder))
    match seen.phase:
        case "suppressed" | "due":
            return message(f"breaks.now.{seen.phase}", what=what)
        case "on-break" if not seen.left_ms:
            return message("breaks.now.over")
        case _:
            at = opening(now.boot_ms + seen.left_ms, now, outside)
            return message(f"breaks.now.{seen.phase}", what=what, at=at)


def named(rule: Rule) -> Value:
    """What the reminder is for; the person's own words where they gave any."""
    return rule.title or message(f"breaks.what.{rule.name}")


def _listed(breaks: Breaks) -> tuple[Rule, ...]:
    """Each reminder there is; of the person's own those that are used and one more."""
    on = {count.name for count in breaks.counts}
    known = [breaks.rule(name) for name in RULES if name not in OWN]
    for name in OWN:
        known.append(breaks.rule(name))
        if name not in on and not breaks.rule(name).title:
            break
    return tuple(known)


def _why(state: Practice, seen: Shown, now: Moment, outside: Outside) -> Message | None:
    """Why nothing comes now, in one sentence."""
    match seen.phase:
        case "off":
            return message("breaks.why.off")
        case "paused":
            return message("breaks.why.paused")
        case "suppressed":
            until_ms = _silent_until_ms(state, seen.reason, now.boot_ms)
            at = {} if until_ms is None else {"at": opening(until_ms, now, outside)}
            return message(f"breaks.why.{seen.reason}", **at)
        case "counting" | "snoozed":
            return message(f"breaks.why.{seen.phase}")
        case _:
            return None


def _silent_until_ms(state: Practice, reason: str, now_ms: int) -> int | None:
    """When this reason ends at the latest, where that is known."""
    breaks = state.breaks
    began = {DO_NOT_DISTURB: breaks.do_not_disturb_ms, FULLSCREEN: breaks.fullscreen_ms}.get(reason)
    if began is not None:
        return began + SENSOR_MS
    return next_boundary_ms(breaks, around(state), now_ms) if reason == OUTSIDE_HOURS else None


def _hindrance(state: Practice, seen: Shown) -> Message | None:
    """Why no break can begin, None where one can."""
    if seen.phase == "off":
        return message("breaks.begin.off")
    if in_session(state):
        return message("breaks.why.session")
    return message("breaks.begin.on") if isinstance(state.breaks.offer, OnBreak) else None


def _reminder(state: Practice, rule: Rule, now: Moment, outside: Outside) -> ReminderView:
    count = next((count for count in state.breaks.counts if count.name == rule.name), None)
    shortest, longest = interval_bounds(rule.name)
    least, most = length_bounds(rule.name)
    return ReminderView(
        name=rule.name,
        title=message(f"breaks.name.{rule.name}") if not rule.title else rule.title,
        on=count is not None,
        next=None if count is None else _next(state, count, now, outside),
        interval_min=max(1, round(rule.interval_ms / MINUTE_MS)),
        interval_bounds=(max(1, round(shortest)), round(longest)),
        length_s=round(rule.length_ms / SECOND_MS),
        length_bounds=(round(least), round(most)),
        hours=rule.hours,
        own=rule.name in OWN,
        own_title=rule.title,
        suggests=rule.suggests,
    )


def _next(state: Practice, count: Count, now: Moment, outside: Outside) -> Message:
    """When this reminder comes next."""
    breaks, scene = state.breaks, around(state)
    end_ms = pause_end_ms(breaks, scene)
    if end_ms is not None:
        return message("breaks.next.paused", at=opening(end_ms, now, outside))
    if count.name in owed(breaks):
        return message("breaks.next.owed")
    at_ms = due_ms(breaks, count)
    if breaks.away_ms is not None:
        at_ms += max(0, now.boot_ms - max(count.since_ms, breaks.away_ms))
    hours = breaks.rule(count.name).hours
    if not hours.inside(at_ms + scene.local_ms):
        opens = hours.next_change_ms(at_ms + scene.local_ms)
        at_ms = at_ms if opens is None else opens - scene.local_ms
    return message("breaks.next.at", at=opening(max(at_ms, now.boot_ms), now, outside))
