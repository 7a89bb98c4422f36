"""What the colours and shapes of a plot stand for, as words that wrap.

Law: each entry shows its shape beside its words; without colours the shape says which is which.
"""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.layouts import Flow
from backcare_desktop.gui.widgets.painting import painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.plots import Series

#: Side of the field of a shape, and the shape in it, in px at 100 %.
_FIELD: Final = 18
_SHAPE: Final = 9
#: Corners of symbols in a field from -1 to 1.
_CORNERS: Final = {
    "t1": ((0, -1), (1, 1), (-1, 1)),
    "s": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "d": ((0, -1), (0.8, 0), (0, 1), (-0.8, 0)),
}


class Legend(QWidget):
    """shapes: the symbol of each series, "-" and ".." for lines, "" for a bar."""

    def __init__(self, series: tuple[Series, ...], shapes: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        row = Flow(2 * theme.GRID, self)
        for one, shape in zip(series, shapes, strict=True):
            row.addWidget(_Entry(one, shape, self))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Entry(QWidget):
    def __init__(self, series: Series, shape: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.GRID) // 2)
        row.addWidget(_Shape(series.colour, shape, self))
        name = Text(sentence(series.name), "small", self)
        name.setWordWrap(False)
        row.addWidget(name)


class _Shape(QWidget):
    def __init__(self, colour: str, shape: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self._shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(_FIELD), theme.px(_FIELD))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        colour = theme.colour(self._colour)
        painter.setBrush(colour)
        painter.setPen(QPen(theme.colour("muted") if self._colour == "line" else colour, 1.5))
        self._paint(painter, QPointF(self.width() / 2, self.height() / 2), theme.px(_SHAPE) / 2)
        painter.end()

    def _paint(self, painter: QPainter, middle: QPointF, half: float) -> None:
        if self._shape in ("-", ".."):
            style = Qt.PenStyle.SolidLine if self._shape == "-" else Qt.PenStyle.DotLine
            painter.setPen(QPen(theme.colour(self._colour), 2, style))
            painter.drawLine(QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
        elif self._shape == "o":
            painter.drawEllipse(middle, half, half)
        else:
            corners = _CORNERS[self._shape or "s"]
            painter.drawPolygon(QPolygonF([middle + QPointF(x * half, y * half) for x, y in corners]))
