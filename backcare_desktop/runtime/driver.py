"""Drives the practice: every wish and every wake-up becomes one event at one moment.

Law: one timer, armed for the next instant at which anything can change; while something is on the
body it also beats each second, so that a crash loses at most that much.
"""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.runtime.clock import offset_ms_at
from backcare_desktop.store.keeper import Change, Keeper

#: The machine counts as having slept when it was suspended for longer than this.
_SLEPT_MS: Final = 500
#: While anything is awaited we look at least this often: a timer of Qt stands still in sleep, and
#: not every system tells us that it woke.
_LONGEST_NAP_MS: Final = MINUTE_MS
#: Digits change no faster than this, in real time.
_FASTEST_DIGITS_MS: Final = 100
#: How often writing is tried again while the disk refuses.
_RETRY_MS: Final = 10 * SECOND_MS


class DriverClock(Protocol):
    """The clock that drives."""

    def now(self) -> Moment:
        """This instant."""
        ...

    def asleep_ms(self) -> int:
        """How long the machine was suspended in this boot."""
        ...


Pace = Callable[[Practice, Moment], float]
#: Local time minus UTC in ms at an instant of the wall clock (ms since 1970).
Zone = Callable[[int], int]


def real_pace(_state: Practice, _now: Moment) -> float:
    """A millisecond takes a millisecond."""
    return 1.0


class Driver(QObject):
    """Holds the keeper and wakes it. `changed` carries a Change after each event and wake-up.

    pace: how many milliseconds of the clock pass in one real one from now on; a demonstration's
    clock runs faster.
    """

    changed = Signal(object)

    def __init__(
        self,
        keeper: Keeper,
        clock: DriverClock,
        parent: QObject | None = None,
        pace: Pace = real_pace,
        zone: Zone = offset_ms_at,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._clock = clock
        self._pace = pace
        self._zone = zone
        self._watched = False
        self._stopped = False
        self._asleep_ms = clock.asleep_ms()
        self._seen = clock.now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.wake)

    @property
    def state(self) -> Practice:
        """The practice as it is."""
        return self._keeper.state

    def now(self) -> Moment:
        """This instant on the driver's clock."""
        return self._clock.now()

    def watch(self, *, on: bool) -> None:
        """Somebody looks at running digits: also wake with each second of them."""
        self._watched = on
        self._arm(self._clock.now())

    def dispatch(self, event: ev.Event) -> Practice:
        """Let `event` happen now; the practice after it."""
        now = self._look()
        self._tell(self._keeper.accept(event, now), now)
        return self.state

    def forget(self) -> None:
        """Delete everything of the record but what locks. Raises StoreUnwritableError."""
        now = self._look()
        before = self.state
        self._keeper.forget(now)
        self._tell(Change(before, self.state, written=True), now)

    @Slot()
    def wake(self) -> None:
        """Time has passed: do what is due."""
        self.dispatch(ev.Ticked())
        if not self.state.ledger.writable:
            now = self._clock.now()
            before = self.state
            if self._keeper.retry(now):
                self._tell(Change(before, self.state, written=True), now)

    @Slot()
    def before_sleep(self) -> None:
        """The machine is about to sleep: what is on the body was last known on now."""
        self._seen = self._clock.now()
        self._keeper.beat(self._seen)

    def stop(self) -> None:
        """No more wake-ups; the folder is let go in good order."""
        self._stopped = True
        self._timer.stop()
        self._keeper.close(self._clock.now())

    def _look(self) -> Moment:
        """Read the clock; a sleep since the last look becomes its own event first."""
        now = self._clock.now()
        asleep_ms = self._clock.asleep_ms()
        slept_ms = asleep_ms - self._asleep_ms
        if slept_ms > _SLEPT_MS:
            self._asleep_ms = asleep_ms
            began_ms = min(self._seen.boot_ms, now.boot_ms - slept_ms)
            self._tell(self._keeper.accept(ev.Slept(began_ms), now), now)
        self._seen = now
        self._look_at_zone(now)
        return now

    def _look_at_zone(self, now: Moment) -> None:
        """Reminders have hours, and plans days: local time is told where there are any, and when it moves."""
        breaks = self.state.breaks
        if breaks.chosen and (zone_ms := self._zone(now.wall_ms)) != breaks.zone_ms:
            self._tell(self._keeper.accept(ev.ZoneTold(zone_ms), now), now)

    def _tell(self, change: Change, now: Moment) -> None:
        self._arm(now)
        self.changed.emit(change)
        # After what was due: the disk may take longer than anybody should wait for an alarm.
        if on_body(self.state) and not self._stopped:
            self._keeper.beat(self._clock.now())

    def _arm(self, now: Moment) -> None:
        """Set the one timer for the next thing that can happen."""
        state = self.state
        pace = self._pace(state, now)
        waits = []
        deadline = next_deadline(state, now.boot_ms)
        if on_body(state) or self._watched:
            # A demonstration's seconds fly by; nobody reads more than a few of them a second.
            waits.append(max(_next_second(deadline, now), round(_FASTEST_DIGITS_MS * pace)))
        if deadline is not None:
            waits += [deadline - now.boot_ms, round(_LONGEST_NAP_MS * pace)]
        if not state.ledger.writable:
            waits.append(_RETRY_MS)
        if not waits:
            self._timer.stop()
            return
        # Rounded up: a timer that fires early would only have to be armed again.
        self._timer.start(max(1, -int(-min(waits) // pace)))


def _next_second(deadline: int | None, now: Moment) -> int:
    """Until the digits of a shown countdown change, in ms of the driver's clock."""
    left_ms = SECOND_MS if deadline is None else (deadline - now.boot_ms) % SECOND_MS
    return left_ms or SECOND_MS
