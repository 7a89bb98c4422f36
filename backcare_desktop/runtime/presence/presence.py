"""The person at this desktop: away or back, not to be disturbed, a full screen.

Law: asked as rarely as can be. Who was idle for one minute cannot have been for five before four more are
over; only while somebody is away, and nothing tells of their return, it is asked every five seconds. Every
ten minutes all are asked again: a sensor that fell silent is noticed then. One that tells nothing even then,
or the same for ever, is believed for an hour: no sensor silences for longer.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import NATURAL_MS, SENSOR_MS
from backcare_desktop.engine.moment import Moment
from backcare_desktop.runtime.presence.attendance import Attendance
from backcare_desktop.runtime.presence.here import Ways, ways
from backcare_desktop.runtime.presence.way import AnyOf, FirstOf

#: While somebody is away: soon enough after they came back. An answer of the X server costs a wake-up of
#: its own beside that of the timer; together they stay below one in two seconds.
RETURN_MS: Final = 5_000
#: How often is looked whether another program fills the screen, where nobody tells.
LOOK_MS: Final = 15_000
#: How often all are asked again.
AGAIN_MS: Final = 10 * 60_000


class Presence(QObject):
    """`told` carries an event for the engine, which may say what is known already.

    `known` comes when one of the sensors has answered. now: the clock of the practice.
    """

    told = Signal(object)
    known = Signal()

    def __init__(
        self, now: Callable[[], Moment], parent: QObject | None = None, found: Ways | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._here = Attendance()
        self._answered: set[str] = set()
        self.ways = found or ways(self)
        self.ways.idle.told.connect(self._on_idle)
        self.ways.lock.told.connect(self._on_lock)
        self.ways.quiet.told.connect(self._on_quiet)
        self.ways.full_screen.told.connect(self._on_full_screen)
        self._idle_timer = self._timer(self._ask_idle, single=True)
        self._look_timer = self._timer(self._look, LOOK_MS)
        self._again_timer = self._timer(self._ask_all, AGAIN_MS)
        self._doubt_timer = self._timer(self._tell, SENSOR_MS, single=True)
        # A coarse one would be three minutes late.
        self._doubt_timer.setTimerType(Qt.TimerType.PreciseTimer)

    @property
    def complete(self) -> bool:
        """Whether every sensor has said what it knows."""
        return len(self._answered) == len(("idle", "lock", "quiet", "full-screen"))

    @property
    def away(self) -> bool:
        """Whether nobody is at the keyboard, as far as is known."""
        return self._here.away_since_ms(self._now().boot_ms) is not None

    @Slot()
    def start(self) -> None:
        """Begins to listen and to ask."""
        self._again_timer.start()
        # What the last run knew counts no longer than what this one is told.
        self._doubt_timer.start()
        for way in self._all():
            way.start()

    @Slot()
    def close(self) -> None:
        """Listens and asks no more."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        for way in self._all():
            way.close()
        for line in self.ways.lines:
            line.close()

    @Slot(object)
    def _on_idle(self, idle_ms: object) -> None:
        known = idle_ms if isinstance(idle_ms, int) else None
        self._here = self._here.idle(known, self._now().boot_ms)
        self._settle("idle")

    @Slot(object)
    def _on_lock(self, locked: object) -> None:
        self._here = self._here.locked(locked=locked is True, now_ms=self._now().boot_ms)
        if self._here.in_doubt(self._now().boot_ms):
            # Who locks at the end of an idle time was away before.
            self.ways.idle.ask()
        self._settle("lock")

    @Slot(object)
    def _on_quiet(self, quiet: object) -> None:
        self._answered.add("quiet")
        self.told.emit(ev.DoNotDisturbTold(quiet is True))
        self._watch()

    @Slot(object)
    def _on_full_screen(self, full: object) -> None:
        self._answered.add("full-screen")
        self.told.emit(ev.FullScreenTold(full is True))
        self._watch()

    def _settle(self, answered: str) -> None:
        """Says whether somebody is there, once that is certain."""
        self._answered.add(answered)
        if not self._here.in_doubt(self._now().boot_ms):
            self._tell()
        self._watch()

    @Slot()
    def _tell(self) -> None:
        now_ms = self._now().boot_ms
        since_ms = self._here.away_since_ms(now_ms)
        self._doubt_timer.start(self._here.doubted_ms(now_ms) - now_ms)
        self.told.emit(ev.BackTold() if since_ms is None else ev.AwayTold(since_ms))

    def _watch(self) -> None:
        """Sets the timers for what must be asked."""
        asked = self.ways.full_screen.asked or self.ways.quiet.asked or self.ways.lock.asked
        locked = self._here.lock_holds(self._now().boot_ms)
        self._turn(self._look_timer, on=asked and (locked or not self.away))
        self._idle_timer.stop()
        if self.ways.idle.asked and not locked and self._here.idle_ms is not None:
            # From when it was told: what else is told in between puts nothing off.
            due_ms = self._here.at_ms + max(RETURN_MS, NATURAL_MS - self._here.idle_ms)
            self._idle_timer.start(max(0, due_ms - self._now().boot_ms))
        self.known.emit()

    @Slot()
    def _ask_idle(self) -> None:
        self.ways.idle.ask()

    @Slot()
    def _look(self) -> None:
        for way in (self.ways.full_screen, self.ways.quiet, self.ways.lock):
            if way.asked:
                way.ask()

    @Slot()
    def _ask_all(self) -> None:
        for way in self._all():
            way.ask()

    def _all(self) -> tuple[FirstOf | AnyOf, ...]:
        found = self.ways
        return (found.idle, found.lock, found.quiet, found.full_screen)

    def _timer(self, tick: Callable[[], None], interval_ms: int = 0, *, single: bool = False) -> QTimer:
        made = QTimer(self)
        made.setTimerType(Qt.TimerType.CoarseTimer)
        made.setSingleShot(single)
        made.setInterval(interval_ms)
        made.timeout.connect(tick)
        return made

    @staticmethod
    def _turn(timer: QTimer, *, on: bool) -> None:
        if on and not timer.isActive():
            timer.start()
        elif not on:
            timer.stop()
