"""Plays one file by whichever player can.

Law: a player that fails is followed at once by the next, until one plays or none is left.
"""

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.sound.channel import Channel, Outcome
from backcare_desktop.runtime.sound.library import Rendered
from backcare_desktop.runtime.sound.player import Player
from backcare_desktop.runtime.sound.players import Players


class Speaker(QObject):
    """One sound at a time; `ended` says with an `Outcome` whether any player played it."""

    ended = Signal(object)

    def __init__(self, players: Players, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._players = players
        self._untried: list[Player] = []
        self._current: Player | None = None
        self._sound: Rendered | None = None
        self._channel = Channel(clock, self)
        self._channel.ended.connect(self._on_ended)

    @property
    def busy(self) -> bool:
        """Whether a sound is on its way."""
        return self._channel.busy

    def play(self, sound: Rendered) -> None:
        """Plays this in place of what is playing."""
        self._sound = sound
        self._untried = self._players.in_order()
        self._try_next()

    @Slot()
    def stop(self) -> None:
        """Silence now."""
        self._untried = []
        self._channel.stop()

    @Slot()
    def close(self) -> None:
        """Silence for good."""
        self._untried = []
        self._channel.close()

    def _try_next(self) -> None:
        while self._untried and self._sound is not None:
            self._current = self._untried.pop(0)
            if self._channel.play(self._current, self._sound):
                return
            self._players.failed(self._current)
        self.ended.emit(Outcome.FAILED)

    @Slot(object)
    def _on_ended(self, outcome: Outcome) -> None:
        if self._current is None:
            return
        if outcome is Outcome.PLAYED:
            self._players.worked(self._current)
            self.ended.emit(outcome)
            return
        self._players.failed(self._current)
        self._try_next()
