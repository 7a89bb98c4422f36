"""The icon in the tray: what runs, in its tip, and a way back to the window.

Law: nothing can only be done here; where there is no tray the window is minimised instead.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backcare_desktop.gui.catalogue import words


class Tray(QObject):
    """open_wished, stop_wished, quit_wished: what was chosen."""

    open_wished = Signal()
    stop_wished = Signal()
    quit_wished = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu()
        self._menu.addAction(words("tray.open")).triggered.connect(self.open_wished)
        self._stop = self._menu.addAction(words("tray.stop"))
        self._stop.triggered.connect(self.stop_wished)
        self._menu.addSeparator()
        self._menu.addAction(words("tray.quit")).triggered.connect(self.quit_wished)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)

    @property
    def there(self) -> bool:
        """Whether the desktop shows such icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon where there is a tray."""
        if self.there:
            self.icon.show()

    def tell(self, tip: str, *, running: bool) -> None:
        """What runs now."""
        self.icon.setToolTip(tip)
        self._stop.setVisible(running)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self._menu.deleteLater()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wished.emit()
