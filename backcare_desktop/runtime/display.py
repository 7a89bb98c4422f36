"""Whether windows can be shown, asked before Qt is: it ends the program where it has no display.

Law: one plain sentence, or None; asked in a few milliseconds.
"""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

#: Platforms of Qt that need somebody to show their windows.
_ASKED: Final = frozenset({"xcb", "wayland", "wayland-egl"})
_TIMEOUT_S: Final = 1.0


def display_problem() -> str | None:
    """Why no window can be shown here, None where one can (or where the system is not Linux)."""
    if not sys.platform.startswith("linux") or not _needs_display():
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    if not wayland and not x11:
        return QCoreApplication.translate(
            "runtime",
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Start Backcare Desktop from a desktop session.",
        )
    if (wayland and _wayland_opens(wayland)) or (x11 and _x11_opens(x11)):
        return None
    return QCoreApplication.translate(
        "runtime",
        "The screen {name} cannot be opened. "
        "Start Backcare Desktop from the desktop session of the same person.",
    ).format(name=wayland or x11)


def _needs_display() -> bool:
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    names = [name.partition(":")[0] for name in wanted.split(";") if name]
    return all(name in _ASKED for name in names)


def _wayland_opens(name: str) -> bool:
    return _connects(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / name))


def _x11_opens(name: str) -> bool:
    """Whether the server lets us in, asked through the library that Qt asks.

    The connection stays open until the program ends. A server that its last client leaves begins anew, and
    turns away whoever comes just then: that would be Qt.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Without it Qt says itself which library is missing.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(name), None))
    return not xcb.xcb_connection_has_error(connection)


def _connects(path: str) -> bool:
    if sys.platform == "win32":
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_TIMEOUT_S)
        try:
            line.connect(path)
        except (OSError, ValueError):
            return False
    return True
