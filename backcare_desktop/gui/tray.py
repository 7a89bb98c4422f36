"""The icon in the tray: what runs, in its tip, and a way back to the window.

Law: nothing can only be done here; where there is no tray the window is minimised instead.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.present import WindowView


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
        self._stop.setVisible(False)
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

    def tell(self, view: WindowView) -> None:
        """What runs now; nothing is sent to the desktop where that is the same as before."""
        tip = "\n".join(sentence(line) for line in view.tip)
        if tip != self.icon.toolTip():
            self.icon.setToolTip(tip)
        # What rests is ended where one sees what that means: in the window.
        if view.on_body != self._stop.isVisible():
            self._stop.setVisible(view.on_body)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self._menu.deleteLater()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wished.emit()
