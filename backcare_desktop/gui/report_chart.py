"""A place in a text document where a chart is drawn.

Law: it is as wide as the page and draws what it is given; a name without a chart stays empty.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from backcare_desktop.gui.overriding import override

CHART_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
#: Each draws itself into the rectangle, in px of the device; by its name in the page.
Charts = Mapping[str, Callable[[QPainter, QRectF], None]]
#: Height by width.
_SHAPE: Final = 0.27


class ChartPlace(QPyTextObject):
    """Draws the charts of a document. width: of the page, in px. charts: by name."""

    def __init__(self, width: float, charts: Charts, parent: QObject) -> None:
        super().__init__(parent)
        self._width = width
        self._charts = charts

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002 - Qt's own name
        return QSizeF(self._width, self._width * _SHAPE)

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,  # noqa: A002 - Qt's own name
    ) -> None:
        draw = self._charts.get(str(format.property(QTextFormat.Property.UserProperty)))
        if draw is not None:
            painter.save()
            draw(painter, QRectF(rect))
            painter.restore()
