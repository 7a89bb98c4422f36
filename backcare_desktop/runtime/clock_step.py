"""Tells when somebody sets the wall clock, without ever waking up to look.

Law: no polling. Linux cancels a timer of its own when the clock is set; elsewhere this says that it does not
work, and every wake-up of the driver compares the two clocks anyway.
"""

import os
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class ClockStepWatch(QObject):
    """Emits `stepped` each time the wall clock is set (not for the small corrections of a time service)."""

    stepped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fd = -1
        self._notifier: QSocketNotifier | None = None
        if sys.platform == "linux":
            self._fd = _timer_cancelled_by_a_step()
        if self._fd >= 0:
            self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_readable)

    @property
    def works(self) -> bool:
        """Whether steps are told here at all."""
        return self._fd >= 0

    @Slot()
    def close(self) -> None:
        """Stops watching; safe to call twice."""
        if self._fd < 0:
            return
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        os.close(self._fd)
        self._fd = -1

    @Slot()
    def _on_readable(self) -> None:
        if self._fd < 0:
            return
        if sys.platform == "linux":
            _take_and_arm_again(self._fd)
        self.stepped.emit()


if sys.platform == "linux":
    import ctypes
    import errno
    from typing import Final

    _CLOCK_REALTIME: Final = 0
    _TFD_NONBLOCK: Final = os.O_NONBLOCK
    _TFD_CLOEXEC: Final = os.O_CLOEXEC
    _TFD_TIMER_ABSTIME: Final = 1
    _TFD_TIMER_CANCEL_ON_SET: Final = 2
    #: Far in the future, so that the timer never fires by itself: seconds since 1970, in the year 2242.
    _NEVER_S: Final = 2**33

    class _TimeSpec(ctypes.Structure):
        _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))

    class _TimerSpec(ctypes.Structure):
        _fields_ = (("interval", _TimeSpec), ("value", _TimeSpec))

    def _timer_cancelled_by_a_step() -> int:
        """A file descriptor that becomes readable when the clock is set, -1 where the system has none."""
        try:
            create = ctypes.CDLL(None, use_errno=True).timerfd_create
        except (OSError, AttributeError):
            return -1
        fd = int(create(_CLOCK_REALTIME, _TFD_NONBLOCK | _TFD_CLOEXEC))
        if fd >= 0 and not _arm(fd):
            os.close(fd)
            return -1
        return fd

    def _arm(fd: int) -> bool:
        spec = _TimerSpec(_TimeSpec(0, 0), _TimeSpec(_NEVER_S, 0))
        flags = _TFD_TIMER_ABSTIME | _TFD_TIMER_CANCEL_ON_SET
        done = ctypes.CDLL(None, use_errno=True).timerfd_settime(fd, flags, ctypes.byref(spec), None)
        # A step between two arms is told as ECANCELED, and the timer is armed all the same.
        return int(done) == 0 or ctypes.get_errno() == errno.ECANCELED

    def _take_and_arm_again(fd: int) -> None:
        # The error ECANCELED is the message itself.
        with suppress(OSError):
            os.read(fd, 8)
        _arm(fd)
