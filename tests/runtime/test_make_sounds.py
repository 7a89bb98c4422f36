"""The committed sounds are the ones their script makes, and differ from each other."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

from backcare_desktop.engine.effects import PHASE_CUES
from backcare_desktop.engine.guided.script import Phase

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


def test_each_phase_has_its_sound_and_each_sound_its_line_in_the_docs() -> None:
    assert set(PHASE_CUES) == set(get_args(Phase))
    played = {*PHASE_CUES.values(), "half-way", "last-seconds", "session-done", "off-confirmed", "start"}
    files = {file.stem for file in (ROOT / "assets" / "sounds").glob("*.wav")}
    assert played <= files
    table = (ROOT / "docs" / "sounds-and-voice.md").read_text(encoding="utf-8")
    assert [name for name in sorted(played) if f"\n| `{name}` |" not in table] == []
