"""A plot on paper: the same widget, drawn as lines and letters in the colours of paper.

Law: it is drawn one to one at its own size; pyqtgraph scales nothing rightly but its own pixels.
"""

from PySide6.QtCore import QCoreApplication, QEventLoop, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from backcare_desktop.gui import theme
from backcare_desktop.gui.plots.chart import Chart
from backcare_desktop.viewmodel.plots import ChartView


def draw_on(painter: QPainter, field: QRectF, chart: ChartView) -> None:
    """Draws the plot into the field, in px of a device of 96 dots an inch."""
    with theme.on_paper():
        drawn = Chart(chart)
        drawn.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        drawn.setFixedSize(QSize(int(field.width()), int(field.height())))
        drawn.show()
        # It is laid out when it is shown, and not before.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        drawn.render(painter, field, drawn.viewport().rect())
        drawn.close()
        drawn.deleteLater()
