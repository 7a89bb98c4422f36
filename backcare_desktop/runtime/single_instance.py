"""One program per data folder; a later start hands its command line to the first and exits with its answer.

Law: the lock decides who writes, the socket only carries words. Junk on the socket harms nobody.
"""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from backcare_desktop.runtime.command_address import addresses
from backcare_desktop.runtime.command_frame import Answer, BadFrameError, CommandLine, FrameReader
from backcare_desktop.runtime.command_sender import send
from backcare_desktop.runtime.process_lock import LockState, ProcessLock, folder_lock

__all__ = ["Answer", "Command", "SingleInstance", "send"]

_log = logging.getLogger(__name__)

#: A connection that says nothing for so long is closed.
_PATIENCE_MS: Final = 5_000


class Command(QObject):
    """The command line of another start, waiting for its answer."""

    arrived = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = CommandLine((), "")
        self._reader = FrameReader()
        self._complete = False
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.deleteLater)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_silence)
        self._patience.start(_PATIENCE_MS)

    @property
    def argv(self) -> tuple[str, ...]:
        """The words after the program's name."""
        return self._line.argv

    @property
    def cwd(self) -> str:
        """The folder the other start stood in."""
        return self._line.cwd

    def reply(self, code: int, out: str = "", err: str = "") -> None:
        """Answers, once; harmless where nobody waits any more."""
        try:
            self._socket.write(Answer(code, out, err).encoded())
        except BadFrameError:
            _log.exception("the answer is too long")
        self._socket.flush()
        self._socket.disconnectFromServer()

    @Slot()
    def read(self) -> None:
        """Takes what has come so far."""
        data = bytes(self._socket.readAll().data())
        if self._complete:
            return
        try:
            body = self._reader.feed(data)
            if body is None:
                return
            self._line = CommandLine.decoded(body)
        except BadFrameError as error:
            _log.warning("a command was not understood: %s", error)
            self._socket.abort()
            return
        self._complete = True
        self._patience.stop()
        self.arrived.emit()

    @Slot()
    def _on_silence(self) -> None:
        self._socket.abort()


class SingleInstance(QObject):
    """Holds a data folder for this process and hears later starts. `commandReceived` carries a `Command`.

    lock: where the folder is held already.
    """

    commandReceived = Signal(object)  # noqa: N815 - Qt's way of naming signals

    def __init__(
        self, data_dir: Path, parent: QObject | None = None, lock: ProcessLock | None = None
    ) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._lock = folder_lock(data_dir) if lock is None else lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    @property
    def state(self) -> LockState:
        """Whether the folder is ours, another's, or cannot be written."""
        return self._lock.state

    @property
    def listening(self) -> bool:
        """Whether later starts can be heard."""
        return self._server.isListening()

    def acquire(self) -> bool:
        """Takes the folder and begins to listen; False where `state` says why not."""
        if not self._lock.hold():
            return False
        if not self._server.isListening() and not any(map(self._listen, addresses(self._data_dir))):
            _log.warning("later starts cannot be heard: %s", self._server.errorString())
        return True

    def listen_unlocked(self) -> None:
        """Listens where nobody can hold the folder. For who has found that nobody answers there."""
        if not self._server.isListening():
            any(map(self._listen, addresses(self._data_dir)))

    @Slot()
    def release(self) -> None:
        """Stops listening and gives the folder free."""
        self._server.close()
        self._lock.release()

    def _listen(self, address: str) -> bool:
        # We hold the lock, so whatever is left at this address belongs to a dead program.
        QLocalServer.removeServer(address)
        return self._server.listen(address)

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            command = Command(socket, self)
            command.arrived.connect(self._on_arrived)
            # What came before we listened is told by nobody.
            command.read()

    @Slot()
    def _on_arrived(self) -> None:
        command = self.sender()
        if isinstance(command, Command):
            self.commandReceived.emit(command)
