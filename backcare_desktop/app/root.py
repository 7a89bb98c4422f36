"""The composition root: builds every part and wires every signal in one visible block.

Law: nothing is decided here; wishes go to the driver, changes go to the performer and the window.
"""

import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Answer, Start
from backcare_desktop.app.store_notes import store_notes
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.rules import with_part
from backcare_desktop.engine.breaks.states import OnBreak
from backcare_desktop.engine.breaks.week_rules import with_setting
from backcare_desktop.engine.guided.states import Guided, Paused
from backcare_desktop.engine.methods import CONDITIONS
from backcare_desktop.engine.state import Practice, on_body
from backcare_desktop.engine.thermal.states import Idle
from backcare_desktop.gui.catalogue import words
from backcare_desktop.gui.first_frame import FirstFrame
from backcare_desktop.runtime.clock import Clock
from backcare_desktop.runtime.crash import CrashWatch
from backcare_desktop.runtime.demo import DemoClock
from backcare_desktop.runtime.driver import Driver, real_pace
from backcare_desktop.runtime.garbage import leave_alone, tidy_up
from backcare_desktop.runtime.logbook import close_logbook, open_logbook
from backcare_desktop.runtime.paths import is_own
from backcare_desktop.runtime.process_lock import ProcessLock
from backcare_desktop.store.database import StoreUnwritableError, open_database
from backcare_desktop.store.keeper import Change, Keeper
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.voice_found import VoiceFound

if TYPE_CHECKING:
    from backcare_desktop.app.answering import Answering
    from backcare_desktop.app.commands import Commands
    from backcare_desktop.app.diarist import Diarist
    from backcare_desktop.app.services import Services
    from backcare_desktop.app.wishing import Wishing
    from backcare_desktop.runtime.single_instance import Command


def run(start: Start, lock: ProcessLock, answer: Answer) -> int:
    """Run the program until it is quit; the exit status.

    lock: holds the data folder already, or says that nobody can. Raises StoreNewerError.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - the command line made it
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("backcare-desktop")
    application.setApplicationDisplayName(words("window.title"))
    application.setDesktopFileName("backcare-desktop")
    app = App(start, lock, answer)
    app.begin_life()
    try:
        return application.exec() or app.first_code
    finally:
        app.end_life()


class App(QObject):
    """All parts of the running program and the wires between them."""

    def __init__(self, start: Start, lock: ProcessLock, answer: Answer) -> None:
        super().__init__()
        self._start = start
        self._lock = lock
        self._answer = answer
        self._services: Services | None = None
        self._answering: Answering | None = None
        #: Exit status that the command of this start was answered with.
        self.first_code = 0
        self._log = open_logbook(start.paths.state)
        self._crash = CrashWatch(self._on_fault, self)
        self._crash.install(start.paths.state)
        real = Clock()
        demo = DemoClock(real)
        clock = demo if start.demo else real
        self._keeper = Keeper.open(start.paths.data, clock.now(), self._connect)
        self._driver = Driver(self._keeper, clock, self, demo.pace if start.demo else real_pace)
        self._choices = Choices(start.paths.config / "settings.toml")
        self._showing = Showing(self._driver, self._choices, _outside(start), start.paths, self)
        self._showing.note(*store_notes(self._keeper), *self._choices.problems)
        self._adopt_limits()
        self._adopt_reminders()
        if start.demo:
            self._introduce_demo()

    # ------------------------------------------------------------------ every wire of the program

    def _wire(self, services: "Services", answering: "Answering") -> None:
        self._showing.window.wished.connect(answering.wishing.wish)
        self._driver.changed.connect(self._on_changed)
        services.tray_watch.went.connect(self._showing.be_found)
        services.tray.open_wished.connect(self._showing.open_window)
        services.tray.stop_wished.connect(answering.commands.take_off)
        services.tray.quick.connect(answering.quick.go)
        services.tray.quit_wished.connect(answering.closing.ask_to_quit)
        services.notifier.answered.connect(answering.answer_notice)
        services.sound.healthChanged.connect(self._on_sound_health)
        services.speech.changed.connect(self._on_voice_changed)
        services.sleep.aboutToSleep.connect(self._driver.before_sleep)
        services.sleep.woke.connect(self._driver.wake)
        services.sleep.woke.connect(services.reminding.renew)
        services.reminding.wished.connect(answering.answer_break)
        services.steps.stepped.connect(self._driver.wake)
        services.termination.asked.connect(answering.leave)
        services.motion.told.connect(self._on_system_motion)
        services.instance.commandReceived.connect(self._on_command)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._showing.apply_choices)

    # ---------------------------------------------------------------------------- life of the program

    def begin_life(self) -> None:
        """Show the window; all else begins once it stands on the screen."""
        leave_alone()
        if self._start.hidden and not self._showing.in_first_run and not on_body(self._driver.state):
            QTimer.singleShot(0, self._on_hidden_start)
            return
        self._showing.begin()
        FirstFrame(self._showing.window).passed.connect(self._on_first_frame)

    @Slot()
    def _on_hidden_start(self) -> None:
        self._on_first_frame()
        self._showing.draw()
        self._showing.put_away()

    @Slot()
    def _on_first_frame(self) -> None:
        self.begin_services(self.make_services())
        if self._start.argv:
            QTimer.singleShot(0, self._on_first_command)

    def make_services(self) -> "Services":
        """The parts that reach outside the window."""
        # As long to load as the window itself, which stands on the screen by now.
        from backcare_desktop.app.services import Services

        return Services(self._start.paths, self._lock, self._driver.now, self)

    def _make_answering(self) -> "Answering":
        # As above.
        from backcare_desktop.app.answering import Answering

        return Answering(
            self,
            start=self._start,
            driver=self._driver,
            keeper=self._keeper,
            showing=self._showing,
            choices=self._choices,
        )

    @property
    def answering(self) -> "Answering":
        """Who answers, once the window stands."""
        assert self._answering is not None  # noqa: S101 - nobody can ask before
        return self._answering

    @property
    def commands(self) -> "Commands":
        """What is asked by other starts, once the window stands."""
        return self.answering.commands

    @property
    def diarist(self) -> "Diarist":
        """Who keeps the diary, once the window stands."""
        return self.answering.diarist

    @property
    def wishing(self) -> "Wishing":
        """Whom wishes are led to, once the window stands."""
        return self.answering.wishing

    def begin_services(self, services: "Services") -> None:
        """Bring the outside to what the practice wants, and keep it so."""
        self._services = services
        answering = self._answering = self._make_answering()
        answering.use(services)
        self._wire(services, answering)
        self._showing.use_tray(services.tray)
        self._showing.tell_of_voice(services.speech.found)
        if services.sound.health != self._driver.state.sound:
            # It was set, or known from the last run, before anybody listened.
            self._on_sound_health(services.sound.health)
        answering.requests.recall()
        state = self._driver.state
        services.performer.perform(Change(state, state, written=True), self._driver.now())
        services.begin()
        answering.begin()
        self._driver.wake()

    def end_life(self) -> None:
        """Leave everything as it was found; what is on the body stays written as "on"."""
        self._showing.remember_place()
        if self._services is not None:
            self.answering.stop_watching()
            self._services.end()
            self.answering.diarist.keeping.close()
        self._driver.stop()
        if self._services is not None:
            self.answering.requests.end()
            self._services.instance.release()
        self._lock.release()
        self._crash.uninstall()
        close_logbook(self._log)

    def _connect(self, folder: Path) -> sqlite3.Connection:
        """The folder's database, for who holds the folder; a folder that nobody can hold is not written."""
        # Who can hold it only now hears later starts only now.
        held = self._lock.hold() if self._services is None else self._services.instance.acquire()
        if not held:
            raise StoreUnwritableError("the folder is not held")
        return open_database(folder)

    def _adopt_limits(self) -> None:
        """Let the engine judge the limits that the settings file names."""
        for name, value in self._choices.limits:
            if self._driver.state.limits.setting(name) != value:
                self._driver.dispatch(ev.LimitSet(name, value))

    def _adopt_reminders(self) -> None:
        """Let the engine judge what the settings say of reminders: the file, and for the rest the default."""
        for name, part, value in self._choices.reminders:
            rule = self._driver.state.breaks.rule(name)
            if with_part(rule, part, value) != rule:
                self._driver.dispatch(ev.ReminderSet(name, part, value))
        for key, value in self._choices.week:
            week = self._driver.state.breaks.week
            if with_setting(week, key, value, 0) != week:
                self._driver.dispatch(ev.WeekSet(key, value))
        if self._driver.state.breaks.away_ms is not None:
            # It was known before the program was gone; nothing tells it now.
            self._driver.dispatch(ev.BackTold())

    def _introduce_demo(self) -> None:
        """A demonstration begins after the first run, with every question answered "no"."""
        self._choices.set("person.first_run_done", value=True)
        self._showing.take_choices()
        self._driver.dispatch(ev.ScreenAnswered())
        self._driver.dispatch(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))

    # ------------------------------------------------------------------------------- what happened

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self._services is not None:
            self._services.performer.perform(change, self._driver.now())
            self._services.reminding.draw(change.after, self._driver.now())
        if _resting(change.before) or _resting(change.after):
            self._showing.watch()
        if change.after.thermal is not change.before.thermal:
            self.answering.requests.let_go_of_person()
            self._choices.remember(change)
            self._showing.watch()
        if type(change.after.guided) is not type(change.before.guided):
            self._routine_turned(change.after.guided)
        if change.after.limits is not change.before.limits:
            self._choices.keep_limits(change.after.limits)
        if change.after is not change.before:
            self._showing.take_choices()
        self._showing.draw()
        if change.after.thermal is not change.before.thermal and isinstance(change.after.thermal, Idle):
            # A session is over and its pages were shown; the next thing comes in minutes.
            tidy_up()

    def _routine_turned(self, guided: Guided) -> None:
        """A routine began, pauses, goes on or is over."""
        self._showing.watch()
        if not isinstance(guided, Paused):
            self.answering.withdraw_routine()

    @Slot(object)
    def _on_voice_changed(self, found: VoiceFound) -> None:
        self._showing.tell_of_voice(found)

    @Slot(object)
    def _on_sound_health(self, health: str) -> None:
        self._driver.dispatch(ev.SoundChanged(health))

    @Slot(bool)
    def _on_system_motion(self, less: bool) -> None:
        if less != self._choices.system_reduces_motion:
            self._choices.system_reduces_motion = less
            self._showing.apply_choices()

    @Slot()
    def _on_first_command(self) -> None:
        reply = self._answer(self.commands, self._start.argv)
        self.first_code = reply.code
        if reply.code:
            if sys.stderr is not None:
                sys.stderr.write(f"backcare: {reply.line}\n")
            # Who typed it may look at the window by now.
            self._showing.note(Message("command.refused", (("why", reply.line),)))
            self._showing.draw()

    @Slot(object)
    def _on_command(self, command: "Command") -> None:
        reply = self._answer(self.commands, command.argv)
        out, err = (reply.line, "") if reply.code == 0 else ("", reply.line)
        command.reply(reply.code, out, err)

    def _on_fault(self, _text: str) -> None:
        self._showing.note(Message("fault.told"))
        self._driver.dispatch(ev.Faulted())


def _outside(start: Start) -> Outside:
    """What the window has to know of this start."""
    folder = str(start.paths.data)
    foreign = not start.demo and not is_own(start.paths.data)
    return Outside(demo=start.demo, data_folder=folder, foreign_folder=folder if foreign else None)


def _resting(state: Practice) -> bool:
    """Whether a break is being taken, of which the seconds are shown."""
    return isinstance(state.breaks.offer, OnBreak)
