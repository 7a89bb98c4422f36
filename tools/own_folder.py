"""A data folder with routines of a person's own, for pictures and tests: one usual, one with a picture of
its own, one beyond the limits, and a file that cannot be used.
"""

import base64
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

_USUAL = """title = "From my physiotherapist"
note = "Twice a day. Not on days with pain down the leg."

[[stage]]
exercise = "cat_cow"
reps = 6

[[stage]]
exercise = "knee_to_chest_single"
hold_s = 30
repeats = 2
sides = "both"
rest_s = 10

[[stage]]
title = "Reach up by the wall"
text = ["Stand tall.", "Reach up."]
time_s = 60

[[stage]]
breathe = "slow46"
time_s = 60
"""
_TOO_MUCH = """title = "Too much of it"

[[stage]]
exercise = "knee_to_chest_single"
hold_s = 90
repeats = 6

[[stage]]
exercise = "cat_cow"
reps = 40
"""
_PICTURED = """title = "Doorway"

[[stage]]
title = "Stretch in the doorway"
text = ["Put one arm on the frame.", "Lean in until you feel a gentle pull."]
hold_s = 20
repeats = 2
sides = "both"
picture = \"\"\"
{picture}\"\"\"
"""


@cache
def own_folder() -> str:
    """The folder; it is gone when the program ends."""
    folder = tempfile.TemporaryDirectory(prefix="own-routines-")
    _KEPT.append(folder)
    routines = Path(folder.name) / "routines"
    routines.mkdir()
    (routines / "from_my_physiotherapist.toml").write_text(_USUAL, encoding="utf-8")
    (routines / "doorway.toml").write_text(_PICTURED.format(picture=_text(doorway())), encoding="utf-8")
    (routines / "too_much.toml").write_text(_TOO_MUCH, encoding="utf-8")
    (routines / "old.toml").write_text('title = "Old"\nstage = 3\n', encoding="utf-8")
    return folder.name


#: Until the program ends.
_KEPT: list[tempfile.TemporaryDirectory[str]] = []


def doorway() -> bytes:
    """A little drawing as a PNG: somebody in a doorway."""
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("#F2E6D0"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(60, 10, 16, 220, QColor("#8A6A48"))
    painter.fillRect(244, 10, 16, 220, QColor("#8A6A48"))
    painter.setBrush(QColor("#2B7A56"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(142, 40, 36, 36)
    painter.drawRoundedRect(140, 80, 40, 80, 16, 16)
    painter.drawRoundedRect(76, 88, 90, 16, 8, 8)
    painter.drawRoundedRect(142, 150, 16, 74, 8, 8)
    painter.drawRoundedRect(164, 150, 16, 74, 8, 8)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _text(picture: bytes) -> str:
    return base64.encodebytes(picture).decode("ascii")
