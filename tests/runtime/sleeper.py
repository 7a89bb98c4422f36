"""A program with a sleep watch, as a process of its own: Qt connects to the system bus once in a process.

Tells "works" or "deaf", then "sleep" and "woke" as it hears them.
"""

import sys

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from backcare_desktop.runtime.sleep_watch import SleepWatch


class Teller(QObject):
    """Writes down what the watch says."""

    def __init__(self, watch: SleepWatch) -> None:
        super().__init__()
        self._watch = watch

    @Slot()
    def on_sleep(self) -> None:
        self.say("sleep")

    @Slot()
    def on_woke(self) -> None:
        self.say("woke")

    @Slot()
    def on_known(self) -> None:
        self.say("works" if self._watch.works else f"deaf: {self._watch.reason}")

    def say(self, word: str) -> None:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()


def main() -> int:
    app = QCoreApplication(sys.argv)
    watch = SleepWatch(app)
    teller = Teller(watch)
    watch.aboutToSleep.connect(teller.on_sleep)
    watch.woke.connect(teller.on_woke)
    watch.changed.connect(teller.on_known)
    if "--no-bus" in sys.argv:
        QTimer.singleShot(200, teller.on_known)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
