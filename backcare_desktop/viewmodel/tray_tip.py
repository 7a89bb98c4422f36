"""What the icon in the tray says: what runs, when cold and heat open again, and the next break.

Law: short clock times and no digits that run, so that it changes only when something does.
"""

from collections.abc import Iterator, Sequence

from backcare_desktop.engine.locks import Lock
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import locks
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.engine.thermal.states import Off, Ready, Rest
from backcare_desktop.viewmodel.bar import BarView
from backcare_desktop.viewmodel.breaks import break_line
from backcare_desktop.viewmodel.clock_text import opening
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.outside import Outside


def tray_tip(state: Practice, now: Moment, outside: Outside, bar: BarView | None) -> tuple[Message, ...]:
    """The lines of the tip at `now`; bar: what the session bar says."""
    first = message("tray.nothing") if bar is None else bar.line
    # While something is on the body nothing else may start anyway.
    if on_body(state):
        return (first,)
    return (first, *_openings(state, now, outside), *_reminders(state, now, outside))


def _reminders(state: Practice, now: Moment, outside: Outside) -> Iterator[Message]:
    """The next break, where any reminder is on."""
    if state.breaks.counts:
        yield break_line(state, now, outside)


def _openings(state: Practice, now: Moment, outside: Outside) -> Iterator[Message]:
    standing = locks(state, now.boot_ms)
    for modality in Modality:
        against = [lock for lock in standing if lock.concerns(modality, worn=False)]
        if against and modality is not _said_already(state):
            yield _opening(modality, against, now, outside)


def _opening(modality: Modality, against: Sequence[Lock], now: Moment, outside: Outside) -> Message:
    ends = [lock.until_ms for lock in against]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return message(f"tray.locked.{modality.value}")
    return message(f"tray.opens.{modality.value}", at=opening(max(known), now, outside))


def _said_already(state: Practice) -> Modality | None:
    """What the first line says itself: until when this one rests."""
    thermal = state.thermal
    return thermal.session.plan.modality if isinstance(thermal, Off | Rest | Ready) else None
