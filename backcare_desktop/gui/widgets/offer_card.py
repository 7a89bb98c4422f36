"""One card of the gallery: the figure, its name, how long, and why it is locked.

Law: the figure moves only while the card is pointed at or has the keyboard; a locked card can still
be opened to read.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.card_button import CardButton
from backcare_desktop.gui.widgets.figure_place import FigurePlace
from backcare_desktop.gui.widgets.icon import Icon
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.library import ItemView

#: The height of its picture in px at 100 %.
_PICTURE = 104


class OfferCard(CardButton):
    """chosen: its id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, looked_at="movement")
        self._item: ItemView | None = None
        self.inside.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        self.inside.setSpacing(theme.GRID // 2)
        self.figure = FigurePlace(self, bare=True, high=_PICTURE)
        self.inside.addWidget(self.figure)
        head = QHBoxLayout()
        self._title = Text("", "strong", self)
        self._lock = Icon("lock", "plain", self, side=24)
        head.addWidget(self._title, 1)
        head.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(head)
        self._length = Text("", "muted", self)
        self._reason = Text("", "muted", self)
        self.inside.addWidget(self._length)
        self.inside.addWidget(self._reason)
        self.inside.addStretch(1)
        self.let_through(self.figure, self._title, self._length, self._reason, self._lock)
        self.clicked.connect(self._clicked)

    def show_item(self, item: ItemView) -> None:
        """Shows this card."""
        if item == self._item:
            return
        self._item = item
        self._title.say(item.title)
        where = words(f"stretch.position.{item.position}") if item.position else ""
        length = sentence(item.length)
        self._length.say(f"{length} · {where}" if where else length)
        reason = "" if item.locked is None else sentence(item.locked)
        self._lock.setVisible(bool(reason))
        self._reason.say(reason)
        self.figure.show_still(item.pose, picture=item.picture)
        said = [item.title, self._length.text(), *([words("stretch.locked"), reason] if reason else [])]
        self.setAccessibleName(" ".join(said))
        self.updateGeometry()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._animate()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._animate()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._animate()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._animate()

    def _animate(self) -> None:
        self.figure.play(on=self.underMouse() or self.hasFocus())
        self.update()

    @Slot()
    def _clicked(self) -> None:
        # What a screen reader presses is never held up.
        if self._item is not None:
            self.chosen.emit(self._item.id)
