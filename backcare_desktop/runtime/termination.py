"""Asked to end by the system: SIGTERM, SIGINT, SIGHUP, or the session's end.

Law: the signal handler only writes a byte; the event loop does the rest.
"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class TerminationWatch(QObject):
    """`asked` comes once for each signal."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._readable)
        self._old_fd = signal.set_wakeup_fd(self._write.fileno())
        names = ("SIGTERM", "SIGINT", "SIGHUP")
        self._old = {
            number: signal.signal(number, _leave_it_to_the_loop)
            for number in (getattr(signal, name, None) for name in names)
            if number is not None
        }

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_fd)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    @Slot()
    def _readable(self) -> None:
        self._read.recv(64)
        self.asked.emit()


def _leave_it_to_the_loop(_number: int, _frame: FrameType | None) -> None:
    # Python writes the byte to the wake-up socket by itself; without a handler it would not.
    return
