"""What is kept compiled is what would have been compiled; and only the price differs."""

import builtins
import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop.runtime.kept_code import KeptCode

SCRIPT = """
import builtins, sys
from pathlib import Path
from backcare_desktop.runtime.kept_code import KeptCode
real, anew = builtins.compile, []
def counted(source, filename, *rest, **named):
    anew.append(filename)
    return real(source, filename, *rest, **named)
builtins.compile = counted
kept = KeptCode(Path(sys.argv[1]))
kept.begin()
from PySide6.QtCore import QObject, QTimer
from backcare_desktop.engine.moment import Moment
kept.end()
kept.save()
assert builtins.compile is counted
# Python's own way of keeping a module compiled is left alone.
anew = [name for name in anew if "backcare_desktop" not in name]
print(len(anew), Moment("boot", 1, 2) == Moment("boot", 1, 2), Moment("boot", 1, 2))
try:
    QTimer().start("soon")
except TypeError as error:
    assert "Supported signatures" in str(error), error
"""


def _start(file: Path) -> list[str]:
    command = [sys.executable, "-c", SCRIPT, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split(" ", 1)


def test_the_second_start_compiles_nothing_and_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "log" / "compiled.bin"
    first, second = _start(file), _start(file)
    assert int(first[0]) > 10
    assert second[0] == "0"
    assert first[1] == second[1]
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"nonsense that is somewhat longer than a digest"])
def test_a_file_that_is_not_whole_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "compiled.bin"
    file.write_bytes(damage)
    assert _answer_of(file, "answer = 6 * 7") == 42
    kept = file.read_bytes()
    file.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    assert _answer_of(file, "answer = 6 * 7") == 42
    assert file.read_bytes() == kept


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _answer_of(tmp_path / "file" / "compiled.bin", "answer = 1") == 1


def test_what_is_not_used_any_more_is_let_go_of(tmp_path: Path) -> None:
    file = tmp_path / "compiled.bin"
    _answer_of(file, "answer = 1 #" + "old" * 10_000)
    large = file.stat().st_size
    _answer_of(file, "answer = 2")
    assert file.stat().st_size < large / 2


def test_another_kind_of_compiling_is_left_alone(tmp_path: Path) -> None:
    kept = KeptCode(tmp_path / "compiled.bin")
    kept.begin()
    try:
        assert eval(compile("6 * 7", "<a test>", "eval")) == 42  # noqa: S307 - a text of this test
        assert dataclasses.make_dataclass("Point", ["x", "y"])(1, 2) != 3
    finally:
        kept.end()
    assert "exec" not in vars(dataclasses)


def _answer_of(file: Path, text: str) -> object:
    """What the text makes of `answer`, run as dataclasses would run it."""
    kept = KeptCode(file)
    real = builtins.compile
    kept.begin()
    try:
        place: dict[str, object] = {}
        vars(dataclasses)["exec"](text, place)
    finally:
        kept.end()
        kept.save()
    assert builtins.compile is real
    return place["answer"]
