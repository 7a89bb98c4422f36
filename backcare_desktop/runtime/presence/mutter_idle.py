"""Idle time as GNOME's Mutter tells it, by events.

Law: nothing is asked while the person is at the keyboard.
"""

from typing import Any, Final

from PySide6.QtCore import QObject

from backcare_desktop.engine.breaks.states import NATURAL_MS
from backcare_desktop.runtime.presence.line import Line
from backcare_desktop.runtime.presence.way import Way, override

_NAME: Final = "org.gnome.Mutter.IdleMonitor"
_PATH: Final = "/org/gnome/Mutter/IdleMonitor/Core"


class MutterIdle(Way):
    """Tells the idle time in ms: when it has become long, and when it ended."""

    name = "Mutter"

    def __init__(self, line: Line, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._on = False
        self._idle_watch = 0
        self._active_watch = 0
        line.lost.connect(self._on_lost)

    @override
    def start(self) -> None:
        from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]

        if not self._line.open():
            self.told.emit(None)
            return
        self._on = True
        owner = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        self._line.hear(owner, self._on_owner)
        self._line.hear(MatchRule(type="signal", interface=_NAME, member="WatchFired"), self._on_fired)
        self._ask("AddIdleWatch", ("t", (NATURAL_MS,)), self._on_idle_watch)
        self.ask()

    @override
    def ask(self) -> None:
        self._ask("GetIdletime", ("", ()), self._on_idle_time)

    @override
    def close(self) -> None:
        for watch in filter(None, (self._idle_watch, self._active_watch)):
            self._ask("RemoveWatch", ("u", (watch,)), lambda _answer: None)
        self._forget()

    def _ask(self, method: str, arguments: tuple[str, tuple[Any, ...]], then: Any) -> None:  # noqa: ANN401 - see Then
        from jeepney import DBusAddress

        self._line.ask(DBusAddress(_PATH, bus_name=_NAME, interface=_NAME), method, arguments, then)

    def _on_idle_watch(self, answer: tuple[Any, ...] | None) -> None:
        if self._on:
            self._idle_watch = 0 if answer is None else int(answer[0])

    def _on_active_watch(self, answer: tuple[Any, ...] | None) -> None:
        if self._on:
            self._active_watch = 0 if answer is None else int(answer[0])

    def _on_idle_time(self, answer: tuple[Any, ...] | None) -> None:
        if not self._on:
            return
        if answer is None:
            self._forget()
            self.told.emit(None)
            return
        idle_ms = int(answer[0])
        if idle_ms >= NATURAL_MS and not self._active_watch:
            self._ask("AddUserActiveWatch", ("", ()), self._on_active_watch)
        self.told.emit(idle_ms)

    def _on_fired(self, values: tuple[Any, ...]) -> None:
        watch = int(values[0])
        if watch and watch == self._idle_watch:
            self.ask()
        elif watch and watch == self._active_watch:
            # It fires once.
            self._active_watch = 0
            self.told.emit(0)

    def _on_owner(self, values: tuple[Any, ...]) -> None:
        """The shell ended, or a new one began: its watches are gone."""
        if self._on:
            self._idle_watch = self._active_watch = 0
            if values[2]:
                self.start()
            else:
                self.told.emit(None)

    def _on_lost(self) -> None:
        if self._on:
            self._forget()
            self.told.emit(None)

    def _forget(self) -> None:
        self._on = False
        self._idle_watch = self._active_watch = 0
