"""The real program with a second ear: a test speaks to it on standard input, and hears what it does outside.

Law: everything is the program's own (command line, window, driver, keeper, sound port); only the ear is
added. Words: ["event", move] ["leave"] ["block", seconds] ["raise"] ["thread-raise"]. It tells each alarm
that the performer asks of the sound, with the moment on the monotonic clock.
"""

import json
import os
import sys
import threading
import time
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot

from backcare_desktop.app import root
from backcare_desktop.app.services import Services
from backcare_desktop.cli.main import main
from backcare_desktop.engine.thermal.advance import Level
from backcare_desktop.gui.overriding import override
from backcare_desktop.viewmodel import wishes
from tests.kill.moves import event_of


def tell(**words: Any) -> None:
    sys.stdout.write(json.dumps({**words, "at": time.monotonic()}) + "\n")
    sys.stdout.flush()


class Ear(QObject):
    """Hears the test."""

    _came = Signal(list)

    def __init__(self, app: root.App) -> None:
        super().__init__(app)
        self._app = app
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_words)
        self._came.connect(self._do, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_words(self) -> None:
        line = os.read(0, 65536)
        if not line:
            self._notifier.setEnabled(False)
            return
        for words in line.splitlines():
            # A word each, so that one that raises does not swallow the next.
            self._came.emit(json.loads(words))

    @Slot(list)
    def _do(self, words: list[Any]) -> None:
        match words:
            case ["event", move]:
                self._app.wishing.wish(event_of(move))
                tell(did=move[0])
            case ["block", seconds]:
                tell(did="block")
                time.sleep(seconds)
                tell(did="unblocked")
            case ["leave"]:
                self._app.wishing.wish(wishes.QuitWished())
            case ["raise"]:
                raise ZeroDivisionError("on purpose, in a slot")
            case ["thread-raise"]:
                threading.Thread(target=_fail).start()
            case _:
                raise ValueError(words)


def _fail() -> None:
    raise ZeroDivisionError("on purpose, in a thread")


class Steered(root.App):
    """The program, heard and told."""

    @override
    def begin_services(self, services: Services) -> None:
        sound = services.sound
        real = sound.set_alarm

        def set_alarm(level: Level, loud: bool) -> None:
            tell(alarm=level, loud=loud)
            real(level, loud)

        sound.set_alarm = set_alarm  # type: ignore[method-assign]
        super().begin_services(services)
        Ear(self)
        tell(did="began")


if __name__ == "__main__":
    root.App = Steered  # type: ignore[misc]
    sys.exit(main(sys.argv[1:]))
