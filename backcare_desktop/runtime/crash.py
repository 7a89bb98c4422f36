"""What happens when our own code fails: it is written down, and one function makes the session safe.

Law: each fault is told once, on the window's thread, whatever thread it came from; telling never raises and
never tells itself.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, Slot, qInstallMessageHandler

from backcare_desktop.runtime.paths import private_file, private_folder

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")

FILE: Final = "crash.log"
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashWatch(QObject):
    """Takes the interpreter's and Qt's hooks while it is installed.

    on_fault: called on the thread this was made in, with the traceback as text.
    """

    _told = Signal(str)

    def __init__(self, on_fault: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_fault = on_fault
        self._telling = threading.local()
        self._fatal_file: IO[str] | None = None
        self._told.connect(self._pass_on)

    def install(self, log_dir: Path) -> None:
        """From now on every unhandled exception comes here; hard crashes leave a traceback in `log_dir`."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_qt_message)
        self._open_fatal_file(log_dir)

    def uninstall(self) -> None:
        """Gives the hooks back as the interpreter has them."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        if self._fatal_file is not None:
            faulthandler.disable()
            self._fatal_file.close()
            self._fatal_file = None

    def _open_fatal_file(self, log_dir: Path) -> None:
        try:
            file = private_file(private_folder(log_dir) / FILE).open("a", encoding="utf-8")
        except OSError:
            _log.warning("hard crashes will leave no trace: the log folder cannot be written")
            return
        self._fatal_file = file
        faulthandler.enable(file)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._tell("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None and fault.exc_type is not SystemExit:
            self._on_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _on_unraisable(self, fault: "sys.UnraisableHookArgs") -> None:
        if fault.exc_value is not None:
            self._on_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
        if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
            # Qt ends the program after this: the terminal is told as well.
            sys.stderr.write(f"{text}\n")

    def _tell(self, text: str) -> None:
        if getattr(self._telling, "now", False):
            _log.critical("a fault while telling a fault\n%s", text)
            return
        self._telling.now = True
        try:
            _log.critical("%s", text)
            self._told.emit(text)
        except Exception:  # noqa: BLE001 - nothing may come out of here: this is where exceptions end
            _log.exception("the fault could not be told")
        finally:
            self._telling.now = False

    @Slot(str)
    def _pass_on(self, text: str) -> None:
        try:
            self._on_fault(text)
        except Exception:  # noqa: BLE001 - a fault in making safe must not start the next round
            _log.exception("making the session safe failed")
