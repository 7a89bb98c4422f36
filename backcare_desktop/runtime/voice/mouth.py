"""The process that speaks, as the program sees it.

Law: nothing here waits, but for a moment at the very end; what it says of itself is passed on as it comes.
"""

import logging
import os
import sys
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, SignalInstance, Slot

import backcare_desktop
from backcare_desktop.runtime.voice.told import Asked, line, told

_log = logging.getLogger(__name__)

_PROGRAM: Final = "backcare_desktop.runtime.voice.speaking"
#: How long it may take to end by itself when the program does.
_LAST_MS: Final = 300


class Talker(Protocol):
    """What the voice needs of it. heard carries a `Told`, ended its last words, "" for none."""

    heard: SignalInstance
    ended: SignalInstance

    def ask(self, wanted: Asked) -> None:
        """Send this; harmless when it has ended."""
        ...

    def let_go(self) -> None:
        """It may end now."""
        ...

    def close(self) -> None:
        """It has ended."""
        ...


class Mouth(QObject):
    """Runs the process. language: of the words that it will say."""

    heard = Signal(object)
    ended = Signal(str)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # Never from the folder that somebody happens to be in.
        self._process.setArguments(["-P", "-m", _PROGRAM, language])
        self._process.setProcessEnvironment(_with_this_package())
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._process.start()

    def ask(self, wanted: Asked) -> None:
        """Send this; harmless when it has ended."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(line(wanted))
            # At once, and without waiting: what is drawn next may take longer than a word has.
            self._process.waitForBytesWritten(0)

    def let_go(self) -> None:
        """It may end now: its input does."""
        self._process.closeWriteChannel()

    def close(self) -> None:
        """It has ended when this returns."""
        self._process.blockSignals(True)
        self.deleteLater()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self.ask(Asked("stop"))
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(_LAST_MS):
                self._process.kill()
                self._process.waitForFinished(_LAST_MS)

    @Slot()
    def _on_output(self) -> None:
        while self._process.canReadLine():
            found = told(bytes(self._process.readLine().data()))
            if found is not None:
                self.heard.emit(found)

    @Slot()
    def _on_finished(self) -> None:
        lines = bytes(self._process.readAllStandardError().data()).decode(errors="replace").splitlines()
        last = [said.strip() for said in lines if said.strip()][-1:]
        if last:
            _log.warning("the voice ended: %s", last[0])
        self._end("".join(last))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(self._process.errorString())

    def _end(self, why: str) -> None:
        self.ended.emit(why)
        self.deleteLater()


def _with_this_package() -> QProcessEnvironment:
    """The environment, with the folder that this very package came from."""
    environment = QProcessEnvironment.systemEnvironment()
    here = str(Path(backcare_desktop.__file__).resolve().parent.parent)
    before = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", here if not before else f"{here}{os.pathsep}{before}")
    return environment
