"""What each thing a person says makes of reminders.

Law: what means nothing in the present state changes nothing and says so (None, shown as `not_now`).
"""

from dataclasses import replace

from backcare_desktop.engine.breaks.advance import aged, due_ms, owed, restarted, together, unpaused
from backcare_desktop.engine.breaks.rules import Rule, with_part
from backcare_desktop.engine.breaks.silence import (
    Around,
    next_local_ms,
    open_names,
    silence,
)
from backcare_desktop.engine.breaks.states import (
    NOTICE_MS,
    SNOOZES,
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


def ruled(breaks: Breaks, name: str, part: str, value: object, now_ms: int) -> Breaks | str:
    """One part of one reminder set; else the limit it is refused by. Raises KeyError for no such name."""
    rule = with_part(breaks.rule(name), part, value)
    if isinstance(rule, str):
        return rule
    if rule == breaks.rule(name):
        return breaks
    others = tuple(other for other in breaks.rules if other.name != name)
    breaks = replace(breaks, rules=tuple(sorted((*others, rule), key=_name)))
    counts = breaks.counts
    if not rule.enabled:
        return _without(breaks, name)
    if all(count.name != name for count in counts):
        return replace(breaks, counts=(*counts, Count(name, now_ms)))
    # A shorter interval still warns before it is over.
    earliest_ms = now_ms + NOTICE_MS - rule.interval_ms
    moved = (Count(c.name, max(c.since_ms, earliest_ms)) if c.name == name else c for c in counts)
    return replace(breaks, counts=tuple(moved), offer=_not_missed_before(breaks, now_ms))


def begin(breaks: Breaks, around: Around, now_ms: int) -> Breaks | None:
    """The break is taken now."""
    if around.session or not breaks.counts or isinstance(breaks.offer, OnBreak):
        return None
    names = owed(breaks) or coming(breaks, around, now_ms)[1]
    return replace(breaks, offer=OnBreak(names, now_ms))


def done(breaks: Breaks, around: Around, now_ms: int) -> Breaks | None:
    """The break was taken."""
    if isinstance(breaks.offer, Quiet):
        return None
    return tallied(restarted(breaks, breaks.offer.names, now_ms), around, now_ms, taken=1)


def skipped(breaks: Breaks, around: Around, now_ms: int) -> Breaks | None:
    """This break is left out; the count starts again."""
    names = (*owed(breaks), *noticed(breaks, around, now_ms))
    return restarted(breaks, names, now_ms) if names else None


def snoozed(breaks: Breaks, around: Around, for_ms: int, now_ms: int) -> Breaks | None:
    """The break is put off, at most twice in a row."""
    offer = breaks.offer
    if isinstance(offer, Due) and offer.shown and offer.snoozes < SNOOZES:
        return replace(breaks, offer=Snoozed(offer.names, now_ms + for_ms, offer.snoozes + 1))
    names = noticed(breaks, around, now_ms)
    if not names:
        return None
    put_off = replace(breaks, offer=Snoozed((*owed(breaks), *names), now_ms + for_ms, 1))
    return tallied(put_off, around, now_ms, offered=1)


def paused_for(breaks: Breaks, around: Around, for_ms: int, now_ms: int) -> Breaks | None:
    """No reminder for so long."""
    pause = PauseFor(now_ms + for_ms)
    return replace(_answered(breaks, around, now_ms), pause=pause) if breaks.counts else None


def paused_until(breaks: Breaks, around: Around, minute: int, now_ms: int) -> Breaks | None:
    """No reminder until the clock next shows this minute of the day; 0 is tomorrow."""
    pause = PauseUntil(next_local_ms(minute, now_ms + around.local_ms))
    return replace(_answered(breaks, around, now_ms), pause=pause) if breaks.counts else None


def resumed(breaks: Breaks, now_ms: int) -> Breaks | None:
    """The pause is over."""
    return None if breaks.pause is None else unpaused(breaks, now_ms)


def coming(breaks: Breaks, around: Around, now_ms: int) -> tuple[int, tuple[str, ...]]:
    """When the next break is due, and for which reminders; of those within their hours where any is.

    Raises ValueError where none is on that is not owed.
    """
    open_now = open_names(breaks, around, now_ms)
    waiting = [count for count in breaks.counts if count.name not in owed(breaks)]
    chosen = [count for count in waiting if count.name in open_now] or waiting
    first = min(chosen, key=lambda count: due_ms(breaks, count))
    at_ms = due_ms(breaks, first)
    also = (name for name in together(breaks, around, at_ms) if name != first.name and name in open_now)
    return at_ms, (first.name, *also)


def noticed(breaks: Breaks, around: Around, now_ms: int) -> tuple[str, ...]:
    """The reminders whose short warning is shown at this instant."""
    if not breaks.counts or breaks.pause is not None or isinstance(breaks.offer, Snoozed | OnBreak):
        return ()
    if silence(breaks, around, now_ms) is not None or _shown(breaks):
        return ()
    at_ms, names = coming(breaks, around, now_ms)
    return names if at_ms - NOTICE_MS <= now_ms else ()


def _shown(breaks: Breaks) -> bool:
    return isinstance(breaks.offer, Due) and breaks.offer.shown


def _answered(breaks: Breaks, around: Around, now_ms: int) -> Breaks:
    """A pause answers what is owed; a break that is being taken is over with it."""
    if isinstance(breaks.offer, OnBreak):
        breaks = tallied(breaks, around, now_ms, taken=1)
    return replace(breaks, offer=Quiet())


def _without(breaks: Breaks, name: str) -> Breaks:
    """The reminders without this one, which was switched off."""
    counts = tuple(count for count in breaks.counts if count.name != name)
    names = tuple(other for other in owed(breaks) if other != name)
    offer = breaks.offer
    left = Quiet() if isinstance(offer, Quiet) or not names else replace(offer, names=names)
    return replace(breaks, counts=counts, offer=left, pause=breaks.pause if counts else None)


def _not_missed_before(breaks: Breaks, now_ms: int) -> Offer:
    """What is owed: a shorter interval makes it missed in a moment at the earliest, never in the past."""
    offer = breaks.offer
    if not isinstance(offer, Due):
        return offer
    offer = aged(offer, now_ms)
    longest_ms = breaks.longest(offer.names).interval_ms - NOTICE_MS
    return replace(offer, aged_ms=min(offer.aged_ms, longest_ms))


def _name(rule: Rule) -> str:
    return rule.name
