"""What absence, sleep, a restart and another clock make of reminders.

Law: five minutes away from the keyboard are a break taken; time that nobody saw is counted once.
"""

from dataclasses import replace
from typing import assert_never

from backcare_desktop.engine.breaks.advance import advance, aged, settled, unpaused
from backcare_desktop.engine.breaks.silence import Around, open_names, pause_end_ms
from backcare_desktop.engine.breaks.states import (
    ELSEWHERE_MS,
    NATURAL_MS,
    Breaks,
    Count,
    Due,
    Offer,
    OnBreak,
    PauseFor,
    PauseUntil,
    Quiet,
    Snoozed,
)
from backcare_desktop.engine.breaks.tally import tallied
from backcare_desktop.engine.moment import DAY_MS


def left(breaks: Breaks, around: Around, since_ms: int, now_ms: int) -> Breaks:
    """The person is away from the keyboard since then; an earlier word of it stands."""
    if breaks.away_ms is not None:
        return breaks
    return settled(replace(breaks, away_ms=min(since_ms, now_ms)), around, now_ms)


def came_back(breaks: Breaks, around: Around, now_ms: int) -> Breaks:
    """The person is at the keyboard."""
    if breaks.away_ms is None:
        return breaks
    since_ms, breaks = breaks.away_ms, replace(breaks, away_ms=None)
    if now_ms - since_ms >= NATURAL_MS:
        return rested(breaks, around, since_ms, now_ms)
    return settled(_held(breaks, since_ms, now_ms), around, now_ms)


def slept(breaks: Breaks, around: Around, began_ms: int, now_ms: int) -> Breaks:
    """The machine slept from `began_ms` until now; who was away is so until back."""
    if not breaks.counts or breaks.away_ms is not None:
        return breaks
    began_ms = min(began_ms, now_ms)
    breaks = advance(breaks, around, began_ms)
    if now_ms - began_ms >= NATURAL_MS:
        return rested(breaks, around, began_ms, now_ms)
    return _unseen(_held(breaks, began_ms, now_ms), around, began_ms, now_ms)


def returned(breaks: Breaks, around: Around, last_ms: int, now_ms: int) -> Breaks:
    """The program was gone from `last_ms` until now; a short absence keeps the due time (CONTRACT)."""
    if not breaks.counts:
        return breaks
    if breaks.away_ms is None and now_ms - last_ms >= NATURAL_MS:
        return rested(breaks, around, last_ms, now_ms)
    return _unseen(breaks, around, last_ms, now_ms)


def rested(breaks: Breaks, around: Around, began_ms: int, now_ms: int) -> Breaks:
    """The person was away for long enough: everything counts anew from now on."""
    end_ms = pause_end_ms(breaks, around)
    after = replace(
        breaks,
        counts=tuple(Count(count.name, now_ms) for count in breaks.counts),
        offer=Quiet(),
        pause=breaks.pause if end_ms is not None and end_ms > now_ms else None,
    )
    awaited = breaks.pause is None and bool(open_names(breaks, around, began_ms))
    own = awaited and now_ms - began_ms <= ELSEWHERE_MS
    taken = own or not isinstance(breaks.offer, Quiet)
    return tallied(after, around, now_ms, taken=1) if taken else after


def clock_moved(breaks: Breaks, around: Around, now_ms: int) -> Breaks:
    """The clock on the wall, or its zone, was moved just now: "until 09:00" follows it."""
    pause = breaks.pause
    if isinstance(pause, PauseUntil):
        left_ms = pause.local_ms - now_ms - around.local_ms
        if left_ms <= 0:
            return unpaused(breaks, now_ms)
        # The next time that the clock shows it is never further than a day.
        nearest = PauseUntil(pause.local_ms - (left_ms - 1) // DAY_MS * DAY_MS)
        breaks = replace(breaks, pause=nearest)
    return settled(breaks, around, now_ms)


def rebooted(breaks: Breaks, by_ms: int) -> Breaks:
    """The reminders on another boot's clock."""
    pause = breaks.pause
    return replace(
        breaks,
        counts=tuple(Count(count.name, count.since_ms + by_ms) for count in breaks.counts),
        offer=_moved(breaks.offer, by_ms),
        pause=PauseFor(pause.until_ms + by_ms) if isinstance(pause, PauseFor) else pause,
        away_ms=_later(breaks.away_ms, by_ms),
        do_not_disturb_ms=_later(breaks.do_not_disturb_ms, by_ms),
        fullscreen_ms=_later(breaks.fullscreen_ms, by_ms),
    )


def _held(breaks: Breaks, since_ms: int, now_ms: int) -> Breaks:
    """The counts without the time since then."""
    held = (Count(c.name, c.since_ms + now_ms - max(since_ms, c.since_ms)) for c in breaks.counts)
    return replace(breaks, counts=tuple(held))


def _unseen(breaks: Breaks, around: Around, since_ms: int, now_ms: int) -> Breaks:
    """Nothing was shown since then: what is owed did not age."""
    offer = breaks.offer
    if isinstance(offer, Snoozed):
        offer = replace(offer, until_ms=max(offer.until_ms, now_ms))
    elif isinstance(offer, Due):
        offer = replace(aged(offer, max(since_ms, offer.since_ms)), since_ms=now_ms)
    return settled(replace(breaks, offer=offer), around, now_ms)


def _moved(offer: Offer, by_ms: int) -> Offer:
    match offer:
        case Quiet():
            return offer
        case Due() | OnBreak():
            return replace(offer, since_ms=offer.since_ms + by_ms)
        case Snoozed():
            return replace(offer, until_ms=offer.until_ms + by_ms)
        case _:
            assert_never(offer)


def _later(at_ms: int | None, by_ms: int) -> int | None:
    return None if at_ms is None else at_ms + by_ms
