"""Whether the desktop wants no notices: the notification service's own word, or GNOME's setting.

Law: told by events alone; each question has its time.
"""

import os
import shutil
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from backcare_desktop.runtime.presence.line import Line, unpacked
from backcare_desktop.runtime.presence.way import Way, override

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_GSETTINGS: Final = ("get", "org.gnome.desktop.notifications", "show-banners")
_SETTINGS_FOLDER: Final = "/org/gnome/desktop/notifications/"
_ANSWER_MS: Final = 3_000


class ServiceQuiet(Way):
    """A yes-or-no property of the notification service.

    KDE: `Inhibited` of its own interface. dunst: `paused` of org.dunstproject.cmd0.
    """

    def __init__(self, line: Line, interface: str, property_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = f"{interface}.{property_name}"
        self._line = line
        self._interface = interface
        self._property = property_name
        self._on = False
        line.lost.connect(self._on_lost)

    @override
    def start(self) -> None:
        from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]

        if not self._line.open():
            self.told.emit(None)
            return
        self._on = True
        changed = MatchRule(type="signal", interface=_PROPERTIES, member="PropertiesChanged", path=_PATH)
        self._line.hear(changed, self._on_changed)
        owner = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        self._line.hear(owner, self._on_owner)
        self.ask()

    @override
    def ask(self) -> None:
        from jeepney import DBusAddress

        place = DBusAddress(_PATH, bus_name=_NAME, interface=_PROPERTIES)
        self._line.ask(place, "Get", ("ss", (self._interface, self._property)), self._on_answer)

    @override
    def close(self) -> None:
        self._on = False

    def _on_answer(self, answer: tuple[Any, ...] | None) -> None:
        if self._on:
            value = None if answer is None else unpacked(answer[0])
            self.told.emit(value if isinstance(value, bool) else None)

    def _on_changed(self, values: tuple[Any, ...]) -> None:
        if self._on and values[0] == self._interface:
            self.ask()

    def _on_owner(self, values: tuple[Any, ...]) -> None:
        if self._on and values[2]:
            self.ask()
        elif self._on:
            self.told.emit(None)

    def _on_lost(self) -> None:
        if self._on:
            self._on = False
            self.told.emit(None)


class GnomeQuiet(Way):
    """GNOME's switch. Its settings service tells that something changed, and then gsettings is asked."""

    name = "gsettings"

    def __init__(self, line: Line, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._program = QProcess(self)
        self._program.finished.connect(self._on_finished)
        self._program.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_ANSWER_MS)
        self._patience.timeout.connect(self._program.kill)
        self._again = False

    @override
    def start(self) -> None:
        from jeepney import MatchRule

        if self._line.open():
            rule = MatchRule(type="signal", interface="ca.desrt.dconf.Writer", member="Notify")
            rule.add_arg_condition(0, _SETTINGS_FOLDER, kind="path")
            self._line.hear(rule, self._on_changed)
        self.ask()

    @override
    def ask(self) -> None:
        desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
        if "GNOME" not in desktops or shutil.which("gsettings") is None:
            self.told.emit(None)
        elif self._program.state() != QProcess.ProcessState.NotRunning:
            self._again = True
        else:
            self._program.start("gsettings", list(_GSETTINGS))
            self._patience.start()

    @override
    def close(self) -> None:
        self._patience.stop()
        self._again = False
        if self._program.state() != QProcess.ProcessState.NotRunning:
            self._program.kill()
            self._program.waitForFinished(500)

    def _on_changed(self, _values: tuple[Any, ...]) -> None:
        self.ask()

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        said = bytes(self._program.readAllStandardOutput().data()).decode(errors="replace").strip()
        banners = {"true": True, "false": False}.get(said) if code == 0 else None
        self.told.emit(None if banners is None else not banners)
        if self._again:
            self._again = False
            self.ask()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._patience.stop()
            self.told.emit(None)
