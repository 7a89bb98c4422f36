"""What the voice says at a moment of a routine: what is due, and what a turn of it calls for.

Law: only stored instants and `now` decide; a phrase whose time has passed is not said.
"""

from backcare_desktop.engine.guided.states import Going, Over, Paused
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.viewmodel.message import message
from backcare_desktop.viewmodel.phrases import Book, Phrase, Words
from backcare_desktop.viewmodel.player import OverView, player_view


def due(going: Going, said: tuple[Phrase, ...], now_ms: int) -> Phrase | None:
    """The phrase of the segment whose moment came last; None before the first, or while one gets ready."""
    if going.ready_ms is not None:
        return None
    begun = [phrase for phrase in said if going.since_ms + phrase.at_ms <= now_ms]
    return begun[-1] if begun else None


def next_ms(going: Going, said: tuple[Phrase, ...], now_ms: int) -> int | None:
    """When the next phrase of the segment is due, on the boot clock."""
    if going.ready_ms is not None:
        return None
    instants = (going.since_ms + phrase.at_ms for phrase in said)
    return next((at_ms for at_ms in instants if at_ms > now_ms), None)


def in_time(going: Going, phrase: Phrase, now_ms: int) -> bool:
    """Whether it may still begin."""
    return now_ms - (going.since_ms + phrase.at_ms) <= phrase.late_ms


def turned(
    before: Practice, after: Practice, now: Moment, book: Book, said: tuple[Phrase, ...]
) -> Phrase | None:
    """What a turn calls for that has no moment of its own: a pause ends, or the routine does."""
    old, new = before.guided, after.guided
    match old, new:
        case ((Going() | Paused()), Over(ending="done")):
            return Phrase(0, _over(after, now, book))
        case Paused(), Going():
            return Phrase(0, (message("voice.again"),))
        case Going(), Going() if old.ready_ms is not None and new.ready_ms is None:
            return _standing(new, said, now.boot_ms)
        case _:
            return None


def interrupts(before: Practice, after: Practice) -> bool:
    """Whether what is being said is out of place now: a pause, an end, another movement."""
    old, new = before.guided, after.guided
    if not isinstance(old, Going):
        return False
    return not isinstance(new, Going) or (old.run.began_ms, old.index) != (new.run.began_ms, new.index)


def silenced(state: Practice, now_ms: int) -> bool:
    """Whether an alarm of cold or heat stands, heard or hushed: it comes before every other word."""
    return alarm_of(state, now_ms).level in ("medium", "high")


def _standing(going: Going, said: tuple[Phrase, ...], now_ms: int) -> Phrase | None:
    """What is done now, said once more."""
    begun = [p for p in said if p.stands and going.since_ms + p.at_ms <= now_ms]
    return begun[-1] if begun else None


def _over(after: Practice, now: Moment, book: Book) -> Words:
    """That it is done; and how to get up for who lies on the floor (clinical 3.0), or what now."""
    guided = after.guided
    if isinstance(guided, Over) and book.calms.way(guided.routine_id) is not None:
        return message("voice.done.calm"), message("breathe.over.then")
    shown = player_view(after, now, book.shelf)
    lying = isinstance(shown, OverView) and shown.getting_up
    return (message("voice.done"), *((message("player.over.getting_up"),) if lying else ()))
