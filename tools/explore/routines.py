"""Routines in a walk: which there are, what people do with them, and what of one can still matter.

Law: they are the shipped ones; one that runs is told from the present, as all else is.
"""

from dataclasses import replace
from functools import cache
from typing import Final, assert_never

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library
from backcare_desktop.content.prescription import find
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.script import script
from backcare_desktop.engine.guided.states import Going, Guided, Over, Paused, Run, Still
from backcare_desktop.engine.moment import HOUR_MS, MINUTE_MS

Key = tuple[object, ...]
#: With holds, for about six minutes.
HOLDING: Final = "posture"
#: Slow breathing, which may go with a pack.
BREATHING: Final = "slow46"
#: Everybody in a walk has been up for so long.
AWAKE_MS: Final = 3 * HOUR_MS


@cache
def routine(name: str) -> Routine:
    """The shipped routine or breathing pattern of that name."""
    found = find(name, Library(assets_folder()))
    if found is None:
        raise AssertionError(f"nothing is called {name}")
    return found


def may_resume(guided: Guided) -> bool:
    """Whether the walk lets it go on: from whole minutes of it only.

    Each pause takes three seconds to get ready; else there were as many places in a routine.
    """
    return not isinstance(guided, Paused) or _place_ms(guided) % MINUTE_MS == 0


def _place_ms(guided: Paused) -> int:
    before = script(guided.run.routine)[: guided.index]
    return sum(segment.length_ms for segment in before) + guided.spent_ms


def guided_key(guided: Guided, now_ms: int, warm_ms: int) -> Key:
    """The routine as seen from `now_ms`; warm_ms: how long a warm-up is good for."""
    match guided:
        case Still():
            return (0,)
        case Over():
            return (1,)
        case Going():
            ready = None if guided.ready_ms is None else guided.ready_ms - now_ms
            return (2, *_run_key(guided.run, now_ms, warm_ms), guided.index, now_ms - guided.since_ms, ready)
        case Paused():
            since = min(warm_ms, now_ms - guided.since_ms)
            return (3, *_run_key(guided.run, now_ms, warm_ms), guided.index, guided.spent_ms, since)
        case _:
            assert_never(guided)


def _run_key(run: Run, now_ms: int, warm_ms: int) -> Key:
    warmed = None if run.warmed_ms is None else min(warm_ms, now_ms - run.warmed_ms)
    return (run.routine.id, len(run.routine.stages), run.moved_ms, warmed)


def guided_at(guided: Guided, by_ms: int) -> Guided:
    """The routine moved on the clock."""
    match guided:
        case Still():
            return guided
        case Over():
            return replace(guided, since_ms=guided.since_ms + by_ms)
        case Going():
            ready = None if guided.ready_ms is None else guided.ready_ms + by_ms
            run = _run_at(guided.run, by_ms)
            return replace(guided, run=run, since_ms=guided.since_ms + by_ms, ready_ms=ready)
        case Paused():
            return replace(guided, run=_run_at(guided.run, by_ms), since_ms=guided.since_ms + by_ms)
        case _:
            assert_never(guided)


def _run_at(run: Run, by_ms: int) -> Run:
    warmed = None if run.warmed_ms is None else run.warmed_ms + by_ms
    return replace(run, began_ms=run.began_ms + by_ms, warmed_ms=warmed, eased_ms=0, limber_ms=None, held=0)
