"""Layouts that reflow: `Flow` like words on a line, `Columns` like cards on a table, `Beside` like a form.

Law: what does not fit beside goes below; nothing is cut.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from backcare_desktop.gui.overriding import override

Placed = list[tuple[QLayoutItem, QRect]]


class _Reflowing(QLayout):
    """What both have in common: a list of items, and a height that follows from the width."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # Qt asks for the same width many times before anything changes.
        self._known: dict[int, Placed] = {}
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        placed = self._arranged(width)
        return max((rect.bottom() + 1 for _, rect in placed), default=0)

    @override
    def setGeometry(self, rect: QRect) -> None:
        before = self.minimumSize()
        super().setGeometry(rect)
        around = self.parentWidget()
        if around is not None and self.minimumSize().height() < before.height():
            # What it stands in would keep room for more lines than there are, and scroll for nothing.
            around.updateGeometry()
        for item, place in self._arranged(rect.width()):
            item.setGeometry(place.translated(rect.topLeft()))

    @override
    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        # As high as it is at the width it has; before it has one, as one row.
        width = max(wide, self.geometry().width())
        return QSize(wide, self.heightForWidth(width) if self.geometry().width() else 0)

    @override
    def invalidate(self) -> None:
        self._known = {}
        super().invalidate()

    def _arranged(self, width: int) -> Placed:
        if width not in self._known:
            self._known[width] = self._placed(width)
        return self._known[width]

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _placed(self, width: int) -> Placed:
        raise NotImplementedError


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _kept_free(item: QLayoutItem) -> bool:
    """Whether it is hidden and only its place is kept."""
    widget: QWidget | None = item.widget()
    return widget is not None and widget.isHidden()


class Flow(_Reflowing):
    """Items one after the other at their own width; the next line where the width is used up."""

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, max((item.sizeHint().height() for item in shown), default=0))

    @override
    def _placed(self, width: int) -> Placed:
        placed: Placed = []
        at, line_height = QPoint(0, 0), 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), width)
            high = _height(item, wide)
            if at.x() > 0 and at.x() + wide > width:
                at, line_height = QPoint(0, at.y() + line_height + self.spacing()), 0
            placed.append((item, QRect(at, QSize(wide, high))))
            at.setX(at.x() + wide + self.spacing())
            line_height = max(line_height, high)
        return placed


class Beside(_Reflowing):
    """Words and a control: the control keeps its width; it goes below where words have less than `least`."""

    def __init__(self, least: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._least = least

    @override
    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self.spacing()
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setLeast(self, least: int) -> None:
        """The width of the words in pixels below which the control goes below."""
        if least != self._least:
            self._least = least
            self.invalidate()

    @override
    def _placed(self, width: int) -> Placed:
        words, control = self._items
        wide = min(control.sizeHint().width(), width)
        room = width - wide - self.spacing()
        if room >= max(self._least, words.minimumSize().width()):
            high = max(_height(words, room), _height(control, wide))
            return [(words, QRect(0, 0, room, high)), (control, QRect(width - wide, 0, wide, high))]
        top = _height(words, width)
        if _kept_free(control):
            # Beside, its place is kept; below, an empty line would be.
            return [(words, QRect(0, 0, width, top))]
        below = QRect(0, top + self.spacing() // 2, wide, _height(control, wide))
        return [(words, QRect(0, 0, width, top)), (control, below)]


class Columns(_Reflowing):
    """As many items beside each other as have `least` pixels; rows of one height.

    most: so many columns at the most. shares: how the width is shared where all of `most` columns fit
    and each has an item; all alike without. even: no row has fewer items than another.
    """

    def __init__(
        self,
        least: int,
        gap: int,
        parent: QWidget | None = None,
        *,
        most: int = 4,
        shares: tuple[int, ...] = (),
        even: bool = False,
    ) -> None:
        super().__init__(gap, parent)
        self._even = even
        self._least = least
        self._most = most
        self._shares = shares

    @override
    def sizeHint(self) -> QSize:
        number = min(self._most, max(1, len(self._shown())))
        wide = number * (self._least + self.spacing()) - self.spacing()
        return QSize(wide, self.heightForWidth(wide))

    def setLeast(self, least: int) -> None:
        """The width below which a column is too narrow, in pixels."""
        if least != self._least:
            self._least = least
            self.invalidate()

    @override
    def _placed(self, width: int) -> Placed:
        shown = self._shown()
        if not shown:
            return []
        gap = self.spacing()
        widths = self._widths(shown, width)
        number = len(widths)
        placed: Placed = []
        top = 0
        for start in range(0, len(shown), number):
            row = shown[start : start + number]
            high = max(_height(item, widths[place]) for place, item in enumerate(row))
            left = 0
            for item, wide in zip(row, widths, strict=False):
                placed.append((item, QRect(left, top, wide, high)))
                left += wide + gap
            top += high + gap
        return placed

    def _widths(self, shown: list[QLayoutItem], width: int) -> list[int]:
        """The widths of the columns."""
        gap = self.spacing()
        shared = self._shared(shown, width)
        if shared:
            return shared
        least = max(self._least, *(item.minimumSize().width() for item in shown))
        number = max(1, min(self._most, len(shown), (width + gap) // (least + gap)))
        while self._even and len(shown) % number:
            number -= 1
        return [(width - gap * (number - 1)) // number] * number

    def _shared(self, shown: list[QLayoutItem], width: int) -> list[int]:
        """The widths by shares; none where an item would have too little."""
        number, gap = len(self._shares), self.spacing()
        if number != len(shown) or (width + gap) // (self._least + gap) < number:
            return []
        room = width - gap * (number - 1)
        shared = [room * share // sum(self._shares) for share in self._shares]
        fits = all(wide >= item.minimumSize().width() for wide, item in zip(shared, shown, strict=True))
        return shared if fits else []
