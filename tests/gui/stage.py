"""A page on a stage: its wishes go to the real engine, and the page is drawn again after each."""

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from backcare_desktop.engine.events import Event
from backcare_desktop.engine.moment import Moment
from backcare_desktop.engine.practice import reduce
from backcare_desktop.engine.state import Practice, fresh
from backcare_desktop.gui.page import BarePage
from backcare_desktop.settings.options import Options, told
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.voice_found import VoiceFound
from backcare_desktop.viewmodel.wishes import OptionSet

NOW = Moment("boot", 10_000_000, 1_772_442_000_000)
BEGIN = fresh(NOW)


class Stage(QObject):
    """wishes: all that were emitted. led: where the page led to. state, options: what came of them."""

    def __init__(self, page: BarePage, state: Practice = BEGIN, **options: object) -> None:
        super().__init__(page)
        self.page = page
        self.state = state
        self.options = Options()
        for key, value in options.items():
            self.options = self.options.with_value(key.replace("__", "."), value)
        self.voice = VoiceFound()
        self.wishes: list[object] = []
        self.led: list[str] = []
        page.wished.connect(self._wished)
        page.led.connect(self.led.append)
        self.draw()

    def draw(self) -> None:
        outside = Outside(options=self.options.everything(), voice=self.voice)
        self.page.draw(present(self.state, NOW, outside))

    def hear(self, found: VoiceFound) -> None:
        self.voice = found
        self.draw()

    def sound(self, health: str) -> None:
        self.state = replace(self.state, sound=health)
        self.draw()

    @Slot(object)
    def _wished(self, wish: object) -> None:
        self.wishes.append(wish)
        if isinstance(wish, OptionSet):
            self.options = self.options.with_value(wish.key, wish.value)
            event = told(wish.key, wish.value)
            if event is not None:
                self.state = reduce(self.state, event, NOW)
        elif isinstance(wish, get_args(Event)):
            self.state = reduce(self.state, wish, NOW)
        self.draw()


def focusable(page: QWidget) -> list[QWidget]:
    """Every visible widget that Tab can reach."""
    from PySide6.QtCore import Qt

    reach = Qt.FocusPolicy.TabFocus
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & reach and widget.isVisibleTo(page) and widget.isEnabled()
    ]


def nameless(page: QWidget) -> list[QWidget]:
    """Those of them that a screen reader could not name."""
    found = []
    for widget in focusable(page):
        shown = widget.text() if isinstance(widget, QAbstractButton) else ""
        inner = widget.objectName() == "qt_spinbox_lineedit"
        if not (widget.accessibleName() or shown or inner):
            found.append(widget)
    return found
