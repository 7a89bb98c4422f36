"""The ways to breathe and to relax that travel with the program, as screens need them.

Law: read once, when a page first asks; files that cannot be used leave nothing, and say why.
"""

import logging
from functools import cache
from typing import Final

from backcare_desktop.content.breathing import Breathing
from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import breathing_alone, relaxing
from backcare_desktop.content.problem import ContentError, shortened
from backcare_desktop.content.relaxation import Relaxation
from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.gui.catalogue import words
from backcare_desktop.viewmodel.calm import Calm, Calms, TimedLine
from backcare_desktop.viewmodel.pace import Part, Pattern

_log = logging.getLogger(__name__)

#: The ones that suit most people come first; those with holds later (clinical 4). What is not
#: named here follows.
_ORDER: Final = ("slow46", "even55", "box3", "box4", "478", "muscles", "body_scan", "picture")


@cache
def calms() -> Calms:
    """All there are."""
    try:
        return filled(Library(assets_folder()))
    except ContentError as error:
        _log.exception("the ways to breathe cannot be read")
        return Calms(problem=error.problems[0])


def no_such_way(name: str) -> str:
    """The line about a name that there is not, "" where there is."""
    if calms().way(name) is not None:
        return ""
    known = ", ".join(way.id for way in calms().ways)
    return words("command.no_pattern", asked=shortened(name), known=known)


def filled(library: Library) -> Calms:
    """The library as screens need it. Raises ContentError."""
    breaths = [_breath(breathing, library) for breathing in library.breathing.values()]
    rests = [_rest(relaxation, library) for relaxation in library.relaxations.values()]
    return Calms((*sorted(breaths, key=_place), *sorted(rests, key=_place)))


def _place(way: Calm) -> tuple[int, str]:
    return (_ORDER.index(way.id) if way.id in _ORDER else len(_ORDER), way.title)


def _breath(breathing: Breathing, library: Library) -> Calm:
    plan = breathing_alone(breathing.id, library)
    return Calm(breathing.id, breathing.title, breathing.how, breathing.cautions, plan, _pattern(breathing))


def _pattern(breathing: Breathing) -> Pattern:
    names: tuple[Part, ...] = ("in", "full", "out", "empty")
    parts = zip(names, breathing.pattern, strict=True)
    return tuple((name, seconds * SECOND_MS) for name, seconds in parts if seconds)


def _rest(relaxation: Relaxation, library: Library) -> Calm:
    lines = tuple(TimedLine(line.at_s * SECOND_MS, line.text) for line in relaxation.line)
    plan = relaxing(relaxation.id, library)
    return Calm(relaxation.id, relaxation.title, relaxation.before, relaxation.cautions, plan, lines=lines)
