"""The list of ways to breathe and to relax: each with its seconds, and why it is locked.

Law: each is a radio button to keyboard and screen reader; a locked one can be chosen to be read.
"""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.painting import paint_choice_focus, paint_field, painter_of
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.breathe import WayView

_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class WayButton(QRadioButton):
    """One way: its name, and its seconds below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rhythm = ""
        self.way = ""
        self.clicking = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.lock = Icon("lock", "plain", self, side=24)
        self.lock.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_way(self, view: WayView) -> None:
        """Shows this way."""
        self.way = view.id
        self._rhythm = sentence(view.rhythm)
        self.setText(view.title)
        self.lock.setVisible(view.locked is not None)
        reason = [] if view.locked is None else [words("breathe.locked"), sentence(view.locked)]
        self.setAccessibleName(" ".join([f"{view.title}, {self._rhythm}.", *reason]))
        self.updateGeometry()
        self.update()

    @override
    def nextCheckState(self) -> None:
        self.clicking = True
        super().nextCheckState()
        self.clicking = False

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        title, rhythm = self._places(width)
        return rhythm.bottom() + 1 + title.top()

    @override
    def sizeHint(self) -> QSize:
        wide = theme.px(240)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(theme.TARGET))

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        self._paint_field(painter)
        title, rhythm = self._places(self.width())
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(theme.BODY, bold=True))
        painter.drawText(title, _WRAP, self.text())
        painter.setPen(theme.colour("text" if self.isChecked() else "muted"))
        painter.setFont(theme.font(theme.SMALL, tabular=True))
        painter.drawText(rhythm, _WRAP, self._rhythm)
        self.lock.move(self.width() - self.lock.width() - theme.GRID, title.top())
        paint_choice_focus(painter, self)
        painter.end()

    def _paint_field(self, painter: QPainter) -> None:
        tokens = theme.look().tokens
        if self.isChecked():
            fill, line, thick = QColor(tokens.soft("breath")), QColor(tokens.accent("breath")), 2.0
        else:
            looked_at = theme.colour("breath" if self.underMouse() else "line")
            fill, line, thick = theme.colour("surface"), looked_at, 1.0
        paint_field(painter, QRectF(self.rect()), fill, line, thick=thick)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where name and seconds stand."""
        side, pad = theme.px(2 * theme.GRID), theme.px(theme.GRID)
        # Room for the lock is kept, so that nothing moves where one comes or goes.
        wide = max(1, width - 2 * side - theme.px(2 * theme.GRID))
        room = QRect(0, 0, wide, 10_000)
        title = QFontMetrics(theme.font(theme.BODY, bold=True)).boundingRect(room, _WRAP, self.text())
        rhythm = QFontMetrics(theme.font(theme.SMALL, tabular=True)).boundingRect(room, _WRAP, self._rhythm)
        first = QRect(side, pad, wide, title.height())
        return first, QRect(side, first.bottom() + 3, wide, rhythm.height())


class CalmList(QWidget):
    """`show_ways(...)` draws it. chosen: the id of a way."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("breathe.title"))
        self._ways: tuple[WayView, ...] = ()
        self._showing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._group.idToggled.connect(self._toggled)
        self.buttons: list[WayButton] = []

    def show_ways(self, ways: tuple[WayView, ...], chosen: str) -> None:
        """Shows these, with this one chosen. Which there are never changes."""
        if not self.buttons:
            self._make(ways)
        if ways != self._ways:
            self._ways = ways
            for button, way in zip(self.buttons, ways, strict=True):
                button.show_way(way)
        self._showing = True
        for button in self.buttons:
            if button.way == chosen:
                button.setChecked(True)
        self._showing = False

    def _make(self, ways: tuple[WayView, ...]) -> None:
        heading = ""
        for number, way in enumerate(ways):
            wanted = words("breathe.ways.relaxing" if way.relaxing else "breathe.ways.breathing")
            if wanted != heading:
                heading = wanted
                self._column.addWidget(Text(heading, "heading", self))
            button = WayButton(self)
            self._group.addButton(button, number)
            self.buttons.append(button)
            self._column.addWidget(button)
        self._column.addStretch(1)

    @Slot(int)
    def _clicked(self, place: int) -> None:
        self.chosen.emit(self.buttons[place].way)

    @Slot(int, bool)
    def _toggled(self, place: int, checked: bool) -> None:
        """A screen reader does not click: it has the button toggled."""
        button = self.buttons[place]
        if checked and not self._showing and not button.clicking:
            self.chosen.emit(button.way)
