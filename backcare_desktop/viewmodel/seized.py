"""What each step of "It just seized up" says and offers.

Law: a start is offered where the gate would allow it, with the gate's own reason where it would not;
what is left out of the small moves is left out because the gate refuses it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from backcare_desktop.engine.events import RoutineAsked
from backcare_desktop.engine.guided.plan import Routine, Stage
from backcare_desktop.engine.guided.states import Over
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.viewmodel.breathe import Picked, RunView, choice_view, run_view
from backcare_desktop.viewmodel.calm import Calms
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import judged
from backcare_desktop.viewmodel.offer import OfferView, Wanted, offer_view
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.relief import CardView, ReliefView
from backcare_desktop.viewmodel.screen import Draft, Item, List, ScreenView, items
from backcare_desktop.viewmodel.shelf import MovementText, Offer, Shelf
from backcare_desktop.viewmodel.walk import Walk

#: The breath that suits most people, with no holds in it (clinical 4, S37).
_BREATH: Final = "slow46"
#: The lying rest position (clinical 3.6, S33).
_POSITION: Final = "rest_legs_up"
#: Its moves are the acute set (clinical 3.0, "Start gate").
_ROUTINE: Final = "spasm_lying"
_MOST_PAIN: Final = "stretch.max_start_pain"


@dataclass(frozen=True, slots=True)
class RestView:
    """Lying down and breathing. run: the breathing that is under way, None for words that are read.

    pack: something is on the body, and nobody shall lie on it (clinical 1.3, S15). position: how to lie.
    rested: it came to its end on this step. refused: why it may not begin.
    """

    run: RunView | None
    pack: bool
    position: MovementText | None
    rested: bool
    refused: Message | None
    asks: RoutineAsked | None


@dataclass(frozen=True, slots=True)
class MovesView:
    """The small moves. left_out: titles of those the gate refuses this person.

    quiet_only: too much pain for any move (clinical 3.0: 8-10). moved: they were done on this step.
    """

    offer: OfferView
    left_out: tuple[str, ...]
    quiet_only: bool
    moved: bool


def asked_now(part: List, view: ScreenView) -> tuple[Item, ...]:
    """The lines of the short card of this list; lasting facts that were told are not asked again."""
    told = {item for item, _ in view.facts}
    return tuple(item for item in items(part) if item.id not in told)


def answered(draft: Draft, yes: frozenset[str]) -> Draft:
    """The draft with these lines of its list answered yes and all others no."""
    filled = draft.none_of_these()
    for name in yes:
        filled = filled.answered(name, "yes")
    return filled


def ends_asking(draft: Draft, yes: frozenset[str], view: ScreenView) -> bool:
    """Whether nothing more is asked after this list: one is true, or advice is open all the same."""
    return bool(yes) or draft.part == "B" or view.advice_needed


def facts_told(draft: Draft) -> tuple[tuple[str, str], ...]:
    """The options that keep the lasting facts, where they were asked."""
    return draft.facts() if draft.part == "B" else ()


def rest_view(
    state: Practice, now: Moment, outside: Outside, shelf: Shelf, calms: Calms, walk: Walk
) -> RestView:
    """The rest position at `now`."""
    choice = choice_view(state, now, outside, calms, Picked(_BREATH))
    run = run_view(state, now, calms)
    return RestView(
        run=run if isinstance(run, RunView) and run.pattern else None,
        pack=on_body(state),
        position=None if on_body(state) else shelf.movements.get(_POSITION),
        rested=_over(state, walk, _BREATH),
        refused=message("breathe.unreadable", why=calms.problem) if choice is None else choice.refused,
        asks=None if choice is None else choice.asks,
    )


def choice_cards(relief: ReliefView) -> tuple[CardView, ...]:
    """Cold and heat as on the home page; a card that is open says what is known of it instead."""
    return tuple(_with_evidence(card) for card in relief.cards if card.name in ("cold", "heat"))


def moves_view(state: Practice, now: Moment, outside: Outside, shelf: Shelf, walk: Walk) -> MovesView | None:
    """The small moves at `now`; None where the files cannot be read."""
    offer = shelf.offer(_ROUTINE)
    if offer is None:
        return None
    kept, left_out = _parted(state, now, offer)
    plan = replace(offer.plan, stages=kept)
    shown = offer_view(state, now, outside, shelf, replace(offer, plan=plan), Wanted())
    reasons = judged(state, now, plan).reasons
    return MovesView(
        offer=shown,
        left_out=tuple(shelf.title(stage) for stage in left_out),
        quiet_only=any(reason.limit == _MOST_PAIN for reason in reasons),
        moved=_over(state, walk, _ROUTINE),
    )


def _with_evidence(card: CardView) -> CardView:
    if card.locked or not card.way.startswith("session/"):
        return card
    return replace(
        card, text=message(f"seized.choice.{card.name}"), button=message(f"relief.start.{card.name}")
    )


def _parted(state: Practice, now: Moment, offer: Offer) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
    """The moves of the routine without its holds and rests, those open to the person and the others."""
    moves = tuple(_moves(offer.plan))
    kept = tuple(stage for stage in moves if not _ruled_out(state, now, offer.plan, stage))
    return (kept, tuple(stage for stage in moves if stage not in kept)) if kept else (moves, ())


def _moves(plan: Routine) -> Iterator[Stage]:
    for stage in plan.stages:
        if stage.doing in ("reps", "time") and not stage.quiet:
            yield stage


def _ruled_out(state: Practice, now: Moment, plan: Routine, stage: Stage) -> bool:
    """Whether a condition of the person, or one never asked about, speaks against this move."""
    verdict = judged(state, now, replace(plan, stages=(stage,)))
    return bool(verdict.unasked) or any(reason.limit.startswith("profile.") for reason in verdict.reasons)


def _over(state: Practice, walk: Walk, routine: str) -> bool:
    """Whether this routine came to its end since the person came to the step."""
    match state.guided:
        case Over(routine_id, "done", since_ms):
            return routine_id == routine and since_ms >= walk.at_ms
        case _:
            return False
