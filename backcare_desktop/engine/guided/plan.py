"""What a routine asks for, in the engine's words: stages with their counts and lengths.

Law: a routine carries all that the gate and the timer need to know of its movements, so that no
library is asked while it runs. Nothing here is trusted: the gate judges every number.
"""

from dataclasses import dataclass
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
    def moving_ms(self) -> int:
        """How much of it warms up: moving, not holding, resting or breathing."""
        if self.doing not in ("reps", "time") or self.quiet:
            return 0
        return self.length_ms * self.count * max(1, len(self.sides))


@dataclass(frozen=True, slots=True)
class Routine:
    """Stages in their order.

    id: of a shipped routine, or the stem of the person's file. max_pain: above it the routine is
    not offered, None where the limits alone decide. warm_up: the movement that comes first where
    the routine does not move enough before its first hold; its length is the gate's to say.
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
    def moving_before_hold_ms(self) -> int:
        """How much it moves before its first hold."""
        moved_ms = 0
        for stage in self.stages:
            if stage.doing == "hold":
                break
            moved_ms += stage.moving_ms
        return moved_ms
