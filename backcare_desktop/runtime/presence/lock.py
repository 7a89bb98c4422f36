"""Whether the screen is locked or covered by its saver: logind's hint, and the desktops' own screen savers.

Law: a wish to lock is no lock: on logind's Lock and Unlock the hint is asked again, because who was asked to
lock the screen may have no way to say that it was unlocked.
"""

import os
from typing import Any, Final

from PySide6.QtCore import QObject

from backcare_desktop.runtime.presence.line import Line, unpacked
from backcare_desktop.runtime.presence.way import Way, override

_LOGIND: Final = "org.freedesktop.login1"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
#: Name and path of each; name and interface are the same.
SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)


class LogindLock(Way):
    """The hint that GNOME, KDE and others keep at logind."""

    name = "logind"

    def __init__(self, line: Line, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._path = ""
        line.lost.connect(self._on_lost)

    @override
    def start(self) -> None:
        from jeepney import DBusAddress  # type: ignore[import-untyped]

        if not self._line.open():
            self.told.emit(None)
            return
        place = DBusAddress("/org/freedesktop/login1", _LOGIND, "org.freedesktop.login1.Manager")
        session = os.environ.get("XDG_SESSION_ID") or "auto"
        self._line.ask(place, "GetSession", ("s", (session,)), self._on_session)

    @override
    def ask(self) -> None:
        from jeepney import DBusAddress

        if not self._path:
            self.start()
            return
        place = DBusAddress(self._path, _LOGIND, _PROPERTIES)
        self._line.ask(place, "Get", ("ss", (_SESSION, "LockedHint")), self._on_hint)

    @override
    def close(self) -> None:
        self._path = ""

    def _on_session(self, answer: tuple[Any, ...] | None) -> None:
        from jeepney import MatchRule

        if answer is None:
            self.told.emit(None)
            return
        self._path = str(answer[0])
        for member in ("Lock", "Unlock"):
            rule = MatchRule(type="signal", interface=_SESSION, member=member, path=self._path)
            self._line.hear(rule, self._on_signal)
        changed = MatchRule(type="signal", interface=_PROPERTIES, member="PropertiesChanged", path=self._path)
        self._line.hear(changed, self._on_signal)
        self.ask()

    def _on_signal(self, _values: tuple[Any, ...]) -> None:
        if self._path:
            self.ask()

    def _on_hint(self, answer: tuple[Any, ...] | None) -> None:
        if self._path:
            hint = None if answer is None else unpacked(answer[0])
            self.told.emit(hint if isinstance(hint, bool) else None)

    def _on_lost(self) -> None:
        if self._path:
            self._path = ""
            self.told.emit(None)


class SaverLock(Way):
    """What one desktop's screen saver says of itself."""

    def __init__(self, line: Line, name: str, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._line = line
        self._path = path
        self._on = False
        line.lost.connect(self._on_lost)

    @override
    def start(self) -> None:
        from jeepney import MatchRule, message_bus

        if not self._line.open():
            self.told.emit(None)
            return
        self._on = True
        rule = MatchRule(type="signal", interface=self.name, member="ActiveChanged")
        self._line.hear(rule, self._on_changed)
        owner = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        owner.add_arg_condition(0, self.name)
        self._line.hear(owner, self._on_owner)
        self.ask()

    @override
    def ask(self) -> None:
        from jeepney import DBusAddress

        place = DBusAddress(self._path, bus_name=self.name, interface=self.name)
        self._line.ask(place, "GetActive", ("", ()), self._on_active)

    @override
    def close(self) -> None:
        self._on = False

    def _on_active(self, answer: tuple[Any, ...] | None) -> None:
        if self._on:
            self.told.emit(None if answer is None else bool(answer[0]))

    def _on_changed(self, values: tuple[Any, ...]) -> None:
        self._on_active(values)

    def _on_owner(self, values: tuple[Any, ...]) -> None:
        if self._on and values[2]:
            self.ask()
        elif self._on:
            self.told.emit(None)

    def _on_lost(self) -> None:
        if self._on:
            self._on = False
            self.told.emit(None)
