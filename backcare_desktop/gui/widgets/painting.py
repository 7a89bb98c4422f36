"""How a rounded field with a focus ring is painted: once, for every widget that paints itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme


def painter_of(widget: QWidget) -> QPainter:
    """An antialiasing painter on the widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_field(
    painter: QPainter, field: QRectF, fill: QColor | None, line: QColor | None, *, thick: float = 1.0
) -> None:
    """A rounded rectangle; a line of None leaves its border away."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, thick))
    inset = thick / 2 if line is not None else 0
    corner = min(theme.px(theme.CORNER), field.height() / 2)
    painter.drawRoundedRect(field.adjusted(inset, inset, -inset, -inset), corner, corner)


def paint_focus(painter: QPainter, widget: QWidget, ring: QColor | None = None) -> None:
    """The ring within a widget that has the keyboard; on a filled field give it the ink's colour."""
    if widget.hasFocus():
        inset = 1.5 if ring is None else 4
        _paint_ring(painter, widget, QPen(ring or theme.colour("focus"), 2.5), inset)


def paint_choice_focus(painter: QPainter, widget: QWidget, ring: QColor | None = None) -> None:
    """The same for what can be chosen: dashed, as a whole ring would look like the choice itself."""
    if widget.hasFocus():
        pen = QPen(ring or theme.colour("focus"), 2)
        pen.setDashPattern([2.5, 2])
        _paint_ring(painter, widget, pen, 3.5)


def _paint_ring(painter: QPainter, widget: QWidget, pen: QPen, inset: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    frame = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
    corner = min(max(theme.px(theme.CORNER) - inset, 2), frame.height() / 2)
    painter.drawRoundedRect(frame, corner, corner)
