"""One entry in the list of the diary: icon, time, what it is, and the rest below.

Law: one widget an entry, that paints itself: a month has hundreds of them. It is a button; its words are
its name.
"""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.icons import paint_icon
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.just_shown import too_soon
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of
from backcare_desktop.viewmodel.diary import RowView

_WRAP: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
_KEYS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Delete)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop)
#: In px at 100 %: the icon's field, the room of the time, and what the text needs beside them.
_ICON: Final = 36
_TIME: Final = 72
_LEAST: Final = 150
_PAD: Final = 10


class EntryRow(QPushButton):
    """opened: the page that opens it. removed: the id of the entry."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RowView | None = None
        self._line = self._more = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleDescription(words("diary.row.keys"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._clicked)

    def show_row(self, view: RowView) -> None:
        """Shows this entry."""
        if view == self._view:
            return
        self._view = view
        self._line = sentence(view.line)
        self._more = " · ".join(sentence(part) for part in view.more)
        self.setAccessibleName(". ".join(part for part in (view.time, self._line, self._more) if part))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        line, more = self._places(width)
        bottom = more.bottom() if self._more else line.bottom()
        return max(theme.px(_ICON), bottom + 1) + theme.px(_PAD)

    @override
    def sizeHint(self) -> QSize:
        wide = theme.px(480)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST), theme.px(_ICON + _PAD))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if too_soon(self):
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressing = (
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Select,
            Qt.Key.Key_Delete,
        )
        # A key that is kept down was pressed once.
        if event.key() in pressing and (event.isAutoRepeat() or too_soon(self)):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete and self._view is not None:
            self.removed.emit(self._view.id)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        if self.underMouse() or self.isDown():
            paint_field(painter, QRectF(self.rect()), theme.colour("line"), None)
        if self._view is not None:
            self._paint_entry(painter, self._view)
        paint_focus(painter, self)
        painter.end()

    def _paint_entry(self, painter: QPainter, view: RowView) -> None:
        accent: Accent = view.tint
        tokens, side, pad = theme.look().tokens, theme.px(_ICON), theme.px(_PAD) // 2
        paint_field(painter, QRectF(pad, pad, side, side), QColor(tokens.soft(accent)), None)
        within = QRectF(pad + side * 0.2, pad + side * 0.2, side * 0.6, side * 0.6)
        paint_icon(painter, view.icon, within, QColor(tokens.accent(accent)))
        line, more = self._places(self.width())
        painter.setFont(theme.font(theme.SMALL, tabular=True))
        painter.setPen(theme.colour("muted"))
        painter.drawText(more, _WRAP, self._more)
        if view.time:
            painter.drawText(self._time_place(line), _RIGHT, view.time)
        painter.setFont(theme.font(theme.BODY, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(line, _WRAP, self._line)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where the line and the rest stand."""
        left = theme.px(_ICON + _PAD + theme.GRID)
        room = max(1, width - left - theme.px(_PAD) - self._time_width())
        top = theme.px(_PAD) // 2
        line = _high(theme.BODY, QRect(left, top, room, 10_000), self._line, bold=True)
        below = QRect(left, line.bottom() + 3, room, 10_000)
        more = _high(theme.SMALL, below, self._more) if self._more else QRect(below.topLeft(), QSize(room, 0))
        if not self._more:
            # A lone line stands in the middle of its icon.
            line.moveTop(top + max(0, (theme.px(_ICON) - line.height()) // 2))
        return line, more

    def _time_width(self) -> int:
        return theme.px(_TIME) if self._view is not None and self._view.time else 0

    def _time_place(self, line: QRect) -> QRect:
        wide = self._time_width()
        return QRect(self.width() - wide - theme.px(_PAD) // 2, line.top() + 1, wide, theme.px(20))

    @Slot()
    def _clicked(self) -> None:
        if self._view is not None:
            self.opened.emit(self._view.way)


def _high(size: int, room: QRect, text: str, *, bold: bool = False) -> QRect:
    """The room with the height that the text needs in it."""
    metrics = QFontMetrics(theme.font(size, bold=bold))
    return QRect(room.topLeft(), QSize(room.width(), metrics.boundingRect(room, _WRAP, text).height()))
