"""Settings that are no settings, under the real program: it starts, says so, and no cap moves (S7)."""

import shutil
from pathlib import Path

import pytest

from tests.faults_real.running import ROOT, Program, backcare, ready

BAD = {
    "wrong-type": b'cold.max_application = "long"',
    "nan": b"cold.max_application = nan",
    "negative": b"cold.max_application = -5",
    "huge": b"cold.max_application = 1e300",
    "beyond": b"cold.max_application = 60",
    "not-utf-8": b"cold.max_application = 10 # \xff\xfe\n",
    "not-toml": b"cold.max_application = = 10",
}


@pytest.mark.control("settings")
@pytest.mark.parametrize("written", BAD.values(), ids=BAD.keys())
def test_a_bad_setting_moves_no_cap_and_is_kept(folder: Path, written: bytes) -> None:
    file = folder / "config" / "settings.toml"
    file.parent.mkdir(mode=0o700)
    file.write_bytes(written)
    with Program(folder) as program:
        ready(program)
        assert program.command("cold", "--method", "ice-pack", "--minutes", "21").code == 1
        assert program.status()["refused"]["limit"] == "cold.max_application"
        assert program.command("cold", "--method", "ice-pack", "--minutes", "20").code == 0
        assert "Traceback" not in program.errors
    copies = list(file.parent.glob("settings.broken-*.toml"))
    assert [copy.read_bytes() for copy in copies] == [written], "what a person wrote is not lost"


def test_a_good_setting_is_heeded(folder: Path) -> None:
    (folder / "config").mkdir(mode=0o700)
    (folder / "config" / "settings.toml").write_text("[cold]\nmax_application = 12\n")
    with Program(folder) as program:
        ready(program)
        assert program.command("cold", "--method", "ice-pack", "--minutes", "13").code == 1


def test_missing_assets_are_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = folder.parent / "copy"
    shutil.copytree(ROOT / "backcare_desktop", copy / "backcare_desktop")
    monkeypatch.setattr("tests.faults_real.running.ROOT", copy)
    told = backcare(folder)
    assert told.returncode == 1, told.stderr
    assert told.stderr.count("\n") == 1, told.stderr
    assert "assets" in told.stderr


@pytest.mark.control("two-channels")
@pytest.mark.parametrize("gone", ["sounds/alarm-high.wav", "icons/*.svg"])
def test_missing_assets_of_one_kind_do_not_keep_it_from_alarming(
    folder: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    copy = folder.parent / "copy"
    for part in ("backcare_desktop", "assets", "tests"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (copy / "assets").glob(gone):
        file.unlink()
    monkeypatch.setattr("tests.faults_real.running.ROOT", copy)
    with Program(folder) as program:
        ready(program)
        program.do("start", "cold", "ice-pack", 0.02, 1, "single")
        assert program.alarm("medium")
        assert program.status()["thermal"]["phase"] == "remove"
