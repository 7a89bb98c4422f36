"""An alarm goes on until it is answered.

Law: the pattern of the level that stands is played again and again; only another level ends it.
"""

from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

AlarmLevel = Literal["none", "low", "medium", "high"]

#: Silence between two patterns in ms, and the same when the alarm is loud. Each is longer than a stuck player
#: may live past its sound (`channel.STUCK_AFTER_MS`), so that every repetition is judged.
PAUSE_MS: Final[dict[AlarmLevel, tuple[int, int]]] = {
    "low": (12_000, 6_000),
    "medium": (3_500, 1_500),
    "high": (1_500, 1_300),
}


class Alarm(QObject):
    """Says by `due` when the pattern of the level that stands is to be played."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._level: AlarmLevel = "none"
        self._loud = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setTimerType(Qt.TimerType.PreciseTimer)
        self._again.timeout.connect(self._on_again)

    @property
    def level(self) -> AlarmLevel:
        """The level that stands."""
        return self._level

    @property
    def loud(self) -> bool:
        """Whether it has gone unanswered for long."""
        return self._loud

    @property
    def stands(self) -> bool:
        """Whether there is an alarm."""
        return self._level != "none"

    def change(self, level: AlarmLevel, *, loud: bool) -> bool:
        """Takes a new level; False where it is the one that stands."""
        if (level, loud) == (self._level, self._loud):
            return False
        self._level, self._loud = level, loud
        self._again.stop()
        return True

    def played(self, length_ms: int) -> None:
        """A pattern of that length was just started: the next is due after it and its pause."""
        if self.stands:
            self._again.start(length_ms + PAUSE_MS[self._level][int(self._loud)])

    @Slot()
    def _on_again(self) -> None:
        if self.stands:
            self.due.emit()
