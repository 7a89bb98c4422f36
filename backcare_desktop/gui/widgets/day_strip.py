"""Today as a strip from midnight to midnight, with what was applied and when it is now.

Law: what the colours say is in its accessible description as words.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of
from backcare_desktop.viewmodel.relief import StripView

_BAND = 20
#: A bar is at least this wide, so that a minute is seen.
_THIN = 4.0


class DayStrip(QWidget):
    """`show_day(view)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = StripView((), 0.0, ())
        self.setAccessibleName(words("relief.today"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, view: StripView) -> None:
        """Shows this day."""
        if view == self._view:
            return
        self._view = view
        said = "; ".join(sentence(bar.words) for bar in view.bars) or words("relief.today.nothing")
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(theme.font(theme.SMALL)).height()
        return QSize(theme.px(300), theme.px(_BAND) + 6 + line + 4)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        band = QRectF(0, 3, self.width(), theme.px(_BAND))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(band, 4, 4)
        for bar in self._view.bars:
            painter.setBrush(theme.colour(bar.modality.value))
            wide = max(_THIN, (bar.end - bar.start) * band.width())
            painter.drawRoundedRect(QRectF(bar.start * band.width(), band.top(), wide, band.height()), 3, 3)
        painter.setBrush(theme.colour("text"))
        painter.drawRoundedRect(QRectF(self._view.now * band.width() - 1, 0, 2.5, band.height() + 6), 1, 1)
        self._paint_hours(painter, band)
        painter.end()

    def _paint_hours(self, painter: QPainter, band: QRectF) -> None:
        painter.setFont(theme.font(theme.SMALL, tabular=True))
        painter.setPen(theme.colour("muted"))
        hours = self._view.hours
        wide = painter.fontMetrics().horizontalAdvance("00")
        # Where they would touch, every other one is enough.
        step = 1 if band.width() > wide * 2 * len(hours) else 2
        for place in range(0, len(hours), step):
            at = place / max(1, len(hours) - 1) * (band.width() - wide)
            line = QRectF(at, band.bottom() + 6, wide + 2, painter.fontMetrics().height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, hours[place])
