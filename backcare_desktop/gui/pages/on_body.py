"""After an unreadable record: is anything cold or warm on the body now?

Law: it stays until it is answered.
"""

from PySide6.QtCore import Slot
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


class OnBodyPage(Page):
    """Three answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("onbody.title"))
        card = Card(self, accent="danger")
        card.inside.addStretch(1)
        card.inside.addWidget(Text(words("onbody.title"), "title", card, centred=True))
        card.inside.addWidget(Text(words("onbody.text"), "body", card, centred=True))
        card.inside.addSpacing(3 * theme.GRID)
        answers = QWidget(card)
        row = Columns(theme.px(240), 2 * theme.GRID, answers, most=3)
        self.cold = Button(words("onbody.cold"), "filled", answers, accent="cold", large=True)
        self.heat = Button(words("onbody.heat"), "filled", answers, accent="heat", large=True)
        self.nothing = Button(words("onbody.nothing"), "outline", answers, large=True)
        for button in (self.cold, self.heat, self.nothing):
            row.addWidget(button)
        card.inside.addWidget(answers)
        card.inside.addStretch(2)
        self.column.addWidget(card, 1)
        self.cold.clicked.connect(self._cold)
        self.heat.clicked.connect(self._heat)
        self.nothing.clicked.connect(self._nothing)

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
