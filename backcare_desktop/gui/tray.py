"""The icon in the tray: what runs, in its tip, a way back to the window, and what is often wanted.

Law: nothing can only be done here; where there is no tray the window is minimised instead. What would be
refused or mean nothing right now is not in the menu.
"""

from typing import Final

from PySide6.QtCore import QObject, QSignalMapper, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.viewmodel.present import WindowView

#: What can be begun, and what can be said to reminders, in the order of the menu.
STARTS: Final = ("cold", "heat", "routine")
REMINDERS: Final = ("break", "pause", "tomorrow", "resume")


class Tray(QObject):
    """open_wished, stop_wished, quit_wished: what was chosen. quick: one of STARTS and REMINDERS."""

    open_wished = Signal()
    stop_wished = Signal()
    quit_wished = Signal()
    quick = Signal(str)

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = icon
        self._menu = QMenu()
        self._menu.addAction(words("tray.open")).triggered.connect(self.open_wished)
        self._stop = self._menu.addAction(words("tray.stop"))
        self._stop.setVisible(False)
        self._stop.triggered.connect(self.stop_wished)
        self._quick = QSignalMapper(self)
        self._quick.mappedString.connect(self.quick)
        self.actions: dict[str, QAction] = {}
        for names in (STARTS, REMINDERS):
            self._menu.addSeparator()
            for name in names:
                self._add(name)
        self._menu.addSeparator()
        self._menu.addAction(words("tray.quit")).triggered.connect(self.quit_wished)
        self.icon = self._made()

    @property
    def there(self) -> bool:
        """Whether the desktop shows such icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon where there is a tray; one of the older kind may come later."""
        self.icon.show()

    def renew(self) -> None:
        """Another tray came: an icon that was made before it would never appear there."""
        old, self.icon = self.icon, self._made()
        self.icon.setToolTip(old.toolTip())
        self.icon.show()
        old.hide()
        old.deleteLater()

    def tell(self, view: WindowView) -> None:
        """What runs now; nothing is sent to the desktop where that is the same as before."""
        tip = "\n".join(sentence(line) for line in view.tip)
        if tip != self.icon.toolTip():
            self.icon.setToolTip(tip)
        # What rests is ended where one sees what that means: in the window.
        if view.on_body != self._stop.isVisible():
            self._stop.setVisible(view.on_body)
        for name, can in _can(view).items():
            if self.actions[name].isVisible() != can:
                self.actions[name].setVisible(can)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self._menu.deleteLater()

    def _made(self) -> QSystemTrayIcon:
        made = QSystemTrayIcon(self._picture, self)
        made.setContextMenu(self._menu)
        made.activated.connect(self._activated)
        return made

    def _add(self, name: str) -> None:
        action = self._menu.addAction(words(f"tray.{name}"))
        action.triggered.connect(self._quick.map)
        self._quick.setMapping(action, name)
        self.actions[name] = action

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wished.emit()


def _can(view: WindowView) -> dict[str, bool]:
    """Which of the quick ways mean something right now."""
    reminded = bool(view.state.breaks.counts)
    paused = reminded and view.state.breaks.pause is not None
    return {
        **dict.fromkeys(STARTS, not view.on_body),
        "break": reminded and view.breaks.hindrance is None,
        **dict.fromkeys(("pause", "tomorrow"), reminded and not paused),
        "resume": paused,
    }
