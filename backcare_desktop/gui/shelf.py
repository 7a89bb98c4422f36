"""The movements and routines that travel with the program and the person's own, as screens need them.

Law: read once, when a page first asks, and again when something was written; files that cannot be used
leave an empty shelf that says why.
"""

import logging
from dataclasses import replace
from functools import cache
from pathlib import Path

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library
from backcare_desktop.content.movement import Movement
from backcare_desktop.content.picture import picture_bytes
from backcare_desktop.content.prescription import prescribed
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.routine import Routine, Stage
from backcare_desktop.gui.catalogue import words
from backcare_desktop.store.own_routines import OwnRoutines
from backcare_desktop.viewmodel.shelf import MovementText, Offer, OwnText, Part, PatternText, Shelf

_log = logging.getLogger(__name__)


@cache
def shipped() -> Library:
    """The content that travels with the program."""
    return Library(assets_folder())


@cache
def shelf(data_folder: str = "") -> Shelf:
    """All there is to do; with the person's own where their data folder is known."""
    try:
        found = filled(shipped())
        return with_own(found, own_routines(data_folder), shipped()) if data_folder else found
    except ContentError as error:
        _log.exception("the movements cannot be read")
        return Shelf(problem=error.problems[0])


def look_again() -> None:
    """The person's own routines are read anew when they are next wanted."""
    shelf.cache_clear()


def own_routines(data_folder: str) -> OwnRoutines:
    """The person's own routines in this data folder."""
    return OwnRoutines(Path(data_folder), shipped())


def no_such_offer(name: str, data_folder: str = "") -> str:
    """One line that says so and what there is; empty where there is an offer of this id."""
    look_again()
    found = shelf(data_folder)
    if found.offer(name) is not None:
        return ""
    if name.endswith(".toml"):
        return words("command.routine_file", asked=shortened(name))
    known = ", ".join(sorted(offer.id for offer in found.offers if not offer.alone))
    return words("command.no_routine", asked=shortened(name), known=known)


def with_own(found: Shelf, own: OwnRoutines, library: Library) -> Shelf:
    """The shelf with the person's own routines, and what is wrong with those that cannot be used."""
    try:
        files = own.all()
    except OSError as problem:
        _log.exception("the person's own routines cannot be read")
        return replace(found, unusable=(("routines", problem.strerror or str(problem)),))
    offers = tuple(_own(file.routine, library) for file in files if file.routine is not None)
    broken = tuple((file.id, file.problem) for file in files if file.routine is None)
    return replace(found, offers=(*found.offers, *offers), unusable=broken)


def _own(routine: Routine, library: Library) -> Offer:
    return replace(_offer(routine, library), own=True, texts=tuple(map(_own_text, routine.stage)))


def _own_text(stage: Stage) -> OwnText | None:
    if stage.title is None:
        return None
    picture = b"" if stage.picture is None else picture_bytes(stage.picture)
    return OwnText(stage.title, stage.text, picture)


def filled(library: Library) -> Shelf:
    """The library as screens need it. Raises ContentError."""
    routines = sorted(library.routines.values(), key=lambda routine: routine.title)
    alone = [_alone(movement) for movement in library.movements.values()]
    return Shelf(
        movements={movement.id: _text(movement) for movement in library.movements.values()},
        patterns={breathing.id: _pattern(breathing) for breathing in library.breathing.values()},
        offers=(
            *(_offer(routine, library) for routine in routines),
            *(_offer(routine, library, alone=True) for routine in alone),
        ),
    )


def _alone(movement: Movement) -> Routine:
    return Routine(id=movement.id, title=movement.title, stage=(Stage(exercise=movement.id),))


def _offer(routine: Routine, library: Library, *, alone: bool = False) -> Offer:
    named = [library.movements[stage.exercise] for stage in routine.stage if stage.exercise is not None]
    positions = [position for movement in named for position in movement.positions]
    # What a routine is about comes after its warm-up.
    first = [*(movement for movement in named if movement.kind != "warm-up"), *named][:1]
    places = tuple(dict.fromkeys([*(p for movement in first for p in movement.positions), *positions]))
    # The picture shows where the card says that one is.
    there = [movement for movement in named if movement.positions[0] == places[0]] or named
    return Offer(
        id=routine.id,
        title=routine.title,
        note=routine.note,
        positions=places,
        pose=_pictured(there).pose if there else "",
        plan=prescribed(routine, library),
        alone=alone,
    )


def _pictured(named: list[Movement]) -> Movement:
    """The movement that stands for a routine: one that tells it from the others."""
    for kind in ("strength", "stretch", "mobility", "rest"):
        found = [movement for movement in named if movement.kind == kind]
        if found:
            return found[-1]
    return named[-1]


def _text(movement: Movement) -> MovementText:
    sides = {} if movement.sides is None else {"left": movement.sides.left, "right": movement.sides.right}
    return MovementText(
        id=movement.id,
        title=movement.title,
        positions=movement.positions,
        pose=movement.pose,
        setup=movement.setup,
        cues=movement.cues,
        breath=movement.breath,
        feel=movement.feel,
        stop=movement.stop,
        avoid=movement.avoid,
        easier=movement.easier,
        sides=sides,
    )


def _pattern(breathing: Breathing) -> PatternText:
    names: tuple[Part, ...] = ("in", "hold", "out", "hold")
    parts = zip(names, breathing.pattern, strict=True)
    return PatternText(breathing.title, tuple((name, seconds * 1000) for name, seconds in parts if seconds))
