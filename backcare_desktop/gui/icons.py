"""Our icons: line drawings in `assets/icons`, recoloured when they are loaded.

Law: an icon never stands alone; words stand beside it.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.content.folder import assets_folder


def paint_icon(painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
    """Draws the icon `assets/icons/<name>.svg` in this colour. FileNotFoundError where there is none."""
    _renderer(name, ink.name()).render(painter, place)


def icon_pixmap(name: str, side: int, ink: QColor) -> QPixmap:
    """The icon as a picture of `side` pixels."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, side, side), ink)
    painter.end()
    return pixmap


@lru_cache(maxsize=128)
def _renderer(name: str, ink: str) -> QSvgRenderer:
    drawing = (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink).encode()))
