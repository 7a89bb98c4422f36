"""The gallery: what can be done, for how long, where, and what is locked now.

Law: a card is open where the gate would let it begin, questions not yet asked left out.
"""

from dataclasses import dataclass

from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.moment import MINUTE_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import judged
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.refusal import refusal
from backcare_desktop.viewmodel.shelf import Offer, Shelf


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the person wants to see. position: one of them, "" for all. open_only: leave out the locked."""

    position: str = ""
    open_only: bool = False


@dataclass(frozen=True, slots=True)
class ItemView:
    """One card. length: with its warm-up. locked: why it may not start now, None where it may.

    picture: the person's own, where there is no pose.
    """

    id: str
    title: str
    pose: str
    position: str
    length: Message
    locked: Message | None = None
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The gallery. hidden: how many cards the person does not want to see because they are locked.

    own: the person's routines. unusable: of which the names and what is wrong are told.
    """

    routines: tuple[ItemView, ...]
    movements: tuple[ItemView, ...]
    hidden: int = 0
    own: tuple[ItemView, ...] = ()
    unusable: tuple[tuple[str, str], ...] = ()


def library_view(state: Practice, now: Moment, outside: Outside, shelf: Shelf, sieve: Sieve) -> LibraryView:
    """The gallery at `now`, as far as the person wants to see it."""
    here = [offer for offer in shelf.offers if sieve.position in ("", *offer.positions) or _nowhere(offer)]
    cards = [(offer, _card(state, now, outside, offer)) for offer in here]
    seen = [(offer, card) for offer, card in cards if card.locked is None or not sieve.open_only]
    return LibraryView(
        routines=tuple(card for offer, card in seen if not (offer.alone or offer.own)),
        movements=tuple(card for offer, card in seen if offer.alone),
        hidden=len(cards) - len(seen),
        own=tuple(card for offer, card in seen if offer.own),
        unusable=shelf.unusable,
    )


def _nowhere(offer: Offer) -> bool:
    """Nobody but the person knows where a routine of their own movements is done."""
    return offer.own and not offer.positions


def length_message(milliseconds: int) -> Message:
    """How long it takes, to the minute and never too short."""
    return message("stretch.minutes", minutes=max(1, -(-milliseconds // MINUTE_MS)))


def _card(state: Practice, now: Moment, outside: Outside, offer: Offer) -> ItemView:
    verdict = judged(state, now, offer.plan)
    return ItemView(
        offer.id,
        offer.title,
        offer.pose,
        offer.positions[0] if offer.positions else "",
        length_message(length_ms(verdict.routine)),
        refusal(verdict.reasons[0], now, outside) if verdict.reasons else None,
        b"" if offer.pose else offer.picture,
    )
