"""One sheet with every key pose, to be looked at: is each recognised without its name?

Law: drawn as the window draws it; with the names and, to be honest about it, without.
"""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.content.pose import pose, pose_ids
from backcare_desktop.gui import theme
from backcare_desktop.gui.figure.painter import paint_pose
from backcare_desktop.gui.tokens import Scheme

_COLUMNS = 7
_CELL = QRectF(0, 0, 260, 230)
_NAME_HEIGHT = 24


def draw_sheet(file: Path, scheme: Scheme, *, names: bool) -> None:
    """Write the sheet into the file."""
    theme.apply(theme.Look(scheme))
    ids = pose_ids()
    rows = -(-len(ids) // _COLUMNS)
    size = (round(_CELL.width() * _COLUMNS), round(_CELL.height() * rows))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    for number, name in enumerate(ids):
        room = _CELL.translated(number % _COLUMNS * _CELL.width(), number // _COLUMNS * _CELL.height())
        inside = room.adjusted(12, 12, -12, -_NAME_HEIGHT - 6)
        paint_pose(painter, pose(name), pose(name).still, inside, arrows=True)
        if names:
            painter.setPen(theme.colour("text"))
            below = QRectF(room.x(), room.bottom() - _NAME_HEIGHT, room.width(), _NAME_HEIGHT)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    image.save(str(file))
