"""What can be seen of the program from outside after a step.

Law: it tells what is shown and permitted; it does not judge, and does not tell why.
"""

import enum
from typing import Final, NamedTuple, get_args

from backcare_desktop.engine.breaks.shown import shown
from backcare_desktop.engine.guided.states import Active, Going, Paused
from backcare_desktop.engine.reminders import around
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.engine.thermal.advance import LEVELS, contact_ms
from backcare_desktop.engine.thermal.states import Apply, OnBody, Thermal
from tools.explore.machine import Machine


class Phase(enum.IntEnum):
    """The phases of the status."""

    IDLE = 0
    CHECKS = 1
    APPLY = 2
    REMOVE = 3
    RECOVER = 4
    OFF = 5
    REST = 6
    READY = 7


class Guided(enum.IntEnum):
    """What runs of a routine."""

    NONE = 0
    GOING = 1
    PAUSED = 2


_ON: Final = (Phase.APPLY, Phase.REMOVE, Phase.RECOVER)
_PHASES: Final[dict[type[Thermal], Phase]] = {
    kind: Phase[kind.__name__.upper()] for kind in get_args(Thermal)
}
_GUIDED: Final[dict[type, Guided]] = {Going: Guided.GOING, Paused: Guided.PAUSED}
_LEVELS: Final = {level: number for number, level in enumerate(LEVELS)}


class Observation(NamedTuple):
    """What is seen. All lengths in ms.

    contact: as shown. left: how much longer the program lets it stay on, None where it is not
    applied. began: whether this step put it on. recorded: the course's contact as written down by
    this step, where it came off. since: how long ago the person said it came off. guided: what
    runs of a routine. routine_began: whether this step began one. breaks: the phase of reminders and
    why they are silent. fired: how often the card of a break came up.
    """

    phase: Phase
    alarm: int
    contact: int
    left: int | None
    began: bool
    recorded: int | None
    since: int | None
    guided: Guided = Guided.NONE
    routine_began: bool = False
    breaks: tuple[str, str] = ("off", "")
    fired: int = 0

    @property
    def on(self) -> bool:
        """Whether something counts as on the body."""
        return self.phase in _ON

    @property
    def routine_runs(self) -> bool:
        """Whether a routine goes on or waits to."""
        return self.guided is not Guided.NONE


def observed(before: Practice, machine: Machine, since: int | None) -> Observation:
    """What is seen after a step from `before`."""
    after, now_ms = machine.state, machine.now.boot_ms
    thermal = after.thermal
    was_on, applied = isinstance(before.thermal, OnBody), isinstance(thermal, Apply)
    came_off = was_on and not isinstance(thermal, OnBody)
    return Observation(
        _PHASES[type(thermal)],
        _LEVELS[alarm_of(after, now_ms).level],
        contact_ms(thermal, now_ms),
        thermal.until_ms - now_ms if isinstance(thermal, Apply) else None,
        applied and not was_on,
        after.ledger.courses[-1].contact_ms if came_off and after.ledger.courses else None,
        since,
        _GUIDED.get(type(after.guided), Guided.NONE),
        _began(before, after),
        _reminded(after, now_ms),
        machine.fired,
    )


def _reminded(state: Practice, now_ms: int) -> tuple[str, str]:
    if not state.breaks.counts:
        return "off", ""
    view = shown(state.breaks, around(state), now_ms)
    return view.phase, view.reason


def _began(before: Practice, after: Practice) -> bool:
    was, now = before.guided, after.guided
    if not isinstance(now, Active):
        return False
    return not isinstance(was, Active) or was.run.began_ms != now.run.began_ms
