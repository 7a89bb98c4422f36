"""Idle time as org.freedesktop.ScreenSaver tells it, when asked.

Law: its unit depends on who answers: the specification says seconds, KDE answers milliseconds. Not on
Wayland: there KDE always answers 0.
"""

import os
from typing import Any, Final

from PySide6.QtCore import QObject

from backcare_desktop.runtime.presence.line import Line
from backcare_desktop.runtime.presence.way import Way, override

_NAME: Final = "org.freedesktop.ScreenSaver"
_KDE: Final = "org.kde.screensaver"
_MS: Final = 1_000


class ScreenSaverIdle(Way):
    """Tells the idle time in ms when it is asked."""

    name = "org.freedesktop.ScreenSaver"
    by_event = False

    def __init__(self, line: Line, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._unit_ms = _MS

    @override
    def start(self) -> None:
        from jeepney import message_bus  # type: ignore[import-untyped]

        if os.environ.get("WAYLAND_DISPLAY") or not self._line.open():
            self.told.emit(None)
            return
        self._line.ask(message_bus, "NameHasOwner", ("s", (_KDE,)), self._on_kde)

    @override
    def ask(self) -> None:
        from jeepney import DBusAddress

        service = DBusAddress("/ScreenSaver", bus_name=_NAME, interface=_NAME)
        self._line.ask(service, "GetSessionIdleTime", ("", ()), self._on_idle_time)

    def _on_kde(self, answer: tuple[Any, ...] | None) -> None:
        self._unit_ms = 1 if answer is not None and answer[0] else _MS
        self.ask()

    def _on_idle_time(self, answer: tuple[Any, ...] | None) -> None:
        self.told.emit(None if answer is None else int(answer[0]) * self._unit_ms)
