"""Notifications by the tray icon's own message, where there is nothing better.

Law: it has no actions; a click on it is the default action of the notice shown last.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from backcare_desktop.runtime.notifier.notice import DEFAULT_ACTION, Answered, Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN_MS: Final = 15_000


class TrayMessages(QObject):
    """`answered` carries an `Answered`."""

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None
        self._last = ""

    @property
    def works(self) -> bool:
        """Whether there is a tray that can show messages; each is asked, one says nothing of the other."""
        tray = self._tray
        return tray is not None and tray.isSystemTrayAvailable() and tray.supportsMessages()

    @property
    def reason(self) -> str:
        """Why it does not work, empty where it does."""
        return "" if self.works else QCoreApplication.translate("runtime", "There is no tray for messages.")

    def use(self, tray: "QSystemTrayIcon | None") -> None:
        """Shows messages by this icon from now on."""
        if self._tray is not None:
            self._tray.messageClicked.disconnect(self._on_clicked)
        self._tray = tray
        if tray is not None:
            tray.messageClicked.connect(self._on_clicked)

    def show(self, notice: Notice) -> None:
        """Shows it in place of the one before, whatever its key."""
        if self._tray is None or not self.works:
            return
        icons = self._tray.MessageIcon
        icon = icons.Warning if notice.urgency == "critical" else icons.Information
        self._last = notice.key
        self._tray.showMessage(notice.title, notice.body, icon, _SHOWN_MS)

    def withdraw(self, key: str) -> None:
        """A message cannot be taken back; a later click on it means nothing any more."""
        if self._last == key:
            self._last = ""

    @Slot()
    def _on_clicked(self) -> None:
        if self._last:
            self.answered.emit(Answered(self._last, DEFAULT_ACTION))
