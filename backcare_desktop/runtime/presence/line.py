"""A conversation on a message bus: each question gets its answer, or None when its time is over.

Law: nothing is waited for, and no service is started by asking.
"""

from collections.abc import Callable
from typing import Any, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.runtime.message_bus import MessageBus

#: A desktop that is busy answers late; one that is frozen does not. No question waits longer than twice this.
ANSWER_MS: Final = 5_000

#: What is done with an answer: its values, None for an error or none in time.
Then = Callable[[tuple[Any, ...] | None], None]
#: What is done with a signal's values.
Ear = Callable[[tuple[Any, ...]], None]


class Line(QObject):
    """Opened where it is first needed. `lost`: the bus is gone; whoever needs it opens it again."""

    lost = Signal()

    def __init__(
        self, parent: QObject | None = None, which: Literal["SESSION", "SYSTEM"] = "SESSION"
    ) -> None:
        super().__init__(parent)
        self._bus = MessageBus(self, which)
        self._bus.heard.connect(self._on_heard)
        self._bus.replied.connect(self._on_replied)
        self._bus.lost.connect(self._on_lost)
        self._awaited: dict[int, Then] = {}
        self._ears: dict[tuple[str, Ear], Any] = {}
        self._old: set[int] = set()
        self._refused = False
        # One for all, so that answers that come cost no wake-up.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(ANSWER_MS)
        self._patience.timeout.connect(self._give_up)

    def open(self) -> bool:
        """Connects, or stays connected; False where there is no bus."""
        if not self._refused and not self._bus.open():
            # A frozen bus makes one wait for a moment, and several ways ask one after the other.
            self._refused = True
            QTimer.singleShot(ANSWER_MS, self, self._try_again)
        return self._bus.is_open

    def ask(self, address: Any, method: str, arguments: tuple[str, tuple[Any, ...]], then: Then) -> None:  # noqa: ANN401 - jeepney has no types
        """Asks a service that runs. arguments: signature and values."""
        from jeepney import MessageFlag, new_method_call  # type: ignore[import-untyped]

        signature, values = arguments
        message = new_method_call(address, method, signature or None, values)
        message.header.flags |= MessageFlag.no_auto_start
        self._send(message, then)

    def hear(self, rule: Any, ear: Ear) -> None:  # noqa: ANN401 - as above
        """Signals that fit the rule are told to this ear from now on; harmless where they are already."""
        from jeepney import message_bus

        key = (rule.serialise(), ear)
        if key not in self._ears:
            self._ears[key] = rule
            self._send(message_bus.AddMatch(rule), _nothing)

    @Slot()
    def close(self) -> None:
        """Leaves the bus; tells nobody."""
        self._patience.stop()
        self._awaited.clear()
        self._ears.clear()
        self._bus.close()

    def _send(self, message: Any, then: Then) -> None:  # noqa: ANN401 - as above
        serial = self._bus.call(message)
        if not serial:
            then(None)
            return
        self._awaited[serial] = then
        if not self._patience.isActive():
            self._patience.start()

    @Slot(int, object)
    def _on_replied(self, serial: int, message: Any) -> None:  # noqa: ANN401 - as above
        from jeepney import MessageType

        then = self._awaited.pop(serial, None)
        if not self._awaited:
            self._patience.stop()
        if then is not None:
            then(message.body if message.header.message_type is MessageType.method_return else None)

    @Slot(object)
    def _on_heard(self, message: Any) -> None:  # noqa: ANN401 - as above
        for (_, ear), rule in list(self._ears.items()):
            if rule.matches(message):
                ear(message.body)

    @Slot()
    def _try_again(self) -> None:
        self._refused = False

    @Slot()
    def _give_up(self) -> None:
        """Questions that were there the last time too have had their time."""
        late = {serial: self._awaited.pop(serial) for serial in self._old & set(self._awaited)}
        self._old = set(self._awaited)
        if self._old:
            self._patience.start()
        for then in late.values():
            then(None)

    @Slot()
    def _on_lost(self) -> None:
        self._ears.clear()
        self._patience.stop()
        awaited, self._awaited = self._awaited, {}
        for then in awaited.values():
            then(None)
        self.lost.emit()


def _nothing(_answer: tuple[Any, ...] | None) -> None:
    return


def unpacked(value: Any) -> object:  # noqa: ANN401 - as above
    """What lies in a variant, or in variants within each other."""
    while isinstance(value, tuple) and len(value) == 2:  # noqa: PLR2004 - signature and value
        value = value[1]
    return value
