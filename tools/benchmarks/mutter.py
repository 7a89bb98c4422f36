"""Stands where GNOME's shell would: the idle monitor of somebody who types, on the bus of what is measured.

Law: it answers, and tells nothing by itself.

    python -m tools.benchmarks.mutter
"""

from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

_NAME: Final = "org.gnome.Mutter.IdleMonitor"
_ANSWERS: Final[dict[str, tuple[Any, ...]]] = {
    "GetIdletime": ("t", (0,)),
    "AddIdleWatch": ("u", (1,)),
    "AddUserActiveWatch": ("u", (2,)),
    "RemoveWatch": (None, ()),
}


def main() -> None:
    """Serve until it is ended from outside; says a line once it is there."""
    bus = open_dbus_connection(bus="SESSION")
    bus.send_and_get_reply(message_bus.RequestName(_NAME))
    print("there", flush=True)
    while True:
        asked = bus.receive()
        if asked.header.message_type is MessageType.method_call:
            answer = _ANSWERS.get(asked.header.fields[HeaderFields.member])
            unknown = new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")
            bus.send(unknown if answer is None else new_method_return(asked, *answer))


if __name__ == "__main__":
    main()
