"""Something was seen on the skin: what to do, and who may end the lock.

Law: only "a professional has cleared it" ends it, and that is asked twice.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.engine.events import Cleared
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sources, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.gui.widgets.number_mark import NumberMark
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView

_LINES = 5


class SkinFoundPage(Page):
    """What to do now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words("found.title"), parent)
        self._what = Text("", "danger", self)
        self.column.addWidget(self._what)
        card = Card(self)
        for number in range(1, _LINES + 1):
            line = QHBoxLayout()
            line.setSpacing(2 * theme.GRID)
            line.addWidget(NumberMark(number, card))
            line.addWidget(Text(words(f"found.do.{number}"), "body", card), 1)
            card.inside.addLayout(line)
        self.column.addWidget(card)
        self._sure = Card(self, accent="danger")
        self._sure.inside.addWidget(Text(words("found.sure"), "heading", self._sure))
        row = QHBoxLayout()
        self.yes = Button(words("found.sure.yes"), "filled", self._sure, accent="danger")
        self.no = Button(words("found.sure.no"), "outline", self._sure)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        self._sure.inside.addLayout(row)
        self._sure.hide()
        self.column.addWidget(self._sure)
        self.column.addStretch(1)
        back = Button(words("session.back"), "outline", self)
        self.cleared = Button(words("found.cleared"), "outline", self, large=True)
        self.foot.addWidget(back)
        self.foot.addWidget(self.cleared, 2)
        self.cleared.clicked.connect(self._ask)
        self.yes.clicked.connect(self._confirmed)
        self.no.clicked.connect(self._sure.hide)
        back.clicked.connect(self._back)

    @override
    def open(self, part: str) -> None:
        self._sure.hide()

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        found = view.session.skin_found
        if found is not None:
            self._what.say(words("found.text", sign=sign_words(found.sign)))

    @Slot()
    def _ask(self) -> None:
        self._sure.show()
        just_shown(self)
        self.area.ensureWidgetVisible(self._sure)
        self.no.setFocus()

    @Slot()
    def _confirmed(self) -> None:
        self.wished.emit(Cleared("skin"))
        self.led.emit("relief")

    @Slot()
    def _back(self) -> None:
        self.led.emit("relief")


def sign_words(sign: str) -> str:
    """The sign in words, whichever kind of session it was."""
    for modality in ("cold", "heat"):
        if f"skin.{modality}.{sign}" in sources():
            return words(f"skin.{modality}.{sign}")
    return words("sign.other")
