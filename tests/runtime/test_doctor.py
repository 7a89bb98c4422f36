"""The doctor says what works, in time, without a window."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backcare_desktop.runtime.doctor import report
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock

ROOT = Path(__file__).resolve().parents[2]
ALL = ["Display", "Tray", "Notifications", "Sound", "Voice", "Sleep clock"]
ALL += ["Notice before sleep", "Keeping awake"]
ALL += ["Idle time", "Screen lock", "Do not disturb", "Full screen", "Data folder", "Lock"]


@pytest.mark.usefixtures("qapp")
def test_a_bare_machine_is_described_in_time(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/nobody")
    begun = time.monotonic()
    findings = report(Paths.own())
    assert time.monotonic() - begun < 4
    assert [found.name for found in findings] == ALL
    by_name = {found.name: found for found in findings}
    assert by_name["Data folder"].ok
    assert by_name["Lock"].ok
    assert by_name["Notifications"].ok is False
    assert by_name["Sound"].ok is False
    assert by_name["Sound"].remedy
    assert by_name["Keeping awake"].ok is False
    assert by_name["Idle time"].ok is None
    assert by_name["Idle time"].remedy
    assert by_name["Do not disturb"].ok is None


@pytest.mark.usefixtures("qapp")
def test_a_running_program_and_a_folder_that_cannot_be_made_are_named(home: Path) -> None:
    paths = Paths.below(home / "d")
    paths.make()
    lock = folder_lock(paths.data)
    assert lock.hold()
    found = {each.name: each for each in report(paths)}
    assert str(os.getpid()) in found["Lock"].detail
    assert found["Data folder"].remedy
    lock.release()
    (home / "file").write_text("")
    found = {each.name: each for each in report(Paths.below(home / "file" / "d"))}
    assert found["Data folder"].ok is False
    assert found["Lock"].ok is False


def test_it_needs_no_window_and_ends_by_itself(home: Path) -> None:
    program = (
        "from backcare_desktop.runtime.doctor import report;"
        "from backcare_desktop.runtime.paths import Paths;"
        "import sys; found = report(Paths.own()); sys.exit(len(found))"
    )
    bare = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=bare,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (len(ALL), "")
