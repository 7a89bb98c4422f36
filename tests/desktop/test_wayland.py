"""Under a Wayland compositor without a screen: the window, the notice, the card and a second start.

What cannot be tried without hands there, and what no program may do there, stands in docs/platforms.md.
"""

import copy
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.conftest import PICTURES, Start
from tests.desktop.desktop import NOTHING, Desktop, wait_until
from tests.desktop.hands import Voice, usable
from tests.desktop.needs import NEEDS
from tests.desktop.program import Program
from tests.desktop.screen_reader import offenders
from tests.kill.shim import Clocks, built

pytestmark = [*NEEDS, pytest.mark.real("weston", "weston-screenshooter", "gcc")]

SETTINGS = """[person]
first_run_done = true
[breaks.posture]
enabled = true
"""
MINUTE_S = 60


class Compositor:
    """Weston, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        folder.chmod(0o700)
        self.socket = folder / "wayland"
        words = ["weston", "--backend=headless-backend.so", f"--socket={self.socket.name}", "--use-pixman"]
        words += ["--width=1024", "--height=768", "--idle-time=0", "--debug", "--no-config"]
        self.env = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": self.socket.name}
        self._process = subprocess.Popen(words, env=self.env, stdout=NOTHING, stderr=NOTHING)
        wait_until(self.socket.exists, "the compositor is there")

    def photograph(self, folder: Path) -> Path:
        """The screen as a picture in this folder."""
        subprocess.run(["weston-screenshooter"], env=self.env, cwd=folder, check=True, timeout=20)
        return max(folder.glob("wayland-screenshot-*.png"))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()


@pytest.fixture
def compositor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Compositor]:
    made = Compositor(tmp_path_factory.mktemp("w"))
    yield made
    made.close()


@pytest.fixture
def clocks(tmp_path_factory: pytest.TempPathFactory) -> Clocks:
    folder = tmp_path_factory.mktemp("c")
    return Clocks(folder, built(folder))


@pytest.fixture
def desktop(desktop: Desktop, compositor: Compositor, clocks: Clocks) -> Desktop:
    """The buses, notices and sound of the other desktop, with another screen."""
    here = copy.copy(desktop)
    screen = {"WAYLAND_DISPLAY": str(compositor.socket), "DISPLAY": "", "QT_QPA_PLATFORM": "wayland"}
    here.env = {**desktop.env, **clocks.environment, **screen}
    return here


def breaks(program: Program) -> dict[str, Any]:
    return dict(program.status()["breaks"])


def test_window_notice_card_and_second_start(
    start: Start, desktop: Desktop, compositor: Compositor, clocks: Clocks, home: Path, tmp_path: Path
) -> None:
    folder = home / "config" / "backcare-desktop"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(SETTINGS)
    program = start()
    wait_until(lambda: breaks(program)["phase"] == "counting", "the reminder counts")
    assert not breaks(program)["reason"], "nobody can tell whether somebody is there: plain intervals"
    hands = Voice(program)
    hands.go("Breaks")
    wait_until(lambda: program.reader.find("Breaks"), "the page is open")
    assert not offenders(program.reader.things())
    # What follows stands on the card alone.
    hands.go("Relief")
    wait_until(lambda: program.reader.find("How is your back"), "another page is open")
    notices = desktop.notices()
    clocks.pass_by(30 * MINUTE_S - 20)
    wait_until(lambda: breaks(program)["phase"] == "notice", "the notice comes first")
    wait_until(lambda: desktop.notices() > notices, "the desktop shows it")
    clocks.pass_by(15)
    wait_until(lambda: usable(program, "In 5 min"), "the card is there", 40)
    picture = compositor.photograph(tmp_path)
    if PICTURES:
        picture.rename(Path(PICTURES).resolve() / "wayland.png")
    assert breaks(program)["phase"] == "due"
    hands.press("In 5 min")
    wait_until(lambda: breaks(program)["phase"] == "snoozed", "it is put off")
    wait_until(lambda: not usable(program, "Done"), "the card is gone")
    clocks.pass_by(5 * MINUTE_S)
    wait_until(lambda: usable(program, "Done"), "the card is there again", 30)
    hands.press("Done")
    wait_until(lambda: breaks(program)["phase"] == "counting", "it was taken")
    wait_until(lambda: not usable(program, "Done"), "the card is gone")
    assert breaks(program)["today"] == {"offered": 1, "taken": 1, "missed": 0}
    later = program.start_again()
    assert (later.returncode, later.stdout, later.stderr) == (0, "", "")
    assert program.says("breaks", "pause", "1h")
    assert breaks(program)["phase"] == "paused"
