"""Since when nobody is at the keyboard, as far as idle time and lock say it.

Law: away is idle for five minutes, or a locked screen. A lock counts for an hour; after that the idle
time alone decides, so that a lock whose end nobody tells silences no longer than that. An idle time counts
for an hour from when it was last seen to grow: one that stands still, or is no longer told, is unknown.
"""

from dataclasses import dataclass, replace

from backcare_desktop.engine.breaks.states import NATURAL_MS, SENSOR_MS


@dataclass(frozen=True, slots=True)
class Attendance:
    """What was told last. idle_ms: None where nobody can tell. at_ms: when it was told, on the boot clock.

    locked_ms: since when the screen is locked, None where it is not. moved_ms: when another idle time than
    before was told, on the boot clock.
    """

    idle_ms: int | None = None
    at_ms: int = 0
    locked_ms: int | None = None
    moved_ms: int = 0

    def idle(self, idle_ms: int | None, now_ms: int) -> "Attendance":
        """The same after this was told of the idle time."""
        moved_ms = self.moved_ms if idle_ms == self.idle_ms else now_ms
        return replace(self, idle_ms=idle_ms, at_ms=now_ms, moved_ms=moved_ms)

    def locked(self, *, locked: bool, now_ms: int) -> "Attendance":
        """The same after this was told of the lock. Who unlocks is there."""
        if locked:
            return replace(self, locked_ms=now_ms) if self.locked_ms is None else self
        if self.locked_ms is None:
            return self
        return Attendance(None if self.idle_ms is None else 0, now_ms, moved_ms=now_ms)

    def in_doubt(self, now_ms: int) -> bool:
        """Whether the idle time must be told anew before it is known since when somebody is away."""
        return self.idle_ms is not None and self.lock_holds(now_ms) and self.at_ms < (self.locked_ms or 0)

    def away_since_ms(self, now_ms: int) -> int | None:
        """Since when (boot clock); None while somebody is there, or nobody can tell."""
        idle_ms = self.idle_ms if now_ms - self.moved_ms < SENSOR_MS else None
        began_ms = None if idle_ms is None else self.at_ms - idle_ms
        if self.lock_holds(now_ms) and self.locked_ms is not None:
            return self.locked_ms if began_ms is None else min(self.locked_ms, began_ms)
        if idle_ms is None or idle_ms < NATURAL_MS:
            return None
        return began_ms

    def lock_holds(self, now_ms: int) -> bool:
        """Whether the screen is locked, and not for so long that it is no longer believed."""
        return self.locked_ms is not None and now_ms - self.locked_ms < SENSOR_MS

    def doubted_ms(self, now_ms: int) -> int:
        """When what was told will no longer be believed, if nothing else is told by then."""
        told_ms = (now_ms, self.moved_ms, now_ms if self.locked_ms is None else self.locked_ms)
        return min(at_ms + SENSOR_MS for at_ms in told_ms if at_ms + SENSOR_MS > now_ms)
