"""S11 over days of ten hours: no reminder fires twice for one due time, and none is lost for ever.

The oracle keeps its own account of time at the keyboard and knows nothing of how the engine counts.
"""

from dataclasses import dataclass, field
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.advance import owed
from backcare_desktop.engine.breaks.states import (
    NATURAL_MS,
    SENSOR_MS,
    TOGETHER_MS,
    Breaks,
    Count,
    Due,
    OnBreak,
    Snoozed,
)
from backcare_desktop.engine.practice import next_deadline
from backcare_desktop.engine.reminders import in_session
from backcare_desktop.store.codec import encode
from tests.engine.exercises import BREATHING
from tests.engine.life import PASS, Life, hours, minutes, request, seconds
from tests.engine.reminded import card, live, reminded, seen

TEN_HOURS: Final = hours(10)

ANSWERS: Final = st.sampled_from(
    [ev.BreakDone(), ev.BreakSkipped(), ev.BreakSnoozed(), ev.BreakSnoozed(minutes(10)), ev.BreakBegun()]
)
SAID: Final = st.sampled_from(
    [
        ev.BreaksPaused(for_ms=minutes(20)),
        ev.BreaksPaused(until_min=14 * 60),
        ev.BreaksPaused(until_min=0),
        ev.BreaksResumed(),
        ev.BreaksResumed(),
        ev.AwayTold(),
        ev.BackTold(),
        ev.BackTold(),
        ev.DoNotDisturbTold(on=True),
        ev.FullScreenTold(on=True),
        ev.ZoneTold(0),
        ev.ZoneTold(hours(3)),
        ev.StartAsked(request("ice-massage", 5), PASS),
        ev.StartAsked(request("hot-pack", 15)),
        ev.SourceOff(),
        ev.StopAsked(),
        ev.RoutineAsked(BREATHING),
        ev.RoutineStopped(),
        ev.QuitAsked(off=True),
        ev.ReminderSet("posture", "hours", "mon-fri 09:00-12:00 13:00-17:30"),
        ev.ReminderSet("posture", "hours", ""),
    ]
)
LENGTHS: Final = st.sampled_from(
    [1, seconds(14), minutes(1), minutes(2), NATURAL_MS - 1, NATURAL_MS, minutes(20), minutes(30), hours(2)]
)
STEPS: Final = st.sampled_from([-hours(30), -hours(1), -minutes(3), minutes(1), hours(1), hours(26)])
LIVE: Final = st.tuples(st.just("live"), st.integers(1, minutes(40)))
HAPPENINGS: Final = st.one_of(
    LIVE,
    LIVE,
    LIVE,
    st.tuples(st.just("live"), LENGTHS),
    st.tuples(st.sampled_from(["late", "absent", "hidden", "sleep", "crash", "reboot"]), LENGTHS),
    st.tuples(st.just("wall"), STEPS),
    st.tuples(st.just("say"), ANSWERS),
    st.tuples(st.just("say"), ANSWERS),
    st.tuples(st.just("say"), SAID),
)


@dataclass
class Day:
    """A day and the account of it. kept: time at the keyboard since a reminder was last over."""

    life: Life
    kept: dict[str, int] = field(default_factory=dict)
    #: When it was last over, on a clock that counts through reboots.
    over: dict[str, int] = field(default_factory=dict)
    #: Those that were shown and are still owed.
    fired: set[str] = field(default_factory=set)
    lived_ms: int = 0

    def happens(self, what: str, how: object) -> None:
        life = self.life
        if what == "say":
            assert not isinstance(how, int)
            self._watched(0, life.do, how)
            return
        assert isinstance(how, int)
        match what:
            case "live":
                self._live(how)
            case "late":
                late_ms = min(how, minutes(10))
                self._watched(late_ms, life.tick, late_ms)
            case "absent":
                self._within(ev.AwayTold(), how, ev.BackTold())
            case "hidden":
                self._within(ev.FullScreenTold(on=True), how, ev.FullScreenTold(on=False))
            case "sleep":
                began = life.boot_ms
                life.wait(how)
                self._watched(how, life.do, ev.Slept(began), seen=False)
            case "crash" | "reboot":
                gone = life.crash if what == "crash" else life.reboot
                self._watched(how, gone, how, seen=how < NATURAL_MS)
            case _:
                life.wall_ms += how
                self._watched(0, life.tick)

    def _within(self, begin: ev.Event, for_ms: int, end: ev.Event) -> None:
        self._watched(0, self.life.do, begin)
        self._live(for_ms)
        self._watched(0, self.life.do, end)

    def _live(self, for_ms: int) -> None:
        end_ms = self.life.boot_ms + for_ms
        while self.life.boot_ms < end_ms:
            deadline = next_deadline(self.life.state, self.life.boot_ms)
            to_ms = end_ms if deadline is None else min(end_ms, deadline)
            step = to_ms - self.life.boot_ms
            self._watched(step, self.life.tick, step)

    def _watched(self, length_ms: int, act: object, *args: object, seen: bool = True) -> None:
        """Do one thing and look at what became of each reminder."""
        before = self.life.state.breaks
        was_told = told(self.life)
        assert callable(act)
        act(*args)
        self.lived_ms += length_ms
        after = self.life.state.breaks
        at_keyboard = seen and before.away_ms is None and before.pause is None
        for count in after.counts:
            self._accounted(before, count, length_ms, at_keyboard=at_keyboard)
            self._fires(before, count.name, was_told)
        self._sound()

    def _accounted(self, before: Breaks, count: Count, length_ms: int, *, at_keyboard: bool) -> None:
        """Time at the keyboard since it was last over is never more than its interval, unless it is owed."""
        after, name = self.life.state.breaks, count.name
        if name in owed(before) and name not in owed(after):
            self.kept[name] = 0
            self.over[name] = self.lived_ms - length_ms
        elif at_keyboard and name not in owed(before):
            self.kept[name] = self.kept.get(name, 0) + length_ms
        if after.pause is not None or (not at_keyboard and count.since_ms >= self.life.boot_ms):
            self.kept[name] = 0
        if name not in owed(after) and count.since_ms >= self.life.boot_ms - length_ms:
            # It began anew within this time; since when exactly is the engine's to say.
            self.kept[name] = min(self.kept.get(name, 0), length_ms)
        lost = name not in owed(after) and self.kept.get(name, 0) > after.rule(name).interval_ms
        assert not lost, f"{name} is lost"

    def _fires(self, before: Breaks, name: str, was_told: tuple[str, ...]) -> None:
        """Once told it is not told again until it was over, and then not before its next due time."""
        after = self.life.state.breaks
        self.fired -= set() if name in owed(after) else {name}
        put_off = isinstance(before.offer, Snoozed) and name in self.fired
        if name not in told(self.life) or name in was_told or put_off:
            return
        assert name not in self.fired, f"{name} fires twice"
        self.fired.add(name)
        gap_ms = self.lived_ms - self.over.get(name, -hours(99))
        assert gap_ms >= after.rule(name).interval_ms - TOGETHER_MS, f"{name} fires twice"

    def _sound(self) -> None:
        """What holds at every moment."""
        life = self.life
        if in_session(life.state):
            assert card(life).phase == "none"
        phase, name, left_s, _ = seen(life)
        assert left_s >= 0
        assert (name is None) is (phase == "off")
        offer = life.state.breaks.offer
        assert not isinstance(offer, Due | OnBreak) or offer.names
        tally = life.state.breaks.tally
        assert tally.missed <= tally.offered + 1


def told(life: Life) -> tuple[str, ...]:
    """The reminders of a break that was shown and is not answered."""
    offer = life.state.breaks.offer
    return offer.names if isinstance(offer, Due) and offer.told else ()


@settings(max_examples=300, deadline=None)
@given(st.lists(HAPPENINGS, min_size=5, max_size=60), st.booleans())
def test_s11_none_fires_twice_and_none_is_lost(happenings: list[tuple[str, object]], several: bool) -> None:
    day = Day(reminded(*(("posture", "walk", "eyes") if several else ("posture",))))
    for what, how in happenings:
        if day.lived_ms < TEN_HOURS:
            day.happens(what, how)
    life = day.life
    # Whatever is stuck, paused or silenced, each comes within a day and its hours, once the person is
    # at the keyboard and nothing is on the body.
    for event in (ev.BackTold(), ev.SourceOff(), ev.StopAsked(), ev.RoutineStopped()):
        life.do(event)
    life.do(ev.ReminderSet("posture", "hours", ""))
    begin_ms, fired = life.boot_ms, set(told(life))
    names = {count.name for count in life.state.breaks.counts}
    while not names <= fired and life.boot_ms < begin_ms + hours(26):
        deadline = next_deadline(life.state, life.boot_ms)
        assert deadline is not None
        life.tick(deadline - life.boot_ms)
        fired |= set(told(life))
    assert names <= fired


@settings(max_examples=100, deadline=None)
@given(st.lists(HAPPENINGS, max_size=40))
def test_s11_a_tick_more_or_less_changes_nothing(happenings: list[tuple[str, object]]) -> None:
    often, seldom = Day(reminded("posture", "walk")), Day(reminded("posture", "walk"))
    for what, how in happenings:
        if what == "live":
            assert isinstance(how, int)
            live(often.life, how)
            seldom.life.wait(how)
        else:
            often.happens(what, how)
            seldom.life.tick()
            seldom.happens(what, how)
    assert often.life.tick().state.breaks == seldom.life.tick().state.breaks


@pytest.mark.parametrize("kind", [ev.DoNotDisturbTold, ev.FullScreenTold])
def test_s11_a_sensor_that_is_stuck_loses_none(
    kind: type[ev.DoNotDisturbTold | ev.FullScreenTold],
) -> None:
    life = reminded().do(kind(on=True))
    live(life, SENSOR_MS)
    assert seen(life)[0] == "due"


def test_thousands_of_breaks_leave_nothing_behind() -> None:
    life = reminded("posture", "walk")
    begun = len(encode(live(life, minutes(31)).do(ev.BreakDone()).state))
    for _ in range(2000):
        life.tick(minutes(31)).do(ev.BreakDone())
    assert abs(len(encode(life.state)) - begun) < 40
