"""The home page: pain now, the cards, today as a strip.

Law: a card opens where the gate would allow a start of at least one of its ways, and otherwise says
the gate's own reason and when it ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from backcare_desktop.engine.guard import Reason
from backcare_desktop.engine.guided.states import Active
from backcare_desktop.engine.ledger import Course
from backcare_desktop.engine.methods import Modality
from backcare_desktop.engine.moment import DAY_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.engine.thermal.states import Apply, Off, OnBody, Ready, Rest
from backcare_desktop.viewmodel.calm import calms_down
from backcare_desktop.viewmodel.choose import ChooseView, recent_pain
from backcare_desktop.viewmodel.clock_text import clock, local, opening
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import BREATH, GENTLE, HELD, judged
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.refusal import opens_ms, refusal
from backcare_desktop.viewmodel.session import SessionView
from backcare_desktop.viewmodel.waiting import ends_ms, following_cycle
from backcare_desktop.viewmodel.walk import place, steps_open
from backcare_desktop.viewmodel.watch import WatchView, watch_view

#: Where a card's button leads; "" where it is held.
Way = Literal[
    "",
    "session/cold",
    "session/heat",
    "session",
    "session/skin",
    "stretch",
    "player",
    "breathe",
    "warning-signs",
]


@dataclass(frozen=True, slots=True)
class CardView:
    """One card. name: "cold", "heat", "stretch" or "breathe". way: where its button leads, "" if held.

    more: a further line.
    """

    name: str
    text: Message
    button: Message
    way: Way
    locked: bool = False
    more: Message | None = None


@dataclass(frozen=True, slots=True)
class StripBar:
    """One application on the strip. start, end: 0 at midnight, 1 at the next."""

    modality: Modality
    start: float
    end: float
    words: Message


@dataclass(frozen=True, slots=True)
class StripView:
    """Today from midnight to midnight. hours: the labels below, as clock times."""

    bars: tuple[StripBar, ...]
    now: float
    hours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReliefView:
    """The home page. pain: as told not long ago. asks_pain_after: a session ended 5 minutes ago.

    watch: what of the diary the person should look at, None for nothing. going_on: where the person was
    in "It just seized up", None where not long ago they were nowhere.
    """

    pain: int | None
    asks_pain_after: bool
    going_on: Message | None
    cards: tuple[CardView, ...]
    strip: StripView
    watch: WatchView | None = None


def relief_view(state: Practice, session: SessionView, now: Moment, outside: Outside) -> ReliefView:
    """The home page at `now`."""
    after_ms = state.pain_after_ms
    return ReliefView(
        pain=recent_pain(state, now),
        asks_pain_after=after_ms is not None and now.boot_ms >= after_ms,
        going_on=_going_on(state, now, outside),
        cards=(
            *(_card(state, session.choosing(modality), now, outside) for modality in Modality),
            _stretch(state, now, outside),
            _breathe(state, now, outside),
        ),
        strip=StripView(tuple(_bars(state, now, outside)), _of_day(now.boot_ms, now, outside), _HOURS),
        watch=watch_view(outside),
    )


def _going_on(state: Practice, now: Moment, outside: Outside) -> Message | None:
    here, steps = place(outside.walk, state, now), steps_open(state)
    if here.step == steps[0] or state.ledger.emergency:
        return None
    return message("relief.seized.again", number=steps.index(here.step) + 1, count=len(steps))


_HOURS = ("00", "03", "06", "09", "12", "15", "18", "21", "24")


def _card(state: Practice, view: ChooseView, now: Moment, outside: Outside) -> CardView:
    modality, name = view.modality, view.modality.value
    card = _under_way(state, modality, now, outside)
    if card is not None:
        return card
    best = view.of(view.method)
    if not best.reasons:
        way: Way = "session/cold" if modality is Modality.COLD else "session/heat"
        return CardView(
            name,
            message(f"relief.{name}.text"),
            message("relief.start"),
            way,
            more=_mistake(state, view, now, outside),
        )
    return _locked(name, best.reasons, now, outside)


def _under_way(state: Practice, modality: Modality, now: Moment, outside: Outside) -> CardView | None:
    """The card of the modality whose session is under way."""
    thermal = state.thermal
    if isinstance(thermal, OnBody | Off | Rest | Ready) and thermal.session.plan.modality is modality:
        return _own(state, thermal, now, outside)
    return None


def _own(state: Practice, thermal: OnBody | Off | Rest | Ready, now: Moment, outside: Outside) -> CardView:
    modality = thermal.session.plan.modality
    name = modality.value
    if isinstance(thermal, Ready):
        cycle = following_cycle(thermal.session)
        button = message("relief.next", cycle=cycle.cycle, cycles=cycle.cycles)
        return CardView(modality.value, message(f"relief.{name}.ready"), button, "session")
    if isinstance(thermal, Off | Rest):
        return _resting(state, thermal, now, outside)
    if isinstance(thermal, Apply):
        text = message(f"relief.{name}.on", until=clock(thermal.until_ms, now, outside))
        return CardView(modality.value, text, message("relief.open"), "session")
    return CardView(modality.value, message(f"relief.{name}.take_off"), message("relief.open"), "session")


def _resting(state: Practice, thermal: Off | Rest, now: Moment, outside: Outside) -> CardView:
    modality, cycle = thermal.session.plan.modality, following_cycle(thermal.session)
    until = opening(ends_ms(state, thermal, now.boot_ms), now, outside)
    kind = "part" if isinstance(thermal, Off) else "rest"
    text = message(f"relief.{modality.value}.{kind}", until=until, cycle=cycle.cycle, cycles=cycle.cycles)
    return CardView(modality.value, text, message("relief.open"), "session")


def _stretch(state: Practice, now: Moment, outside: Outside) -> CardView:
    if isinstance(state.guided, Active) and not calms_down(state.guided):
        text = message("relief.stretch.running")
        return CardView("stretch", text, message("relief.open_routine"), "player")
    reasons = judged(state, now, GENTLE).reasons
    # Rest positions are open however strong the pain is (clinical 3.0, "Start gate").
    reasons = tuple(reason for reason in reasons if reason.limit != "stretch.max_start_pain")
    if reasons:
        return _locked("stretch", reasons, now, outside)
    held = judged(state, now, HELD).reasons
    more = refusal(held[0], now, outside) if held else None
    return CardView("stretch", message("relief.stretch.text"), message("relief.choose"), "stretch", more=more)


def _breathe(state: Practice, now: Moment, outside: Outside) -> CardView:
    if calms_down(state.guided):
        button = message("relief.open_breathing")
        return CardView("breathe", message("relief.breathe.running"), button, "breathe")
    reasons = judged(state, now, BREATH).reasons
    if reasons:
        return _locked("breathe", reasons, now, outside)
    return CardView("breathe", message("relief.breathe.text"), message("relief.start"), "breathe")


def _locked(name: str, reasons: tuple[Reason, ...], now: Moment, outside: Outside) -> CardView:
    first = reasons[0]
    text = refusal(first, now, outside)
    way = _way_out(first)
    if way:
        return CardView(name, text, message("relief.what_to_do"), way, locked=True)
    until_ms = opens_ms(reasons)
    if until_ms is None:
        return CardView(name, text, message("relief.locked"), "", locked=True)
    button = message("relief.opens", until=opening(until_ms, now, outside))
    return CardView(name, text, button, "", locked=True)


def _way_out(reason: Reason) -> Way:
    """Where a person can do something about it."""
    if reason.limit == "skin.sign":
        return "session/skin"
    if reason.limit.startswith("redflag."):
        return "warning-signs"
    if reason.limit == "ledger.unreadable" and reason.until_ms is None:
        return "warning-signs"
    return ""


def _mistake(state: Practice, view: ChooseView, now: Moment, outside: Outside) -> Message | None:
    """The hint that a session ended within its first minute may go on."""
    course = state.ledger.last(view.modality)
    until_ms = None if course is None else course.misclick_until_ms()
    if course is None or until_ms is None or now.boot_ms > until_ms or course.method != view.method:
        return None
    return message("relief.mistake", until=clock(until_ms, now, outside))


def _bars(state: Practice, now: Moment, outside: Outside) -> Iterator[StripBar]:
    for course in state.ledger.courses:
        yield from _bar(course.modality, course.started_ms, _off_ms(course), now, outside)
    thermal = state.thermal
    if isinstance(thermal, OnBody):
        contact = thermal.contact
        yield from _bar(thermal.session.plan.modality, contact.started_ms, now.boot_ms, now, outside)


def _off_ms(course: Course) -> int:
    """When it came off, as the person reported; the rest counts from the answer all the same.

    More contact than the last application saw is of several, with a pause of unknown length between.
    """
    if course.contact_ms > course.last_contact_ms:
        return course.ended_ms
    return min(course.ended_ms, course.started_ms + course.contact_ms)


def _bar(
    modality: Modality, started_ms: int, ended_ms: int, now: Moment, outside: Outside
) -> Iterator[StripBar]:
    start, end = _of_day(started_ms, now, outside), _of_day(ended_ms, now, outside)
    if end <= 0:
        return
    words = message(
        f"relief.strip.{modality.value}",
        start=clock(started_ms, now, outside),
        end=clock(ended_ms, now, outside),
    )
    yield StripBar(modality, max(0.0, start), min(1.0, end), words)


def _of_day(instant_ms: int, now: Moment, outside: Outside) -> float:
    """Where an instant lies in today: 0 at midnight, below it yesterday."""
    at, here = local(instant_ms, now, outside), local(now.boot_ms, now, outside)
    midnight = datetime(here.year, here.month, here.day, tzinfo=here.tzinfo)
    return (at - midnight).total_seconds() * 1000 / DAY_MS
