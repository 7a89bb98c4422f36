"""Modules are loaded from what was kept only as long as it is what their source says."""

import importlib
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.runtime.kept_modules import KeptModules


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with one module in a folder that Python searches."""
    package = tmp_path / "house_of_a_test"
    (package / "rooms").mkdir(parents=True)
    for name in ("__init__", "rooms/__init__"):
        (package / f"{name}.py").write_text("")
    (package / "rooms" / "kitchen.py").write_text("def chairs():\n    return 4\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield package
    _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.startswith("house_of_a_test")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _chairs(house: Path) -> tuple[int, bool]:
    """What the module says, and whether it came from what was kept."""
    _forget()
    kept = KeptModules(house.parent / "state" / "modules.bin", house.name)
    kept.begin()
    try:
        kitchen = importlib.import_module(f"{house.name}.rooms.kitchen")
    finally:
        kept.end()
        kept.save()
    assert kept not in sys.meta_path
    assert Path(str(kitchen.__file__)) == house / "rooms" / "kitchen.py"
    assert "def chairs" in inspect.getsource(kitchen)
    chairs: int = kitchen.chairs()
    return chairs, type(kitchen.__loader__).__name__ == "_Loader"


def test_the_second_time_nothing_is_searched_for(house: Path) -> None:
    assert _chairs(house) == (4, False)
    assert _chairs(house) == (4, True)
    assert (house.parent / "state" / "modules.bin").stat().st_mode & 0o777 == 0o600


def test_a_source_that_changed_is_the_truth(house: Path) -> None:
    _chairs(house)
    kitchen = house / "rooms" / "kitchen.py"
    kitchen.write_text("def chairs():\n    return 5\n")
    later = kitchen.stat().st_mtime + 10
    os.utime(kitchen, (later, later))
    assert _chairs(house) == (5, False)
    assert _chairs(house) == (5, True)


def test_a_source_that_is_gone_is_gone(house: Path) -> None:
    _chairs(house)
    (house / "rooms" / "kitchen.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        _chairs(house)


def test_the_same_package_elsewhere_is_another(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _chairs(house)
    moved = house.parent / "elsewhere"
    moved.mkdir()
    house.rename(moved / house.name)
    monkeypatch.syspath_prepend(str(moved))
    (moved / "state").symlink_to(house.parent / "state")
    assert _chairs(moved / house.name) == (4, False)


def test_where_python_may_write_nothing_nothing_is_kept(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _chairs(house)
    assert not (house.parent / "state").exists()


def test_a_damaged_file_counts_as_none(house: Path) -> None:
    _chairs(house)
    file = house.parent / "state" / "modules.bin"
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert _chairs(house) == (4, False)


def test_the_program_leaves_no_finder_behind(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from backcare_desktop.runtime.quick_start import QuickStart;"
        "quick = QuickStart(Path(sys.argv[1])); before = list(sys.meta_path); quick.begin();"
        "import backcare_desktop.app.root; quick.end(); quick.save(); assert sys.meta_path == before"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
