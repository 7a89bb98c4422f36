"""Our icons: line drawings in `assets/icons`, recoloured when they are loaded.

Law: an icon never stands alone; words stand beside it.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.content.folder import assets_folder


def paint_icon(painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
    """Draws the icon `assets/icons/<name>.svg` in this colour. FileNotFoundError where there is none."""
    _renderer(name, ink.name()).render(painter, place)


@lru_cache(maxsize=128)
def _renderer(name: str, ink: str) -> QSvgRenderer:
    drawing = (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink).encode()))
