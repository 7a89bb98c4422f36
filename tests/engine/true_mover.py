"""What a person truly does in a routine, kept apart from the program: in true time, without its arithmetic.

Law: lengths and rules are those of CONTRACT ("Routines") and SAFETY 5, written down once more; the engine's
script, gate and warm-up are not asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from backcare_desktop.engine.guided.plan import Routine, Stage

SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
#: After a pause.
GET_READY: Final = 3 * SECOND


@dataclass(frozen=True)
class Part:
    """One part of a routine's time. moves: it warms up; eases: for deep bends and strength."""

    phase: str
    stage: int
    length: int
    side: str | None
    moves: bool = False
    eases: bool = False


def strong(stage: Stage) -> bool:
    return stage.exercise is not None and stage.exercise.kind == "strength"


def deep(stage: Stage) -> bool:
    return stage.exercise is not None and "deep-flexion" in stage.exercise.tags


def quiet(stage: Stage) -> bool:
    return stage.exercise is not None and stage.exercise.kind in ("rest", "breath")


def laid_out(routine: Routine) -> list[Part]:
    return [part for number, stage in enumerate(routine.stages) for part in _stage(number, stage)]


def _stage(number: int, stage: Stage) -> Iterator[Part]:
    if stage.doing == "breathe":
        yield Part("breathe", number, stage.length_ms, None)
        return
    sides: tuple[str | None, ...] = stage.sides or (None,)
    yield Part("get-ready", number, 5 * SECOND, sides[0])
    for side in sides:
        if side != sides[0]:
            yield Part("switch", number, 6 * SECOND, side)
        yield from _side(number, stage, side)


def _side(number: int, stage: Stage, side: str | None) -> Iterator[Part]:
    easy = not (quiet(stage) or strong(stage) or deep(stage))
    if stage.doing != "hold":
        count = stage.count if stage.doing == "reps" else 1
        yield Part("move", number, stage.length_ms * count, side, not quiet(stage), easy)
        return
    for repeat in range(stage.count):
        if repeat:
            yield Part("rest", number, stage.rest_ms, side)
        yield Part("hold", number, stage.length_ms, side, eases=easy and stage.exercise is not None)
        yield Part("release", number, 3 * SECOND, side)


@dataclass
class Doing:
    """A routine that runs. at: the true time up to which it was followed; done: how far into it that is."""

    routine: Routine
    pain: int | None
    at: int
    done: int = 0
    paused: bool = False
    ready: int = 0
    parts: list[Part] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)
    eased: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.parts = laid_out(self.routine)

    @property
    def length(self) -> int:
        return sum(part.length for part in self.parts)

    def place(self) -> tuple[int, int]:
        """The index of the part that runs, and how much of it is behind."""
        left = self.done
        for index, part in enumerate(self.parts):
            if left < part.length:
                return index, left
            left -= part.length
        return len(self.parts), 0

    def follow(self, now: int) -> int | None:
        """Lives on to `now`; when it ended by itself, None where it did not."""
        began = max(self.at, self.ready)
        self.at = max(self.at, now)
        if self.paused or now <= began:
            return None
        while began < now and self.done < self.length:
            index, spent = self.place()
            part = self.parts[index]
            step = min(now - began, part.length - spent)
            if part.moves:
                self.moved.append((began + step, step))
            if part.eases:
                self.eased.append((began + step, step))
            self.done += step
            began += step
        return began if self.done >= self.length else None

    def pause(self) -> None:
        self.paused = True

    def resume(self, now: int) -> None:
        self.paused, self.ready = False, now + GET_READY

    def skip(self, now: int) -> bool:
        """On to the next movement; whether there is one."""
        index, _ = self.place()
        stage = self.parts[index].stage + 1
        self.done = sum(part.length for part in self.parts if part.stage < stage)
        self.paused, self.ready = False, now
        return self.done < self.length


def last_enough(done: list[tuple[int, int]], enough: int) -> int | None:
    """When there last was something of what came to that much in all; None where it never did."""
    if sum(length for _, length in done) < enough:
        return None
    return done[-1][0]


@dataclass
class Mover:
    """What a person did, and what a routine that begins now would break. hard: a limit was set looser."""

    hard: bool = False
    doing: Doing | None = None
    #: When cold came off, when routines with holds ended, when there last was enough for a warm-up.
    cold_off: list[int] = field(default_factory=list)
    sessions: list[int] = field(default_factory=list)
    warm: int | None = None
    limber: int | None = None

    def begin(self, now: int, plan: Routine, pain: int | None, awake: int | None) -> list[str]:
        """Begins it; what that breaks."""
        broken = list(self._broken(now, plan, pain, awake))
        self.doing = Doing(plan, pain, now)
        return broken

    def follow(self, now: int) -> None:
        if self.doing is not None:
            ended = self.doing.follow(now)
            if ended is not None:
                self.end(ended)

    def end(self, at: int) -> None:
        assert self.doing is not None
        if any(stage.doing == "hold" for stage in self.doing.routine.stages):
            self.sessions.append(at)
        warm = last_enough(self.doing.moved, (2 if self.hard else 3) * MINUTE)
        limber = last_enough(self.doing.eased, 5 * MINUTE)
        self.warm = self.warm if warm is None else warm
        self.limber = self.limber if limber is None else limber
        self.doing = None

    def _broken(self, now: int, plan: Routine, pain: int | None, awake: int | None) -> Iterator[str]:
        stages = plan.stages
        holds = any(stage.doing == "hold" for stage in stages)
        loads = any(strong(stage) for stage in stages)
        apart = (10 if self.hard else 20) * MINUTE
        if (holds or loads) and any(now - off < apart for off in self.cold_off):
            yield "cold.no_numb_exercise"
        today = [at for at in self.sessions if now - at < DAY]
        if holds and len(today) >= (4 if self.hard else 3):
            yield "stretch.sessions_per_day"
        if any(deep(stage) for stage in stages) and (awake is None or awake < (1 if self.hard else 2) * HOUR):
            yield "flexion.after_waking"
        yield from self._too_painful(stages, pain)
        yield from self._too_long(stages)
        yield from self._cold_muscles(now, stages)

    def _too_painful(self, stages: tuple[Stage, ...], pain: int | None) -> Iterator[str]:
        loud = [stage for stage in stages if not quiet(stage)]
        if pain is None or not loud:
            return
        acute = all(stage.exercise is not None and stage.exercise.acute for stage in loud)
        if pain > (7 if acute or self.hard else 5):
            yield "stretch.max_start_pain"
        if any(strong(stage) for stage in loud) and pain > (3 if self.hard else 2):
            yield "strength.max_start_pain"

    def _too_long(self, stages: tuple[Stage, ...]) -> Iterator[str]:
        held = [stage for stage in stages if stage.doing == "hold"]
        if any(stage.length_ms > MINUTE or stage.count > 4 for stage in held):
            yield "stretch.hold"
        shortest = (5 if self.hard else 10) * SECOND
        if any(stage.count > 1 and stage.rest_ms < shortest for stage in held):
            yield "stretch.rest_between"
        total: dict[tuple[str, str], int] = {}
        for stage in held:
            if stage.exercise is not None and stage.exercise.kind == "stretch":
                for place in product(stage.exercise.muscles, stage.sides or ("left", "right")):
                    total[place] = total.get(place, 0) + stage.length_ms * stage.count
        if max(total.values(), default=0) > (180 if self.hard else 120) * SECOND:
            yield "stretch.max_per_muscle"

    def _cold_muscles(self, now: int, stages: tuple[Stage, ...]) -> Iterator[str]:
        good = (20 if self.hard else 15) * MINUTE
        warm = self.warm is not None and now - self.warm <= good
        limber = self.limber is not None and now - self.limber <= good
        moved = eased = 0
        for number, stage in enumerate(stages):
            if stage.doing == "hold" and not warm and moved < (2 if self.hard else 3) * MINUTE:
                yield "warmup.before_hold"
            if (deep(stage) or strong(stage)) and not limber and eased < 5 * MINUTE:
                yield "warmup.before_deep_or_strength"
            if stage.doing == "hold":
                warm = True
            if deep(stage) or strong(stage):
                limber = True
            parts = list(_stage(number, stage))
            moved += sum(part.length for part in parts if part.moves)
            eased += sum(part.length for part in parts if part.eases)
