"""The port for notifications: the desktop's service first, the tray's message where there is none.

Law: showing never waits and never raises; whether anybody can see it is said by `works`.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.runtime.notifier.freedesktop import FreedesktopNotices
from backcare_desktop.runtime.notifier.left_behind import LeftBehind
from backcare_desktop.runtime.notifier.notice import Answered, Notice, Urgency
from backcare_desktop.runtime.notifier.tray_message import TrayMessages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon


class Notifier(QObject):
    """`answered` carries an `Answered`; `worksChanged` comes when `works` or `reason` may differ."""

    answered = Signal(object)
    worksChanged = Signal()  # noqa: N815 - Qt's way of naming signals

    def __init__(self, parent: QObject | None = None, left: LeftBehind | None = None) -> None:
        """left: where it is kept what is shown, so that the next start can take it away."""
        super().__init__(parent)
        self._service = FreedesktopNotices(self, left) if sys.platform.startswith("linux") else None
        self._tray = TrayMessages(self)
        self._tray.answered.connect(self._on_answered)
        if self._service is not None:
            self._service.answered.connect(self._on_answered)
            self._service.refused.connect(self._on_refused)
            self._service.changed.connect(self.worksChanged)
            QTimer.singleShot(0, self._service.start)

    @property
    def works(self) -> bool:
        """Whether a notice would be seen."""
        return self._tray.works or (self._service is not None and self._service.works)

    @property
    def reason(self) -> str:
        """Why nothing can be shown, empty where it can."""
        if self.works:
            return ""
        reasons = [] if self._service is None else [self._service.reason]
        return " ".join([*reasons, self._tray.reason])

    def use_tray(self, tray: "QSystemTrayIcon | None") -> None:
        """The icon whose message is the second way."""
        self._tray.use(tray)
        self.worksChanged.emit()

    def show(
        self, key: str, title: str, body: str, actions: tuple[tuple[str, str], ...], urgency: Urgency
    ) -> None:
        """Shows a notice in place of an earlier one of the same key. Plain text; actions as (id, label)."""
        notice = Notice(key, title, body, actions, urgency)
        if self._service is None:
            self._tray.show(notice)
        else:
            self._service.show(notice)

    def withdraw(self, key: str) -> None:
        """Takes a notice away; harmless where there is none."""
        self._tray.withdraw(key)
        if self._service is not None:
            self._service.withdraw(key)

    @Slot()
    def close(self) -> None:
        """Takes all notices away. For the end of the program."""
        if self._service is not None:
            self._service.close()

    @Slot(object)
    def _on_answered(self, answered: Answered) -> None:
        self.answered.emit(answered)

    @Slot(object)
    def _on_refused(self, notice: Notice) -> None:
        self._tray.show(notice)
