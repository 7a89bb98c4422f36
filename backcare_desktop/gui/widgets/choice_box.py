"""One choice out of many, as a list that opens: for what would be too many chips.

Law: a wheel that scrolls the page changes nothing on its way.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyledItemDelegate, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of

#: So many rows are seen at once.
_ROWS: Final = 9


class ChoiceBox(QComboBox):
    """name: to who cannot see what stands above it. chosen: the value that a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # A list that the style sheet may give room to: rows as high as a hand needs, the chosen one marked.
        self.setView(QListView(self))
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(_ROWS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._activated)

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """What there is to choose: pairs of a value and its words."""
        with QSignalBlocker(self):
            self.clear()
            for value, said in choices:
                self.addItem(said, value)

    def choose(self, value: str) -> None:
        """Shows this one as chosen, without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(value)))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.BODY))
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        return QSize(widest + theme.px(6 * theme.GRID), theme.px(theme.TARGET + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        field = QRectF(self.rect())
        paint_field(painter, field, theme.colour("surface"), theme.colour("edge"))
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(theme.colour("text"))
        words = field.adjusted(theme.px(12), 0, -theme.px(3.5 * theme.GRID), 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.currentText())
        painter.setPen(QPen(theme.colour("muted"), theme.px(2)))
        x, y, wide = field.right() - theme.px(18), field.center().y(), theme.px(4)
        painter.drawPolyline(
            [QPointF(x - wide, y - wide / 2), QPointF(x, y + wide / 2), QPointF(x + wide, y - wide / 2)]
        )
        paint_focus(painter, self)
        painter.end()

    @Slot(int)
    def _activated(self, at: int) -> None:
        self.chosen.emit(str(self.itemData(at)))
