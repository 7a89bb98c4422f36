"""Notifications of Linux desktops (org.freedesktop.Notifications).

Law: nothing is asked twice and nothing is waited for. A notice shown while its predecessor is on its way
takes its place when the server has named it; one withdrawn on its way is closed as soon as it can be.
"""

import html
import logging
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from backcare_desktop.runtime.message_bus import MessageBus
from backcare_desktop.runtime.notifier.left_behind import LeftBehind, Shown
from backcare_desktop.runtime.notifier.notice import DEFAULT_ACTION, Answered, Notice, Urgency

_log = logging.getLogger(__name__)

_APP: Final = "Backcare Desktop"
_DESKTOP_ENTRY: Final = "backcare-desktop"
_INTERFACE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_URGENCY: Final[dict[Urgency, int]] = {"low": 0, "normal": 1, "critical": 2}
#: The server's own choice, and until it is answered (ms).
_EXPIRES_DEFAULT: Final = -1
_EXPIRES_NEVER: Final = 0


class FreedesktopNotices(QObject):
    """The service of the session, if there is one.

    `answered` carries an `Answered`, `refused` a `Notice` that is not seen now (it is shown by a service that
    comes later, unless it is withdrawn before). After `changed` ask `works` again.
    """

    answered = Signal(object)
    refused = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None, left: LeftBehind | None = None) -> None:
        super().__init__(parent)
        self._left = left or LeftBehind()
        self._bus = MessageBus(self)
        self._bus.heard.connect(self._on_heard)
        self._bus.replied.connect(self._on_replied)
        self._bus.lost.connect(self._on_lost)
        self._asked = 0
        self._asked_id = 0
        self._bus_id = ""
        self._server = ""
        self._capabilities: frozenset[str] | None = None
        self._wanted: dict[str, Notice] = {}
        self._refused: set[Notice] = set()
        self._sent: dict[int, Notice] = {}
        self._shown: dict[int, str] = {}

    @property
    def works(self) -> bool:
        """Whether a notification service has answered."""
        return self._capabilities is not None

    @property
    def hopeful(self) -> bool:
        """Whether a notice may be given: the service answered, or its answer is awaited."""
        return self.works or self._asked != 0

    @property
    def reason(self) -> str:
        """Why it does not work, empty where it does."""
        if self.works:
            return ""
        if not self._bus.is_open:
            return QCoreApplication.translate("runtime", "There is no session bus.")
        return QCoreApplication.translate("runtime", "No notification service answers.")

    @Slot()
    def start(self) -> None:
        """Connects and asks what the service can do; harmless where that was done."""
        if self.hopeful:
            return
        if not self._bus.is_open and not self._join():
            return
        self._asked = self._bus.call(self._message("GetCapabilities"))

    def show(self, notice: Notice) -> None:
        """Shows it, now or as soon as the service has answered. Asks again for a service that was missing."""
        self._refused.discard(notice)
        self._wanted[notice.key] = notice
        self.start()
        if not self.hopeful:
            self._refuse(notice)
        elif self.works and notice.key not in self._keys_under_way():
            self._send(notice)

    def withdraw(self, key: str) -> None:
        """Takes it away; harmless where there is none."""
        withdrawn = self._wanted.pop(key, None)
        if withdrawn is not None:
            self._refused.discard(withdrawn)
        for number in [number for number, shown in self._shown.items() if shown == key]:
            del self._shown[number]
            self._take_away(number)
        self._remember()

    @Slot()
    def close(self) -> None:
        """Takes all away and leaves the bus."""
        for key in set(self._shown.values()) | set(self._wanted):
            self.withdraw(key)
        self._bus.close()
        self._forget()
        self._wanted.clear()

    def _join(self) -> bool:
        from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]

        if not self._bus.open():
            return False
        owner = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, _INTERFACE)
        rules = (MatchRule(type="signal", interface=_INTERFACE, path=_PATH), owner)
        self._asked_id = self._bus.call(message_bus.GetId())
        return all(self._bus.call(message_bus.AddMatch(rule)) for rule in rules)

    def _keys_under_way(self) -> set[str]:
        return {notice.key for notice in self._sent.values()}

    def _send(self, notice: Notice) -> None:
        capabilities = self._capabilities or frozenset()
        body = html.escape(notice.body, quote=False) if "body-markup" in capabilities else notice.body
        replaced = next((number for number, key in self._shown.items() if key == notice.key), 0)
        hints = {
            "urgency": ("y", _URGENCY[notice.urgency]),
            "desktop-entry": ("s", _DESKTOP_ENTRY),
            # The program sounds by itself.
            "suppress-sound": ("b", True),
        }
        actions = _flat(notice) if "actions" in capabilities else []
        expires = _EXPIRES_NEVER if notice.urgency == "critical" else _EXPIRES_DEFAULT
        content = (_APP, replaced, "", notice.title, body, actions, hints, expires)
        serial = self._bus.call(self._message("Notify", "susssasa{sv}i", content))
        if serial:
            self._sent[serial] = notice

    def _tidy(self) -> None:
        """Takes away what a killed program left with this server."""
        if self.works and self._bus_id and self._server:
            for number in self._left.numbers(self._bus_id, self._server):
                self._take_away(number)
            self._remember()

    def _take_away(self, number: int) -> None:
        self._bus.call(self._message("CloseNotification", "u", (number,)))

    def _remember(self) -> None:
        if self._bus_id and self._server:
            self._left.keep(Shown(self._bus_id, self._server, tuple(sorted(self._shown))))

    def _message(self, method: str, signature: str = "", body: tuple[object, ...] = ()) -> object:
        from jeepney import DBusAddress, new_method_call

        service = DBusAddress(_PATH, bus_name=_INTERFACE, interface=_INTERFACE)
        return new_method_call(service, method, signature or None, body)

    @Slot(int, object)
    def _on_replied(self, serial: int, message: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import HeaderFields, MessageType

        failed = message.header.message_type is not MessageType.method_return
        if serial == self._asked_id:
            self._bus_id = "" if failed else str(message.body[0])
            self._tidy()
        elif serial == self._asked:
            self._asked = 0
            self._server = str(message.header.fields.get(HeaderFields.sender, ""))
            self._on_capabilities(None if failed else frozenset(message.body[0]))
        elif serial in self._sent:
            self._on_notified(self._sent.pop(serial), None if failed else int(message.body[0]))

    def _on_capabilities(self, capabilities: frozenset[str] | None) -> None:
        self._capabilities = capabilities
        self._tidy()
        for notice in list(self._wanted.values()):
            if capabilities is None:
                self._refuse(notice)
            else:
                self._send(notice)
        self.changed.emit()

    def _on_notified(self, notice: Notice, number: int | None) -> None:
        if number is None:
            _log.warning("the notification service refused %s", notice.key)
            self._refuse(notice)
            return
        self._shown[number] = notice.key
        self._remember()
        self._refused.discard(notice)
        wanted = self._wanted.get(notice.key)
        if wanted is None:
            self.withdraw(notice.key)
        elif wanted is not notice:
            self._send(wanted)

    @Slot(object)
    def _on_heard(self, message: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import HeaderFields

        member = message.header.fields.get(HeaderFields.member)
        if member == "NameOwnerChanged":
            self._on_owner(str(message.body[2]))
        elif member == "ActionInvoked" and message.body[0] in self._shown:
            self.answered.emit(Answered(self._shown[message.body[0]], str(message.body[1])))
        elif member == "NotificationClosed":
            key = self._shown.pop(message.body[0], None)
            self._remember()
            if key is not None and key not in self._keys_under_way():
                self._wanted.pop(key, None)

    def _on_owner(self, owner: str) -> None:
        """A service came or went; nothing of an old one counts, and what it showed is refused."""
        if self.works:
            self._refuse_all()
        if owner:
            self.start()
        self.changed.emit()

    @Slot()
    def _on_lost(self) -> None:
        _log.warning("the session bus was lost")
        self._refuse_all()
        self.changed.emit()

    def _refuse_all(self) -> None:
        self._forget()
        for notice in list(self._wanted.values()):
            self._refuse(notice)

    def _refuse(self, notice: Notice) -> None:
        """Says once that nobody sees it, unless it was withdrawn or replaced in the meantime."""
        if self._wanted.get(notice.key) is notice and notice not in self._refused:
            self._refused.add(notice)
            self.refused.emit(notice)

    def _forget(self) -> None:
        self._asked = 0
        self._capabilities = None
        self._sent.clear()
        self._shown.clear()


def _flat(notice: Notice) -> list[str]:
    """The actions as the service wants them; a click on the notification is one of them."""
    named = dict(notice.actions)
    named.setdefault(DEFAULT_ACTION, QCoreApplication.translate("runtime", "Open"))
    return [word for action in named.items() for word in action]
