"""Sleep as Linux tells it (systemd-logind, or elogind).

Law: the machine is held back from sleeping just until what must be written is written, and never longer; the
hold is taken again after each waking.
"""

import logging
import os
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusUnixFileDescriptor

_log = logging.getLogger(__name__)

_SERVICE: Final = "org.freedesktop.login1"
_PATH: Final = "/org/freedesktop/login1"
_INTERFACE: Final = "org.freedesktop.login1.Manager"
_ANSWER_MS: Final = 5_000
_NOBODY: Final = frozenset(
    {
        QDBusError.ErrorType.ServiceUnknown,
        QDBusError.ErrorType.NoReply,
        QDBusError.ErrorType.Timeout,
        QDBusError.ErrorType.TimedOut,
        QDBusError.ErrorType.Disconnected,
    }
)


class LogindSleep(QObject):
    """`aboutToSleep` comes before sleep, with time to write; `woke` after. `changed`: ask `works` again."""

    aboutToSleep = Signal()  # noqa: N815 - Qt's way of naming signals
    woke = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._works = False
        self._hold = -1

    @property
    def works(self) -> bool:
        """Whether the service answered."""
        return self._works

    @property
    def holds_back(self) -> bool:
        """Whether the machine waits for us before it sleeps."""
        return self._hold >= 0

    @Slot()
    def start(self) -> None:
        """Listens and asks to be waited for; harmless where there is no such service."""
        self._bus = QDBusConnection.systemBus()
        heard = self._bus.isConnected() and self._bus.connect(
            _SERVICE, _PATH, _INTERFACE, "PrepareForSleep", self, _slot("onPrepareForSleep(bool)")
        )
        if heard:
            self._ask_to_be_waited_for()

    @Slot(bool)
    def onPrepareForSleep(self, going: bool) -> None:
        """Called by the bus: True before sleep, False after."""
        self._works = True
        if going:
            self.aboutToSleep.emit()
            self._let_go()
        else:
            self._ask_to_be_waited_for()
            self.woke.emit()

    @Slot(QDBusMessage)
    def onInhibited(self, answer: QDBusMessage) -> None:
        """Called by the bus: the hold is given."""
        self._works = True
        given = answer.arguments()
        if given and isinstance(given[0], QDBusUnixFileDescriptor) and given[0].isValid():
            self._let_go()
            # Ours alone, so that closing it is the end of the hold whoever keeps the answer.
            self._hold = os.dup(given[0].fileDescriptor())
            given[0].setFileDescriptor(-1)
        self.changed.emit()

    @Slot(QDBusError, QDBusMessage)
    def onRefused(self, error: QDBusError, _call: QDBusMessage) -> None:
        """Called by the bus: there is no such service, or it does not let us."""
        _log.info("sleep is not held back: %s", error.name())
        # A service that says no is there, and tells of sleep all the same.
        self._works = error.type() not in _NOBODY
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Holds nothing back any more; safe to call twice."""
        self._let_go()

    def _ask_to_be_waited_for(self) -> None:
        if self._bus is None or self._hold >= 0:
            return
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Inhibit")
        message.setArguments(["sleep", "Backcare Desktop", "writes down what runs", "delay"])
        self._bus.callWithCallback(
            message,
            self,
            _slot("onInhibited(QDBusMessage)"),
            _slot("onRefused(QDBusError,QDBusMessage)"),
            _ANSWER_MS,
        )

    def _let_go(self) -> None:
        if self._hold >= 0:
            os.close(self._hold)
            self._hold = -1


def _slot(signature: str) -> Any:  # noqa: ANN401 - the stubs ask for bytes where only text works
    return SLOT(signature)
