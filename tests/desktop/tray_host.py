"""A tray without a panel: what a desktop's host of StatusNotifier items does, asked for word by word.

Law: a process of its own, as the program waits for answers of the watcher. It reads a word from a line
of standard input and answers with a line of JSON: items, tip, menu, choose LABEL, activate.
"""

import json
import os
import select
import sys
from collections import deque
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

WATCHER: Final = "org.kde.StatusNotifierWatcher"
ITEM: Final = "org.kde.StatusNotifierItem"
MENU: Final = "com.canonical.dbusmenu"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
KNOWN: Final = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


class Host:
    """Watcher and host in one."""

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(bus=address)
        self._bus.send_and_get_reply(message_bus.RequestName(WATCHER))
        self.items: list[str] = []

    def serve(self) -> None:
        """Until standard input ends."""
        while True:
            ready, _, _ = select.select([0, self._bus.sock], [], [])
            if self._bus.sock in ready:
                self._take(self._bus.receive(timeout=1))
            if 0 in ready:
                line = os.read(0, 4096).decode()
                if not line:
                    return
                sys.stdout.write(json.dumps(self._answer(line.strip())) + "\n")
                sys.stdout.flush()

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            return
        member = fields[HeaderFields.member]
        if member == "RegisterStatusNotifierItem":
            self.items.append(fields[HeaderFields.sender])
            self._bus.send(new_method_return(message))
        elif member == "Get":
            self._bus.send(new_method_return(message, "v", (KNOWN[message.body[1]],)))
        elif member == "GetAll":
            self._bus.send(new_method_return(message, "a{sv}", (KNOWN,)))
        else:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _answer(self, line: str) -> Any:  # noqa: ANN401 - whatever was asked for
        word, _, rest = line.partition(" ")
        match word:
            case "items":
                return self.items
            case "tip":
                _, tip = self._get(ITEM, "ToolTip")
                return [tip[2], tip[3]]
            case "pixels":
                return len(self._get(ITEM, "IconPixmap")[1]) or self._get(ITEM, "IconName")[1]
            case "menu":
                return [label for _, label in self._menu()]
            case "choose":
                chosen = next(number for number, label in self._menu() if label == rest)
                self._ask(MENU, "Event", "isvu", (chosen, "clicked", ("s", ""), 0))
                return chosen
            case _:
                self._ask(ITEM, "Activate", "ii", (0, 0))
                return word

    def _menu(self) -> list[tuple[int, str]]:
        _, (_, _, entries) = self._ask(MENU, "GetLayout", "iias", (0, -1, []))
        shown = []
        for _, (number, told, _) in entries:
            hidden = told.get("visible", ("b", True))[1] is False or "label" not in told
            if not hidden:
                shown.append((number, told["label"][1].replace("_", "")))
        return shown

    def _get(self, interface: str, name: str) -> Any:  # noqa: ANN401 - as above
        return self._ask(PROPERTIES, "Get", "ss", (interface, name))[0]

    def _ask(self, interface: str, method: str, signature: str, values: tuple[Any, ...]) -> Any:  # noqa: ANN401 - as above
        """What the newest item answers; questions of its own are answered meanwhile."""
        path = "/MenuBar" if interface == MENU else "/StatusNotifierItem"
        item = DBusAddress(path, bus_name=self.items[-1], interface=interface)
        serial = next(self._bus.outgoing_serial)
        self._bus.send(new_method_call(item, method, signature, values), serial=serial)
        others: deque[Message] = deque()
        while True:
            message = self._bus.receive(timeout=5)
            if message.header.fields.get(HeaderFields.reply_serial) == serial:
                break
            others.append(message)
        for other in others:
            self._take(other)
        if message.header.message_type is MessageType.error:
            raise RuntimeError(str(message.body))
        return message.body


if __name__ == "__main__":
    Host(sys.argv[1]).serve()
