"""Keeps the machine awake while it must be able to alarm.

Law: the services asked may not answer for seconds, so a thread of its own asks them while the program lives.
"""

import logging
import queue
import threading
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

if TYPE_CHECKING:
    from wakepy import Mode

_log = logging.getLogger(__name__)

#: none: sleeps as it likes. running: no sleep by itself. presenting: the screen stays on as well.
WakeMode = Literal["none", "running", "presenting"]

_END: Final = "end"
_Wish = Literal["none", "running", "presenting", "end"]


class WakeLock(QObject):
    """Asks for what was wished last; `changed` comes when `held` or `reason` may differ."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._held: WakeMode = "none"
        self._failure = ""

    @property
    def held(self) -> WakeMode:
        """What is held now; it follows a wish within milliseconds, or seconds where services hang."""
        return self._held

    @property
    def reason(self) -> str:
        """Why the last wish could not be had, empty where it was."""
        return self._failure

    def hold(self, mode: WakeMode) -> None:
        """Wishes for that mode in place of the one before; returns at once."""
        if self._thread is None:
            if mode == "none":
                return
            self._thread = threading.Thread(target=self._work, name="wake lock", daemon=True)
            self._thread.start()
        self._wishes.put(mode)

    @Slot()
    def close(self) -> None:
        """Lets go of everything, and waits for that a second at most. For the end of the program."""
        if self._thread is not None:
            self._wishes.put(_END)
            self._thread.join(1.0)
            self._thread = None

    def _work(self) -> None:
        wish: _Wish = self._wishes.get()
        while wish != _END:
            wish = self._serve(wish)
        self._tell("none", "")

    def _serve(self, wish: WakeMode) -> _Wish:
        """Holds a mode until another is wished, which is returned."""
        if wish == "none":
            self._tell("none", "")
            return self._next(wish, active=True)
        try:
            with _mode(wish) as mode:
                self._tell(wish if mode.active else "none", "" if mode.active else _refusal())
                return self._next(wish, active=mode.active)
        except Exception:  # noqa: BLE001 - whatever the services of three systems come up with
            _log.exception("staying awake failed")
            self._tell("none", _refusal())
            return self._next(wish, active=False)

    def _next(self, current: WakeMode, *, active: bool) -> _Wish:
        """The last wish there is, as soon as there is one that asks for something else."""
        while True:
            wish = self._wishes.get()
            while not self._wishes.empty():
                wish = self._wishes.get()
            if wish != current or not active:
                return wish

    def _tell(self, held: WakeMode, failure: str) -> None:
        self._held, self._failure = held, failure
        try:
            self.changed.emit()
        except RuntimeError:
            _log.debug("the wake lock changed after the program's end")


def _mode(wish: WakeMode) -> "AbstractContextManager[Mode]":
    from wakepy import keep

    if wish == "presenting":
        return keep.presenting(on_fail="pass")
    return keep.running(on_fail="pass")


def _refusal() -> str:
    return QCoreApplication.translate("runtime", "No service of this system keeps it awake.")
