"""One connection to a message bus on which calls are sent and signals heard, without ever waiting.

Law: one socket for both, because servers answer only the connection that asked. Reading is told by the
socket, and a bus that does not take what is written is given up.
"""

import logging
import socket
from typing import Any, Final, Literal

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_log = logging.getLogger(__name__)

#: How long greeting the bus may take; in normal operation it takes one millisecond.
_GREETING_S: Final = 0.1
_CHUNK: Final = 65_536


class MessageBus(QObject):
    """Messages are jeepney's. which: the bus of the session, or of the whole system.

    `heard` carries each signal of the bus, `replied` each answer with the number of its call. `lost` says
    that the connection is gone, and with it every answer that was awaited.
    """

    heard = Signal(object)
    replied = Signal(int, object)
    lost = Signal()

    def __init__(
        self, parent: QObject | None = None, which: Literal["SESSION", "SYSTEM"] = "SESSION"
    ) -> None:
        super().__init__(parent)
        self._which = which
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._parser: Any = None
        self._serial = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a connection."""
        return self._socket is not None

    def open(self) -> bool:
        """Connects, or stays connected; blocks 100 ms at most. False where there is no bus."""
        if self._socket is not None:
            return True
        try:
            from jeepney import Parser, message_bus  # type: ignore[import-untyped]
            from jeepney.bus import get_bus  # type: ignore[import-untyped]
            from jeepney.io.blocking import prep_socket  # type: ignore[import-untyped]

            self._socket = prep_socket(get_bus(self._which), timeout=_GREETING_S)
        except (ImportError, OSError, ValueError, KeyError, RuntimeError, StopIteration) as error:
            _log.info("no %s bus: %r", self._which.lower(), error)
            return False
        self._parser = Parser()
        self._listen(self._socket)
        return self.call(message_bus.Hello()) != 0

    def call(self, message: Any) -> int:  # noqa: ANN401 - jeepney has no types
        """Sends a message; gives the number by which `replied` will name it, 0 where there is no bus."""
        if self._socket is None:
            return 0
        self._serial += 1
        data = message.serialise(self._serial)
        try:
            sent = self._socket.send(data)
        except OSError:
            sent = 0
        if sent != len(data):
            # Kilobytes fit into the socket; a bus that has not read them is frozen or gone.
            self._lose()
            return 0
        return self._serial

    @Slot()
    def close(self) -> None:
        """Leaves the bus; tells nobody."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._parser = None

    def _listen(self, line: socket.socket) -> None:
        line.setblocking(False)
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def _lose(self) -> None:
        self.close()
        self.lost.emit()

    @Slot()
    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        self._parser.add_data(data)
        while self._parser is not None and (message := self._parser.get_next_message()) is not None:
            self._take(message)

    def _take(self, message: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import HeaderFields, MessageType

        if message.header.message_type is MessageType.signal:
            self.heard.emit(message)
        else:
            self.replied.emit(message.header.fields.get(HeaderFields.reply_serial, 0), message)
