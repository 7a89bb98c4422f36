"""Reminders in a walk: what people say to them, and what of them can still matter.

Law: all are on at all hours; they are told from the present, as all else is.
"""

from dataclasses import replace
from typing import Final, assert_never

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.breaks.states import (
    NATURAL_MS,
    SENSOR_MS,
    Breaks,
    Count,
    Due,
    Offer,
    OnBreak,
    Pause,
    PauseFor,
    PauseUntil,
    Quiet,
    Snoozed,
    Tally,
)
from backcare_desktop.engine.moment import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.state import Practice
from tools.explore.routines import Key

#: Minutes of the person's clock before the one of the world.
ZONE_MS: Final = HOUR_MS
#: How long a pause of a walk is, and how far ahead the time on the wall lies that one ends at.
PAUSE_MS: Final = 20 * MINUTE_MS
UNTIL_MS: Final = HOUR_MS
_NOTICE_MS: Final = 15 * SECOND_MS

_SAID: Final[dict[str, ev.Event]] = {
    "begin": ev.BreakBegun(),
    "done": ev.BreakDone(),
    "skip": ev.BreakSkipped(),
    "snooze": ev.BreakSnoozed(),
    "pause": ev.BreaksPaused(for_ms=PAUSE_MS),
    "resume": ev.BreaksResumed(),
}


def said(word: str, now: Moment) -> ev.Event:
    """The event of this word; "until" is a pause until the clock shows another time."""
    return ev.BreaksPaused(until_min=until_min(now)) if word == "until" else _SAID[word]


def until_min(now: Moment) -> int:
    """The minute of the day that such a pause ends at."""
    return (now.wall_ms + ZONE_MS + UNTIL_MS) % DAY_MS // MINUTE_MS


def may_wait(state: Practice, for_ms: int, now_ms: int) -> bool:
    """Whether the walk lets so little time pass: up to the short warning, and through it."""
    view = shown(state.breaks, around(state), now_ms)
    if for_ms == _NOTICE_MS:
        return view.phase == "notice"
    return view.phase == "counting" and view.left_ms == for_ms + _NOTICE_MS


def paused_longer(state: Practice, for_ms: int, now_ms: int) -> bool:
    """Whether there is a pause that lasts so long."""
    pause = state.breaks.pause
    return pause is not None and _left_ms(pause, now_ms, around(state).local_ms) >= for_ms


def breaks_key(state: Practice, now_ms: int) -> Key:
    """The reminders as seen from `now_ms`."""
    breaks = state.breaks
    if not breaks.counts:
        return ()
    away_ms, pause = breaks.away_ms, breaks.pause
    return (
        *((count.name, _worked_ms(breaks, count, now_ms)) for count in breaks.counts),
        _offer_key(breaks.offer, now_ms),
        None if pause is None else (type(pause).__name__, _left_ms(pause, now_ms, around(state).local_ms)),
        breaks.zone_ms,
        _age_ms(away_ms, now_ms, NATURAL_MS),
        _age_ms(breaks.do_not_disturb_ms, now_ms, SENSOR_MS),
        _age_ms(breaks.fullscreen_ms, now_ms, SENSOR_MS),
    )


def breaks_at(state: Practice, now_ms: int, to: Moment) -> Breaks:
    """The reminders moved so that `now_ms` becomes `to`, without what can no longer matter."""
    breaks = state.breaks
    if not breaks.counts:
        return Breaks()
    away_ms = _age_ms(breaks.away_ms, now_ms, NATURAL_MS)
    began_ms = to.boot_ms - (away_ms or 0)
    counts = (Count(c.name, began_ms - _worked_ms(breaks, c, now_ms)) for c in breaks.counts)
    return replace(
        breaks,
        counts=tuple(counts),
        offer=_offer_at(breaks.offer, now_ms, to.boot_ms),
        pause=_pause_at(breaks, now_ms, around(state).local_ms, to),
        away_ms=_since(away_ms, to),
        do_not_disturb_ms=_since(_age_ms(breaks.do_not_disturb_ms, now_ms, SENSOR_MS), to),
        fullscreen_ms=_since(_age_ms(breaks.fullscreen_ms, now_ms, SENSOR_MS), to),
        tally=Tally(),
    )


def _worked_ms(breaks: Breaks, count: Count, now_ms: int) -> int:
    """How long it has counted; of one that is owed it matters only that it is over."""
    end_ms = now_ms if breaks.away_ms is None else breaks.away_ms
    return min(max(0, end_ms - count.since_ms), breaks.rule(count.name).interval_ms)


def _offer_key(offer: Offer, now_ms: int) -> Key:
    match offer:
        case Quiet():
            return ()
        case Due():
            return ("due", offer.names, offer.shown, _aged_ms(offer, now_ms), offer.snoozes)
        case Snoozed():
            return ("snoozed", offer.names, offer.until_ms - now_ms, offer.snoozes)
        case OnBreak():
            return ("break", offer.names, now_ms - offer.since_ms)
        case _:
            assert_never(offer)


def _offer_at(offer: Offer, now_ms: int, to_ms: int) -> Offer:
    match offer:
        case Quiet():
            return offer
        case Due():
            return replace(offer, since_ms=to_ms, aged_ms=_aged_ms(offer, now_ms), told=True)
        case Snoozed():
            return replace(offer, until_ms=offer.until_ms - now_ms + to_ms)
        case OnBreak():
            return replace(offer, since_ms=offer.since_ms - now_ms + to_ms)
        case _:
            assert_never(offer)


def _aged_ms(offer: Due, now_ms: int) -> int:
    return offer.aged_ms + (now_ms - offer.since_ms if offer.shown else 0)


def _left_ms(pause: Pause, now_ms: int, local_ms: int) -> int:
    until_ms = pause.until_ms if isinstance(pause, PauseFor) else pause.local_ms - local_ms
    return until_ms - now_ms


def _pause_at(breaks: Breaks, now_ms: int, local_ms: int, to: Moment) -> Pause | None:
    pause = breaks.pause
    if pause is None:
        return None
    left_ms = _left_ms(pause, now_ms, local_ms)
    if isinstance(pause, PauseFor):
        return PauseFor(to.boot_ms + left_ms)
    return PauseUntil(to.wall_ms + breaks.zone_ms + left_ms)


def _age_ms(since_ms: int | None, now_ms: int, most_ms: int) -> int | None:
    return None if since_ms is None else min(now_ms - since_ms, most_ms)


def _since(age_ms: int | None, to: Moment) -> int | None:
    return None if age_ms is None else to.boot_ms - age_ms
