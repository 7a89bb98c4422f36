"""Says when the window stands on the screen for the first time.

Law: it says so once, also where nothing is ever painted (minimised, a locked screen): an alarm that
stands at the start must not wait for a look.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui.overriding import override

#: How long the first frame is waited for, in ms.
_LONGEST_MS: Final = 100


class FirstFrame(QObject):
    """`passed` comes once, when the first frame of the window is painted or was waited for long enough."""

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._end)
        self._wait.start(_LONGEST_MS)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # The frame is sent once this event is done with.
            self._wait.start(0)
        return False

    @Slot()
    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.passed.emit()
