"""Whether the system asks for less movement on the screen.

Law: asked late and never waited for; where nobody says it, everything moves.
"""

import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

_ANSWER_MS: Final = 3_000
#: A program that knows, and what its answers mean.
_GSETTINGS: Final = (
    ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"),
    {"false": True},
)
_DEFAULTS: Final = (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), {"1": True})
#: SPI_GETCLIENTAREAANIMATION of Windows.
_CLIENT_AREA_ANIMATION: Final = 0x1042


class SystemMotion(QObject):
    """`told(less)` after `start`, where the system says it."""

    told = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meanings: Mapping[str, bool] = {}
        self._program = QProcess(self)
        self._program.finished.connect(self._on_program)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._program.kill)

    @Slot()
    def start(self) -> None:
        """Asks in this system's way."""
        if sys.platform == "win32":
            self.told.emit(windows_wants_less())
        elif sys.platform == "darwin":
            self._ask(*_DEFAULTS)
        else:
            # Not needed elsewhere.
            from backcare_desktop.runtime.motion_portal import MotionPortal

            portal = MotionPortal(self)
            portal.answered.connect(self._on_portal)
            portal.start()

    @Slot()
    def close(self) -> None:
        """Waits for no answer any more. For the end of the program."""
        self._patience.stop()
        self._program.kill()
        self._program.waitForFinished(500)

    @Slot(object)
    def _on_portal(self, less: object) -> None:
        if isinstance(less, bool):
            self.told.emit(less)
        else:
            self._ask(*_GSETTINGS)

    def _ask(self, command: tuple[str, ...], meanings: Mapping[str, bool]) -> None:
        self._meanings = meanings
        # Where there is no such program it does not start, and nothing is said.
        self._program.start(command[0], list(command[1:]))
        self._patience.start(_ANSWER_MS)

    @Slot(int, QProcess.ExitStatus)
    def _on_program(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        said = bytes(self._program.readAllStandardOutput().data()).decode(errors="replace").strip()
        if code == 0 and status == QProcess.ExitStatus.NormalExit:
            self.told.emit(self._meanings.get(said, False))


def windows_wants_less() -> bool:
    """Whether Windows was told to show no animations; False where it does not say."""
    if sys.platform != "win32":
        return False
    import ctypes

    shown = ctypes.c_int(1)
    asked = ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)
    return bool(asked) and not shown.value
