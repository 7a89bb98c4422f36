"""The page before a routine: its stages and length, what has to be asked, and whether it may begin.

Law: the plan that is shown is the plan that is asked for.
"""

from dataclasses import dataclass

from backcare_desktop.engine.events import RoutineAsked
from backcare_desktop.engine.guided.plan import Routine, Stage
from backcare_desktop.engine.guided.script import length_ms
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.library import length_message
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import Verdict, bends_deep, fresh_pain, judged
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.refusal import refusal
from backcare_desktop.viewmodel.shelf import MovementText, Offer, Shelf
from backcare_desktop.viewmodel.tailored import lighter, stretches, with_more


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose on the page. awake: up long enough for deep bends, None while unsaid."""

    lighter: bool = False
    more: bool = False
    awake: bool | None = None


@dataclass(frozen=True, slots=True)
class StageLine:
    """One entry of the list. warm_up: the program put it in front."""

    title: str
    dose: Message
    pose: str
    warm_up: bool = False


@dataclass(frozen=True, slots=True)
class OfferView:
    """The page. text: the movement's own words where it is one alone. pain: told not long ago.

    waking: the question about deep bends, None where there are none. unasked: conditions to ask
    about. lacks: what has to be answered first, "" for nothing. refused: why it may not begin.
    signs: the warning signs are the way out. asks: what Start wishes for. own: the person's, from a
    file; picture: theirs, where there is no pose.
    """

    id: str
    title: str
    note: str
    pose: str
    length: Message
    stages: tuple[StageLine, ...]
    text: MovementText | None
    pain: int | None
    waking: Message | None
    unasked: tuple[str, ...]
    lacks: str
    refused: Message | None
    signs: bool
    changeable: bool
    asks: RoutineAsked
    own: bool = False
    picture: bytes = b""


def offer_view(
    state: Practice, now: Moment, outside: Outside, shelf: Shelf, offer: Offer, wanted: Wanted
) -> OfferView:
    """The page of this offer at `now`."""
    plan = _plan(state, now, offer, wanted)
    deep = bends_deep(plan)
    verdict = judged(state, now, plan, awake=wanted.awake is not False)
    pain = fresh_pain(state, now)
    reason = verdict.reasons[0] if verdict.reasons else None
    return OfferView(
        id=offer.id,
        title=offer.title,
        note=offer.note,
        pose=offer.pose,
        length=length_message(length_ms(verdict.routine)),
        stages=_lines(verdict.routine, added=len(verdict.routine.stages) - len(plan.stages), shelf=shelf),
        text=shelf.movements.get(offer.id) if offer.alone else None,
        pain=pain,
        waking=_waking(state.limits.ms("flexion.after_waking")) if deep else None,
        unasked=verdict.unasked,
        lacks=_lacks(verdict, pain, deep=deep, awake=wanted.awake),
        refused=None if reason is None else refusal(reason, now, outside),
        signs=reason is not None and reason.limit.startswith("redflag."),
        changeable=stretches(offer.plan),
        asks=RoutineAsked(plan, pain, state.limits.ms("flexion.after_waking") if wanted.awake else None),
        own=offer.own,
        picture=b"" if offer.pose else offer.picture,
    )


def _plan(state: Practice, now: Moment, offer: Offer, wanted: Wanted) -> Routine:
    plan = lighter(offer.plan) if wanted.lighter else offer.plan
    if not wanted.more:
        return plan
    against = set(judged(state, now, plan).reasons)
    return with_more(plan, state.limits, lambda more: set(judged(state, now, more).reasons) <= against)


def _lacks(verdict: Verdict, pain: int | None, *, deep: bool, awake: bool | None) -> str:
    """The first question that is open."""
    if verdict.unasked:
        return "profile"
    if pain is None and not all(stage.quiet for stage in verdict.routine.stages):
        return "pain"
    return "waking" if deep and awake is None else ""


def _waking(wait_ms: int) -> Message:
    if wait_ms == HOUR_MS:
        return message("stretch.waking.hour")
    if wait_ms % HOUR_MS == 0:
        return message("stretch.waking.hours", hours=wait_ms // HOUR_MS)
    return message("stretch.waking.minutes", minutes=-(-wait_ms // MINUTE_MS))


def _lines(routine: Routine, *, added: int, shelf: Shelf) -> tuple[StageLine, ...]:
    return tuple(
        StageLine(shelf.title(stage), dose(stage), _pose(stage, shelf), warm_up=number < added)
        for number, stage in enumerate(routine.stages)
    )


def _pose(stage: Stage, shelf: Shelf) -> str:
    movement = shelf.movement(stage)
    return "" if movement is None else movement.pose


def dose(stage: Stage) -> Message:
    """How much of it: "8 times", "30 s, 2 times, each side"."""
    seconds = stage.length_ms // SECOND_MS
    each = ".each" if len(stage.sides) > 1 else ""
    match stage.doing:
        case "reps":
            return message(f"stretch.dose.reps{each}", count=stage.count)
        case "hold" if stage.count > 1:
            return message(f"stretch.dose.holds{each}", seconds=seconds, count=stage.count)
        case "hold":
            return message(f"stretch.dose.hold{each}", seconds=seconds)
        case _ if stage.length_ms % MINUTE_MS == 0:
            return message(f"stretch.dose.minutes{each}", minutes=stage.length_ms // MINUTE_MS)
        case _:
            return message(f"stretch.dose.seconds{each}", seconds=seconds)
