"""`backcare check FILE`: fine, or one line for each thing wrong; no window, no store."""

import os
from pathlib import Path

import pytest

from backcare_desktop.cli.main import main

GOOD = 'title = "Morning"\n[[stage]]\nexercise = "cat_cow"\nreps = 6\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def test_a_good_file_is_fine(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(GOOD, encoding="utf-8")
    assert main(["check", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out == "fine: Morning, 0:47 min\n"
    assert told.err == ""


def test_everything_wrong_is_a_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(
        GOOD.replace("6", "60") + '[[stage]]\nbreathe = "slow46"\ntime_s = 9999\n', encoding="utf-8"
    )
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        f"{path}: stage 1: reps = 60; 1 to 15 is right (move.reps)",
        f"{path}: stage 2: time_s = 9999; 1 to 600 is right (breath.slow)",
    ]


@pytest.mark.parametrize(
    "words", [["check"], ["check", "no/such/file.toml"], ["check", "."], ["check", "a", "b"]]
)
def test_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(words)
    except SystemExit as exit_:
        code = int(str(exit_.code))
    assert code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_title_cannot_write_to_the_terminal(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(GOOD.replace("Morning", "\\u001b]0;x\\u0007"), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    said = f"{path}: title: U+001B is a sign that cannot be seen; leave it out\n"
    assert capsys.readouterr().err == said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_what_is_no_file_is_said_to_be_what_it_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(path)
    for where, said in (
        (path, "a pipe, not a file"),
        (path.parent, "a folder, not a file"),
        (Path("/dev/null"), "a device, not a file"),
        (path / "in", "Not a directory"),
        (path.parent / "none", "there is no such file"),
        (path.parent / "\0", "not the name of a file"),
    ):
        assert main(["check", str(where)]) == 2
        assert capsys.readouterr().err == f"backcare: {where}: {said}\n"
