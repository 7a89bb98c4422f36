"""Idle time and full screen on X11.

Law: asked; a server that is gone says "nobody can tell".
"""

import os
from typing import Final

from backcare_desktop.runtime.presence.way import Way, override
from backcare_desktop.runtime.presence.x11 import X11, is_x11

#: Properties that the window manager keeps.
_MANAGED: Final = "_NET_SUPPORTING_WM_CHECK"
_USED: Final = "_NET_ACTIVE_WINDOW"
_STATE: Final = "_NET_WM_STATE"
_FULL: Final = "_NET_WM_STATE_FULLSCREEN"


class X11Way(Way):
    """Connected from `start` to `close`."""

    by_event = False

    _server: X11 | None = None

    @override
    def start(self) -> None:
        self.close()
        try:
            self._server = X11() if is_x11() else None
        except (OSError, AttributeError):
            # No server, or no such library.
            self._server = None
        self.ask()

    @override
    def ask(self) -> None:
        told = None if self._server is None or not self._server.works else self.look(self._server)
        self.told.emit(told)

    @override
    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def look(self, server: X11) -> object:
        """What the server says now."""
        raise NotImplementedError


class X11Idle(X11Way):
    """Tells the idle time in ms."""

    name = "X11"

    @override
    def look(self, server: X11) -> int | None:
        return server.idle_ms()


class X11FullScreen(X11Way):
    """Tells whether the window that is used fills the screen; our own does not count."""

    name = "X11"

    #: The window that was used when it was last looked.
    _used = 0

    @override
    def look(self, server: X11) -> bool | None:
        root = server.root
        managed, used, state = server.numbers((root, _MANAGED), (root, _USED), (self._used or root, _STATE))
        if not managed:
            # No window manager that would say it.
            return None
        window = next(iter(used), 0)
        if window != self._used:
            self._used = window
            (state,) = server.numbers((window, _STATE)) if window else ((),)
        if not window or server.atom(_FULL) not in state:
            return False
        return server.numbers((window, "_NET_WM_PID")) != [(os.getpid(),)]
