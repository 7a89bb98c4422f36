"""The page of a running routine: what to do now, for how long, and what comes next.

Law: one line at a time, to be read from three metres; everything follows from the state and the
moment, so that nothing has to be pressed for it to go on.
"""

from dataclasses import dataclass
from typing import Final

from backcare_desktop.engine.guided.plan import RESUME_MS, Routine, Stage
from backcare_desktop.engine.guided.script import Phase
from backcare_desktop.engine.guided.states import Active, Ending, Going, Over, Paused, Still
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.state import Practice
from backcare_desktop.viewmodel.clock_text import left
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.shelf import Offer, OwnText, PatternText, Shelf

#: How long one line stays while there are more: time to read it twice from afar.
LINE_MS: Final = 8 * SECOND_MS


@dataclass(frozen=True, slots=True)
class FigureView:
    """The picture. side: the one that is worked, "" for none. spent_ms of beat_ms: within one
    repetition or one hold; moving: time passes in it. picture: the person's own, where there is no pose.
    """

    pose: str
    side: str
    phase: Phase
    spent_ms: int
    beat_ms: int
    moving: bool
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class NextView:
    """What comes after this movement. side: the one it begins with, "" for none."""

    title: str
    pose: str
    side: str
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class PlayerView:
    """A routine runs. cue: words of the movement's file, or a sentence of ours.

    phase: as status tells it, but never "paused". number of count: which movement.
    repeat: 0 where it has none. following: None for the last movement. pain_before: told at the start.
    """

    routine: str
    title: str
    side: str
    phase: Phase
    paused: bool
    cue: str | Message
    digits: str
    left_ms: int
    total_ms: int
    repeat: int
    repeats: int
    number: int
    count: int
    figure: FigureView
    following: NextView | None
    pain_before: int | None


@dataclass(frozen=True, slots=True)
class OverView:
    """A routine has ended. since_ms: tells it apart from another. pain: as told since then.

    getting_up: it ended lying down. signs: the answers about pain lead to the warning signs.
    """

    routine: str
    ending: Ending
    since_ms: int
    pain: int | None
    getting_up: bool
    signs: bool


def player_view(state: Practice, now: Moment, shelf: Shelf) -> PlayerView | OverView | None:
    """The page at `now`; None where no routine runs or has run."""
    guided = state.guided
    match guided:
        case Going() | Paused():
            return _running(guided, now.boot_ms, shelf)
        case Over():
            return _over(state, guided, shelf)
        case Still():
            return None


def _running(guided: Active, now_ms: int, shelf: Shelf) -> PlayerView:
    routine, segment = guided.run.routine, guided.segment
    stage = routine.stages[segment.stage]
    own = shelf.own_text(routine, segment.stage)
    offer = shelf.offer(routine.id)
    paused = isinstance(guided, Paused)
    phase, left_ms, total_ms = countdown(guided, now_ms)
    spent_ms = _spent_ms(guided, now_ms)
    held = stage.doing == "hold"
    return PlayerView(
        routine=routine.id if offer is None else offer.title,
        title=shelf.title(stage),
        side=segment.side or "",
        phase=phase,
        paused=paused,
        cue=message("player.cue.paused") if paused else _cue(guided, phase, spent_ms, shelf),
        digits=seconds_left(left_ms),
        left_ms=left_ms,
        total_ms=total_ms,
        repeat=segment.repeat if held else 0,
        repeats=stage.count if held else 0,
        number=segment.stage + 1,
        count=len(routine.stages),
        figure=FigureView(
            pose=_pose(stage, shelf),
            side=segment.side or "",
            phase=phase,
            spent_ms=spent_ms,
            beat_ms=stage.length_ms if stage.doing in ("reps", "hold") else 0,
            moving=phase == segment.phase and not paused,
            picture=b"" if own is None else own.picture,
        ),
        following=_following(routine, segment.stage, shelf),
        pain_before=guided.run.pain_before,
    )


def countdown(guided: Active, now_ms: int) -> tuple[Phase, int, int]:
    """The phase, and how much is left of how long; after a pause first the moment to get ready."""
    if isinstance(guided, Going) and guided.ready_ms is not None:
        return "get-ready", max(0, guided.ready_ms - now_ms), RESUME_MS
    segment = guided.segment
    return segment.phase, segment.length_ms - _spent_ms(guided, now_ms), segment.length_ms


def _spent_ms(guided: Active, now_ms: int) -> int:
    """How much of the segment is behind."""
    if isinstance(guided, Paused):
        return guided.spent_ms
    at_ms = now_ms if guided.ready_ms is None else guided.ready_ms
    return max(0, min(at_ms - guided.since_ms, guided.segment.length_ms))


def seconds_left(left_ms: int) -> str:
    """Seconds below a minute, as they are counted aloud; else minutes and seconds."""
    return str(-(-left_ms // SECOND_MS)) if left_ms <= MINUTE_MS else left(left_ms)


def _cue(guided: Active, phase: Phase, spent_ms: int, shelf: Shelf) -> str | Message:
    routine, segment = guided.run.routine, guided.segment
    stage = routine.stages[segment.stage]
    if phase == "breathe":
        return _breath(shelf.patterns.get(stage.name), spent_ms)
    movement = shelf.movement(stage)
    match phase:
        case "release" | "rest":
            return message(f"player.cue.{phase}")
        case "switch":
            said = {} if movement is None else movement.sides
            return said.get(segment.side or "", "") or message(f"player.cue.switch.{segment.side}")
        case _ if movement is None:
            return _own_cue(shelf.own_text(routine, segment.stage), phase, spent_ms)
        case "get-ready":
            return movement.setup
        case _:
            return _line((*movement.cues, movement.breath), spent_ms)


def _own_cue(text: OwnText | None, phase: Phase, spent_ms: int) -> str | Message:
    """The person's own words from the first moment on; ours where they wrote none."""
    if text is None or not text.lines:
        return message(f"player.cue.{phase}")
    return _line(text.lines, 0 if phase == "get-ready" else spent_ms)


def _line(lines: tuple[str, ...], spent_ms: int) -> str:
    return lines[spent_ms // LINE_MS % len(lines)]


def _breath(pattern: PatternText | None, spent_ms: int) -> Message:
    """What the breath does now."""
    if pattern is None:
        return message("player.cue.breathe")
    at_ms = spent_ms % sum(length_ms for _, length_ms in pattern.parts)
    for part, length_ms in pattern.parts:
        if at_ms < length_ms:
            return message(f"player.breath.{part}", seconds=-(-(length_ms - at_ms) // SECOND_MS))
        at_ms -= length_ms
    return message("player.cue.breathe")


def _following(routine: Routine, here: int, shelf: Shelf) -> NextView | None:
    if here + 1 == len(routine.stages):
        return None
    stage, own = routine.stages[here + 1], shelf.own_text(routine, here + 1)
    side = stage.sides[0] if stage.sides else ""
    return NextView(shelf.title(stage), _pose(stage, shelf), side, b"" if own is None else own.picture)


def _pose(stage: Stage, shelf: Shelf) -> str:
    movement = shelf.movement(stage)
    return "" if movement is None else movement.pose


def _over(state: Practice, over: Over, shelf: Shelf) -> OverView:
    offer = shelf.offer(over.routine_id)
    told = state.pain is not None and state.pain.at_ms >= over.since_ms
    return OverView(
        routine=over.routine_id if offer is None else offer.title,
        ending=over.ending,
        since_ms=over.since_ms,
        pain=state.pain.level if told and state.pain is not None else None,
        getting_up=_ends_lying(offer, shelf),
        signs=state.ledger.leg_sign,
    )


def _ends_lying(offer: Offer | None, shelf: Shelf) -> bool:
    """Whether the last movement leaves the person on the floor (clinical 3.0, "Getting up")."""
    if offer is None:
        return False
    known = [text for text in map(shelf.movement, offer.plan.stages) if text is not None]
    return bool(known) and known[-1].positions[:1] == ("lying",)
