"""One sound at a time, watched until it ended well or badly.

Law: a player's own word counts for nothing (some end well without a sound). What counts is how long it lived:
one that ends early has failed, one that outlives its sound is stuck and is killed.
"""

import logging
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound.library import Rendered
from backcare_desktop.runtime.sound.player import Player, Playing

_log = logging.getLogger(__name__)

#: When a player is first looked at: by then one without a sound server has given up.
FIRST_LOOK_MS: Final = 250
#: A player that lived this part of its sound's length has played it; one gone at the look before has not.
_ENOUGH: Final = 0.85
_SECOND_LOOK: Final = 0.75
#: How much longer than its sound a player may live.
STUCK_AFTER_MS: Final = 1_200
#: How long a player has to end by itself when told to.
KILL_AFTER_MS: Final = 100


class Outcome(Enum):
    """How a sound ended."""

    PLAYED = "played"
    FAILED = "failed"


class Channel(QObject):
    """Starts players, watches them, and says by `ended` (an `Outcome`) what came of each.

    A sound that was stopped or replaced is not judged and says nothing.
    """

    ended = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._playing: Playing | None = None
        self._doomed: list[Playing] = []
        self._length_ms = 0
        self._started_ms = 0
        self._looks: list[int] = []
        self._look = self._timer(self._on_look)
        self._kill = self._timer(self._on_kill)

    @property
    def busy(self) -> bool:
        """Whether a sound is on its way."""
        return self._playing is not None

    def play(self, player: Player, sound: Rendered) -> bool:
        """Starts a sound in place of the one before; False where the player could not even be started."""
        self.stop()
        try:
            self._playing = player.start(sound.path)
        except Exception:  # noqa: BLE001 - other people's players raise what they like
            _log.exception("player %s cannot be started", player.name)
            return False
        self._length_ms = sound.length_ms
        self._started_ms = self._clock.now().boot_ms
        length = sound.length_ms
        self._looks = [FIRST_LOOK_MS, round(length * _SECOND_LOOK), length + 300, length + STUCK_AFTER_MS]
        self._arm()
        return True

    @Slot()
    def stop(self) -> None:
        """Silence now: the player is told to end, and killed where it does not."""
        self._look.stop()
        if self._playing is None:
            return
        self._end(self._playing)
        self._playing = None

    @Slot()
    def close(self) -> None:
        """Silence for good; nothing is left running."""
        self.stop()
        self._on_kill()

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer

    def _arm(self) -> None:
        due_ms = self._looks.pop(0) - self._lived_ms()
        self._look.start(max(0, due_ms))

    def _lived_ms(self) -> int:
        return self._clock.now().boot_ms - self._started_ms

    @Slot()
    def _on_look(self) -> None:
        if self._playing is None:
            return
        if not self._playing.alive():
            # A late look cannot tell when the player ended, and gives it the benefit.
            self._conclude(
                Outcome.PLAYED if self._lived_ms() >= self._length_ms * _ENOUGH else Outcome.FAILED
            )
        elif self._looks:
            self._arm()
        else:
            self._end(self._playing)
            self._conclude(Outcome.FAILED)

    def _conclude(self, outcome: Outcome) -> None:
        self._playing = None
        self.ended.emit(outcome)

    def _end(self, playing: Playing) -> None:
        if not playing.alive():
            return
        playing.terminate()
        self._doomed.append(playing)
        self._kill.start(KILL_AFTER_MS)

    @Slot()
    def _on_kill(self) -> None:
        alive = [playing for playing in self._doomed if playing.alive()]
        for playing in alive:
            playing.kill()
        # Asked once more, so that a process that ended is also taken off the system's list.
        self._doomed = [playing for playing in alive if playing.alive()]
        if self._doomed:
            self._kill.start(KILL_AFTER_MS)
