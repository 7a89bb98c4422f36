"""Asked to quit while something is on the body: is it off?

Law: there is no answer that leaves with the source on.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from backcare_desktop.engine.events import QuitAsked
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.wishes import QuitCancelled


class QuitQuestion(QDialog):
    """wished: QuitAsked(off) or QuitCancelled."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("quit.title"))
        self.setModal(True)
        column = QVBoxLayout(self)
        edge = 3 * theme.GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(Text(words("quit.title"), "title", self))
        column.addWidget(Text(words("quit.text"), "body", self))
        self.off = Button(words("quit.off"), "filled", self, accent="danger", large=True)
        self.on = Button(words("quit.on"), "outline", self, large=True)
        self.cancel = Button(words("quit.cancel"), "plain", self)
        for button in (self.off, self.on, self.cancel):
            column.addWidget(button)
        self.off.clicked.connect(self._is_off)
        self.on.clicked.connect(self._is_on)
        self.cancel.clicked.connect(self.reject)
        self.setMinimumWidth(theme.px(380))
        self.cancel.setFocus()

    def show_question(self, *, asks: bool) -> None:
        """Shows or hides it."""
        if asks != self.isVisible():
            self.setVisible(asks)
            just_shown(self)

    @override
    def reject(self) -> None:
        """Escape and the close button leave without an answer: the program stays."""
        self.wished.emit(QuitCancelled())

    @Slot()
    def _is_off(self) -> None:
        self.wished.emit(QuitAsked(off=True))

    @Slot()
    def _is_on(self) -> None:
        self.wished.emit(QuitAsked(off=False))
