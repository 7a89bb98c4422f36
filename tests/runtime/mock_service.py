"""A service on a message bus: answers from a table, tells each call on its output, sends signals on demand.

Its one argument is the table (see `bus.MockService`). A signal of no interface is another answer from now on.
An answer of signature "h" is the reading end of a pipe; when the caller lets it go, "Released" is told.
"""

import json
import os
import select
import sys
import threading
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]


def tell(*words: Any) -> None:
    sys.stdout.write(json.dumps(words, default=str) + "\n")
    sys.stdout.flush()


def watch_release(reading: int) -> None:
    poll = select.poll()
    poll.register(reading, 0)
    poll.poll()
    os.close(reading)
    tell("Released", [])


def answer(connection: DBusConnection, message: Message, methods: dict[str, list[Any]]) -> None:
    member = message.header.fields[HeaderFields.member]
    signature, body = methods.get(member, ["", None])
    tell(member, list(message.body))
    if body is None:
        connection.send(new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("no",)))
    elif signature == "h":
        reading, writing = os.pipe()
        threading.Thread(target=watch_release, args=(writing,), daemon=True).start()
        connection.send(new_method_return(message, "h", (reading,)))
        os.close(reading)
    else:
        connection.send(new_method_return(message, signature, tuple(body)))


def send_signals(connection: DBusConnection, path: str, methods: dict[str, list[Any]]) -> None:
    for line in sys.stdin:
        interface, member, signature, body = json.loads(line)
        if not interface:
            methods[member] = [signature, body]
            continue
        connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, tuple(body)))


def main() -> None:
    table = json.loads(sys.argv[1])
    connection = open_dbus_connection(table["address"], enable_fds=True)
    connection.send_and_get_reply(message_bus.RequestName(table["name"]))
    threading.Thread(
        target=send_signals, args=(connection, table["path"], table["methods"]), daemon=True
    ).start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            answer(connection, message, table["methods"])


if __name__ == "__main__":
    main()
