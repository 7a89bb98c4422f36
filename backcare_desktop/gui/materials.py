"""What a stage of one's own routine can be made of, read from the library."""

from functools import cache

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.movement import Movement
from backcare_desktop.content.prescription import DEFAULT_REST_S
from backcare_desktop.content.problem import ContentError
from backcare_desktop.gui.shelf import shipped
from backcare_desktop.viewmodel.palette import Material, Palette, Way


@cache
def palette() -> Palette:
    """What a stage can be made of; nothing where the files cannot be used, of which the gallery tells."""
    library = shipped()
    try:
        return Palette(
            {movement.id: _of_movement(movement) for movement in library.movements.values()},
            {breathing.id: _of_breathing(breathing) for breathing in library.breathing.values()},
        )
    except ContentError:
        return Palette({}, {})


def _of_movement(movement: Movement) -> Material:
    ways: tuple[Way, ...] = ("time",)
    if movement.hold_s is not None:
        ways = ("hold",)
    elif movement.reps is not None:
        ways = ("reps", "time")
    repeated_s = (movement.reps or 1) * (movement.rep_s or 1)
    return Material(
        movement.id,
        movement.title,
        "exercise",
        ways,
        sided=movement.sides is not None,
        pose=movement.pose,
        positions=movement.positions,
        hold_s=movement.hold_s or 1,
        repeats=movement.repeats or 1,
        reps=movement.reps or 1,
        rep_s=movement.rep_s or 1,
        time_s=movement.time_s or repeated_s,
        rest_s=DEFAULT_REST_S,
    )


def _of_breathing(breathing: Breathing) -> Material:
    return Material(breathing.id, breathing.title, "breathe", ("time",), time_s=breathing.default_s)
