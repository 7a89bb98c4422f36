"""The card of one break: what to do, a movement that suits, and how long is left of it.

Law: a movement is shown only where the gate would let it begin; otherwise the words alone stand there.
No card lies over an alarm, as a heat wrap's look at the skin is.
"""

from dataclasses import dataclass
from typing import Final, Literal

from backcare_desktop.engine.breaks.rules import Rule
from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.breaks.states import SNOOZES, Due
from backcare_desktop.engine.breaks.tally import today
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.reminders import around, in_session
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.viewmodel.clock_text import left
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import judged
from backcare_desktop.viewmodel.shelf import Offer, Shelf

#: What is shown in turn. Moves without holds, that change the posture (S56) and need no warm-up.
SETS: Final = {
    "desk": ("standing_back_bend", "shoulder_rolls", "chair_cat_cow", "march_standing"),
    "walk": ("march_standing",),
}


@dataclass(frozen=True, slots=True)
class CardView:
    """The card. pose: of the figure, "" for none. left: digits, "" before the break.

    over: the break was long enough. can_snooze: whether it can be put off once more.
    """

    phase: Literal["due", "on-break"]
    name: str
    how: Message
    length: Message
    pose: str = ""
    movement: str = ""
    left: str = ""
    over: bool = False
    can_snooze: bool = False


def card_view(state: Practice, now: Moment, shelf: Shelf) -> CardView | None:
    """The card at `now`, None where none is wanted."""
    breaks = state.breaks
    seen = shown(breaks, around(state), now.boot_ms)
    if seen.phase not in ("due", "on-break") or seen.reminder is None or covers(state, now):
        return None
    rule = breaks.rule(seen.reminder)
    offer = suggested(state, now, rule.suggests, shelf)
    going = seen.phase == "on-break"
    return CardView(
        phase="on-break" if going else "due",
        name=rule.name,
        how=how(rule),
        length=length_message(rule),
        pose="" if offer is None else offer.pose,
        movement="" if offer is None else offer.title,
        left=left(seen.left_ms) if going else "",
        over=going and not seen.left_ms,
        can_snooze=isinstance(breaks.offer, Due) and breaks.offer.snoozes < SNOOZES,
    )


def covers(state: Practice, now: Moment) -> bool:
    """Whether a card would lie over what is asked for the person's safety."""
    return in_session(state) or alarm_of(state, now.boot_ms).level in ("medium", "high")


def how(rule: Rule) -> Message:
    """What to do in it; of a person's own the words they gave it."""
    if rule.title:
        return message("breaks.how.own", title=rule.title)
    return message(f"breaks.how.{rule.name}")


def length_message(rule: Rule) -> Message:
    """How long the break is."""
    if rule.length_ms % MINUTE_MS:
        return message("breaks.seconds", seconds=round(rule.length_ms / SECOND_MS))
    return message("breaks.minutes", minutes=rule.length_ms // MINUTE_MS)


def suggested(state: Practice, now: Moment, suggests: str, shelf: Shelf) -> Offer | None:
    """The movement whose turn it is among those that may begin now."""
    names = SETS.get(suggests, (suggests,))
    offers = [offer for offer in map(shelf.offer, names) if offer is not None]
    free = [offer for offer in offers if _may_begin(state, now, offer)]
    turn = today(state.breaks, around(state), now.boot_ms).offered
    return free[turn % len(free)] if free else None


def _may_begin(state: Practice, now: Moment, offer: Offer) -> bool:
    verdict = judged(state, now, offer.plan)
    return not (verdict.reasons or verdict.unasked)
