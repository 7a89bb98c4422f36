"""The driver: one timer, sleep noticed, the disk tried again."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import MINUTE_MS, SECOND_MS, Moment
from backcare_desktop.engine.thermal.states import Apply, Remove
from backcare_desktop.runtime.demo import REST_PACE, DemoClock, pace_of
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.heartbeat import Heartbeat
from backcare_desktop.store.keeper import Change, Keeper
from tests.engine.exercises import MOVES

ALL_CHECKS = frozenset({check for m in METHODS.values() for check in m.checks} | {"recovered"})


@dataclass
class HandClock:
    """A clock that moves when told."""

    boot_ms: int = 10_000_000
    slept_ms: int = 0

    def now(self) -> Moment:
        return Moment("boot", self.boot_ms, 1_770_000_000_000 + self.boot_ms)

    def asleep_ms(self) -> int:
        return self.slept_ms

    def sleep(self, for_ms: int) -> None:
        self.boot_ms += for_ms
        self.slept_ms += for_ms


@dataclass
class Heard:
    changes: list[Change] = field(default_factory=list)

    def take(self, change: Change) -> None:
        self.changes.append(change)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def driver(qapp: object, tmp_path: Path, clock: HandClock) -> Driver:
    keeper = Keeper.open(tmp_path, clock.now())
    made = Driver(keeper, clock)
    made.dispatch(ev.ScreenAnswered())
    made.dispatch(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    return made


def start(driver: Driver, minutes: float = 15) -> None:
    request = Request(Modality.COLD, "ice-pack", minutes)
    driver.dispatch(ev.StartAsked(request, Answers(ALL_CHECKS)))
    assert isinstance(driver.state.thermal, Apply)


def armed_ms(driver: Driver) -> int:
    return driver._timer.remainingTime()


def test_idle_arms_no_timer(driver: Driver) -> None:
    assert not driver._timer.isActive()


def test_on_the_body_it_beats_each_second(driver: Driver) -> None:
    start(driver)
    assert 0 < armed_ms(driver) <= SECOND_MS


def test_what_is_due_is_done_before_the_disk_is_waited_for(
    driver: Driver, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(driver)
    order: list[str] = []
    monkeypatch.setattr(Heartbeat, "beat", lambda *_: order.append("disk"))
    driver.changed.connect(lambda _change: order.append("done"))
    clock.boot_ms += SECOND_MS
    driver.wake()
    assert order == ["done", "disk"]


def test_in_rest_unseen_it_naps_a_minute_at_most(driver: Driver, clock: HandClock) -> None:
    start(driver)
    clock.boot_ms += 5 * SECOND_MS
    driver.dispatch(ev.SourceOff())
    assert 30 * SECOND_MS < armed_ms(driver) <= MINUTE_MS


def test_watched_digits_wake_it_on_their_second(driver: Driver, clock: HandClock) -> None:
    start(driver)
    clock.boot_ms += 5 * SECOND_MS + 300
    driver.dispatch(ev.SourceOff())
    driver.watch(on=True)
    assert 0 < armed_ms(driver) <= SECOND_MS


def test_a_sleep_is_told_before_anything_else(driver: Driver, clock: HandClock) -> None:
    start(driver)
    began = clock.boot_ms
    clock.sleep(15 * MINUTE_MS + 10 * SECOND_MS)
    driver.wake()
    state = driver.state.thermal
    assert isinstance(state, Remove)
    assert state.high_ms <= clock.boot_ms, "a sleep past the cap is a high alarm at once"
    assert state.known_ms == began


def test_a_stall_is_no_sleep(driver: Driver, clock: HandClock) -> None:
    start(driver)
    clock.boot_ms += 5 * MINUTE_MS + 10 * SECOND_MS
    driver.wake()
    assert isinstance(driver.state.thermal, Apply)
    clock.boot_ms += 49 * SECOND_MS
    driver.wake()
    assert isinstance(driver.state.thermal, Apply)
    clock.boot_ms += 1 * SECOND_MS
    driver.wake()
    assert isinstance(driver.state.thermal, Remove)


def test_changes_are_told_once_each(driver: Driver, clock: HandClock, qtbot: QtBot) -> None:
    heard = Heard()
    driver.changed.connect(heard.take)
    start(driver)
    assert [type(change.after.thermal) for change in heard.changes] == [Apply]


def test_the_timer_really_wakes_it(driver: Driver, clock: HandClock, qtbot: QtBot) -> None:
    start(driver, minutes=1)
    clock.boot_ms += MINUTE_MS - 20
    driver.wake()
    clock.boot_ms += 20
    with qtbot.waitSignal(driver.changed, timeout=1_000):
        pass
    assert isinstance(driver.state.thermal, Remove)


def test_after_a_stop_the_folder_can_be_kept_again(driver: Driver, clock: HandClock, tmp_path: Path) -> None:
    start(driver)
    driver.stop()
    again = Keeper.open(tmp_path, clock.now())
    assert type(again.state.thermal).__name__ == "Recover"
    again.abandon()


def test_the_demonstration_runs_fast_only_while_nothing_is_awaited(driver: Driver, clock: HandClock) -> None:
    start(driver)
    assert pace_of(driver.state, clock.now()) == 60
    clock.boot_ms += 5 * MINUTE_MS
    driver.wake()
    assert pace_of(driver.state, clock.now()) == 1, "a skin check waits in real time"
    driver.dispatch(ev.SkinAnswered())
    driver.dispatch(ev.StopAsked())
    assert pace_of(driver.state, clock.now()) == 1
    driver.dispatch(ev.SourceOff())
    assert pace_of(driver.state, clock.now()) == REST_PACE


def test_the_demonstration_moves_at_the_person_s_pace(driver: Driver, clock: HandClock) -> None:
    driver.dispatch(ev.ScreenAnswered())
    driver.dispatch(ev.RoutineAsked(MOVES, 1))
    assert pace_of(driver.state, clock.now()) == 1
    driver.dispatch(ev.RoutineStopped())
    # What is awaited now is the question about the pain after.
    assert pace_of(driver.state, clock.now()) == REST_PACE


def test_the_demonstration_clock_never_jumps(driver: Driver, clock: HandClock) -> None:
    demo = DemoClock(clock)  # type: ignore[arg-type]
    before = demo.now().boot_ms
    start(driver)
    demo.pace(driver.state, demo.now())
    assert demo.now().boot_ms == before
    clock.boot_ms += SECOND_MS
    assert demo.now().boot_ms == before + MINUTE_MS
    driver.dispatch(ev.StopAsked())
    demo.pace(driver.state, demo.now())
    assert demo.now().boot_ms == before + MINUTE_MS
