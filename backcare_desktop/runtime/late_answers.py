"""The parts of the machine that answer later: notifications, sound, sleep, keeping awake, who is there.

Law: all are asked at once and waited for together; who has not answered in time is unknown, not broken.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.finding import Finding
from backcare_desktop.runtime.notifier import Notifier
from backcare_desktop.runtime.presence.presence import Presence
from backcare_desktop.runtime.presence.report import findings
from backcare_desktop.runtime.sleep_watch import SleepWatch
from backcare_desktop.runtime.sound import Sound
from backcare_desktop.runtime.wake_lock import WakeLock

_LONGEST_MS: Final = 2_800
#: The services of the bus answer in milliseconds where they do; they get this long at least.
_SHORTEST_MS: Final = 300


class LateAnswers(QObject):
    """Asks when made; `wait` lets them answer, `close` lets go of all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard: bool | None = None
        self._loop = QEventLoop(self)
        self._bus_had_time = False
        self._notifier = Notifier(self)
        self._sleep = SleepWatch(self)
        self._awake = WakeLock(self)
        self._awake.changed.connect(self._on_answer)
        self._awake.hold("running")
        self._presence = Presence(Clock().now, self)
        self._presence.known.connect(self._on_answer)
        self._sound = Sound(assets_folder() / "sounds", Clock(), self)
        self._sound.tested.connect(self._on_tested)

    def wait(self) -> None:
        """Runs events until all have answered, 2.8 s at most."""
        QTimer.singleShot(0, self._sound.check)
        QTimer.singleShot(0, self._presence.start)
        QTimer.singleShot(_SHORTEST_MS, self._on_bus_had_time)
        QTimer.singleShot(_LONGEST_MS, self._loop.quit)
        self._loop.exec()

    def close(self) -> None:
        """Holds nothing any more."""
        self._notifier.close()
        self._sleep.close()
        self._awake.close()
        self._presence.close()
        self._sound.close()

    def notifications(self) -> Finding:
        name = QCoreApplication.translate("runtime", "Notifications")
        if self._notifier.works:
            return Finding(name, ok=True, detail="")
        remedy = QCoreApplication.translate(
            "runtime", "The program's own tray message is used where there is a tray."
        )
        return Finding(name, ok=False, detail=self._notifier.reason, remedy=remedy)

    def sound(self) -> Finding:
        name = QCoreApplication.translate("runtime", "Sound")
        if self._heard is None:
            return Finding(name, None, QCoreApplication.translate("runtime", "No player has ended in time."))
        if self._heard:
            return Finding(name, ok=True, detail="")
        return Finding(
            name,
            ok=False,
            detail=QCoreApplication.translate("runtime", "No player could play a sound."),
            remedy=QCoreApplication.translate(
                "runtime", "On Linux install PipeWire's pw-play, PulseAudio's paplay, or ALSA's aplay."
            ),
        )

    def sleep(self) -> Finding:
        name = QCoreApplication.translate("runtime", "Notice before sleep")
        return Finding(name, self._sleep.works, self._sleep.reason)

    def awake(self) -> Finding:
        name = QCoreApplication.translate("runtime", "Keeping awake")
        if self._awake.held != "none":
            return Finding(name, ok=True, detail="")
        if not self._awake.reason:
            return Finding(name, None, QCoreApplication.translate("runtime", "The service has not answered."))
        remedy = QCoreApplication.translate("runtime", "Sleep is counted as time on the body after waking.")
        return Finding(name, ok=False, detail=self._awake.reason, remedy=remedy)

    def presence(self) -> list[Finding]:
        return findings(self._presence)

    @Slot(object)
    def _on_tested(self, health: str) -> None:
        self._heard = health == "ok"
        self._on_answer()

    @Slot()
    def _on_bus_had_time(self) -> None:
        self._bus_had_time = True
        self._on_answer()

    @Slot()
    def _on_answer(self) -> None:
        awake_is_known = self._awake.held != "none" or self._awake.reason != ""
        if self._bus_had_time and self._heard is not None and awake_is_known and self._presence.complete:
            self._loop.quit()
