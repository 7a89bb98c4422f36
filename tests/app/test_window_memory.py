"""The window's place on the disk."""

from pathlib import Path

import pytest

from backcare_desktop.app.window_memory import remember, remembered
from backcare_desktop.gui.window_place import WindowPlace

PLACE = WindowPlace(-12, 40, 900, 600, maximised=True)


def test_what_was_remembered_is_known(tmp_path: Path) -> None:
    remember(tmp_path, PLACE)
    assert remembered(tmp_path) == PLACE


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"x":0,"y":0,"width":800}',
        b'{"x":1e99,"y":0,"width":800,"height":600,"maximised":false}',
        b'{"x":9999999999,"y":0,"width":800,"height":600,"maximised":false}',
        b'{"x":0,"y":0,"width":-5,"height":600,"maximised":false}',
        b'{"x":0,"y":0,"width":800,"height":600,"maximised":false,"more":1}',
    ],
)
def test_what_is_no_place_is_none(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "window.json").write_bytes(written)
    assert remembered(tmp_path) is None


def test_a_folder_that_is_not_there_harms_nothing(tmp_path: Path) -> None:
    remember(tmp_path / "gone", PLACE)
    assert remembered(tmp_path / "gone") is None
