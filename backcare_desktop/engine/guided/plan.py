"""What a routine asks for, in the engine's words: stages with their counts and lengths.

Law: a routine carries all that the gate and the timer need to know of its movements, so that no
library is asked while it runs. Nothing here is trusted: the gate judges every number.
"""

from dataclasses import dataclass
from itertools import takewhile
from typing import Final, Literal

from backcare_desktop.engine.moment import SECOND_MS

#: move by repetitions, move for a time, hold, or follow a breathing pattern.
Doing = Literal["reps", "time", "hold", "breathe"]

#: What an exercise is for (clinical 3).
KINDS: Final = ("warm-up", "mobility", "stretch", "strength", "rest", "breath")
#: The sides of a movement that has them, in the order they are done (CONTRACT, "Routines").
BOTH_SIDES: Final = ("left", "right")

#: The tag of what is done with closed eyes: nobody looks at the skin then (SAFETY 4).
EYES_CLOSED: Final = "eyes-closed"

# Lengths of CONTRACT, "Routines".
GET_READY_MS: Final = 5 * SECOND_MS
RELEASE_MS: Final = 3 * SECOND_MS
SWITCH_MS: Final = 6 * SECOND_MS
RESUME_MS: Final = 3 * SECOND_MS


@dataclass(frozen=True, slots=True)
class Exercise:
    """What the gate needs to know of a movement or a breathing pattern.

    kind: one of KINDS. tags: as in clinical 3 ("deep-flexion", "breath-hold" ...). muscles: what a
    hold of it stretches. acute: belongs to the small gentle set for strong pain.
    """

    kind: str
    tags: frozenset[str] = frozenset()
    muscles: tuple[str, ...] = ()
    acute: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of a routine.

    name: the id of a movement or breathing pattern, or the title of the person's own movement.
    length_ms: of one repetition, of one hold, or of the whole time. count: repetitions, or repeats
    of the hold; 1 otherwise. sides: empty where the movement has none. rest_ms: between repeats.
    exercise: None for the person's own movement, of which nothing is known.
    """

    name: str
    doing: Doing
    length_ms: int
    count: int = 1
    sides: tuple[str, ...] = ()
    rest_ms: int = 0
    exercise: Exercise | None = None

    @property
    def kind(self) -> str:
        """One of KINDS; a movement of the person's own counts as mobility."""
        return "mobility" if self.exercise is None else self.exercise.kind

    @property
    def quiet(self) -> bool:
        """Breathing or a rest position: open to everybody but in an emergency (SAFETY 6)."""
        return self.kind in ("rest", "breath")

    @property
    def demanding(self) -> bool:
        """A deep bend or strength: it waits for `warmup.before_deep_or_strength`."""
        deep = self.exercise is not None and "deep-flexion" in self.exercise.tags
        return deep or self.kind == "strength"

    @property
    def gentle(self) -> bool:
        """Moving, or a hold that is known to be an easy one; what is known to ask for more is not."""
        known = self.doing in ("reps", "time") or (self.doing == "hold" and self.exercise is not None)
        return known and not self.quiet and not self.demanding

    @property
    def moving_ms(self) -> int:
        """How much of it warms up: moving, not holding, resting or breathing."""
        return 0 if self.doing not in ("reps", "time") or self.quiet else self.done_ms

    @property
    def easing_ms(self) -> int:
        """How much of it makes ready for deep bends and strength."""
        return self.done_ms if self.gentle else 0

    @property
    def done_ms(self) -> int:
        """How long it takes on all its sides, without what lies between."""
        return self.length_ms * self.count * max(1, len(self.sides))


@dataclass(frozen=True, slots=True)
class Routine:
    """Stages in their order.

    id: of a shipped routine, or the stem of the person's file. max_pain: above it the routine is
    not offered, None where the limits alone decide. warm_up: the movement that comes first where
    the routine does not warm up enough by itself; its length is the limits' to say (warm_up.py).
    """

    id: str
    stages: tuple[Stage, ...]
    warm_up: Stage
    max_pain: int | None = None

    @property
    def holds(self) -> bool:
        """Whether anything is held; routines without do not count towards a day's sessions."""
        return any(stage.doing == "hold" for stage in self.stages)

    @property
    def breathing_alone(self) -> bool:
        """Whether it may run with a pack on (CONTRACT, "Routines")."""
        return all(stage.doing == "breathe" for stage in self.stages)

    @property
    def demands(self) -> bool:
        """Whether it bends deep or works on strength."""
        return any(stage.demanding for stage in self.stages)

    @property
    def moving_before_hold_ms(self) -> int:
        """How much it moves before its first hold."""
        before = takewhile(lambda stage: stage.doing != "hold", self.stages)
        return sum(stage.moving_ms for stage in before)

    @property
    def easing_before_demands_ms(self) -> int:
        """How much moving and gentle holding comes before its first deep bend or strength."""
        before = takewhile(lambda stage: not stage.demanding, self.stages)
        return sum(stage.easing_ms for stage in before)
