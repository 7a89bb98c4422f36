"""One plot: bars, lines and marks over places from left to right.

Law: it draws the series it is given and nothing else; what is told apart by colour is told apart by
shape or place too. Zooming and moving are sideways only; the wheel scrolls the page, with Ctrl it zooms.
"""

from math import nan
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.plots.places import PlaceAxis
from backcare_desktop.viewmodel.message import Message, Value
from backcare_desktop.viewmodel.plots import ChartView, Series

#: Symbols of marks, one after the other, and of points on lines.
SYMBOLS: Final = ("t1", "s", "o", "d")
_POINTS: Final = ("o", "x")
#: All bars of one place together are so wide.
_WIDE: Final = 0.7
#: Marks stand in rows below nought, so far apart, as a part of the axis.
_ROW: Final = 0.09
#: Zoomed in, so many places are left at least.
_FEWEST: Final = 3
_HIGH: Final = 230
_POINT: Final = 7
#: The height of a lying bar with its space.
_LINE: Final = 26
#: The highest number beside the axis is not shown where half of its height has no room above.
_ROOM_ABOVE: Final = 1.1


class Chart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """pointed: the place under the mouse, -1 for none. moved: another part of the whole is shown."""

    pointed = Signal(int)
    moved = Signal()
    #: Qt sends events while pyqtgraph is still being made.
    _made = False

    def __init__(self, chart: ChartView, parent: QWidget | None = None) -> None:
        self._axis = PlaceAxis()
        super().__init__(parent, background=None, axisItems={"bottom": self._axis})
        self._chart = chart
        self._over = -1
        self._symbols = iter(SYMBOLS)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=True, y=False)
        # The table beside it is what a screen reader reads, and where the keyboard goes.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(sentence(chart.title))
        self.setAccessibleDescription(sentence(chart.said))
        self.setFrameShape(self.Shape.NoFrame)
        self.scene().sigMouseMoved.connect(self._point)
        self._made = True
        self._draw()
        self.getViewBox().sigXRangeChanged.connect(self._moved)

    @property
    def whole(self) -> bool:
        """Whether all of it is shown."""
        (left, right), _ = self.viewRange()
        return bool(right - left >= len(self._chart.places))

    @Slot()
    def show_whole(self) -> None:
        """From the first place to the last."""
        self.setXRange(-0.6, len(self._chart.places) - 0.4, padding=0)

    @override
    def close(self) -> bool:
        # What pyqtgraph has given up is given up once, and not drawn again when the look changes.
        if self._made:
            self._made = False
            super().close()
        return True

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._made:
            self._draw()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tell(-1)

    def _draw(self) -> None:
        """Everything in the colours and sizes of now."""
        self.clear()
        self._symbols = iter(SYMBOLS)
        self.setFixedHeight(theme.px(_HIGH))
        self._dress()
        if self._chart.lying:
            self._draw_lying()
            return
        chart, top = self._chart, _top(self._chart)
        bars = [series for series in chart.series if series.drawn == "bars"]
        marks = [series for series in chart.series if series.drawn == "marks"]
        for number, series in enumerate(bars):
            self._add_bars(series, number, len(bars))
        for number, series in enumerate(one for one in chart.series if one.drawn == "line"):
            self._add_line(series, _POINTS[number % len(_POINTS)])
        for number, series in enumerate(marks):
            self._add_marks(series, -(number + 1) * _ROW * top)
        low = -(len(marks) + 0.5) * _ROW * top if marks else 0
        self.setYRange(low, top * _ROOM_ABOVE, padding=0)
        count = len(chart.places)
        self.setLimits(xMin=-0.6, xMax=count - 0.4, minXRange=min(_FEWEST, count))
        self.show_whole()

    def _draw_lying(self) -> None:
        """The places one below the other, the first on top."""
        (series,), chart = self._chart.series, self._chart
        count, colour = len(chart.places), theme.colour(series.colour)
        values = [value or 0 for value in series.values]
        self.addItem(
            pg.BarGraphItem(
                x0=0,
                y=[-place for place in range(count)],
                width=values,
                height=_WIDE,
                brush=colour,
                pen=colour,
            )
        )
        self.setFixedHeight(theme.px(_LINE) * (count + 1) + theme.px(_LINE))
        self.setMouseEnabled(x=False, y=False)
        self.setXRange(0, _top(chart), padding=0.02)
        self.setYRange(0.6 - count, 0.6, padding=0)
        names = [worded(name) for _, name in chart.ticks]
        metrics = QFontMetrics(theme.font(theme.SMALL))
        left = self.getAxis("left")
        left.setWidth(max(map(metrics.horizontalAdvance, names)) + 2 * theme.px(theme.GRID))
        left.setTicks([[(-place, name) for place, name in enumerate(names)]])
        self._axis.name([(round(level), name) for level, name in _levels(_top(chart))])
        self.showGrid(x=True, y=False, alpha=0.25)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made:
            self._fit()

    def _fit(self) -> None:
        """Names below have room, the outermost too."""
        out = 0 if self._chart.lying else self._axis.widest() // 2
        self.getPlotItem().layout.setContentsMargins(
            0, theme.px(theme.GRID), max(out, theme.px(theme.GRID)), 0
        )
        self._axis.fit(self.width() - 2 * out)

    def _dress(self) -> None:
        if not self._chart.lying:
            self._axis.name([(place, worded(text)) for place, text in self._chart.ticks])
        self.setBackground(theme.colour("surface"))
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(pg.mkPen(theme.colour("line")))
            axis.setTextPen(pg.mkPen(theme.colour("muted")))
            axis.setTickFont(theme.font(theme.SMALL))
            axis.setStyle(tickLength=0, autoExpandTextSpace=True)
        self.getAxis("left").setTicks([_levels(_top(self._chart))])
        self.showGrid(x=False, y=True, alpha=0.25)
        self._fit()

    def _add_bars(self, series: Series, number: int, of: int) -> None:
        wide = _WIDE / of
        drawn = [(place, value) for place, value in enumerate(series.values) if value]
        middle = [place - _WIDE / 2 + (number + 0.5) * wide for place, _ in drawn]
        high = [value for _, value in drawn]
        colour = theme.colour(series.colour)
        pen = pg.mkPen(theme.colour("muted") if series.colour == "line" else colour)
        self.addItem(pg.BarGraphItem(x=middle, height=high, width=wide * 0.92, brush=colour, pen=pen))

    def _add_line(self, series: Series, symbol: str) -> None:
        values = [nan if value is None else value for value in series.values]
        colour, dots = theme.colour(series.colour), len(series.values) <= _MOST_DOTS
        style = Qt.PenStyle.SolidLine if symbol == "o" else Qt.PenStyle.DotLine
        places = list(range(len(values)))
        # A time without a word is a gap.
        self.addItem(
            pg.PlotDataItem(places, values, connect="finite", pen=pg.mkPen(colour, width=1.5, style=style))
        )
        if dots:
            told = [place for place in places if series.values[place] is not None]
            self._add_points(told, [values[place] for place in told], symbol, colour)

    def _add_marks(self, series: Series, at: float) -> None:
        places = [place for place, value in enumerate(series.values) if value]
        self._add_points(places, [at] * len(places), next(self._symbols), theme.colour(series.colour))

    def _add_points(self, x: list[int], y: list[float], symbol: str, colour: QColor) -> None:
        # Without its cache they are painted as shapes, and are shapes on paper too.
        points = pg.ScatterPlotItem(
            x=x, y=y, symbol=symbol, size=theme.px(_POINT), brush=colour, pen=pg.mkPen(colour), useCache=False
        )
        self.addItem(points)

    @Slot(object)
    def _point(self, at: QPointF) -> None:
        place = round(self.getViewBox().mapSceneToView(at).x())
        inside = self.getViewBox().sceneBoundingRect().contains(at) and 0 <= place < len(self._chart.places)
        self._tell(place if inside else -1)

    def _tell(self, place: int) -> None:
        if place != self._over:
            self._over = place
            self.pointed.emit(place)

    @Slot()
    def _moved(self) -> None:
        self.moved.emit()


#: More points than this on a line are a line.
_MOST_DOTS: Final = 90


def worded(value: Value) -> str:
    """The value as it is read."""
    return sentence(value) if isinstance(value, Message) else str(value)


def _top(chart: ChartView) -> float:
    """Where the upward axis ends."""
    if chart.top is not None:
        return chart.top
    values = [value for series in chart.series for value in series.values if value is not None]
    return max(values, default=0) or 1


def _levels(top: float) -> list[tuple[float, str]]:
    """Three or four round numbers from nought to the top."""
    step = next(step for step in _steps() if top / step <= _LEVELS)
    return [(number * step, f"{number * step:g}") for number in range(int(top / step) + 1)]


_LEVELS: Final = 5


def _steps() -> list[int]:
    return [digit * 10**power for power in range(9) for digit in (1, 2, 5)]
