"""A small shelf of offers for tests of what screens say about movement."""

from typing import Final

from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.viewmodel.shelf import MovementText, Offer, PatternText, Shelf
from tests.engine.exercises import (
    BREATHING,
    CAT_COW,
    FOLD,
    KNEE,
    LEGS_UP,
    MARCH,
    OWN,
    PLANK,
    SLOW,
    routine,
)


def text(name: str, position: str = "lying", *, sides: bool = False) -> MovementText:
    return MovementText(
        id=name,
        title=name.replace("_", " ").capitalize(),
        positions=(position,),
        pose=name,
        setup="Lie down.",
        cues=("First.", "Second."),
        breath="Breathe out.",
        feel="A pull.",
        stop="Stop at pain.",
        avoid="Nobody.",
        easier="Smaller.",
        sides={"left": "Left knee now.", "right": "Right knee now."} if sides else {},
    )


def offer(plan: Routine, *positions: str, alone: bool = False) -> Offer:
    return Offer(plan.id, plan.id.capitalize(), "A note.", positions, "cat_cow", plan, alone)


STRETCHES: Final = routine(CAT_COW, KNEE, name="stretches")
DEEP: Final = routine(MARCH, FOLD, name="deep", max_pain=5)
STRONG: Final = routine(PLANK, name="strong")
RESTING: Final = routine(LEGS_UP, SLOW, name="resting")
MIXED: Final = routine(MARCH, OWN, CAT_COW, SLOW, name="mixed")

SMALL: Final = Shelf(
    movements={
        "march": text("march", "standing"),
        "cat_cow": text("cat_cow", "floor"),
        "knee_to_chest": text("knee_to_chest", sides=True),
        "fold": text("fold", "chair"),
        "plank": text("plank", "floor"),
        "legs_up": text("legs_up"),
    },
    patterns={"slow46": PatternText("Slow breath", (("in", 4_000), ("out", 6_000)))},
    offers=(
        offer(STRETCHES, "floor", "lying"),
        offer(DEEP, "chair", "standing"),
        offer(STRONG, "floor"),
        offer(RESTING, "lying"),
        offer(BREATHING),
        offer(routine(CAT_COW, name="cat_cow"), "floor", alone=True),
    ),
)
