"""How the window is closed and the program is left.

Law: while something is on the body nothing ends it but an answer; what runs goes on in the tray or
the task bar, and whoever looks for it is told where it is.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.requests import Requests
from backcare_desktop.app.showing import Showing
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Active, Going
from backcare_desktop.engine.state import on_body
from backcare_desktop.engine.thermal.states import Checks, Idle
from backcare_desktop.gui.catalogue import words
from backcare_desktop.runtime.driver import Driver

if TYPE_CHECKING:
    from backcare_desktop.app.services import Services

#: What is said outside the window while a routine waits for it.
ROUTINE_NOTICE: Final = "routine"
#: The same, once, when the window was closed.
_GOES_ON: Final = "goes-on"


class Closing(QObject):
    """What follows when a person closes the window or quits."""

    def __init__(
        self, driver: Driver, showing: Showing, requests: Requests, choices: Choices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._showing = showing
        self._requests = requests
        self._choices = choices
        self._services: Services | None = None

    def use(self, services: "Services") -> None:
        """Tell outside the window too, from now on."""
        self._services = services

    def quit(self, asked: ev.QuitAsked) -> None:
        """Leave, unless something stays on the body."""
        state = self._requests.make(asked)
        self._showing.ask_to_quit(asked=False)
        if not on_body(state):
            leave()

    @Slot()
    def ask_to_quit(self) -> None:
        """Leave; while something is on the body the window asks back first."""
        if on_body(self._driver.state):
            self._showing.open_window()
            self._showing.ask_to_quit(asked=True)
        else:
            self.quit(ev.QuitAsked(off=True))

    def close_window(self) -> None:
        """What runs goes on in the tray or the task bar, a routine pauses; where nothing waits, it quits."""
        state = self._driver.state
        if isinstance(state.guided, Going):
            self._driver.dispatch(ev.RoutinePaused())
            self._say_paused()
        runs = not isinstance(state.thermal, Idle | Checks) or isinstance(state.guided, Active)
        waits = self._showing.in_tray or state.breaks.waits
        keep = runs or (self._choices.keep_in_tray and waits)
        if not keep and not on_body(self._driver.state):
            self.quit(ev.QuitAsked(off=True))
            return
        self._showing.put_away()
        if not runs:
            self._say_it_goes_on()

    def _say_it_goes_on(self) -> None:
        """Who closes the window for the first time is told where the program is."""
        if self._services is None or self._choices.close_told or not self._choices.notifications:
            return
        self._choices.set("window.close_told", value=True)
        place = "tray" if self._showing.in_tray else "bar"
        title, body = words(f"notice.goes-on.{place}"), words("notice.goes-on.body")
        self._services.notifier.show(_GOES_ON, title, body, (("default", words("notice.open")),), "low")

    def _say_paused(self) -> None:
        """A routine that waits for its window is told outside the window."""
        if self._services is not None and self._choices.notifications:
            name = "notice.routine-paused"
            action = ("default", words("notice.open"))
            self._services.notifier.show(
                ROUTINE_NOTICE, words(f"{name}.title"), words(f"{name}.body"), (action,), "normal"
            )


def leave() -> None:
    """End the program; what is on the body stays written as "on"."""
    # Not quit(): that asks the window first, and the window never closes by itself.
    QApplication.exit(0)
