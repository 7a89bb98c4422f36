"""The foot of "It just seized up": a way back, another one, and the large button.

Law: what does not fit beside goes below; a held button does nothing, whoever presses it.
"""

from PySide6.QtCore import QEvent, QSignalMapper, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.seized_foot import Foot, Press


class ThreeButtons(QWidget):
    """`show_foot` dresses them; `done(act)` when one is pressed."""

    done = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foot: Foot | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        small = QHBoxLayout()
        small.setSpacing(2 * theme.GRID)
        self.back = Button("", "outline", self)
        self.other = Button("", "outline", self)
        self.main = Button("", "filled", self, accent="movement", large=True)
        small.addWidget(self.back, 1)
        small.addWidget(self.other, 1)
        self._row.addLayout(small, 1)
        self._row.addWidget(self.main, 2)
        self._pressed = QSignalMapper(self)
        self._pressed.mappedObject.connect(self._press)
        self._acts: dict[Button, str] = {}
        for button in (self.back, self.other, self.main):
            button.clicked.connect(self._pressed.map)
            self._pressed.setMapping(button, button)

    def show_foot(self, foot: Foot) -> None:
        """Shows these."""
        if foot == self._foot:
            return
        self._foot = foot
        self.other.setVisible(foot.other is not None)
        for button, press in self._shown(foot):
            self._acts[button] = press.act
            button.say(sentence(press.words))
            button.hold("" if press.lacks is None else sentence(press.lacks))
        self.main.setAccent("danger" if foot.danger else "movement")
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _shown(self, foot: Foot) -> list[tuple[Button, Press]]:
        pairs = ((self.back, foot.back), (self.other, foot.other), (self.main, foot.main))
        return [(button, press) for button, press in pairs if press is not None]

    def _arrange(self) -> None:
        """Two rows where three do not fit beside; there is no room to name keys then."""
        if self._foot is None:
            return
        shown = self._shown(self._foot)
        self.main.setLarge(large=True)
        for button, press in shown:
            button.setKey(sentence(press.key) if isinstance(press.key, Message) else press.key)
        wide = sum(button.sizeHint().width() for button, _ in shown) + 4 * theme.GRID
        narrow = len(shown) > 2 and wide > self.width()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setSpacing(theme.GRID if narrow else 2 * theme.GRID)
        self.main.setLarge(large=not narrow)
        if narrow:
            for button, _ in shown:
                button.setKey("")

    @Slot("QObject*")
    def _press(self, button: object) -> None:
        # A screen reader presses a held button all the same.
        if isinstance(button, Button) and not button.held:
            self.done.emit(self._acts[button])
