"""Whether a Linux desktop asks for less movement, as its settings portal tells it.

Law: asked once, without waiting; who does not answer in time has not said anything.
"""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.runtime.message_bus import MessageBus

#: A portal that has to be started first takes a moment.
_ANSWER_MS: Final = 5_000
#: What is asked, in this order: namespace and key.
_ASKED: Final = (
    ("org.freedesktop.appearance", "reduced-motion"),
    ("org.gnome.desktop.interface", "enable-animations"),
)


class MotionPortal(QObject):
    """`answered` once after `start`: True for less movement, False for all of it, None where nobody said."""

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = MessageBus(self)
        self._bus.replied.connect(self._on_reply)
        self._bus.lost.connect(self._end)
        self._calls: dict[int, str] = {}
        self._found: dict[str, bool | None] = {}
        self._ended = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_ANSWER_MS)
        self._patience.timeout.connect(self._end)

    @Slot()
    def start(self) -> None:
        """Asks."""
        if not self._bus.open():
            self._end()
            return
        for namespace, key in _ASKED:
            serial = self._bus.call(_question(namespace, key))
            if serial:
                self._calls[serial] = key
        if not self._ended:
            self._patience.start()

    @Slot(int, object)
    def _on_reply(self, serial: int, reply: Any) -> None:  # noqa: ANN401 - jeepney has no types
        key = self._calls.pop(serial, None)
        if key is None:
            return
        self._found[key] = less_wanted(key, _value(reply))
        if not self._calls:
            self._end()

    @Slot()
    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._patience.stop()
        self._calls = {}
        self._bus.close()
        told = [self._found.get(key) for _, key in _ASKED]
        # The desktop's own word comes first; where it has no preference, its animations say it.
        self.answered.emit(next((less for less in told if less is not None), None))


def less_wanted(key: str, value: object) -> bool | None:
    """Whether this answer asks for less movement; None where it says nothing."""
    if key == "reduced-motion":
        # 0 is "no preference".
        return True if value == 1 and not isinstance(value, bool) else None
    return not value if isinstance(value, bool) else None


def _question(namespace: str, key: str) -> Any:  # noqa: ANN401 - as above
    from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        bus_name="org.freedesktop.portal.Desktop",
        interface="org.freedesktop.portal.Settings",
    )
    return new_method_call(portal, "Read", "ss", (namespace, key))


def _value(reply: Any) -> object:  # noqa: ANN401 - as above
    """What lies in the answer's variants; None for an error."""
    from jeepney import MessageType

    if reply.header.message_type is not MessageType.method_return or not reply.body:
        return None
    value: object = reply.body[0]
    while isinstance(value, tuple) and len(value) == 2:  # noqa: PLR2004 - signature and value
        value = value[1]
    return value
