"""The one place that asks what time it is.

Law: a length is measured on a clock that counts through sleep, together with the identity of the boot it
belongs to. What cannot be known counts as another boot, never as no time passed.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Final

from backcare_desktop.engine.moment import Moment

_LINUX_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
_NS_PER_MS: Final = 1_000_000
#: QueryInterruptTime counts tenths of a microsecond.
_WINDOWS_TICKS_PER_MS: Final = 10_000
#: Two reads this close together (in ns) are one reading; a busy machine is asked again.
_CLOSE_NS: Final = 2_000_000
_ATTEMPTS: Final = 5


@dataclass(frozen=True, slots=True)
class TimeSource:
    """What one operating system tells: boot identity, and two clocks since boot in nanoseconds."""

    name: str
    boot: str
    with_sleep_ns: Callable[[], int]
    without_sleep_ns: Callable[[], int]
    counts_sleep: bool


class Clock:
    """Reads the clocks of this machine; has no state but which machine it is."""

    def __init__(self, source: TimeSource | None = None) -> None:
        self._source = source or system_source()

    def now(self) -> Moment:
        """This instant; both clocks are read within 2 ms of each other where the machine allows it."""
        boot_ns, wall_ns = self._read_together()
        return Moment(self._source.boot, boot_ns // _NS_PER_MS, wall_ns // _NS_PER_MS)

    def asleep_ms(self) -> int:
        """How long the machine was suspended in this boot, in milliseconds; 0 where nothing tells."""
        source = self._source
        return max(0, source.with_sleep_ns() - source.without_sleep_ns()) // _NS_PER_MS

    @property
    def counts_sleep(self) -> bool:
        """Whether the clock used goes on while the machine sleeps."""
        return self._source.counts_sleep

    @property
    def name(self) -> str:
        """The system's name of the clock used."""
        return self._source.name

    def _read_together(self) -> tuple[int, int]:
        before = self._source.with_sleep_ns()
        wall = time.time_ns()
        for _ in range(_ATTEMPTS):
            after = self._source.with_sleep_ns()
            if after - before <= _CLOSE_NS:
                break
            before, wall = after, time.time_ns()
        return before, wall


def local_offset() -> tzinfo:
    """The local time zone's offset from UTC in force now, as a fixed zone."""
    return offset_at(time.time_ns() // _NS_PER_MS)


def offset_at(wall_ms: int) -> tzinfo:
    """The local offset in force at that instant (epoch milliseconds), as a fixed zone."""
    instant = datetime.fromtimestamp(wall_ms // 1000, UTC).astimezone()
    return timezone(instant.utcoffset() or instant - instant)


def offset_ms_at(wall_ms: int) -> int:
    """Local time minus UTC in ms at that instant (epoch milliseconds)."""
    return (offset_at(wall_ms).utcoffset(None) or timedelta()) // timedelta(milliseconds=1)


def system_source() -> TimeSource:
    """The best clocks of the running system; a random boot where its identity is not known."""
    if sys.platform == "linux":
        return _linux_source()
    if sys.platform == "darwin":
        return _macos_source()
    if sys.platform == "win32":
        return _windows_source()
    return _unknown_source()


def _unknown_boot() -> str:
    # Hardly ever needed.
    from uuid import uuid4

    return f"unknown-{uuid4()}"


def _unknown_source() -> TimeSource:
    return TimeSource("monotonic", _unknown_boot(), time.monotonic_ns, time.monotonic_ns, counts_sleep=False)


if sys.platform == "linux":

    def _linux_source() -> TimeSource:
        return TimeSource(
            "CLOCK_BOOTTIME", _linux_boot(), _linux_boottime_ns, _linux_awake_ns, counts_sleep=True
        )

    def _linux_boot() -> str:
        try:
            found = _LINUX_BOOT_ID.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            found = ""
        return found or _unknown_boot()

    def _linux_boottime_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)

    def _linux_awake_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)


if sys.platform == "darwin":
    import ctypes

    def _macos_source() -> TimeSource:
        return TimeSource(
            "CLOCK_MONOTONIC_RAW", _macos_boot(), _macos_raw_ns, _macos_awake_ns, counts_sleep=True
        )

    def _macos_boot() -> str:
        size = ctypes.c_size_t(64)
        text = ctypes.create_string_buffer(size.value)
        libc = ctypes.CDLL("/usr/lib/libSystem.dylib")
        failed = libc.sysctlbyname(
            b"kern.bootsessionuuid", text, ctypes.byref(size), None, ctypes.c_size_t(0)
        )
        return text.value.decode("ascii", "replace") if not failed and text.value else _unknown_boot()

    def _macos_raw_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)

    def _macos_awake_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)


def windows_boot(wall_ms: int, since_boot_ms: int, counter: int | None) -> str:
    """Boot identity on Windows, which has no boot id: the boot instant to the minute, checked by a counter.

    The clock set, or a counter that went on, gives another identity: a doubt that only lengthens rests.
    counter: Windows' own count of boots, None where it cannot be read.
    """
    minute = round((wall_ms - since_boot_ms) / 60_000)
    return f"windows-{minute}-{'unread' if counter is None else counter}"


if sys.platform == "win32":
    import ctypes
    import winreg

    _BOOT_COUNTER: Final = (
        r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
    )

    def _windows_source() -> TimeSource:
        since_boot_ms = _windows_with_sleep_ns() // _NS_PER_MS
        boot = windows_boot(time.time_ns() // _NS_PER_MS, since_boot_ms, _windows_boot_counter())
        return TimeSource(
            "QueryInterruptTime", boot, _windows_with_sleep_ns, _windows_awake_ns, counts_sleep=True
        )

    def _windows_boot_counter() -> int | None:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _BOOT_COUNTER) as key:
                return int(winreg.QueryValueEx(key, "BootId")[0])
        except (OSError, TypeError, ValueError):
            return None

    def _windows_ticks_ns(function: str) -> int:
        ticks = ctypes.c_ulonglong()
        getattr(ctypes.WinDLL("api-ms-win-core-realtime-l1-1-1.dll"), function)(ctypes.byref(ticks))
        return ticks.value * _NS_PER_MS // _WINDOWS_TICKS_PER_MS

    def _windows_with_sleep_ns() -> int:
        return _windows_ticks_ns("QueryInterruptTime")

    def _windows_awake_ns() -> int:
        return _windows_ticks_ns("QueryUnbiasedInterruptTime")
