"""What works on this machine, asked of each part in turn.

Law: nothing but the program's own empty folders stays behind, no window is needed, and it takes three seconds
at most.
"""

import os
import shutil
import sys

from PySide6.QtCore import QCoreApplication

from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.display import display_problem
from backcare_desktop.runtime.finding import Finding
from backcare_desktop.runtime.late_answers import LateAnswers
from backcare_desktop.runtime.paths import Paths, is_own
from backcare_desktop.runtime.process_lock import LockState, folder_lock
from backcare_desktop.runtime.voice.presence import at_first

__all__ = ["Finding", "report"]


def report(paths: Paths) -> list[Finding]:
    """All findings, in the order in which they matter. Makes a QCoreApplication where there is none."""
    application = QCoreApplication.instance() or QCoreApplication([])
    answers = LateAnswers(application)
    answers.wait()
    findings = [
        _display(),
        _tray(),
        answers.notifications(),
        answers.sound(),
        _voice(),
        _clock(),
        answers.sleep(),
        answers.awake(),
        *answers.presence(),
        _folder(paths),
        _lock(paths),
    ]
    answers.close()
    return findings


def _display() -> Finding:
    problem = display_problem()
    return Finding(QCoreApplication.translate("runtime", "Display"), problem is None, problem or "")


def _tray() -> Finding:
    """Asked of Qt where a window could be shown, else unknown."""
    name = QCoreApplication.translate("runtime", "Tray")
    application = QCoreApplication.instance()
    if application is None or not application.inherits("QApplication"):
        detail = QCoreApplication.translate("runtime", "Only the window can tell.")
        return Finding(name, None, detail)
    from PySide6.QtWidgets import QSystemTrayIcon

    if QSystemTrayIcon.isSystemTrayAvailable():
        return Finding(name, ok=True, detail="")
    remedy = QCoreApplication.translate("runtime", "The second start of the program opens the window.")
    return Finding(name, ok=False, detail="", remedy=remedy)


def _voice() -> Finding:
    """Whether its parts are there; to hear it is what the button in the settings is for."""
    name = QCoreApplication.translate("runtime", "Voice")
    health = at_first().health
    if health == "missing":
        remedy = 'pip install "backcare-desktop[voice]"'
        detail = QCoreApplication.translate("runtime", "The extra “voice” is not installed.")
        return Finding(name, ok=False, detail=detail, remedy=remedy)
    if health == "none":
        detail = QCoreApplication.translate("runtime", "There is no speech engine that makes a sound.")
        return Finding(name, ok=False, detail=detail)
    if sys.platform.startswith("linux") and shutil.which("speech-dispatcher") is None:
        detail = QCoreApplication.translate("runtime", "There is no speech service.")
        remedy = QCoreApplication.translate("runtime", "On Linux install speech-dispatcher and espeak-ng.")
        return Finding(name, ok=False, detail=detail, remedy=remedy)
    detail = QCoreApplication.translate("runtime", "Its parts are there. Try it in the settings.")
    return Finding(name, None, detail)


def _clock() -> Finding:
    clock = Clock()
    return Finding(QCoreApplication.translate("runtime", "Sleep clock"), clock.counts_sleep, clock.name)


def _folder(paths: Paths) -> Finding:
    name = QCoreApplication.translate("runtime", "Data folder")
    try:
        paths.make()
    except OSError as error:
        return Finding(name, ok=False, detail=f"{paths.data}: {error.strerror}")
    if not os.access(paths.data, os.W_OK | os.X_OK):
        return Finding(name, ok=False, detail=str(paths.data))
    remedy = "" if is_own(paths.data) else QCoreApplication.translate("runtime", "It is not your own one.")
    return Finding(name, ok=True, detail=str(paths.data), remedy=remedy)


def _lock(paths: Paths) -> Finding:
    name = QCoreApplication.translate("runtime", "Lock")
    lock = folder_lock(paths.data)
    if lock.hold():
        lock.release()
        return Finding(
            name, ok=True, detail=QCoreApplication.translate("runtime", "The program does not run.")
        )
    if lock.state is LockState.TAKEN:
        detail = QCoreApplication.translate("runtime", "The program runs as process {pid}.")
        return Finding(name, ok=True, detail=detail.format(pid=lock.holder))
    return Finding(name, ok=False, detail=QCoreApplication.translate("runtime", "It cannot be written."))
