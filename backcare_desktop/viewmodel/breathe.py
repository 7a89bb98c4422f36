"""The page of breathing and relaxing: what to choose, what runs, how it ended.

Law: a length that is offered lies within the limits in force, and ends with a whole breath; where
one is in it follows from the stored instant.
"""

from dataclasses import dataclass, replace
from typing import Literal

from backcare_desktop.engine.events import RoutineAsked
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Active, Ending, Going, Over, Paused
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.viewmodel.calm import Calm, Calms, calms_down
from backcare_desktop.viewmodel.clock_text import left
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.movement import Verdict, fresh_pain, judged
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.pace import Pattern, round_ms
from backcare_desktop.viewmodel.refusal import refusal

#: What a length is counted in.
Count = Literal["minutes", "rounds"]


@dataclass(frozen=True, slots=True)
class Picked:
    """What the person chose. amount: minutes or rounds, None for the usual."""

    way: str
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class WayView:
    """One of the list. rhythm: its seconds, or how long it takes.

    relaxing: lines to read or hear, no breathing. locked: why it may not start now.
    """

    id: str
    title: str
    rhythm: Message
    relaxing: bool
    locked: Message | None


@dataclass(frozen=True, slots=True)
class LengthView:
    """How long. name: what it counts, and the most of it that the limit allows."""

    count: Count
    amount: int
    most: int
    name: Message


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Before the start. length: None where it is as long as its words. unasked: conditions to ask about.

    refused: why it may not begin. signs: the warning signs are the way out. asks: what Start wishes for.
    """

    ways: tuple[WayView, ...]
    id: str
    title: str
    how: tuple[str, ...]
    cautions: tuple[str, ...]
    length: LengthView | None
    takes: Message
    unasked: tuple[str, ...]
    refused: Message | None
    signs: bool
    asks: RoutineAsked


@dataclass(frozen=True, slots=True)
class RunView:
    """It runs. pattern: of the breath, empty while lines are read. line: what is read now.

    spent_ms: of the breathing. ready_s: seconds to get ready, 0 where it goes on. left: digits.
    began_ms: tells it apart from another. pack: something is on the body, which Escape takes off.
    """

    title: str
    pattern: Pattern
    line: str
    spent_ms: int
    ready_s: int
    left: str
    round: int
    rounds: int
    paused: bool
    began_ms: int
    pack: bool


@dataclass(frozen=True, slots=True)
class EndView:
    """It has ended. since_ms: tells it apart from another."""

    title: str
    ending: Ending
    since_ms: int


def choice_view(
    state: Practice, now: Moment, outside: Outside, calms: Calms, picked: Picked
) -> ChoiceView | None:
    """What there is to choose at `now`; None where there is nothing."""
    way = calms.way(picked.way) or next(iter(calms.ways), None)
    if way is None:
        return None
    length = _length(state, way, picked)
    plan = _planned(way, length)
    verdict = judged(state, now, plan)
    reason = verdict.reasons[0] if verdict.reasons else None
    return ChoiceView(
        ways=tuple(_listed(state, now, outside, each) for each in calms.ways),
        id=way.id,
        title=way.title,
        how=way.how,
        cautions=way.cautions,
        length=length,
        takes=_takes(way, length),
        unasked=verdict.unasked,
        refused=None if reason is None else refusal(reason, now, outside),
        signs=reason is not None and reason.limit.startswith("redflag."),
        asks=RoutineAsked(plan, fresh_pain(state, now)),
    )


def run_view(state: Practice, now: Moment, calms: Calms) -> RunView | EndView | None:
    """What runs at `now`, or how it ended; None where it is not breathing or relaxing."""
    guided = state.guided
    if isinstance(guided, Active):
        return _running(state, guided, now.boot_ms, calms) if calms_down(guided) else None
    if isinstance(guided, Over):
        way = calms.way(guided.routine_id)
        return None if way is None else EndView(way.title, guided.ending, guided.since_ms)
    return None


def _listed(state: Practice, now: Moment, outside: Outside, way: Calm) -> WayView:
    # What may begin at all may begin for its shortest time.
    shortest = _planned(way, _length(state, way, Picked(way.id, 1)))
    verdict: Verdict = judged(state, now, shortest)
    locked = refusal(verdict.reasons[0], now, outside) if verdict.reasons else None
    return WayView(way.id, way.title, rhythm(way), not way.pattern, locked)


def rhythm(way: Calm) -> Message:
    """Its seconds, or how long it takes."""
    if not way.pattern:
        return message("breathe.minutes", minutes=_minutes(way.plan.stages[0].length_ms))
    names = ".".join(part for part, _ in way.pattern)
    seconds = dict(way.pattern)
    values = {part: length_ms // SECOND_MS for part, length_ms in seconds.items()}
    return message(f"breathe.rhythm.{names}", **values)


def _length(state: Practice, way: Calm, picked: Picked) -> LengthView | None:
    """What can be chosen: as many rounds of 4-7-8, as many minutes of the others, as the limit has."""
    if not way.pattern:
        return None
    limit, count = _limit(way)
    most = max(1, int(state.limits.in_force(limit)))
    usual = int(state.limits.preselected(limit))
    amount = usual if picked.amount is None or picked.way != way.id else picked.amount
    return LengthView(count, min(max(1, amount), most), most, message(f"breathe.most.{count}", most=most))


def _limit(way: Calm) -> tuple[str, Count]:
    exercise = way.plan.stages[0].exercise
    tags = frozenset() if exercise is None else exercise.tags
    if "4-7-8" in tags:
        return "breath.478_cycles", "rounds"
    return ("breath.box" if "breath-hold" in tags else "breath.slow"), "minutes"


def _planned(way: Calm, length: LengthView | None) -> Routine:
    """The plan for that length: whole rounds, and never longer than was chosen."""
    if length is None:
        return way.plan
    one_ms = round_ms(way.pattern)
    rounds = length.amount if length.count == "rounds" else length.amount * MINUTE_MS // one_ms
    stage = replace(way.plan.stages[0], length_ms=rounds * one_ms)
    return replace(way.plan, stages=(stage,))


def _takes(way: Calm, length: LengthView | None) -> Message:
    if length is None:
        return rhythm(way)
    return message(f"breathe.{length.count}", **{length.count: length.amount})


def _minutes(length_ms: int) -> int:
    return -(-length_ms // MINUTE_MS)


def _running(state: Practice, guided: Active, now_ms: int, calms: Calms) -> RunView:
    routine, segment = guided.run.routine, guided.segment
    stage = routine.stages[segment.stage]
    way, whole = calms.way(stage.name), calms.way(routine.id)
    spent_ms = _spent_ms(guided, now_ms)
    pattern = way.pattern if way is not None and segment.phase == "breathe" else ()
    one_ms = round_ms(pattern) if pattern else max(1, segment.length_ms)
    return RunView(
        title=stage.name if way is None else (whole or way).title,
        pattern=pattern,
        line=way.line_at(spent_ms) if way is not None and segment.phase == "move" else "",
        spent_ms=spent_ms,
        ready_s=_ready_s(guided, now_ms),
        left=left(segment.length_ms - spent_ms + _later_ms(guided)),
        round=min(spent_ms // one_ms + 1, -(-segment.length_ms // one_ms)),
        rounds=-(-segment.length_ms // one_ms),
        paused=isinstance(guided, Paused),
        began_ms=guided.run.began_ms,
        pack=on_body(state),
    )


def _spent_ms(guided: Active, now_ms: int) -> int:
    """How much of the segment is behind."""
    if isinstance(guided, Paused):
        return guided.spent_ms
    at_ms = now_ms if guided.ready_ms is None else max(now_ms, guided.ready_ms)
    return max(0, min(at_ms - guided.since_ms, guided.segment.length_ms))


def _ready_s(guided: Active, now_ms: int) -> int:
    """Seconds until it begins, or goes on after a pause."""
    if not isinstance(guided, Going):
        return 0
    if guided.ready_ms is not None:
        return max(0, -(-(guided.ready_ms - now_ms) // SECOND_MS))
    if guided.segment.phase == "get-ready":
        return max(0, -(-(guided.ends_ms - now_ms) // SECOND_MS))
    return 0


def _later_ms(guided: Active) -> int:
    """How long what follows takes."""
    return sum(segment.length_ms for segment in script(guided.run.routine)[guided.index + 1 :])
