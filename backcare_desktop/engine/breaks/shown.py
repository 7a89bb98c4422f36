"""What is shown of reminders at an instant: the phase, which one, how long, and why it is silent.

Law: it tells what the engine says, nothing of its own.
"""

from dataclasses import dataclass, replace
from typing import Literal

from backcare_desktop.engine.breaks.silence import Around, pause_end_ms, silence, visible
from backcare_desktop.engine.breaks.states import NOTICE_MS, Breaks, Due, OnBreak, Snoozed
from backcare_desktop.engine.breaks.steps import coming

Phase = Literal["off", "counting", "notice", "due", "snoozed", "on-break", "paused", "suppressed"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown. left_ms: until the next break, the end of the snooze, the pause or the break.

    reminder: the one that wins, None where none is on. reason: why it is silent, "" where it is not.
    """

    phase: Phase
    reminder: str | None = None
    left_ms: int = 0
    reason: str = ""


def shown(breaks: Breaks, around: Around, now_ms: int) -> Shown:
    """What is shown at this instant."""
    if not breaks.counts:
        return Shown("off")
    offer = breaks.offer
    if isinstance(offer, OnBreak):
        rule = breaks.longest(offer.names)
        return Shown("on-break", rule.name, max(0, offer.since_ms + rule.length_ms - now_ms))
    end_ms = pause_end_ms(breaks, around)
    if end_ms is not None:
        return Shown("paused", _next(breaks, around, now_ms).reminder, max(0, end_ms - now_ms))
    reason = silence(breaks, around, now_ms)
    # What may be shown at this instant, also where the program has not looked at the clock yet.
    if isinstance(offer, Due) and (reason is not None or visible(breaks, offer.names, around, now_ms)):
        phase: Phase = "due" if reason is None else "suppressed"
        return Shown(phase, breaks.longest(offer.names).name, 0, reason or "")
    if isinstance(offer, Snoozed):
        phase = "snoozed" if reason is None else "suppressed"
        name = breaks.longest(offer.names).name
        return Shown(phase, name, max(0, offer.until_ms - now_ms), reason or "")
    following = _next(breaks, around, now_ms)
    return following if reason is None else replace(following, phase="suppressed", reason=reason)


def _next(breaks: Breaks, around: Around, now_ms: int) -> Shown:
    """The next break; while the person is away its time stands still."""
    at_ms, names = coming(breaks, around, now_ms)
    since_ms = at_ms - breaks.rule(names[0]).interval_ms
    held_ms = 0 if breaks.away_ms is None else max(0, now_ms - max(since_ms, breaks.away_ms))
    left_ms = max(0, at_ms + held_ms - now_ms)
    phase: Phase = "notice" if left_ms <= NOTICE_MS else "counting"
    return Shown(phase, breaks.longest(names).name, left_ms)
