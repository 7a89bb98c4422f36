"""Small routines that tests of movement begin with."""

from typing import Final

from backcare_desktop.engine.guided.plan import BOTH_SIDES, Exercise, Routine, Stage
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS

MARCH: Final = Stage("march", "time", MINUTE_MS, exercise=Exercise("warm-up", acute=True))
CAT_COW: Final = Stage("cat_cow", "reps", 7 * SECOND_MS, 6, exercise=Exercise("mobility", acute=True))
#: Acute, as knee rolls are, but held.
KNEE: Final = Stage(
    "knee_to_chest",
    "hold",
    30 * SECOND_MS,
    2,
    BOTH_SIDES,
    10 * SECOND_MS,
    Exercise("stretch", frozenset({"supine", "flexion"}), ("lower-back", "glutes"), acute=True),
)
FOLD: Final = Stage(
    "fold",
    "hold",
    30 * SECOND_MS,
    exercise=Exercise("stretch", frozenset({"deep-flexion", "head-down"}), ("lower-back",)),
)
PLANK: Final = Stage("plank", "hold", 10 * SECOND_MS, 3, (), 10 * SECOND_MS, Exercise("strength"))
LEGS_UP: Final = Stage("legs_up", "time", MINUTE_MS, exercise=Exercise("rest", acute=True))
SLOW: Final = Stage("slow46", "breathe", MINUTE_MS, exercise=Exercise("breath"))
BOX: Final = Stage("box", "breathe", 3 * MINUTE_MS, exercise=Exercise("breath", frozenset({"breath-hold"})))
OWN: Final = Stage("My own", "time", MINUTE_MS)


def routine(*stages: Stage, name: str = "mine", max_pain: int | None = None) -> Routine:
    """A routine of these stages, with marching to warm up."""
    return Routine(name, stages, MARCH, max_pain)


STRETCHES: Final = routine(CAT_COW, KNEE, name="stretches")
BREATHING: Final = routine(SLOW, name="breathing")
MOVES: Final = routine(CAT_COW, OWN, name="moves")
