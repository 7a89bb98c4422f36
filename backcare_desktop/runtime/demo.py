"""The clock of a demonstration: applications and rests pass quickly, answers take real time.

Law: only the pace differs; the engine, the store and the window are the real ones.
"""

from typing import Final

from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import Practice, alarm_of
from backcare_desktop.engine.thermal.states import Apply, Idle, Off, Rest
from backcare_desktop.runtime.clock import Clock

#: CONTRACT, `--demo`: applications 60 times, rests 240 times faster.
APPLICATION_PACE: Final = 60.0
REST_PACE: Final = 240.0


class DemoClock:
    """Runs at the pace that the practice calls for. Sleep is not noticed in a demonstration."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._from = self._shown = clock.now()
        self._pace = 1.0

    def now(self) -> Moment:
        """This instant, at the present pace."""
        return self._at(self._clock.now())

    def asleep_ms(self) -> int:
        """Nothing: a demonstration has nobody's skin to care for."""
        return 0

    def pace(self, state: Practice, now: Moment) -> float:
        """Take up the pace of this state from now on, and tell it."""
        real = self._clock.now()
        self._shown, self._from = self._at(real), real
        self._pace = pace_of(state, now)
        return self._pace

    def _at(self, real: Moment) -> Moment:
        passed_ms = round((real.boot_ms - self._from.boot_ms) * self._pace)
        return Moment(real.boot, self._shown.boot_ms + passed_ms, self._shown.wall_ms + passed_ms)


def pace_of(state: Practice, now: Moment) -> float:
    """How fast time passes: real time while an answer is awaited, and while somebody moves along."""
    if isinstance(state.guided, Going):
        return 1.0
    match state.thermal:
        case Apply():
            return 1.0 if alarm_of(state, now.boot_ms).level != "none" else APPLICATION_PACE
        case Off() | Rest():
            return REST_PACE
        case Idle() if next_deadline(state, now.boot_ms) is not None:
            return REST_PACE
        case _:
            return 1.0
