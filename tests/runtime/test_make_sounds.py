"""The committed sounds are the ones their script makes, and differ from each other."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "make_sounds.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False
    )


def test_committed_sounds_are_what_the_script_makes() -> None:
    checked = run("--check")
    assert (checked.returncode, checked.stdout) == (0, "")


def test_a_changed_a_missing_and_a_strange_file_are_named(tmp_path: Path) -> None:
    for source in (ROOT / "assets" / "sounds").glob("*.wav"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "hold.wav").write_bytes((tmp_path / "start.wav").read_bytes())
    (tmp_path / "step.wav").unlink()
    (tmp_path / "strange.wav").write_bytes(b"")
    checked = run("--check", "--folder", str(tmp_path))
    assert checked.returncode == 1
    assert [line.split()[0] for line in checked.stdout.splitlines()] == [
        "hold.wav",
        "step.wav",
        "strange.wav",
    ]


def test_no_two_sounds_are_the_same() -> None:
    files = list((ROOT / "assets" / "sounds").glob("*.wav"))
    assert len(files) == 20
    assert len({file.read_bytes() for file in files}) == len(files)
