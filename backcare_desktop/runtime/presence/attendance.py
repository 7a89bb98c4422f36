"""Since when nobody is at the keyboard, as far as idle time and lock say it.

Law: away is idle for five minutes, or a locked screen. A lock counts for an hour; after that the idle
time alone decides, so that a lock whose end nobody tells silences no longer than that.
"""

from dataclasses import dataclass, replace

from backcare_desktop.engine.breaks.states import NATURAL_MS, SENSOR_MS


@dataclass(frozen=True, slots=True)
class Attendance:
    """What was told last. idle_ms: None where nobody can tell. at_ms: when it was told, on the boot clock.

    locked_ms: since when the screen is locked, None where it is not.
    """

    idle_ms: int | None = None
    at_ms: int = 0
    locked_ms: int | None = None

    def idle(self, idle_ms: int | None, now_ms: int) -> "Attendance":
        """The same after this was told of the idle time."""
        return replace(self, idle_ms=idle_ms, at_ms=now_ms)

    def locked(self, *, locked: bool, now_ms: int) -> "Attendance":
        """The same after this was told of the lock. Who unlocks is there."""
        if locked:
            return replace(self, locked_ms=now_ms) if self.locked_ms is None else self
        if self.locked_ms is None:
            return self
        return Attendance(None if self.idle_ms is None else 0, now_ms)

    def in_doubt(self, now_ms: int) -> bool:
        """Whether the idle time must be told anew before it is known since when somebody is away."""
        return self.idle_ms is not None and self.lock_holds(now_ms) and self.at_ms < (self.locked_ms or 0)

    def away_since_ms(self, now_ms: int) -> int | None:
        """Since when (boot clock); None while somebody is there, or nobody can tell."""
        began_ms = None if self.idle_ms is None else self.at_ms - self.idle_ms
        if self.lock_holds(now_ms) and self.locked_ms is not None:
            return self.locked_ms if began_ms is None else min(self.locked_ms, began_ms)
        if self.idle_ms is None or self.idle_ms < NATURAL_MS:
            return None
        return began_ms

    def lock_holds(self, now_ms: int) -> bool:
        """Whether the screen is locked, and not for so long that it is no longer believed."""
        return self.locked_ms is not None and now_ms - self.locked_ms < SENSOR_MS
