"""The first program, as a process of its own: holds a data folder and answers what it hears.

Its argument is the data folder; "ready" is said once it listens, "taken" where another holds the folder.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from backcare_desktop.runtime.single_instance import Command, SingleInstance


def answer(command: Command) -> None:
    if command.argv[:1] == ("silent",):
        return
    command.reply(1, f"{command.cwd} {' '.join(command.argv)}\n", "refused\n")


def main() -> int:
    app = QCoreApplication(sys.argv)
    instance = SingleInstance(Path(sys.argv[1]), app)
    instance.commandReceived.connect(answer)
    held = instance.acquire()
    sys.stdout.write("ready\n" if held else f"{instance.state.value}\n")
    sys.stdout.flush()
    return app.exec() if held else 3


if __name__ == "__main__":
    sys.exit(main())
