"""All that reaches outside the window: sound, voice, notices, tray, sleep, clock, signals, later starts.

Law: built once the window is painted, because it takes as long to load as the window itself.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QIcon

from backcare_desktop.app.notices import notice_text
from backcare_desktop.app.reminding import Reminding
from backcare_desktop.app.speech import Speech
from backcare_desktop.content.folder import assets_folder
from backcare_desktop.engine.moment import Moment
from backcare_desktop.gui.tray import Tray
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.clock_step import ClockStepWatch
from backcare_desktop.runtime.notifier.left_behind import LeftBehind
from backcare_desktop.runtime.notifier.notifier import Notifier
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.performer import Performer
from backcare_desktop.runtime.process_lock import ProcessLock
from backcare_desktop.runtime.single_instance import SingleInstance
from backcare_desktop.runtime.sleep_watch import SleepWatch
from backcare_desktop.runtime.sound.sound import Sound
from backcare_desktop.runtime.system_motion import SystemMotion
from backcare_desktop.runtime.termination import TerminationWatch
from backcare_desktop.runtime.tray_watch import TrayWatch
from backcare_desktop.runtime.wake_lock import WakeLock


class Services(QObject):
    """The parts, made and not yet wired. lock: holds the data folder, or says why it cannot.

    now: the clock of the practice.
    """

    def __init__(
        self, paths: Paths, lock: ProcessLock, now: Callable[[], Moment], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        icon = QIcon(str(assets_folder() / "icons" / "app.svg"))
        QGuiApplication.setWindowIcon(icon)
        self.instance = SingleInstance(paths.data, self, lock)
        self.tray = Tray(icon, self)
        self.tray_watch = TrayWatch(self)
        self.sound = Sound(assets_folder() / "sounds", Clock(), self)
        self.notifier = Notifier(self, LeftBehind(paths.state / "notices.json"))
        self.awake = WakeLock(self)
        self.sleep = SleepWatch(self)
        self.steps = ClockStepWatch(self)
        self.termination = TerminationWatch(self)
        self.motion = SystemMotion(self)
        self.speech = Speech(now, self, str(paths.data))
        self.reminding = Reminding(self.notifier, str(paths.data), self)
        self.performer = Performer(
            self.sound, self.notifier, self.awake, notice_text, self.reminding.remind, self.speech
        )

    def begin(self) -> None:
        """Be seen in the tray, and hear later starts."""
        self.tray.show()
        self.notifier.use_tray(self.tray.icon)
        self.tray_watch.came.connect(self._on_tray_came)
        self.tray_watch.start()
        if not self.instance.acquire():
            self.instance.listen_unlocked()
        QTimer.singleShot(0, self.motion.start)

    @Slot()
    def _on_tray_came(self) -> None:
        # The old icon is no longer listened to before it goes.
        self.notifier.use_tray(None)
        self.tray.renew()
        self.notifier.use_tray(self.tray.icon)

    def end(self) -> None:
        """Leave everything as it was found. The folder stays held: it is not yet let go by who writes it."""
        self.performer.quiet()
        self.reminding.close()
        self.motion.close()
        self.termination.close()
        self.steps.close()
        self.speech.close()
        self.sound.close()
        self.notifier.close()
        self.awake.close()
        self.sleep.close()
        self.tray.close()
