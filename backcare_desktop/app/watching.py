"""Has the desktop watched while a reminder is on, and tells the practice what is new.

Law: with no reminder on, nothing is asked and nothing of it is loaded.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import Breaks
from backcare_desktop.runtime.driver import Driver

if TYPE_CHECKING:
    from backcare_desktop.runtime.presence.presence import Presence


class Watching(QObject):
    """Follows the driver from its making on."""

    def __init__(self, driver: Driver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._driver = driver
        self._presence: Presence | None = None
        driver.changed.connect(self._follow)
        self._follow()

    @property
    def watches(self) -> bool:
        """Whether the desktop is being watched."""
        return self._presence is not None

    @Slot()
    def close(self) -> None:
        """Watches no more."""
        if self._presence is not None:
            self._presence.close()
            self._presence.deleteLater()
            self._presence = None

    @Slot()
    def _follow(self) -> None:
        wanted = self._driver.state.breaks.waits
        if not wanted:
            self.close()
        elif self._presence is None:
            from backcare_desktop.runtime.presence.presence import Presence

            self._presence = Presence(self._driver.now, self)
            self._presence.told.connect(self._on_told)
            # Not within the change that turned the reminder on: what is known is told at once.
            QTimer.singleShot(0, self._begin)

    @Slot()
    def _begin(self) -> None:
        # It may be off again by now.
        if self._presence is not None:
            self._presence.start()

    @Slot(object)
    def _on_told(self, event: "ev.AwayTold | ev.BackTold | ev.DoNotDisturbTold | ev.FullScreenTold") -> None:
        if self._presence is not None and is_news(self._driver.state.breaks, event):
            self._driver.dispatch(event)


def is_news(
    breaks: Breaks, event: "ev.AwayTold | ev.BackTold | ev.DoNotDisturbTold | ev.FullScreenTold"
) -> bool:
    """Whether the practice does not know it yet."""
    match event:
        case ev.AwayTold():
            return breaks.away_ms is None
        case ev.BackTold():
            return breaks.away_ms is not None
        case ev.DoNotDisturbTold():
            return event.on != (breaks.do_not_disturb_ms is not None)
        case ev.FullScreenTold():
            return event.on != (breaks.fullscreen_ms is not None)
