"""What a person wishes in the window, led to who answers it.

Law: one flat case for each wish; nothing is decided here.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from backcare_desktop.app import login_start
from backcare_desktop.app.choices import Choices
from backcare_desktop.app.closing import Closing
from backcare_desktop.app.commands import Commands
from backcare_desktop.app.diarist import Diarist
from backcare_desktop.app.requests import Requests
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Start
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guided.states import Going
from backcare_desktop.engine.state import on_body
from backcare_desktop.runtime.driver import Driver
from backcare_desktop.settings.options import told
from backcare_desktop.viewmodel import wishes

if TYPE_CHECKING:
    from backcare_desktop.app.services import Services


class Wishing(QObject):
    """Leads wishes, and brings the services to what the options say."""

    def __init__(  # noqa: PLR0913 - everybody who answers wishes
        self,
        parent: QObject,
        *,
        start: Start,
        driver: Driver,
        showing: Showing,
        requests: Requests,
        choices: Choices,
        commands: Commands,
        closing: Closing,
        diarist: Diarist,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._driver = driver
        self._showing = showing
        self._requests = requests
        self._choices = choices
        self._commands = commands
        self._closing = closing
        self._diarist = diarist
        self._services: Services | None = None

    def use(self, services: "Services") -> None:
        """Sound, voice and notices, as the options say, from now on."""
        self._services = services
        self._tune(services)

    @Slot()
    def follow_options(self) -> None:
        """Sound, voice and notices, as the options say now."""
        if self._services is not None:
            self._tune(self._services)

    @Slot(object)
    def wish(self, wish: wishes.Wish) -> None:  # noqa: C901, PLR0912 - one flat case for each wish
        """What the person wished in the window."""
        match wish:
            case wishes.OptionSet():
                self._set_option(wish.key, wish.value)
            case wishes.SoundTested():
                self._test_sound()
            case wishes.VoiceTried():
                self._try_voice()
            case wishes.ClockShown():
                self._set_option("window.clock_on_top", wish.shown)
            case wishes.CloseWished():
                self._closing.close_window()
            case wishes.QuitWished():
                self._closing.ask_to_quit()
            case wishes.QuitCancelled():
                self._showing.ask_to_quit(asked=False)
            case wishes.NoteRead():
                self._showing.note_read()
            case wishes.PageShown():
                self._showing.draw()
                self._check_sound(wish.name)
                self._diarist.page_shown(wish.name)
            case wishes.Walked():
                self._showing.walk(wish.walk)
            case wishes.DiaryWish():
                self._diarist.answer(wish)
            case wishes.HandOverPrinted():
                return
            case ev.QuitAsked():
                self._closing.quit(wish)
            case (
                ev.BreakBegun()
                | ev.BreakDone()
                | ev.BreakSkipped()
                | ev.BreakSnoozed()
                | ev.BreaksPaused()
                | ev.BreaksResumed()
                | ev.ActivityTold()
                | ev.ActivityPutOff()
                | ev.CheckupBooked()
                | ev.CheckupPutOff()
            ):
                self._commands.remind(wish)
            case _:
                self._requests.make(wish)

    def _set_option(self, key: str, value: object) -> None:
        if key == login_start.KEY and (refused := login_start.turn(self._start, on=value is True)):
            self._showing.note(refused)
            self._showing.apply_choices()
            return
        first_run = self._showing.in_first_run
        self._choices.set(key, value)
        # What was refused before is not what the person is at any more.
        self._driver.dispatch(told(key, value) or ev.OptionChosen(key, valid=True))
        if self._services is not None:
            self._tune(self._services)
            if key == "voice.on":
                self._services.speech.greet()
        self._showing.apply_choices()
        if first_run and not self._showing.in_first_run:
            # Once the page has led to where its answers lead.
            QTimer.singleShot(0, self._commands.open_what_waited)

    def _check_sound(self, page: str) -> None:
        """Before a session, silently: an alarm that nobody would hear is told now and not at the end."""
        state = self._driver.state
        if page != "session" or on_body(state) or isinstance(state.guided, Going) or self._services is None:
            return
        QTimer.singleShot(0, self._services.sound.check)

    def _tune(self, services: "Services") -> None:
        """Sound and voice as the person wants them; with the sound off the voice is off too."""
        services.sound.volume = self._choices.volume
        services.reminding.notices = self._choices.notifications
        services.reminding.large = self._choices.large_breaks
        services.speech.use(self._choices.manner)
        services.speech.turn(on=self._choices.speaks)

    def _test_sound(self) -> None:
        if self._services is not None:
            self._services.sound.test()

    def _try_voice(self) -> None:
        # With the sound off the voice is off, and the page says so.
        if self._services is not None and self._choices.volume:
            self._services.speech.test()
