"""Notices a desktop's tray that comes after the program, as at a login, or comes back after it fell.

Law: told by the bus, never asked. An icon that was made before there was a tray never appears in it.
"""

import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_WATCHER: Final = "org.kde.StatusNotifierWatcher"
#: The host itself comes a moment after the name that it is known by.
SETTLED_MS: Final = 1_500


class TrayWatch(QObject):
    """`came`: there is another tray than before. Only Linux has such; elsewhere it says nothing."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self.came)

    @Slot()
    def start(self) -> None:
        """Begins to listen; harmless where there is no bus."""
        if not sys.platform.startswith("linux"):
            return
        # Loaded by what watches the sleep, and by Qt's own tray.
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        watcher = QDBusServiceWatcher(_WATCHER, QDBusConnection.sessionBus(), mode, self)
        watcher.serviceRegistered.connect(self._on_registered)

    @Slot(str)
    def _on_registered(self, _name: str) -> None:
        self._settling.start()
