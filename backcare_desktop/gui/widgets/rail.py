"""The navigation rail: where one can go, and the warning signs at its foot.

Law: the warning signs are always in sight; the other entries move closer where there is no room for all,
and scroll where that is not enough.
"""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.icons import paint_icon
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.painting import paint_field, paint_focus, painter_of
from backcare_desktop.gui.widgets.scroller import Scroller


class RailButton(QPushButton):
    """An icon with its word below, and the key that leads there."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._accent: Accent = "danger" if key else "movement"
        self.setText(text)
        self.setAccessibleName(f"{text} {key}".strip())
        # Not checkable: a screen reader would call it a box to tick.
        self._here = False
        self._close = False
        self._room: QSize | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_here(self, *, here: bool) -> None:
        """Whether its page is the one that is open."""
        self._here = here
        self.setAccessibleDescription(words("window.rail.here") if here else "")
        self.update()

    def stand(self, *, close: bool) -> None:
        """Whether it stands close to the others."""
        if close != self._close:
            self._close = close
            self.updateGeometry()
            self.update()

    def loose_height(self) -> int:
        """Its height where there is room enough."""
        return self._high(theme.GRID)

    @property
    def _above(self) -> int:
        """The space above the icon, in px at 100 %."""
        return _CLOSE if self._close else theme.GRID

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._for_words().width(), self._high(self._above))

    def _high(self, above: int) -> int:
        """Its height with so much space above and below, in px at 100 %."""
        return self._for_words().height() + theme.px(24 + theme.GRID + 2 * above)

    def _for_words(self) -> QSize:
        """What the words take; layouts ask for it dozens of times before anything changes."""
        if self._room is None:
            metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
            words = [*self.text().split(), self._key]
            longest = max(metrics.horizontalAdvance(word) for word in words)
            wide = max(theme.px(72), longest + theme.px(2 * theme.GRID))
            text = metrics.boundingRect(QRect(0, 0, wide, 1000), _WRAP, self.text())
            self._room = QSize(wide, text.height() + (metrics.height() if self._key else 0))
        return self._room

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._room = None
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        tokens = theme.look().tokens
        field, here = QRectF(self.rect()), self._here
        soft = QColor(tokens.soft(self._accent))
        if here or (self.underMouse() and self.isEnabled()):
            paint_field(painter, field, soft if here else theme.colour("line"), None)
        ink = QColor(tokens.accent(self._accent)) if self._key else theme.colour("text" if here else "muted")
        if not self.isEnabled():
            ink = theme.colour("edge")
        side, grid = theme.px(24), theme.px(theme.GRID)
        place = QRectF(field.center().x() - side / 2, field.top() + theme.px(self._above), side, side)
        paint_icon(painter, self._icon, place, ink)
        painter.setPen(ink)
        painter.setFont(theme.font(theme.SMALL, bold=here or bool(self._key)))
        below = field.toRect()
        below.setTop(round(place.bottom()) + grid // 2)
        text = f"{self.text()}\n{self._key}" if self._key else self.text()
        painter.drawText(below, _WRAP | int(Qt.AlignmentFlag.AlignTop), text)
        paint_focus(painter, self)
        painter.end()


class Rail(QWidget):
    """Emits `went(name)` when a person chooses a page."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._names: list[str] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = Scroller(self, barred=False)
        self._inside = QWidget(self._scroll)
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll.setWidget(self._inside)
        outer.addWidget(self._scroll, 1)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        outer.addLayout(self._foot)
        self._group.idClicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def add(self, name: str, icon: str, text: str, *, key: str = "") -> None:
        """Adds an entry; one with a key stands at the foot, in the colour of danger."""
        button = RailButton(icon, text, self if key else self._inside, key=key)
        self._group.addButton(button, len(self._names))
        self._names.append(name)
        if key:
            self._foot.addWidget(button)
        else:
            # Above the stretch.
            self._column.insertWidget(self._column.count() - 1, button)
        self.updateGeometry()

    def show_here(self, name: str) -> None:
        """Marks the entry of the page that is shown; none where it has no entry."""
        for place, button in enumerate(self._group.buttons()):
            if isinstance(button, RailButton):
                button.show_here(here=self._names[place] == name)

    def make_room(self) -> None:
        """The entries stand as close as they must."""
        buttons = [button for button in self._group.buttons() if isinstance(button, RailButton)]
        around = self._column.contentsMargins().top() + 2 * self._foot.contentsMargins().top()
        close = sum(button.loose_height() for button in buttons) + around > self.height()
        for button in buttons:
            button.stand(close=close)

    def let_go(self, *, free: bool) -> None:
        """Whether one may leave for other pages; the warning signs stay open always."""
        for button in self._group.buttons():
            button.setEnabled(free or bool(getattr(button, "_key", "")))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    @override
    def sizeHint(self) -> QSize:
        wide = max((button.sizeHint().width() for button in self._group.buttons()), default=0)
        margins = self._column.contentsMargins()
        return QSize(wide + margins.left() + margins.right(), 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._column.setContentsMargins(4, theme.px(2 * theme.GRID), 4, 0)
            self._foot.setContentsMargins(4, theme.px(theme.GRID), 4, theme.px(theme.GRID))
            self.make_room()
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRect(QRectF(self.width() - 1, 0, 1, self.height()))
        painter.end()

    @Slot(int)
    def _clicked(self, place: int) -> None:
        self.went.emit(self._names[place])


#: The space above an icon where entries stand close, in px at 100 %.
_CLOSE = 3
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
