"""What time alone makes of reminders.

Law: only `now` and stored instants decide; a tick that is late, early, doubled or missing changes
nothing. Each due time offers one break, and none is lost: it is owed until it is answered, missed or
made up for by an absence (S11).
"""

from dataclasses import replace
from typing import assert_never

from backcare_desktop.engine.breaks.silence import (
    Around,
    next_boundary_ms,
    open_names,
    pause_end_ms,
    visible,
)
from backcare_desktop.engine.breaks.states import (
    NOTICE_MS,
    TOGETHER_MS,
    Breaks,
    Count,
    Due,
    OnBreak,
    Quiet,
    Snoozed,
)
from backcare_desktop.engine.breaks.tally import tallied


def advance(breaks: Breaks, around: Around, now_ms: int) -> Breaks:
    """The reminders at `now_ms` if nobody did anything since, and what is around them stayed."""
    while (at_ms := _next_ms(breaks, around, now_ms)) is not None and at_ms <= now_ms:
        breaks = _changed(breaks, around, at_ms)
    return breaks


def instants(breaks: Breaks, around: Around, now_ms: int) -> tuple[int, ...]:
    """The boot-clock instants at which time alone changes the reminders or what is shown of them."""
    if not breaks.counts:
        return ()
    dues = [due_ms(breaks, count) for count in _counting(breaks)]
    known = (
        pause_end_ms(breaks, around),
        next_boundary_ms(breaks, around, now_ms),
        *_offer_ms(breaks, around, now_ms),
        *dues,
        *(at_ms - NOTICE_MS for at_ms in dues),
    )
    return tuple(at_ms for at_ms in known if at_ms is not None)


def owed(breaks: Breaks) -> tuple[str, ...]:
    """The reminders for which a break is owed, put off or being taken."""
    return () if isinstance(breaks.offer, Quiet) else breaks.offer.names


def due_ms(breaks: Breaks, count: Count) -> int:
    """When this count is over."""
    return count.since_ms + breaks.rule(count.name).interval_ms


def settled(breaks: Breaks, around: Around, at_ms: int) -> Breaks:
    """A break that is owed, shown or silenced as it is right from this instant on."""
    offer = breaks.offer
    if not isinstance(offer, Due):
        return breaks
    shown = visible(breaks, offer.names, around, at_ms)
    if shown == offer.shown:
        return breaks
    after = replace(aged(offer, at_ms), shown=shown, told=offer.told or shown)
    breaks = replace(breaks, offer=after)
    return breaks if offer.told or not shown else tallied(breaks, around, at_ms, offered=1)


def aged(offer: Due, at_ms: int) -> Due:
    """The same, with its age counted up to this instant; it ages only while shown."""
    shown_ms = max(0, at_ms - offer.since_ms) if offer.shown else 0
    return replace(offer, since_ms=at_ms, aged_ms=offer.aged_ms + shown_ms)


def restarted(breaks: Breaks, names: tuple[str, ...], at_ms: int) -> Breaks:
    """Nothing is owed any more, and these count anew from this instant on."""
    counts = tuple(Count(c.name, at_ms) if c.name in names else c for c in breaks.counts)
    return replace(breaks, counts=counts, offer=Quiet())


def together(breaks: Breaks, around: Around, at_ms: int) -> tuple[str, ...]:
    """The reminders that come due by this instant, with those that would follow within two minutes."""
    names = [count.name for count in _counting(breaks) if due_ms(breaks, count) <= at_ms]
    open_now = open_names(breaks, around, at_ms)
    if set(names).isdisjoint(open_now):
        return tuple(names)
    soon = (count for count in _counting(breaks) if due_ms(breaks, count) <= at_ms + TOGETHER_MS)
    return (*names, *(count.name for count in soon if count.name in open_now and count.name not in names))


def _counting(breaks: Breaks) -> tuple[Count, ...]:
    """The counts that go on."""
    if breaks.pause is not None or breaks.away_ms is not None:
        return ()
    return tuple(count for count in breaks.counts if count.name not in owed(breaks))


def _next_ms(breaks: Breaks, around: Around, now_ms: int) -> int | None:
    """The next instant at which something changes; None where none is known."""
    dues = (due_ms(breaks, count) for count in _counting(breaks))
    known = (pause_end_ms(breaks, around), *_offer_ms(breaks, around, now_ms), *dues)
    return min((at_ms for at_ms in known if at_ms is not None), default=None)


def _offer_ms(breaks: Breaks, around: Around, now_ms: int) -> tuple[int | None, ...]:
    """When the offer changes: missed or silenced, put off for long enough, taken for long enough."""
    offer = breaks.offer
    match offer:
        case Quiet():
            return ()
        case Due():
            return (_missed_ms(breaks, offer), _flip_ms(breaks, offer, around, now_ms))
        case Snoozed():
            return (offer.until_ms,)
        case OnBreak():
            return (offer.since_ms + breaks.longest(offer.names).interval_ms,)
        case _:
            assert_never(offer)


def _missed_ms(breaks: Breaks, offer: Due) -> int | None:
    if not offer.shown:
        return None
    return offer.since_ms + breaks.longest(offer.names).interval_ms - offer.aged_ms


def _flip_ms(breaks: Breaks, offer: Due, around: Around, now_ms: int) -> int | None:
    """The first instant by now at which what is owed begins to be shown, or to be silenced."""
    at_ms: int | None = offer.since_ms
    while at_ms is not None and at_ms <= now_ms:
        if visible(breaks, offer.names, around, at_ms) != offer.shown:
            return at_ms
        at_ms = next_boundary_ms(breaks, around, at_ms)
    return None


def _changed(breaks: Breaks, around: Around, at_ms: int) -> Breaks:
    """One change at its instant."""
    if (end_ms := pause_end_ms(breaks, around)) is not None and end_ms <= at_ms:
        return unpaused(breaks, at_ms)
    if any(due_ms(breaks, count) <= at_ms for count in _counting(breaks)):
        return _came_due(breaks, around, at_ms)
    offer = breaks.offer
    if isinstance(offer, Snoozed):
        after = Due(offer.names, at_ms, shown=False, told=True, snoozes=offer.snoozes)
        return settled(replace(breaks, offer=after), around, at_ms)
    anew = restarted(breaks, owed(breaks), at_ms)
    if isinstance(offer, Due):
        missed_ms = _missed_ms(breaks, offer)
        missed = missed_ms is not None and missed_ms <= at_ms
        return tallied(anew, around, at_ms, missed=1) if missed else settled(breaks, around, at_ms)
    # A break that nobody said was over: it is by now.
    return tallied(anew, around, at_ms, taken=1)


def _came_due(breaks: Breaks, around: Around, at_ms: int) -> Breaks:
    """One more break is owed, or one for more reminders: never two at once."""
    offer = breaks.offer
    names = (*owed(breaks), *together(breaks, around, at_ms))
    after = Due(names, at_ms, shown=False) if isinstance(offer, Quiet) else replace(offer, names=names)
    if isinstance(offer, Due) and breaks.longest(names) != breaks.longest(offer.names):
        # Another break than before is shown from now on: it has its whole interval to be answered in.
        after = replace(offer, names=names, since_ms=at_ms, aged_ms=0)
    return settled(replace(breaks, offer=after), around, at_ms)


def unpaused(breaks: Breaks, at_ms: int) -> Breaks:
    """The pause is over: the count starts again (CONTRACT, "Fine points")."""
    counts = tuple(Count(count.name, at_ms) for count in breaks.counts)
    return replace(breaks, pause=None, counts=counts)
