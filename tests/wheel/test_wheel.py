"""The wheel, built and installed where nothing of the checkout is in reach, and run from there.

Law: the parts it depends on come from the environment of the tests, so nothing is downloaded but the
build backend that pyproject.toml names.
"""

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backcare_desktop import __version__
from backcare_desktop.runtime.command_sender import send

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "tests" / "stories" / "sleep_with_the_pack_on.toml"
#: Until something started here must have answered, in s.
PATIENCE_S = 40

pytestmark = [pytest.mark.real(), pytest.mark.timeout(180)]


@dataclass(frozen=True)
class Installed:
    """The program in an environment of its own."""

    wheel: Path
    environment: Path
    away: Path

    @property
    def variables(self) -> dict[str, str]:
        """The test's own home, and no way back to the checkout."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return {**kept, "QT_QPA_PLATFORM": "offscreen"}

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """A program of the environment, run to its end outside the checkout."""
        program, *words = command
        return subprocess.run(
            [str(self.environment / "bin" / program), *words],
            cwd=self.away,
            env=self.variables,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    away = folder / "away"
    away.mkdir()
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    _done([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)])
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    _done([sys.executable, "-m", "venv", "--without-pip", str(environment)])
    python = environment / "bin" / "python"
    _done([*pip, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)])
    (site,) = environment.glob("lib/python*/site-packages")
    # Only the folder: a path file in it, such as the one that leads to the checkout, is not read again.
    (site / "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Installed(wheel, environment, away)


def _done(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def test_the_wheel_holds_program_and_assets_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    shared = f"backcare_desktop-{__version__}.data"
    assert tops == {"backcare_desktop", f"backcare_desktop-{__version__}.dist-info", shared}
    # What desktops look for.
    assert {name for name in names if name.startswith(shared)} == {
        f"{shared}/data/share/applications/backcare-desktop.desktop",
        f"{shared}/data/share/icons/hicolor/scalable/apps/backcare-desktop.svg",
    }
    assets = {str(path.relative_to(ROOT)) for path in (ROOT / "assets").rglob("*") if path.is_file()}
    assert {f"backcare_desktop/{name}" for name in assets} <= set(names)
    modules = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "backcare_desktop").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert modules <= set(names)


def test_the_program_is_the_installed_one(installed: Installed) -> None:
    where = "import backcare_desktop.content.folder as f; print(f.__file__); print(f.assets_folder())"
    told = installed.run("python", "-c", where).stdout.split()
    assert len(told) == 2
    assert all(Path(path).is_relative_to(installed.environment) for path in told)


def test_version(installed: Installed) -> None:
    done = installed.run("backcare", "--version")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, f"backcare {__version__}", "")


def test_doctor(installed: Installed) -> None:
    done = installed.run("backcare", "doctor", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["version"] == __version__
    works = {found["name"]: found["ok"] for found in told["findings"]}
    assert works["Data folder"] is True
    assert works["Sleep clock"] is True


def test_a_story(installed: Installed) -> None:
    shutil.copy(STORY, installed.away / "story.toml")
    done = installed.run("backcare", "replay", "story.toml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.match(r"passed: .+ \([1-9]\d* expectations\)", done.stdout)


def test_its_movements_routines_and_texts_are_the_installed_ones(installed: Installed) -> None:
    count = (
        "from backcare_desktop.content.folder import assets_folder as folder;"
        "from backcare_desktop.content.library import Library;"
        "lib = Library(folder());"
        "print(len(lib.movements), len(lib.routines), len(lib.breathing), len(lib.relaxations))"
    )
    assert installed.run("python", "-c", count).stdout.split() == ["26", "9", "5", "3"]
    mine = 'title = "Mine"\n[[stage]]\nexercise = "bridge"\n'
    (installed.away / "mine.toml").write_text(mine, encoding="utf-8")
    done = installed.run("backcare", "check", "mine.toml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("fine: Mine, ")


@pytest.fixture
def window(installed: Installed, home: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [str(installed.environment / "bin" / "backcare"), "--data-dir", str(home / "d")],
        cwd=installed.away,
        env=installed.variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def test_the_window_answers_a_later_start_and_ends_when_asked(
    window: subprocess.Popen[str], installed: Installed, home: Path, qapp: object
) -> None:
    told = _status(window, home / "d")
    assert told["thermal"]["phase"] == "idle"
    later = installed.run("backcare", "status", "--json", "--data-dir", str(home / "d"))
    assert json.loads(later.stdout)["schema"] == 1
    window.send_signal(signal.SIGTERM)
    out, err = window.communicate(timeout=PATIENCE_S)
    assert (window.returncode, out, err) == (0, "", "")
    assert send(home / "d", ["status"], home, 300) is None


def _status(window: subprocess.Popen[str], folder: Path) -> dict[str, dict[str, object]]:
    """What the running window says, as soon as it listens."""
    assert window.stderr is not None
    for _ in range(PATIENCE_S * 5):
        answer = send(folder, ["status", "--json"], folder.parent, 1_000)
        if answer is not None:
            told: dict[str, dict[str, object]] = json.loads(answer.out)
            return told
        assert window.poll() is None, window.stderr.read()
        select.select([], [], [], 0.2)
    raise AssertionError("the window does not answer")
