"""The heartbeat: one line of fixed length, whole or not believed."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.engine.moment import Moment
from backcare_desktop.store.heartbeat import FILE_NAME, Beat, Heartbeat, beat_of, line_of

NOW = Beat(Moment("0e9c2f7a-5b1d-4d0e-9f5e-0d6f7a8b9c0d", 123_456_789, 1_772_438_400_000))
LATER = Beat(Moment(NOW.moment.boot, 123_457_789, 1_772_438_401_000), 123_457_000, 90_000)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return tmp_path


def test_what_was_beaten_is_read(folder: Path) -> None:
    beating = Heartbeat(folder)
    assert not beating.exists()
    assert beating.read() is None
    assert beating.beat(NOW)
    assert beating.beat(LATER)
    assert beating.exists()
    assert Heartbeat(folder).read() == LATER
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600
    beating.close()
    beating.close()
    assert beating.beat(NOW)
    assert Heartbeat(folder).read() == NOW
    beating.close()


@given(
    boot=st.text("0123456789abcdef-", min_size=1, max_size=50),
    boot_ms=st.integers(0, 2**45),
    wall_ms=st.integers(-(2**45), 2**45),
    on_ms=st.none() | st.integers(-(2**45), 2**45),
    stepped_ms=st.integers(0, 2**45),
)
def test_every_beat_fits_its_line(
    boot: str, boot_ms: int, wall_ms: int, on_ms: int | None, stepped_ms: int
) -> None:
    beat = Beat(Moment(boot, boot_ms, wall_ms), on_ms, stepped_ms)
    line = line_of(beat)
    assert len(line) == 128
    assert beat_of(line) == beat


def test_a_line_torn_between_two_beats_is_not_believed() -> None:
    old, new = line_of(NOW), line_of(LATER)
    whole = {beat_of(new[:cut] + old[cut:]) for cut in range(129)}
    assert whole == {None, NOW, LATER}


@pytest.mark.parametrize("length", range(0, 128, 9))
def test_a_line_that_ends_early_is_not_believed(folder: Path, length: int) -> None:
    line = line_of(NOW)
    (folder / FILE_NAME).write_bytes(line[:length])
    found = Heartbeat(folder).read()
    assert found is None or found == NOW
    assert found is None or line[:length].strip() == line.strip()


@given(raw=st.binary(max_size=200))
def test_no_bytes_make_anything_but_nothing(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / FILE_NAME).write_bytes(raw)
    assert Heartbeat(folder).read() is None


@pytest.mark.parametrize(
    "text",
    [b"boot 1", b"boot 1 2", b"boot 1 2 3 4 5", b"boot x 2 -", b"boot 1.5 2 -", b"boot 1 2 x", b"\xff 1 2 -"],
)
def test_a_right_checksum_over_nonsense_is_not_believed(folder: Path, text: bytes) -> None:
    import zlib

    line = (text + f" {zlib.crc32(text):08x}".encode()).ljust(127) + b"\n"
    (folder / FILE_NAME).write_bytes(line)
    assert Heartbeat(folder).read() is None


def test_where_nothing_can_be_written_nothing_breaks(folder: Path) -> None:
    (folder / FILE_NAME).mkdir()
    beating = Heartbeat(folder)
    assert not beating.beat(NOW)
    assert beating.read() is None
    beating.close()
    assert not Heartbeat(folder / "missing").beat(NOW)


def test_a_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full here")
    beating = Heartbeat(full.parent)
    beating._path = full
    assert not beating.beat(NOW)
    beating.close()
