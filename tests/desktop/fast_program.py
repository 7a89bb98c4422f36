"""The program with two things of a test: routines pass quickly, and each cue that is played is written down.

python tests/desktop/fast_program.py LOG words...     LOG: a line for each cue, its time in ms and name
"""

import sys
from pathlib import Path
from typing import Final

from backcare_desktop.cli.main import main
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import Practice
from backcare_desktop.gui.overriding import override
from backcare_desktop.runtime import demo
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound import sound
from backcare_desktop.runtime.sound.sound import Sound

FAST: Final = 60.0


class PatientClock(demo.DemoClock):
    """Runs fast in a routine, and stands still at what is due until the program has seen it.

    So a busy machine makes nothing late, and what comes at another time was planned for another time.
    """

    def __init__(self, clock: Clock) -> None:
        self._due_ms: int | None = None
        super().__init__(clock)

    @override
    def pace(self, state: Practice, now: Moment) -> float:
        Ear.at_ms = now.boot_ms
        usual = super().pace(state, now)
        going = isinstance(state.guided, Going)
        self._pace = FAST if going else usual
        self._due_ms = next_deadline(state, self._shown.boot_ms) if going else None
        return self._pace

    @override
    def _at(self, real: Moment) -> Moment:
        then = super()._at(real)
        early_ms = 0 if self._due_ms is None else max(0, then.boot_ms - self._due_ms)
        return Moment(then.boot, then.boot_ms - early_ms, then.wall_ms - early_ms)


class Ear(Sound):
    """The sound, which writes down into `log` what it is asked to play. at_ms: of what has just happened."""

    log: Path
    at_ms = 0

    @override
    def play_cue(self, name: str) -> None:
        with self.log.open("a", encoding="ascii") as log:
            log.write(f"{Ear.at_ms} {name}\n")
        super().play_cue(name)


if __name__ == "__main__":
    # The parts of the program are loaded after this, and find these in place of their own.
    Ear.log = Path(sys.argv[1])
    demo.DemoClock = PatientClock  # type: ignore[misc]
    sound.Sound = Ear  # type: ignore[misc]
    sys.exit(main(sys.argv[2:]))
