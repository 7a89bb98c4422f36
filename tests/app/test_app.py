"""The running program in this process: what it tells the tray, remembers of its window, and forgets."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.commands import Commands
from backcare_desktop.app.root import App
from backcare_desktop.app.showing import Showing
from backcare_desktop.app.start import Ask, Reply, Start
from backcare_desktop.cli.answer import answer
from backcare_desktop.engine import events as ev
from backcare_desktop.engine.breaks.states import Due
from backcare_desktop.engine.guard import Answers, Request
from backcare_desktop.engine.guided.plan import Routine
from backcare_desktop.engine.guided.states import Going, Over, Paused, Still
from backcare_desktop.engine.methods import CONDITIONS, METHODS, Modality
from backcare_desktop.engine.state import on_body
from backcare_desktop.engine.thermal.states import Checks, Idle, Ready, Recover, Remove, Rest
from backcare_desktop.gui import theme
from backcare_desktop.gui.catalogue import sentence
from backcare_desktop.gui.pages.breathe import BreathePage
from backcare_desktop.gui.shelf import shelf
from backcare_desktop.runtime.clock import offset_ms_at
from backcare_desktop.runtime.notifier.notifier import Notifier
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.person_lock import PersonLock
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.runtime.system_motion import SystemMotion
from backcare_desktop.runtime.voice.manner import Manner
from backcare_desktop.viewmodel.voice_found import VoiceFound
from backcare_desktop.viewmodel.walk import Walk
from backcare_desktop.viewmodel.wishes import OptionSet, VoiceTried, Walked

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Open = Callable[[], App]


def nothing(_commands: Commands, _words: Sequence[str]) -> Reply:
    return Reply()


def end(app: App) -> None:
    app.end_life()
    shiboken6.delete(app._showing.window)
    shiboken6.delete(app)


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Iterator[Open]:
    """Starts the program in one folder, ending the one before."""
    folder: Path = tmp_path_factory.mktemp("a") / "data"
    running: list[App] = []

    def start() -> App:
        if running:
            end(running.pop())
        paths = Paths.below(folder)
        paths.make()
        lock = folder_lock(paths.data)
        assert lock.hold()
        app = App(Start(paths), lock, nothing)
        running.append(app)
        app.begin_life()
        qtbot.waitUntil(lambda: app._services is not None)
        return app

    yield start
    end(running.pop())


def test_where_a_person_is_in_it_just_seized_up_is_kept_until_the_program_ends(program: Open) -> None:
    app = program()
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    window = app._showing.window
    window.go("seized")
    app.wishing.wish(Walked(Walk("choice", app._driver.now().boot_ms)))
    assert window.page("seized").step == "choice"  # type: ignore[attr-defined]
    window.go("relief")
    assert window.page("relief").going_on.isVisible()  # type: ignore[attr-defined]
    assert program()._showing.outside.walk is None


def begin_cold(app: App, minutes: float = 10, cycles: int = 1) -> None:
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wishing.wish(ev.ScreenAnswered())
    request = Request(Modality.COLD, "ice-pack", minutes, cycles)
    app.wishing.wish(ev.StartAsked(request, Answers(frozenset((*METHODS["ice-pack"].checks, "recovered")))))


def tip(app: App) -> list[str]:
    assert app._services is not None
    return app._services.tray.icon.toolTip().split("\n")


def can_stop(app: App) -> bool:
    assert app._services is not None
    return app._services.tray._stop.isVisible()


def test_the_tray_says_what_runs_and_when_it_opens_again(program: Open) -> None:
    app = program()
    # Nobody has answered about warning signs yet.
    assert tip(app) == ["Nothing runs", "Cold is locked", "Heat is locked"]
    assert not can_stop(app)
    begin_cold(app)
    assert len(tip(app)) == 1
    assert tip(app)[0].startswith("Cold is on. Off at ")
    assert can_stop(app)
    app.wishing.wish(ev.StopAsked())
    assert tip(app) == ["Take it off now"]
    app.wishing.wish(ev.SourceOff())
    nothing_runs, cold, heat = tip(app)
    assert nothing_runs == "Nothing runs"
    assert cold.startswith("Cold opens at ")
    assert heat.startswith("Heat opens at ")
    assert not can_stop(app)


def test_memory_is_tidied_when_a_session_is_over_and_not_within_it(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidied: list[bool] = []
    app = program()
    monkeypatch.setattr("backcare_desktop.app.root.tidy_up", lambda: tidied.append(True))
    begin_cold(app)
    app._driver.wake()
    app.wishing.wish(ev.StopAsked())
    assert not tidied
    app.wishing.wish(ev.SourceOff())
    app._driver.wake()
    assert len(tidied) == 1


def test_the_tray_is_told_only_what_changed(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = program()
    begin_cold(app)
    assert app._services is not None
    told: list[str] = []
    monkeypatch.setattr(app._services.tray.icon, "setToolTip", told.append)
    for _ in range(5):
        app._driver.wake()
    assert told == []


def test_the_tray_does_not_end_cycles_that_rest(program: Open, qtbot: QtBot) -> None:
    app = program()
    begin_cold(app, minutes=0.01, cycles=2)
    qtbot.waitUntil(lambda: isinstance(app._driver.state.thermal, Remove))
    app.wishing.wish(ev.SourceOff())
    assert isinstance(app._driver.state.thermal, Rest)
    app._showing.window.hide()
    app.commands.take_off()
    assert isinstance(app._driver.state.thermal, Rest)
    assert app._showing.window.isVisible()


def test_setting_an_option_clears_what_was_refused(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.StartAsked(Request(Modality.COLD, "ice-pack", 99)))
    assert app._driver.state.refused is not None
    app.wishing.wish(OptionSet("theme", "dark"))
    assert app._driver.state.refused is None


def test_a_disk_that_writes_again_leaves_no_note_behind(program: Open) -> None:
    app = program()
    app._driver.dispatch(ev.StoreChanged(writable=False))
    assert banners(app) == ["unwritable"]
    app._driver.dispatch(ev.StoreChanged(writable=True))
    assert banners(app) == []


def banners(app: App) -> list[str]:
    view = app._showing.window._view
    assert view is not None
    return [banner.name for banner in view.banners if banner.name in ("unwritable", "note")]


def test_the_window_stands_where_it_stood(program: Open) -> None:
    app = program()
    app._showing.window.setGeometry(40, 50, 730, 560)
    QApplication.processEvents()
    app = program()
    assert app._showing.window.geometry() == QRect(40, 50, 730, 560)
    assert not app._showing.window.isMaximized()
    app._showing.window.showMaximized()
    QApplication.processEvents()
    app = program()
    assert app._showing.window.isMaximized()
    app._showing.window.setWindowState(Qt.WindowState.WindowNoState)
    QApplication.processEvents()
    assert app._showing.window.size().width() == 730


def test_the_voice_is_tuned_tried_and_told(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = program()
    assert app._services is not None
    speech = app._services.speech
    did: list[object] = []
    monkeypatch.setattr(speech, "turn", lambda *, on: did.append(on))
    monkeypatch.setattr(speech, "use", did.append)
    monkeypatch.setattr(speech, "greet", lambda: did.append("greet"))
    monkeypatch.setattr(speech, "test", lambda: did.append("test"))
    app.wishing.wish(OptionSet("voice.on", value=True))
    assert did == [Manner("", 100, 80), True, "greet"]
    app.wishing.wish(VoiceTried())
    assert did[3:] == ["test"]
    app.wishing.wish(OptionSet("sound.volume", 0))
    assert did[4:] == [Manner("", 100, 80), False]
    app.wishing.wish(VoiceTried())
    assert did[6:] == []
    speech.changed.emit(VoiceFound("none"))
    assert app._showing.outside.voice == VoiceFound("none")
    monkeypatch.undo()


@pytest.mark.control("comes-up")
def test_a_volume_of_nothing_is_known_from_the_start(program: Open) -> None:
    app = program()
    assert app._driver.state.sound == "ok"
    app.wishing.wish(OptionSet("sound.volume", 0))
    assert app._driver.state.sound == "muted"
    # The settings say so before anybody listens to the sound.
    app._driver.dispatch(ev.SoundChanged("ok"))
    app = program()
    assert app._driver.state.sound == "muted"


def test_sound_that_was_lost_in_the_last_run_is_not_lost_in_this(program: Open) -> None:
    app = program()
    app._driver.dispatch(ev.SoundChanged("unavailable"))
    app = program()
    assert app._driver.state.sound == "ok"


# -------------------------------------------------------------------------- what others ask for


def checked(app: App) -> Answers:
    return Answers(frozenset((*METHODS["ice-pack"].checks, "recovered")))


def test_a_word_of_another_version_does_not_end_the_program(program: Open) -> None:
    app = program()
    begin_cold(app)
    reply = answer(app.commands, ["dance", "--wildly"])
    assert reply.code == 2
    assert "dance" in reply.line
    assert answer(app.commands, ["cold", "--minutes", "many"]).code == 2
    assert answer(app.commands, ["--version"]).code == 2
    taken = Reply(0, "Take it off now, then say in the window that it is off.")
    assert answer(app.commands, ["stop"]) == taken


def test_stopping_says_what_stands(program: Open) -> None:
    app = program()
    assert answer(app.commands, ["stop"]) == Reply(0, "Nothing runs, so there is nothing to stop.")
    begin_cold(app, cycles=2)
    asked_off = "Take it off now, then say in the window that it is off."
    assert answer(app.commands, ["stop"]) == Reply(0, asked_off)
    assert answer(app.commands, ["stop"]) == Reply(0, asked_off)
    app._driver.stop()
    app = program()
    assert isinstance(app._driver.state.thermal, Recover)
    reply = answer(app.commands, ["stop"])
    assert reply.code == 1
    assert "is it off?" in reply.line


def test_stopping_nothing_leaves_no_refusal_for_the_next_page(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    assert answer(app.commands, ["stop"]) == Reply(0, "Nothing runs, so there is nothing to stop.")
    assert app._driver.state.refused is None


def test_a_first_command_that_is_refused_is_told_twice(
    program: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    app = program()
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wishing.wish(ev.ScreenAnswered())
    app._start = replace(app._start, argv=("cold", "--minutes", "30"))
    app._answer = answer
    app._on_first_command()
    told = capsys.readouterr().err
    assert told.startswith("backcare: ")
    assert told.count("\n") == 1
    assert "At most 20 min (cold.max_application)." in told
    assert app.first_code == 1
    view = app._showing.window._view
    assert view is not None
    note = next(banner for banner in view.banners if banner.name == "note")
    assert told.removeprefix("backcare: ").strip() in sentence(note.line)


# ----------------------------------------------------------------------------------------- routines


def plan(name: str) -> Routine:
    return next(offer.plan for offer in shelf().offers if offer.id == name)


def begin_routine(app: App, name: str = "desk2") -> None:
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wishing.wish(ev.ScreenAnswered())
    app.wishing.wish(ev.RoutineAsked(plan(name), 1, 4 * 3_600_000))
    assert isinstance(app._driver.state.guided, Going)


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said outside the window about a routine, and "" when it is taken away."""
    told: list[str] = []
    monkeypatch.setattr(Notifier, "show", lambda _self, key, title, *_: told.append(f"{key}: {title}"))
    monkeypatch.setattr(
        Notifier, "withdraw", lambda _self, key: told.append("") if key == "routine" else None
    )
    return told


def test_a_routine_is_opened_by_its_name(program: Open) -> None:
    app = program()
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    assert answer(app.commands, ["stretch"]) == Reply()
    assert app._showing.window.here == "stretch"
    assert answer(app.commands, ["stretch", "bed"]) == Reply()
    assert app._showing.window.page("stretch").accessibleName() == "Stretch and move"
    reply = answer(app.commands, ["stretch", "nothing"])
    assert reply.code == 1
    assert "There is no routine “nothing”" in reply.line
    assert "bed" in reply.line


def test_breathing_is_opened_by_its_name(program: Open) -> None:
    app = program()
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    assert answer(app.commands, ["breathe"]) == Reply()
    assert app._showing.window.here == "breathe"
    app._showing.window.go("relief")
    assert answer(app.commands, ["breathe", "box4"]) == Reply()
    page = app._showing.window.page("breathe")
    assert isinstance(page, BreathePage)
    assert [button.way for button in page.choice.ways.buttons if button.isChecked()] == ["box4"]
    assert isinstance(app._driver.state.guided, Still), "nothing begins without Start"


THEN = "First answer what the window asks. What you asked for opens after that."


def go_through_first_run(app: App, leads_to: str = "relief") -> None:
    """As its page does in the end."""
    app.wishing.wish(ev.ScreenAnswered())
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    app._showing.window.go(leads_to)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("asked", "opens"),
    [(["breathe", "box4"], "breathe"), (["stretch", "bed"], "stretch"), (["cold"], "session")],
)
def test_what_is_asked_for_in_the_first_run_opens_after_it(
    program: Open, asked: list[str], opens: str
) -> None:
    app = program()
    assert answer(app.commands, asked) == Reply(1, THEN)
    assert app._showing.window.here == "first-run"
    go_through_first_run(app)
    assert app._showing.window.here == opens
    # It was opened once, and is not again.
    app._showing.window.go("relief")
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    QApplication.processEvents()
    assert app._showing.window.here == "relief"


def test_what_is_refused_after_the_first_run_is_told_in_the_window(program: Open) -> None:
    app = program()
    assert answer(app.commands, ["cold", "--minutes", "30"]) == Reply(1, THEN)
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    go_through_first_run(app)
    assert app._showing.window.here == "relief"
    view = app._showing.window._view
    assert view is not None
    note = next(banner for banner in view.banners if banner.name == "note")
    assert "At most 20 min" in sentence(note.line)


def test_what_is_asked_for_gives_way_to_a_warning_sign(program: Open) -> None:
    app = program()
    assert answer(app.commands, ["breathe"]) == Reply(1, THEN)
    go_through_first_run(app, "warning-signs")
    assert app._showing.window.here == "warning-signs"


def test_a_question_keeps_its_page_from_breathing(program: Open) -> None:
    app = program()
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    begin_cold(app)
    app.wishing.wish(ev.StopAsked())
    assert answer(app.commands, ["breathe"]) == Reply(1, "First answer what the window asks.")
    assert app._showing.window.here == "session"


# ------------------------------------------------------------------------- what the system says


@pytest.mark.parametrize(("option", "less"), [("system", True), ("reduced", True), ("full", False)])
def test_less_movement_is_the_system_s_word_where_the_person_has_none(
    program: Open, option: str, less: bool
) -> None:
    app = program()
    app.wishing.wish(OptionSet("motion", option))
    assert app._services is not None
    app._services.motion.told.emit(False)
    assert theme.look().reduced_motion is (option == "reduced")
    app._services.motion.told.emit(True)
    assert theme.look().reduced_motion is less
    assert app._showing.outside.reduced_motion is less


def test_the_system_is_asked_once_the_window_stands(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(SystemMotion, "start", lambda _self: asked.append(True))
    app = program()
    QApplication.processEvents()
    assert asked == [True]
    assert app._showing.window.isVisible()


def test_sound_is_checked_where_a_session_is_prepared(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = program()
    assert app._services is not None
    checks: list[bool] = []
    monkeypatch.setattr(app._services.sound, "check", lambda: checks.append(True))
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    app._showing.window.go("settings")
    QApplication.processEvents()
    assert checks == []
    app._showing.window.go("session/cold")
    assert checks == [], "after the page is there"
    QApplication.processEvents()
    assert checks == [True]
    begin_cold(app)
    app._showing.window.go("relief")
    app._showing.window.go("session")
    QApplication.processEvents()
    assert checks == [True], "what is on has its own sounds"


def test_stop_ends_a_routine_too(program: Open) -> None:
    app = program()
    begin_routine(app)
    assert answer(app.commands, ["stop"]) == Reply(0, "The session has ended.")
    assert isinstance(app._driver.state.guided, Over)
    assert answer(app.commands, ["stop"]).line == "Nothing runs, so there is nothing to stop."


@pytest.mark.parametrize("tray", [True, False])
def test_closing_the_window_pauses_a_routine_and_says_so(
    program: Open, notices: list[str], monkeypatch: pytest.MonkeyPatch, *, tray: bool
) -> None:
    monkeypatch.setattr(Showing, "in_tray", tray)
    app = program()
    begin_routine(app)
    notices.clear()
    app._showing.window.close()
    assert isinstance(app._driver.state.guided, Paused)
    assert notices == ["routine: Your routine is paused"]
    assert app._showing.window.isVisible() != tray
    # Closed again it waits on; it is never ended by this.
    app._showing.window.close()
    assert isinstance(app._driver.state.guided, Paused)
    assert notices == ["routine: Your routine is paused"]
    app.wishing.wish(ev.RoutineResumed())
    assert notices[-1] == ""


def test_no_notice_where_none_are_wanted(program: Open, notices: list[str]) -> None:
    app = program()
    begin_routine(app)
    app.wishing.wish(OptionSet("sound.notifications", value=False))
    notices.clear()
    app._showing.window.close()
    assert isinstance(app._driver.state.guided, Paused)
    assert notices == []


def test_seconds_of_a_routine_are_only_watched_while_they_run(program: Open) -> None:
    app = program()
    assert not app._driver._watched
    begin_routine(app)
    assert app._driver._watched
    app.wishing.wish(ev.RoutinePaused())
    assert not app._driver._watched
    app.wishing.wish(ev.RoutineResumed())
    assert app._driver._watched
    app.wishing.wish(ev.RoutineStopped())
    assert not app._driver._watched


def test_what_a_command_asked_for_waits_for_the_answers_about_the_person(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ScreenAnswered())
    app._choices.set("person.first_run_done", value=True)
    assert app.commands.ask(Ask(Modality.COLD, "gel-pack", 3)).code == 1
    assert app._showing.window.here == "session"
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    thermal = app._driver.state.thermal
    assert isinstance(thermal, Checks)
    assert (thermal.request.method, thermal.request.minutes) == ("gel-pack", 3)


def test_what_a_command_asked_for_is_forgotten_once_the_person_goes_elsewhere(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ScreenAnswered())
    app._choices.set("person.first_run_done", value=True)
    assert app.commands.ask(Ask(Modality.COLD, "gel-pack", 3)).code == 1
    app._showing.window.go("settings")
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    assert isinstance(app._driver.state.thermal, Idle)


# ----------------------------------------------------------- one thing on the body of one person


def other_may_begin() -> bool:
    """Whether another program of this person could put something on now."""
    other = PersonLock()
    free = other.hold()
    other.release()
    return free


def test_the_person_s_lock_is_held_whenever_something_is_on(program: Open, qtbot: QtBot) -> None:
    app = program()
    assert other_may_begin()
    begin_cold(app, minutes=0.01, cycles=2)
    assert not other_may_begin()
    qtbot.waitUntil(lambda: isinstance(app._driver.state.thermal, Remove))
    assert not other_may_begin()
    app.wishing.wish(ev.SourceOff())
    assert isinstance(app._driver.state.thermal, Rest)
    assert other_may_begin()
    # The rest of two hours is over at once.
    thermal = app._driver.state.thermal
    state = replace(
        app._driver.state,
        thermal=Ready(thermal.session, thermal.since_ms, thermal.contact_ms),
        ledger=replace(app._driver.state.ledger, courses=()),
    )
    app._driver._keeper.opened.state = state
    app.wishing.wish(ev.NextAsked(checked(app)))
    assert on_body(app._driver.state)
    assert not other_may_begin()


def test_the_person_s_lock_is_held_after_a_crash(program: Open) -> None:
    app = program()
    begin_cold(app)
    app = program()
    assert isinstance(app._driver.state.thermal, Recover)
    assert not other_may_begin()
    app.wishing.wish(ev.SourceOff())
    assert other_may_begin()


def test_checks_that_are_left_let_others_begin(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wishing.wish(ev.ScreenAnswered())
    assert app.commands.ask(Ask(Modality.COLD)) == Reply()
    assert isinstance(app._driver.state.thermal, Checks)
    assert not other_may_begin()
    app.wishing.wish(ev.StopAsked())
    assert other_may_begin()


def test_what_is_on_elsewhere_is_looked_at_with_each_start(program: Open) -> None:
    app = program()
    app.wishing.wish(ev.ProfileAnswered(frozenset(), frozenset(CONDITIONS)))
    app.wishing.wish(ev.ScreenAnswered())
    other = PersonLock()
    assert other.hold()
    assert app.commands.ask(Ask(Modality.COLD)).code == 1
    other.release()
    assert app.commands.ask(Ask(Modality.COLD)) == Reply()


def test_reminders_of_the_settings_file_run_are_spoken_to_and_survive_a_restart(
    program: Open, tmp_path_factory: pytest.TempPathFactory
) -> None:
    app = program()
    settings = app._start.paths.config / "settings.toml"
    assert status_of(app)["phase"] == "off"
    assert answer(app.commands, ["breaks", "now"]) == Reply(
        1, "That means nothing right now. Reminders are off."
    )

    settings.write_text("[breaks.posture]\nenabled = true\ninterval_min = 45\nhours = 'mon-sun'\n")
    app = program()
    assert status_of(app)["phase"] == "counting"
    assert app._driver.state.breaks.zone_ms == offset_ms_at(app._driver.now().wall_ms)
    paused = answer(app.commands, ["breaks", "pause", "1h30"])
    assert paused.code == 0
    assert re.fullmatch(r"Reminders are paused until \d\d:\d\d( tomorrow)?\.", paused.line)
    assert answer(app.commands, ["breaks", "snooze"]).code == 1
    assert answer(app.commands, ["breaks", "pause", "soon"]).code == 2
    too_long = answer(app.commands, ["breaks", "pause", "999h"])
    assert (too_long.code, too_long.line.startswith("A break is put off")) == (1, True)
    # Nothing of this is told on the next page.
    assert app._driver.state.refused is None
    app._driver.dispatch(ev.AwayTold())

    app = program()
    assert status_of(app)["phase"] == "paused"
    assert answer(app.commands, ["breaks", "resume"]).line.startswith("Next reminder in 45 min")
    assert answer(app.commands, ["breaks", "now"]) == Reply(0, "You are on a break: change how you sit.")
    assert answer(app.commands, ["breaks", "skip"]).code == 0
    app.wishing.wish(OptionSet("breaks.own1.title", "Tea & a walk"))
    app.wishing.wish(OptionSet("breaks.own1.interval_min", 5))
    app.wishing.wish(OptionSet("breaks.own1.enabled", value=True))
    assert answer(app.commands, ["breaks", "now"]) == Reply(0, "You are on a break: Tea & a walk.")
    app.wishing.wish(OptionSet("breaks.own1.enabled", value=False))

    app.wishing.wish(OptionSet("breaks.posture.interval_min", 50))
    assert str(status_of(app)["left_s"]).startswith(("29", "30"))
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=False))
    assert status_of(app)["phase"] == "off"
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))

    app = program()
    assert str(status_of(app)["left_s"]).startswith(("29", "30"))
    settings.unlink()
    assert status_of(program())["phase"] == "off"


def test_why_a_break_is_not_put_off_once_more_is_said(program: Open) -> None:
    app = program()
    app.wishing.wish(OptionSet("breaks.posture.enabled", value=True))
    state, now_ms = app._driver.state, app._driver.now().boot_ms
    due = Due(("posture",), now_ms, shown=True, told=True, snoozes=2)
    app._driver._keeper._set(replace(state, breaks=replace(state.breaks, offer=due)))
    assert answer(app.commands, ["breaks", "snooze"]) == Reply(
        1, "You put it off twice. Take it now or skip it. Now: change how you sit."
    )
    assert answer(app.commands, ["breaks", "skip"]).code == 0


def status_of(app: App) -> dict[str, object]:
    breaks = app.commands.status()["breaks"]
    assert isinstance(breaks, dict)
    return breaks
