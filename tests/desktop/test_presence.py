"""The running program follows a real desktop: notices paused, a full screen, a covered screen."""

import sys
import time
from pathlib import Path

import pytest

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


#: The program of a person whom six idle seconds make away: what counts them is real. It asks often.
IMPATIENT = """
import sys
from backcare_desktop.runtime.presence import attendance, presence
attendance.NATURAL_MS = presence.NATURAL_MS = int(sys.argv.pop(1))
presence.LOOK_MS = presence.RETURN_MS = 1_500
from backcare_desktop.cli.main import main
sys.exit(main([]))
"""


@pytest.fixture
def _with_a_reminder(home: Path) -> None:
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(
        '"person.first_run_done" = true\n"breaks.posture.enabled" = true\n', encoding="utf-8"
    )


@pytest.mark.usefixtures("_with_a_reminder")
def test_idle_time_is_away_and_input_is_back(start: Start, desktop: Desktop) -> None:
    program = start(command=(sys.executable, "-c", IMPATIENT, "6000"))

    def reason() -> str:
        return str(program.status()["breaks"]["reason"])

    began = time.monotonic()
    desktop.run("xdotool", "mousemove_relative", "--", "3", "3")
    wait_until(lambda: not reason(), "somebody is there", 5)
    wait_until(lambda: reason() == "away", "nobody is there", 20)
    assert time.monotonic() - began >= 6
    desktop.run("xdotool", "mousemove_relative", "--", "-3", "-3")
    wait_until(lambda: not reason(), "somebody is there", 5)


@pytest.mark.usefixtures("_with_a_reminder")
def test_reminders_are_silent_while_the_desktop_says_so(start: Start, desktop: Desktop) -> None:
    program = start(command=(sys.executable, "-c", IMPATIENT, "300000"))

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
