"""What a day was like: breaks offered, taken and missed.

Law: a day is one of the local clock; a new one begins with nothing.
"""

from dataclasses import replace

from backcare_desktop.engine.breaks.silence import Around
from backcare_desktop.engine.breaks.states import Breaks, Tally
from backcare_desktop.engine.moment import DAY_MS


def today(breaks: Breaks, around: Around, at_ms: int) -> Tally:
    """The tally of the day of this instant."""
    day = (at_ms + around.local_ms) // DAY_MS
    return breaks.tally if breaks.tally.day == day else Tally(day)


def tallied(
    breaks: Breaks, around: Around, at_ms: int, *, offered: int = 0, taken: int = 0, missed: int = 0
) -> Breaks:
    """The reminders with these added to the day of this instant."""
    so_far = today(breaks, around, at_ms)
    tally = replace(
        so_far,
        offered=so_far.offered + offered,
        taken=so_far.taken + taken,
        missed=so_far.missed + missed,
    )
    return replace(breaks, tally=tally)
