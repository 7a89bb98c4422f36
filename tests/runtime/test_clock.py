"""The clock that counts through sleep."""

import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from backcare_desktop.runtime.clock import Clock, TimeSource, local_offset, offset_at, windows_boot


class Hands:
    """Clock hands that a test moves."""

    def __init__(self) -> None:
        self.with_sleep = 10_000_000_000
        self.without_sleep = 10_000_000_000
        self.steps: list[int] = []

    def read_with_sleep(self) -> int:
        self.with_sleep += self.steps.pop(0) if self.steps else 0
        return self.with_sleep

    def read_without_sleep(self) -> int:
        return self.without_sleep

    def source(self, boot: str = "b") -> TimeSource:
        return TimeSource("hands", boot, self.read_with_sleep, self.read_without_sleep, counts_sleep=True)


def test_now_carries_boot_and_both_clocks_in_whole_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    moment = Clock(Hands().source("boot-1")).now()
    assert moment.boot == "boot-1"
    assert moment.boot_ms == 10_000
    assert before <= moment.wall_ms <= time.time_ns() // 1_000_000


def test_time_asleep_is_the_difference_of_the_two_clocks() -> None:
    hands = Hands()
    clock = Clock(hands.source())
    assert clock.asleep_ms() == 0
    hands.with_sleep += 1_800_000_000_000
    assert clock.asleep_ms() == 1_800_000


def test_time_asleep_is_never_negative() -> None:
    hands = Hands()
    hands.without_sleep += 5_000_000
    assert Clock(hands.source()).asleep_ms() == 0


def test_a_sleep_between_the_two_reads_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands()
    hands.steps = [0, 3_600_000_000_000, 0]
    walls = [1_000_000_000_000, 4_600_000_000_000]
    monkeypatch.setattr(time, "time_ns", lambda: walls.pop(0))
    moment = Clock(hands.source()).now()
    assert (moment.boot_ms, moment.wall_ms) == (3_610_000, 4_600_000)


def test_this_machine_has_one_boot_and_a_clock_that_goes_forward() -> None:
    first, second = Clock(), Clock()
    earlier, later = first.now(), second.now()
    assert later.boot_ms >= earlier.boot_ms
    if sys.platform == "linux":
        assert first.name == "CLOCK_BOOTTIME"
        assert first.counts_sleep
        assert earlier.boot == later.boot != ""


def test_an_unknown_boot_is_another_boot_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    assert Clock().now().boot != Clock().now().boot
    assert not Clock().counts_sleep


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's own file")
def test_an_unreadable_boot_id_is_another_boot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backcare_desktop.runtime.clock._LINUX_BOOT_ID", Path("/nowhere/boot_id"))
    assert Clock().now().boot != Clock().now().boot


def test_windows_boot_is_the_same_while_the_clocks_go_on_together() -> None:
    assert windows_boot(1_000_000_000, 60_000, 7) == windows_boot(1_003_600_000, 3_660_000, 7)


@pytest.mark.parametrize(
    ("wall_ms", "counter"), [(1_000_400_000, 7), (1_000_000_000, 8), (1_000_000_000, None)]
)
def test_windows_boot_differs_where_either_sign_of_it_differs(wall_ms: int, counter: int | None) -> None:
    assert windows_boot(wall_ms, 60_000, counter) != windows_boot(1_000_000_000, 60_000, 7)


def test_offsets_follow_the_zone_and_the_season(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        assert offset_at(1_767_225_600_000).utcoffset(None) == timedelta(hours=1)
        assert offset_at(1_782_864_000_000).utcoffset(None) == timedelta(hours=2)
        assert local_offset().utcoffset(None) in {timedelta(hours=1), timedelta(hours=2)}
    finally:
        monkeypatch.undo()
        time.tzset()
