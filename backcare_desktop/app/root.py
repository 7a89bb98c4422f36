"""The composition root: builds every part and wires every signal in one visible block.

Law: nothing is decided here; wishes go to the driver, changes go to the performer and the window.
"""

import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.choices import Choices
from backcare_desktop.app.store_notes import store_notes
from backcare_desktop.app.window_memory import remember, remembered
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.guard import Reason, Request
from backcare_desktop.engine.guided.states import Active, Going, Guided, Paused
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.moment import MINUTE_MS
from backcare_desktop.engine.state import on_body
from backcare_desktop.engine.thermal.states import Checks, Idle, Recover
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence, words
from backcare_desktop.gui.first_frame import FirstFrame
from backcare_desktop.gui.pages.directory import entries
from backcare_desktop.gui.window import Window
from backcare_desktop.gui.window_place import place_of, put
from backcare_desktop.runtime.clock import Clock, local_offset
from backcare_desktop.runtime.crash import CrashWatch
from backcare_desktop.runtime.demo import DemoClock
from backcare_desktop.runtime.driver import Driver, real_pace
from backcare_desktop.runtime.garbage import collect_due, leave_alone
from backcare_desktop.runtime.logbook import close_logbook, open_logbook
from backcare_desktop.runtime.paths import Paths, is_own
from backcare_desktop.runtime.person_lock import PersonLock
from backcare_desktop.runtime.process_lock import ProcessLock
from backcare_desktop.store.database import StoreUnwritableError, open_database
from backcare_desktop.store.keeper import Change, Keeper
from backcare_desktop.viewmodel import wishes
from backcare_desktop.viewmodel.message import Message
from backcare_desktop.viewmodel.outside import Outside
from backcare_desktop.viewmodel.present import present
from backcare_desktop.viewmodel.refusal import is_question, refusal

if TYPE_CHECKING:
    from backcare_desktop.app.services import Services
    from backcare_desktop.runtime.notifier.notice import Answered
    from backcare_desktop.runtime.single_instance import Command
    from backcare_desktop.viewmodel.status import Json


@dataclass(frozen=True, slots=True)
class Ask:
    """A session that the command line asks for; None stands for the usual choice."""

    modality: Modality
    method: str | None = None
    minutes: float | None = None
    cycles: int = 1
    pattern: str = "single"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a start of the program is told: exit status and one line."""

    code: int = 0
    line: str = ""


#: Limits of one length; a refusal by them says how long it may be.
_LENGTHS = frozenset({method.length_limit for method in METHODS.values()} | {"cold.onoff_total"})

Answer = Callable[["App", Sequence[str]], Reply]


@dataclass(frozen=True, slots=True)
class Start:
    """How the program is started. argv: what it is asked to do once it runs."""

    paths: Paths
    argv: tuple[str, ...] = ()
    demo: bool = False


#: What is said outside the window while a routine waits for it.
_ROUTINE_NOTICE: Final = "routine"


def run(start: Start, lock: ProcessLock, answer: Answer) -> int:
    """Run the program until it is quit; the exit status.

    lock: holds the data folder already, or says that nobody can. Raises StoreNewerError.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - the command line made it
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("backcare-desktop")
    application.setApplicationDisplayName(words("window.title"))
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
        self._services: Services | None = None
        self._answer = answer
        #: What a command asked for before the questions about the person were answered.
        self._waiting: Request | None = None
        #: Exit status that the command of this start was answered with.
        self.first_code = 0
        self._log = open_logbook(start.paths.state)
        self._crash = CrashWatch(self._on_fault, self)
        self._crash.install(start.paths.state)
        real = Clock()
        demo = DemoClock(real)
        clock = demo if start.demo else real
        keeper = Keeper.open(start.paths.data, clock.now(), self._connect)
        self._driver = Driver(keeper, clock, self, demo.pace if start.demo else real_pace)
        self._choices = Choices(start.paths.config / "settings.toml")
        self._person = None if start.demo else PersonLock()
        foreign = not start.demo and not is_own(start.paths.data)
        self._outside = self._choices.told(
            Outside(
                demo=start.demo,
                data_folder=str(start.paths.data),
                foreign_folder=str(start.paths.data) if foreign else None,
            )
        )
        # Told one after the other; each until it was read.
        self._notes = [*store_notes(keeper), *self._choices.problems]
        theme.apply(self._choices.look())
        self._window = Window(entries())
        self._put_window()
        self._adopt_limits()
        if start.demo:
            self._introduce_demo()

    # ------------------------------------------------------------------ every wire of the program

    def _wire(self, services: "Services") -> None:
        self._window.wished.connect(self.wish)
        self._driver.changed.connect(self._on_changed)
        services.tray.open_wished.connect(self.open_window)
        services.tray.stop_wished.connect(self._on_stop_wished)
        services.tray.quit_wished.connect(self._on_quit_wished)
        services.notifier.answered.connect(self._on_notice_answered)
        services.sound.healthChanged.connect(self._on_sound_health)
        services.sleep.aboutToSleep.connect(self._driver.before_sleep)
        services.sleep.woke.connect(self._driver.wake)
        services.steps.stepped.connect(self._driver.wake)
        services.termination.asked.connect(self._on_terminated)
        services.instance.commandReceived.connect(self._on_command)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    # ---------------------------------------------------------------------------- life of the program

    def begin_life(self) -> None:
        """Show the window; all else begins once it stands on the screen."""
        leave_alone()
        self._draw()
        self._window.show()
        FirstFrame(self._window).passed.connect(self._on_first_frame)

    @Slot()
    def _on_first_frame(self) -> None:
        self.begin_services(self.make_services())
        if self._start.argv:
            QTimer.singleShot(0, self._on_first_command)

    def make_services(self) -> "Services":
        """The parts that reach outside the window."""
        # As long to load as the window itself, which stands on the screen by now.
        from backcare_desktop.app.services import Services

        services = Services(self._start.paths, self._lock, self)
        services.sound.volume = self._choices.volume
        return services

    def begin_services(self, services: "Services") -> None:
        """Bring the outside to what the practice wants, and keep it so."""
        self._services = services
        self._wire(services)
        self._outside = replace(self._outside, tray=self._in_tray)
        if services.sound.health != self._driver.state.sound:
            # It was set, or known from the last run, before anybody listened.
            self._on_sound_health(services.sound.health)
        state = self._driver.state
        if self._person is not None and on_body(state):
            # What a crash left on the body is this person's one thing on it.
            self._person.hold()
        services.performer.perform(Change(state, state, written=True), self._driver.now())
        services.begin()
        self._driver.wake()

    def end_life(self) -> None:
        """Leave everything as it was found; what is on the body stays written as "on"."""
        remember(self._start.paths.state, place_of(self._window))
        if self._services is not None:
            self._services.end()
        self._driver.stop()
        if self._person is not None:
            self._person.release()
        if self._services is not None:
            self._services.instance.release()
        self._lock.release()
        self._crash.uninstall()
        close_logbook(self._log)

    # ------------------------------------------------------------------------- what others ask for

    @Slot()
    def open_window(self) -> None:
        """Bring the window to the front."""
        self._window.show()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self._watch()

    def ask(self, ask: Ask) -> Reply:
        """Open the checks for a session; refused with the sentence of the gate."""
        self.open_window()
        method = ask.method or self._choices.usual_method(ask.modality)
        minutes = ask.minutes
        if minutes is None:
            minutes = self._driver.state.limits.preselected(METHODS[method].length_limit)
        request = Request(ask.modality, method, minutes, ask.cycles, ask.pattern)
        self._happen(ev.StartAsked(request))
        state = self._driver.state
        if state.refused is None:
            return Reply()
        if is_question(state.refused, state.profile):
            # Asked again as soon as the page that opens has its answers.
            self._waiting = request
            self._window.go(f"session/{ask.modality.value}")
            return Reply(1, words("command.questions"))
        return Reply(1, self._why_not(state.refused))

    def _why_not(self, reason: Reason) -> str:
        """The gate's sentence; where a length was too long, with its limit and the minutes in force."""
        why = sentence(refusal(reason, self._driver.now(), self._outside))
        if reason.limit not in _LENGTHS:
            return why
        minutes = self._driver.state.limits.ms(reason.limit) // MINUTE_MS
        return words("command.at_most", why=why, limit=reason.limit, minutes=minutes)

    def stretch(self, name: str | None) -> Reply:
        """Open the gallery, or the page before that routine."""
        # Asked for by starts with that command alone.
        from backcare_desktop.gui.shelf import no_such_offer

        unknown = "" if name is None else no_such_offer(name)
        if unknown:
            return Reply(1, unknown)
        self.open_window()
        self._window.go("stretch" if name is None else f"stretch/{name}")
        there = self._window.here == "stretch"
        return Reply() if there else Reply(1, words("command.in_the_way"))

    def breathe(self, name: str | None) -> Reply:
        """Open the breathing page, with that way chosen."""
        # As above.
        from backcare_desktop.gui.calm_shelf import no_such_way

        unknown = "" if name is None else no_such_way(name)
        if unknown:
            return Reply(1, unknown)
        self.open_window()
        self._window.go("breathe" if name is None else f"breathe/{name}")
        there = self._window.here == "breathe"
        return Reply() if there else Reply(1, words("command.in_the_way"))

    def stop(self) -> Reply:
        """End whatever runs; where that is on the body and unsure, the window asks."""
        moved = isinstance(self._driver.state.guided, Active)
        if moved:
            self._driver.dispatch(ev.RoutineStopped())
        state = self._driver.dispatch(ev.StopAsked())
        if isinstance(state.thermal, Recover) or state.asks_on_body:
            self.open_window()
            return Reply(1, words("command.is_it_off"))
        if on_body(state):
            return Reply(0, words("command.take_off"))
        ended = moved or state.refused is None
        return Reply(0, words("command.ended" if ended else "command.nothing_runs"))

    def status(self) -> "Json":
        """The status object."""
        # Asked for by other starts alone.
        from backcare_desktop.viewmodel.status import status

        return status(self._driver.state, self._driver.now(), self._outside.zone)

    # ------------------------------------------------------------------------------------- wishes

    @Slot(object)
    def wish(self, wish: wishes.Wish) -> None:  # noqa: C901 - one flat case for each wish
        """What the person wished in the window."""
        match wish:
            case wishes.OptionSet():
                self._set_option(wish.key, wish.value)
            case wishes.SoundTested():
                self._test_sound()
            case wishes.ClockShown():
                self._set_option("window.clock_on_top", wish.shown)
            case wishes.CloseWished():
                self._close_window()
            case wishes.QuitWished():
                self._on_quit_wished()
            case wishes.QuitCancelled():
                self._show(replace(self._outside, quitting=False))
            case wishes.NoteRead():
                del self._notes[:1]
                self._draw()
            case wishes.PageShown():
                self._draw()
            case wishes.HandOverPrinted():
                return
            case _:
                self._happen(wish)

    def _happen(self, event: ev.Event) -> None:
        asked = isinstance(event, ev.StartAsked | ev.NextAsked)
        if asked and self._person is not None:
            self._driver.dispatch(ev.ElsewhereChanged(not self._person.hold()))
        state = self._driver.dispatch(event)
        self._let_go_of_person()
        if asked or isinstance(event, ev.ProfileAnswered):
            self._ask_what_waited(anew=not asked)
        if isinstance(event, ev.QuitAsked):
            self._show(replace(self._outside, quitting=False))
            if not on_body(state):
                _leave()

    def _ask_what_waited(self, *, anew: bool) -> None:
        """A command that had to wait for answers about the person has them now, or is forgotten."""
        request, self._waiting = self._waiting, None
        if request is None or not anew or self._window.here != "session":
            return
        self._happen(ev.StartAsked(request))
        state = self._driver.state
        if state.refused is not None and is_question(state.refused, state.profile):
            self._waiting = request

    def _let_go_of_person(self) -> None:
        """Another program of this person may begin, unless this one is about to or has."""
        state = self._driver.state
        if self._person is not None and not on_body(state) and not isinstance(state.thermal, Checks):
            self._person.release()

    @Slot()
    def _on_quit_wished(self) -> None:
        if on_body(self._driver.state):
            self.open_window()
            self._show(replace(self._outside, quitting=True))
        else:
            self._happen(ev.QuitAsked(off=True))

    @Slot()
    def _on_stop_wished(self) -> None:
        self.open_window()
        if on_body(self._driver.state):
            self._driver.dispatch(ev.StopAsked())

    def _close_window(self) -> None:
        """What runs goes on in the tray or the task bar, a routine pauses; with nothing running, it quits."""
        state = self._driver.state
        if isinstance(state.guided, Going):
            self._driver.dispatch(ev.RoutinePaused())
            self._say_paused()
        runs = not isinstance(state.thermal, Idle | Checks) or isinstance(state.guided, Active)
        keep = runs or (self._choices.keep_in_tray and self._in_tray)
        if not keep and not on_body(self._driver.state):
            self._happen(ev.QuitAsked(off=True))
        elif self._in_tray:
            self._window.hide()
            self._watch()
        else:
            self._window.showMinimized()

    def _say_paused(self) -> None:
        """A routine that waits for its window is told outside the window."""
        if self._services is not None and self._choices.notifications:
            name = "notice.routine-paused"
            action = ("default", words("notice.open"))
            self._services.notifier.show(
                _ROUTINE_NOTICE, words(f"{name}.title"), words(f"{name}.body"), (action,), "normal"
            )

    def _connect(self, folder: Path) -> sqlite3.Connection:
        """The folder's database, for who holds the folder; a folder that nobody can hold is not written."""
        # Who can hold it only now hears later starts only now.
        held = self._lock.hold() if self._services is None else self._services.instance.acquire()
        if not held:
            raise StoreUnwritableError("the folder is not held")
        return open_database(folder)

    @property
    def _in_tray(self) -> bool:
        return self._services is not None and self._services.tray.there

    def _test_sound(self) -> None:
        if self._services is not None:
            self._services.sound.test()

    # ------------------------------------------------------------------------------- what happened

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self._services is not None:
            self._services.performer.perform(change, self._driver.now())
        if change.after.thermal is not change.before.thermal:
            self._let_go_of_person()
            self._choices.remember(change)
            self._watch()
        if type(change.after.guided) is not type(change.before.guided):
            self._routine_turned(change.after.guided)
        if change.after.limits is not change.before.limits:
            self._choices.keep_limits(change.after.limits)
        if change.after is not change.before:
            self._outside = self._choices.told(self._outside)
        self._draw()

    def _routine_turned(self, guided: Guided) -> None:
        """A routine began, pauses, goes on or is over."""
        self._watch()
        if self._services is not None and not isinstance(guided, Paused):
            self._services.notifier.withdraw(_ROUTINE_NOTICE)

    @Slot(object)
    def _on_notice_answered(self, answered: "Answered") -> None:
        match answered.action:
            case "skin-ok":
                self._driver.dispatch(ev.SkinAnswered())
            case "off":
                self._driver.dispatch(ev.SourceOff())
            case _:
                self.open_window()

    @Slot(object)
    def _on_sound_health(self, health: str) -> None:
        self._driver.dispatch(ev.SoundChanged(health))

    @Slot()
    def _on_terminated(self) -> None:
        _leave()

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._apply_choices()

    @Slot()
    def _on_first_command(self) -> None:
        reply = self._answer(self, self._start.argv)
        self.first_code = reply.code
        if reply.code:
            if sys.stderr is not None:
                sys.stderr.write(f"backcare: {reply.line}\n")
            # Who typed it may look at the window by now.
            self._note(Message("command.refused", (("why", reply.line),)))
            self._draw()

    @Slot(object)
    def _on_command(self, command: "Command") -> None:
        reply = self._answer(self, command.argv)
        out, err = (reply.line, "") if reply.code == 0 else ("", reply.line)
        command.reply(reply.code, out, err)

    def _on_fault(self, _text: str) -> None:
        self._note(Message("fault.told"))
        self._driver.dispatch(ev.Faulted())

    # -------------------------------------------------------------------------------- what is shown

    def _draw(self) -> None:
        now = self._driver.now()
        self._outside = replace(
            self._outside,
            zone=local_offset(),
            store_note=next(iter(self._notes), None),
        )
        view = present(self._driver.state, now, self._outside)
        self._window.draw(view)
        if self._services is not None:
            self._services.tray.tell(view)
        collect_due()

    def _put_window(self) -> None:
        place = remembered(self._start.paths.state)
        if place is not None:
            put(self._window, place, [screen.availableGeometry() for screen in QGuiApplication.screens()])

    def _show(self, outside: Outside) -> None:
        self._outside = outside
        self._draw()

    def _watch(self) -> None:
        """Wake with each second only while running digits can be seen."""
        state = self._driver.state
        running = not isinstance(state.thermal, Idle | Checks) or isinstance(state.guided, Going)
        shown = self._window.isVisible() or self._outside.clock_shown
        self._driver.watch(on=running and shown)

    def _set_option(self, key: str, value: object) -> None:
        self._choices.set(key, value)
        # What was refused before is not what the person is at any more.
        self._driver.dispatch(ev.OptionChosen(key, valid=True))
        self._apply_choices()

    def _note(self, *notes: Message) -> None:
        self._notes += [note for note in notes if note not in self._notes]

    def _apply_choices(self) -> None:
        self._note(*self._choices.problems)
        self._outside = self._choices.told(self._outside)
        if self._services is not None:
            self._services.sound.volume = self._choices.volume
        look = self._choices.look()
        if look != theme.look():
            theme.apply(look)
        self._watch()
        self._draw()

    def _adopt_limits(self) -> None:
        """Let the engine judge the limits that the settings file names."""
        for name, value in self._choices.limits:
            if self._driver.state.limits.setting(name) != value:
                self._driver.dispatch(ev.LimitSet(name, value))

    def _introduce_demo(self) -> None:
        """A demonstration begins after the first run, with every question answered "no"."""
        self._choices.set("person.first_run_done", value=True)
        self._outside = self._choices.told(self._outside)
        self._driver.dispatch(ev.ScreenAnswered())
        self._driver.dispatch(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))


def _leave() -> None:
    # Not quit(): that asks the window first, and the window never closes by itself.
    QApplication.exit(0)
