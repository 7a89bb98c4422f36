"""What is made of what the sensors say: away and back, rarely asked, and never stuck."""

import sys

import pytest
from PySide6.QtCore import QTimer

from backcare_desktop.engine import events as ev
from backcare_desktop.runtime.presence import presence as watched
from backcare_desktop.runtime.presence.here import Ways
from backcare_desktop.runtime.presence.way import AnyOf, FirstOf, Way, override
from backcare_desktop.runtime.presence.windows_ways import idle_ms_of
from tests.runtime.presence_stage import BEGIN_MS, Hands, Stage

MINUTE = 60_000

pytestmark = pytest.mark.usefixtures("qapp")


def next_ask_ms(stage: Stage) -> int:
    return stage.presence._idle_timer.interval() if stage.presence._idle_timer.isActive() else 0


def test_five_idle_minutes_are_away_since_their_beginning_and_input_is_back() -> None:
    stage = Stage()
    stage.presence.start()
    assert stage.last() == ev.BackTold()
    assert stage.say(stage.idle, 5 * MINUTE - 1, 5 * MINUTE) == ev.BackTold()
    assert stage.say(stage.idle, 5 * MINUTE + 1_000, 1_001) == ev.AwayTold(stage.now_ms - 5 * MINUTE - 1_000)
    assert stage.say(stage.idle, 7, 60 * MINUTE) == ev.BackTold()


def test_it_is_asked_no_sooner_than_somebody_could_be_away() -> None:
    stage = Stage()
    stage.presence.start()
    assert next_ask_ms(stage) == 5 * MINUTE
    stage.say(stage.idle, 4 * MINUTE, 5 * MINUTE)
    assert next_ask_ms(stage) == MINUTE
    stage.say(stage.idle, 5 * MINUTE - 1, MINUTE)
    assert next_ask_ms(stage) == watched.RETURN_MS
    stage.say(stage.idle, 9 * MINUTE, 9 * MINUTE)
    assert next_ask_ms(stage) == watched.RETURN_MS
    assert not stage.presence._look_timer.isActive()


def test_what_else_is_told_puts_off_no_question() -> None:
    stage = Stage()
    stage.presence.start()
    stage.say(stage.full, False, MINUTE)
    stage.say(stage.quiet, True, MINUTE)
    assert next_ask_ms(stage) == 3 * MINUTE
    stage.say(stage.full, False, 4 * MINUTE)
    assert stage.presence._idle_timer.isActive()
    assert stage.presence._idle_timer.interval() == 0


def test_where_events_tell_nothing_is_asked() -> None:
    stage = Stage(by_event=True)
    stage.presence.start()
    for idle_ms in (0, 5 * MINUTE, 60 * MINUTE):
        stage.say(stage.idle, idle_ms, MINUTE)
        assert next_ask_ms(stage) == 0
    assert stage.idle.asked == 1


def test_a_lock_is_away_since_the_last_input_and_unlocking_is_back() -> None:
    stage = Stage()
    stage.presence.start()
    stage.idle.answer = 90_000
    assert stage.say(stage.lock, what=True, after_ms=10 * MINUTE) == ev.AwayTold(stage.now_ms - 90_000)
    # Nothing is asked: unlocking is told.
    assert next_ask_ms(stage) == 0
    assert stage.say(stage.lock, what=False, after_ms=10 * MINUTE) == ev.BackTold()
    assert next_ask_ms(stage) == 5 * MINUTE


def test_without_idle_time_a_lock_is_away_since_then() -> None:
    stage = Stage()
    stage.idle.answer = None
    stage.presence.start()
    assert stage.last() == ev.BackTold()
    assert stage.say(stage.lock, what=True, after_ms=1_000) == ev.AwayTold(BEGIN_MS + 1_000)
    assert stage.say(stage.lock, what=None, after_ms=1_000) == ev.BackTold()


def test_a_lock_whose_end_nobody_tells_holds_for_an_hour() -> None:
    stage = Stage()
    stage.presence.start()
    stage.say(stage.lock, what=True)
    stage.idle.answer = 0
    stage.now_ms += 60 * MINUTE - 1
    stage.presence._again_timer.timeout.emit()
    assert isinstance(stage.last(), ev.AwayTold)
    stage.now_ms += 1
    stage.presence._again_timer.timeout.emit()
    assert stage.last() == ev.BackTold()
    # And idle time alone goes on to say it.
    assert next_ask_ms(stage) == 5 * MINUTE


def test_an_idle_sensor_that_dies_is_unknown_and_looked_for_again() -> None:
    stage = Stage()
    stage.presence.start()
    stage.say(stage.idle, 6 * MINUTE, 6 * MINUTE)
    assert isinstance(stage.last(), ev.AwayTold)
    assert stage.say(stage.idle, None, 1_000) == ev.BackTold()
    assert next_ask_ms(stage) == 0
    stage.idle.answer = 7 * MINUTE
    stage.presence._again_timer.timeout.emit()
    assert isinstance(stage.last(), ev.AwayTold)


def test_an_idle_time_that_stands_still_is_believed_for_an_hour() -> None:
    stage = Stage()
    stage.presence.start()
    stage.say(stage.idle, 6 * MINUTE, 6 * MINUTE)
    for _ in range(59):
        assert isinstance(stage.say(stage.idle, 6 * MINUTE, MINUTE), ev.AwayTold)
    assert stage.say(stage.idle, 6 * MINUTE, MINUTE) == ev.BackTold()
    assert stage.say(stage.idle, 6 * MINUTE, MINUTE) == ev.BackTold()
    # It lives again.
    assert isinstance(stage.say(stage.idle, 7 * MINUTE, MINUTE), ev.AwayTold)


def test_who_is_away_for_a_night_is_away_as_long_as_the_idle_time_grows() -> None:
    stage = Stage(by_event=True)
    stage.presence.start()
    for passed in range(10, 601, 10):
        told = stage.say(stage.idle, passed * MINUTE, 10 * MINUTE)
        assert told == ev.AwayTold(BEGIN_MS)


@pytest.mark.parametrize("lock", [False, True])
def test_who_is_no_longer_told_of_counts_as_there_after_an_hour(lock: bool) -> None:
    """An idle source that fell silent, a lock that nobody ends: no question is answered any more."""
    stage = Stage(by_event=True)
    stage.presence.start()
    stage.say(stage.idle, 6 * MINUTE, 6 * MINUTE)
    if lock:
        stage.say(stage.lock, what=True)
    assert isinstance(stage.last(), ev.AwayTold)
    assert stage.presence._doubt_timer.interval() == 60 * MINUTE
    stage.now_ms += 60 * MINUTE
    stage.presence._doubt_timer.timeout.emit()
    assert stage.last() == ev.BackTold()


def test_a_lock_is_doubted_at_its_hour_though_all_is_asked_in_between() -> None:
    stage = Stage()
    stage.presence.start()
    stage.idle.answer = None
    stage.presence._again_timer.timeout.emit()
    stage.say(stage.lock, what=True, after_ms=MINUTE)
    stage.say(stage.lock, what=True, after_ms=59 * MINUTE)
    assert stage.presence._doubt_timer.interval() == MINUTE
    # And it is not asked without end once it is no longer believed.
    stage.say(stage.lock, what=True, after_ms=2 * MINUTE)
    assert stage.last() == ev.BackTold()
    assert stage.presence._doubt_timer.interval() > MINUTE


def test_what_the_last_run_knew_is_no_longer_believed_where_nobody_says_anything() -> None:
    stage = Stage()
    idle, lock, quiet, full = (Silent() for _ in range(4))
    found = Ways(FirstOf((idle,)), AnyOf((lock,)), AnyOf((quiet,)), FirstOf((full,)))
    stage.presence = watched.Presence(stage.now, None, found)
    stage.presence.told.connect(stage.told.append)
    stage.presence.start()
    assert stage.last() is None
    stage.now_ms += stage.presence._doubt_timer.interval()
    stage.presence._doubt_timer.timeout.emit()
    assert stage.now_ms == BEGIN_MS + 60 * MINUTE
    assert stage.last() == ev.BackTold()


class Silent(Way):
    """A way that never answers."""

    @override
    def ask(self) -> None:
        pass


def test_the_next_way_is_tried_where_one_cannot_tell() -> None:
    first, second = Hands("first"), Hands("second", 7)
    both = FirstOf((first, second))
    said: list[object] = []
    both.told.connect(said.append)
    both.start()
    assert (said, both.used) == ([7], "second")
    # Who was given up is not listened to.
    first.told.emit(3)
    second.told.emit(None)
    assert (said, both.used) == ([7, None], "")
    first.answer = 3
    both.ask()
    assert (said[2:], both.used) == ([3], "first")


def test_do_not_disturb_and_full_screen_are_told_and_unknown_is_no() -> None:
    stage = Stage()
    stage.presence.start()
    assert stage.presence.complete
    stage.say(stage.quiet, what=True)
    stage.say(stage.full, what=True)
    assert stage.told[-2:] == [ev.DoNotDisturbTold(on=True), ev.FullScreenTold(on=True)]
    stage.say(stage.quiet, what=None)
    stage.say(stage.full, what=None)
    assert stage.told[-2:] == [ev.DoNotDisturbTold(on=False), ev.FullScreenTold(on=False)]


def test_all_timers_together_wake_less_than_is_promised() -> None:
    """At the keyboard 0.2 times a second at most, away 0.5 times; each answer of a server wakes too."""
    stage = Stage()
    stage.presence.start()
    assert 2 * wakes_per_s(stage) <= 0.2
    stage.say(stage.idle, 9 * MINUTE, 9 * MINUTE)
    assert 2 * wakes_per_s(stage) <= 0.5
    stage.presence.close()
    assert wakes_per_s(stage) == 0


def wakes_per_s(stage: Stage) -> float:
    timers = (timer for timer in stage.presence.findChildren(QTimer) if timer.isActive())
    return sum(1_000 / timer.interval() for timer in timers)


def test_the_tick_counter_of_windows_begins_anew() -> None:
    assert idle_ms_of(5_000, 2_000) == 3_000
    assert idle_ms_of(1_000, (1 << 32) - 500) == 1_500


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="it can tell there")
def test_the_ways_of_other_systems_know_nothing_here() -> None:
    from backcare_desktop.runtime.presence import mac_ways, windows_ways

    ways = (mac_ways.MacIdle(), windows_ways.WindowsIdle(), windows_ways.WindowsLock())
    for way in ways:
        heard: list[object] = []
        way.told.connect(heard.append)
        way.start()
        assert heard == [None]
