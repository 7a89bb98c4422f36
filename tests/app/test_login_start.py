"""The switch "Start when I log in", and a start without the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from backcare_desktop.app.root import App
from backcare_desktop.app.start import Start
from backcare_desktop.cli.answer import answer
from backcare_desktop.runtime.paths import Paths
from backcare_desktop.runtime.process_lock import folder_lock
from backcare_desktop.viewmodel.wishes import OptionSet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

Open = Callable[..., App]


@pytest.fixture
def program(home: Path, qtbot: QtBot) -> Iterator[Open]:
    running: list[App] = []

    def start(*, hidden: bool = False, demo: bool = False) -> App:
        if running:
            # What it does once it runs is done.
            qtbot.wait(20)
            end(running.pop())
        paths = Paths.below(home / "d")
        paths.make()
        lock = folder_lock(paths.data)
        assert lock.hold()
        app = App(Start(paths, hidden=hidden, demo=demo), lock, answer)
        running.append(app)
        app.begin_life()
        qtbot.waitUntil(lambda: app._services is not None)
        return app

    yield start
    end(running.pop())


def end(app: App) -> None:
    app.end_life()
    shiboken6.delete(app._showing.window)
    shiboken6.delete(app)


def switch(app: App) -> object:
    return app._showing.outside.options["autostart"]


def test_the_switch_is_what_the_system_has(program: Open, home: Path) -> None:
    file = home / "config" / "autostart" / "backcare-desktop.desktop"
    app = program()
    assert switch(app) is False
    app.wishing.wish(OptionSet("autostart", value=True))
    assert switch(app) is True
    assert f'"--hidden" "--data-dir" "{home / "d"}"' in file.read_text()
    # The desktop's own tool removes it.
    file.unlink()
    app = program()
    app._showing.take_choices()
    assert switch(app) is False
    # What cannot be done is said, and the switch stays where it was.
    file.parent.rmdir()
    file.parent.write_text("")
    app.wishing.wish(OptionSet("autostart", value=True))
    assert switch(app) is False
    note = app._showing.outside.store_note
    assert note is not None
    assert note.id == "settings.autostart.failed"


def test_a_demonstration_starts_with_no_session(program: Open, home: Path) -> None:
    app = program(demo=True)
    app.wishing.wish(OptionSet("autostart", value=True))
    assert switch(app) is False
    assert not (home / "config" / "autostart").exists()


def test_a_hidden_start_shows_no_window_until_it_is_asked_for(program: Open, qtbot: QtBot) -> None:
    app = program()
    app.wishing.wish(OptionSet("person.first_run_done", value=True))
    app = program(hidden=True)
    window = app._showing.window
    # There is no tray here: it waits in the task bar.
    qtbot.waitUntil(window.isMinimized)
    assert answer(app.commands, ["--hidden"]).code == 0
    assert window.isMinimized()
    answer(app.commands, [])
    assert not window.isMinimized()


def test_the_first_run_is_never_hidden(program: Open) -> None:
    assert program(hidden=True)._showing.window.isVisible()
