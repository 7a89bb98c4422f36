"""Our icons: line drawings in `assets/icons`, recoloured when they are loaded.

Law: an icon never stands alone; words stand beside it. Where its file is gone the words do without it.
"""

import logging
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.content.folder import assets_folder


def paint_icon(painter: QPainter, name: str, place: QRectF, ink: QColor) -> None:
    """Draws the icon `assets/icons/<name>.svg` in this colour, nothing where it cannot be read."""
    drawing = _renderer(name, ink.name())
    if drawing is not None:
        drawing.render(painter, place)


@lru_cache(maxsize=128)
def _renderer(name: str, ink: str) -> QSvgRenderer | None:
    try:
        drawing = (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        # Painting must never fail: a fault of the program would end a session.
        logging.getLogger(__name__).warning("no icon %s: %s", name, problem)
        return None
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink).encode()))
