"""Notices a desktop's tray that comes after the program, as at a login, falls, comes back, or goes for good.

Law: told by the bus, never asked. An icon that was made before there was a tray never appears in it.
"""

import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_WATCHER: Final = "org.kde.StatusNotifierWatcher"
#: The host itself comes a moment after the name that it is known by.
SETTLED_MS: Final = 1_500
#: A panel that fell is started again by then.
LOST_MS: Final = 10_000


class TrayWatch(QObject):
    """`came`: there is another tray than before. `went`: there is none any more.

    Only Linux has such; elsewhere it says nothing.
    """

    came = Signal()
    went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settling = self._once(SETTLED_MS)
        self._settling.timeout.connect(self.came)
        self._losing = self._once(LOST_MS)
        self._losing.timeout.connect(self.went)

    @Slot()
    def start(self) -> None:
        """Begins to listen; harmless where there is no bus."""
        if not sys.platform.startswith("linux"):
            return
        # Loaded by what watches the sleep, and by Qt's own tray.
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        mode = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        watcher = QDBusServiceWatcher(_WATCHER, QDBusConnection.sessionBus(), mode, self)
        watcher.serviceRegistered.connect(self._on_registered)
        watcher.serviceUnregistered.connect(self._on_unregistered)

    @Slot(str)
    def _on_registered(self, _name: str) -> None:
        self._losing.stop()
        self._settling.start()

    @Slot(str)
    def _on_unregistered(self, _name: str) -> None:
        self._settling.stop()
        self._losing.start()

    def _once(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        return timer
