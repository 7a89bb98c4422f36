"""The session: one page for each part of it, and the one that fits the view is shown.

Law: the view decides which part; only what is on before a session starts is remembered here.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.engine.methods import Modality
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.page import BarePage
from backcare_desktop.gui.pages.choose import ChoosePage
from backcare_desktop.gui.pages.on_body import OnBodyPage
from backcare_desktop.gui.pages.ready import ReadyPage
from backcare_desktop.gui.pages.running import RunningPage
from backcare_desktop.gui.pages.skin_check import SkinCheckPage
from backcare_desktop.gui.pages.skin_found import SkinFoundPage
from backcare_desktop.gui.pages.take_off import TakeOffPage
from backcare_desktop.gui.pages.waiting import WaitingPage
from backcare_desktop.gui.widgets.just_shown import just_shown
from backcare_desktop.viewmodel.present import WindowView
from backcare_desktop.viewmodel.running import RunningView, SkinCheckView, TakeOffView
from backcare_desktop.viewmodel.session import OnBodyView, SessionView
from backcare_desktop.viewmodel.waiting import ReadyView, WaitView

_PARTS = {
    RunningView: "running",
    SkinCheckView: "skin-check",
    TakeOffView: "take-off",
    WaitView: "waiting",
    ReadyView: "ready",
    OnBodyView: "on-body",
}


class SessionPage(BarePage):
    """All parts of a session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("session.page"))
        self._wanted = ""
        self._here = ""
        self._asking: Modality | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        outer.addWidget(self._stack)
        self.parts: dict[str, BarePage] = {
            "cold": ChoosePage(Modality.COLD, self._stack),
            "heat": ChoosePage(Modality.HEAT, self._stack),
            "running": RunningPage(self._stack),
            "skin-check": SkinCheckPage(self._stack),
            "take-off": TakeOffPage(self._stack),
            "waiting": WaitingPage(self._stack),
            "ready": ReadyPage(self._stack),
            "on-body": OnBodyPage(self._stack),
            "skin": SkinFoundPage(self._stack),
        }
        for part in self.parts.values():
            self._stack.addWidget(part)
            part.wished.connect(self.wished)
            part.led.connect(self.led)

    @property
    def here(self) -> str:
        """The name of the part that is shown."""
        return self._here

    @override
    def open(self, part: str) -> None:
        """part: "cold", "heat" or "skin" where a person wants that; "" for what runs."""
        self._wanted = part
        self._here = ""

    @override
    def draw(self, view: WindowView) -> None:
        """Shows the part that fits; leads home where there is none."""
        asking = view.session.asking
        if asking is not None and asking is not self._asking:
            # Asked for from elsewhere: the command line, another start of the program.
            self._wanted = asking.value
        self._asking = asking
        name = self._fitting(view.session)
        if not name:
            self.led.emit("relief")
            return
        part = self.parts[name]
        if name != self._here:
            self._here = name
            part.open("")
            part.draw(view)
            self._stack.setCurrentWidget(part)
            just_shown(part)
            self._enter(part)
            return
        part.draw(view)

    def _fitting(self, session: SessionView) -> str:
        stage = session.stage
        waiting = isinstance(stage, WaitView | ReadyView)
        if stage is not None and not (waiting and self._wanted in ("cold", "heat", "skin")):
            self._wanted = ""
            return _PARTS[type(stage)]
        if self._wanted == "skin":
            return "skin" if session.skin_found is not None else ""
        return self._wanted or ("" if session.asking is None else session.asking.value)

    def _enter(self, part: BarePage) -> None:
        # Whoever gives the page the keyboard gives it to the answer, also before the window shows.
        self.setFocusProxy(part.off if isinstance(part, TakeOffPage) else None)  # type: ignore[arg-type]
        if isinstance(part, TakeOffPage):
            part.off.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            # No button has the keyboard yet, so that a key pressed just now answers nothing.
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def go_back(self) -> None:
        """Escape, where nothing is on: leaves the screen before a session, or a question that can be left."""
        part = self.parts.get(self._here)
        if part is not None:
            part.go_back()
