"""One file with all of it: what is not ours to the last member is refused, however it was made."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backcare_desktop.store import backup_file
from backcare_desktop.store.backup_file import Backup, BackupError, read_backup, write_backup
from backcare_desktop.store.own_routines import MOST_FILES

GOOD = Backup("{}", b"theme = 'dark'", "{}", (b"one", b"two"))
PARTS = {"diary.json": b"{}", "settings.toml": b"", "ledger.json": b"{}"}


def packed(path: Path, parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def unpacked(read: Backup) -> list[bytes]:
    return [read.diary.encode(), read.settings, read.ledger.encode(), *read.routines]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "b.zip"


def test_what_was_written_is_read_and_for_its_owner_alone(file: Path) -> None:
    write_backup(file, GOOD)
    assert read_backup(file) == GOOD
    assert file.stat().st_mode & 0o077 == 0
    assert [one.name for one in file.parent.iterdir()] == ["b.zip"]
    assert set(zipfile.ZipFile(file).namelist()) - {*PARTS} == {"routines/000.toml", "routines/001.toml"}


def test_as_many_routines_as_there_can_be_go_in(file: Path) -> None:
    many = Backup("{}", b"", "{}", tuple(b"%d" % number for number in range(MOST_FILES)))
    write_backup(file, many)
    assert read_backup(file) == many
    packed(file, PARTS | {f"routines/{number:03}.toml": b"" for number in range(MOST_FILES + 1)})
    with pytest.raises(BackupError, match="not a backup"):
        read_backup(file)


@pytest.mark.parametrize(
    "name",
    [
        "../diary.json",
        "/etc/passwd",
        "routines/../000.toml",
        "routines/000.toml/",
        "routines/mine.toml",
        "routines/0000.toml",
        "routines\\000.toml",
        "Diary.json",
        "more.txt",
    ],
)
def test_a_member_with_another_name_is_refused(file: Path, name: str) -> None:
    packed(file, PARTS | {name: b"x"})
    with pytest.raises(BackupError, match="is no part of a backup"):
        read_backup(file)


@pytest.mark.parametrize("name", PARTS)
def test_each_part_must_be_there_once(file: Path, name: str) -> None:
    packed(file, {other: content for other, content in PARTS.items() if other != name})
    with pytest.raises(BackupError, match=f"{name} is not in it"):
        read_backup(file)
    packed(file, PARTS)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as made:
        made.writestr(name, b"{}")
    with pytest.raises(BackupError, match="twice"):
        read_backup(file)


@pytest.mark.parametrize(
    ("name", "most"),
    [("settings.toml", 256 * 1024), ("ledger.json", 1024 * 1024), ("routines/000.toml", 256 * 1024)],
)
def test_what_unpacks_to_more_than_its_part_may_be_is_refused(file: Path, name: str, most: int) -> None:
    packed(file, PARTS | {name: b" " * most})
    assert " " * most in [part.decode() for part in unpacked(read_backup(file))]
    packed(file, PARTS | {name: b" " * (most + 1)})
    assert file.stat().st_size < 10_000
    with pytest.raises(BackupError, match=f"{name} is too large"):
        read_backup(file)


def test_a_diary_that_unpacks_without_end_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(backup_file._PARTS, "diary.json", 5)
    packed(file, PARTS | {"diary.json": b" " * 6})
    with pytest.raises(BackupError, match=r"diary\.json is too large"):
        read_backup(file)


def test_a_length_that_is_a_lie_is_found_out(file: Path) -> None:
    packed(file, PARTS | {"ledger.json": b"x" * 2000})
    written = file.read_bytes()
    file.write_bytes(written.replace((2000).to_bytes(4, "little"), (20).to_bytes(4, "little")))
    with pytest.raises(BackupError, match="damaged"):
        read_backup(file)


def test_other_ways_of_packing_are_refused(file: Path) -> None:
    for how in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        packed(file, PARTS, how)
        with pytest.raises(BackupError, match="not ours"):
            read_backup(file)
    packed(file, PARTS)
    written = bytearray(file.read_bytes())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        written[written.index(sign) + at] |= 1
    file.write_bytes(written)
    with pytest.raises(BackupError, match="not ours"):
        read_backup(file)


def test_what_is_no_zip_of_ours_is_refused_before_it_is_opened(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = packed(file, PARTS).read_bytes()
    larger = good[:-22] + b"PK\x06\x07" + bytes(16) + good[-22:]
    monkeypatch.setattr(backup_file, "ZipFile", None)
    for content in (b"", b"x" * 21, b"x" * 22, good[:-1], good + b"x", larger):
        file.write_bytes(content)
        with pytest.raises(BackupError, match="not a backup"):
            read_backup(file)
    packed(file, PARTS)
    with zipfile.ZipFile(file, "a") as made:
        made.comment = b"hello"
    with pytest.raises(BackupError, match="not a backup"):
        read_backup(file)
    monkeypatch.setattr(backup_file, "LARGEST", len(good) - 1)
    file.write_bytes(good)
    with pytest.raises(BackupError, match="too large"):
        read_backup(file)
    with pytest.raises(OSError, match="No such file"):
        read_backup(file.with_name("none.zip"))


@pytest.mark.parametrize("name", ["diary.json", "ledger.json"])
def test_a_part_that_is_no_text_is_refused(file: Path, name: str) -> None:
    packed(file, PARTS | {name: b"\xff"})
    with pytest.raises(BackupError, match=f"{name} is not text"):
        read_backup(file)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_file_that_was_tampered_with_is_refused_or_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.getbasetemp() / "tampered.zip"
    write_backup(file, GOOD)
    good = file.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 20)))
    file.write_bytes(good[:start] + data.draw(st.binary(max_size=20)) + good[end:])
    try:
        read = read_backup(file)
    except BackupError:
        return
    # A name that was turned into another of ours changes only which routines are there.
    assert (read.diary, read.settings, read.ledger) == (GOOD.diary, GOOD.settings, GOOD.ledger)
    assert set(read.routines) <= set(GOOD.routines)
