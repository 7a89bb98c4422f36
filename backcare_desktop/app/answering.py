"""Everybody who answers: to wishes of the window, commands, the tray's menu, notices.

Law: made once the window stands on the screen, as nobody can ask before; as long to load as a tenth of it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcare_desktop.app import login_start
from backcare_desktop.app.break_answers import ANSWERS, CALL_KEY, NOTICE_KEY
from backcare_desktop.app.choices import Choices
from backcare_desktop.app.closing import ROUTINE_NOTICE, Closing, leave
from backcare_desktop.app.commands import Commands
from backcare_desktop.app.diarist import Diarist
from backcare_desktop.app.diary_keeping import DiaryKeeping
from backcare_desktop.app.lookout import Lookout
from backcare_desktop.app.quick_ways import QuickWays
from backcare_desktop.app.requests import Requests
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Start
from backcare_desktop.app.watching import Watching
from backcare_desktop.app.wishing import Wishing
from backcare_desktop.engine import events as ev
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.runtime.person_lock import PersonLock
from backcare_desktop.store.keeper import Keeper

if TYPE_CHECKING:
    from backcare_desktop.app.services import Services
    from backcare_desktop.runtime.notifier.notice import Answered


class Answering(QObject):
    """The parts, and what needs no part of its own."""

    def __init__(
        self,
        parent: QObject,
        *,
        start: Start,
        driver: Driver,
        keeper: Keeper,
        showing: Showing,
        choices: Choices,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._driver = driver
        self._showing = showing
        self._choices = choices
        self._services: Services | None = None
        self._watching: Watching | None = None
        person = None if start.demo else PersonLock()
        self.requests = Requests(driver, showing, person)
        keeping = DiaryKeeping(driver, keeper, showing, start.paths.data, self)
        self.commands = Commands(driver, showing, self.requests, choices, keeping, self)
        self.closing = Closing(driver, showing, self.requests, choices, self)
        self.diarist = Diarist(driver, keeping, showing, choices, self)
        self.wishing = Wishing(
            self,
            start=start,
            driver=driver,
            showing=showing,
            requests=self.requests,
            choices=choices,
            commands=self.commands,
            closing=self.closing,
            diarist=self.diarist,
        )
        self.diarist.restored.connect(self.wishing.follow_options)
        self.quick = QuickWays(self.commands, showing, self)

    def use(self, services: "Services") -> None:
        """Answer outside the window too, from now on."""
        self._services = services
        self.closing.use(services)
        self.wishing.use(services)

    def begin(self) -> None:
        """Watch the desktop and the diary, and follow what the system has of the start at login."""
        self._watching = Watching(self._driver, self)
        Lookout(self._driver, self.diarist.keeping, self._start.paths.data, self).begin()
        login_start.follow(self._start, self._choices)

    def stop_watching(self) -> None:
        """Watch the desktop no more."""
        if self._watching is not None:
            self._watching.close()

    def withdraw_routine(self) -> None:
        """The notice that a routine waits is true no more."""
        if self._services is not None:
            self._services.notifier.withdraw(ROUTINE_NOTICE)

    @Slot()
    def leave(self) -> None:
        """The system wants the program to end."""
        leave()

    @Slot(object)
    def answer_break(self, event: ev.Event) -> None:
        """A break's card was answered."""
        self.commands.remind(event)

    @Slot(object)
    def answer_notice(self, answered: "Answered") -> None:
        """A notice of the desktop was answered."""
        match answered.action:
            case action if action in ANSWERS:
                self.commands.remind(ANSWERS[action])
            case _ if answered.key == NOTICE_KEY:
                self._showing.open_window()
                self._showing.window.go("breaks")
            case _ if answered.key == CALL_KEY:
                self._showing.open_window()
                self._showing.window.go("week")
            case "skin-ok":
                self._driver.dispatch(ev.SkinAnswered())
            case "off":
                self._driver.dispatch(ev.SourceOff())
            case _:
                self._showing.open_window()
