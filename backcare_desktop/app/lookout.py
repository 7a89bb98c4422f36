"""Looks at the diary for what a person should be told: after the start, each hour, and when told more.

Law: a diary in which nothing can be to look at is not opened for it; nothing waits for it.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.engine.moment import HOUR_MS, SECOND_MS
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.store.keeper import Change

#: The window and all that belongs to the start come first.
_AFTER_START_MS: Final = 5 * SECOND_MS
#: What was told just now may go on: a tap, and the next one.
_AFTER_TOLD_MS: Final = 2 * SECOND_MS


class Lookout(QObject):
    """folder: of the data."""

    def __init__(self, driver: Driver, keeping: DiaryKeeping, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._driver = driver
        self._keeping = keeping
        self._folder = folder
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._hourly = QTimer(self)
        self._hourly.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._hourly.timeout.connect(self.look)
        driver.changed.connect(self._follow)

    def begin(self) -> None:
        """Look from now on."""
        self._soon.start(_AFTER_START_MS)
        self._hourly.start(HOUR_MS)

    @Slot()
    def look(self) -> None:
        """What the journal tells is taken over, and what came about is said."""
        if self._keeping.is_open or self._worth():
            self._keeping.keep_up()

    @Slot(object)
    def _follow(self, change: Change) -> None:
        # An open diary follows by itself.
        if change.told and self._hourly.isActive() and not self._keeping.is_open:
            self._soon.start(_AFTER_TOLD_MS)

    def _worth(self) -> bool:
        """Whether anything was told that a rule could be about."""
        from backcare_desktop.store.diary_file import FILE_NAME

        state = self._driver.state
        told = state.pain is not None or bool(state.ledger.courses)
        return told or (self._folder / FILE_NAME).exists()
