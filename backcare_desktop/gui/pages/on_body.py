"""After an unreadable record: is anything cold or warm on the body now?

Law: it stays until it is answered.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.engine.events import OnBodyAnswered
from backcare_desktop.engine.methods import Modality
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.layouts import Columns
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView

#: Below so many px at 100 % the page is narrow, and what is left of the size of the question then.
_NARROW, _LESS = 480, 0.7
#: The place of the reason: above the answers, or below them.
_ABOVE, _BELOW = 2, 3


class OnBodyPage(Page):
    """Three answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("onbody.title"))
        card = Card(self, accent="danger")
        self._inside = card.inside
        self._inside.setSpacing(2 * theme.GRID)
        self._inside.addStretch(1)
        self.question = Text(words("onbody.title"), "title", card, centred=True)
        self._why = Text(words("onbody.text"), "body", card, centred=True)
        self._inside.addWidget(self.question)
        self._inside.addWidget(self._why)
        answers = QWidget(card)
        row = Columns(theme.px(240), 2 * theme.GRID, answers, most=3)
        self.cold = Button(words("onbody.cold"), "filled", answers, accent="cold", large=True)
        self.heat = Button(words("onbody.heat"), "filled", answers, accent="heat", large=True)
        self.nothing = Button(words("onbody.nothing"), "outline", answers, large=True)
        self.answers = (self.cold, self.heat, self.nothing)
        for button in self.answers:
            row.addWidget(button)
        self._inside.addWidget(answers)
        self._inside.addStretch(2)
        self.column.addWidget(card, 1)
        self.cold.clicked.connect(self._cold)
        self.heat.clicked.connect(self._heat)
        self.nothing.clicked.connect(self._nothing)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """With large text the question and its answers come first, and the reason below them."""
        narrow = self.width() < theme.px(_NARROW)
        self.question.enlarge(round(self.question.role_size() * (_LESS if narrow else 1)))
        for button in self.answers:
            button.setLarge(large=not narrow)
        self._inside.removeWidget(self._why)
        self._inside.insertWidget(_BELOW if narrow else _ABOVE, self._why)

    @override
    def draw(self, view: WindowView) -> None:
        """Nothing on it changes."""

    @Slot()
    def _cold(self) -> None:
        self.wished.emit(OnBodyAnswered(Modality.COLD))

    @Slot()
    def _heat(self) -> None:
        self.wished.emit(OnBodyAnswered(Modality.HEAT))

    @Slot()
    def _nothing(self) -> None:
        self.wished.emit(OnBodyAnswered(None))
