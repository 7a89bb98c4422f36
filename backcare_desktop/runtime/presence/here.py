"""The ways that this system has, in the order in which they are tried.

Law: what is not in this table is unknown here (docs/platforms.md says what was tried for real).
"""

import sys
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from backcare_desktop.runtime.presence.line import Line
from backcare_desktop.runtime.presence.way import AnyOf, FirstOf, Way


@dataclass(frozen=True, slots=True)
class Ways:
    """What is watched. lines: to be closed at the end."""

    idle: FirstOf
    lock: AnyOf
    quiet: AnyOf
    full_screen: FirstOf
    lines: tuple[Line, ...] = field(default=())


def ways(parent: QObject) -> Ways:
    """The ways of this system; none of them has begun."""
    if sys.platform == "win32":
        return _windows(parent)
    if sys.platform == "darwin":
        return _mac(parent)
    return _linux(parent)


def _linux(parent: QObject) -> Ways:
    from backcare_desktop.runtime.presence.do_not_disturb import GnomeQuiet, ServiceQuiet
    from backcare_desktop.runtime.presence.lock import SAVERS, LogindLock, SaverLock
    from backcare_desktop.runtime.presence.mutter_idle import MutterIdle
    from backcare_desktop.runtime.presence.screensaver_idle import ScreenSaverIdle
    from backcare_desktop.runtime.presence.x11_ways import X11FullScreen, X11Idle

    session, system = Line(parent), Line(parent, "SYSTEM")
    idle: tuple[Way, ...] = (MutterIdle(session), X11Idle(), ScreenSaverIdle(session))
    savers = (SaverLock(session, name, path) for name, path in SAVERS)
    quiet: tuple[Way, ...] = (
        GnomeQuiet(session),
        ServiceQuiet(session, "org.freedesktop.Notifications", "Inhibited"),
        ServiceQuiet(session, "org.dunstproject.cmd0", "paused"),
    )
    return Ways(
        FirstOf(idle, parent),
        AnyOf((LogindLock(system), *savers), parent),
        AnyOf(quiet, parent),
        FirstOf((X11FullScreen(),), parent),
        (session, system),
    )


def _windows(parent: QObject) -> Ways:
    from backcare_desktop.runtime.presence import windows_ways as here

    return Ways(
        FirstOf((here.WindowsIdle(),), parent),
        AnyOf((here.WindowsLock(),), parent),
        AnyOf((here.WindowsQuiet(),), parent),
        FirstOf((here.WindowsFullScreen(),), parent),
    )


def _mac(parent: QObject) -> Ways:
    from backcare_desktop.runtime.presence.mac_ways import MacIdle

    return Ways(FirstOf((MacIdle(),), parent), AnyOf((), parent), AnyOf((), parent), FirstOf((), parent))
