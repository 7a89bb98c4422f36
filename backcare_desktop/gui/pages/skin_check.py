"""Look at your skin: takes over the page until it is answered.

Law: the signs stand first and in another order each time; "fine" is answered on purpose: it has no
key and no focus of its own.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcare_desktop.engine.events import SkinAnswered, StopAsked
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import Page
from backcare_desktop.gui.tokens import Accent
from backcare_desktop.gui.widgets.button import Button
from backcare_desktop.gui.widgets.card import Card
from backcare_desktop.gui.widgets.sign_grid import SignGrid
from backcare_desktop.gui.widgets.text import Text
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import SkinCheckView

#: Below so many px at 100 % the two answers have no room beside each other.
_NARROW = 480
#: Below so many px at 100 % there is no room for its first line either.
_LOW = 260
#: What is left of the size of the question's words where it is narrow, and where it is low, too.
_LESS, _LEAST = 0.75, 0.6


class SkinCheckPage(Page):
    """One question and its answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words("skin.title"))
        self._card = Card(self)
        inside = self._card.inside
        inside.addStretch(1)
        self.look = Text(words("skin.title"), "huge", self._card, centred=True)
        inside.addWidget(self.look)
        self.feel = Text(words("skin.title.feel"), "heading", self._card, centred=True)
        inside.addWidget(self.feel)
        inside.addSpacing(16)
        self._signs = SignGrid(self._card)
        inside.addWidget(self._signs)
        inside.addSpacing(8)
        inside.addWidget(Text(words("skin.pink"), "muted", self._card, centred=True))
        self._ends = Text("", "heading", self._card, centred=True)
        inside.addWidget(self._ends)
        self._contact = Text("", "muted", self._card, centred=True)
        inside.addWidget(self._contact)
        inside.addStretch(1)
        self.column.addWidget(self._card, 1)
        self.fine = Button(words("skin.fine"), "filled", self, large=True)
        self.stop = Button(words("session.take_off"), "outline", self, large=True, key="Esc")
        self.foot.addWidget(self.fine, 3)
        self.foot.addWidget(self.stop, 2)
        self._signs.seen.connect(self._seen)
        self.fine.clicked.connect(self._fine)
        self.stop.clicked.connect(self._stop)

    @override
    def draw(self, view: WindowView) -> None:
        """Shows what the view says."""
        stage = view.session.stage
        if not isinstance(stage, SkinCheckView):
            return
        accent: Accent = "cold" if stage.modality.value == "cold" else "heat"
        self._card.setAccent("danger" if stage.loud else accent)
        self.fine.setAccent(accent)
        self._signs.show_signs(stage.modality.value, stage.signs)
        ends = words("skin.ends", time=stage.digits) if stage.digits else words("skin.waits")
        self._ends.say(ends)
        self._contact.say(words("takeoff.contact", time=sentence(stage.contact)))

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
        """With large text the answers lie below each other and are lower, so that the question has room."""
        narrow = self.width() < theme.px(_NARROW)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.foot.setDirection(down if narrow else right)
        self.foot.setSpacing(theme.GRID if narrow else theme.px(2 * theme.GRID))
        for button in (self.fine, self.stop):
            button.setLarge(large=not narrow)
        low = narrow and self.height() < theme.px(_LOW)
        self.look.enlarge(round(self.look.role_size() * (_LEAST if low else 1)))
        self.feel.enlarge(round(self.feel.role_size() * (_LEAST if low else _LESS if narrow else 1)))

    @Slot(str)
    def _seen(self, sign: str) -> None:
        self.wished.emit(SkinAnswered(sign))

    @Slot()
    def _fine(self) -> None:
        self.wished.emit(SkinAnswered(None))

    @Slot()
    def _stop(self) -> None:
        self.wished.emit(StopAsked())
