"""What the doctor says of the sensors: which way each uses, and what would help where there is none.

Law: a sensor that knows nothing does no harm, and what that means is said.
"""

import sys

from PySide6.QtCore import QCoreApplication

from backcare_desktop.runtime.finding import Finding
from backcare_desktop.runtime.presence.presence import Presence


def findings(presence: Presence) -> list[Finding]:
    """Idle time, lock, do not disturb, full screen; after all have answered, or had their time."""
    found = presence.ways
    return [
        _finding(
            QCoreApplication.translate("runtime", "Idle time"),
            found.idle.used,
            QCoreApplication.translate("runtime", "Nobody tells. Reminders come at plain intervals."),
            _idle_remedy(),
        ),
        _finding(
            QCoreApplication.translate("runtime", "Screen lock"),
            found.lock.used,
            QCoreApplication.translate("runtime", "Nobody tells. A lock is noticed by the idle time."),
            _lock_remedy(),
        ),
        _finding(
            QCoreApplication.translate("runtime", "Do not disturb"),
            found.quiet.used,
            QCoreApplication.translate("runtime", "Nobody tells. Reminders do not follow it."),
            QCoreApplication.translate("runtime", "Pause the reminders yourself where it matters."),
        ),
        _finding(
            QCoreApplication.translate("runtime", "Full screen"),
            found.full_screen.used,
            QCoreApplication.translate("runtime", "Nobody tells. A reminder may come over a film."),
            QCoreApplication.translate("runtime", "Pause the reminders yourself where it matters."),
        ),
    ]


def _finding(name: str, used: str, unknown: str, remedy: str) -> Finding:
    if used:
        detail = QCoreApplication.translate("runtime", "Told by {name}.").format(name=used)
        return Finding(name, ok=True, detail=detail)
    return Finding(name, None, unknown, remedy)


def _idle_remedy() -> str:
    if not sys.platform.startswith("linux"):
        return ""
    return QCoreApplication.translate(
        "runtime", "GNOME tells it, and so does every X11 session that has the library libxcb-sync1."
    )


def _lock_remedy() -> str:
    if not sys.platform.startswith("linux"):
        return ""
    return QCoreApplication.translate(
        "runtime", "A lock that tells logind is noticed: those of GNOME and KDE, or light-locker."
    )
