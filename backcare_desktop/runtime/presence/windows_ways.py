"""What Windows tells: how long nobody has touched anything, and whether it wants notices now.

Law: asked; each answer takes some microseconds.
"""

import sys
from typing import Final

from backcare_desktop.runtime.presence.way import Way, override

#: Answers of SHQueryUserNotificationState.
_LOCKED: Final = frozenset({1})
_FULL_SCREEN: Final = frozenset({2, 3})
_QUIET: Final = frozenset({4, 6})
#: GetTickCount begins anew after this many milliseconds.
_TICKS: Final = 1 << 32


def idle_ms_of(ticks: int, last_input: int) -> int:
    """The time between two readings of the tick counter, the second of which may be past its end."""
    return (ticks - last_input) % _TICKS


class WindowsIdle(Way):
    """Tells the idle time in ms."""

    name = "GetLastInputInfo"
    by_event = False

    @override
    def ask(self) -> None:
        self.told.emit(_idle_ms())


class WindowsState(Way):
    """Tells whether the state of the session is one of these."""

    name = "SHQueryUserNotificationState"
    by_event = False
    states: frozenset[int] = frozenset()

    @override
    def ask(self) -> None:
        state = _state()
        self.told.emit(None if state is None else state in self.states)


class WindowsLock(WindowsState):
    """The session is locked, or its screen saver runs."""

    states = _LOCKED


class WindowsFullScreen(WindowsState):
    """A program or a game fills the screen."""

    states = _FULL_SCREEN


class WindowsQuiet(WindowsState):
    """A presentation runs, or these are the quiet hours of a new account."""

    states = _QUIET


def _idle_ms() -> int | None:
    if sys.platform != "win32":
        return None
    import ctypes

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    ctypes.windll.kernel32.GetTickCount.restype = ctypes.c_uint
    return idle_ms_of(ctypes.windll.kernel32.GetTickCount(), last.time)


def _state() -> int | None:
    if sys.platform != "win32":
        return None
    import ctypes

    state = ctypes.c_int(0)
    failed = ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return None if failed else state.value
