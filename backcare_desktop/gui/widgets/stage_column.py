"""The stages of a routine that is being written, below each other; the mouse drags them to another place.

Law: what is dragged lands where the line shows; a press without a way is a choice.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.drop_mark import DropMark
from backcare_desktop.gui.widgets.stage_card import StageCard
from backcare_desktop.viewmodel.editor import StageView


class StageColumn(QWidget):
    """chosen: the index of a stage. moved: one is to stand at another index. removed: the chosen one.

    dragged: the height at which the mouse is with a stage, for who scrolls.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    removed = Signal()
    dragged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("editor.stages"))
        self.cards: list[StageCard] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._mark = DropMark(self)
        self._pressed: QPoint | None = None
        self._from = -1
        self._to = -1
        self._group.idToggled.connect(self._toggled)

    def show_stages(self, stages: tuple[StageView, ...], selected: int) -> None:
        """Shows these, and which is looked at."""
        while len(self.cards) < len(stages):
            self._add_card()
        for card, stage in zip(self.cards, stages, strict=False):
            card.show_stage(stage)
            card.show()
        for card in self.cards[len(stages) :]:
            card.hide()
        self._check(selected if selected < len(stages) else -1)

    def open_below(self, detail: QWidget, place: int) -> None:
        """Puts this below the card of this index; at the end for -1."""
        at = place + 1 if 0 <= place < len(self.cards) else len(self.cards)
        if self._column.indexOf(detail) != at:
            self._column.removeWidget(detail)
            self._column.insertWidget(at, detail)

    def take_keyboard(self) -> None:
        """The card that is looked at has the keyboard."""
        card = self._group.checkedButton()
        if card is not None and card.isVisible():
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and isinstance(watched, StageCard):
            return self._mouse(watched, event)
        return super().eventFilter(watched, event)

    def _mouse(self, card: StageCard, event: QMouseEvent) -> bool:
        """Whether the event is part of a drag."""
        at = card.mapTo(self, event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._pressed, self._from, self._to = at, self.cards.index(card), -1
            case QEvent.Type.MouseMove if self._pressed is not None:
                return self._drag(at)
            case QEvent.Type.MouseButtonRelease if self._pressed is not None:
                return self._drop(card)
            case _:
                pass
        return False

    def _drag(self, at: QPoint) -> bool:
        begun = self._to >= 0
        if self._pressed is None:
            return False
        if not begun and (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return False
        self._to = self._place_at(at.y())
        self._mark.show_at(self._gap_before(self._to + (self._to > self._from)), self.width())
        self.dragged.emit(at.y())
        return True

    def _drop(self, card: StageCard) -> bool:
        begun, self._pressed = self._to >= 0, None
        self._mark.hide()
        if not begun:
            return False
        card.setDown(False)
        if self._to != self._from:
            self.moved.emit(self._from, self._to)
        return True

    def _place_at(self, y: int) -> int:
        """The index that what is dragged has when it is let go here."""
        others = [card for card in self._shown() if card is not self.cards[self._from]]
        return sum(card.geometry().center().y() < y for card in others)

    def _gap_before(self, place: int) -> int:
        """The height of the gap before the card of this index."""
        shown = self._shown()
        if place < len(shown):
            return max(0, shown[place].y() - theme.GRID // 2)
        return shown[-1].geometry().bottom() + theme.GRID // 2

    def _shown(self) -> list[StageCard]:
        return [card for card in self.cards if not card.isHidden()]

    def _add_card(self) -> None:
        card = StageCard(len(self.cards) + 1, self)
        self._group.addButton(card, len(self.cards))
        self.cards.append(card)
        self._column.addWidget(card)
        card.installEventFilter(self)
        card.removed.connect(self.removed)

    def _check(self, place: int) -> None:
        self._group.blockSignals(True)
        if place >= 0:
            self.cards[place].setChecked(True)
        else:
            self._group.setExclusive(False)
            for card in self.cards:
                card.setChecked(False)
            self._group.setExclusive(True)
        self._group.blockSignals(False)

    @Slot(int, bool)
    def _toggled(self, place: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(place)
