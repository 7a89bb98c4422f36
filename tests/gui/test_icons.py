"""Every icon that is asked for is there; where the files are gone, words do without them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from backcare_desktop.gui import icons
from backcare_desktop.gui.pages.directory import entries


def painted(name: str) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icons.paint_icon(painter, name, QRectF(0, 0, 24, 24), QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("name", [entry.icon for entry in entries() if entry.icon])
def test_each_page_of_the_rail_has_its_icon(qtbot: QtBot, name: str) -> None:
    image = painted(name)
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_a_file_that_is_gone_or_no_text_leaves_its_place_empty(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(icons, "assets_folder", lambda: tmp_path)
    icons._renderer.cache_clear()
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "odd.svg").write_bytes(b"\xff\xfe")
    try:
        for name in ("cold", "odd"):
            image = painted(name)
            assert not any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
            assert f"no icon {name}" in caplog.text
    finally:
        icons._renderer.cache_clear()
