"""Says when the machine is about to sleep, and when it woke.

Law: this is a courtesy of the system. Whoever must not miss a sleep compares `Clock.asleep_ms()` when woken.
"""

import sys

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot


class SleepWatch(QObject):
    """`aboutToSleep` leaves time to write a line; `woke` comes after. `changed`: ask `works` again."""

    aboutToSleep = Signal()  # noqa: N815 - Qt's way of naming signals
    woke = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._native: object | None = None
        if sys.platform == "linux":
            from backcare_desktop.runtime.logind_sleep import LogindSleep

            self._logind = LogindSleep(self)
            self._logind.aboutToSleep.connect(self.aboutToSleep)
            self._logind.woke.connect(self.woke)
            self._logind.changed.connect(self.changed)
            QTimer.singleShot(0, self._logind.start)
        elif sys.platform == "win32":
            self._native = self._install_filter()

    @property
    def works(self) -> bool:
        """Whether sleep is told here. On Linux known a moment after the start."""
        if sys.platform == "linux":
            return self._logind.works
        return self._native is not None

    @property
    def reason(self) -> str:
        """Why it is not told, empty where it is."""
        if self.works:
            return ""
        return QCoreApplication.translate(
            "runtime", "The system does not say when it sleeps. Sleep is noticed by the clock after waking."
        )

    @Slot()
    def close(self) -> None:
        """Holds nothing back any more. For the end of the program."""
        if sys.platform == "linux":
            self._logind.close()

    if sys.platform == "win32":

        def _install_filter(self) -> object | None:
            from backcare_desktop.runtime.windows_sleep import WindowsPowerFilter

            application = QCoreApplication.instance()
            if application is None:
                return None
            power = WindowsPowerFilter(self.aboutToSleep.emit, self.woke.emit)
            application.installNativeEventFilter(power)
            return power
