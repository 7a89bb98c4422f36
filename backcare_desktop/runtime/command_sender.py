"""The second start: hands over its command line and waits for the answer.

Law: waits no longer than it was told to, and never raises.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.command_address import addresses
from backcare_desktop.runtime.command_frame import Answer, BadFrameError, CommandLine, FrameReader


def send(data_dir: Path, argv: Sequence[str], cwd: Path, timeout_ms: int) -> Answer | None:
    """The running program's answer; None where none runs, or it did not answer in `timeout_ms`.

    Needs a QCoreApplication.
    """
    try:
        frame = CommandLine(tuple(argv), str(cwd)).encoded()
    except BadFrameError:
        return None
    clock = Clock()
    deadline_ms = clock.now().boot_ms + timeout_ms
    for address in addresses(data_dir):
        answer = _Conversation(clock, deadline_ms).ask(address, frame)
        if answer is not None:
            return answer
    return None


class _Conversation:
    """One connection with a deadline (milliseconds of the boot clock)."""

    def __init__(self, clock: Clock, deadline_ms: int) -> None:
        self._clock = clock
        self._deadline_ms = deadline_ms

    def ask(self, address: str, frame: bytes) -> Answer | None:
        socket = QLocalSocket()
        socket.connectToServer(address)
        try:
            if not socket.waitForConnected(self._left_ms()):
                return None
            socket.write(frame)
            return self._answer(socket)
        finally:
            socket.abort()

    def _answer(self, socket: QLocalSocket) -> Answer | None:
        reader = FrameReader()
        while self._left_ms() and (socket.bytesAvailable() or socket.waitForReadyRead(self._left_ms())):
            try:
                body = reader.feed(bytes(socket.readAll().data()))
                if body is not None:
                    return Answer.decoded(body)
            except BadFrameError:
                return None
        return None

    def _left_ms(self) -> int:
        return max(0, self._deadline_ms - self._clock.now().boot_ms)
