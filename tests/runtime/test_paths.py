"""Folders and files for the owner's eyes only."""

import os
from pathlib import Path

import pytest

from backcare_desktop.runtime.paths import Paths, is_own, private_file, private_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_every_folder_made_is_the_owners_only(home: Path) -> None:
    paths = Paths.own()
    old = os.umask(0)
    try:
        paths.make()
    finally:
        os.umask(old)
    assert [mode(f) for f in (paths.data, paths.config, paths.state, paths.runtime)] == [0o700] * 4
    assert all(f.is_relative_to(home) for f in (paths.data, paths.config, paths.state, paths.runtime))


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_lax_folder_and_file_of_ours_are_tightened(home: Path) -> None:
    data = Paths.own().data
    data.mkdir(parents=True, mode=0o755)
    lax = data / "ledger"
    lax.write_text("kept")
    lax.chmod(0o644)
    assert mode(private_folder(data)) == 0o700
    assert mode(private_file(lax)) == 0o600
    assert lax.read_text() == "kept"


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_folder_the_person_made_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    assert mode(private_folder(shared)) == 0o755


def test_own_data_folder_is_known_through_links(home: Path) -> None:
    own = Paths.own().data
    own.mkdir(parents=True)
    link = home / "link"
    link.symlink_to(own)
    assert is_own(link)
    assert is_own(own / ".." / own.name)
    assert not is_own(home / "other")
    assert Paths.choose(link) == Paths.own()
    assert Paths.choose(None) == Paths.own()


def test_another_data_folder_holds_everything(tmp_path: Path) -> None:
    paths = Paths.choose(tmp_path / "demo")
    assert all(
        f.is_relative_to(tmp_path / "demo") for f in (paths.data, paths.config, paths.state, paths.runtime)
    )


def test_runtime_folder_is_the_sessions_where_there_is_one(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    assert Paths.own().runtime == home / "backcare-desktop"
