"""The running program follows a real desktop: notices paused, a full screen, a covered screen."""

import sys
from pathlib import Path

from tests.desktop.conftest import Start
from tests.desktop.desktop import Desktop, wait_until
from tests.desktop.needs import NEEDS
from tests.runtime.bus import MockService

pytestmark = NEEDS

SAVER = "org.freedesktop.ScreenSaver"
WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([]); window = QWidget(); window.showFullScreen(); app.exec()
"""


def test_reminders_are_silent_while_the_desktop_says_so(start: Start, desktop: Desktop, home: Path) -> None:
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(
        '"person.first_run_done" = true\n"breaks.posture.enabled" = true\n', encoding="utf-8"
    )
    program = start()

    def silent_for(reason: str) -> None:
        wait_until(lambda: program.status()["breaks"]["reason"] == reason, reason or "nothing silences", 25)

    silent_for("")
    desktop.run("dunstctl", "set-paused", "true")
    silent_for("do-not-disturb")
    desktop.run("dunstctl", "set-paused", "false")
    silent_for("")
    window = desktop.start(sys.executable, "-c", WINDOW)
    silent_for("fullscreen")
    window.kill()
    window.wait()
    saver = MockService(
        desktop.env["DBUS_SESSION_BUS_ADDRESS"], SAVER, "/ScreenSaver", {"GetActive": ["b", [True]]}
    )
    silent_for("away")
    # It fell: what it said does not count any more, and the full screen is gone.
    saver.close()
    silent_for("")
